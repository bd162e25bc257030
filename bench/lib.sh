# lib.sh - for run: notes, tables, numbers

note() {
    printf 'bench: %s\n' "$*" >&2
}

have() {
    command -v "$1" >/dev/null 2>&1
}

say() {
    printf "$@" >>"$report"
}

# number FORMAT EXPRESSION: by awk.
number() {
    awk "BEGIN { printf \"$1\", $2 }"
}

ratio() {
    awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.2f", a / b; else printf "-" }'
}

seconds() {
    number %.2f "$1 / 1000"
}

# The bytes of all files below.
bytes() {
    find "$1" -type f -printf '%s\n' | awk '{ n += $1 } END { printf "%.0f", n }'
}

files() {
    find "$1" -type f | wc -l
}

# time_it OPTIONS -- COMMAND: sets median, p99, least, cpu (ms), peak (KiB), count, failed.
time_it() {
    result=$("$tools/measure" "$@") || result='0 0 0 0 0 0 0'
    read -r median p99 least cpu peak count failed <<EOF
$result
EOF
    [ "$failed" = 0 ] || note "$failed of $count runs failed: $*"
}

# What is compared is measured by turns, since a machine is not as fast in all minutes.
# time_once NAME OPTIONS -- COMMAND: one turn of it.
time_once() {
    turns=$work/times.$1
    shift
    time_it "$@"
    echo "$result" >>"$turns"
}

# middle_of NAME: sets what time_it does, of the turn whose wall time is the median.
middle_of() {
    read -r median p99 least cpu peak count failed <<EOF
$(sort -n "$work/times.$1" | sed -n "$(($(wc -l <"$work/times.$1") / 2 + 1))p")
EOF
    rm -f "$work/times.$1"
}

write_head() {
    say '# Measured by make bench\n\n'
    say 'On %s, mode %s; a machine with %s cores, %.0f GiB of memory, %s.\n' \
        "$(date -u +%Y-%m-%d)" "$mode" "$cores" \
        "$(awk '/^MemTotal/ { print $2 / 1048576 }' /proc/meminfo)" \
        "$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | sed 1q | tr -s ' ')"
    say 'Medians of %s runs where nothing else is said; output folders are new, the text is in\n' \
        "$runs"
    say 'the cache; builds and extractors take turns.  Load average when it began: %s.  Wall times\n' \
        "$(cut -d ' ' -f 1 /proc/loadavg)"
    say 'are seconds of the clock; CPU times are of all cores together, and say more where a machine\n'
    say 'had other work too.\n'
}

# The generator's stories: short as a wire's, and long ones for extraction.
prepare_corpora() {
    note "making corpora"
    [ -d "$work/large" ] || "$tools/generate" -s "$seed" "$work/large" 0 "$large" || exit 2
    [ -d "$work/small" ] || "$tools/generate" -s "$seed" "$work/small" 0 "$small" || exit 2
    [ -d "$work/long" ] ||
        "$tools/generate" -s "$seed" -b 4600 "$work/long" 0 $((small / 20 + 40)) || exit 2
    text=${corpus:-$work/small}
    text_bytes=$(bytes "$text")
    text_files=$(files "$text")
    megabytes=$(number %.3f "$text_bytes / 1e6")
}
