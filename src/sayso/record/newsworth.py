"""Which of the figures that move a series an editor would call news.

A sum of weighted features decides: what is counted, how large the number is, who tells it and where, whether it
moves what was told before, and what has been told already. The weights were learned by logistic regression from the
stories of gold/stories and the sample, whose expected changes say what is news (``python -m
training.newsworth``); they stand in lexicon/newsworth.toml. An effect is news where the sum is above nothing.

Whatever the weights, no news is a part of a total where another was told; "two men" dead beside two dead; a dispute or
a turn over a few people of whom nothing is told; what another unit tells again.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from sayso.model import Point
from sayso.record.bounds import bounds_of
from sayso.record.counts import Counted
from sayso.record.measures_lexicon import lexicon
from sayso.record.quantity import Quantity
from sayso.record.series import Effect, Series

__all__ = ["WEIGHTS", "features", "is_news"]

WEIGHTS = "lexicon/newsworth.toml"
_TINY, _SMALL, _MANY, _BIG, _LARGEST = 3, 10, 30, 1_000, 1e7
_ROUNDING = 0.05
"""What is lost where a number is told in another unit."""
_IN_A_PHRASE = re.compile(
    r"\b(?:of|from|in|at|with|on|into|for|between|among|by|to)\s+(?:its |the |their |all |all its |about |some )?$"
)
""" "From the fire brigades of six parishes", "in groups of forty": told in passing."""
_LEAST = 0.55
"""The sum above which a figure is news: nearly two in three such figures are."""
_TELLING_NUMBER = 30
"""A number at least as large is hardly the same by chance, whatever it is said to count."""


def is_news(
    effect: Effect, counted: Counted, own: Series, every: Sequence[Series], retold: float = 0.0
) -> bool:
    """Whether ``effect`` of a figure on its ``own`` series, one of ``every`` of the story, is worth telling."""
    if _is_never(effect, counted):
        return False
    beside = [s for s in every if s is not own]
    if any(_told_beside(counted.point, counted.quantity, series) for series in beside):
        return False
    if any(_told_in_another_unit(counted.point, counted.quantity, series) for series in beside):
        return False
    weights = _weights()
    found = features(effect, counted, own, every, retold)
    return math.fsum(weights.get(name, 0.0) * value for name, value in found.items()) > _LEAST


def features(
    effect: Effect, counted: Counted, own: Series, every: Sequence[Series], retold: float = 0.0
) -> dict[str, float]:
    """What is weighed, by name: 1 or 0, but for ``size`` (decimal digits), ``deep`` and ``density`` (0 to 1)."""
    quantity, point, signs = counted.quantity, counted.point, counted.signs
    words, size = lexicon(), _size(counted.point)
    named = point.source is not None
    moved = effect.kind != "first_figure"
    again = [p for s in every for p in s.points if p.article != point.article and _same(p, point)]
    bounds = bounds_of(point.low, point.high, point.hedge)
    found: dict[str, float] = {
        "always": 1.0,
        "size": math.log10(min(size, _LARGEST) + 1),
        "deep": signs.deep,
        "density": signs.density,
        "retold": retold,
        "retold, by nobody": retold if not named else 0.0,
    }
    things = quantity.state is None and quantity.unit is None and not quantity.own
    found |= {
        "few things": things and size < _SMALL,
        "in a phrase": things
        and counted.moved is None
        and _IN_A_PHRASE.search(point.evidence.quote.prefix) is not None,
        "told to have moved": counted.moved is not None,
        "told before": _told_before(counted, own, every, moved),
        "known": bool(again) and size >= _TELLING_NUMBER,
        "known, small": bool(again) and size < _TELLING_NUMBER,
        "known by the same": any(p.source == point.source for p in again),
        "goes on a count": _is_followed(own, point),
        "revision": effect.kind == "revision",
        "revision by a party": effect.kind == "revision" and named,
        "conflict": effect.kind == "conflict",
        "lead": counted.lead,
        "on a party's word": named,
        "on nobody's word": signs.nobody,
        "in quotation marks": signs.direct,
        "in a relative clause": signs.relative,
        "behind a word of counting": signs.counting,
        "of what is known": signs.definite,
        "vague": signs.vague,
        "of years gone by": signs.past,
        "behind others": signs.beside,
        "by one who has counted": named and _has_counted(point, every),
        "in a heading": signs.heading,
        "in the title": signs.in_title,
        "its noun in the title": signs.noun_in_title,
        "given twice": signs.twice,
        "fate": quantity.state in words.fates and quantity.per is None,
        "other state": quantity.state is not None and quantity.state not in words.fates,
        "people": quantity.thing in words.people and quantity.state is None,
        "own": quantity.own,
        "turning": quantity.turning,
        "loose": quantity.loose,
        "percent": quantity.unit == "percent",
        "a distance or weight": quantity.unit in words.extent_units,
        "other unit": quantity.unit not in (None, "percent"),
        "planned": quantity.standing == "planned",
        "part": quantity.part,
        "nameless": quantity.nameless,
        "nameless on nobodys word": quantity.nameless and not named,
        "nameless, new": quantity.nameless and not moved,
        "part of the dead": quantity.part and quantity.state is not None,
        "in passing": _in_passing(effect, counted, own),
        "told deep by nobody": counted.passing,
        "told deep by nobody, new": counted.passing and not moved,
        "fate in the lead": counted.lead and quantity.state in words.fates and quantity.per is None,
        "fate, small": quantity.state in words.fates and size < _SMALL,
        "tiny": size < _TINY,
        "small": _TINY <= size < _SMALL,
        "big": size >= _BIG,
        "inexact": not bounds.exact,
        "range": point.low != point.high,
        "step": point.change in ("increment", "decrement", "multiple"),
        "told with what it was": counted.figure.was is not None,
    }
    return {name: float(value) for name, value in found.items()}


def _is_never(effect: Effect, counted: Counted) -> bool:
    """Another part of a total; who speaks of two and who of three men."""
    quantity, moved = counted.quantity, effect.kind != "first_figure"
    few = quantity.thing in {"person", *lexicon().subgroups} and _size(counted.point) < _SMALL
    return moved and (quantity.part or (few and quantity.state is None))


def _in_passing(effect: Effect, counted: Counted, own: Series) -> bool:
    """ "About four hundred papers"; fifteen shell casings, deep in a report."""
    quantity, point = counted.quantity, counted.point
    if quantity.nameless and not counted.told and effect.kind == "first_figure":
        return True  # "of 9,500 sent so far": of what, and on whose word?
    if quantity.state is not None or quantity.by_size or quantity.own:
        return False
    least = _SMALL if counted.lead else _MANY
    if effect.kind == "first_figure" and _size(point) < least and not _is_followed(own, point):
        return True
    vague = not bounds_of(point.low, point.high, point.hedge).exact
    return not counted.lead and quantity.event is None and vague


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    raw = tomllib.loads(files("sayso.record").joinpath(WEIGHTS).read_text("utf-8"))
    return {str(name): float(weight) for name, weight in raw["weights"].items()}


def _is_followed(series: Series, point: Point) -> bool:
    """Whether a report before has counted the same: fourteen ships waiting, then 31 by somebody else's count."""
    return any(p.article != point.article for p in series.points)


def _has_counted(point: Point, every: Sequence[Series]) -> bool:
    """Whether a report before has a number by the same party, of whatever."""
    return any(p.source == point.source and p.article != point.article for s in every for p in s.points)


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
        if _told_in_another_unit(point, quantity, series):
            return True
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


def _told_in_another_unit(point: Point, quantity: Quantity, series: Series) -> bool:
    """ "Roughly 4,600 hectares", after 11,400 acres."""
    hectares, other = lexicon().hectares, series.quantity
    if quantity.thing != other.thing or not {quantity.unit, other.unit} <= hectares.keys():
        return False
    size = _size(point) * hectares[str(quantity.unit)]
    return any(abs(_size(p) * hectares[str(other.unit)] - size) <= _ROUNDING * size for p in series.points)


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
