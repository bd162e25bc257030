#!/bin/sh
# quoth info: what an index holds.
command=info
. "$srcdir/tests/cli/cases.sh"

mkdir news
printf 'ELLERY (Reuters) - "We stay out," Nora Quill said.\n' > news/a.txt
printf 'BRANT (AP) - "We stay in," Ola Winter said.\n' > news/b.txt
"$QUOTH" index -q -d ix --date 2014-03-30 news/a.txt 2> err
"$QUOTH" index -q -d ix --date 2014-04-02 news/b.txt 2> err
"$QUOTH" index -q -d ix - < /dev/null 2> err

check 'as text' 0 -d ix
finds '^articles +3$'
finds '^quotes +2$'
finds '^dates +2014-03-30 to 2014-04-02$'
finds '^undated +1$'
finds '^speaker +XSP +2$'
finds '^size '

check 'as JSON' 0 -d ix --format jsonl
[ "$(wc -l < out)" -eq 1 ] || fail 'not one line'
finds '"index":"ix"'
finds '"articles":3,"quotes":2,"captions":0'
finds '"first":"2014-03-30","last":"2014-04-02","undated":1'
finds '\{"name":"speaker","prefix":"XSP","slot":2,"values":2\}'

check 'an unknown format' 2 -d ix --format xml
check 'no index' 2 -d nowhere
QUOTH_INDEX=ix check 'the default place' 0
finds '^articles +3$'
exit $failed
