#!/bin/sh
# quoth compact: a smaller index with the same in it.
command=compact
. "$srcdir/tests/cli/cases.sh"
facts() { "$QUOTH" info -d ix --format jsonl | sed 's/"bytes":[0-9]*//'; }

mkdir news
i=0
while [ $i -lt 40 ]; do
    printf 'ELLERY (Reuters) - "We stay out," Nora Quill said.\n\nStory %d.\n' $i > news/$i.txt
    touch -d '2014-03-30 12:00:00' news/$i.txt
    "$QUOTH" index -q -d ix news/$i.txt 2> err || fail 'no index'
    i=$((i + 1))
done
before=$(facts)
old=$(sed 's/auto //' ix/XAPIANDB)

check 'an index of many updates' 0 -d ix
grep -qE '^quoth: [0-9.]+ MB before, [0-9.]+ MB after$' err || fail 'no summary'
[ "$before" = "$(facts)" ] || fail 'something else is in it'
set -- ix/gen-*
[ $# -eq 1 ] && [ ! -e "ix/$old" ] || fail 'no next generation'
"$QUOTH" check -d ix > out 2>&1 || fail 'not sound'
check 'again' 0 -q -d ix
[ ! -s err ] || fail 'not quiet'
what='and then an update'
"$QUOTH" index -d ix news > out 2> err || fail 'no update'
grep -qF '40 unchanged' err || fail 'files are read again'

exec 9> ix/lock
if flock -n 9 2> /dev/null; then
    check 'a locked index' 75 -d ix --lock-wait 0
    flock -u 9
fi
exec 9>&-
check 'no index' 2 -d nowhere
exit $failed
