"""What is asked of a figure and a measure of its story: the questions by which one is told to go on the other.

Each is 1 for yes and 0 for no, a share from 0 to 1, or a count; sizes are in decimal digits, and how far two numbers
are apart in natural ones: 0.7 is twice as much. Where a party has counted nothing here, it is :data:`UNASKED`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from math import inf

from sayso.model import Point
from sayso.record.bounds import STEPS, bounds_of
from sayso.record.counts import Counted
from sayso.record.measures_lexicon import lexicon
from sayso.record.names_alike import alike
from sayso.record.naming import topical
from sayso.record.quantity import Quantity
from sayso.record.resemblance import resemblance
from sayso.record.sameness import as_it_was, called, days_since, is_another, is_apart
from sayso.record.series import Series

__all__ = ["likened"]

UNASKED = 6.0
"""Further apart than any two numbers are told to be."""
_FAR = 5.0
_UNLIKE = -9.0
_APART = 2.4
"""Numbers more than eleven times another are of one measure only where the text says so."""
_SEVERAL, _MANY_DAYS, _EIGHT = 6, 60, 8
_PARAGRAPH = 250
"""Characters."""
_OF_ITS_SIZE = 1.4
"""Numbers less than about four times another."""
_FRAME, _GRAM = 2, 4
_NOT_TELLING = frozenset(
    ("people", "person", "planned", "possible", "promised", "the", "per", "million", "percent", "forecast", "number")
)  # fmt: skip
_WORD = re.compile(r"[^\W_]{3,}")
_CHANGES = {"total": 0.0, "increment": 1.0, "decrement": 2.0, "multiple": 3.0, "previous": 4.0}


def likened(
    every: Sequence[Series], counted: Counted, before: Series | None
) -> list[tuple[Series, dict[str, float]]]:
    """What is asked of a figure and each measure of its story that it may go on, by name, in the order begun.

    Left out are those of another fate, rate or part, and those of another unit or another size by far that do not
    resemble it (:mod:`sayso.record.resemblance`). ``before`` is the measure that the figure close before it went to.
    """
    told = {word: sum(word in series.frame for series in every) for word in counted.frame}
    nameless = counted.quantity.nameless
    named = topical([s.quantity for s in every], counted.topics) if nameless else [0.0] * len(every)
    guessed = [resemblance(s, counted, before, told) + t for s, t in zip(every, named, strict=True)]
    unsized = [resemblance(s, counted, before, told, sized=False) for s in every]
    likest = [_UNLIKE, _UNLIKE, *sorted(max(_UNLIKE, guess) for guess in guessed)]
    of_all = {"measures of the thing": _like_it(every, counted.quantity), **_of_the_telling(counted)}
    beside = _told_last(every, counted)
    found = []
    for series, topic, guess, whatever in zip(every, named, guessed, unsized, strict=True):
        if guess == -inf and not _may_be(series, counted):
            continue
        like = max(_UNLIKE, guess)
        answers = {
            "resemblance": like,
            "resemblance, whatever its size": max(_UNLIKE, whatever),
            "less than another's": max(_UNLIKE, *unsized) - max(_UNLIKE, whatever),
            "beyond the next": like - likest[-2 if like == likest[-1] else -1],
            "what it was": as_it_was(series, counted),
            "called the same": called(series, counted, before is series),
            "named last": topic,
            "after its number": before is series,
            **_of_what_is_counted(series.quantity, counted.quantity),
            **_of_names(series.quantity, counted.quantity),
            **_of_the_words(counted.frame, series.frame, told),
            **_of_the_parties(series, counted),
            **_of_the_number(series, counted),
            **_of_the_place(series, counted, beside),
            **of_all,
        }
        found.append((series, {name: float(value) for name, value in answers.items()}))
    return found


def _may_be(series: Series, counted: Counted) -> bool:
    """Whether a figure may go on a measure that it does not resemble by hand: not of another unit, fate, rate or part,
    nor of another size by far."""
    mine, theirs = series.quantity, counted.quantity
    if mine.unit != theirs.unit or is_another(mine, theirs, moved=counted.moved is not None):
        return False
    if mine.standing != theirs.standing and not (theirs.tally or counted.moved):
        return False  # promised is not actual
    soldiers = mine.state and "soldier" in (mine.thing, theirs.thing)
    if soldiers and series.whom and counted.whom and not alike(series.whom, counted.whom):
        return False  # one side's dead are not the other's
    return not series.points or min(abs(_apart(counted.point, p)) for p in series.points) < _APART


def _like_it(every: Sequence[Series], quantity: Quantity) -> int:
    same = sum(s.quantity.thing == quantity.thing and s.quantity.state == quantity.state for s in every)
    return min(_SEVERAL, same)


def _of_what_is_counted(mine: Quantity, theirs: Quantity) -> dict[str, float]:
    people = lexicon().people
    return {
        "of one thing": mine.thing == theirs.thing,
        "of one state": _agreement(mine.state, theirs.state),
        "of one event": _agreement(mine.event, theirs.event),
        "of one unit": mine.unit == theirs.unit,
        "of one standing": mine.standing == theirs.standing,
        "of one beginning": 1.0 if mine.since == theirs.since else 0.5 * (not (mine.since and theirs.since)),
        "loose": mine.loose + 2 * theirs.loose,
        "with no noun": theirs.nameless + 2 * mine.nameless,
        "people": (theirs.thing in people) + 2 * (mine.thing in people),
        "a part": mine.part,
        "tally": theirs.tally,
        "by size": mine.by_size,
        "only grows": mine.rising,
        "fate": mine.state in lexicon().fates,
    }


def _agreement(mine: str | None, theirs: str | None) -> float:
    if mine == theirs:
        return 1.0 if mine else 0.5
    return 0.0 if mine and theirs else 0.2


def _of_names(mine: Quantity, theirs: Quantity) -> dict[str, float]:
    words, others = _words(theirs), _words(mine)
    grams, other_grams = _grams(theirs.name), _grams(mine.name)
    return {
        "words of the name": _share(words, others),
        "words of both names": len(words & others),
        "each name has its own": bool(words - others) and bool(others - words),
        "letters of the name": _share(grams, other_grams),
        "modifiers": _share(mine.modifiers, theirs.modifiers),
        "each has its modifiers": bool(mine.modifiers - theirs.modifiers)
        and bool(theirs.modifiers - mine.modifiers),
    }


def _words(quantity: Quantity) -> frozenset[str]:
    words = frozenset(word.rstrip("s") for word in _WORD.findall(quantity.name.lower()))
    return words - _NOT_TELLING


def _grams(name: str) -> frozenset[str]:
    padded = f" {name.lower()} "
    return frozenset(padded[at : at + _GRAM] for at in range(len(padded) - _GRAM + 1))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def _of_the_words(mine: frozenset[str], theirs: frozenset[str], told: Mapping[str, int]) -> dict[str, float]:
    """Of the telling words of the sentences; a word counts the less the more measures of the story have it."""
    shared = mine & theirs
    return {
        "rare words of the sentence": min(1.0, math.fsum(1 / told[word] for word in shared) / _FRAME),
        "words of the sentence": min(_SEVERAL, len(shared)),
        "share of the sentence": len(shared) / max(1, len(mine)),
    }


def _of_the_parties(series: Series, counted: Counted) -> dict[str, float]:
    point = counted.point
    here = [p for p in series.points if p.article == point.article]
    own = [p for p in here if p.source == point.source]
    others = {p.article for p in series.points} - {point.article}
    return {
        "the party counts here": series.has_from(point.source, ours=counted.ours)
        or series.has_from(point.source),
        "on a party's word": point.source is not None,
        "told in this report": bool(here),
        "told by the party in this report": bool(own),
        "told otherwise by the party in this report": any(
            (p.low, p.high) != (point.low, point.high) for p in own
        ),
        "reports that tell it": min(_EIGHT, len(others)),
        "parties that tell it": min(_SEVERAL - 1, len({p.source for p in series.points} - {None})),
        "of one side": 1.0
        if alike(series.whom, counted.whom)
        else 0.5 * (not (series.whom and counted.whom)),
        "of the enemy": alike(series.whom, counted.side.foe),
        "apart": is_apart(series, counted),
        "elsewhere": series.is_elsewhere(point.article, counted.figure.place),
        "days since": min(_MANY_DAYS, days_since(series, point)),
    }


def _of_the_number(series: Series, counted: Counted) -> dict[str, float]:
    point = counted.point
    apart = [_apart(point, p) for p in series.points]
    own = [_apart(point, p) for p in series.points if p.source == point.source]
    return {
        "from the last": _clipped(apart[-1]) if apart else 0.0,
        "from the nearest": min(_FAR, min(map(abs, apart), default=0.0)),
        "from its own last": _clipped(own[-1]) if own else UNASKED,
        "above all": bool(apart) and min(apart) >= 0,
        "told before": any((p.low, p.high) == (point.low, point.high) for p in series.points),
        "size": math.log10(_size(point) + 1),
        "inexact": not bounds_of(point.low, point.high, point.hedge).exact,
        "way of telling": _CHANGES.get(point.change, 0.0),
        "moved": counted.moved is not None,
    }


def _of_the_place(series: Series, counted: Counted, beside: Series | None) -> dict[str, float]:
    """Where in its report the measure was told before the figure: how far back, and by whom."""
    last = _told_before(series, counted)
    if last is None:
        return {"how far back": UNASKED, "last of its size": 0.0, "last told by another": 0.0}
    apart = max(0, counted.figure.span[0] - last.evidence.position[1])
    return {
        "how far back": min(UNASKED - 1, apart / _PARAGRAPH),
        "last of its size": series is beside,
        "last told by another": last.source != counted.point.source,
    }


def _told_last(every: Sequence[Series], counted: Counted) -> Series | None:
    """The measure of the same unit that was told last before the figure with a number of its size."""
    told = [
        (last.evidence.position, number, series)
        for number, series in enumerate(every)
        if series.quantity.unit == counted.quantity.unit
        and (last := _told_before(series, counted)) is not None
        and abs(_apart(counted.point, last)) < _OF_ITS_SIZE
    ]
    return max(told, key=lambda each: each[:2])[2] if told else None


def _told_before(series: Series, counted: Counted) -> Point | None:
    """The last number of a measure that stands before the figure in its report."""
    here = (p for p in series.points if p.article == counted.point.article)
    ahead = [p for p in here if p.evidence.position[0] < counted.figure.span[0]]
    return max(ahead, key=lambda p: p.evidence.position, default=None)


def _of_the_telling(counted: Counted) -> dict[str, float]:
    return {
        "in the opening": counted.lead,
        "in a statement": counted.told,
        "nothing but a count": counted.bare,
        "deep, by nobody": counted.passing,
    }


def _size(point: Point) -> float:
    """How large the lower bound is, or where there is none the upper."""
    return abs((point.low if point.low is not None else point.high) or 0.0)


def _apart(point: Point, other: Point) -> float:
    """How far a number is above another; a step is neither above nor below."""
    if point.change in STEPS:
        return 0.0  # another 40 is near whatever there was
    return math.log((_size(point) + 1) / (_size(other) + 1))


def _clipped(apart: float) -> float:
    return max(-_FAR, min(_FAR, apart))
