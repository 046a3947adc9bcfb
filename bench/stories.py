"""How well reports are put in stories: python -m bench.stories FOLDER [--index N]

Streams ``stories/uci-a.jsonl.gz`` (headlines alone) and ``stories/timeline17.jsonl.gz`` through the placing of
the record in order of publication, each into an empty record, with the same settings. BCubed precision, recall
and F1 (Bagga and Baldwin 1998) over reports as they stand at the end; stories found over stories true. UCI's
clusters are halved by a hash of their name: `develop` was looked at while tuning, `aside` was not; both are
streamed by themselves. A third stream are the reports of 900 shootings of ``figures/incidents-a.jsonl.gz``,
chosen by a fixed seed: hundreds of events of one kind in the same towns, of which none is another. ``--index
N`` does nothing but add N made-up reports, and prints what adding costs on the way and what the process holds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from hashlib import md5
from pathlib import Path
from typing import Any

from bench.growth import Growth
from bench.program import run
from sayso.model import Article
from sayso.record.placing import Placing
from sayso.record.stories import StoryIndex, story_id
from sayso.record.terms import Terms, normalised

_INCIDENTS, _FEWEST_WORDS = 900, 40
_Report = tuple[str, Terms]


def placed(rows: Iterable[dict[str, Any]]) -> tuple[dict[str, str], int]:
    """The story of each report at the end of the stream, by id, and how many stories were split off."""
    placing, stories, parted = Placing(), defaultdict[str, list[str]](list), 0
    for row in rows:
        text, title = row["text"] or row["title"], row["title"] or None
        found = placing.place(Article(id=row["id"], text=text, title=title, published=row["date"]))
        stories[found.arrived].append(row["id"])
        for younger, older in found.joined:
            stories[older] += stories.pop(younger)
        for parting in found.parted:
            parted += 1
            stories[parting.story] = list(parting.articles)
            stories[parting.out_of] = [id for id in stories[parting.out_of] if id not in parting.articles]
    return {id: story for story, ids in stories.items() for id in ids}, parted


def bcubed(gold: dict[str, str], found: dict[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1, each report counting once."""
    both = Counter((gold[id], found[id]) for id in gold)
    true, said = Counter(gold.values()), Counter(found[id] for id in gold)
    precision = sum(n * n / said[s] for (_, s), n in both.items()) / len(gold)
    recall = sum(n * n / true[t] for (t, _), n in both.items()) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def measure(name: str, rows: list[dict[str, Any]]) -> None:
    """Print the scores of one stream."""
    begun = time.process_time()
    found, parted = placed(rows)
    spent = time.process_time() - begun
    gold = {row["id"]: row["cluster"] for row in rows}
    precision, recall, f1 = bcubed(gold, found)
    true, said, alone = len(set(gold.values())), Counter(found.values()), 0
    alone = sum(count == 1 for count in said.values())
    print(
        f"{name}: BCubed precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}; stories found {len(said)} "
        f"({alone} of one report, {parted} split off), true {true}, ratio {len(said) / true:.2f}; "
        f"{len(rows) / spent:,.0f} reports a second",
        flush=True,
    )


def measure_index(size: int) -> None:
    """Print what adding a made-up report costs as the index grows; an event has eight reports on average, most of
    them while some 2,000 newer events begin."""
    words = [f"w{number}" for number in range(200_000)]

    def begin() -> tuple[Callable[[int], _Report], Callable[[_Report], object]]:
        chosen, index = random.Random(20), StoryIndex()

        def make(number: int) -> _Report:
            event = max(0, number // 8 - int(chosen.expovariate(1 / 2000)))
            own = random.Random(event).sample(words, 30)
            weights = dict.fromkeys(chosen.sample(own, 20), 2.0)
            for _ in range(40):
                rank = int(chosen.paretovariate(0.6)) % len(words)
                weights[words[rank]] = min(1.0, math.log(rank + 2) / 10)  # as idf would have it
            return str(number), normalised(weights)

        return make, lambda made: place(index, *made)

    Growth(size).fill(begin)


def place(index: StoryIndex, article: str, terms: Terms) -> str:
    """Place a report as the record does, and give its story."""
    story = index.nearest(terms, None) or story_id(article)
    index.add(article, story, terms, None)
    while twins := index.twin(story, terms):
        index.join(*twins)
        story = twins[1]
    if parting := index.parting(story, article):
        index.part(parting)
    return story


def incidents(folder: Path) -> list[dict[str, Any]]:
    """The reports of some incidents by date, each incident a story; pages without forty words are left out."""
    with gzip.open(folder / "figures/incidents-a.jsonl.gz", "rt", encoding="utf-8") as file:
        every = [json.loads(line) for line in file]
    rows = {
        page["id"]: {**page, "date": page["dct"], "cluster": incident["incident_id"]}
        for incident in reversed(random.Random(1).sample(every, _INCIDENTS))
        for page in incident["docs"]
        if len((page["text"] or "").split()) >= _FEWEST_WORDS
    }
    return sorted(rows.values(), key=lambda row: (row["date"], row["id"]))


def main() -> None:
    """Print a line for each stream."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?", help="the folder of gold data")
    parser.add_argument("--index", type=int, default=0, help="only add so many made-up reports")
    options = parser.parse_args()
    if options.index or not options.folder:
        measure_index(options.index)
        return
    streams = {}
    for name in ("uci-a", "timeline17"):
        with gzip.open(options.folder / f"stories/{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            streams[name] = [json.loads(line) for line in file]
    rows = streams["uci-a"]
    for name, half in (("develop", 0), ("aside", 1)):
        # The second bit: in the part that may be looked at, the first is the same for all.
        measure(
            f"uci-a, {name}", [r for r in rows if md5(r["cluster"].encode()).digest()[-1] >> 1 & 1 == half]
        )
    for name, rows in streams.items():
        measure(name, rows)
    measure("incidents", incidents(options.folder))


if __name__ == "__main__":
    run(main)
