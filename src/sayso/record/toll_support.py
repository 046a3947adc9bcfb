"""How far one thing told of casualties can hold together with a number of dead and of injured."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Casualty

__all__ = ["Told", "speaks_for"]

# What a thing told gives to a pair it is not simply equal to. Found by trying values on development data, then rounded.
_TOO_FEW = -0.4
"""More people were told of than the pair has."""
_ONE, _ONE_OF_MORE = 0.3, 0.12
"""One person told of, where one is all there were, and where there were more."""
_NONE, _NONE_IN_PASSING = -0.8, -0.3
"""A person told of, where there was none: in title or opening, and further down."""
_ALL_INJURED = 0.05
""" "Five injured", where it was five with the dead."""
_HIT_ARE_INJURED, _HIT_BESIDE_DEAD = 0.4, 0.7
""" "Five shot", where five is without the dead; and where the dead stand in the same sentence."""
_OTHERS = 0.9
""" "Three others", of whom or of how many beside one it is not said."""
_WITHOUT_DOER = 0.35
"""A number of dead where whoever did it died too, and it is not clear whether he is counted."""


@dataclass(frozen=True)
class Told:
    """A casualty with its weight."""

    casualty: Casualty
    weight: float
    beside_dead: bool
    """Whether dead are told of in the same sentence."""
    opening: bool
    """Whether it stands in the title or the opening."""
    doer_died: bool = False


def speaks_for(told: Told, dead: int, injured: int) -> float:
    """From 1 where ``told`` says just that many died and were injured, over 0, to less where it cannot be."""
    casualty = told.casualty
    n, both = int(casualty.low), dead + injured
    if casualty.doer:
        return _NONE if casualty.fate == "dead" and dead < n else 0.0
    if casualty.form == "ordinal" and casualty.fate != "dead":
        return _exactly(n, both)
    single = casualty.form in ("person", "kin", "name")
    if casualty.fate == "dead":
        return _one_dead(told, dead) if single else _of_dead(told, n, dead)
    if casualty.fate == "injured":
        return _of_injured(told, n, dead, injured)
    if single or (n == 1 and not casualty.in_title):
        return _NONE if both == 0 else _ONE_OF_MORE
    return _of_hit(told, n, dead, injured)


def _exactly(n: int, count: int) -> float:
    return 1.0 if n == count else _TOO_FEW if n > count else 0.0


def _one(count: int, opening: bool) -> float:
    if count == 0:
        return _NONE if opening else _NONE_IN_PASSING
    return _ONE if count == 1 else _ONE_OF_MORE


def _one_dead(told: Told, dead: int) -> float:
    """One dead; where whoever did it died too, there was one besides him, or it was he."""
    if told.doer_died and dead:
        return _ONE if dead == 2 else _ONE_OF_MORE
    return _one(dead, told.opening)


def _of_dead(told: Told, n: int, dead: int) -> float:
    """A number of dead; "killed three" leaves out whoever did it, "three dead" may count him."""
    if told.doer_died and dead == n + 1:
        return 1.0 if told.casualty.done else _WITHOUT_DOER
    if told.doer_died and told.casualty.done and dead == n:
        return _WITHOUT_DOER
    return _exactly(n, dead)


def _of_injured(told: Told, n: int, dead: int, injured: int) -> float:
    casualty = told.casualty
    if casualty.form in ("person", "kin", "name") or (n == 1 and not casualty.in_title):
        return _one(injured, opening=True)
    if casualty.also and not dead:
        return _OTHERS if injured in (n, n + 1) else _TOO_FEW if n > injured else 0.0
    if injured != n and dead + injured == n:
        return _ALL_INJURED
    return _exactly(n, injured)


def _of_hit(told: Told, n: int, dead: int, injured: int) -> float:
    also, both = told.casualty.also, dead + injured
    if both == n and not (also and dead):
        return _OTHERS if also else 1.0
    if also and not dead and injured == n + 1:
        return _OTHERS
    if injured == n and dead:
        return 1.0 if also else _HIT_BESIDE_DEAD if told.beside_dead else _HIT_ARE_INJURED
    return _TOO_FEW if n > both else 0.0
