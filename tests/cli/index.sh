#!/bin/sh
# quoth index: what a run takes in, leaves alone, replaces, removes, and survives.
command=index
. "$srcdir/tests/cli/cases.sh"
export QUOTH_INDEX=ix
is() { [ "$1" = "$2" ] || fail "'$1', not '$2'"; }
count() { "$QUOTH" info -d ix --format jsonl | sed 's/.*"'"$1"'":\([0-9]*\).*/\1/'; }
sound() { "$QUOTH" check -d "${1-ix}" > found 2>&1 || { fail "check finds faults"; cat found >&2; }; }
# write NAME: a story that was not written just now
write() {
    printf 'ELLERY (Reuters) - "We stay out," Nora Quill said on Monday.\n\n%s\n' "${2-}" > "$1"
    touch -d '2014-03-30 12:00:00' "$1"
}

mkdir news
for name in a b c; do write news/$name.txt "Story $name."; done
printf '<html><body><p>no plain text</p></body></html>' > news/page.html
touch -d '2014-03-30 12:00:00' news/page.html

check 'no path' 2
says 'no PATH'
check 'a bad date' 2 --date yesterday news
says "--date 'yesterday'"
check 'a dry run makes nothing' 0 --dry-run news
is "$(cut -f1 out | sort -u)" add
is "$(wc -l < out)" 4
[ ! -e ix ] || fail 'an index was made'

check 'a new index' 0 news
says '3 added, 0 replaced, 0 unchanged, 0 removed, 1 ignored, 0 skipped'
is "$(count articles)" 3
sound
[ ! -e ix/gen-2 ] && [ -f ix/XAPIANDB ] || fail 'no first generation'
is "$(find ix -name 'tmp-*')" ''
xapian-delve ix > /dev/null 2>&1 || [ $? -eq 127 ] || fail 'a stock Xapian cannot open it'

check 'unchanged files are left alone' 0 news
says '0 added, 0 replaced, 3 unchanged'
check 'a path named in another way is the same file' 0 ./news/../news/a.txt
says '1 unchanged'
check 'a file named twice counts once' 0 news news/a.txt "$work/news"
says '3 unchanged'

write news/a.txt 'Another end.'
touch -d '2014-03-31 12:00:00' news/a.txt
write news/d.txt
check 'changed and new files' 0 news
says '1 added, 1 replaced, 2 unchanged'
is "$(count articles)" 4
is "$(count quotes)" 4
sound
check 'and then not again' 0 news
says '4 unchanged'

printf 'ELLERY (Reuters) - "Now," Nora Quill said.\n' > news/e.txt
check 'a file that was just written' 0 news
says '1 added'
touch -d '2014-03-30 12:00:00' news/e.txt
check 'is read again' 0 news
says '1 replaced, 4 unchanged'

# Until it is no longer new, a file is read again; only what differs is replaced.
mkdir fresh
printf 'ELLERY (Reuters) - "Now," Nora Quill said.\n' > fresh/a.txt
touch -d '2099-01-01 12:00:00' fresh/a.txt
check 'a file of tomorrow' 0 -d dated fresh
check 'is read again and is the same' 0 -d dated fresh
says '0 replaced, 1 unchanged'
printf 'ELLERY (Reuters) - "Not," Nora Quill said.\n' > fresh/a.txt
touch -d '2099-01-01 12:00:00' fresh/a.txt
check 'is read again and is not' 0 -d dated fresh
says '1 replaced, 0 unchanged'
is "$("$QUOTH" search -d dated -c not)" 1
rm fresh/a.txt
printf 'ELLERY (Reuters) - "Now," Nora Quill said.\n' > fresh/b.txt
check 'a file of today' 0 --prune --force -d dated fresh
sleep 3
before=$(cat dated/XAPIANDB)
check 'is read again' 0 -d dated fresh
says '0 replaced, 1 unchanged'
[ "$before" != "$(cat dated/XAPIANDB)" ] || fail 'its state is not written'
sound dated
before=$(cat dated/XAPIANDB)
check 'once' 0 -d dated fresh
is "$(cat dated/XAPIANDB)" "$before"

# What --outlet and --date say is in the index, so other words mean reading again.
check 'another outlet' 0 --outlet 'The Courier' news/b.txt
says '1 replaced'
check 'the same outlet' 0 --outlet 'The Courier' news/b.txt
says '1 unchanged'

# A file that cannot be read keeps its article.
if [ "$(id -u)" -ne 0 ]; then
    chmod 0 news/b.txt
    touch -d '2014-04-01 12:00:00' news/b.txt
    check 'an unreadable file' 1 --prune news
    says 'news/b.txt'
    is "$(count articles)" 5
    chmod 644 news/b.txt
fi
write news/b.txt

check 'a missing path' 1 nowhere
says 'nowhere'
is "$(count articles)" 5
check 'a page that is named' 1 news/page.html
says 'news/page.html'

