#!/bin/sh
# What a reader of the samples would say is in them: the whole pass, file by file.
set -u
samples=${srcdir:-.}/samples
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
bad=0 known=

article() {
    file=$samples/$1.txt
    "$QUOTH" extract -q --format jsonl "$file" >"$work/out" || complain "extract failed"
}

complain() {
    echo "samples.sh: ${file##*/}: $known$*" >&2
    [ -n "$known" ] || bad=1
}

# known COMMAND...: what the rules do not get right yet; told, but no failure.
known() {
    known='known: '
    "$@"
    known=
}

# record KIND PART...: a record of this kind has all of these parts.
record() {
    kind=$1
    shift
    grep -F "\"kind\":\"$kind\"" "$work/out" >"$work/found"
    for part; do
        grep -F -e "$part" "$work/found" >"$work/less"
        mv "$work/less" "$work/found"
    done
    [ -s "$work/found" ] || complain "no $kind with: $*"
}

# quote TEXT NAME [PART...]: the quote that begins with TEXT is NAME's.
quote() {
    text=$1 name=$2
    shift 2
    record quote "\"text\":\"$text" "\"name\":\"$name\"" "$@"
}

# shellcheck disable=SC2317
no_quote() {
    ! grep -F '"kind":"quote"' "$work/out" | grep -qF "\"text\":\"$1" ||
        complain "this is no quote: $1"
}

article dam-talks-wire
record dateline '"places":["DRESMOND","PORT ELIAN"]' '"agency":"Reuters"'
record published '"date":"2024-05-12"'
record caption '"photographer":"Lena Dorn"' '"date":"2024-05-12"' '"text":"Karvonian'
record heading '"text":"GATES AND GRAIN"'
record byline '"authors":["Simon Achterberg"]' '"role":"writing"'
record byline '"authors":["Petra Hallam"]' '"role":"additional reporting"' '"place":"Halvery"'
record byline '"authors":["Joan Tully","Marc Esperance"]' '"role":"editing"'
known quote 'We came with three proposals' 'Helene Brosk' '"said":"2024-05-12"' '"type":"direct"'
quote 'Not a drop more' 'Helene Brosk'
quote 'no intention' 'Tomas Arvidal' '"type":"mixed"'
quote 'The gates are closed for repairs' 'Tomas Arvidal'
quote 'Neither Karvonia' 'Tomas Arvidal' 'Delta Press'
quote 'It is not peace' "Cormac O'Brien"
quote 'I will believe in the third gate when I hear the water.' 'Helene Brosk'
quote 'My father watered' 'Josef Lindqvist'

article dam-talks-agency
record dateline '"places":["DRESMOND"]' '"regions":["Lethmark"]' '"agency":"AP"'
record byline '"RUTH CALLOWAY","DMITRI SOLENSKI"'
record caption '"photographer":"Nadia Ferreira"'
record caption '"photographer":"Paul Whitcombe"'
known quote 'It has not rained since February' 'Tomas Arvidal' '"segments"'
quote 'What you saw today' "Cormac O’Brien"

article dam-talks-courier
quote 'We came with three proposals.' 'Helene Brosk'
quote "Nobody's hand is on anybody's throat" 'Tomas Arvidal'
quote "I'll tell them what I told" 'Helene Brosk'
quote 'four years, perhaps five' 'Yusra Bell'
known no_quote 'winter clause'

article 2024-05-14-mayor-of-halvery
quote 'They meet in the capital' 'Selim Erdoğdu' '"segments"'
quote 'We write the level down' 'Agnès Thévenin'
quote 'If you ration it' 'Selim Erdoğdu'
quote "I don’t know" 'Dorota Wills'

article flood-warning-crlf
record dateline '"places":["New Halvery"]' '"agency":"AFP"'
quote 'It will be the right amount' 'Ilse Marchetti'
quote 'I carried my mother' 'Bram Okonjo'

article orchestra-review-1252
record quote '"encoding":"windows-1252"'
quote 'We are not against conductors' 'Noémie Valcourt'
quote 'Then I heard it' 'Björn Aurelio'
known no_quote 'The Weir'
known no_quote 'lost'
known no_quote 'the Commodore'

article valley-farmers-repeated
quote 'We did not win' 'Josef Lindqvist' '"repeats":1'
[ "$(grep -cF '"text":"We did not win' "$work/out")" = 1 ] || complain "a repeated quote came twice"
known quote 'Nobody in this country' 'Carla Sandoval' '"said":"2024-05-16"'
quote 'They were loud' 'Leonid Castellane'

article press-release-gates
record dateline '"places":["DRESMOND","CHICAGO"]' '"date":"2024-05-21"'
quote 'We are proud' 'Gwendolyn Park'
quote 'This is the first contract' "Cormac O'Brien"

article council-two-voices
record byline '"authors":["Hannah Priestley","Omar Quintero"]'
record dateline '"places":["LOWELL BEND"]' '"regions":["Iowa"]' '"agency":"AP"'
quote 'I learned to read in that building' 'Marlene Jacoby'
quote 'I learned to read there too' 'Denise Abernathy'
quote "You don't ring the bell" 'Walt Hendry'
known quote 'either site can be made safe' 'Prakash Nair; Ellen Dobbs'

article shipyard-strike-apostrophes
quote 'We will be there at nine' 'Rosalind Achebe'
quote 'Edmund has been saying that' 'Rosalind Achebe'
quote 'There is not one word of truth' 'Edmund Falk'
quote 'I have seen marriages' 'government mediator' '"kind":"unnamed"'

article custody-second-hand
record dateline '"places":["PORT ELIAN"]' '"date":"--05-23"'
known quote 'My client was where' 'Stefan Arrowood'
quote 'Every page is numbered' 'Odile Faure'
known quote 'I have the certificate' 'Gideon Rask' 'Delta Press'

article derby-notebook
record caption '"photographer":"Ida Koskinen"' '"date":"2024-04-06"'
quote "I didn't jump" 'Dele Marsh'
known record quote '"text":"I told them to be brave' 'Delahunt",'
known no_quote 'Foxy'
known no_quote "The Ferryman's Daughter"

article energy-report-indirect
record dateline '"places":["PORT ELIAN"]'
quote 'with a pencil' 'Helene Brosk'

article lighthouse-keeper-feature
known quote 'People think a lighthouse' 'Magnus Tolland'
quote 'It will tell you that it is well' 'Fiona Aske'
known no_quote "The Keeper's Arithmetic"
record caption '"photographer":"Jonas Reef"'

exit $bad
