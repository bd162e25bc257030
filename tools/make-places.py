#!/usr/bin/env python3
"""make-places.py [ROOT] - writes src/words/places.tbl from packaged gazetteers.

Needs, unpacked under ROOT (default /), the Debian packages iso-codes (countries, states
and provinces), tzdata (the cities that time zones are named after) and libgweather-4-common
(cities with a weather station).  Only for making the table anew: neither the build nor
quoth reads the packages.  Run it in the top folder; the table goes to standard output.
"""
import json
import re
import xml.etree.ElementTree as xml
from pathlib import Path

from lexicon import ROOT, print_row, rows_of

SHARE = ROOT / "usr/share"
ISO = SHARE / "iso-codes/json"
ZONES = SHARE / "zoneinfo/zone.tab"
WEATHER = SHARE / "libgweather-4/Locations.xml"
NAMES = ROOT / "usr/share/perl5/Text/Names.pm"   # libtext-names-perl: common surnames
WORDS = SHARE / "dict/american-english"          # wamerican

# States and provinces that English-language news names without their country.
WITH_STATES = ("US", "CA", "AU")
NO_PLACES = {"christmas", "easter", "cocos", "darwin"}
MOST_BYTES = 24  # vocabulary.c holds no longer name


def countries():
    for country in json.loads((ISO / "iso_3166-1.json").read_text(encoding="utf-8"))["3166-1"]:
        for form in ["name", "common_name"]:
            if form in country:
                yield re.sub(r"[,(].*", "", country[form])


def states():
    for state in json.loads((ISO / "iso_3166-2.json").read_text(encoding="utf-8"))["3166-2"]:
        if state["code"][:2] in WITH_STATES and state["type"] not in ("Outlying area",):
            yield state["name"]


def zone_cities():
    for line in ZONES.read_text(encoding="utf-8").splitlines():
        zone = line.split("\t")[2] if line[:1] != "#" else ""
        if zone.count("/") == 1 and not zone.startswith(("Antarctica/", "Arctic/")):
            yield zone.split("/")[1].replace("_", " ")


def weather_cities():
    for city in xml.parse(WEATHER).getroot().iter("city"):
        yield city.findtext("_name") or ""


def agency_cities():
    """Those that agencies' datelines name alone, in capitals."""
    for line in Path("src/structure/cities.tbl").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            yield line.strip()


def surnames():
    text = NAMES.read_text(encoding="utf-8")
    rows = re.search(r"^\$COMMON_SURNAMES = <<ENDNAMES;\n(.*?)^ENDNAMES", text, re.S | re.M)[1]
    return {row.split()[0].lower() for row in rows.splitlines()}


def own():
    """Words that quoth knows as something else than a place."""
    tables = [rows_of("vocabulary"), rows_of("more-names")]
    return {word for rows in tables for row, words in rows.items() if row != "place"
            for word in words}


def key_of(name):
    """As vocabulary.c folds a word that begins with a capital: ASCII letters only."""
    name = name.title() if name.isupper() else name
    return "".join(c.lower() if c.isascii() else c for c in name.strip()).replace("’", "'")


def choose():
    avoid = NO_PLACES | own() | set(WORDS.read_text(encoding="utf-8").split()) | surnames()
    one, more = set(), set()
    for source in (countries, states, zone_cities, agency_cities, weather_cities):
        for name in map(key_of, source()):
            if not re.fullmatch(r"[\w .-]+", name) or len(name.encode()) > MOST_BYTES:
                continue
            if source == weather_cities and (" " not in name or not name.isascii()):
                continue
            if " " in name:
                more.add(name.replace(" ", "_"))
            elif len(name) > 2 and name not in avoid:
                one.add(name)
    return one, more


def main():
    print("# Places: countries, American, Canadian and Australian states, and cities; the low\n"
          "# line is a space.  Made by tools/make-places.py; places of our own choice are in\n"
          "# vocabulary.tbl.  Names of one word that are also common surnames, given names or\n"
          "# words of English are left out.\n"
          "#\n"
          "# From Debian's iso-codes 4.15.0-1 (LGPL-2.1+, Copyright 2001-2023 Alastair McKinstry,\n"
          "# Christian Perrier, Tobias Quathamer), tzdata 2026f (public domain) and, for names of\n"
          "# two words and more, libgweather-4-common 4.2.0-2 (GPL-2+, Copyright 2004-2015 Gareth\n"
          "# Owen, Spiros Papadimitriou, Javier Jardon, Giovanni Campagna).")
    print_row("place", *choose())


main()