rm news/c.txt
check 'what is gone stays without --prune' 0 -q news
is "$(count articles)" 5
check 'a dry run names it' 0 --dry-run --prune news
grep -q "^remove	.*/news/c.txt$" out || fail 'the file is not named'
is "$(count articles)" 5
mkdir other
write other/x.txt
check 'only below the paths' 0 --prune other
says '1 added, 0 replaced, 0 unchanged, 0 removed'
check 'prune' 0 --prune news
says '1 removed'
is "$(count articles)" 5
sound
check 'a file is a path as well' 0 -q news/d.txt
rm news/d.txt
check 'that is gone' 2 --prune news/d.txt
says '--force'
is "$(count articles)" 5
check 'and is forced' 1 --prune --force news/d.txt
is "$(count articles)" 4
mkdir empty
check 'an empty folder' 2 --prune news empty
says '--force'
rm -r other
check 'a missing folder' 2 --prune other
check 'a missing folder, forced' 1 --prune --force other
is "$(count articles)" 3
sound

what='standard input'
printf 'BRANT (AP) - "From afar," Ola Winter said.\n' | "$QUOTH" index -d ix - 2> err
is $? 0
is "$(count articles)" 4

# Two writers: the second one names the first.
what='a lock'
pid=$$
exec 9> ix/lock
if flock -n 9 2> /dev/null; then
    echo $pid >&9
    check 'a locked index' 75 --lock-wait 0 news
    says "process $pid"
    is "$(count articles)" 4
    flock -u 9
fi
exec 9>&-

# Killed at any moment, a run is lost and nothing else.
mkdir many
i=0
while [ $i -lt 300 ]; do
    write many/$i.txt "Number $i."
    i=$((i + 1))
done
for after in 0.01 0.05 0.2; do
    what="killed after $after s"
    "$QUOTH" index -d ix many > /dev/null 2> err &
    victim=$!
    sleep $after
    kill -9 $victim 2> /dev/null
    wait $victim 2> /dev/null
    sound
    got=$(count articles)
    [ "$got" -eq 4 ] || [ "$got" -eq 304 ] || fail "$got articles"
done
check 'the next run is whole' 0 many
is "$(count articles)" 304
is "$(find ix -name 'tmp-*')" ''
sound
rm -r ix
for after in 0.01 0.05 0.2; do
    what="a new index killed after $after s"
    "$QUOTH" index -d ix many > /dev/null 2> err &
    victim=$!
    sleep $after
    kill -9 $victim 2> /dev/null
    wait $victim 2> /dev/null
done
check 'a new index after that' 0 many
is "$(count articles)" 300
is "$(find ix -name 'tmp-*')" ''
sound

# A signal ends a run with whole articles.
for after in 0.01 0.03 0.1; do
    what="stopped after $after s"
    rm -rf ix
    "$QUOTH" index -d ix many > /dev/null 2> err &
    victim=$!
    sleep $after
    kill -TERM $victim 2> /dev/null
    wait $victim
    got=$?
    # 143: the signal came before the run had begun
    [ $got -le 1 ] || [ $got -eq 143 ] || fail "status $got"
    if [ $got -eq 1 ]; then
        says 'stopped by a signal'
        sound
    fi
done
check 'the rest is taken in by the next run' 0 many
is "$(count articles)" 300
sound

# The same folder in parts, by one or more workers, is the same index.
"$QUOTH" index -q -d one --jobs 1 many 2> err && "$QUOTH" index -q -d three --jobs 3 many 2> err
what='workers'
is "$("$QUOTH" info -d one --format jsonl | sed 's/.*"schema"//; s/"bytes":[0-9]*//')" \
    "$("$QUOTH" info -d three --format jsonl | sed 's/.*"schema"//; s/"bytes":[0-9]*//')"

# More text than waits to be written at a time (WRITTEN_BYTES of index/build.c), twice.
mkdir long
for name in $(seq 30); do
    write long/$name.txt "$(awk 'BEGIN { for (i = 0; i < 4500; i++) printf "word%d ", i }')"
done
check 'much text' 0 -d big --jobs 1 long
says '30 added'
is "$("$QUOTH" search -d big 'word2014' --in articles --output count)" 30
is "$("$QUOTH" search -d big 'stay out' --output count)" 30
sound big

what='the default place'
unset QUOTH_INDEX
XDG_DATA_HOME=$work/data "$QUOTH" index -q news 2> err && [ -d data/quoth/index ] || fail 'not there'
QUOTH_INDEX=$work/named "$QUOTH" index -q news 2> err && [ -d named ] || fail 'not there'

what='another schema'
if command -v xapian-metadata > /dev/null; then
    xapian-metadata set named/gen-1 schema 999
    QUOTH_INDEX=$work/named "$QUOTH" index news > out 2> err
    is $? 2
    says 'schema 999'
fi
what='a folder that is no index'
mkdir -p foreign && echo 'auto elsewhere' > foreign/XAPIANDB
"$QUOTH" index -d foreign news > out 2> err
is $? 2
is "$(cat foreign/XAPIANDB)" 'auto elsewhere'

exit $failed
