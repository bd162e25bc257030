#!/bin/sh
# quoth index, again and again: an index of many generations answers as one that was made
# at once, whatever is added, replaced or removed, and however a run ends.
command=index
. "$srcdir/tests/cli/cases.sh"
export QUOTH_INDEX=ix
is() { [ "$1" = "$2" ] || fail "'$1', not '$2'"; }
count() { "$QUOTH" info -d "${2-ix}" --format jsonl | sed 's/.*"'"$1"'":\([0-9]*\).*/\1/'; }
sound() { "$QUOTH" check -d ix > found 2>&1 || { fail "check finds faults"; cat found >&2; }; }
generations() { grep -c . ix/XAPIANDB; }
old() { touch -d '2014-03-30 12:00:00' "$@"; }

# write NUMBER WORD: a story with 31 quotes, WORD in two of them.
more=$(awk 'BEGIN {
    for (i = 0; i < 29; i++) printf "\"Point %d is settled,\" Ola Winter told reporters.\n\n", i
}')
write() {
    printf 'ELLERY (Reuters) - "We stay %s," Nora Quill%s said on Monday.\n\n' "$2" $(($1 % 7))
    printf 'Mayor Jan Brandt said it was "a %s disgrace" in the matter of %s.\n\n' "$2" "$1"
    printf '%s\n' "$more"
} > news/$1.txt
# stories FIRST LAST WORD: so many of them; the time tells the word.
stories() {
    i=$1
    while [ "$i" -le "$2" ]; do
        write "$i" "$3"
        i=$((i + 1))
    done
    touch -d "2014-03-30 12:00:${4-00}" news/*.txt
}
# What an index answers to some questions: the same for all with the same articles in it.
answers() {
    for query in stay speaker:brandt '"point 7 is"' dis\* 'stay NOT out'; do
        echo "$query"
        "$QUOTH" search -d "$1" --sort date --format jsonl "$query" | sed 's/"score":[0-9.]*//' | sort
    done
    "$QUOTH" count -d "$1" --by speaker
    "$QUOTH" count -d "$1" --by type stay
    "$QUOTH" count -d "$1" --by month --in articles stay
    "$QUOTH" info -d "$1" --format jsonl | sed 's/"bytes":[0-9]*//; s/.*"schema"//'
}
# same: the index answers as one of the same folder that is made at once.
same() {
    rm -rf once
    "$QUOTH" index -q -d once news 2> err || fail 'no index made at once'
    sound
    answers ix > many.answers 2> /dev/null
    answers once > once.answers 2> /dev/null
    cmp -s many.answers once.answers || fail "answers differ: $(diff many.answers once.answers | head -5)"
}

mkdir news
what='many small runs'
n=0
while [ $n -lt 12 ]; do
    stories $((n * 5)) $((n * 5 + 4)) out
    "$QUOTH" index -q news 2> err || fail "run $n"
    n=$((n + 1))
done
is "$(count articles)" 60
is "$(generations)" 1
same

# So many articles that they are a generation by themselves.
stories 100 329 in
check 'a large run' 0 news
says '230 added'
is "$(generations)" 1
stories 3000 3059 far
check 'a smaller one' 0 news
says '60 added, 0 replaced, 290 unchanged'
is "$(generations)" 2
stories 4000 4003 near
check 'a small one' 0 news
says '4 added'
is "$(generations)" 2
same
xapian-delve ix > /dev/null 2>&1 || [ $? -eq 127 ] || fail 'a stock Xapian cannot open it'

what='replaced and removed in every generation'
for i in 3 4 5 200 201 3010 4001; do write $i again; done
old=$(cat ix/XAPIANDB)
touch -d '2014-03-31 12:00:00' news/3.txt news/4.txt news/5.txt news/200.txt news/201.txt \
    news/3010.txt news/4001.txt
rm news/7.txt news/300.txt news/3020.txt news/4002.txt
"$QUOTH" index --prune news 2> err
is $? 0
says '0 added, 7 replaced, 343 unchanged, 4 removed'
is "$("$QUOTH" search -c --format text again)" 14
[ "$old" != "$(cat ix/XAPIANDB)" ] || fail 'a generation was changed'
is "$(find ix -name 'gen-*' | wc -l)" "$(generations)"
same
check 'and then nothing' 0 --prune news
says '0 added, 0 replaced, 350 unchanged, 0 removed'

what='two indexes searched as one'
mkdir other
printf 'BRANT (AP) - "We stay afloat," Tessa Moor said.\n' > other/x.txt
"$QUOTH" index -q -d second other 2> err
is "$("$QUOTH" search -d ix -d second -c afloat)" 1
is "$("$QUOTH" count -d ix -d second --by speaker | awk '/Winter/ { print $NF }')" \
    "$("$QUOTH" count -d ix --by speaker | awk '/Winter/ { print $NF }')"

# What a run that was killed between any two of its steps has left behind.
what='left behind'
first=$(sed -n '1s/auto //p' ix/XAPIANDB)
cp -r ix/$first ix/gen-900
mkdir -p ix/tmp-1/clone-0 ix/tmp-1/w0-0
for table in ix/$first/*.glass; do ln $table ix/tmp-1/clone-0/; done
cp ix/$first/iamglass ix/tmp-1/clone-0/
printf 'auto gen-900\nauto ge' > ix/XAPIANDB.next
same
write 5000 late
old news/5000.txt
check 'the next run throws it away' 0 news
is "$(find ix -name 'tmp-*' -o -name 'gen-900')" ''
same

# Killed while it adds, replaces and removes at once.
before=$(count articles)
stories 6000 6040 more 09
rm news/201.txt news/3021.txt
after=$(ls news | wc -l)
answers ix > before.answers
for seconds in 0.02 0.05 0.1 0.2 0.3 0.4 0.6; do
    what="killed after $seconds s"
    "$QUOTH" index --prune news > /dev/null 2> err &
    victim=$!
    sleep $seconds
    kill -9 $victim 2> /dev/null
    wait $victim 2> /dev/null
    got=$(count articles)
    if [ "$got" -eq "$before" ]; then
        answers ix > now.answers
        cmp -s before.answers now.answers || fail 'the old index is no longer the same'
    else
        is "$got" "$after"
    fi
    "$QUOTH" check > found 2>&1 || fail "check: $(cat found)"
done
check 'the next run is whole' 0 --prune news
is "$(count articles)" "$after"
same

what='compaction'
"$QUOTH" compact -q || fail "status $?"
is "$(generations)" 1
same
stories 7000 7002 thereafter 10
check 'all files are newer than the index knows' 0 news
same

what='all of it replaced'
stories 0 0 whole 11
"$QUOTH" index -q --date 2014-03-30 news 2> err
is "$(generations)" 1
is "$(count articles)" "$(ls news | wc -l)"
rm -rf once && "$QUOTH" index -q -d once --date 2014-03-30 news 2> err
answers ix > many.answers; answers once > once.answers
cmp -s many.answers once.answers || fail 'answers differ'
sound

what='all of it removed'
mkdir keep
mv news/*.txt keep
"$QUOTH" index -q --prune --force news 2> err
is "$(count articles)" 0
sound
mv keep/1*.txt news
check 'and some of it again' 0 news
same

exit $failed
