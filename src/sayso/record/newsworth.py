"""Which of the figures that move a series an editor would call news.

News: the fate of people; shares, rates, margins and seats, whoever tells them; a number on a party's word that
opens the report or is large. Not news: a part of a total; a round number in passing; a number that was told
before of what may be the same thing in other words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.model import Point
from sayso.record.bounds import bounds_of
from sayso.record.counts import Counted
from sayso.record.measures_lexicon import lexicon
from sayso.record.quantity import Quantity
from sayso.record.series import Effect, Series

__all__ = ["is_news"]

_LARGE, _LARGE_IN_LEAD, _MANY = 100, 10, 1_000
_TELLING_NUMBER = 30
"""A number at least as large is hardly the same by chance, whatever it is said to count."""


def is_news(effect: Effect, counted: Counted, own: Series, every: Sequence[Series]) -> bool:
    """Whether ``effect`` of a figure on its ``own`` series, one of ``every`` of the story, is worth telling."""
    quantity = counted.quantity
    if quantity.part or _told_before(counted, own, every, moved=effect.kind != "first_figure"):
        return False
    told = counted.told or counted.lead
    fate = quantity.state in lexicon().fates and quantity.per is None
    if quantity.own or (quantity.state and (told or fate)):
        return True
    if quantity.turning and told:
        return quantity.unit is not None or _size(counted.point) >= _LARGE_IN_LEAD
    if effect.kind != "first_figure":
        few = quantity.thing in {"person", *lexicon().subgroups} and _size(counted.point) < _LARGE_IN_LEAD
        return counted.point.source is not None and not few
    if counted.told and counted.point.source is not None and _is_followed(own, counted.point):
        return True
    in_passing = not (counted.lead or quantity.event or quantity.by_size)
    if in_passing and not bounds_of(counted.point.low, counted.point.high, counted.point.hedge).exact:
        return False  # "about four hundred papers"
    if quantity.by_size and not counted.lead and counted.point.source is None:
        return False  # what "analysts had expected"
    if quantity.crowd and not counted.lead and _size(counted.point) < _MANY:
        return False  # "300 people to feed"
    return counted.told and _size(counted.point) >= (_LARGE_IN_LEAD if counted.lead else _LARGE)


def _is_followed(series: Series, point: Point) -> bool:
    """Whether a report before has counted the same: fourteen ships waiting, then 31 by somebody else's count."""
    return any(p.article != point.article for p in series.points)


def _size(point: Point) -> float:
    return max(abs(point.low or 0), abs(point.high or 0))


def _told_before(counted: Counted, own: Series, every: Sequence[Series], moved: bool) -> bool:
    """The number stands in another measure that may be this one in other words.

    Of the fate of people, "may have been killed" adds nothing to "were killed"; the reverse does. Nor does
    "will replace 40,000", or "a reduction by 40,000", by the party that told of 40,000. Where a party's own
    number ``moved``, only what that party told before is told already.
    """
    point, quantity = counted.point, counted.quantity
    if point.change != "total":
        return _step_is_told(point, every)
    large = (point.low or 0) >= _TELLING_NUMBER
    for series in every:
        other = series.quantity
        apart = other.state and quantity.state and other.state != quantity.state
        if series is own or apart:
            continue
        if _told_beside(point, quantity, series):
            return True
        known = [p for p in series.points if p.article != point.article and _same(p, point)]
        if large and point.source and any(p.source == point.source for p in known):
            return True
        if other.standing != quantity.standing and quantity.standing == "actual":
            continue
        if (other.thing == quantity.thing or large) and _heard(known, counted, other.standing, moved):
            return True
    return False


def _told_beside(point: Point, quantity: Quantity, series: Series) -> bool:
    """ "Two men were dead", where the same report has two dead on the same word, or this one on nobody's."""
    other = series.quantity
    if (
        quantity.state is None
        or quantity.state != other.state
        or "person" not in (quantity.thing, other.thing)
    ):
        return False
    beside = (p for p in series.points if p.article == point.article and _same(p, point))
    return any(point.source in (p.source, None) for p in beside)


def _heard(known: Iterable[Point], counted: Counted, standing: str, moved: bool) -> bool:
    quantity, source = counted.quantity, counted.point.source
    fate = quantity.state or quantity.thing == "person"
    by_itself = moved or (not fate and standing != quantity.standing)
    return any(not by_itself or source is None or p.source == source for p in known)


def _same(a: Point, b: Point) -> bool:
    return (a.low, a.high) == (b.low, b.high)


def _step_is_told(point: Point, every: Sequence[Series]) -> bool:
    """ "The reduction by 3,100" by the party that had told of 3,100 to go: the number itself, no step."""
    step = point.low if point.low is not None else point.high
    if step is None or step < _TELLING_NUMBER or point.source is None:
        return False
    known = (p for series in every for p in series.points if p.article != point.article)
    return any((p.low, p.source, p.change) == (step, point.source, "total") for p in known)
