"""How well copies are found, how fast, and what the index costs: python -m bench.copies [FOLDER] [--index N]

Texts are those of ``gold/statements`` and the bundled stories; with FOLDER, also 300 articles of its
stories/timeline17.jsonl.gz. From each, `bench.copies_made` makes edited copies and near misses with a fixed
seed. A *pair* is a made text and the text it was made from. Found: the index, which holds all the texts, says
that the made text is a copy of that one. A copy of another text than its own counts as wrong and as missed;
a copy found of a near miss counts as wrong.

The speed is of shingling, finding and adding, on one thread. ``--index N`` does nothing
but fill an index with N made-up texts of 300 words, and prints what adding costs and what the process holds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.copies_made import Made, made_from
from bench.growth import Growth
from bench.program import run
from bench.written import articles_at
from sayso.record.copies import CopyIndex
from sayso.record.shingles import shingles_of

_FEWEST_WORDS = 120
_OF_TIMELINE17 = 300
_SEED = 20
_WORDS_OF_A_TEXT = 300
_Document = tuple[str, str]


def texts(folder: Path | None) -> list[tuple[str, str]]:
    """Names and texts to make copies of, each of at least 120 words, in paragraphs a line each."""
    found = [*_gold(), *_sample(), *(_timeline17(folder) if folder else ())]
    return [(name, text) for name, text in found if len(text.split()) >= _FEWEST_WORDS]


def _gold() -> Iterator[tuple[str, str]]:
    for line in Path("gold/statements/texts.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        yield row["doc_id"], row["text"]


def _sample() -> Iterator[tuple[str, str]]:
    from sayso.sample import UNRELATED, pages, stories

    for story in (*stories(), UNRELATED):
        for page in pages(story):
            for article in articles_at(Path(str(page))):
                yield page.name, article.text


def _timeline17(folder: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(folder / "stories/timeline17.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    for row in random.Random(_SEED).sample(rows, min(_OF_TIMELINE17, len(rows))):
        yield str(row["id"]), row["text"]


def originals(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The texts of ``found`` that share nothing a copy would share with one before them."""
    index, kept = CopyIndex(), []
    for name, text in found:
        shingles = shingles_of(text)
        if index.find(name, shingles) is None:
            kept.append((name, text))
        index.add(name, shingles, None)
    return kept


def judge(pairs: list[Made], index: CopyIndex) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Right, missed and wrong pairs by the kind of the made text."""
    right: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for made in pairs:
        copy = index.find("made", shingles_of(made.text))
        if copy is not None and copy.of in made.of:
            right[made.kind] += 1
            continue
        missed[made.kind] += bool(made.of)
        wrong[made.kind] += copy is not None
    return right, missed, wrong


def measure_pairs(folder: Path | None) -> None:
    """Print precision, recall and F1, and the counts of each kind."""
    kept = originals(texts(folder))
    index = CopyIndex()
    for name, text in kept:
        index.add(name, shingles_of(text), None)
    pairs = [made for each in kept for made in made_from(each, kept, random.Random(f"{_SEED}{each[0]}"))]
    right, missed, wrong = judge(pairs, index)
    r, m, w = right.total(), missed.total(), wrong.total()
    precision, recall = r / (r + w or 1), r / (r + m or 1)
    f1 = 2 * precision * recall / (precision + recall or 1)
    print(f"{len(kept)} texts, {len(pairs)} made of them")
    print(f"pairs: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    for kind, count in Counter(made.kind for made in pairs).items():
        print(f"  {kind:24} {count:5}  right {right[kind]}, missed {missed[kind]}, wrong {wrong[kind]}")


def measure_speed(folder: Path | None) -> None:
    """Print how many documents a second go through shingling, finding and adding.

    The documents are the texts cut to 300 words, and every kind of copy and near miss of each, cut too.
    """
    kept = [(name, _cut(text)) for name, text in texts(folder)]
    made = [each for one in kept for each in made_from(one, kept, random.Random(f"{_SEED}{one[0]}"))]
    documents = [*(text for _, text in kept), *(_cut(each.text) for each in made)]
    random.Random(_SEED).shuffle(documents)
    index = CopyIndex()
    words = sum(len(text.split()) for text in documents) // len(documents)
    begun = time.process_time()
    for number, text in enumerate(documents):
        _add(index, str(number), text)
    spent = time.process_time() - begun
    print(f"speed: {len(documents) / spent:,.0f} documents a CPU-second, {words} words each")


def _cut(text: str) -> str:
    """The first lines of a text, to 300 words or the end of the line in which they end."""
    kept: list[str] = []
    for line in text.splitlines():
        kept.append(line)
        if sum(len(each.split()) for each in kept) >= _WORDS_OF_A_TEXT:
            break
    return "\n".join(kept)


def measure_index(size: int) -> None:
    """Print what adding a made-up text costs as the index grows; every eighth is a copy, cut, of a recent one."""
    words = [f"w{number}" for number in range(50_000)]
    shingles_of("the tables are made before the count")

    def begin() -> tuple[Callable[[int], _Document], Callable[[_Document], None]]:
        chosen, index, recent = random.Random(_SEED), CopyIndex(), deque[str](maxlen=1000)

        def make(number: int) -> _Document:
            if number % 8 == 7:
                text = recent[chosen.randrange(len(recent))].split(" ")
                return str(number), " ".join(text[: chosen.randrange(150, 290)])
            recent.append(" ".join(chosen.choices(words, k=_WORDS_OF_A_TEXT)))
            return str(number), recent[-1]

        return make, lambda made: _add(index, *made)

    Growth(size).fill(begin)


def _add(index: CopyIndex, name: str, text: str) -> None:
    """Find what a text is a copy of and remember it, as the record does."""
    shingles = shingles_of(text)
    index.add(name, shingles, index.find(name, shingles))


def main() -> None:
    """Print pairs and speed, and with ``--index`` the growth of the index."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?", help="the folder of gold data")
    parser.add_argument("--index", type=int, default=0, help="fill an index with so many texts")
    options = parser.parse_args()
    if options.index:
        measure_index(options.index)
        return
    measure_pairs(options.folder)
    measure_speed(options.folder)


if __name__ == "__main__":
    run(main)
