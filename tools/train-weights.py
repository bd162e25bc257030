#!/usr/bin/env python3
"""train-weights.py GOLD.jsonl WHY.jsonl FEATURES.tbl [--folds] [--write]

Makes the weights of src/quote/features.tbl from annotated articles.

WHY.jsonl is what `quoth extract --why --format=jsonl FILE...` printed: its records of
kind "quote" and "marks" that were weighed have "why", the candidates with their
features.  GOLD.jsonl is in the same form, corrected by hand: a record of kind "quote"
has start, end and speaker {name, start, end}; speaker.others may hold more spans that
are right too; a record of kind "ignore" has start and end of a stretch that counts
neither way.  Documents are paired by the last part of "doc".

The model gives each candidate the sum of its features' weights; the probabilities are
the softmax over the candidates.  Training maximises the probability of the right ones
(AdaGrad, L2).  With --folds the articles are parted by the word before the first "_" of
their name (the publisher): each part is judged by weights made of the others.  With
--write the weights are put into FEATURES.tbl.
"""
import collections
import json
import math
import os
import random
import re
import sys

EPOCHS, RATE, PENALTY = 40, 0.3, 0.002


def load(path):
    documents = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            documents[os.path.basename(record["doc"])].append(record)
    return documents


def overlap(a, b):
    common = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return common / (max(a["end"], b["end"]) - min(a["start"], b["start"])) if common > 0 else 0.0


def name_words(text):
    return {word.casefold() for word in re.findall(r"[^\W\d_]{3,}", text or "")}


def pieces(record):
    return record.get("segments") or [record]


def is_right(candidate, gold):
    speaker = gold.get("speaker") if gold else None
    if not speaker:
        return candidate["mention"] == "nobody" and "start" not in candidate
    if "start" not in candidate:
        return bool(name_words(candidate.get("name")) & name_words(speaker.get("name")))
    return any(candidate["start"] < span["end"] and candidate["end"] > span["start"]
               for span in [speaker] + speaker.get("others", []) if "start" in span)


def instances(gold, why):
    """Yields (publisher, [(features, is right)]) for each record that was weighed."""
    for doc, records in why.items():
        quotes = [r for r in gold.get(doc, []) if r["kind"] == "quote"]
        ignored = [r for r in gold.get(doc, []) if r["kind"] == "ignore"]
        for record in records:
            if "why" not in record:
                continue
            piece = pieces(record)[0]
            found = max(quotes, key=lambda q: max(overlap(piece, p) for p in pieces(q)), default=None)
            if found and max(overlap(piece, p) for p in pieces(found)) < 0.5:
                found = None
            if not found and any(overlap(piece, i) > 0 for i in ignored):
                continue
            candidates = [(c["features"], is_right(c, found)) for c in record["why"]]
            if any(right for _, right in candidates):
                yield doc.split("_")[0], candidates


def probabilities(weights, candidates):
    scores = [sum(weights[f] for f in features) for features, _ in candidates]
    most = max(scores)
    exps = [math.exp(s - most) for s in scores]
    total = sum(exps)
    return [e / total for e in exps]


def train(data, seed=1):
    weights = collections.defaultdict(float)
    squares = collections.defaultdict(lambda: 1e-6)
    order = list(data)
    rng = random.Random(seed)
    for _ in range(EPOCHS):
        rng.shuffle(order)
        for candidates in order:
            p = probabilities(weights, candidates)
            right = sum(x for x, (_, ok) in zip(p, candidates) if ok)
            gradient = collections.defaultdict(float)
            for x, (features, ok) in zip(p, candidates):
                push = (x / right if ok else 0.0) - x
                for f in features:
                    gradient[f] += push
            for f, g in gradient.items():
                g -= PENALTY * weights[f]
                squares[f] += g * g
                weights[f] += RATE * g / math.sqrt(squares[f])
    return weights


def judge(weights, data):
    right = by_tier = None
    right, tiers = 0, collections.defaultdict(lambda: [0, 0])
    for candidates in data:
        p = probabilities(weights, candidates)
        best = max(range(len(p)), key=p.__getitem__)
        ok = candidates[best][1]
        right += ok
        tier = "A" if p[best] >= 0.95 else "B" if p[best] >= 0.75 else "C"
        tiers[tier][0] += ok
        tiers[tier][1] += 1
    return right, len(data), {t: tuple(v) for t, v in sorted(tiers.items())}


def write(path, weights):
    lines = []
    with open(path, encoding="utf-8") as table:
        for line in table:
            words = line.split()
            if words and not line.startswith("#"):
                line = "%-24s %.3f\n" % (words[0], weights.get(words[0], 0.0))
            lines.append(line)
    with open(path, "w", encoding="utf-8") as table:
        table.writelines(lines)


def main():
    paths = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(paths) != 3:
        sys.exit(__doc__)
    gold, why = load(paths[0]), load(paths[1])
    parts = collections.defaultdict(list)
    for publisher, candidates in instances(gold, why):
        parts[publisher].append(candidates)
    everything = [c for part in parts.values() for c in part]
    if "--folds" in sys.argv:
        total = [0, 0]
        for publisher, part in sorted(parts.items()):
            others = [c for p, cs in parts.items() if p != publisher for c in cs]
            right, count, tiers = judge(train(others), part)
            total[0] += right
            total[1] += count
            print("%-14s right %d of %d = %.1f %%  %s" % (publisher, right, count, 100 * right / count, tiers))
        print("%-14s right %d of %d = %.1f %%" % ("all", *total, 100 * total[0] / total[1]))
    weights = train(everything)
    print("on all of them: right %d of %d  %s" % judge(weights, everything))
    if "--write" in sys.argv:
        write(paths[2], weights)


if __name__ == "__main__":
    main()
