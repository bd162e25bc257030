# table.awk - turns a .tbl into rows of C, or into a list of mdoc
#
#   # comment                      until the end of the line, at the margin
#   @ NAME VALUE                   VALUE(NAME, VALUE), for tables that need one
#   COLUMN COLUMN ...              one row; a column "-" is empty
#       indented text              the row's last argument, a string
#
# C (the default):  ROW(COLUMN, COLUMN, ..., "text"), with #line, so that the
# compiler's complaints point at the table.
# -v out=mdoc [-v only=WORD]:  a tagged list of first columns and their text;
# with only=, just the rows that have WORD among the comma-separated words of
# one of their columns.

function flush_row(    i, sep) {
    if (!fields) return
    if (out == "mdoc") {
        if (only == "" || wanted) {
            gsub(/-/, "\\-", column[1])
            printf ".It %s\n%s", tag(), text
        }
    } else {
        printf "#line %d \"%s\"\nROW(", row_line, FILENAME
        for (i = 1; i <= fields; i++) printf "%s, ", column[i]
        if (text == "") text = "\"\""
        printf "%s)\n", text
    }
    fields = 0
    text = ""
}

function tag() {
    return (macro == "" ? "Ic" : macro) " " column[1] (fields > 3 && argument ? " Ar " column[argument] : "")
}

function add_text(line) {
    if (out == "mdoc") {
        sub(/^[.']/, "\\\\\\&&", line)
        text = text line "\n"
        return
    }
    gsub(/\\/, "\\\\", line)
    gsub(/"/, "\\\"", line)
    text = text (text == "" ? "" : "\n    ") "\"" line "\\n\""
}

/^#/ { next }
/^[ \t]*$/ { next }
/^@/ {
    flush_row()
    if (out != "mdoc") printf "#ifdef VALUE\n#line %d \"%s\"\nVALUE(%s, %s)\n#endif\n", FNR, FILENAME, $2, $3
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
    wanted = 0
    for (i = 1; i <= NF; i++) {
        column[i] = $i == "-" ? "" : $i
        n = split($i, words, ",")
        for (j = 1; j <= n; j++) if (words[j] == only) wanted = 1
    }
}
END { flush_row() }
