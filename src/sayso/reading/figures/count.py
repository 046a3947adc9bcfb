"""A quantity with what it counts."""

from __future__ import annotations

import re

from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantity import Quantity
from sayso.reading.fixed import fixed

__all__ = ["Count", "same_amount", "says_nothing"]

_OR = re.compile(r",?\s(?:or|which\sis|equal\sto|equivalent\sto)\s|\s\(|\sor\s", re.IGNORECASE)


@fixed
class Count:
    """A quantity with what it counts, before time, place and speaker."""

    quantity: Quantity
    place: Place
    phrase: Phrase | None
    own: bool
    """Whether the phrase stands with the number, and is not taken from an earlier one."""
    event: str | None
    change: str
    status: str
    per: str | None = None
    reached: bool = False
    """ "Closed 40 points lower at 960", "640, says the union": told by the step before it or by who says it."""


def says_nothing(count: Count) -> bool:
    """ "HIV 2", "Model 3": a bare number of which nothing is counted, nor anything said to have happened."""
    told = count.phrase is not None or count.event is not None or count.per is not None or count.reached
    return count.quantity.bare and not told and count.change == "total"


def same_amount(prose: Prose, quantity: Quantity, latest: Count) -> bool:
    """ "$381m, or $0.67 per share", "by 8.04%, which is 392.50 points": one amount in two measures."""
    between = prose.text[latest.quantity.end : quantity.start]
    measured = quantity.unit is not None and latest.quantity.unit is not None
    return measured and _OR.fullmatch(between) is not None
