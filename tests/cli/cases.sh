# cases.sh - read by tests of one command: a folder of their own, and how a case is
# checked.  The test sets command=NAME before it reads this.
work=$(mktemp -d) || exit 99
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
trap 'exit 99' INT TERM
cd "$work" || exit 99
unset QUOTH_INDEX XDG_DATA_HOME
failed=0

# check WHAT STATUS ARGUMENT...: runs the command; output in out, messages in err.
check() {
    what=$1 wanted=$2
    shift 2
    "$QUOTH" "$command" "$@" > out 2> err
    got=$?
    [ $got -eq "$wanted" ] || fail "status $got, not $wanted"
}
fail() {
    echo "$command: $what: $1" >&2
    sed 's/^/    /' out err >&2
    failed=1
}
says() { grep -qF -e "$1" err || fail "stderr does not say: $1"; }
finds() { grep -qE -e "$1" out || fail "not found: $1"; }
