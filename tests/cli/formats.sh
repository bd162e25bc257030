#!/bin/sh
# quoth search: what its hits look like, in every format, in a pipe and on a terminal.
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
trap 'exit 99' INT TERM
cd "$work" || exit 99
QUOTH_INDEX=$work/index
export QUOTH_INDEX
unset NO_COLOR COLUMNS PAGER QUOTH_PAGER
tab=$(printf '\t')
escape=$(printf '\033')
failed=0

# check WHAT STATUS ARGUMENT...: runs search; output in out, messages in err.
check() {
    what=$1 wanted=$2
    shift 2
    "$QUOTH" search "$@" > out 2> err
    got=$?
    [ $got -eq "$wanted" ] || fail "status $got, not $wanted"
}
fail() {
    echo "formats: $what: $1" >&2
    sed 's/^/    /' out err >&2
    failed=1
}
says() { grep -qF -e "$1" err || fail "stderr does not say: $1"; }
finds() { grep -qF -e "$1" out || fail "not found: $1"; }
finds_not() { ! grep -qF -e "$1" out || fail "found: $1"; }
prints() { printf '%s\n' "$@" > wanted; cmp -s wanted out || fail "not what is wanted: $*"; }
lines() { [ "$(wc -l < out)" -eq "$1" ] || fail "$(wc -l < out) lines, not $1"; }

mkdir news
printf '%s\r\n\r\n' 'ELLERY (Reuters) - Snow fell in the night.' \
    '"We sail at noon," Nora Quill said on Monday. "The harbour is free of ice."' \
    'Tom Abel told reporters that the harbour was closed.' > 'news/a b.txt'
printf '%s\n\n' 'PELL (Reuters) - "No ship pays twice in our harbour," Ada Brand told reporters.' \
    > news/c.txt
"$QUOTH" index -q --date 2021-05-04 news 2> err || { cat err; exit 1; }

# One line a hit.
check 'text in a pipe' 0 --speaker quill
prints "2021-05-04${tab}Nora Quill${tab}direct${tab}\"We sail at noon, The harbour is free of ice.\"${tab}$work/news/a b.txt"
check 'colour in a pipe, asked for' 0 --speaker quill harbour --color always
finds "${escape}[0;1;31mharbour"

# Fields and templates.
check 'tsv' 0 --speaker brand --format tsv
finds "${tab}2021-05-04${tab}${tab}Ada Brand${tab}direct${tab}"
finds "${tab}No ship pays twice in our harbour,${tab}$work/news/c.txt${tab}18${tab}52"
check 'fields alone are tsv' 0 --speaker brand --fields speaker,audience,cue
prints "Ada Brand${tab}reporters${tab}told"
check 'fields of jsonl' 0 --speaker brand --format jsonl --fields speaker.name,date
prints '{"article":{"date":"2021-05-04"},"speaker":{"name":"Ada Brand"}}'
check 'a field that is none' 2 harbour --fields speaker,wrods
says "'wrods'"
says "'words'"
check 'fields of text' 2 harbour --format text --fields id
check 'a template' 0 --speaker brand --template '%(speaker)\t%(type) 100%%'
prints "Ada Brand${tab}direct 100%"
check 'a template with an unknown name' 2 harbour --template '%(speeker)'
says "'speaker'"
check 'a template that stops short' 2 harbour --template 'x %(words'
says 'character 3'
check 'a template and a format' 2 harbour --template x --format tsv

# Files.
check 'files' 0 -l harbour
lines 2
check 'paths for xargs' 0 -0 harbour
tr '\0' '\n' < out | sort > paths
printf '%s\n' "$work/news/a b.txt" "$work/news/c.txt" | cmp -s - paths || fail 'not the two paths'
check 'places for an editor' 0 --vimgrep --speaker quill
finds "$work/news/a b.txt:3:2:Nora Quill: We sail at noon,"
mv 'news/a b.txt' away
check 'a place in a file that has gone' 0 --vimgrep --speaker quill
finds "$work/news/a b.txt:1:1:"
says 'cannot be read'
mv away 'news/a b.txt'

# Context, versions, counts.
check 'sentences before and after' 0 --speaker quill --format jsonl -B 1 --fields before
finds 'Snow fell in the night.'
check 'a count' 0 -c harbour
prints 3
check 'a count as JSON' 0 -c --format jsonl harbour
prints '{"count":3}'
check 'a version that is too old' 20 --format-version 0 harbour
check 'this version' 0 --format-version 1 harbour
check 'a version that is too new' 21 --format-version 2 harbour
check 'a format that is none' 2 --format jsnol harbour
says "'jsonl'"

# The same on a terminal, which script(1) plays where the machine has any.
on_terminal() {
    what=$1
    script -qec "stty cols 60; $2" /dev/null < /dev/null 2> err | tr -d '\r' > out
}
script -qec true /dev/null < /dev/null > /dev/null 2>&1 || exit $failed
TERM=xterm
export TERM
on_terminal 'groups and colour' "'$QUOTH' search --no-pager --speaker quill harbour"
finds "${escape}[0;32m2021-05-04"
finds "“We sail at noon,” … “The ${escape}[0;1;31mharbour${escape}[0m"
finds '— '
awk 'length($0) > 140 { exit 1 }' out || fail 'lines are not wrapped'
on_terminal 'NO_COLOR' "NO_COLOR=1 '$QUOTH' search --no-pager --speaker quill harbour"
finds "“We sail at noon,” … “The harbour"
finds_not "$escape"
on_terminal 'a pager' "QUOTH_PAGER='sed s/^/paged:/' '$QUOTH' search --speaker quill"
finds 'paged:'
on_terminal 'no pager' "QUOTH_PAGER='sed s/^/paged:/' '$QUOTH' search --no-pager --speaker quill"
finds_not 'paged:'
on_terminal 'a pager that ends early' "QUOTH_PAGER='head -n 1' '$QUOTH' search harbour; echo status \$?"
finds 'status 0'
on_terminal 'no pager for machines' "QUOTH_PAGER='sed s/^/paged:/' '$QUOTH' search --format tsv harbour"
finds_not 'paged:'

exit $failed
