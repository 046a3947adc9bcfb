"""Accuracy of figures on NewsQuant, and their speed. One command: python bench/figures.py DATA_FOLDER

DATA_FOLDER holds ``figures/newsquant-a.jsonl``: sentences with quantities, each a value or [low, high], a
change, a unit and a concept (satya77/CQE_Evaluation). Counted as CQE's own evaluation counts (Almasian et
al. 2023): greedy, the number of values right capped a sentence. Peers, as published or measured on the
whole set: CQE value 92.0, value and unit 85.6, value and change 88.1; quantulum3 73.2, 41.2, 50.0.

What NewsQuant calls a quantity is wider than a figure: stretches of time and ages count. So what is
measured is the reader of quantities below ``find_figures``, which reads those too and keeps why it refuses
them. ``--out FILE`` writes what was read, a line a sentence, for other scorers; ``--errors N`` prints the
first N errors.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import time
from pathlib import Path
from typing import Any

from sayso.model import Article
from sayso.reading.analysis import Analysis
from sayso.reading.engines import load_engine
from sayso.reading.figures import find_figures
from sayso.reading.figures.assembly import Count, read_counts, says_nothing
from sayso.reading.figures.changes import trend
from sayso.reading.figures.lexicon import name_of_unit
from sayso.reading.figures.prose import Prose
from sayso.reading.times import find_times

Quantity = dict[str, Any]
_STOP = frozenset({"the", "a", "an", "of", "and", "or", "in", "to", "its", "their", "'s", "’s", "-", ","})


def quantities(analysis: Analysis, article: Article) -> list[Quantity]:
    """The quantities of a sentence in NewsQuant's shape."""
    prose = Prose(analysis, find_times(analysis, article))
    counts = [c for c in read_counts(prose) if c.quantity.refused in (None, "age") or _is_duration(prose, c)]
    found: list[Quantity] = []
    for n, count in enumerate(counts):
        quantity = count.quantity
        if quantity.refused is None and says_nothing(count):
            continue
        if found and _ends_movement(prose, counts, n):
            found[-1]["value"] = [found[-1]["value"], quantity.low]
            found[-1]["unit"] = _unit(prose, count) if quantity.unit else found[-1]["unit"]
            continue
        found.append(
            {
                "value": _value(count),
                "change": _change(prose, count),
                "unit": _unit(prose, count),
                "concept": prose.analysis.cut(prose.analysis.span(count.phrase.first, count.phrase.last))
                if count.phrase
                else None,
            }
        )
    return found


def _is_duration(prose: Prose, count: Count) -> bool:
    """ "15 years" is a quantity in NewsQuant, "a five-year award" is not."""
    quantity = count.quantity
    return quantity.refused == "duration" and "-" not in prose.text[quantity.start : quantity.end]


def _ends_movement(prose: Prose, counts: list[Count], n: int) -> bool:
    """NewsQuant writes "from 31 to 58" as one range."""
    if n == 0:
        return False
    a, b = counts[n - 1], counts[n]
    between = prose.text[a.quantity.end : b.quantity.start]
    same = a.quantity.unit in (None, b.quantity.unit) and a.place.sentence == b.place.sentence
    return same and len(between) < 60 and a.change == "previous" and between.endswith(" to ")


def _value(count: Count) -> float | list[float]:
    quantity = count.quantity
    if quantity.form == "vague" and quantity.high is None and quantity.low:
        size = quantity.low / 2
        return [size, 10 * size]
    low = quantity.low if quantity.low is not None else quantity.high
    high = quantity.high if quantity.high is not None else quantity.low
    assert low is not None and high is not None
    return low if low == high else [low, high]


def _change(prose: Prose, count: Count) -> str:
    quantity = count.quantity
    if quantity.form not in ("range", "vague") and quantity.low is not None and quantity.high is None:
        return ">"
    if quantity.sign == "-" and quantity.unit == "percent":
        return "down"
    moved = trend(prose, quantity, count.place) if quantity.form != "multiple" else None
    if moved is not None:
        return moved
    if quantity.form != "range" and quantity.form != "vague" and quantity.hedge is not None:
        return "<" if quantity.low is None else "~"
    return "~" if quantity.form == "range" and quantity.hedge else "="


