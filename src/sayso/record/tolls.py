"""The toll of one event: how many died and how many were injured, from all that was reported of it.

Every report tells of casualties in its own way: "two dead, seven hurt", "nine people shot", "a man and two women
died", "the third victim to die". No single figure is trusted. Each pair of dead and injured that some report
gives reason for is weighed by how much of all that was told can hold together with it (a weighted vote among
sources, as in truth discovery; Li et al. 2016), and the pair with the most support is the toll:

* dead and injured are apart, and those hit are both together;
* a title and the opening weigh more than the rest, a later report more than an earlier one, a number told again less;
* whoever did it and died of it is one of the dead, and none of those he killed;
* what a sentence says of a day a week or more before the event, of a stretch of time ("this year") or of several
  events is not told of this one, or hardly.

Refused: no toll (None) where no report tells of any casualty. Where some tell of injured only, none died (0), and the
other way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sayso.model import Casualty, Reading
from sayso.record.toll_support import Told, speaks_for

__all__ = ["Toll", "toll_of"]

# Weights. Found by trying values on development data, then rounded.
_TITLE, _OPENING, _OPENING_ENDS = 3.0, 1.6, 600
"""The opening is so many characters long; the rest weighs 1."""
_LATER = 0.25
"""More for each report before it."""
_AGAIN = 0.6
_PART, _PERIOD, _DAYS_BEFORE, _ELSEWHERE = 0.35, 0.1, 0.5, 0.4
_BY_NAME = 1.0
"""The dead a report names, added up."""
_MOST_DEAD, _MOST_INJURED = 25, 60
"""Numbers tried."""
_WEEK, _DAY = timedelta(days=7), timedelta(days=1)


@dataclass(frozen=True)
class Toll:
    """The dead and the injured of an event; both None where no report tells of any."""

    dead: int | None
    injured: int | None


def toll_of(readings: Sequence[Reading], day: str | None = None, places: Sequence[str] = ()) -> Toll:
    """The toll of the event of ``day`` (ISO; None: of whatever day) at ``places`` (names of it), as of the last report.

    Where some of the reports name one of the places, those that name none weigh less.
    """
    ordered = sorted(readings, key=lambda reading: (reading.article.published or "", reading.article.id))
    there = [_names(reading, places) for reading in ordered]
    told: list[Told] = []
    for n, reading in enumerate(ordered):
        weight = (1 + _LATER * n) * (_ELSEWHERE if any(there) and not there[n] else 1.0)
        told += _told(reading, weight, day)
    if not told:
        return Toll(None, None)
    if any(each.casualty.doer and each.casualty.fate == "dead" for each in told):
        told = [replace(each, doer_died=True) for each in told]
    dead, injured = max(
        _pairs(told), key=lambda pair: (round(_support(told, *pair), 6), -sum(pair), -pair[0])
    )
    return Toll(dead, injured)


def _names(reading: Reading, places: Sequence[str]) -> bool:
    text = f"{reading.article.title or ''}\n{reading.article.text}".lower()
    return any(place.lower() in text for place in places)


def _told(reading: Reading, weight: float, day: str | None) -> Iterator[Told]:
    """What a report tells of the event, each with its weight."""
    here = [casualty for casualty in reading.casualties if not _before(casualty, day, _WEEK)]
    deaths = Counter((c.sentence, c.in_title) for c in here if c.fate == "dead")
    seen: Counter[tuple[str, float, str]] = Counter()
    for casualty in here:
        key = (casualty.fate, casualty.low, casualty.form)
        opening = casualty.in_title or casualty.span[0] < _OPENING_ENDS
        stands = _TITLE if casualty.in_title else _OPENING if opening else 1.0
        others = deaths[casualty.sentence, casualty.in_title] - (casualty.fate == "dead")
        yield Told(
            casualty, weight * stands * _AGAIN ** seen[key] * _doubt(casualty, day), others > 0, opening
        )
        seen[key] += 1
    by_name = _by_name([c for c in here if c.fate == "dead" and not c.period and not _before(c, day, _DAY)])
    if by_name is not None:
        yield Told(by_name, weight * _BY_NAME, beside_dead=False, opening=False)


def _by_name(dead: Sequence[Casualty]) -> Casualty | None:
    """Two and more dead that a report names, as one number; "Harris" is Zoe Harris, and not one more."""
    kept: list[tuple[frozenset[str], Casualty]] = []
    for casualty in sorted(dead, key=lambda c: (-len((c.named or "").split()), c.span)):
        words = frozenset((casualty.named or "").lower().split())
        if words and not any(words <= known for known, _ in kept):
            kept.append((words, casualty))
    if len(kept) < 2:
        return None
    return replace(kept[0][1], low=float(len(kept)), high=float(len(kept)), form="sum", done=False, also=True)


def _doubt(casualty: Casualty, day: str | None) -> float:
    """What a casualty weighs for what its sentence is about."""
    year_alone = day is not None and len(casualty.as_of or "") == 4
    period = _PERIOD if casualty.period or year_alone else 1.0
    return (
        period * (_PART if casualty.part else 1.0) * (_DAYS_BEFORE if _before(casualty, day, _DAY) else 1.0)
    )


def _before(casualty: Casualty, day: str | None, by: timedelta) -> bool:
    """Whether a casualty is told of a time more than ``by`` before ``day``, or of an earlier month or year."""
    said = casualty.as_of
    if day is None or said is None:
        return False
    if len(said) < len("2024-10-23"):
        return said < day[: len(said)]
    return date.fromisoformat(said) < date.fromisoformat(day) - by


def _pairs(told: Sequence[Told]) -> Iterator[tuple[int, int]]:
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


def _support(told: Sequence[Told], dead: int, injured: int) -> float:
    return sum(each.weight * speaks_for(each, dead, injured) for each in told)
