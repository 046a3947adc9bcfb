"""What the network is shown: the words of one piece of text and, for each, the label of every head.

Labels are places in the lists of :class:`sayso.reading.engines.encoder.network.Labels`;
:data:`IGNORED` stands where the gold says nothing and nothing is learned.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.model import Span
from sayso.reading.engines.encoder.pieces import QUOTED, Encoded, arrays
from sayso.reading.quotations import find_quotations

__all__ = [
    "IGNORED",
    "NAMES",
    "Example",
    "StatementExample",
    "SyntaxExample",
    "bio",
    "inputs",
    "paragraphs_of",
    "quoted_words",
    "within",
]

IGNORED = -100
_PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?")
NAMES = (
    "O",
    "B-person", "I-person",
    "B-organisation", "I-organisation",
    "B-place", "I-place",
    "B-group", "I-group",
    "B-other", "I-other",
)  # fmt: skip


@dataclass(slots=True)
class Example:
    """The network's inputs for one piece of text."""

    ids: list[int]
    """Word pieces, [CLS] and [SEP] included."""
    shapes: list[int]
    """The case shape of the word of each word piece."""
    first: list[int]
    """The place of each word's first word piece."""


@dataclass(slots=True)
class StatementExample(Example):
    """A piece of an article with attributions; all lists have one entry a word."""

    tags: list[int]
    content_links: list[int]
    """Of a word of content the first word of its cue, counted from 1, 0 for none; else ignored."""
    source_links: dict[int, list[int]]
    """The words of the source of each cue, by the cue's first word, all counted from 0; none where empty."""
    names: list[int]


@dataclass(slots=True)
class SyntaxExample(Example):
    """Sentences of one document of a treebank; all lists have one entry a word."""

    upos: list[int]
    xpos: list[int]
    lemma: list[int]
    heads: list[int]
    """The word it hangs on, counted from 1 within the piece; 0 for the root of a sentence."""
    relations: list[int]
    begins: list[int]
    """1 where a sentence begins."""
    sentences: list[int]
    """Which sentence of the piece it is in."""
    names: list[int]


def inputs(encoded: Encoded, quoted: Sequence[bool]) -> tuple[list[int], list[int], list[int]]:
    """Word pieces, shapes and first pieces of words, ``quoted`` where they are, as they are when reading."""
    shapes = [shape + QUOTED * told for shape, told in zip(encoded.shapes, quoted, strict=True)]
    made = arrays(Encoded(encoded.forms, encoded.ids, shapes), (0, len(shapes)))
    return made["pieces"][0].tolist(), made["shapes"][0].tolist(), made["first"][0].tolist()


def paragraphs_of(text: str) -> tuple[Span, ...]:
    """The lines that are not blank, without the blanks around them."""
    return tuple(match.span() for match in _PARAGRAPH.finditer(text))


def quoted_words(text: str, words: Sequence[Span]) -> list[bool]:
    """Of each word whether it stands in a quotation or is one of its marks."""
    found = find_quotations(text, paragraphs_of(text))
    starts = [each.start for each in found]
    places = [bisect_right(starts, start) - 1 for start, _ in words]
    return [place >= 0 and start < found[place].end for place, (start, _) in zip(places, words, strict=True)]


def within(words: Sequence[Span], spans: Iterable[Span]) -> list[int]:
    """The places of the words that begin in one of the spans, in order."""
    starts = [start for start, _ in words]
    found = {i for start, end in spans for i in range(bisect_left(starts, start), bisect_left(starts, end))}
    return sorted(found)


def bio(words: Sequence[Span], spans: Iterable[tuple[int, int, str]]) -> list[str]:
    """The row of BIO labels for spans of characters with their kind.

    A word belongs to a span that it begins in; of two spans it belongs to the one that begins first, and the
    later one begins behind it.
    """
    starts = [start for start, _ in words]
    row = ["O"] * len(words)
    for start, end, kind in sorted(spans):
        mark = "B"
        for i in range(bisect_left(starts, start), bisect_left(starts, end)):
            if row[i] == "O":
                row[i] = f"{mark}-{kind}"
                mark = "I"
    return row
