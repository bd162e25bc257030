# table.awk - turns a .tbl into rows of C, or into a list of mdoc
#
#   # comment                      until the end of the line, at the margin
#   @ NAME VALUE                   VALUE(NAME, VALUE), for tables that need one
#   COLUMN COLUMN ...              one row; a column "-" is empty
#       indented text              the row's last argument, a string
#
# C (the default):  ROW(COLUMN, COLUMN, ..., "text"), with #line, so that the
# compiler's complaints point at the table.  A column with commas is put in
# parentheses: it stays one argument of ROW.
#
# -v out=mdoc:  the items of a tagged list.  Further variables:
#   tag=WORDS    what stands behind .It, where $N is the row's column N: 'Cm $1';
#                tag=option and tag=command know the rows of options.tbl and
#                commands.tbl
#   dashes=1     "_" stands for "-" in the columns shown
#   column=N only=WORD   just the rows that have WORD among the comma-separated
#                words of column N
#   group=N      one item for all rows that have the same column N, their texts
#                joined by semicolons

function flush_row() {
    if (!fields) return
    if (out == "mdoc")
        flush_mdoc()
    else
        flush_c()
    fields = 0
    text = ""
}

function flush_c(    i) {
    printf "#line %d \"%s\"\nROW(", row_line, FILENAME
    for (i = 1; i <= fields; i++) printf "%s, ", in_one(column_of[i])
    printf "%s)\n", (text == "" ? "\"\"" : text)
}

function in_one(column) {
    return column ~ /^[^"]*,/ ? "(" column ")" : column
}

function flush_mdoc() {
    if (only != "" && !has_word(column_of[column], only)) return
    if (!group) {
        printf ".It %s\n%s", tag_of_row(), text
        return
    }
    sub(/\n$/, "", text)
    if ((column_of[group] "") == (last_group "")) {
        held = held ";\n" text
        return
    }
    flush_group()
    held = ".It " tag_of_row() "\n" text
    last_group = column_of[group]
}

function flush_group() {
    if (held != "") print held
    held = ""
}

function has_word(list, word,    words, n, i) {
    n = split(list, words, ",")
    for (i = 1; i <= n; i++) if (words[i] == word) return 1
    return 0
}

function tag_of_row(    made, i, at) {
    if (tag == "option") return option_tag()
    if (tag == "command") return "Ic " escaped(column_of[1]) arguments(column_of[2])
    made = tag == "" ? "Ic $1" : tag
    for (i = fields; i >= 1; i--)
        while ((at = index(made, "$" i)))
            made = substr(made, 1, at - 1) (column_of[i] == "" ? "none" : escaped(column_of[i])) \
                substr(made, at + length("$" i))
    return made
}

# name, letter, kind, argument
function option_tag(    name, argument) {
    name = column_of[1]
    gsub(/_/, "-", name)
    argument = column_of[4] == "" ? "" : " Ar " escaped(column_of[4])
    return (column_of[2] == "" ? "" : "Fl " column_of[2] argument " , ") \
        "Fl Fl " escaped(name) argument
}

# [FILE...]: an optional argument that may come again.
function arguments(word,    made) {
    if (word == "") return ""
    made = sub(/^\[/, "", word) ? " Op Ar " : " Ar "
    sub(/\]$/, "", word)
    return made (sub(/\.\.\.$/, "", word) ? escaped(word) " ..." : escaped(word))
}

function escaped(word) {
    if (dashes) gsub(/_/, "-", word)
    gsub(/\\/, "\\e", word)
    gsub(/-/, "\\-", word)
    return word
}

function add_text(line) {
    if (out == "mdoc")
        text = text sentences(line) "\n"
    else {
        gsub(/\\/, "&&", line)
        gsub(/"/, "\\\"", line)
        text = text (text == "" ? "" : "\n    ") "\"" line "\\n\""
    }
}

# mdoc wants a new line for each sentence, lines of at most 80 bytes, and none that
# begins with a dot.
function sentences(line,    made) {
    gsub(/\\/, "\\e", line)
    while (match(line, /[a-z0-9)"'][a-z0-9)"'][.:] +[A-Z]/)) {
        made = made wrapped(substr(line, 1, RSTART + 2)) "\n"
        line = substr(line, RSTART + 3)
        sub(/^ +/, "", line)
    }
    return made wrapped(line)
}

function wrapped(line,    made, at) {
    while (length(line) > 78 && match(substr(line, 1, 78), / [^ ]*$/)) {
        at = RSTART
        made = made substr(line, 1, at - 1) "\n"
        line = substr(line, at + 1)
    }
    return made (line ~ /^[.']/ ? "\\&" : "") line
}

/^#/ { next }
/^[ \t]*$/ { next }
/^@/ {
    flush_row()
    if (out != "mdoc")
        printf "#ifdef VALUE\n#line %d \"%s\"\nVALUE(%s, %s)\n#endif\n", FNR, FILENAME, $2, $3
    next
}
/^[ \t]/ {
    sub(/^[ \t]+/, "")
    add_text($0)
    next
}
{
    flush_row()
    row_line = FNR
    fields = NF
    for (i = 1; i <= NF; i++) column_of[i] = $i == "-" ? "" : $i
}
END {
    flush_row()
    flush_group()
}
