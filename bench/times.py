"""Accuracy of times and their speed. One command: python bench/times.py DATA_FOLDER [--set NAME …]

DATA_FOLDER holds ``times/NAME.jsonl``, a text a line: doc_id, dct (the day it was written), text, timexes
with start, end, type and value. The sets, none of them part of this project:

* tbaq-timebank, tbaq-aquaint: the training part of TempEval-3 (UzZaman et al. 2013), from TimeBank 1.2 and
  AQUAINT (LDC);
* wikiwars: 22 histories of wars from Wikipedia (Mazur and Dale 2010), CC BY-SA 3.0;
* meantime-a: half of the news of MEANTIME (Minard et al. 2016), CC BY 4.0.

Counted as TempEval-3 counts: strict is the same span, relaxed any overlap, one to one; value F1 is relaxed
matches whose value is the same. HeidelTime's value F1 is 78.1 on TempEval-3's platinum part, 78.6 on all of
MEANTIME. Words a second are those of ``find_times`` alone, the parse not counted.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sayso.model import Article, TimeExpression
from sayso.reading.engines import load_engine
from sayso.reading.times import find_times

SETS = ("tbaq-timebank", "tbaq-aquaint", "meantime-a", "wikiwars")
Gold = dict[str, Any]


def matched(gold: Sequence[Gold], found: Sequence[TimeExpression]) -> list[tuple[Gold, TimeExpression]]:
    """Gold and found expressions, one to one: the same span first, then the widest overlap."""
    pairs: list[tuple[Gold, TimeExpression]] = []
    free, left = list(found), []
    for each in gold:
        same = next((t for t in free if t.span == (each["start"], each["end"])), None)
        if same is None:
            left.append(each)
        else:
            free.remove(same)
            pairs.append((each, same))
    for each in left:
        best = max(free, key=lambda t: _overlap(each, t), default=None)
        if best is not None and _overlap(each, best) > 0:
            free.remove(best)
            pairs.append((each, best))
    return pairs


def _overlap(gold: Gold, time: TimeExpression) -> int:
    return int(min(gold["end"], time.span[1]) - max(gold["start"], time.span[0]))


def _f1(right: int, gold: int, found: int) -> float:
    return 200 * right / (gold + found) if gold + found else 0.0


def _article(row: dict[str, Any]) -> Article:
    text = row["text"]
    paragraphs = tuple(m.span() for m in re.finditer(r"[^\n]+", text) if m.group().strip())
    return Article(row["doc_id"], text, paragraphs, reference_date=(row["dct"] or "")[:10] or None)


def measure(rows: list[dict[str, Any]]) -> dict[str, float]:
    """Strict, relaxed, type and value F1 of a set, and words a second."""
    engine = load_engine()
    strict = relaxed = kind = value = gold = found = words = 0
    seconds = 0.0
    for row in rows:
        article = _article(row)
        analysis = engine.analyse(article)
        began = time.perf_counter()
        times = find_times(analysis, article)
        seconds += time.perf_counter() - began
        words += len(analysis.words)
        pairs = matched(row["timexes"], times)
        gold, found, relaxed = gold + len(row["timexes"]), found + len(times), relaxed + len(pairs)
        strict += sum(1 for g, t in pairs if t.span == (g["start"], g["end"]))
        kind += sum(1 for g, t in pairs if t.type == g["type"])
        value += sum(1 for g, t in pairs if t.value == (g["value"] or "").strip())
    counts = {"value": value, "strict": strict, "relaxed": relaxed, "type": kind}
    return {
        **{name: _f1(right, gold, found) for name, right in counts.items()},
        "words a second": words / max(seconds, 1e-9),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER")
    parser.add_argument(
        "--set", action="append", choices=SETS, dest="sets", help="may be given more than once"
    )
    options = parser.parse_args()
    # The rules are loaded once a process, not once a text.
    find_times(load_engine().analyse(Article("x", "Monday")), Article("x", "Monday"))
    for name in options.sets or SETS:
        path = options.data / "times" / f"{name}.jsonl"
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        scores = measure(rows)
        print(f"{name:14}", "  ".join(f"{key} {score:,.1f}" for key, score in scores.items()))


if __name__ == "__main__":
    main()
