#!/bin/sh
# What the compiler does not see: functions over 80 lines, banned calls, blanks at
# the ends of lines.  Prints each fault as FILE:LINE.  Lines over 100 characters are
# told too, but are no fault: clang-format puts them right.
cd "${srcdir:-$(dirname "$0")/..}" || exit 99
sources=$(find src tests -name '*.[ch]' -o -name '*.cc' | LC_ALL=C sort)

# shellcheck disable=SC2086
LC_ALL=C.UTF-8 grep -nE '^.{101,}' $sources | sed 's/:\([0-9]*\):.*/:\1: note: over 100 characters/'
# shellcheck disable=SC2086
faults=$(
    grep -nEw '(strcpy|strcat|sprintf|vsprintf|strtok|gets|localtime|gmtime|ctime|asctime) *\(' \
        $sources | sed 's/$/: a banned call/'
    grep -nE '[[:blank:]]$' $sources | sed 's/$/: blanks at the end/'
    if ctags --version 2>/dev/null | grep -q Universal; then
        ctags -f - --languages=C,C++ --kinds-C=f --kinds-C++=f --fields=+ne $sources |
            awk -F '\t' '{
                line = end = 0
                for (i = 4; i <= NF; i++) {
                    if ($i ~ /^line:/) line = substr($i, 6)
                    if ($i ~ /^end:/) end = substr($i, 5)
                }
                if (end - line >= 80)
                    print $2 ":" line ": " $1 "() has " end - line + 1 " lines; 80 are allowed"
            }'
    fi
)
[ -z "$faults" ] && exit 0
printf '%s\n' "$faults" >&2
exit 1
