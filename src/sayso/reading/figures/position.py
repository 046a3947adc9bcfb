"""Where a quantity stands among the words of its sentence."""

from __future__ import annotations

from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantity import Quantity
from sayso.reading.fixed import fixed

__all__ = ["Place", "locate"]


_QUOTES = ("“", '"', "‘", "``", "«", "„")


@fixed
class Place:
    """Where a quantity stands among the words."""

    first: int
    last: int
    """Last word of the number with its unit."""
    top: int
    """The word of the number that hangs on the rest."""
    before: int
    """The word before hedge, "the" and "another", quotation marks left out; -1 at the start of the text."""
    sentence: tuple[int, int]
    limit: int
    """Where the next quantity begins, or the sentence ends."""


def locate(prose: Prose, quantity: Quantity, following: Quantity | None) -> Place:
    first, last = prose.at(quantity.number[0]), prose.at(quantity.number[1] - 1)
    opening = prose.at(quantity.start)
    assert first is not None and last is not None and opening is not None
    end = prose.at(quantity.end - 1)
    sentence = prose.sentence(first)
    limit = sentence[1]
    if following is not None:
        then = prose.at(following.start)
        limit = min(limit, then) if then is not None and then > last else limit
    before = opening - 1
    while before > 0 and prose.words[before].text in _QUOTES:
        before -= 1
    return Place(first, max(last, end or last), prose.top(first, last), before, sentence, limit)
