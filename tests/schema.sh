#!/bin/sh
# The schema of a version stays what it was: index-schema/fields.tbl has the rows
# of tests/schema/vN.tbl, N being its schema_version; and no prefix of an earlier
# version has come to mean another field.
#
#   tests/schema.sh --freeze    writes tests/schema/vN.tbl anew: only for a version
#                               that no index out there has yet
set -u
cd "${srcdir:-.}" || exit 99
table=index-schema/fields.tbl
version=$(awk '$1 == "@" && $2 == "schema_version" { print $3 }' $table)
frozen=tests/schema/v$version.tbl

rows() {
    awk '/^[a-z]/ || /^@/ && $2 != "schema_version" { $1 = $1; print }' "$1" | LC_ALL=C sort
}

if [ "${1-}" = --freeze ]; then
    mkdir -p tests/schema && rows $table >"$frozen"
    exit
fi
if [ ! -f "$frozen" ]; then
    echo "schema.sh: $frozen is missing; 'sh tests/schema.sh --freeze' writes it" >&2
    exit 1
fi
rows $table | diff "$frozen" - >&2 || {
    echo "schema.sh: rows of $table changed (< before, > now): raise its schema_version," \
        "then freeze the new version with 'sh tests/schema.sh --freeze'" >&2
    exit 1
}
reused=$(cat tests/schema/v*.tbl | awk '$2 == "-" || $1 == "@" { next }
    $2 in name && name[$2] != $1 { print $2 " was " name[$2] " and is " $1 }
    { name[$2] = $1 }')
[ -z "$reused" ] || {
    echo "schema.sh: a prefix is never used again for another field: $reused" >&2
    exit 1
}
exit 0
