#!/usr/bin/env python3
"""evaluate.py GOLD.jsonl FOUND.jsonl

Scores what quoth finds against articles that people have annotated: make eval
GOLD=GOLD.jsonl FILES='ARTICLE...' runs quoth on the articles and then this.

Both files hold the lines that `quoth extract --format=jsonl` prints; the easiest way to
a GOLD file is to correct such lines by hand.  Of a line these members count: doc (paired
by its last part), kind (quote; or ignore, for a stretch that counts neither way), type,
start, end, segments, and speaker with name, names or a start and end.

A quotation is found where its span and an annotated one overlap by half or more of their
union; it is right where, besides, the speakers' names share a word of three letters or
more, or the mentions overlap, or neither has a speaker.  Printed are precision, recall and
F1 of both, for marks (direct and mixed) and for indirect speech, and the precision of
each tier and each rule.
"""
import collections
import json
import os
import re
import sys


def load(path):
    documents = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                record = json.loads(line)
                documents[os.path.basename(record["doc"])].append(record)
            except (ValueError, KeyError, TypeError) as fault:
                sys.exit("%s:%d: no line of quoth extract: %s" % (path, number, fault))
    return documents


def union_overlap(a, b):
    """Common bytes of two records over all bytes of both, their segments counted."""
    pieces = [[(p["start"], p["end"]) for p in r.get("segments") or [r]] for r in (a, b)]
    common = sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in pieces[0] for y in pieces[1])
    whole = sum(end - start for piece in pieces for start, end in piece) - common
    return common / whole if whole else 0.0


def words(speaker):
    names = [speaker.get("name") or ""] + (speaker.get("names") or [])
    return {word.casefold() for word in re.findall(r"[^\W\d_]{3,}", " ".join(names))}


def is_same_speaker(a, b):
    if not a or not b:
        return not a and not b
    if words(a) & words(b):
        return True
    return "start" in a and "start" in b and a["start"] < b["end"] and b["start"] < a["end"]


def group(record):
    return "indirect" if record.get("type") == "indirect" else "marks"


def pair(gold, found):
    """The best pairs of annotated and found quotations, each used once."""
    scored = [(union_overlap(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)
              if group(g) == group(f)]
    used_gold, used_found = set(), set()
    for overlap, i, j in sorted(scored, key=lambda s: -s[0]):
        if overlap >= 0.5 and i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            yield i, j


def score(gold, found):
    counts = collections.Counter()
    precision = collections.defaultdict(lambda: [0, 0])
    for doc in sorted(set(gold) | set(found)):
        annotated = [r for r in gold.get(doc, []) if r.get("kind") == "quote"]
        ignored = [r for r in gold.get(doc, []) if r.get("kind") == "ignore"]
        quotes = [r for r in found.get(doc, []) if r.get("kind") == "quote"]
        pairs = dict((j, i) for i, j in pair(annotated, quotes))
        for record in annotated:
            counts[group(record), "gold"] += 1
        for j, record in enumerate(quotes):
            if j not in pairs and any(union_overlap(record, i) > 0 for i in ignored):
                continue
            right = j in pairs and is_same_speaker(annotated[pairs[j]].get("speaker"), record.get("speaker"))
            counts[group(record), "said"] += 1
            counts[group(record), "found"] += j in pairs
            counts[group(record), "right"] += right
            for key in ("tier " + str(record.get("tier")), "rule " + str(record.get("rule"))):
                precision[group(record), key][0] += right
                precision[group(record), key][1] += 1
    return counts, precision


def main():
    if len(sys.argv) != 3 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    counts, precision = score(load(sys.argv[1]), load(sys.argv[2]))
    print("%-9s %-6s %9s %9s %9s %7s %7s" % ("", "", "precision", "recall", "F1", "found", "gold"))
    for kind in ("marks", "indirect"):
        said, gold = counts[kind, "said"], counts[kind, "gold"]
        for what in ("found", "right"):
            n = counts[kind, what]
            print("%-9s %-6s %9.1f %9.1f %9.1f %7d %7d" % (
                kind, what, 100 * n / said if said else 0, 100 * n / gold if gold else 0,
                200 * n / (said + gold) if said + gold else 0, said, gold))
    print("\nprecision (found and right)")
    for (kind, key), (right, n) in sorted(precision.items(), key=lambda p: (p[0][0], p[0][1])):
        print("%-9s %-18s %6.1f of %d" % (kind, key, 100 * right / n, n))


if __name__ == "__main__":
    main()
