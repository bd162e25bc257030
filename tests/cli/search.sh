#!/bin/sh
# quoth search: what it finds, in which order, and how it refuses what it cannot read.
. "$srcdir/tests/cli/news.sh"

# finds NUMBER ARGUMENT...: that many quotes, without a word on stderr.
finds() {
    number=$1
    shift
    runs $((number == 0)) search -c "$@"
    [ "$(cat out)" = "$number" ] || fail "finds $(cat out), not $number"
    silent
}

# Words, phrases, names.
finds 4 harbour
finds 2 refuse
finds 2 refusing
finds 1 '"we refuse"'
finds 0 '"refuse we"'
finds 2 speaker:erdogan OR speaker:ERDOĞAN
finds 1 state-owned
finds 0 owned-state
finds 2 "speaker:o'brien"
finds 2 'speaker:O’BRIEN'
finds 2 'speaker:"ana o’brien"'
finds 0 'speaker:"o’brien ana"'
finds 1 'role:minister cranes'
finds 1 'crane*' -e 'nobody*' --type direct --speaker erdogan
finds 2 'cran*' '(speaker:silva OR speaker:costa' OR "speaker:o'brien)"
finds 1 'harbour NEAR/3 years'
finds 0 'harbour NEAR/2 years'

# Titles: a phrase of one is found for its quotes and captions, too.
finds 3 'title:"open in june"'
finds 0 'title:"in open june"'
finds 3 'title:harbour NEAR/4 title:june'
finds 0 'title:harbour NEAR/3 title:june'
finds 3 'harbour -title:"open in june"'
finds 2 '(title:"strike in porto" OR title:"open in june") speaker:"ana o’brien" harbour'
finds 1 --in captions 'title:"praise of cranes"'
finds 1 --in articles 'title:"dockers strike"'

# Operators and brackets.
finds 3 'harbour -nothing'
finds 3 harbour NOT nothing
finds 5 nothing OR cranes OR orders OR refuse
finds 2 '(nothing OR waited) speaker:"ana o’brien"'
runs 0 search -c -- -harbour
others=$(cat out)
runs 0 search -c --sort date
[ $((others + 4)) -eq "$(cat out)" ] || fail 'a query and its negation are not all'

# Fields of the article, dates.
finds 3 place:porto
finds 1 'place:porto -harbour -speaker:spokesman'
finds 3 date:2021-05
finds 3 date:2021-06-10
finds 4 date:2021-06-01..2021-06-11
finds 4 'date:"5 days ago"..'
finds 3 date:..2021-05-31
finds 3 'date:3d'
finds 7 date:2021
finds 0 date:2020
finds 1 said:2021-06-08
finds 1 said:2021-06-07..2021-06-09
finds 1 'said:last_tuesday'
finds 4 --since 2021-06
finds 3 --until 2021-05
finds 0 --since 2021-05-04 --until 2021-06-09

# Options are taken literally.
finds 2 --speaker "o'brien"
finds 2 --speaker 'Minister Ana O’Brien'
finds 4 --speaker silva --speaker erdogan
finds 0 --speaker 'silva OR erdogan'
finds 1 --phrase 'we refuse'
finds 1 --phrase 'we -refuse'
finds 1 -F 'about this harbour'
finds 0 -F 'harbour OR cranes'
finds 2 -e nobody -e nothing
printf 'nobody\n\n  nothing\n' > queries
finds 2 -f queries
finds 1 -f queries --speaker erdogan
finds 1 --type mixed
finds 1 --place lisbon --speaker silva --speaker costa --tier A -e 'crane*' -e years

# Other documents.
finds 1 --in captions tallest
finds 1 --in captions 'photographer:"paula reis"'
finds 3 --in articles harbour
finds 1 --in articles '"best thing about this harbour"'
finds 0 --in articles '"thing best"'
finds 2 --in articles 'NOT "best thing"'
finds 1 --in articles 'dockers NEAR/2 strike OR "thing best"'
finds 1 --in articles 'author:nobody OR "tallest crane"'

