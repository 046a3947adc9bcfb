"""What taking a report into a large record in a database costs: python -m bench.keeping N [--folder FOLDER]

Lays down a database of N made-up reports, and stops at 1,000, 10,000 and so on. There a new process opens it and takes
in twenty reports as ``sayso add`` does, one to a transaction. Printed are the time of the first, in which the record is
opened, the median of the others, and the memory that the process then holds. Reading is left out, since it costs
the same in any record: an engine that finds no words stands in for it.

An event has eight reports on average, most of them while some 2,000 newer events begin. Of the reports laid down only
that is as the record would have it which the next is put in its place by: the stories by their terms, and fingerprints
drawn at random, of some 300 words each. The last 20,000 are placed one after the other; those before them lie in closed
stories of eight. The FOLDER needs room, 8 GB for a million.
"""

from __future__ import annotations

import argparse
import math
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import msgspec
import numpy as np

from bench.growth import held
from bench.program import run
from bench.stories import place
from sayso.model import Article, Reading
from sayso.reading.analysis import Analysis
from sayso.record.keeper import Keeper
from sayso.record.shingles import Shingles, pack
from sayso.record.sketches import keys_of, sketch_of
from sayso.record.stories import LED_BY, Profile, StoryIndex, story_id
from sayso.record.strands import Strand
from sayso.record.terms import normalised
from sayso.store import Repository, codec

_ALONE, _VOCABULARY, _SHINGLES, _PLACED, _OF_A_STORY = 20, 200_000, 296, 20_000, 8
_AT_A_TIME = 1_000_000
_ARTICLE = (
    "INSERT INTO articles (seq, id, reading, story, fingerprint, terms, digest) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_PROFILE = "INSERT OR REPLACE INTO profiles (story, used, leads, profile) VALUES (?, ?, ?, ?)"


class _NoWords:
    """An engine that finds nothing."""

    name = "none"

    def analyse(self, article: Article) -> Analysis:
        return Analysis(article.text, (), (), ())


class _Laid:
    """A database, and the stories in it."""

    def __init__(self, path: str) -> None:
        Repository.open(path).close()
        self._connection = sqlite3.connect(path)
        self._connection.execute("PRAGMA synchronous = OFF")
        self._random = np.random.default_rng(20)
        self._profiles: dict[str, Profile] = {}
        self._index = StoryIndex(self._profiles)
        self._count = 0
        self._story, self._terms = "", b""

    def grow(self, size: int) -> None:
        """Lay down reports until there are so many."""
        keys, numbers = list[Shingles](), range(self._count + 1, size + 1)
        for number in numbers:
            shingles = np.unique(self._random.integers(0, 2**64, _SHINGLES, dtype=np.uint64))
            sketch = sketch_of(shingles)
            keys.append(keys_of(sketch))
            marks = pack(shingles), sketch.whole
            if number > size - _PLACED:
                terms = normalised(_weights(number))
                self._write(
                    number, place(self._index, f"laid{number}", terms), msgspec.json.encode(terms), *marks
                )
            else:
                self._write(number, *self._closed(number), *marks)
        every = np.concatenate(keys).view(np.int64)
        rows = np.repeat(np.array(numbers), [each.size for each in keys])
        order = every.argsort()
        for some in np.array_split(order, 1 + order.size // _AT_A_TIME):
            pairs = zip(every[some].tolist(), rows[some].tolist(), strict=True)
            self._connection.executemany("INSERT INTO postings (key, seq) VALUES (?, ?)", pairs)
        self._connection.executemany(_PROFILE, map(_row, self._profiles, self._profiles.values()))
        self._connection.commit()
        self._count = size

    def copy(self, path: str) -> None:
        """Copy the database, in place of one copied before."""
        with sqlite3.connect(path) as other:
            self._connection.backup(other)
        other.close()

    def _closed(self, number: int) -> tuple[str, bytes]:
        """The closed story of a report, and the terms that all reports in it have; laid down with the first of them."""
        first = number - number % _OF_A_STORY
        story = story_id(f"closed{first}")
        if story != self._story:
            weights = normalised(_weights(number))
            articles = [f"laid{each}" for each in range(first, first + _OF_A_STORY)]
            profile = Profile(number, whole=Strand(articles, centre=weights))
            self._connection.execute(_PROFILE, _row(story, profile))
            self._story, self._terms = story, msgspec.json.encode(weights)
        return story, self._terms

    def _write(self, number: int, story: str, terms: bytes, fingerprint: bytes, digest: bytes) -> None:
        id = f"laid{number}"
        reading = codec.encode(Reading(Article(id=id, text="")))
        self._connection.execute("INSERT OR IGNORE INTO stories (id) VALUES (?)", (story,))
        self._connection.execute(_ARTICLE, (number, id, reading, story, fingerprint, terms, digest))


def _row(story: str, profile: Profile) -> tuple[str, int | None, bytes, bytes]:
    leads = msgspec.json.encode(dict(islice(profile.whole.centre.items(), LED_BY)))
    return story, profile.used or None, leads, msgspec.json.encode(profile)


def _weights(number: int) -> dict[str, float]:
    """Twenty words of an event and forty that are more or less common, weighted as idf would have it."""
    chosen = random.Random(number)
    event = max(0, number // 8 - int(chosen.expovariate(1 / 2000)))
    own = random.Random(-event).sample(range(_VOCABULARY), 30)
    weights = {f"w{word}": 2.0 for word in chosen.sample(own, 20)}
    for _ in range(40):
        rank = int(chosen.paretovariate(0.6)) % _VOCABULARY
        weights[f"w{rank}"] = min(1.0, math.log(rank + 2) / 10)
    return weights


def _reports(first: int) -> Iterator[Article]:
    """The reports from the one of a number on, as texts of some 300 words."""
    for number in range(first, sys.maxsize):
        words = 5 * [*_weights(number)]
        random.Random(number).shuffle(words)
        yield Article(id=f"taken{number}", text=" ".join(words), url=f"https://example.org/{number}")


def alone(path: str, first: int) -> None:
    """Take in twenty reports, and print what that cost."""
    articles, times = list(islice(_reports(first), _ALONE)), [(time.process_time(), time.perf_counter())]
    with Repository.open(path) as repository:
        keeper = Keeper(repository, _NoWords())
        for each in articles:
            keeper.take(each)
            times.append((time.process_time(), time.perf_counter()))
    cpu, clock = ([1e3 * (b[at] - a[at]) for a, b in pairwise(times)] for at in (0, 1))
    print(
        f"{first:,} in the record: {cpu[0]:,.0f} ms of the processor ({clock[0]:,.0f} by the clock) to open it and "
        f"take in one, {median(cpu[1:]):,.1f} ms ({median(clock[1:]):,.1f}) for another; "
        f"{held() / 2**20:,.0f} MiB",
        flush=True,
    )


def main() -> None:
    """Print a line at each stop."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("size", type=int, nargs="?", default=10_000, help="so many reports (10,000)")
    parser.add_argument("--folder", type=Path, help="where the database is laid down, and removed in the end")
    parser.add_argument("--alone", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        alone(options.alone, options.size)
        return
    with TemporaryDirectory(dir=options.folder) as folder:
        laid = _Laid(str(Path(folder, "record.db")))
        for size in sorted(
            {10**power for power in range(3, 10) if 10**power < options.size} | {options.size}
        ):
            laid.grow(size)
            path = str(Path(folder, "taking.db" if size < options.size else "record.db"))
            if size < options.size:
                laid.copy(path)
            command = [sys.executable, "-m", "bench.keeping", str(size), "--alone", path]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    run(main)
