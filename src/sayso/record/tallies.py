"""Numbers told of no thing, but of a count: "the number was four", "raised its estimate to 19,000".

A tally counts what was counted just before; the party's own, what the story has. Such a noun is taken away, so that it
is not taken for a thing. Refused: "a number of dead", which counts the dead.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Article, Figure
from sayso.record.beside import state_beside
from sayso.record.measures_lexicon import lexicon
from sayso.record.of_what import gathered
from sayso.record.on_a_count import is_on_a_count
from sayso.record.quantity import Quantity

__all__ = ["goes_on", "is_own_tally", "without_tally"]

_THE_NUMBER = re.compile(
    r"\b(?:number|figure|count|total|toll) "
    r"(?:was|is|were|stood at|stands at|(?:had|has) (?:reached|risen to|grown to)) $"
)
_NEAR = 40


def goes_on(article: Article, figure: Figure, before: Quantity | None) -> bool:
    """Whether a number goes on with what was counted just ``before``, or with nothing of the report: it is a tally, and
    not told as somebody's count; or, behind another, "the number was four"."""
    if _is_tally(figure):
        return before is not None or not is_on_a_count(article, replace(figure, counted=None))
    return before is not None and _is_the_number(article, figure)


def without_tally(article: Article, figure: Figure) -> Figure:
    """The figure, without its noun where that is no more than a word for its party's count."""
    if _is_tally(figure):
        return _bare(figure)
    if _is_the_number(article, figure) or not is_own_tally(article, figure):
        return figure
    return _bare(figure) if state_beside(article, figure) is None else figure


def is_own_tally(article: Article, figure: Figure) -> bool:
    """Whether it is told of no thing, but of its party's count; "a number of dead" counts the dead."""
    if is_on_a_count(article, figure):
        return True
    return (figure.counted_noun or "").lower() in lexicon().own_tallies and gathered(article, figure) is None


def _is_tally(figure: Figure) -> bool:
    words = lexicon()
    return (figure.counted_noun or "").lower() in words.tallies and figure.event not in words.states


def _is_the_number(article: Article, figure: Figure) -> bool:
    """ "The number was four": of what was counted just before."""
    before = article.text[max(0, figure.span[0] - _NEAR) : figure.span[0]]
    return figure.counted is None and _THE_NUMBER.search(before) is not None


def _bare(figure: Figure) -> Figure:
    return replace(figure, counted=None, counted_noun=None, counted_span=None)
