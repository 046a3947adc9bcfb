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
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.environments import PeerError
from bench.figure_peers import FIGURE_PEERS
from bench.figure_peers.running import read_with
from bench.newsquant import Quantity, quantities
from bench.program import run
from sayso.model import Article
from sayso.reading.analysis import Engine
from sayso.reading.engines import load_engine
from sayso.reading.figures import find_figures
from sayso.reading.times import find_times

# --- counting ----------------------------------------------------------------


def _same(a: float | list[float], b: float | list[float]) -> bool:
    if isinstance(a, list) or isinstance(b, list):
        return isinstance(a, list) and isinstance(b, list) and all(map(_close, a, b))
    return _close(a, b)


def _close(a: float, b: float) -> bool:
    return math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-8)


def score(gold: list[list[Quantity]], read: list[list[Quantity]]) -> dict[str, float]:
    """F1 in percent of value, value and unit, value and change; and of all four fields, one to one."""
    right = {"value": 0, "value+unit": 0, "value+change": 0, "all four": 0}
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
        right["all four"] += _all_right(wanted, given)
    total = sum(map(len, gold)) + sum(map(len, read))
    return {name: round(200 * count / total, 1) for name, count in right.items()}


def _all_right(wanted: list[Quantity], given: list[Quantity]) -> int:
    """Pairs of quantities of the same value, unit and change whose concepts share a word, one to one.

    Those that have most in common pair first, as long as the value is the same.
    """
    fits = []
    for i, a in enumerate(wanted):
        for j, b in enumerate(given):
            if _same(a["value"], b["value"]):
                unit = (a["unit"] or "").lower() == (b["unit"] or "").lower()
                change, concept = (
                    a["change"] == b["change"],
                    bool(_words(a["concept"]) & _words(b["concept"])),
                )
                fits.append((-4 * unit - 2 * change - concept, i, j, unit and change and concept))
    taken: tuple[set[int], set[int]] = set(), set()
    right = 0
    for _, i, j, every in sorted(fits):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            right += every
    return right


def _words(concept: str | None) -> set[str]:
    return set(re.split(r"[,\s]+", (concept or "").lower())) - {""}


def speed(engine: Engine, articles: Sequence[Article], rounds: int = 3) -> tuple[float, float]:
    """Words (between blanks) a CPU-second: of the whole way from text to figures, and of ``find_figures`` alone.

    Each sentence counts with the fastest of its rounds, as in :mod:`bench.speed`; one round goes before.
    """
    whole, alone = [math.inf] * len(articles), [math.inf] * len(articles)
    for round_ in range(rounds + 1):
        for number, article in enumerate(articles):
            begun = time.process_time()
            analysis = engine.analyse(article)
            times = find_times(analysis, article)
            parsed = time.process_time()
            find_figures(analysis, article, times, ())
            ended = time.process_time()
            if round_:
                whole[number] = min(whole[number], ended - begun)
                alone[number] = min(alone[number], ended - parsed)
    count = sum(len(article.text.split()) for article in articles)
    return count / sum(whole), count / sum(alone)


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


def _shown(scores: dict[str, float]) -> str:
    return "  ".join(f"{name} {value:.1f}" for name, value in scores.items())


def _print_peers(folder: Path, texts: list[str], gold: list[list[Quantity]]) -> None:
    """A line for each peer; one on standard error for one that is left out."""
    for peer in FIGURE_PEERS:
        try:
            found = read_with(peer, folder, texts)
        except PeerError as error:
            print(f"{peer.name}: left out, {error}", file=sys.stderr)
            continue
        pace = sum(len(text.split()) for text in texts) / max(found.seconds, 1e-9)
        failed = f", {found.failed} sentences failed" if found.failed else ""
        print(
            f"{peer.name:12} {_shown(score(gold, found.quantities))}  ({pace:,.0f} words/second, all it does{failed})"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description="Accuracy and speed of figures")
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--peers", type=Path, metavar="FOLDER", help="where the peers are installed")
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
    print(f"{'sayso':12} {_shown(score(gold, read))}")
    whole, alone = speed(engine, articles)
    print(f"{'':12} {whole:,.0f} words/second, all it does; {alone:,.0f} without the parse and the times")
    if options.peers:
        _print_peers(options.peers, [row["text"] for row in rows], gold)
    if options.errors:
        _print_errors([row["text"] for row in rows], gold, read, options.errors)
    if options.out:
        written = (json.dumps({"text": r["text"], "quantities": q}) for r, q in zip(rows, read, strict=True))
        options.out.write_text("\n".join(written) + "\n", encoding="utf-8")


if __name__ == "__main__":
    run(main)
