# building.sh - for run: build, growth, update, unchanged, extract

# build_row TITLE NAME OUTPUT: one row of the table of builds; nothing for what is not there.
build_row() {
    [ -f "$work/times.$2" ] || return 0
    middle_of "$2"
    size=$(bytes "$3")
    say '| %s | %s | %s | %s | %s | %s | %s |\n' "$1" "$(seconds "$median")" \
        "$(seconds "$cpu")" "$(number %.2f "$megabytes * 1000 / $median")" \
        "$(ratio "$size" "$text_bytes")" "$(number %.0f "$peak / 1024")" \
        "$(ratio "$median" "${scriptindex_wall:-0}")"
    [ "$2" != scriptindex ] || scriptindex_wall=$median
}

# What scriptindex reads; making it is not counted.
write_dump() {
    printf 'path : boolean=Q field=path\ntext : index\n' >"$work/scriptindex.script"
    find "$text" -type f -print0 | sort -z | xargs -0 awk '
        FNR == 1 { if (any++) print ""; print "path=" FILENAME; printf "text" }
        { print "=" $0 }' >"$work/scriptindex.dump"
}

build_peers() {
    if have scriptindex; then
        time_once scriptindex -b "rm -rf '$work/si'" -- scriptindex --overwrite "$work/si" \
            "$work/scriptindex.script" "$work/scriptindex.dump"
    fi
    if have omindex; then
        time_once omindex -b "rm -rf '$work/om'" -- omindex --db "$work/om" --url / \
            -M :text/plain "$text"
    fi
    if [ -x "$tools/peers/fts5" ]; then
        time_once fts5 -b "rm -f '$work/small.db'" -- \
            "$tools/peers/fts5" build "$work/small.db" "$text"
    fi
}

build_ours() {
    time_once quoth-1 -b "rm -rf '$work/one-job.index'" -- \
        "$quoth" index -q -j 1 -d "$work/one-job.index" "$text"
    time_once quoth-2 -b "rm -rf '$work/small.index'" -- \
        "$quoth" index -q -j 2 -d "$work/small.index" "$text"
}

measure_builds() {
    have scriptindex && write_dump
    for turn in $(seq "$runs"); do
        note "builds: turn $turn of $runs"
        build_peers
        build_ours
    done
    scriptindex_wall=
    say '\n## Building an index of %s articles, %s MB\n\n' "$text_files" "$megabytes"
    say '| | wall s | CPU s | MB/s | index / text | peak MiB | wall / scriptindex |\n'
    say '|---|---|---|---|---|---|---|\n'
    build_row scriptindex scriptindex "$work/si"
    build_row omindex omindex "$work/om"
    build_row 'SQLite FTS5 (porter)' fts5 "$work/small.db"
    build_row 'quoth, 1 job' quoth-1 "$work/one-job.index"
    one_job=$median
    build_row 'quoth, 2 jobs' quoth-2 "$work/small.index"
    rm -rf "$work/si" "$work/om" "$work/scriptindex.dump" "$work/one-job.index"
    say '\nTwo jobs are %s times as fast as one.' "$(ratio "$one_job" "$median")"
    say ' Targets: wall 0.25 of scriptindex, index 2.2 of the text, 400 MiB.\n'
}

measure_growth() {
    for turn in $(seq "$large_runs"); do
        note "growth: $large articles, turn $turn of $large_runs"
        time_once small -b "rm -rf '$work/growth.index'" -- \
            "$quoth" index -q -j 2 -d "$work/growth.index" "$work/small"
        time_once large -b "rm -rf '$work/large.index'" -- \
            "$quoth" index -q -j 2 -d "$work/large.index" "$work/large"
    done
    rm -rf "$work/growth.index"
    middle_of small
    small_wall=$median
    middle_of large
    large_wall=$median
    say '\n## Growth\n\n'
    say '%s times the articles (%s, %s MB): %s s, %s times the time; peak %s MiB, index %s of' \
        "$((large / small))" "$large" "$(number %.0f "$(bytes "$work/large") / 1e6")" \
        "$(seconds "$large_wall")" "$(ratio "$large_wall" "$small_wall")" \
        "$(number %.0f "$peak / 1024")" \
        "$(ratio "$(bytes "$work/large.index")" "$(bytes "$work/large")")"
    say ' the text (%s runs of each, by turns).\nTarget: 11 times for 10 times the text.\n' "$large_runs"
}

