#!/bin/sh
# quoth check: a sound index, and each kind of fault.
command=check
. "$srcdir/tests/cli/cases.sh"

mkdir news
printf 'ELLERY (Reuters) - "We stay out," Nora Quill said on Monday.\n' > news/a.txt
printf 'BRANT (AP) - \223It caf\351 is closed,\224 Ola Winter said.\r\n' > news/b.txt
{
    printf '\377\376'
    printf 'C\0A\0L\0L\0A\0 \0(\0A\0P\0)\0 \0-\0 \0"\0Y\0e\0s\0,\0"\0 \0O\0l\0a\0 \0W\0i\0n\0t\0e\0r\0'
    printf ' \0s\0a\0i\0d\0.\0\n\0'
} > news/c.txt
touch -d '2014-03-30 12:00:00' news/*
"$QUOTH" index -q -d ix news 2> err

check 'a sound index' 0 -d ix
says '3 articles looked at'
says '0 faults'
[ ! -s out ] || fail 'something is on stdout'
looked=$(sed 's/.*quoth: \([0-9]*\) quotes, \([0-9]*\) captions.*; \([0-9]*\) stand.*/\1 \2 \3/' err)
set -- $looked
[ "$1" -ge 2 ] && [ $(($1 + $2)) -eq "$3" ] || fail 'not all quotes are proved'

check 'no index' 2 -d nowhere
says "'quoth index -d DIR PATH...' makes one"
check 'an argument' 2 -d ix more
says 'takes no argument'

touch -d '2014-03-31 12:00:00' news/a.txt
check 'a changed file is no fault' 0 -d ix
says '1 articles have changed since'
rm news/a.txt
check 'nor one that is gone' 0 -d ix
says '1 are gone'

# The same size and time, but other words.
sed 's/closed/cloned/' news/b.txt > new && cat new > news/b.txt
touch -d '2014-03-30 12:00:00' news/b.txt
check 'a quote that is not in its source' 1 -d ix
grep -q "^article .*its text is not that of $work/news/b.txt$" out || fail 'the file is not named'
! grep -qF ' 0 faults' err || fail 'no fault is counted'

size=$(wc -c < ix/gen-1/postlist.glass)
dd if=/dev/urandom of=ix/gen-1/postlist.glass bs=1 seek=$((size / 2)) count=3000 conv=notrunc 2> /dev/null
check 'a damaged table' 1 -d ix
grep -q gen-1 out || fail 'the table is not named'

exit $failed