# Orders: all are sorted, then cut.
runs 0 search harbour --sort date --fields date,words
[ "$(cut -f 1 out | sort -r)" = "$(cut -f 1 out)" ] || fail 'not by falling date'
cp out falling
runs 0 search harbour --sort date --reverse --fields date,words
[ "$(sed '1!G;h;$!d' falling)" = "$(cat out)" ] || fail 'not the same turned round'
runs 0 search date:2021-05 --sort date --fields start
[ "$(sort -n out)" = "$(cat out)" ] || fail 'not in the order of the article'
runs 0 search harbour --sort date --fields date,words --limit 2 --offset 1
[ "$(sed -n 2,3p falling)" = "$(cat out)" ] || fail 'not the second and third'
runs 0 search kind:person --sort speaker --fields speaker
[ "$(sort -f out)" = "$(cat out)" ] || fail 'not by name'
runs 0 search harbour --fields id
cp out by-relevance
runs 0 search harbour --fields id --reverse
[ "$(sed '1!G;h;$!d' by-relevance)" = "$(cat out)" ] || fail 'not the same turned round'
runs 0 search harbour --fields id --reverse --limit 1
[ "$(tail -n 1 by-relevance)" = "$(cat out)" ] || fail 'cut before it was sorted'
runs 0 search harbour --limit 2
lines 2
runs 0 search harbour --limit 0
lines 4

# Ids and paths.
id=$(head -n 1 by-relevance)
finds 1 "id:$id"
finds 1 "id:${id%??}"
finds 3 path:news/2021-05-03-harbour.txt

# Forms of the answer.
runs 0 search -l harbour
lines 3
has /news/2021-06-10-strike.txt
runs 0 search -l harbour --limit 1
lines 1
runs 0 search -0 harbour
[ "$(tr -dc '\0' < out | wc -c)" -eq 3 ] || fail 'not three paths'
runs 0 search --output articles harbour --fields path
lines 3
runs 0 search --output speakers harbour --sort date
prints <<'END'
Ana O'Brien	2
(unnamed)	1
Marta Silva	1
Rui Costa	1
END
runs 0 search --output count harbour
prints <<'END'
4
END
runs 1 search -c nowhere
prints <<'END'
0
END
runs 0 search -q harbour
prints < /dev/null
runs 1 search -q nowhere
prints < /dev/null
runs 1 search nowhere
prints < /dev/null
silent

# Several indexes are one.
runs 0 index -d second news/2021-06-11-cranes.txt
finds 5 -d index -d second harbour

# How a query was read.
runs 0 search --analyze 'Refusing -speaker:"Ana O’Brien"' --until yesterday
prints <<'END'
in:    quotes
query: refusing AND NOT speaker:"ana o'brien" AND date:..2021-06-12
stem:  refus
END

# What cannot be read is refused, with a caret.
refuses() {
    runs 2 search "$1"
    says "$2"
    says "$3"
    [ ! -s out ] || fail 'prints something'
}
refuses 'speaker:"kerry' 'the quotation mark is never closed' '          ^'
refuses '(kerry' 'the bracket is never closed' '  ^'
refuses 'speeker:kerry' "did you mean 'speaker'?" '  ^^^^^^^^'
refuses 'said:foo' "'foo' is no date" '       ^^^'
refuses 'speaker:' 'needs a value' '  ^^^^^^^^'
refuses 'a AND' 'AND needs something behind it' '    ^^^'
refuses 'photographer:reis' 'search captions with --in captions' '  ^^^^^^^^^^^^^'
refuses '' 'there is nothing to search for' '  ^'
runs 2 search
says 'give a QUERY'
runs 2 search -d index
says 'give a QUERY'
printf 'fine\nnot (fine\n' > queries
runs 2 search -f queries
says 'queries:2: the bracket is never closed'
runs 2 search --in captoins x
says "did you mean 'captions'?"
runs 2 search --since someday
says '--since: this is no date'
runs 2 search --in captions --speaker silva
says '--in quotes'
runs 2 search -d nowhere x
says 'there is no index'
runs 2 search -c -l x
runs 20 search --format-version 0 harbour
runs 21 search --format-version 99 harbour
exit $failed
