#!/bin/sh
# The manual is sound, and its examples do what they say: each line behind "$ " in
# a page runs on the samples and ends with status 0, or with the status that a
# comment '.\" status N' before it names.  So do the searches of the README.
set -u
srcdir=$(cd "${srcdir:-.}" && pwd)
pages=$PWD/man
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
bad=0

complain() {
    echo "man.sh: $*" >&2
    bad=1
}

for page in "$pages"/*.[1-9]; do
    [ -n "${MANDOC-}" ] || break
    # Whether the other pages are installed here says nothing of this one.
    faults=$("$MANDOC" -T lint "$page" 2>/dev/null | grep -v 'referenced manual not found')
    [ -z "$faults" ] || complain "$faults"
done

cp -R "$srcdir/samples" "$work/samples" && mkdir "$work/bin" && ln -s "$QUOTH" "$work/bin/quoth"
cd "$work" || exit 99
PATH=$work/bin:$PATH
QUOTH_INDEX=$work/index
export PATH QUOTH_INDEX

# run STATUS COMMAND PAGE: the example ends with the status.
run() {
    sh -c "$2" >out 2>err </dev/null
    status=$?
    [ $status = "$1" ] || complain "$3: status $status, not $1: $2: $(cat err)"
}

# quoth(1) comes first, for its examples make the index.
for page in "$pages"/quoth.1 "$pages"/*-*.[1-9]; do
    wanted=0
    while IFS= read -r line; do
        case $line in
        '.\" status '*) wanted=${line##* } ;;
        '$ '*)
            command=$(printf '%s\n' "${line#??}" |
                sed -e 's/\\-/-/g' -e 's/\\(aq/'\''/g' -e 's/\\e/\\/g' -e 's/\\&//g')
            run $wanted "$command" "${page##*/}"
            wanted=0
            ;;
        esac
    done <"$page"
done

# The README's searches; those with dots or variables are forms, not examples.
while IFS= read -r line; do
    case $line in
    *...* | *\$*) ;;
    '    quoth search '* | '    quoth count '*) run 0 "$line" README.md ;;
    esac
done <"$srcdir/README.md"
exit $bad
