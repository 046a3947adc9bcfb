"""Whether a number has been told before: in other words, in another unit, by other hands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.model import Point
from sayso.record.bounds import bounds_of
from sayso.record.counts import Counted
from sayso.record.measures_lexicon import lexicon
from sayso.record.quantity import Quantity
from sayso.record.series import Series

__all__ = [
    "BY_CHANCE",
    "TELLING_NUMBER",
    "same_number",
    "size_of",
    "told_before",
    "told_beside",
    "told_exactly",
    "told_in_another_unit",
    "told_of_its_fate",
    "told_once_more",
]

TELLING_NUMBER = 30
"""A number at least as large is hardly the same by chance, whatever it is said to count."""
BY_CHANCE = 10
"""From here on two numbers of a report are hardly the same by chance."""
_ROUNDING = 0.05
_ROUNDEST = 0.7
"""What is lost where a number is told in another unit."""


def size_of(point: Point) -> float:
    """How large a number is: the larger of its bounds, without its sign."""
    return max(abs(point.low or 0), abs(point.high or 0))


def same_number(a: Point, b: Point) -> bool:
    """Whether two points have the same bounds."""
    return (a.low, a.high) == (b.low, b.high)


def told_before(counted: Counted, own: Series, every: Sequence[Series], moved: bool) -> bool:
    """The number stands in another measure that may be this one in other words.

    Of the fate of people, "may have been killed" adds nothing to "were killed"; the reverse does. Nor does
    "will replace 40,000", or "a reduction by 40,000", by the party that told of 40,000. Where a party's own
    number ``moved``, only what that party told before is told already.
    """
    point, quantity = counted.point, counted.quantity
    if point.change != "total":
        return _step_is_told(point, every)
    large = (point.low or 0) >= TELLING_NUMBER
    for series in every:
        other = series.quantity
        apart = other.state and quantity.state and other.state != quantity.state
        if series is own or apart:
            continue
        if told_in_another_unit(point, quantity, series):
            return True
        if told_beside(point, quantity, series):
            return True
        known = [p for p in series.points if p.article != point.article and same_number(p, point)]
        if large and point.source and any(p.source == point.source for p in known):
            return True
        if other.standing != quantity.standing and quantity.standing == "actual":
            continue
        if (other.thing == quantity.thing or large) and _heard(known, counted, other.standing, moved):
            return True
    return False


def told_in_another_unit(point: Point, quantity: Quantity, series: Series) -> bool:
    """ "Roughly 4,600 hectares", after 11,400 acres."""
    hectares, other = lexicon().hectares, series.quantity
    if quantity.thing != other.thing or not {quantity.unit, other.unit} <= hectares.keys():
        return False
    size = size_of(point) * hectares[str(quantity.unit)]
    return any(abs(size_of(p) * hectares[str(other.unit)] - size) <= _ROUNDING * size for p in series.points)


def told_beside(point: Point, quantity: Quantity, series: Series) -> bool:
    """ "Two men were dead", where the same report has two dead on the same word, or this one on nobody's."""
    other = series.quantity
    if (
        quantity.state is None
        or quantity.state != other.state
        or "person" not in (quantity.thing, other.thing)
    ):
        return False
    beside = (p for p in series.points if p.article == point.article and same_number(p, point))
    return any(point.source in (p.source, None) for p in beside)


def told_exactly(point: Point, quantity: Quantity, series: Series) -> bool:
    """ "More than 20 dead", where the same party's last count of the fate, in an earlier report, was 24."""
    if quantity.state is None or quantity.state != series.quantity.state or point.source is None:
        return False
    known = [p for p in series.points if p.source == point.source and p.article != point.article]
    given, last = bounds_of(point.low, point.high, point.hedge), known[-1] if known else None
    if last is None or given.exact or size_of(point) < _ROUNDEST * size_of(last):
        return False
    return given.adds_nothing_to(bounds_of(last.low, last.high, last.hedge))


def told_of_its_fate(point: Point, quantity: Quantity, series: Series) -> bool:
    """ "The 58 confirmed cases", where an earlier report told of 58 infected, whoever tells either."""
    if quantity.state is None or quantity.state != series.quantity.state or point.change != "total":
        return False
    known = (p for p in series.points if p.article != point.article and same_number(p, point))
    return size_of(point) >= BY_CHANCE and any(known)


def told_once_more(counted: Counted, series: Series) -> bool:
    """Whether an earlier report has told the number of the same, whoever told it: the dispute was told then."""
    point, mine, theirs = counted.point, counted.quantity, series.quantity
    if point.change != "total" or size_of(point) < BY_CHANCE:
        return False
    if (mine.unit, mine.state) != (theirs.unit, theirs.state) or (
        mine.state is None and mine.thing != theirs.thing
    ):
        return False
    known = (p for p in series.points if p.article != point.article and same_number(p, point))
    return any(p.change != "previous" for p in known)


def _heard(known: Iterable[Point], counted: Counted, standing: str, moved: bool) -> bool:
    quantity, source = counted.quantity, counted.point.source
    fate = quantity.state or quantity.thing == "person"
    by_itself = moved or (not fate and standing != quantity.standing)
    return any(not by_itself or source is None or p.source == source for p in known)


def _step_is_told(point: Point, every: Sequence[Series]) -> bool:
    """ "The reduction by 3,100" by the party that had told of 3,100 to go: the number itself, no step."""
    step = point.low if point.low is not None else point.high
    if step is None or step < TELLING_NUMBER or point.source is None:
        return False
    known = (p for series in every for p in series.points if p.article != point.article)
    return any((p.low, p.source, p.change) == (step, point.source, "total") for p in known)
