"""How many of two stories put together by mistake part again: python -m bench.parting FOLDER

From ``stories/timeline17.jsonl.gz``, two windows of sixty reports of every two stories, as if of the same days, in
turns. The first three, and in a second run the first six, of each are one story by force; what comes then is placed as
the record does. Printed: how many part, and BCubed with and without parting. That nothing parts that is one
story is measured by `bench.stories`, which prints how many stories parted.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, combinations
from pathlib import Path
from statistics import mean
from typing import Any

from bench.program import run
from bench.stories import bcubed
from sayso.model import Article
from sayso.record.stories import StoryIndex, story_id
from sayso.record.terms import Terms, terms_of

_WINDOW, _WINDOWS, _SEED = 60, 2, 3
_Report = tuple[str, str, Terms]


def pairs(rows: list[dict[str, Any]]) -> Iterator[list[_Report]]:
    """The reports of two stories in turns: id, story and terms."""
    chosen, stories = random.Random(_SEED), defaultdict[str, list[_Report]](list)
    for row in rows:
        stories[row["cluster"]].append((row["id"], row["cluster"], terms_of(Article(row["id"], row["text"]))))
    for one, other in combinations(sorted(stories), 2):
        for _ in range(_WINDOWS):
            windows = [_window(stories[each], chosen) for each in (one, other)]
            yield list(chain.from_iterable(zip(*windows, strict=False)))


def _window(reports: list[_Report], chosen: random.Random) -> list[_Report]:
    first = chosen.randrange(max(1, len(reports) - _WINDOW))
    return reports[first : first + _WINDOW]


def placed(reports: list[_Report], forced: int, *, parts: bool) -> tuple[dict[str, str], int]:
    """The story of each report, and how many stories parted; the first ``forced`` of both are one."""
    index, found, parted = StoryIndex(), dict[str, str](), 0
    for number, (id, _, terms) in enumerate(reports):
        story = "forced" if number < 2 * forced else index.nearest(terms, None) or story_id(id)
        index.add(id, story, terms, None)
        found[id] = story
        while twins := index.twin(story, terms):
            index.join(*twins)
            found = {each: twins[1] if of == twins[0] else of for each, of in found.items()}
            story = twins[1]
        if parts and (parting := index.parting(story, id)):
            index.part(parting)
            found |= dict.fromkeys(parting.articles, parting.story)
            parted += 1
    return found, parted


def main() -> None:
    """Print a line for each run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="the folder of gold data")
    with gzip.open(
        parser.parse_args().folder / "stories/timeline17.jsonl.gz", "rt", encoding="utf-8"
    ) as file:
        every = list(pairs([json.loads(line) for line in file]))
    for forced in (3, 6):
        for parts in (False, True):
            results = [placed(reports, forced, parts=parts) for reports in every]
            scores = [
                bcubed({id: of for id, of, _ in reports}, found)
                for reports, (found, _) in zip(every, results, strict=True)
            ]
            precision, recall, _ = (mean(each) for each in zip(*scores, strict=True))
            print(
                f"{forced} of each by force, {'parting' if parts else 'no parting'}: "
                f"{sum(parted > 0 for _, parted in results)} of {len(every)} part; "
                f"BCubed precision {precision:.3f}, recall {recall:.3f}",
                flush=True,
            )


if __name__ == "__main__":
    run(main)
