#!/bin/sh
# The manual is sound, and its examples do what they say: each line behind "$ " in
# a page runs on the samples and ends with status 0, or with the status that a
# comment '.\" status N' before it names.
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

# quoth(1) comes first, for its examples make the index.
for page in "$pages"/quoth.1 "$pages"/*-*.[1-9]; do
    wanted=0
    while IFS= read -r line; do
        case $line in
        '.\" status '*) wanted=${line##* } ;;
        '$ '*)
            command=$(printf '%s\n' "${line#??}" |
                sed -e 's/\\-/-/g' -e 's/\\(aq/'\''/g' -e 's/\\e/\\/g' -e 's/\\&//g')
            name=${command#quoth }
            expected=$wanted wanted=0
            "$QUOTH" --help | grep -q "^  ${name%% *} " || continue
            sh -c "$command" >out 2>err </dev/null
            status=$?
            [ $status = "$expected" ] ||
                complain "${page##*/}: status $status, not $expected: $command: $(cat err)"
            ;;
        esac
    done <"$page"
done
exit $bad
