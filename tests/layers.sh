#!/bin/sh
# No file of src/ includes what its folder is not granted in src/layers.tbl.
cd "${srcdir:-.}/src" || exit 99
bad=$(for folder in */; do
    folder=${folder%/}
    granted=$(awk -v f="$folder" '$1 == f { print $2 }' layers.tbl)
    [ -n "$granted" ] || echo "src/$folder has no row in layers.tbl"
    grep -Hn '^#include "' "$folder"/*.[ch] "$folder"/*.cc 2>/dev/null |
        awk -F'"' -v f="$folder" -v granted=",$granted,$folder," '
            { split($2, part, "/") }
            $2 == "config.h" || part[1] == "index-schema" { next }
            !index(granted, "," part[1] ",") { print "src/" $0 }'
done)
[ -z "$bad" ] && exit 0
printf '%s\n' "$bad" >&2
exit 1
