#!/usr/bin/env python3
"""make-given-names.py [ROOT] - writes src/words/given-names.tbl from packaged lists.

Needs, unpacked under ROOT (default /), the Debian packages libtext-names-perl (given
names of the US census of 1990 with their shares), php-faker (given names by locale) and
wamerican (words that are no names).  Only for making the table anew: neither the build
nor quoth reads the packages.  Run it in the top folder; the table goes to standard output.
"""
import re
from collections import defaultdict
from pathlib import Path

from lexicon import ROOT, print_row, rows_of

CENSUS = ROOT / "usr/share/perl5/Text/Names.pm"
FAKER = ROOT / "usr/share/php/Faker/Provider"
WORDS = ROOT / "usr/share/dict/american-english"

# Locales of one language count once.  Those of WIDE list hundreds of rare names: they have
# a vote, but bring no name in alone.  Left out: other scripts, syllables that are words of
# English (Vietnamese, Malay), lists that mix the genders up (South Africa, Uganda, Montenegro),
# and names whose endings English does not write (Latvia, Lithuania).
LANGUAGES = {
    "en": ["en_GB"], "de": ["de_DE", "de_AT", "de_CH"],
    "fr": ["fr_FR", "fr_BE", "fr_CA", "fr_CH"], "es": ["es_ES", "es_AR", "es_PE", "es_VE"],
    "it": ["it_IT", "it_CH"], "pt": ["pt_PT", "pt_BR"], "nl": ["nl_NL", "nl_BE"],
    "da": ["da_DK"], "nb": ["nb_NO"], "sv": ["sv_SE"], "fi": ["fi_FI"], "et": ["et_EE"],
    "pl": ["pl_PL"], "cs": ["cs_CZ", "sk_SK"], "hu": ["hu_HU"], "ro": ["ro_RO"],
    "sh": ["hr_HR", "sr_Latn_RS"], "sl": ["sl_SI"], "tr": ["tr_TR"],
    "hi": ["en_IN", "ne_NP"], "id": ["id_ID"],
}
WIDE = {"nb_NO", "sr_Latn_RS", "id_ID", "ne_NP", "ro_RO", "et_EE", "sl_SI"}

LEAST_SHARE = 0.005    # per cent of the census' men or women, for a name that only it has
OFTEN = 0.05           # from here on the census weighs as much as OFTEN_WEIGHT languages
OFTEN_WEIGHT, SELDOM_WEIGHT = 4.0, 1.5
CLEAR = 0.8            # the part of the weight that one gender needs
COMMON_SHARE = 0.05    # a name that is also a word of English must be so common
# Faults of the lists.
NO_NAMES = {"santa", "santo", "angeles", "personal", "your", "next", "numbers"}
MOST_BYTES = 24        # vocabulary.c holds no longer word

FOLD = str.maketrans({
    **dict.fromkeys("áàâäãåāă", "a"), **dict.fromkeys("éèêëēěę", "e"),
    **dict.fromkeys("íìîïī", "i"), **dict.fromkeys("óòôöõøőō", "o"),
    **dict.fromkeys("úùûüűūů", "u"), **dict.fromkeys("çčć", "c"), **dict.fromkeys("ñňń", "n"),
    **dict.fromkeys("şšśș", "s"), **dict.fromkeys("žżź", "z"), **dict.fromkeys("ýÿ", "y"),
    "ğ": "g", "ł": "l", "ř": "r", "ț": "t", "ţ": "t", "ą": "a", "đ": "d", "ı": "i",
})


def key_of(name):
    """As vocabulary.c folds a word that begins with a capital: ASCII letters only."""
    return "".join(c.lower() if c.isascii() else c for c in name)


def census():
    shares = defaultdict(lambda: [0.0, 0.0])
    text = CENSUS.read_text(encoding="utf-8")
    for column, heading in enumerate(["MALE", "FEMALE"]):
        rows = re.search(rf"^\$COMMON_{heading}_FIRSTNAMES = <<ENDNAMES;\n(.*?)^ENDNAMES", text,
                         re.S | re.M)[1]
        for row in rows.splitlines():
            name, share = row.split()[:2]
            shares[name.lower()][column] = float(share)
    return shares


