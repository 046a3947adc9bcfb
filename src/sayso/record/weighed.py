"""What is weighed of a figure that moves a series: the questions that newsworthiness asks.

Each is 1 for yes and 0 for no, a share from 0 to 1, or a count; ``size`` is in decimal digits and ``moved by`` in
natural ones. Of the sentence see :mod:`sayso.record.signs`, of its words :mod:`sayso.record.word_signs`, of the
report :mod:`sayso.record.telling`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from sayso.model import Point
from sayso.record.bounds import bounds_of
from sayso.record.counts import Counted
from sayso.record.measures_lexicon import lexicon
from sayso.record.series import Effect, Series
from sayso.record.telling import Telling
from sayso.record.told_before import TELLING_NUMBER, same_number, size_of, told_before
from sayso.record.word_signs import leaning, words_about

__all__ = ["WORDS", "features"]

WORDS = "what its words say"
"""The name of what :mod:`sayso.record.word_signs` finds."""
_SMALL, _MANY, _LARGEST = 10, 30, 1e7
_NEAR = 0.1
_MOST = 3.0
_SEVERAL, _FIVE, _ALL = 4, 5, 15
_FRAME = 6
_IN_A_PHRASE = re.compile(
    r"\b(?:of|from|in|at|with|on|into|for|between|among|by|to)\s+(?:its |the |their |all |all its |about |some )?$"
)
""" "From the fire brigades of six parishes", "in groups of forty": told in passing."""


def features(
    effect: Effect, counted: Counted, own: Series, every: Sequence[Series], telling: Telling
) -> dict[str, float]:
    """What is weighed of ``effect`` of a figure on its ``own`` series, one of ``every`` of the story, by name."""
    found = {
        **_of_the_number(counted),
        **_of_the_sentence(counted),
        **_of_what_is_counted(counted),
        **_of_the_report(counted, telling),
        **_of_the_record(effect, counted, own, every),
        WORDS: leaning(words_about(counted, effect.kind)),
    }
    return {name: float(value) for name, value in found.items()}


def _of_the_number(counted: Counted) -> dict[str, float]:
    point, signs, size = counted.point, counted.signs, size_of(counted.point)
    return {
        "size": math.log10(min(size, _LARGEST) + 1),
        "inexact": not bounds_of(point.low, point.high, point.hedge).exact,
        "range": point.low != point.high,
        "hedged": bool(counted.figure.hedge),
        "rough": signs.rough,
        "vague": signs.vague,
        "in words": signs.in_words,
        "given twice": signs.twice,
    }


def _of_the_sentence(counted: Counted) -> dict[str, float]:
    signs, quantity, named = counted.signs, counted.quantity, counted.point.source is not None
    things = quantity.state is None and quantity.unit is None and not quantity.own
    phrase = _IN_A_PHRASE.search(counted.point.evidence.quote.prefix) is not None
    return {
        "on a party's word": named,
        "on nobody's word": signs.nobody,
        "told deep by nobody": counted.passing,
        "in quotation marks": signs.direct,
        "in a relative clause": signs.relative,
        "about one named before": signs.about_one,
        "behind the verb of a relative clause": signs.standing,
        "behind a word of counting": signs.counting,
        "of what is known": signs.definite,
        "in a phrase": things and counted.moved is None and phrase,
        "behind a preposition, by nobody": signs.behind_a_preposition and not named,
        "in a sentence of now": signs.now,
        "in a sentence of another time": signs.once,
        "in a sentence of saying": signs.telling,
        "along its sentence": signs.along,
        "length of its sentence": signs.length,
        "words of the title": signs.of_title,
        "words of the lead": signs.of_lead,
    }


def _of_what_is_counted(counted: Counted) -> dict[str, float]:
    quantity, words, size = counted.quantity, lexicon(), size_of(counted.point)
    fate = quantity.state in words.fates
    extent = quantity.unit in words.extent_units
    return {
        "fate": fate and quantity.per is None,
        "other state": quantity.state is not None and not fate,
        "people": quantity.thing in words.people and quantity.state is None,
        "few things": quantity.state is None and quantity.unit is None and not quantity.own and size < _SMALL,
        "only grows": quantity.rising,
        "loose": quantity.loose,
        "percent": quantity.unit == "percent",
        "a distance or weight": extent,
        "a distance from": extent and counted.signs.apart,
        "other unit": quantity.unit not in (None, "percent"),
    }


def _of_the_report(counted: Counted, telling: Telling) -> dict[str, float]:
    return {
        "deep": counted.signs.deep,
        "density": counted.signs.density,
        "quotations": telling.quoted,
        "counts before": telling.before(counted),
        "counts of the same": min(_SEVERAL, telling.of_the_same(counted)) / _SEVERAL,
        "retold": telling.retold,
    }


def _of_the_record(
    effect: Effect, counted: Counted, own: Series, every: Sequence[Series]
) -> dict[str, float]:
    point, quantity, size = counted.point, counted.quantity, size_of(counted.point)
    moved = effect.kind != "first_figure"
    others = [p for series in every for p in series.points if p.article != point.article]
    followed = [p for p in own.points if p.article != point.article]
    again = [p for p in others if same_number(p, point)]
    kin = [s for s in every if s is not own and s.quantity.thing == quantity.thing]
    kin = [s for s in kin if any(p.article != point.article for p in s.points)]
    inexact = point.low != point.high or bool(counted.figure.hedge)
    shared = (len(counted.frame & series.frame) for series in every if series is not own)
    return {
        "told before": told_before(counted, own, every, moved),
        "known": bool(again) and size >= TELLING_NUMBER,
        "known by the same": any(p.source == point.source for p in again),
        "rounder than known": inexact and any(_is_near(p, point) for p in others),
        "goes on a count": bool(followed),
        "parties that count it": min(_SEVERAL, len({p.source for p in followed})) / _SEVERAL,
        "parties that count": min(_ALL, len({p.source for p in others} - {None})) / _ALL,
        "other counts of the thing": min(_FIVE, len(kin)) / _FIVE,
        "words of another count": max(shared, default=0) / _FRAME,
        "moved by": _moved_by(effect, point, own),
        "in passing": _in_passing(counted, moved=moved, followed=bool(followed)),
    }


def _is_near(known: Point, point: Point) -> bool:
    """Whether another number is told of which this one may be a rounder form."""
    size, other = size_of(point), known.low or 0.0
    return bool(size and other) and other != point.low and abs(other - size) <= _NEAR * size


def _moved_by(effect: Effect, point: Point, own: Series) -> float:
    """How far the number is from the one it is set against, or from the last of its count: 0.7 is twice as much."""
    before = effect.before or (own.points[-2] if len(own.points) > 1 else None)
    if before is None:
        return 0.0
    last = abs((before.low if before.low is not None else before.high) or 0.0)
    return min(_MOST, abs(math.log((size_of(point) + 1) / (last + 1))))


def _in_passing(counted: Counted, *, moved: bool, followed: bool) -> bool:
    """ "About four hundred papers"; fifteen shell casings, deep in a report."""
    quantity, point = counted.quantity, counted.point
    if quantity.nameless and not counted.told and not moved:
        return True  # "of 9,500 sent so far": of what, and on whose word?
    if quantity.state is not None or quantity.by_size or quantity.own:
        return False
    least = _SMALL if counted.lead else _MANY
    if not moved and size_of(point) < least and not followed:
        return True
    vague = not bounds_of(point.low, point.high, point.hedge).exact
    return not counted.lead and quantity.event is None and vague