# An update is measured on other articles each time; these are a little old, as a night's
# news mostly is: what was written just now is looked at once more by the run after it.
update_row() {
    name=$1 made=$2
    shift 2
    for turn in $(seq "$runs"); do
        next=$((next + 1))
        "$tools/generate" -s "$(($1 * next + seed))" "$work/large" $(($2 + $3 * turn)) "$made"
        sleep 3
        time_once update -- "$quoth" index -q -d "$work/large.index" "$work/large"
    done
    middle_of update
    say '| %s %s | %s | %s | %s |\n' "$made" "$name" "$(seconds "$median")" \
        "$(seconds "$cpu")" "$(number %.0f "$peak / 1024")"
}

measure_updates() {
    part=$((large / 100)) next=0
    say '\n## Updates of an index of %s articles\n\n' "$large"
    say '| | wall s | CPU s | peak MiB |\n|---|---|---|---|\n'
    sleep 2
    note "update: unchanged"
    for turn in $(seq "$runs"); do
        time_once unchanged -- "$quoth" index -q -d "$work/large.index" "$work/large"
        time_once find -- find "$work/large" -type f -printf '%T@'
    done
    middle_of unchanged
    unchanged=$median
    say '| unchanged | %s | %s | %s |\n' "$(seconds "$median")" "$(seconds "$cpu")" \
        "$(number %.0f "$peak / 1024")"
    middle_of find
    say '| `find -type f -printf %%T@` | %s | %s | %s |\n' "$(seconds "$median")" \
        "$(seconds "$cpu")" "$(number %.0f "$peak / 1024")"
    found=$median
    note "update: new articles"
    update_row 'new articles' "$part" 0 "$((large - part))" "$part"
    note "update: replaced articles"
    update_row 'replaced articles' "$part" 1 0 "$part"
    say '\nUnchanged takes %s times find (target: 1.5 times and 0.1 s for 100,000 files: %s s).' \
        "$(ratio "$unchanged" "$found")" "$(number %.2f "$found * 0.0015 + $large * 1e-6")"
    say ' Targets for\n2,000 articles in 200,000: 3 s new, 6 s replaced.\n'
}

# extract_row TITLE FOLDER: by turns with compromise, where that is there and asked for.
extract_row() {
    note "extract: $1"
    size=$(bytes "$2") many=$(files "$2")
    for turn in $(seq "$runs"); do
        time_once extract -- taskset -c 0 "$quoth" extract -q --format jsonl "$2"
        [ -z "${3:-}" ] || compromise_once "$2"
    done
    middle_of extract
    speed=$(number %.0f "$many * 1000 / $cpu")
    say '| %s | %s | %s | %s | %s | %s |\n' "$1" "$many" \
        "$(number %.2f "$size / 1e3 / $median")" "$(number %.2f "$size / 1e3 / $cpu")" \
        "$speed" "$(number %.0f "$peak / 1024")"
    [ -f "$work/rates" ] || return 0
    rate=$(sort -n "$work/rates" | sed -n "$((runs / 2 + 1))p")
    rm -f "$work/rates"
    say '| compromise, 100 of these | 100 | | | %s | |\n' "$rate"
    compared=$(ratio "$speed" "$rate")
}

# compromise_once FOLDER: its articles a second, of the first hundred, as one line of rates.
compromise_once() {
    have node && [ -d "$bench/peers/node_modules/compromise" ] || return 0
    # shellcheck disable=SC2046
    node "$bench/peers/compromise.js" $(find "$1" -type f | sort | sed 100q) |
        sed 's/ .*//' >>"$work/rates"
}

measure_extraction() {
    compared=
    say '\n## Extraction alone, one core\n\n'
    say '| | articles | MB/s wall | MB/s CPU | articles/s CPU | peak MiB |\n'
    say '|---|---|---|---|---|---|\n'
    extract_row 'short stories' "$work/small"
    if [ -n "$corpus" ]; then
        extract_row 'long stories' "$work/long"
        extract_row 'the folder given' "$corpus" compared
    else
        extract_row 'long stories' "$work/long" compared
    fi
    for folder in ${EXTRACT:-}; do
        extract_row "${folder##*/}" "$folder"
    done
    say '\nTargets: 25 MB/s on short ones, 40 MB/s on long ones.\n'
    [ -z "$compared" ] || say 'quoth is %s times as fast as compromise (target 350).\n' "$compared"
}
