"""What a number does to its measure, told no surer than it is likely that both count the same.

Which measure a number goes on with is decided early, since a number with no measure tells nothing. That a count has
moved from another, or that two cannot both hold, says more; told where the two likely count the same, else the number
is what it surely is, a figure of its party.

``revision``  where the text itself tells what the number was, that something moved, or how things stand now; of the
    party's own people of a fate, its own sums, margins, turnout and seats always. Refused: a number that only differs
    from what was told.
``conflict``  surer where the two stand in two reports, but for numbers as of one day and for what is no fate (on
    strike, arrested); of a number with no noun always ("makes it 19"). Refused: sums, shares and rates of two reports.
"""

from __future__ import annotations

import math

from sayso.record.bounds import STEPS, about
from sayso.record.counts import Counted
from sayso.record.measures_lexicon import lexicon
from sayso.record.series import Effect, Series

__all__ = ["as_sure"]

_SURE, _SURER = math.log(0.55 / 0.45), 0.8
"""How likely, in log odds, that two numbers count the same, before it is told what the one does to the other; and
before two reports are told to disagree."""


def as_sure(counted: Counted, effect: Effect, series: Series, likely: float) -> Effect:
    """The ``effect`` of a number on its ``series``; a first figure where it is not ``likely`` enough, in log odds, that
    the number counts the same."""
    told = effect.kind not in ("revision", "conflict")
    if effect.kind == "conflict":
        told = _may_dispute(counted, effect, series, likely)
    elif effect.kind == "revision":
        told = (counted.now and counted.point.source is not None) or _may_revise(
            counted, effect, series, likely
        )
    return effect if told else Effect("first_figure", None)


def _may_dispute(counted: Counted, effect: Effect, series: Series, likely: float) -> bool:
    if counted.quantity.nameless:
        return True
    before, point, state = effect.before, counted.point, counted.quantity.state
    if before is not None and before.article == point.article:
        return likely >= _SURE
    plain = before is not None and point.as_of and before.as_of == point.as_of
    plain = plain or (state == series.quantity.state and state is not None and state not in lexicon().fates)
    return likely >= (_SURE if plain else _SURER) and _is_counted(series)


def _is_counted(series: Series) -> bool:
    """Whether a measure is of things, or of an amount of them by weight, volume or area; not of a sum or a share."""
    unit = series.quantity.unit
    return unit is None or unit in lexicon().amounts


def _may_revise(counted: Counted, effect: Effect, series: Series, likely: float) -> bool:
    before, was = effect.before, counted.previous.was
    if likely >= _SURE or counted.moved is not None or before is None or counted.point.change in STEPS:
        return True
    if before.low is not None and any(about(number, before.low) for number in was):
        return True
    own = before.source == counted.point.source
    things = series.quantity.state is None and series.quantity.unit is None
    same = series.quantity.thing == counted.quantity.thing
    return own and ((counted.quantity.own and same) or not (things and same))
