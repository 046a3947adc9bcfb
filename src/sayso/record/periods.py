"""The stretch of time in which what is told of the counted befell them: "eleven were killed on Monday".

Such a number is of those days, and neither more nor less than what was counted of others: a day's dead of a war are no
toll of the raid before it. Counted: the day, weekend, week or month that the figure speaks of, where its
sentence tells that something happened then; "today", "overnight", "in the past 24 hours".

Refused: a day by which or on which so many had been counted ("the toll stood at 40 on Tuesday", "so far", "by Tuesday"
or were found), a step, a part, whoever is missing or in hospital on a day, and "since March", which
:mod:`sayso.record.other_times` knows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.model import Article, Figure
from sayso.reading.times.intervals import interval
from sayso.record.evidence import sentence_around
from sayso.record.quantity import Quantity

__all__ = ["Period", "period_of"]

_STOCK = re.compile(
    r"\b(?:tolls?|tally|totals?|altogether|in all|so far|until now|to date|as (?:of|at)|since|between|"
    r"by (?:late |early )?(?:today|\w+day)|known|confirmed|now|bod(?:y|ies)|corpses?|remains|"
    r"ris(?:e|es|en|ing)|rose|climb\w*|grow[ns]?|grew|stands?|stood|reach\w*|rais\w+|doubled|bringing|brings|"
    r"brought the|revis\w+|updat\w+|lower\w+|cut the|found|recover\w*|retriev\w+|numbers? of|count(?:s|ed)?|"
    r"spoke of|speaks of|put(?:s|ting)? [^.;:\d]{1,60}? at)\b",
    re.IGNORECASE,
)
""" "The toll rose to 40 on Tuesday", "put the dead at 40 on Tuesday": so many there are by then, whenever it befell
them."""
_TELLING = r"(?:said|says|told|announced|reported|reports|confirmed|added|according)\b"
_TODAY = re.compile(rf"(?:(?!{_TELLING})[^,.;:!?]){{0,70}}?\btoday\b", re.IGNORECASE)
_LATELY = re.compile(
    r"\b(?:in|over|within|during) the (?:past|last|previous) (?:(?:24|twenty-four) hours|day)\b",
    re.IGNORECASE,
)
_BY_NIGHT = re.compile(
    r"\bovernight (?:[a-z]+ ){1,3}(?:has |have |had )?(?:killed|wounded|injured|left)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Period:
    """Days, from the first up to and without the end."""

    first: date
    end: date

    def meets(self, other: Period) -> bool:
        """Whether the two have a day in common."""
        return self.first < other.end and other.first < self.end


def period_of(article: Article, figure: Figure, quantity: Quantity) -> Period | None:
    """In which days what the figure counts befell; None where it is not told, or where it counts what there is."""
    if (
        not (quantity.state and quantity.rising)
        or quantity.since
        or quantity.part
        or figure.change != "total"
    ):
        return None
    start, end = sentence_around(article, figure.span)
    if _STOCK.search(article.text, start, end):
        return None
    found = interval(figure.as_of) if figure.as_of is not None else None
    if found is not None:
        return Period(*found)
    return _beside(article, figure, (start, end))


def _beside(article: Article, figure: Figure, sentence: tuple[int, int]) -> Period | None:
    """What "today" and words for the day gone by tell."""
    told = article.published or article.reference_date
    if told is None or len(told) < len("2024-05-06"):
        return None
    day = date.fromisoformat(told[:10])
    behind = article.text[figure.span[1] : sentence[1]]
    if _TODAY.match(behind):
        return Period(day, day + timedelta(1))
    night = _BY_NIGHT.search(article.text, *sentence)
    if night or _LATELY.search(article.text, *sentence) or "overnight" in behind.split(",")[0]:
        return Period(day - timedelta(1), day + timedelta(1))
    return None
