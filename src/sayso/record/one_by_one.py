"""Counts of the dead told as persons: "A 61-year-old woman drowned", "killing a woman and her daughter".

A report that opens with who has died tells how many. Such a number is no figure of the report; here it goes into the
record as the count it is, so that "a second person died" and "raising to two the number of dead" go on from it.

What counts: whom the reading of casualties counts as dead in the opening, by persons alone or added up ("a man and a
woman"), the first told; "another man" is one more. What does not: persons told by a name alone; a part of a count, who
did it, who died days before or over a stretch of time; anyone where the report itself gives a number
(:func:`without_persons`), or where the story has one (:func:`is_told_anew`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from sayso.model import Casualty, Figure, Point, Reading
from sayso.record.measures_lexicon import lexicon
from sayso.record.ordinals import statement_of

__all__ = ["MARK", "dead_as_persons", "is_told_anew"]

MARK = "p"
"""What the ids of such figures begin with."""
_FORMS = frozenset({"person", "sum"})
_DIED = re.compile(
    r"(?:(?<=\n)|(?<=[.!?] )|(?<=\) - )|(?<=- )|^)(?P<who>(?:An?|Another|One) (?:[\w-]+ ){0,3}?(?P<noun>[a-z]+))"
    r"(?: (?:hurt|injured|wounded) [^.;:]{3,60}| (?:in|from|of|at) [^.;:,]{3,40})?"
    r" (?:(?:has |had )?died|was (?:shot |crushed |beaten |stabbed )?(?:killed|dead)|drowned|has been killed)"
    r"\b(?! out| down)"
)
_LATELY = 7
"""Days before the report within which whoever died is of its news."""


def dead_as_persons(reading: Reading, opening: int) -> list[Figure]:
    """The count of dead that the opening of a report, up to ``opening``, tells as persons; one at most."""
    told = [c for c in reading.casualties if c.span[0] < opening and _is_told(c, reading)]
    first = min(told, key=lambda c: (c.span[0], -c.span[1]), default=None)
    if first is None:
        return _in_plain_words(reading, opening)
    change = "increment" if first.also else "total"
    by = statement_of(reading, first.span)
    return [
        Figure(
            f"{MARK}{first.span[0]}",
            first.span,
            first.low,
            first.high,
            event="die",
            change=change,
            statement=by,
        )
    ]


def _in_plain_words(reading: Reading, opening: int) -> list[Figure]:
    """ "A 41-year-old cyclist died", of anybody by a word for a person, where a sentence of the opening begins so."""
    words = lexicon()
    for told in _DIED.finditer(reading.article.text, 0, opening):
        if words.things.get(told["noun"], told["noun"]) in words.people:
            span = told.span("who")
            change = "increment" if told["who"].lower().startswith("another") else "total"
            by = statement_of(reading, span)
            return [Figure(f"{MARK}{span[0]}", span, 1, 1, event="die", change=change, statement=by)]
    return []


def is_told_anew(point: Point, dead: Iterable[Point]) -> bool:
    """Whether a story that has told of ``dead`` learns a number by persons: the first, or one more than before."""
    return any(True for _ in dead) == (point.change == "increment")


def _is_told(casualty: Casualty, reading: Reading) -> bool:
    if casualty.in_title or casualty.fate != "dead" or casualty.form not in _FORMS:
        return False
    if casualty.part or casualty.doer or casualty.period:
        return False
    return _is_of_late(casualty.as_of, reading.article.published or reading.article.reference_date)


def _is_of_late(as_of: str | None, reported: str | None) -> bool:
    if as_of is None or reported is None:
        return True
    if len(as_of) < len("2026-01-01"):
        return reported.startswith(as_of) and len(as_of) > len("2026")
    days = date.fromisoformat(reported[:10]) - date.fromisoformat(as_of[:10])
    return abs(days.days) <= _LATELY