def _unit(prose: Prose, count: Count) -> str:
    quantity = count.quantity
    if quantity.refused == "age":
        return "year of age"
    if quantity.refused == "duration":
        last = prose.words[count.place.last]
        return last.lemma
    if quantity.form == "multiple":
        return "count"
    if quantity.unit is not None and quantity.unit != "fraction":
        return name_of_unit(quantity.unit)
    phrase = count.phrase
    if phrase is None or (count.own and phrase.first < count.place.first):
        return "-"
    kept = [prose.words[i] for i in range(phrase.first, phrase.last + 1)]
    return " ".join(
        w.lemma if w.tag in ("NNS", "NNPS", "JJR", "JJS") or w.i == phrase.head else w.text.lower()
        for w in kept
        if w.text.lower() not in _STOP and not (w.pos == "VERB" and w.tag in ("VBN", "VBG"))
    )


# --- counting ----------------------------------------------------------------


def _same(a: float | list[float], b: float | list[float]) -> bool:
    if isinstance(a, list) or isinstance(b, list):
        return isinstance(a, list) and isinstance(b, list) and all(map(_close, a, b))
    return _close(a, b)


def _close(a: float, b: float) -> bool:
    return math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-8)


def score(gold: list[list[Quantity]], read: list[list[Quantity]]) -> dict[str, float]:
    """F1 in percent of value, value and unit, value and change."""
    right = {"value": 0, "value+unit": 0, "value+change": 0}
    for wanted, given in zip(gold, read, strict=True):
        left, tags = len(wanted), sorted(given, key=lambda q: q["unit"] or "")
        for quantity in sorted(wanted, key=lambda q: q["unit"] or ""):
            for tag in list(tags):
                if not _same(quantity["value"], tag["value"]):
                    continue
                if left > 0:
                    right["value"] += 1
                    left -= 1
                right["value+change"] += quantity["change"] == tag["change"]
                if (tag["unit"] or "") == (quantity["unit"] or "").lower():
                    right["value+unit"] += 1
                    tags.remove(tag)
                    break
    total = sum(map(len, gold)) + sum(map(len, read))
    return {name: round(200 * count / total, 1) for name, count in right.items()}


def speed(analyses: list[tuple[Analysis, Article]]) -> float:
    """Words a second of ``find_figures`` alone, on one core."""
    count = sum(len(analysis.words) for analysis, _ in analyses)
    timed = [(analysis, article, find_times(analysis, article)) for analysis, article in analyses]
    begun = time.process_time()
    for analysis, article, times in timed:
        find_figures(analysis, article, times, ())
    return count / (time.process_time() - begun)


def _print_errors(
    texts: list[str], gold: list[list[Quantity]], read: list[list[Quantity]], most: int
) -> None:
    shown = 0
    for text, wanted, given in zip(texts, gold, read, strict=True):
        missed = [q for q in wanted if not any(_same(q["value"], g["value"]) for g in given)]
        extra = [g for g in given if not any(_same(q["value"], g["value"]) for q in wanted)]
        differs = [
            (q["value"], q[key], g[key])
            for q in wanted
            for g in given
            for key in ("unit", "change")
            if _same(q["value"], g["value"]) and (q[key] or "").lower() != (g[key] or "")
        ]
        if missed or extra or differs:
            print(re.sub(r"\s+", " ", text))
            print(
                "   missed",
                [(q["value"], q["unit"]) for q in missed],
                "extra",
                [(g["value"], g["unit"]) for g in extra],
            )
            print("   differs", differs)
            shown += 1
        if shown == most:
            return


def main() -> None:
    parser = argparse.ArgumentParser(description="Accuracy and speed of figures")
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    lines = (options.data / "figures" / "newsquant-a.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    engine = load_engine()
    articles = [
        Article(id=str(n), text=row["text"], reference_date="2020-01-15") for n, row in enumerate(rows)
    ]
    analyses = [(engine.analyse(article), article) for article in articles]
    read = [quantities(analysis, article) for analysis, article in analyses]
    gold = [row["quantities"] for row in rows]
    for name, value in score(gold, read).items():
        print(f"{name:14} {value:5.1f}")
    print(f"{'words/second':14} {speed(analyses):,.0f}")
    if options.errors:
        _print_errors([row["text"] for row in rows], gold, read, options.errors)
    if options.out:
        written = (json.dumps({"text": r["text"], "quantities": q}) for r, q in zip(rows, read, strict=True))
        options.out.write_text("\n".join(written) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
