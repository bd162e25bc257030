# querying.sh - for run: queries, counts, start-up

# Queries are made of what the index holds, the same ones at each run: lines of
# arguments, with tabs between.
prepare_queries() {
    queries=$work/queries
    mkdir -p "$queries"
    if [ -n "$corpus" ]; then
        index=$work/small.index searched=$corpus
    else
        index=$work/large.index searched=$work/large
    fi
    "$quoth" count -d "$index" --by speaker --format tsv -n $((each + 2)) | cut -f 1 |
        grep -v '^(' | sed "s/^/--speaker\t/" | sed "${each}q" >"$queries/speaker"
    "$quoth" count -d "$index" --by place --format tsv -n $((each + 2)) | cut -f 1 |
        grep -v '^(' | sed "s/^/--place\t/" | sed "${each}q" >"$queries/place"
    "$quoth" search -d "$index" type:direct --fields speaker,words -n 20000 |
        awk -F '\t' -v seed="$seed" -v most="$pairs" '
            BEGIN { srand(seed) }
            NR % 7 == 0 && $1 != "" && split($2, w, " ") > 5 && $2 ~ /^[A-Za-z ,.]*$/ {
                gsub(/[,.]/, "", $2)
                n = split($2, w, " ")
                i = 1 + int(rand() * (n - 2))
                print $1 "\t" w[i] " " w[i + 1] " " w[i + 2]
                if (++many >= most) exit
            }' >"$queries/both"
    cut -f 2 "$queries/both" >"$queries/words"
    sed "${each}q" "$queries/words" | sed "s/^/--phrase\t/" >"$queries/phrase"
    sed "${each}q" "$queries/both" | awk -F '\t' '{
        print "--speaker\t" $1 "\t--phrase\t" $2 }' >"$queries/speaker-phrase"
    "$quoth" count -d "$index" --by day --format tsv -n "$each" | cut -f 1 | grep '^[0-9]' |
        sed "s/\(.*\)/date:\1..\1/" >"$queries/date"
    # From the tenth of a month to the fifth of the next but one.
    sed -n 's/^date:\([0-9]*\)-\([0-9]*\)-.*/\1 \2/p' "$queries/date" | sort -u | awk '{
        year = $2 > 10 ? $1 + 1 : $1
        printf "date:%s-%s-10..%d-%02d-05\n", $1, $2, year, ($2 + 1) % 12 + 1 }' >"$queries/range"
    paste "$queries/date" "$queries/words" | sed "${each}q" | awk -F '\t' '$1 != "" {
        print $1 "\t--phrase\t" $2 }' >"$queries/date-phrase"
    for phrase in 'of the' 'in the United States' 'to be' 'it is time to' 'we must' 'at the' \
        'at the end of the' 'on the' 'for the first time' 'and the'; do
        printf -- '--phrase\t%s\n' "$phrase"
    done >"$queries/common"
}

# query_row NAME FILE ARGUMENTS...
query_row() {
    note "queries: $1"
    [ -s "$queries/$2" ] || return 0
    name=$1 lines=$2
    shift 2
    time_it -n "${again:-1}" -e "$queries/$lines" -- "$@"
    say '| %s | %s | %s | %s | %s |\n' "$name" "$count" "$median" "$p99" "$cpu"
}

fts_phrases() {
    sed 's/"/""/g; s/^/"/; s/$/"/' "$1" >"$2"
}

query_peers() {
    fts_phrases "$queries/words" "$queries/fts"
    cut -f 2 "$queries/common" >"$queries/common-words"
    fts_phrases "$queries/common-words" "$queries/fts-common"
    sed "${each}q" "$queries/fts" >"$queries/fts-some"
    sed 3q "$queries/words" >"$queries/few"
    if [ -x "$tools/peers/fts5" ]; then
        "$tools/peers/fts5" build "$work/large.db" "$searched"
        query_row 'SQLite FTS5: phrase, by rank' fts-some \
            "$tools/peers/fts5" search "$work/large.db" '{}'
        again=$((each / 10)) query_row 'SQLite FTS5: common phrase, by rank' fts-common \
            "$tools/peers/fts5" search "$work/large.db" '{}'
    fi
    if have rg; then
        query_row 'ripgrep: phrase' few rg -lF '{}' "$searched"
    else
        query_row 'grep: phrase' few grep -rlF '{}' "$searched"
    fi
}

measure_queries() {
    prepare_queries
    search="$quoth search -d $index -n 20"
    say '\n## Queries, each a whole process, on %s articles and %s quotes (warm)\n\n' \
        "$("$quoth" info -d "$index" | awk '$1 == "articles" { print $2 }')" \
        "$("$quoth" info -d "$index" | awk '$1 == "quotes" { print $2 }')"
    say '| | queries | median ms | p99 ms | CPU ms |\n|---|---|---|---|---|\n'
    for kind in speaker place phrase speaker-phrase date range date-phrase; do
        "$tools/measure" -e "$queries/$kind" -- $search '{}' >/dev/null 2>&1
        query_row "quoth search: $kind" "$kind" $search '{}'
    done
    again=$((each / 10)) query_row 'quoth search: phrase of common words' common $search '{}'
    echo "$index" >"$queries/index"
    again=$((each / 4)) query_row 'quoth count --by speaker' index \
        "$quoth" count --by speaker -d '{}'
    again=$((each / 4)) query_row 'quoth count --by speaker of "the"' index \
        "$quoth" count --by speaker the -d '{}'
    query_peers
    say '\nTargets: median 12 ms and p99 40 ms for every search; count 50 ms, with a query 300 ms.\n'
    say 'A search prints its first 20 hits.\n'
}

measure_in_process() {
    [ -x "$tools/peers/fts5" ] || return 0
    note "queries in process"
    say '\n## Queries in process (warm, the first 20)\n\n'
    say '| | quoth median / p99 ms | FTS5 median / p99 ms | quoth / FTS5 |\n|---|---|---|---|\n'
    sed 's/ .*//' "$queries/words" | sort -u >"$queries/single"
    sed 's/^\([^ ]* [^ ]*\).*/\1/' "$queries/words" | grep -vwE 'AND|OR|NOT' >"$queries/two"
    cp "$queries/single" "$queries/fts-single"
    cp "$queries/two" "$queries/fts-two"
    cp "$queries/fts" "$queries/quoth-phrase"
    cp "$queries/fts-common" "$queries/quoth-common"
    in_process_row 'one word' single fts-single
    in_process_row 'two words' two fts-two
    in_process_row 'phrase' quoth-phrase fts
    in_process_row 'phrase of common words' quoth-common fts-common
    say '\nTarget: half of FTS5.  quoth ranks quotes, FTS5 whole articles.\n'
}

in_process_row() {
    ours=$("$tools/searching" "$index" "$queries/$2") || return 0
    theirs=$("$tools/peers/fts5" time "$work/large.db" "$queries/$3") || return 0
    say '| %s | %s | %s | %s |\n' "$1" "$ours" "$theirs" "$(ratio "${ours% *}" "${theirs% *}")"
}

measure_start() {
    note "start-up"
    time_it -n $((each * 2)) -- "$quoth" --version
    say '\n## Start-up\n\n`quoth --version`: median %s ms, p99 %s ms (target 5 ms).\n' \
        "$median" "$p99"
}
