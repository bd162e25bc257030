#!/bin/sh
# quoth count: exact numbers, with and without a query.
. "$srcdir/tests/cli/news.sh"

runs 0 count --by speaker
prints <<'END'
Ana O'Brien	2
Marta Silva	2
Tomás Erdoğan	2
(unnamed)	1
Rui Costa	1
END
silent
runs 0 count --by speaker harbour
prints <<'END'
Ana O'Brien	2
(unnamed)	1
Marta Silva	1
Rui Costa	1
END
runs 0 count --by place
prints <<'END'
LISBON	4
PORTO	3
END
runs 0 count --by place,speaker --limit 3
prints <<'END'
LISBON	Tomás Erdoğan	2
LISBON	Ana O'Brien	1
LISBON	Marta Silva	1
END
runs 0 count --by type
prints <<'END'
direct	6
mixed	1
END
runs 0 count --by tier,type silva OR owned OR cranes
has '	direct	'
has '	mixed	1'

# The same with and without a query that all quotes answer.
for key in speaker role type tier kind where cue agency outlet author month day said-day said_month year; do
    runs 0 count --by $key
    cp out all
    runs 0 count --by $key date:2021
    cmp -s out all || fail "differs from what there is without a query: $(cat all)"
    silent
done

# A period is in its own order, or by count if asked for.
runs 0 count --by month
prints <<'END'
2021-05	3
2021-06	4
END
runs 0 count --by month --sort count
prints <<'END'
2021-06	4
2021-05	3
END
runs 0 count --by day --in articles
prints <<'END'
2021-05-03	1
2021-06-10	1
2021-06-11	1
END
runs 0 count --by said-day
prints <<'END'
(none)	6
2021-06-08	1
END
runs 0 count --by speaker --sort name --offset 1 --limit 2
prints <<'END'
Ana O'Brien	2
Marta Silva	2
END
runs 0 count --by photographer --in captions
prints <<'END'
Paula Reis	1
END

# Formats.
runs 0 count --by place,month --format jsonl place:porto
prints <<'END'
{"place":"PORTO","month":"2021-06","count":3}
END
runs 0 count --by month --format text --color never
has 2021-05
lacks '	'
runs 0 count --by month --format tsv
has '2021-05	3'

# Several indexes are one.
runs 0 index -d second news/2021-06-11-cranes.txt
runs 0 count -d index -d second --by place
prints <<'END'
LISBON	5
PORTO	3
END

# Nothing, and what is no count.
runs 1 count --by speaker nowhere
prints < /dev/null
runs 1 count --by month date:2020
runs 2 count
says '--by says what to count by'
runs 2 count --by spaeker
says "did you mean 'speaker'?"
runs 2 count --by said-mnoth
says "did you mean 'said_month'?"
runs 2 count --by photographer
says 'count captions with --in captions'
runs 2 count --by speaker,place,type
says '2 names at most'
runs 2 count --by speaker 'speaker:"kerry'
says 'never closed'
runs 2 count --by speaker --format nul
says 'text, tsv or jsonl'
exit $failed
