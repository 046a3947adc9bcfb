"""The thing that a figure counts, and the state it is told to be in, as read from its own words.

Refused: background (lexicon/measures.toml), unless it was handed in ("claims have been lodged"); what is of one person
("six prior arrests"); who may survive. A gathering is no thing: of "the number in hospital" only the state is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model import Article, Figure
from sayso.record.measures_lexicon import lexicon
from sayso.record.not_of_many import is_of_one
from sayso.record.of_what import with_what_it_is_of
from sayso.record.states import state_of

__all__ = ["Thing", "thing_of"]

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@dataclass(frozen=True)
class Thing:
    """What a figure counts, before it is a quantity."""

    figure: Figure
    """The figure, with what it turned out to count."""
    noun: str | None
    kind: str | None
    """What measures go by: soldiers and troops are one kind of thing."""
    state: str | None
    told: tuple[str, ...]
    """The words it is counted by, as printed."""


def thing_of(article: Article, figure: Figure) -> Thing | None:
    """What ``figure`` counts; None where that is nothing of a story."""
    words = lexicon()
    figure, noun = with_what_it_is_of(article, figure)
    if figure.unit in words.background_units:
        return None
    told = _WORD.findall(figure.counted or "")
    if is_of_one(noun, told) or (figure.event == "survive" and figure.status != "actual"):
        return None
    state = state_of(article, figure, noun, told)
    if noun in words.background_nouns and (noun, figure.event) not in words.handed_in:
        if noun not in words.gatherings or state is None or figure.counted_span is None:
            return None
        noun, told = None, []  # "the number in hospital"
    return Thing(figure, noun, words.things.get(noun or "", noun), state, tuple(told))