def faker(locale):
    """[men, women] of a locale."""
    text = (FAKER / locale / "Person.php").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    lists = []
    for gender in ["Male", "Female"]:
        body = re.search(rf"\$firstName{gender}\s*=\s*(?:\[|array\()(.*?)(?:\]|\));", text, re.S)[1]
        names = [a or b for a, b in re.findall(r"'((?:[^'\\]|\\.)*)'|\"([^\"]*)\"", body)]
        lists.append({n for n in names if re.fullmatch(r"[A-ZÀ-Ž][\w-]+", n)})
    return lists


def own_tables():
    """Words that quoth knows as something else, and our own names: both are left alone."""
    lists = [rows_of(table) for table in ["vocabulary", "venues", "more-names", "places"]]
    known = {word for rows in lists for words in rows.values() for word in words}
    for table in ["titles", "cues"]:
        for line in Path(f"src/words/{table}.tbl").read_text(encoding="utf-8").splitlines():
            if line and line[0] not in "# ":
                known |= {part for word in line.split() for part in word.split("_")[:1]}
    return known


def votes():
    """name -> [weight of men, of women], and the names that some list vouches for."""
    weights, listed = defaultdict(lambda: [0.0, 0.0]), set()
    for language, locales in LANGUAGES.items():
        found = [set(), set()]
        for locale in locales:
            for gender, names in enumerate(faker(locale)):
                for name in names:
                    forms = {key_of(name), key_of(name.lower().translate(FOLD))}
                    found[gender] |= forms
                    if locale not in WIDE:
                        listed |= forms
        for name in found[0] | found[1]:
            for gender in (0, 1):
                if name in found[gender]:
                    weights[name][gender] += 0.5 if name in found[1 - gender] else 1
    return weights, listed


def choose():
    shares, words = census(), set(WORDS.read_text(encoding="utf-8").split())
    weights, listed = votes()
    taken = own_tables() | NO_NAMES
    made = {"male_name": set(), "female_name": set(), "either": set()}
    for name in set(weights) | set(shares):
        us = shares.get(name, [0.0, 0.0])
        both, total = sum(weights.get(name, [0, 0])), sum(us)
        if not (max(us) >= LEAST_SHARE or name in listed or both >= 2):
            continue
        if name in taken or len(name.encode()) > MOST_BYTES or len(name) < 3:
            continue
        if name in words and total < COMMON_SHARE:
            continue
        weight = OFTEN_WEIGHT if total >= OFTEN else SELDOM_WEIGHT if total else 0
        men, women = (weights[name][g] + (weight * us[g] / total if total else 0) for g in (0, 1))
        clear = max(men, women) / (men + women) >= CLEAR
        made["either" if not clear else "male_name" if men > women else "female_name"].add(name)
    return made


HEAD = """\
# Given names by the gender that they tell; "either" tells a person but no gender.
# Made by tools/make-given-names.py; names of our own choice are in more-names.tbl.
#
# From Debian's libtext-names-perl 0.46-2: names of the United States census of 1990, which
# are in the public domain; the module is Copyright 2011-2013 David Bourget and University
# of London, under the Artistic licence or GPL-1+.  And from php-faker 1.20.0+dfsg-1: names
# by locale, under the MIT licence:
#
# Copyright 2011 Francois Zaninotto, 2008 Caius Durling, Adam Royle, Fiona Burrows
#
# Permission is hereby granted, free of charge, to any person obtaining a copy of this
# software and associated documentation files (the "Software"), to deal in the Software
# without restriction, including without limitation the rights to use, copy, modify, merge,
# publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons
# to whom the Software is furnished to do so, subject to the following conditions:
#
# The above copyright notice and this permission notice shall be included in all copies or
# substantial portions of the Software.
#
# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED,
# INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR
# PURPOSE AND NONINFRINGEMENT.  IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE
# FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
# OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER
# DEALINGS IN THE SOFTWARE."""


def main():
    print(HEAD)
    for row, names in choose().items():
        print_row(row, names)


main()
