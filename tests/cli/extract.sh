#!/bin/sh
# quoth extract: what it takes, what it refuses, and how it says so.
work=$(mktemp -d) || exit 99
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
trap 'exit 99' INT TERM
cd "$work" || exit 99
failed=0

# check WHAT STATUS ARGUMENT...: runs extract; output in out, messages in err.
check() {
    what=$1 wanted=$2
    shift 2
    "$QUOTH" extract "$@" > out 2> err
    got=$?
    [ $got -eq "$wanted" ] || fail "status $got, not $wanted"
}
fail() {
    echo "extract: $what: $1" >&2
    sed 's/^/    /' err >&2
    failed=1
}
says() { grep -qF -e "$1" err || fail "stderr does not say: $1"; }
silent() { [ ! -s err ] || fail "stderr is not empty"; }
finds() { grep -qF -e "$1" out || fail "not found: $1"; }
finds_not() { ! grep -qF -e "$1" out || fail "found: $1"; }
lines() { [ "$(wc -l < out)" -eq "$1" ] || fail "$(wc -l < out) lines, not $1"; }

mkdir news
story='ELLERY (Reuters) - "We stay out," Nora Quill said on Monday.'
printf '%s\n' "$story" > news/a.txt

check 'a file as JSON Lines' 0 --format jsonl news/a.txt
silent
finds '"doc":"news/a.txt"'
finds '"start":0,"end":16'
finds '"text":"ELLERY (Reuters)"'
finds '"kind":"quote","start":20,"end":32,"text":"We stay out,"'
finds '"speaker":{"name":"Nora Quill","mention":"Nora Quill","start":34,"end":44'
finds_not '"encoding"'

check 'text is the default, a line a record' 0 news/a.txt
finds 'news/a.txt	0-16	dateline	ELLERY	Reuters	ELLERY (Reuters)'
finds 'news/a.txt	20-32	direct	Nora Quill	said	We stay out,'
cp out text
check 'the same by name' 0 --format text news/a.txt
cmp -s out text || fail 'differs from the default'

check 'a folder' 0 --format jsonl news
finds '"doc":"news/a.txt"'

for names in '' '-'; do
    what="standard input, named '$names'"
    "$QUOTH" extract --format jsonl $names < news/a.txt > out 2> err || fail "status $?"
    finds '"doc":"-"'
    finds '"start":0,"end":16'
    cat news/a.txt | "$QUOTH" extract --format jsonl $names > out 2> err || fail "a pipe: status $?"
    finds '"start":0,"end":16'
done

# Encodings: offsets count bytes of the source.
printf 'Z\334RICH (Reuters) - \223We stay out,\224 Nora Quill said.\n' > 1252.txt
check 'Windows-1252' 0 --format jsonl 1252.txt
says '1252.txt:1: note: not UTF-8; read as Windows-1252'
finds '"start":0,"end":16'
finds '"encoding":"windows-1252"'
check 'quiet' 0 -q --format jsonl 1252.txt
silent
printf '\377\376' > 16.txt
printf '%s\n' "$story" | sed 's/./&@/g' | tr '@\n' '\000\n' >> 16.txt
printf '\000' >> 16.txt
check 'UTF-16 by its mark' 0 --format jsonl 16.txt
silent
finds '"start":2,"end":34'
finds '"kind":"quote","start":42,"end":66,"text":"We stay out,"'
finds '"start":70,"end":90' # the speaker
finds '"encoding":"UTF-16LE"'
printf 'x' >> 16.txt
check 'a last odd byte' 0 16.txt
says '16.txt:124: note:'
printf '%s\n' 'DOCKERS STAY OUT' '' '    ELLERY (Reuters) - "We stay out until the owners and the' \
    'mayor come here to talk," Nora Quill said on Monday. The' 'mayor was away.' ' Reuter' > wrapped.txt
check 'a quotation over the end of a wrapped line' 0 --format jsonl wrapped.txt
finds '"start":42,"end":103,"text":"We stay out until the owners and the\nmayor come here to talk,"'
finds '"name":"Nora Quill"'
check 'the same as text' 0 wrapped.txt
finds '	We stay out until the owners and the mayor come here to talk,'
printf '\357\273\277%s\r\n' "$story" > bom.txt
check 'a byte order mark' 0 --format jsonl bom.txt
finds '"start":3,"end":19'

# What is not plain text.
printf '<html><p>x</p></html>' > news/page.html
printf '\037\213\010\000' > news/archive.gz
mkfifo news/fifo
check 'a folder with more than text' 0 news
says '3 files are not plain text: ignored'
check 'a page by name' 1 news/page.html news/a.txt
says 'news/page.html: error: looks like HTML: format not supported yet'
finds 'news/a.txt'
check 'a fifo by name' 1 news/fifo news/a.txt
says 'news/fifo: error: a fifo is not read'
finds 'news/a.txt'
check 'quiet about what is ignored' 0 -q news
silent
check 'excluded' 0 --exclude '*.gz' --exclude=fifo --exclude page.html news
silent
check 'included' 0 --include '*.html' news
finds_not 'news/a.txt'
says '1 file is not plain text: ignored'

# What cannot be read.
check 'a missing file' 1 missing news/a.txt
says 'missing: error: No such file'
finds 'news/a.txt'
ln -s nowhere news/dangling
check 'a dangling link in a folder' 1 news
says 'news/dangling: error:'
finds 'news/a.txt'
rm news/dangling
truncate -s 4G huge.txt 2>/dev/null && {
    check 'a huge file' 1 huge.txt
    says 'huge.txt: error: has 4294967296 bytes'
    rm huge.txt
}

# Names and articles cannot send control characters.
mkdir odd
escape=$(printf '\033')
printf 'A \033[31mcrane \302\233stands\342\200\256 in Ellery on May 4, 2015. REUTERS/Nora Quill\n' \
    > "odd/x${escape}[2J
y.txt"
check 'control characters' 0 odd
! grep -q "$escape" out || fail 'an escape byte came through'
! grep -q "$(printf '\302\233')" out || fail 'a C1 control came through'
! grep -q "$(printf '\342\200\256')" out || fail 'a bidi control came through'
finds 'crane '
lines "$(grep -c '^odd/x' out)"
check 'the same as JSON' 0 --format jsonl odd
finds 'crane '
finds '\u001B[2J\ny.txt"'
! grep -q "$escape" out || fail 'an escape byte came through'
printf '%s\n' "$story" > ./-rf.txt
check 'a name like an option' 0 -- -rf.txt
finds '-rf.txt'

# Usage.
check 'a bad format' 2 --format xml news
says "--format 'xml'"
says 'text and jsonl'
check 'a bad date' 2 --date 2014-02-30 news
says "--date '2014-02-30'"
check 'a date without a year' 2 --date --03-30 news
: > empty.txt
check 'an empty file' 0 empty.txt
silent
lines 0

# Control characters in names, on stderr.
what='a name with control characters'
check "$what" 1 "$(printf 'a\033[2J\302\233\342\200\256\377')"
says 'a\x1b[2J\xc2\x9b\xe2\x80\xae\xff: error'

# Writing.
if [ -w /dev/full ]; then
    what='a full disk'
    "$QUOTH" extract news/a.txt > /dev/full 2> err
    [ $? -eq 2 ] || fail 'status is not 2'
    says 'cannot write'
fi
what='a closed pipe'
i=0
set --
while [ $i -lt 2000 ]; do set -- "$@" news/a.txt; i=$((i + 1)); done
{ "$QUOTH" extract "$@" 2> err; } | head -n 1 > out
lines 1
[ ! -s err ] || fail 'it complains'

exit $failed
