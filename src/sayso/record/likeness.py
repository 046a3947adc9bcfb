"""How like a story a report or another story is, and how like is like enough.

Likeness is the cosine of terms. It counts half where it rests on one word alone, and fades to a fifth with the days
between two: a denial may be taken back a year later, but in the same town there is also another fire.

How like is like enough (:func:`needed`) depends on how much is there to go by. A text of a few sentences shares more
with its own story than a headline can. A headline that names nothing of its own ("Kids not the only ones") joins
a story of several reports on little; one with a word that neither the story nor other news knows does not.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Container
from datetime import date
from operator import mul
from typing import NamedTuple

from sayso.record.terms import HEADLINE_TERMS, Terms, in_the_news

__all__ = ["ALIKE", "BRIEF", "LIKE", "Common", "common", "differ", "faded", "least_needed", "needed"]

LIKE = 0.1
"""A report as like a story as this joins it, and so does a story of a few reports."""
BRIEF = 0.05
"""The same for headlines alone and stories of such."""
NAMELESS = 0.01
"""The same for a headline that names nothing of its own, and a story of several reports."""
ALIKE = 0.2
"""Two larger stories as like as this are one."""
_BRIEF_REPORTS, _FEW_REPORTS = 5, 3
_NAMELESS_REPORTS, _SEVERAL_REPORTS = 2, 5
_OF_TWO_WORDS, _LIKE_BY_TWO, _MOSTLY = 1.8, 0.03, 0.67
_HALF_LIFE_DAYS = 10.0
_NEVER_BELOW = 0.2
_NAMED, _NAMED_SHARE, _MUCH = 0.03, 0.2, 0.2


class Common(NamedTuple):
    """What two weightings have in common."""

    cosine: float
    words: float
    """On how many words the cosine rests: the inverse of Simpson's index of their shares in it."""

    @property
    def likeness(self) -> float:
        """The cosine, half of it where it rests on one word alone."""
        return self.cosine * min(1.0, self.words / 2)


def common(one: Terms, other: Terms) -> Common:
    """What two weightings have in common; the same in either order."""
    if len(one) > len(other):
        one, other = other, one
    shares = [one[word] * other[word] for word in filter(other.__contains__, one)]
    cosine = math.fsum(shares)
    return Common(cosine, cosine * cosine / math.fsum(map(mul, shares, shares)) if cosine else 0.0)


def differ(
    one: Terms, names: Collection[str], other: Terms, of_other: Collection[str], shared: Common
) -> bool:
    """Whether two weightings name other people and places: much of both is names, and next to none of what they
    have in common.

    ``names`` are the words of ``one`` that are names, ``of_other`` those of the other. A word counts as a name where
    either text has it as one. Words of a kind of event (bus, driver, injured) are common to any two of the kind, and
    to two reports written by one pattern nearly all are.
    """
    if not names or not of_other:
        return False
    both = math.fsum(
        one[word] * other[word] for word in one if word in other and (word in names or word in of_other)
    )
    if both >= max(_NAMED, _NAMED_SHARE * shared.cosine):
        return False
    return min(_of_names(one, names), _of_names(other, of_other)) >= _MUCH


def _of_names(terms: Terms, names: Collection[str]) -> float:
    """The share of names in a weighting."""
    return math.fsum(terms[word] * terms[word] for word in names if word in terms)


def faded(last: date | None, when: date | None) -> float:
    """What is left of a likeness across the days between two dates; all of it where one is unknown."""
    if last is None or when is None:
        return 1.0
    days = abs((when - last).days)
    return float(_NEVER_BELOW + (1 - _NEVER_BELOW) * 0.5 ** (days / _HALF_LIFE_DAYS))


def least_needed(terms: Terms, reports: int) -> float:
    """The least that :func:`needed` may ask for, whatever the other is."""
    return NAMELESS if _is_brief(terms, reports) else LIKE if reports <= _FEW_REPORTS else ALIKE


def needed(terms: Terms, reports: int, known: Container[str], larger: int, shared: Common) -> float:
    """How like a story something of ``reports`` reports and these terms has to be to go into it.

    ``known`` are the story's words, ``larger`` its reports, ``shared`` what the two have in common.
    """
    if _is_brief(terms, reports):
        unheard = _unheard(terms, known, shared)
        if not unheard and reports <= _NAMELESS_REPORTS and larger >= _SEVERAL_REPORTS:
            return NAMELESS
        if unheard <= _MOSTLY:
            return BRIEF
    return LIKE if reports <= _FEW_REPORTS else ALIKE


def _is_brief(terms: Terms, reports: int) -> bool:
    return len(terms) <= HEADLINE_TERMS * reports and reports <= _BRIEF_REPORTS


def _unheard(terms: Terms, known: Container[str], shared: Common) -> float:
    """The share of words that neither the story nor other news has: a name of something else, unless two words
    or more are common to both."""
    if shared.cosine >= _LIKE_BY_TWO and shared.words >= _OF_TWO_WORDS:
        return 0.0
    return math.fsum(
        weight * weight for word, weight in terms.items() if word not in known and not in_the_news(word)
    )
