"""Count in how many news articles a word stands, for the weights of the story index.

    python training/background.py DATA > src/sayso/record/lexicon/background.tsv

DATA is a folder with Timeline17 (stories/timeline17.jsonl.gz; Tran et al. 2013), the
training part of PolNeAR (statements/polnear-train.jsonl.gz; Newell et al. 2018), the
training part of TempEval-3 (times/tbaq-*.jsonl) and the training part of the LongTail
incidents (figures/incidents-a.jsonl.gz; Postma et al. 2018). Only counts leave this program. Timeline17
holds eight long stories; each is counted as at most 150 articles, so that no story's
names pass for common words.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sayso.record.terms import words_in

_FEWEST, _KEPT, _PER_STORY = 4, 20000, 150


def _lines(path: Path) -> Iterator[dict[str, object]]:
    raw = path.read_bytes()
    text = gzip.decompress(raw) if path.suffix == ".gz" else raw
    for line in text.decode("utf-8").splitlines():
        yield json.loads(line)


def texts(folder: Path) -> Iterator[str]:
    """The texts counted, one an article."""
    seen: Counter[object] = Counter()
    for row in _lines(folder / "stories/timeline17.jsonl.gz"):
        seen[row["cluster"]] += 1
        if seen[row["cluster"]] % 3 == 0 and seen[row["cluster"]] < 3 * _PER_STORY:
            yield str(row["text"])
    for name in (
        "statements/polnear-train.jsonl.gz",
        "times/tbaq-timebank.jsonl",
        "times/tbaq-aquaint.jsonl",
    ):
        for row in _lines(folder / name):
            yield str(row["text"])
    for number, row in enumerate(_lines(folder / "figures/incidents-a.jsonl.gz")):
        documents = row["docs"]
        if number % 3 == 0 and isinstance(documents, list) and documents:
            yield str(documents[0]["text"])


def main() -> None:
    counts: Counter[str] = Counter()
    total = 0
    for text in texts(Path(sys.argv[1])):
        total += 1
        counts.update(set(words_in(text)))
    print(f"#\t{total}")
    for word, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:_KEPT]:
        if count >= _FEWEST:
            print(f"{word}\t{count}")


if __name__ == "__main__":
    main()
