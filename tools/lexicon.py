"""lexicon.py - what the scripts that make lexicons share: their packages, tables, rows."""
import sys
from pathlib import Path

ROOT = Path(sys.argv[1] if len(sys.argv) > 1 else "/")  # where the packages are unpacked
MOST_COLUMNS = 100


def rows_of(table):
    """The rows of src/words/TABLE.tbl: each one's name, and its words."""
    row, words = "", {}
    for line in Path(f"src/words/{table}.tbl").read_text(encoding="utf-8").splitlines():
        if line[:1] not in ("#", " "):
            row = line
        elif line[:1] == " ":
            words.setdefault(row, set()).update(line.split())
    return words


def print_row(name, *lots):
    """A row, the words of each lot sorted, in lines that fit."""
    print(f"\n{name}")
    line = "   "
    for words in lots:
        for word in sorted(words):
            if len(line.encode()) + 1 + len(word.encode()) > MOST_COLUMNS:
                print(line)
                line = "   "
            line += " " + word
    print(line)
