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
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from bench.changes import written_stories
from bench.copies_made import copies_of
from bench.program import run
from sayso.errors import InputError
from sayso.model import Article, Change
from sayso.reading.dateline import without_datelines

_SEED = 5
_FEWEST = 4
"""Paragraphs of a report that is reprinted."""
_OTHER = ("", "The ferry to the islands sails at noon.\nThe library is closed for repairs.")
_KINDS = (
    "as it is", "dateline dropped", "paragraphs dropped", "headline swapped", "dated anew", "local paragraph",
    "quotation marks", "boilerplate", "first paragraphs", "several edits",
)  # fmt: skip


def reports_of(folder: Any) -> Iterator[tuple[bool, Article]]:
    """The reports of a story in their order, and of each whether it is expected to change something."""
    from sayso.article import articles_from
    from sayso.sources import open_source

    for report in tomllib.loads((folder / "expected.toml").read_text("utf-8"))["report"]:
        for document in open_source(str(folder / report["file"])):
            if isinstance(document, InputError):
                raise document
            for article in articles_from(document, None):
                if isinstance(article, InputError):
                    raise article
                yield bool(report["changes"]), article


def reprint(article: Article, kind: str, chosen: random.Random) -> Article:
    """What another outlet makes of a report, on the same day."""
    lines = [article.text[slice(*span)] for span in article.paragraphs]
    if kind == "dateline dropped":
        lines = [article.text[slice(*span)] for span in without_datelines(article).paragraphs]
    elif kind != "as it is":
        made = copies_of(article.id, lines, _OTHER, chosen)
        lines = next(each.text for each in made if each.kind == kind).splitlines()
    text, spans = "", []
    for line in lines:
        spans.append((len(text), len(text) + len(line)))
        text += f"{line}\n\n"
    return replace(
        article, id=f"{article.id}-again", text=text, paragraphs=tuple(spans), outlet=f"Reprint {article.id}",
        authors=(), url=None, source_link=None, standfirst=None,
    )  # fmt: skip


def score(folder: Any, engine: Any, counts: Counter[tuple[str, str]]) -> list[str]:
    """Count a story's reprints into ``counts``; what they changed, a line each."""
    from sayso.reading import read_article
    from sayso.record import Record

    alone, beside, chosen, lines = Record(), Record(), random.Random(_SEED), []
    kinds = islice(cycle(_KINDS), sum(map(ord, folder.name)) % len(_KINDS), None)
    for news, article in reports_of(folder):
        reading = read_article(article, engine)
        told, again = (set(map(_told, each.add(reading).changes)) for each in (alone, beside))
        counts["changes", ""] += len(told | again)
        counts["the same", ""] += len(told & again)
        if news and len(article.paragraphs) >= _FEWEST:
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
        kept = tomllib.loads((folder / "expected.toml").read_text("utf-8")).get("kept", False)
        if options.verbose and not kept:
            print("".join(f"{line}\n" for line in lines), end="", flush=True)
    for kind in _KINDS:
        print(f"{kind:<20} quiet {counts['quiet', kind]} of {counts['reprints', kind]}")
    quiet, all_of_them = (sum(counts[what, kind] for kind in _KINDS) for what in ("quiet", "reprints"))
    print(f"{'all':<20} quiet {quiet} of {all_of_them}")
    print(f"changes of the reports themselves: {counts['the same', '']} of {counts['changes', '']} the same")


if __name__ == "__main__":
    run(main)
