"""The same articles cut and printed otherwise, so that neither is learned by heart.

Where an article is cut depends on its length, which says nothing of what is said in it; and an outlet that
prints its quotation marks otherwise than those in PolNeAR did is to be read as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from sayso.model import Span
from sayso.reading.engines.encoder.pieces import LIMIT, Encoded, pack

__all__ = ["AS_READ", "Marks", "Variant", "cut", "draw", "marked"]

Marks = Literal["printed", "straight", "curly"]
_DOUBLE = frozenset(('"', "“", "”", "''", "``"))
_OPENING = frozenset(("“", "``"))
_EITHER = frozenset(('"', "''"))
"""Marks that open behind a blank: '' stands for both in some feeds."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to cut and print an article."""

    limit: int = LIMIT
    """Most word pieces in a piece of text."""
    apart: int = 0
    """How many paragraphs at the beginning are packed by themselves, which moves all later cuts."""
    marks: Marks = "printed"


AS_READ = Variant()
"""How articles are cut when they are read."""


def draw(random: Random) -> Variant:
    """A variant by chance; half keep the marks, half the length."""
    limit = random.choice([LIMIT, LIMIT, 224, 176])
    apart = random.choice([0, 1, 2, 3])
    marks: list[Marks] = ["printed", "printed", "straight", "curly"]
    return Variant(limit, apart, random.choice(marks))


def cut(encoded: Encoded, paragraphs: Sequence[Span], variant: Variant) -> list[Span]:
    """The pieces of a text as ranges of words; ``paragraphs`` are ranges of words, too."""
    parts = [part for part in (paragraphs[: variant.apart], paragraphs[variant.apart :]) if part]
    return [each for part in parts for each in pack(encoded, part, variant.limit)]


def marked(text: str, words: Sequence[Span], marks: Marks) -> list[str]:
    """The forms of the words with all double quotation marks straight or all curly.

    A straight mark opens behind a blank and where none is open; typed marks say themselves which they are.
    """
    forms = [text[start:end] for start, end in words]
    if marks == "printed":
        return forms
    opened = False
    for place, form in enumerate(forms):
        if form in _DOUBLE:
            spaced = place > 0 and words[place - 1][1] < words[place][0]
            opened = form in _OPENING or (form != "”" and not opened) or (form in _EITHER and spaced)
            forms[place] = '"' if marks == "straight" else "“" if opened else "”"
    return forms
