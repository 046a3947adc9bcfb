"""Accuracy and speed of article extraction. One command: python bench/extraction.py DATA_FOLDER

DATA_FOLDER holds ``extraction/pages`` and ``extraction/outlets``:

* pages: real pages and their bodies, from scrapinghub/article-extraction-benchmark (MIT; the texts are
  their publishers'). Counted as that benchmark counts: shingles of four words (four characters of
  Chinese and Japanese), precision and recall averaged over pages, F1 of the averages.
* outlets: real pages of news sites in forty countries with title, authors, date and body, from the tests of
  flairNLP/fundus (MIT; gold is a checked parser's output). Title and day exact, the title without regard to
  case and punctuation; authors as F1 over all names; the body as above.

trafilatura runs in the same process on the same pages, once fast with precision favoured, as the article
room uses it, and once with all its fallbacks. ``--errors N`` lists the first N pages that differ.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.program import run
from sayso.article import article_from_html
from sayso.errors import InputError


@dataclass(frozen=True)
class Found:
    """What a peer makes of a page."""

    text: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    day: str = ""


@dataclass
class Score:
    """The sums over a set of pages."""

    pages: int = 0
    precision: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)
    titles: int = 0
    days: int = 0
    names: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def body(self, gold: str, found: str) -> float:
        """Take in one body; gives its F1, as the benchmark sums it up."""
        wanted, given = shingles(gold), shingles(found)
        hits = (wanted & given).total()
        precision = hits / given.total() if given else None
        recall = hits / wanted.total() if wanted else None
        if precision is not None:
            self.precision.append(precision)
        if recall is not None:
            self.recall.append(recall)
        return 2 * hits / max(1, wanted.total() + given.total())

    def line(self, name: str, *, metadata: bool) -> str:
        """A row of the table."""
        precision = sum(self.precision) / max(1, len(self.precision))
        recall = sum(self.recall) / max(1, len(self.recall))
        both = 2 * precision * recall / max(1e-9, precision + recall)
        row = f"{name:34} {precision:9.3f} {recall:6.3f} {both:6.3f}"
        if metadata:
            true, wrong, missed = (self.names[key] for key in ("true", "wrong", "missed"))
            f1 = 2 * true / max(1, 2 * true + wrong + missed)
            row += f" {self.titles / self.pages:6.3f} {f1:7.3f} {self.days / self.pages:6.3f}"
        return row + f" {self.pages / max(1e-9, self.seconds):8.0f}"


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words, or of four characters where a text is mostly Chinese or Japanese."""
    dense = sum("\u3040" <= c <= "\u9fff" for c in text) > 0.2 * max(1, len(text))
    words = re.findall(r"\w" if dense else r"\w+", text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)) if words)


def plain(text: str) -> str:
    """``text`` without case and punctuation."""
    return re.sub(r"[^\w]+", " ", unicodedata.normalize("NFKC", text).lower()).strip()


def by_sayso(page: bytes, name: str) -> Found:
    """The article room."""
    try:
        article = article_from_html(page, name=name)
    except InputError:
        return Found()
    return Found(article.text, article.title or "", article.authors, (article.published or "")[:10])


def by_trafilatura(fast: bool) -> Callable[[bytes, str], Found]:
    """trafilatura alone, with its own metadata."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

    def read(page: bytes, _: str) -> Found:
        found: Any = bare_extraction(
            page, fast=fast, favor_precision=True, include_comments=False, with_metadata=True
        )
        if found is None:
            return Found()
        authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
        return Found(found.text or "", found.title or "", authors, found.date or "")

    return read


def bodies(folder: Path) -> Iterator[tuple[str, bytes, str]]:
    """Key, page and gold body of the set "pages"."""
    gold = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    for key in sorted(gold):
        yield (
            key,
            gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes()),
            gold[key]["articleBody"],
        )


def outlets(folder: Path) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Key, page and gold fields of the set "outlets"."""
    for path in sorted(folder.glob("*.json")):
        page = gzip.decompress(path.with_suffix(".html.gz").read_bytes())
        yield path.stem, page, json.loads(path.read_text("utf-8"))


def timed(score: Score, read: Callable[[bytes, str], Found], page: bytes, name: str) -> Found:
    """What ``read`` makes of a page, its time on the score."""
    began = time.process_time()
    found = read(page, name)
    score.seconds += time.process_time() - began
    score.pages += 1
    return found


def compare(score: Score, gold: dict[str, Any], found: Found) -> list[str]:
    """Put one page of the set "outlets" on the score; gives what differs."""
    wrong = []
    if plain(found.title) == plain(gold.get("title") or ""):
        score.titles += 1
    else:
        wrong.append(f"title {found.title!r}, gold {gold.get('title')!r}")
    when = datetime.fromisoformat(gold["publishing_date"])
    days = {when.date().isoformat()} | ({when.astimezone(UTC).date().isoformat()} if when.tzinfo else set())
    if found.day in days:
        score.days += 1
    else:
        wrong.append(f"day {found.day}, gold {sorted(days)}")
    if gold.get("authors"):
        given, wanted = set(map(plain, found.authors)), set(map(plain, gold["authors"]))
        score.names.update(true=len(given & wanted), wrong=len(given - wanted), missed=len(wanted - given))
        if given != wanted:
            wrong.append(f"authors {found.authors}, gold {gold['authors']}")
    body = gold["body"]
    sections = [line for part in body.get("sections", []) for line in part["headline"] + part["paragraphs"]]
    if text := " ".join(body.get("summary", []) + sections):
        f1 = score.body(text, found.text)
        if f1 < 0.85:
            wrong.append(f"body F1 {f1:.2f}")
    return wrong


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="the folder that holds extraction/")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list the first N errors of sayso")
    options = parser.parse_args()
    peers: dict[str, Callable[[bytes, str], Found]] = {
        "sayso": by_sayso,
        "trafilatura, fast, precision": by_trafilatura(True),
        "trafilatura, precision": by_trafilatura(False),
    }
    for read in peers.values():  # warm
        read(b"<html><body><article><p>One sentence stands here.</p></article></body></html>", "warm")
    pages = {name: Score() for name in peers}
    sites = {name: Score() for name in peers}
    errors: list[str] = []
    for key, page, gold in bodies(options.data / "extraction" / "pages"):
        for name, read in peers.items():
            f1 = pages[name].body(gold, timed(pages[name], read, page, key).text)
            if name == "sayso" and f1 < 0.85:
                errors.append(f"{key[:12]}: body F1 {f1:.2f}")
    for key, page, fields in outlets(options.data / "extraction" / "outlets"):
        for name, read in peers.items():
            wrong = compare(sites[name], fields, timed(sites[name], read, page, key))
            errors += [f"{key}: {each}" for each in wrong if name == "sayso"]
    print(f"{'pages (article-extraction-benchmark)':34} precision recall     F1   pages/CPU-second")
    print(*(score.line(name, metadata=False) for name, score in pages.items()), sep="\n")
    print(f"\n{'outlets (fundus)':34} precision recall     F1  title authors    day pages/CPU-second")
    print(*(score.line(name, metadata=True) for name, score in sites.items()), sep="\n")
    print(*errors[: options.errors], sep="\n")


if __name__ == "__main__":
    run(main)
