"""Figures on the project's own gold: python -m bench.figures_gold FOLDER [--part dev|test]

FOLDER is gold/figures. Without ``--part`` the dev part is read; the test part is for a last measurement. Sentences
that were made up, in forms that free news has too few of, are counted apart from the others. A
sentence is read with the one before it where the gold gives that. What is counted: ``figures_score.py``.

    --engine NAME            who reads (default: sayso's own default)
    --errors                 also: every sentence with a difference (dev only)
    --check                  instead: say what is wrong with the file
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench.figures_score import Read, Score
from bench.program import run
from sayso.model import Article, Span
from sayso.reading import read_article
from sayso.reading.analysis import Engine
from sayso.reading.engines import DEFAULT_ENGINE, load_engine

Row = dict[str, Any]
_BOUNDS = ("exact", "approximately", "at_least", "more_than", "at_most", "less_than", "between")
_CHANGES = ("total", "increment", "decrement", "previous", "multiple")
_MADE_UP = {"written_fig_": "made up for this set", "written_moved_": "made up, of numbers that moved"}
_STATUSES = ("actual", "planned", "promised", "possible")


def load(folder: Path) -> list[Row]:
    """The sentences of the gold."""
    lines = (folder / "sentences.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def read_row(row: Row, engine: Engine) -> Read:
    """What sayso reads in a sentence."""
    before = f"{row['before']}\n" if row["before"] else ""
    text = before + row["text"]
    paragraphs = ((0, len(before) - 1), (len(before), len(text))) if before else ((0, len(text)),)
    article = Article(row["id"], text, paragraphs, published=row["date"], reference_date=row["date"])
    reading = read_article(article, engine)

    def here(span: Span) -> Span:
        return span[0] - len(before), span[1] - len(before)

    figures = [replace(f, span=here(f.span)) for f in reading.figures if f.span[0] >= len(before)]
    times = [replace(t, span=here(t.span)) for t in reading.times if t.span[0] >= len(before)]
    return Read(figures, times)


def faults(row: Row) -> Iterator[str]:
    """What is wrong with a line."""
    spans = []
    for each in (*row["figures"], *row["not_figures"]):
        spans.append((each["start"], each["end"]))
        if row["text"][each["start"] : each["end"]] != each["text"]:
            yield f"{each['text']!r} does not stand at {each['start']}"
    spans.sort()
    if any(a[1] > b[0] for a, b in pairwise(spans)):
        yield "two numbers overlap"
    for each in row["figures"]:
        yield from _figure_faults(row, each)


def _figure_faults(row: Row, figure: Row) -> Iterator[str]:
    for name, known in (("bound", _BOUNDS), ("change", _CHANGES), ("status", _STATUSES)):
        if figure[name] not in known:
            yield f"{figure['text']!r}: no such {name}, {figure[name]}"
    if figure["low"] is None and figure["high"] is None:
        yield f"{figure['text']!r} has no bound"
    if figure["counted_span"]:
        start, end = figure["counted_span"]
        if row[figure["counted_in"]][start:end] != figure["counted"]:
            yield f"{figure['text']!r}: {figure['counted']!r} does not stand at {start}"
    for name in ("hedge", "as_of", "since"):
        words = figure[name]
        if words and words not in row["text"] and words not in (row["before"] or ""):
            yield f"{figure['text']!r}: {name} {words!r} is not in the sentence"


def check(rows: list[Row]) -> int:
    """Print a line for everything that is wrong; 1 where anything is."""
    wrong = [f"{row['id']}: {fault}" for row in rows for fault in faults(row)]
    for line in wrong:
        print(line)
    print(f"{len(rows)} sentences, {sum(len(row['figures']) for row in rows)} figures, {len(wrong)} faults")
    return int(bool(wrong))


def measure(rows: list[Row], engine: Engine, errors: bool = False) -> dict[str, Score]:
    """The scores of the sentences of others and of those made up: for this set, and of numbers that moved."""
    scores = {name: Score() for name in ("from elsewhere", *_MADE_UP.values())}
    for row in rows:
        kind = next(
            (name for start, name in _MADE_UP.items() if row["id"].startswith(start)), "from elsewhere"
        )
        said = scores[kind].add(row, read_row(row, engine))
        if errors and said:
            print("\n".join((f"{row['id']}: {row['text']}", *(f"    {line}" for line in said))))
    return scores


def main(given: list[str] | None = None) -> int:
    """Print what was asked for; 1 where the file is wrong."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.figures_gold", description="figures on our own gold"
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=("dev", "test"), default="dev")
    parser.add_argument("--engine", default=DEFAULT_ENGINE)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(given)
    if options.errors and options.part != "dev":
        parser.error("the errors of the test part are not to be read")
    rows = load(options.folder)
    if options.check:
        return check(rows)
    part = [row for row in rows if row["part"] == options.part]
    for name, score in measure(part, load_engine(options.engine), options.errors).items():
        print("\n".join((f"\n{name}", *score.lines())))
    return 0


if __name__ == "__main__":
    run(main)
