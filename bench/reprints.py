"""How quiet the record stays when other outlets print its reports again: python -m bench.reprints [--folder FOLDER ...]

Takes the stories that :mod:`bench.changes` takes, report by report. After each report that is expected to change
something an outlet that is not of the story prints it once more: as it is, without its dateline, or with one of the
edits of :mod:`bench.copies_made`, one after the other. A reprint is *quiet* when it changes nothing. Nor should a
story that was reprinted be told otherwise: *the same* are the changes of the reports themselves, by kind and place,
that are written with the reprints in the record as without them.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from bench.copies_made import copies_of
from bench.program import run
from bench.written import is_kept, reports_of, written_stories
from sayso.model import Article, Change
from sayso.reading.analysis import Engine
from sayso.reading.dateline import without_datelines

_SEED = 5
_FEWEST = 4
"""Paragraphs of a report that is reprinted."""
_KINDS = (
    "as it is", "dateline dropped", "paragraphs dropped", "headline swapped", "dated anew", "local paragraph",
    "quotation marks", "boilerplate", "first paragraphs", "several edits",
)  # fmt: skip


def reprint(article: Article, kind: str, chosen: random.Random) -> Article:
    """What another outlet makes of a report, on the same day."""
    lines = [article.text[slice(*span)] for span in article.paragraphs]
    if kind == "dateline dropped":
        lines = [article.text[slice(*span)] for span in without_datelines(article).paragraphs]
    elif kind != "as it is":
        made = copies_of(article.id, lines, chosen)
        lines = next(each.text for each in made if each.kind == kind).splitlines()
    text, spans = "", []
    for line in lines:
        spans.append((len(text), len(text) + len(line)))
        text += f"{line}\n\n"
    return replace(
        article, id=f"{article.id}-again", text=text, paragraphs=tuple(spans), outlet=f"Reprint {article.id}",
        authors=(), url=None, source_link=None, standfirst=None,
    )  # fmt: skip


def score(folder: Path, engine: Engine, counts: Counter[tuple[str, str]]) -> list[str]:
    """Count a story's reprints into ``counts``; what they changed, a line each."""
    from sayso.reading import read_article
    from sayso.record import Record

    alone, beside, chosen, lines = Record(), Record(), random.Random(_SEED), []
    # each story begins with another edit, by its name
    kinds = islice(cycle(_KINDS), sum(map(ord, folder.name)) % len(_KINDS), None)
    for report, article in reports_of(folder):
        reading = read_article(article, engine)
        told, again = (set(map(_told, each.add(reading).changes)) for each in (alone, beside))
        counts["changes", ""] += len(told | again)
        counts["the same", ""] += len(told & again)
        if report["changes"] and len(article.paragraphs) >= _FEWEST:
            kind = next(kinds)
            changes = beside.add(read_article(reprint(article, kind, chosen), engine)).changes
            counts["reprints", kind] += 1
            counts["quiet", kind] += not changes
            lines += [f"{folder.name} {kind}: {c.kind} {c.evidence.quote.exact!r}" for c in changes]
    return lines


def _told(change: Change) -> tuple[str, str, tuple[int, int]]:
    return change.kind, change.evidence.article, change.evidence.position


def main() -> None:
    """Print how many reprints of each kind stay quiet, and how many changes are the same."""
    from sayso.reading.engines import DEFAULT_ENGINE, load_engine

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folder", type=Path, action="append", help="a folder of pages with expected.toml")
    parser.add_argument(
        "--verbose", action="store_true", help="what the reprints of stories not kept changed"
    )
    options = parser.parse_args()
    engine, counts = load_engine(DEFAULT_ENGINE), Counter[tuple[str, str]]()
    for folder in options.folder or written_stories():
        lines = score(folder, engine, counts)
        if options.verbose and not is_kept(folder):
            print("".join(f"{line}\n" for line in lines), end="", flush=True)
    for kind in _KINDS:
        print(f"{kind:<20} quiet {counts['quiet', kind]} of {counts['reprints', kind]}")
    quiet, all_of_them = (sum(counts[what, kind] for kind in _KINDS) for what in ("quiet", "reprints"))
    print(f"{'all':<20} quiet {quiet} of {all_of_them}")
    print(f"changes of the reports themselves: {counts['the same', '']} of {counts['changes', '']} the same")


if __name__ == "__main__":
    run(main)
