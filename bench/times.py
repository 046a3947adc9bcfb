"""Accuracy of times and their speed: python -m bench.times DATA_FOLDER [--set NAME …] [--peers FOLDER]

DATA_FOLDER holds ``times/NAME.jsonl``, a text a line: doc_id, dct (the day it was written), text, timexes
with start, end, type and value. The sets, none of them part of this project:

* tbaq-timebank, tbaq-aquaint: the training part of TempEval-3 (UzZaman et al. 2013), from TimeBank 1.2 and
  AQUAINT (LDC);
* wikiwars: 22 histories of wars from Wikipedia (Mazur and Dale 2010), CC BY-SA 3.0;
* meantime-a: half of the news of MEANTIME (Minard et al. 2016), CC BY 4.0.

Counted as TempEval-3 counts: strict is the same span, relaxed any overlap, one to one; value F1 is relaxed
matches whose value is the same. Words a second are CPU seconds of ``find_times`` alone, the parse not
counted; a peer's are all it does. With ``--peers`` the systems that ``bench.time_peers.install`` put under
FOLDER read the same texts; one that is not there is left out and a line says so. Elsewhere: HeidelTime's
value F1 is 78.1 on TempEval-3's platinum part, 78.6 on all of MEANTIME.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.environments import PeerError
from bench.program import run
from bench.time_peers import TIME_PEERS
from bench.time_peers.running import read_with
from sayso.model import Article
from sayso.reading.engines import load_engine
from sayso.reading.times import find_times

SETS = ("tbaq-timebank", "tbaq-aquaint", "meantime-a", "wikiwars")
Gold = dict[str, Any]


@dataclass(frozen=True)
class Found:
    """What one system found in the texts of a set."""

    times: dict[str, list[Gold]]
    """By the id of the text: start, end, type, value."""
    seconds: float


def matched(gold: Sequence[Gold], found: Sequence[Gold]) -> list[tuple[Gold, Gold]]:
    """Gold and found expressions, one to one: the same span first, then the widest overlap."""
    pairs: list[tuple[Gold, Gold]] = []
    free, left = list(found), []
    for each in gold:
        same = next((t for t in free if _span(t) == _span(each)), None)
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


def _span(time: Gold) -> tuple[int, int]:
    return time["start"], time["end"]


def _overlap(gold: Gold, time: Gold) -> int:
    return int(min(gold["end"], time["end"]) - max(gold["start"], time["start"]))


def _f1(right: int, gold: int, found: int) -> float:
    return 200 * right / (gold + found) if gold + found else 0.0


def _article(row: dict[str, Any]) -> Article:
    text = row["text"]
    paragraphs = tuple(m.span() for m in re.finditer(r"[^\n]+", text) if m.group().strip())
    return Article(row["doc_id"], text, paragraphs, reference_date=(row["dct"] or "")[:10] or None)


def read(rows: Sequence[Gold]) -> Found:
    """What sayso finds in the texts of a set, with the default engine."""
    engine = load_engine()
    times, seconds = {}, 0.0
    for row in rows:
        article = _article(row)
        analysis = engine.analyse(article)
        began = time.process_time()
        found = find_times(analysis, article)
        seconds += time.process_time() - began
        times[row["doc_id"]] = [
            {"start": t.span[0], "end": t.span[1], "type": t.type, "value": t.value} for t in found
        ]
    return Found(times, seconds)


def score(rows: Sequence[Gold], read: Found) -> dict[str, float]:
    """Strict, relaxed, type and value F1 of a set, and words a CPU-second."""
    strict = relaxed = kind = value = gold = found = words = 0
    for row in rows:
        times = read.times[row["doc_id"]]
        pairs = matched(row["timexes"], times)
        words += len(row["text"].split())
        gold, found, relaxed = gold + len(row["timexes"]), found + len(times), relaxed + len(pairs)
        strict += sum(1 for g, t in pairs if _span(t) == _span(g))
        kind += sum(1 for g, t in pairs if t["type"] == g["type"])
        value += sum(1 for g, t in pairs if t["value"] == (g["value"] or "").strip())
    counts = {"value": value, "strict": strict, "relaxed": relaxed, "type": kind}
    return {
        **{name: _f1(right, gold, found) for name, right in counts.items()},
        "words a second": words / max(read.seconds, 1e-9),
    }


def systems(name: str, rows: Sequence[Gold], peers: Path | None) -> Iterator[tuple[str, Found]]:
    """Name and answers of every system; a line on standard error for one that is left out."""
    yield "sayso", read(rows)
    kind = "narratives" if name == "wikiwars" else "news"
    asked = [
        {"doc_id": row["doc_id"], "text": row["text"], "day": (row["dct"] or "")[:10] or None, "kind": kind}
        for row in rows
    ]
    for peer in TIME_PEERS if peers else ():
        try:
            found = read_with(peer, peers or Path(), asked)
            yield peer.name, Found(found.times, found.seconds)
        except PeerError as error:
            print(f"{peer.name}: left out, {error}", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER")
    parser.add_argument(
        "--set", action="append", choices=SETS, dest="sets", help="may be given more than once"
    )
    parser.add_argument("--peers", type=Path, metavar="FOLDER", help="where the peers are installed")
    options = parser.parse_args()
    # The rules are loaded once a process, not once a text.
    find_times(load_engine().analyse(Article("x", "Monday")), Article("x", "Monday"))
    for name in options.sets or SETS:
        path = options.data / "times" / f"{name}.jsonl"
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for system, found in systems(name, rows, options.peers):
            scores = score(rows, found)
            shown = "  ".join(f"{key} {number:,.1f}" for key, number in scores.items())
            print(f"{name:14}  {system:12}  {shown}", flush=True)


if __name__ == "__main__":
    run(main)
