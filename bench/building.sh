# building.sh - for run: build, growth, update, unchanged, extract

# build_row NAME OUTPUT OPTIONS... -- COMMAND: one row of the table of builds.
build_row() {
    name=$1 output=$2
    shift 2
    note "build: $name"
    time_it -n "$runs" -b "rm -rf '$output'" "$@"
    size=$(bytes "$output")
    say '| %s | %s | %s | %s | %s | %s | %s |\n' "$name" "$(seconds "$median")" \
        "$(seconds "$cpu")" "$(number %.2f "$megabytes * 1000 / $median")" \
        "$(ratio "$size" "$text_bytes")" "$(number %.0f "$peak / 1024")" \
        "$(ratio "$median" "${scriptindex_wall:-0}")"
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
        write_dump
        build_row scriptindex "$work/si" -- scriptindex --overwrite "$work/si" \
            "$work/scriptindex.script" "$work/scriptindex.dump"
        scriptindex_wall=$median
    fi
    have omindex && build_row omindex "$work/om" -- omindex --db "$work/om" --url / \
        -M :text/plain "$text"
    if [ -x "$tools/peers/fts5" ]; then
        build_row 'SQLite FTS5 (porter)' "$work/small.db" -- \
            "$tools/peers/fts5" build "$work/small.db" "$text"
    fi
    rm -rf "$work/si" "$work/om" "$work/scriptindex.dump"
}

measure_builds() {
    say '\n## Building an index of %s articles, %s MB\n\n' "$text_files" "$megabytes"
    say '| | wall s | CPU s | MB/s | index / text | peak MiB | wall / scriptindex |\n'
    say '|---|---|---|---|---|---|---|\n'
    build_peers
    build_row 'quoth, 1 job' "$work/small.index" -- \
        "$quoth" index -q -j 1 -d "$work/small.index" "$text"
    one_job=$median
    build_row 'quoth, 2 jobs' "$work/small.index" -- \
        "$quoth" index -q -j 2 -d "$work/small.index" "$text"
    say '\nTwo jobs are %s times as fast as one.' "$(ratio "$one_job" "$median")"
    say ' Targets: wall 0.25 of scriptindex, index 2.2 of the text, 400 MiB.\n'
    small_wall=$median
    if [ -n "$corpus" ]; then
        time_it -- "$quoth" index -q -j 2 -d "$work/growth.index" "$work/small"
        small_wall=$median
        rm -rf "$work/growth.index"
    fi
}

measure_growth() {
    note "growth: $large articles"
    time_it -b "rm -rf '$work/large.index'" -- \
        "$quoth" index -q -j 2 -d "$work/large.index" "$work/large"
    large_wall=$median
    say '\n## Growth\n\n'
    say '%s times the articles (%s, %s MB): %s s, %s times the time; peak %s MiB, index %s of' \
        "$((large / small))" "$large" "$(number %.0f "$(bytes "$work/large") / 1e6")" \
        "$(seconds "$large_wall")" "$(ratio "$large_wall" "$small_wall")" \
        "$(number %.0f "$peak / 1024")" \
        "$(ratio "$(bytes "$work/large.index")" "$(bytes "$work/large")")"
    say ' the text (one run).\nTarget: 11 times for 10 times the text.\n'
}

# An update is measured on other articles each time; these are a little old, as a night's
# news mostly is: what was written just now is looked at once more by the run after it.
update_row() {
    name=$1 made=$2
    shift 2
    : >"$work/times"
    for turn in $(seq "$runs"); do
        next=$((next + 1))
        "$tools/generate" -s "$(($1 * next + seed))" "$work/large" $(($2 + $3 * turn)) "$made"
        sleep 3
        time_it -- "$quoth" index -q -d "$work/large.index" "$work/large"
        echo "$result" >>"$work/times"
    done
    read -r median p99 least cpu peak count failed <<EOF
$(sort -n "$work/times" | sed -n "$((runs / 2 + 1))p")
EOF
    say '| %s %s | %s | %s | %s |\n' "$made" "$name" "$(seconds "$median")" \
        "$(seconds "$cpu")" "$(number %.0f "$peak / 1024")"
}

measure_updates() {
    part=$((large / 100)) next=0
    say '\n## Updates of an index of %s articles\n\n' "$large"
    say '| | wall s | CPU s | peak MiB |\n|---|---|---|---|\n'
    sleep 2
    note "update: unchanged"
    time_it -n "$runs" -- "$quoth" index -q -d "$work/large.index" "$work/large"
    unchanged=$median
    say '| unchanged | %s | %s | %s |\n' "$(seconds "$median")" "$(seconds "$cpu")" \
        "$(number %.0f "$peak / 1024")"
    time_it -n "$runs" -- find "$work/large" -type f -printf '%T@'
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

# extract_row NAME FOLDER
extract_row() {
    note "extract: $1"
    size=$(bytes "$2") many=$(files "$2")
    time_it -n "$runs" -- taskset -c 0 "$quoth" extract -q --format jsonl "$2"
    speed=$(number %.0f "$many * 1000 / $cpu")
    say '| %s | %s | %s | %s | %s | %s |\n' "$1" "$many" \
        "$(number %.2f "$size / 1e3 / $median")" "$(number %.2f "$size / 1e3 / $cpu")" \
        "$speed" "$(number %.0f "$peak / 1024")"
}

# compromise_row FOLDER: behind the row of quoth on the same folder, whose speed it takes.
compromise_row() {
    have node && [ -d "$bench/peers/node_modules/compromise" ] || return 0
    note "extract: compromise"
    # shellcheck disable=SC2046
    rate=$(node "$bench/peers/compromise.js" $(find "$1" -type f | sort | sed 100q)) || return 0
    rate=${rate%% *}
    say '| compromise, 100 of these | 100 | | | %s | |\n' "$rate"
    compared=$(ratio "$speed" "$rate")
}

measure_extraction() {
    compared=
    say '\n## Extraction alone, one core\n\n'
    say '| | articles | MB/s wall | MB/s CPU | articles/s CPU | peak MiB |\n'
    say '|---|---|---|---|---|---|\n'
    extract_row 'short stories' "$work/small"
    extract_row 'long stories' "$work/long"
    [ -n "$corpus" ] || compromise_row "$work/long"
    [ -z "$corpus" ] || extract_row 'the folder given' "$corpus"
    [ -z "$corpus" ] || compromise_row "$corpus"
    for folder in ${EXTRACT:-}; do
        extract_row "${folder##*/}" "$folder"
    done
    say '\nTargets: 25 MB/s on short ones, 40 MB/s on long ones.\n'
    [ -z "$compared" ] || say 'quoth is %s times as fast as compromise (target 350).\n' "$compared"
}
