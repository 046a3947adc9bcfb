"""What two reported numbers can have to do with each other.

A number is an interval: "58" is [58, 58], "at least 70" is [70, ∞), "20 to 30" is [20, 30], and a
rounded one ("about 3,000", "nearly 11,000", "some 40") reaches a tenth to the sides it leaves open, and no further than
one and a half times what it is rounded to: "about 61" is not 63.4.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from math import inf

from sayso.model import Point

__all__ = ["STEPS", "Bounds", "about", "bounds_of", "may_become", "of_one_size", "stepped"]

STEPS = frozenset({"increment", "decrement", "multiple"})
"""Ways of telling a number that say how far a count moved, and not where it stands."""
_ROUND = re.compile(
    r"\b(?:about|around|some|roughly|approximately|approx|estimated?|circa|or so|close to|more or less)\b"
)
_ROUND_BELOW = re.compile(r"\b(?:nearly|almost|not quite|just under|just short of|approaching)\b")
_REACH = 0.1
_OF_ROUNDING = 1.5
_FEW, _SMALL = 3.0, 10.0
"""How many "nearly 20" may be short of it at least."""
_RECALLED = 0.02
"""How far a number may be off that recalls another."""
_TIMES = 15
"""So many times another a number is never what that one has become."""
_FAR = 1.25
"""By how many times a number may be below "as many as" and still be all that is meant."""


@dataclass(frozen=True)
class Bounds:
    """A reported number as an interval, and how exactly it was said."""

    low: float
    high: float
    slack_low: float
    slack_high: float
    """The interval with the reach of rounding."""
    exact: bool

    def same(self, other: Bounds) -> bool:
        """The same number, hedged the same way."""
        return (self.low, self.high, self.exact) == (other.low, other.high, other.exact)

    def meets(self, other: Bounds) -> bool:
        """Both can hold at once."""
        return self.slack_low <= other.slack_high and other.slack_low <= self.slack_high

    def adds_nothing_to(self, other: Bounds) -> bool:
        """Compatible with ``other``, and no more precise: the same count in rounder or wider words.

        "nearly 11,000" after 10,900 adds nothing; nor does "more than 10,000"; 12 after
        "at least 10" does, and so does "at least 24", but not "some 10"; and "as many as 5,000" after 1,200, and
        "at least 3,000" after "as many as 5,000".
        """
        if self.same(other) or (self.low, self.high) == (other.low, other.high):
            return True
        if not self.meets(other):
            return False
        if self.high == other.high == inf:
            return self.low <= other.low
        if self.high == inf and other.low == -inf:
            return False
        if self.low == -inf and other.low != -inf:
            return self.high <= _FAR * other.slack_high
        if self.low == other.low == -inf:
            return self.high >= other.high
        if not self.exact and self.low == self.high == other.low:
            return True  # "some 26" after "at least 26"
        if not self.exact:
            return other.exact or self.width >= other.width or self.low == other.low
        if other.exact:
            return False
        return other.low == self.low or other.high == self.high or _near(self.low, other)

    @property
    def width(self) -> float:
        return self.slack_high - self.slack_low

    def above(self, other: Bounds) -> bool:
        """Wholly above ``other``."""
        return self.slack_low > other.slack_high


def _near(value: float, other: Bounds) -> bool:
    """Within a twentieth of a rounded number."""
    middle = other.low if other.low == other.high else None
    return middle is not None and abs(value - middle) <= 0.05 * max(abs(middle), 1.0)


def bounds_of(low: float | None, high: float | None, hedge: str | None) -> Bounds:
    """The bounds of a figure from its fields."""
    bottom, top = (-inf if low is None else low), (inf if high is None else high)
    words = (hedge or "").lower()
    slack_low, slack_high = bottom, top
    rounded = bottom == top and bool(_ROUND.search(words) or _ROUND_BELOW.search(words))
    if rounded:
        least = _FEW if _ROUND_BELOW.search(words) and abs(bottom) >= _SMALL else 0.0
        reach = min(_REACH * abs(bottom), _OF_ROUNDING * _rounded_to(bottom))
        slack_low = bottom - max(reach, least)
        slack_high = top if _ROUND_BELOW.search(words) else top + reach
    return Bounds(bottom, top, slack_low, slack_high, bottom == top and not rounded)


def _rounded_to(number: float) -> float:
    """What a number is a multiple of, as people round: 1,000 of 3,000, 5 of 25, 1 of 61, a tenth of 4.3."""
    unit = next((u for u in (1.0, 0.1, 0.01) if math.isclose(number / u, round(number / u))), 0.001)
    whole = round(abs(number) / unit)
    while whole and whole % 10 == 0:
        whole, unit = whole // 10, unit * 10
    return unit * 5 if whole and whole % 5 == 0 else unit


def of_one_size(a: Point, b: Point, apart: float) -> bool:
    """Whether the numbers of two points are within so many times of each other; only none is near to none."""
    one, other = a.low or a.high or 0.0, b.low or b.high or 0.0
    if one == other:
        return True
    return one * other > 0 and abs(one) <= apart * abs(other) and abs(other) <= apart * abs(one)


def may_become(was: float, now: float) -> bool:
    """Whether a count may have gone from one number to the other; not where either is many times the other."""
    return was / _TIMES <= now <= was * _TIMES


def stepped(start: float, point: Point) -> float | None:
    """Where a step leads from ``start``; None where its size is not told or ``start`` is open."""
    step = point.low if point.low is not None else point.high
    if step is None or start in (float("inf"), float("-inf")):
        return None
    if point.change == "multiple":
        return start * step
    return start + step if point.change == "increment" else start - step


def about(number: float, other: float) -> bool:
    """Whether one is the other, as rounded as one recalls it: "from just under five", of 4.9."""
    return abs(number - other) <= _RECALLED * max(abs(number), abs(other))
