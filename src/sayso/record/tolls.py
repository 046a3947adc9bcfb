"""The toll of one event: how many died and how many were injured, from all that was reported of it.

Every report tells of casualties in its own way: "two dead, seven hurt", "nine people shot", "a man and two women
died", "the third victim to die". No single figure is trusted. Each pair of dead and injured that some report
gives reason for is weighed by how much of all that was told can hold together with it (a weighted vote among
sources, as in truth discovery; Li et al. 2016), and what the pairs with the most support have is the toll:

* dead and injured are apart, and those hit are both together;
* a title and the opening weigh more than the rest, the last report more than the others, a number told again less;
* whoever did it and died of it is one of the dead, and none of those he killed;
* what a sentence says of a day a week or more before the event, of a stretch of time ("this year") or of several
  events is not told of this one, or hardly; of a report on several events, what stands where the place is named.

The weights lie in ``lexicon/tolls.toml``; they are a log-linear model over the pairs, fitted by ``training/tolls.py``.

Refused: no toll (None) where no report tells of any casualty. Where some tell of injured only, none died (0), and the
other way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp

from sayso.model import Casualty, Reading
from sayso.record.toll_support import footing, relation, sort_of
from sayso.record.toll_told import Told, told_of
from sayso.record.toll_weights import says, weight

__all__ = ["Basis", "Toll", "pairs_of", "toll_of"]

_MOST_DEAD, _MOST_INJURED = 25, 60
"""Numbers tried."""
_CARRIES = ("same", "same and doer", "same, some dead", "same, all dead", "both", "injured alone")
"""Relations in which a thing told says the toll, and does not merely bear it."""


@dataclass(frozen=True)
class Basis:
    """Words that say a toll: a casualty (its span is of the title where ``in_title``) in an article."""

    article: str
    casualty: Casualty


@dataclass(frozen=True)
class Toll:
    """The dead and the injured of an event; both None where no report tells of any."""

    dead: int | None
    injured: int | None
    basis: tuple[Basis, ...] = ()
    """What says so, what weighs most first: numbers of the dead, of the injured, and of both together."""


def toll_of(readings: Sequence[Reading], day: str | None = None, places: Sequence[str] = ()) -> Toll:
    """The toll of the event of ``day`` (ISO; None: of whatever day) at ``places`` (names of it), as of the last report.

    Where some of the reports name one of the places, those that name none weigh less.
    """
    told = told_of(readings, day, places)
    if not told:
        return Toll(None, None)
    weights = [weight(each.marks) for each in told]
    dead, injured = _most(_supports(told, weights))
    return Toll(dead, injured, _basis(told, weights, dead, injured))


def _supports(told: Sequence[Told], weights: Sequence[float]) -> dict[tuple[int, int], float]:
    """What all that was told gives to each pair; what is told alike is asked once."""
    alike: dict[tuple[object, ...], tuple[Told, str, float]] = {}
    for each, w in zip(told, weights, strict=True):
        sort = sort_of(each)
        key = sort, each.casualty.low, each.casualty.form, each.casualty.done
        _, _, so_far = alike.get(key, (each, sort, 0.0))
        alike[key] = each, sort, so_far + w
    any_dead, any_hurt = footing(told)
    return {
        (dead, injured): says(any_dead, str(min(dead, 2)))
        + says(any_hurt, str(min(injured, 1)))
        + sum(w * says(sort, relation(each, dead, injured)) for each, sort, w in alike.values())
        for dead, injured in pairs_of(told)
    }


def pairs_of(told: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """The pairs of dead and injured that anything told gives reason for."""
    died = [each.casualty for each in told if each.casualty.fate == "dead"]
    dead = {0} | {int(casualty.low) for casualty in died}
    if told[0].doer_died:
        dead |= {int(casualty.low) + 1 for casualty in died if not casualty.doer}
    alive = [each.casualty for each in told if each.casualty.fate != "dead"]
    hit = {int(casualty.low) for casualty in alive}
    injured = {0} | hit | {int(casualty.low) + 1 for casualty in alive if casualty.also}
    for d in sorted(dead)[:_MOST_DEAD]:
        for i in sorted(injured | {h - d for h in hit if h >= d})[:_MOST_INJURED]:
            yield d, i


def _most(support: dict[tuple[int, int], float]) -> tuple[int, int]:
    """The number of dead, and that of injured, whose pairs have the greatest share together."""
    top = max(support.values())
    dead: defaultdict[int, float] = defaultdict(float)
    injured: defaultdict[int, float] = defaultdict(float)
    for (d, i), value in support.items():
        dead[d] += exp(value - top)
        injured[i] += exp(value - top)
    return _greatest(dead), _greatest(injured)


def _greatest(shares: Mapping[int, float]) -> int:
    return max(shares, key=lambda number: (round(shares[number], 9), -number))


def _basis(told: Sequence[Told], weights: Sequence[float], dead: int, injured: int) -> tuple[Basis, ...]:
    found = []
    for each, w in zip(told, weights, strict=True):
        how = relation(each, dead, injured)
        value = w * says(sort_of(each), how)
        if how in _CARRIES and value > 0:
            found.append((value, Basis(each.article, each.casualty)))
    return tuple(basis for _, basis in sorted(found, key=lambda pair: -pair[0]))
