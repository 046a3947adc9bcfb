"""The names of a sentence of a treebank as a row of BIO labels, from gold where there is gold.

UNER (Mayhew et al. 2024) marks persons, organisations and places; GUM's entities give all kinds but groups
(nationalities, faiths, parties). What they leave open is filled with silver names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from training.encoder.corpora import TreeWord
from training.encoder.examples import bio
from training.encoder.gum_names import names
from training.encoder.silver import NameSpan

__all__ = ["gum_row", "uner_row"]

_UNER = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def uner_row(sentence: Sequence[TreeWord], tags: Sequence[str], silver: Iterable[NameSpan]) -> list[str]:
    """UNER's ``tags`` of the sentence, and silver groups and other names where it has none."""
    filling = bio(_spans(sentence), (name for name in silver if name[2] in ("group", "other")))
    row: list[str] = []
    for tag, filled in zip(tags, filling, strict=True):
        kind = _UNER.get(tag[2:])
        label = f"{tag[:2]}{kind}" if kind else filled
        before = row[-1] if row else "O"
        if label.startswith("I-") and before[2:] != label[2:]:
            label = "B-" + label[2:]
        row.append(label)
    return row


def gum_row(sentence: Sequence[TreeWord], silver: Iterable[NameSpan]) -> list[str]:
    """The names that GUM's entities give, and silver groups where it has none or calls them other."""
    row = ["O"] * len(sentence)
    for first, last, kind in names(sentence):
        row[first : last + 1] = _labels(kind, last + 1 - first)
    starts = [word.start for word in sentence]
    for start, end, kind in silver:
        places = [place for place, at in enumerate(starts) if start <= at < end]
        if kind == "group" and places:
            for place, label in zip(places, _labels(kind, len(places)), strict=True):
                if row[place] == "O" or row[place].endswith("-other"):
                    row[place] = label
    return row


def _labels(kind: str, length: int) -> list[str]:
    return [f"B-{kind}", *[f"I-{kind}"] * (length - 1)]


def _spans(sentence: Sequence[TreeWord]) -> list[tuple[int, int]]:
    return [(word.start, word.end) for word in sentence]
