# fill.awk - puts lists made from the tables into a manual page
#
#   .\" table FILE OPTIONS     gives way to the items that src/table.awk makes
#                              of FILE with these OPTIONS
#   .\" options                gives way to a section for each command that has
#                              options of its own, with the list of them
#   @VERSION@                  gives way to the version
#
# Wants -v awk=AWK -v srcdir=DIR -v version=VERSION.

# The items of a table, in item[1..]; their number is returned.
function items(file, options,    command, count, line) {
    command = awk " -v out=mdoc " options " -f '" srcdir "/src/table.awk' '" srcdir "/" file "'"
    while ((command | getline line) > 0) item[++count] = line
    if (close(command) != 0) stop("table " file " cannot be read")
    return count + 0
}

function print_items(count,    i) {
    for (i = 1; i <= count; i++) print item[i]
}

function print_options(    file, line, word, count) {
    file = srcdir "/src/cli/commands.tbl"
    while ((getline line < file) > 0) {
        if (line !~ /^[a-z]/) continue
        split(line, word)
        count = items("src/cli/options.tbl", "-v tag=option -v column=5 -v only=" word[1])
        if (!count) continue
        print ".Ss quoth " word[1] "\n.Bl -tag -width Ds"
        print_items(count)
        print ".El"
    }
    close(file)
}

function stop(message) {
    printf "%s:%d: %s\n", FILENAME, FNR, message > "/dev/stderr"
    failed = 1
    exit 1
}

/^\.\\" options$/ {
    print_options()
    next
}
/^\.\\" table / {
    file = $3
    sub(/^[^ ]+ +[^ ]+ +[^ ]+/, "")
    count = items(file, $0)
    if (!count) stop("nothing came of table " file)
    print_items(count)
    next
}
{
    gsub(/@VERSION@/, version)
    print
}
END { exit failed }
