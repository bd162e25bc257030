# words.awk - what completion needs to know, as assignments of a shell
#
# Reads commands.tbl, options.tbl and fields.tbl, in this order.
#   -v shell=bash   quoth_commands, quoth_fields: words; quoth_options_COMMAND: words
#   -v shell=zsh    the same as arrays of word:description, ready for _describe

function item(word, text) {
    sub(/\n.*/, "", text)
    gsub(/'/, "'\\''", text)
    gsub(/:/, "\\:", text)
    sub(/\.$/, "", text)
    gsub(/:/, "\\:", word)
    return shell == "zsh" ? "'" word (text == "" ? "" : ":" text) "'" : word
}

function assign(name, words) {
    sub(/^ /, "", words)
    if (shell == "zsh")
        printf "%s=(%s)\n", name, words
    else
        printf "%s='%s'\n", name, words
}

function flush_row(    n, owner, i, name) {
    if (row[1] == "") return
    if (table == 1) {
        command[++commands] = row[1]
        command_words = command_words " " item(row[1], text)
    } else if (table == 2) {
        name = row[1]
        gsub(/_/, "-", name)
        n = split(row[5], owner, ",")
        for (i = 1; i <= n; i++)
            options[owner[i]] = options[owner[i]] " " item("--" name, text)
    } else
        field_words = field_words " " (shell == "zsh" ? item(row[1], text) : row[1])
    row[1] = text = ""
}

FNR == 1 { flush_row(); table++ }
/^[#@]/ || /^[ \t]*$/ { next }
/^[ \t]/ { sub(/^[ \t]+/, ""); text = text $0 "\n"; next }
{ flush_row(); split($0, row) }
END {
    flush_row()
    assign("quoth_commands", command_words)
    assign("quoth_fields", field_words)
    for (i = 1; i <= commands; i++)
        assign("quoth_options_" command[i], options[command[i]] options["all"])
}
