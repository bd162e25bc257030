# news.sh - read by the tests of search and count: a folder of articles, an index of
# them, and how a case is checked.  Quotes here are of the plainest kind: these tests
# are about finding them again.
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
trap 'exit 99' INT TERM
cd "$work" || exit 99
failed=0
what=setup
SOURCE_DATE_EPOCH=1623542400 # 2021-06-13
QUOTH_INDEX=$work/index
export SOURCE_DATE_EPOCH QUOTH_INDEX
unset QUOTH_PAGER PAGER NO_COLOR COLUMNS

mkdir news
cat > news/2021-05-03-harbour.txt <<'END'
Harbour to open in June

LISBON (Reuters) - "We have waited for this harbour for twenty years," Transport Minister Ana O’Brien said. "The cranes are ready."

Dock worker Tomás Erdoğan said the cranes were "a state-owned disgrace".

"Nobody asked the dockers," Erdoğan said. "We refuse to work on Sundays."
END
cat > news/2021-06-10-strike.txt <<'END'
Dockers strike in Porto

PORTO (AP) - "We are refusing every order until they talk to us," union leader Marta Silva said on Tuesday.

"I have nothing to add about the harbour," Transport Minister Ana O’Brien said.

"The harbour stays open," a ministry spokesman said.
END
cat > news/2021-06-11-cranes.txt <<'END'
In praise of cranes

LISBON (Reuters) - "The cranes are the best thing about this harbour," Marta Silva and Rui Costa said in a joint statement.

Marta Silva shows the tallest crane of Lisbon, June 11, 2021. REUTERS/Paula Reis
END

fail() {
    echo "${0##*/}: $what: $1" >&2
    sed 's/^/    /' err out >&2
    failed=1
}
# runs STATUS COMMAND ARGUMENT...: output in out, messages in err.
runs() {
    wanted=$1
    shift
    what=$*
    "$QUOTH" "$@" > out 2> err < /dev/null
    got=$?
    [ $got -eq "$wanted" ] || fail "status $got, not $wanted"
}
# The whole of the output: what is on standard input here.
prints() { cat > expected; cmp -s out expected || fail "prints something else than: $(cat expected)"; }
lines() { [ "$(wc -l < out)" -eq "$1" ] || fail "$(wc -l < out) lines, not $1"; }
has() { grep -qF -e "$1" out || fail "does not print: $1"; }
lacks() { ! grep -qF -e "$1" out || fail "prints: $1"; }
says() { grep -qF -e "$1" err || fail "stderr does not say: $1"; }
silent() { [ ! -s err ] || fail "stderr is not empty"; }

runs 0 index news
