"""The toll of one event: how many died and how many were hurt, from all that was reported of it.

Every report tells of casualties in its own way: "two dead, seven hurt", "nine people shot", "a man and two women
died", "the third victim to die". No single figure is trusted. Each pair of dead and injured that some report
speaks for is weighed by how much of all that was told can hold together with it, and the best pair is the
toll (a vote over readings, as in truth discovery; Li et al. 2016):

* the dead and the injured are apart, and those hit are both together;
* a headline and the opening sentences count more than the rest, a later report more than an earlier one;
* whoever did it and died of it is one of the dead, and not among those he killed;
* what a sentence says of another day than the event's, or of a stretch of time, is not told of it.

No toll (None) where nothing is told. "No injured" (0) is an answer where the dead or all those hit are told, and nothing
speaks of injured.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sayso.model import Casualty, Reading

__all__ = ["Toll", "toll_of"]


@dataclass(frozen=True)
class Toll:
    """The dead and the injured of an event, each None where nothing is told."""

    dead: int | None
    injured: int | None


@dataclass(frozen=True)
class Weights:
    title: float = 2.5
    lead: float = 1.6
    lead_chars: int = 600
    later: float = 0.25
    more: float = -0.35
    person: float = 0.45
    inclusive: float = 0.2
    hit_injured: float = 0.4
    hit_beside: float = 0.7
    doer_one: float = 0.7
    part: float = 0.25
    period: float = 0.1
    low: float = 0.3
    repeat: float = 0.5
    person_least: float = 0.12
    none: float = -0.8
    none_passing: float = -0.3
    also: float = 0.6
    ordinal: float = 0.3
    before: float = 0.5
    elsewhere: float = 0.4


@dataclass(frozen=True)
class _Told:
    casualty: Casualty
    weight: float
    beside_dead: bool
    doer: bool
    lead: bool


def toll_of(readings: Sequence[Reading], day: str | None = None, places: Sequence[str] = (), weights: Weights = Weights()) -> Toll:
    """The toll of the event of ``day`` (ISO; None: whatever day) at ``places`` (names of it) that ``readings`` report.

    Where some reports name one of the places, the others count less.
    """
    ordered = _in_order(readings)
    there = [_names(r, places) for r in ordered]
    told = [
        replace(each, weight=each.weight * (weights.elsewhere if any(there) and not here else 1))
        for n, (r, here) in enumerate(zip(ordered, there, strict=True))
        for each in _told(r, n, day, weights)
    ]
    if not told:
        return Toll(None, None)
    doer = any(each.doer for each in told)
    told = [replace(each, doer=doer) for each in told]
    pairs = _pairs(told)
    best = max(pairs, key=lambda pair: (round(_support(told, *pair, weights), 6), -pair[0] - pair[1], -pair[0]))
    fates = {t.casualty.fate for t in told}
    return Toll(best[0] if best[0] or fates else None, best[1] if best[1] or fates else None)


def _names(reading: Reading, places: Sequence[str]) -> bool:
    text = f"{reading.article.title or ''}\n{reading.article.text}".lower()
    return any(place.lower() in text for place in places)


def _in_order(readings: Iterable[Reading]) -> list[Reading]:
    return sorted(readings, key=lambda r: (r.article.published or "", r.article.id))


def _told(reading: Reading, n: int, day: str | None, w: Weights) -> list[_Told]:
    here = [c for c in reading.casualties if not _of_other_day(c, day)]
    doer = any(c.doer and c.fate == "dead" for c in here)
    out: list[_Told] = []
    seen: dict[tuple[str, float, str], int] = {}
    for c in here:
        key = (c.fate, c.low, c.form)
        weight = w.title if c.in_title else w.lead if c.span[0] < w.lead_chars else 1.0
        weight *= w.repeat ** seen.get(key, 0)
        seen[key] = seen.get(key, 0) + 1
        weight *= w.before if _of_other_day(c, day, 1) else 1
        weight *= (1 + w.later * n) * (w.period if c.period or _over_a_year(c, day) else 1) * (w.part if c.part else 1)
        beside = any(
            o.fate == "dead" and o.sentence == c.sentence and o.in_title == c.in_title and o is not c for o in here
        )
        out.append(_Told(c, weight, beside, doer, c.in_title or c.span[0] < w.lead_chars))
    return out


def _of_other_day(casualty: Casualty, day: str | None, back: int = 7) -> bool:
    if day is None or casualty.as_of is None:
        return False
    said = casualty.as_of
    if len(said) == 10:
        try:
            return date.fromisoformat(said) < date.fromisoformat(day) - timedelta(days=back)
        except ValueError:
            return False
    return said[:4].isdigit() and said < day[: len(said)]


def _over_a_year(casualty: Casualty, day: str | None) -> bool:
    """A year alone, beside a number, is what the number was counted over."""
    return day is not None and len(casualty.as_of or "") == 4


def _pairs(told: Sequence[_Told]) -> list[tuple[int, int]]:
    dead = {0} | {int(t.casualty.low) for t in told if t.casualty.fate == "dead"}
    if any(t.doer for t in told):
        dead |= {n + 1 for n in dead}
    hurt = {0} | {int(t.casualty.low) + 1 for t in told if t.casualty.fate != "dead" and t.casualty.also} | {int(t.casualty.low) for t in told if t.casualty.fate != "dead"}
    hit = {int(t.casualty.low) for t in told if t.casualty.fate != "dead"}
    few = sorted(dead)[:25]
    return [(d, i) for d in few for i in sorted(hurt | {h - d for h in hit if h >= d})[:60]]


def _support(told: Sequence[_Told], dead: int, injured: int, w: Weights) -> float:
    return sum(t.weight * _speaks_for(t, dead, injured, w) for t in told)


def _speaks_for(told: _Told, dead: int, injured: int, w: Weights) -> float:
    c = told.casualty
    n = int(c.low)
    if c.doer:
        return w.none if dead == 0 and c.fate == "dead" else 0.0
    if c.form == "ordinal" and c.fate != "dead":
        return w.ordinal if dead + injured == n else w.more if n > dead + injured else 0.0
    single = c.form in ("person", "kin", "name") or (n == 1 and c.fate != "dead" and not c.in_title)
    if c.fate == "dead":
        return _single(n, dead, w, told.lead) if single else _of_dead(told, n, dead, w)
    if c.fate == "injured":
        if single:
            return _single(n, injured, w, True)
        if c.also and not dead:
            return w.also if injured in (n, n + 1) else w.more if n > injured else 0.0
        return 1.0 if injured == n else w.inclusive if dead + injured == n else w.more if n > injured else 0.0
    if single:
        return w.none if dead + injured == 0 else w.person_least
    if dead + injured == n and not (c.also and dead):
        return w.also if c.also else 1.0
    if c.also and not dead and injured == n + 1:
        return w.also
    if injured == n and dead:
        return 1.0 if c.also else w.hit_beside if told.beside_dead else w.hit_injured
    return w.more if n > dead + injured else 0.0


def _single(n: int, count: int, w: Weights, lead: bool) -> float:
    if count == 0:
        return w.none if lead else w.none_passing
    return w.person if count == n else w.person_least


def _of_dead(told: _Told, n: int, dead: int, w: Weights) -> float:
    c = told.casualty
    if told.doer and dead == n + 1:
        return 1.0 if c.done else w.doer_one
    if dead == n:
        return w.doer_one if told.doer and c.done else 1.0
    return w.more if n > dead else 0.0
