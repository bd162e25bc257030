#!/bin/sh
# quoth show: articles and quotes by their id, marked, explained, as JSON.
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
trap 'exit 99' INT TERM
cd "$work" || exit 99
QUOTH_INDEX=$work/index
QUOTH_PAGER='echo the pager ran'
TERM=xterm
export QUOTH_INDEX QUOTH_PAGER TERM
unset NO_COLOR COLUMNS
failed=0

# check WHAT STATUS ARGUMENT...: runs show; output in out, messages in err.
check() {
    what=$1 wanted=$2
    shift 2
    "$QUOTH" show "$@" > out 2> err
    got=$?
    [ $got -eq "$wanted" ] || fail "status $got, not $wanted"
}
fail() {
    echo "show: $what: $1" >&2
    sed 's/^/    /' err >&2
    failed=1
}
says() { grep -qF -e "$1" err || fail "stderr does not say: $1"; }
finds() { grep -qF -e "$1" out || fail "not found: $1"; }
finds_not() { ! grep -qF -e "$1" out || fail "found: $1"; }

mkdir news
escape=$(printf '\033')
printf '%s\n\n' 'ELLERY (Reuters) - "We stay out," Nora Quill said on Monday. Rain fell.' \
    "The mayor, Tom Abel, said that the bridge was closed. A ${escape}[31mred flag flew." \
    > news/a.txt
printf '%s\n\n' 'PELL (Reuters) - "Nobody pays twice," Ada Brand told reporters.' > news/b.txt
"$QUOTH" index -q news 2> err || { cat err; exit 1; }

# By its first digit an article is found, or several are offered.
for digit in 0 1 2 3 4 5 6 7 8 9 a b c d e f; do
    "$QUOTH" show --format jsonl $digit 2> /dev/null
    "$QUOTH" show $digit 2>&1 | sed -n 's/^  \([0-9a-f]\{16\}\)$/\1/p' > several
    while read -r id; do "$QUOTH" show --format jsonl "$id"; done < several
done > all
[ "$(wc -l < all)" -eq 2 ] || { echo "show: not two articles by first digits" >&2; cat all >&2; exit 1; }
id=$(sed -n 's/^{"id":"\([0-9a-f]*\)".*a\.txt.*/\1/p' all)
quote=$(sed -n 's/.*{"id":"\([0-9a-f]*\.[0-9a-f]*\)","kind":"quote"[^{}]*"text":"We stay out.*/\1/p' all)
[ -n "$id" ] && [ -n "$quote" ] || { echo "show: no ids in the JSON of an article" >&2; cat all >&2; exit 1; }

check 'an article' 0 "$id"
finds 'ELLERY (Reuters) - "We stay out,"[1] Nora Quill said on Monday. Rain fell.'
finds "[1] Nora Quill"
finds "direct"
finds "$id"
finds '␛[31mred flag'
finds_not "$escape"

check 'colour where none is expected' 0 --color always "$id"
finds "${escape}[0;1;33m[1]"
finds_not "${escape}[31m"
NO_COLOR=1 check 'NO_COLOR' 0 "$id"
finds_not "$escape"
check 'a colour that is none' 2 --color sometimes "$id"
says 'auto, always or never'

check 'a quote in its context' 0 "$quote"
finds '"[[We stay out,]]" Nora Quill said on Monday. Rain fell.'
finds '— Nora Quill'
finds_not 'bridge was closed'

check 'more sentences behind it' 0 -A 2 "$quote"
finds 'bridge was closed'

check 'the beginnings of both parts of an id' 0 "$(echo "$quote" | cut -c 1-20)"
finds 'We stay out'
check 'capital letters in an id' 0 "$(echo "$quote" | tr a-f A-F)"
finds 'We stay out'

check 'why' 0 --why "$quote"
finds 'rule  '
finds 'tier  '
finds 'speaker.name     Nora Quill'
grep -q '^ *span  *20-32$' out || fail 'no span of the words'

check 'a quote as JSON' 0 --format jsonl "$quote"
finds "{\"id\":\"$quote\",\"article\":{\"id\":\"$id\""
finds '"speaker":{"name":"Nora Quill"'
[ "$(wc -l < out)" -eq 1 ] || fail 'not one line'

check 'an id that is not there' 1 zzzz
says 'zzzz: there is no such id'
check 'another one that is there, all the same' 1 zzzz "$id"
finds 'We stay out'

check 'no id' 2
says 'name an id'
check 'a format that show has not' 2 --format tsv "$id"
says 'text or jsonl'
check 'a format version that is too old' 20 --format-version 0 "$id"
check 'a format version that is too new' 21 --format-version 99 "$id"
check 'no index' 2 -d nowhere "$id"
says 'nowhere'

exit $failed
