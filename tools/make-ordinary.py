#!/usr/bin/env python3
"""make-ordinary.py [ROOT] - writes src/words/ordinary.tbl from a packaged list of words.

Needs, unpacked under ROOT (default /), the Debian package scowl.  Only for making the table
anew: neither the build nor quoth reads the package.  Run it in the top folder, behind
make-given-names.py; the table goes to standard output.
"""
import re

from lexicon import ROOT, print_row, rows_of

SCOWL = ROOT / "usr/share/dict/scowl"
LISTS = ["english-words.10", "english-words.20"]  # the commonest of SCOWL's sizes
LEAST_LETTERS = 3
GIVEN = ("male_name", "female_name", "either")

HEAD = """\
# Words of everyday English that are no given names, in order: what a name seldom begins with.
# Made by tools/make-ordinary.py.
#
# From Debian's scowl 2020.12.07-2, sizes 10 and 20: words of Moby Words II and of Brian
# Kelk's UK English Wordlist with Frequency Classification, both in the public domain, in
# the collection
#
# Copyright 2000-2011 by Kevin Atkinson
#
# Permission to use, copy, modify, distribute and sell these word lists, the associated
# scripts, the output created from the scripts, and its documentation for any purpose is
# hereby granted without fee, provided that the above copyright notice appears in all copies
# and that both that copyright notice and this permission notice appear in supporting
# documentation. Kevin Atkinson makes no representations about the suitability of this array
# for any purpose. It is provided "as is" without express or implied warranty."""


def given_names():
    tables = [rows_of("given-names"), rows_of("more-names")]
    return set().union(*(rows.get(name, ()) for rows in tables for name in GIVEN))


def main():
    words = {word for name in LISTS
             for word in (SCOWL / name).read_text(encoding="latin-1").split()
             if re.fullmatch(f"[a-z]{{{LEAST_LETTERS},}}", word)}
    print(HEAD)
    print_row("ordinary", words - given_names())


main()
