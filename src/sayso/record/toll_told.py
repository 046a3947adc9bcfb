"""What reports tell of casualties, each with the circumstances that make it weigh more or less."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from sayso.model import Article, Casualty, Reading
from sayso.record.toll_weights import round_up

__all__ = ["Told", "group_of", "told_of"]

_OPENING_ENDS, _FAR_DOWN = 600, 2500
"""Characters: the opening, and where a report has told its news."""
_BESIDE, _NEAR = 150, 400
"""Characters between a sentence and the name of the place."""
_WEEK = 7
_AGAIN = (("again", 1), ("again and again", 2), ("many times", 4))
_JOINS_WITHIN = 500
_GROUPS = {"person": "person", "kin": "person", "name": "person", "sum": "many", "number": "many"}


@dataclass(frozen=True)
class Told:
    """A casualty, the report it stands in, and what is to be said of it."""

    casualty: Casualty
    article: str
    marks: tuple[str, ...]
    """Circumstances, as named in ``tolls.toml`` under ``marks``."""
    beside_dead: bool = False
    """Whether dead are told of in the same sentence."""
    doer_died: bool = False
    """Whether some report says that whoever did it died."""


@dataclass(frozen=True)
class _Page:
    """A report among the others, and what holds for all that it tells."""

    article: Article
    marks: tuple[str, ...]
    several: bool
    """Whether it tells of several events."""
    spots: tuple[int, ...]
    """Where its text names the place."""


def told_of(readings: Sequence[Reading], day: str | None, places: Sequence[str]) -> list[Told]:
    """All that is told of the event of ``day`` at ``places``, in order of publication."""
    ordered = sorted(readings, key=lambda reading: (reading.article.published or "", reading.article.id))
    told: list[Told] = []
    for reading, page in zip(ordered, _pages(ordered, day, places), strict=True):
        told += _told(reading, page, day)
    if any(each.casualty.doer and each.casualty.fate == "dead" for each in told):
        told = [replace(each, doer_died=True) for each in told]
    return told


def group_of(casualty: Casualty) -> str:
    """What sort of counting it is: many, one, person, multiple, ordinal, names, counts, joined, or doer."""
    if casualty.doer:
        return "doer and one" if casualty.form == "doer" and casualty.low == 2 else "doer"
    if casualty.form == "number" and casualty.low <= 1:
        return "one"
    return _GROUPS.get(casualty.form, casualty.form)


def _pages(ordered: Sequence[Reading], day: str | None, places: Sequence[str]) -> Iterator[_Page]:
    spots = [_spots(reading.article, places) for reading in ordered]
    named = [
        bool(at) or _in_title(reading.article, places) for at, reading in zip(spots, ordered, strict=True)
    ]
    first = ordered[0].article.published if ordered else None
    for n, reading in enumerate(ordered):
        article = reading.article
        after = _days(article.published, day)
        holds = (
            ("last", n == len(ordered) - 1),
            ("not first", n > 0),
            ("a day later", (_days(article.published, first) or 0) >= 1),
            ("elsewhere", any(named) and not named[n]),
            ("before the event", after is not None and after < 0),
        )
        several = round_up("title", article.title or "") or round_up("opening", article.text[:_OPENING_ENDS])
        marks = [name for name, held in holds if held] + ["several events"] * several
        yield _Page(article, tuple(marks), several, spots[n])


def _spots(article: Article, places: Sequence[str]) -> tuple[int, ...]:
    found = (re.finditer(re.escape(place), article.text, re.IGNORECASE) for place in places)
    return tuple(sorted(match.start() for matches in found for match in matches))


def _in_title(article: Article, places: Sequence[str]) -> bool:
    title = (article.title or "").lower()
    return any(place.lower() in title for place in places)


def _days(one: str | None, other: str | None) -> int | None:
    """Days from ``other`` to ``one``; None where one of them is no day."""
    if one is None or other is None or min(len(one), len(other)) < len("2024-10-23"):
        return None
    return (date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days


def _told(reading: Reading, page: _Page, day: str | None) -> Iterator[Told]:
    here = [casualty for casualty in reading.casualties if not _before(casualty, day, _WEEK)]
    deaths = Counter((c.sentence, c.in_title) for c in here if c.fate == "dead")
    seen: Counter[tuple[str, float, str]] = Counter()
    for casualty in here:
        group = group_of(casualty)
        key = (casualty.fate, casualty.low, "person" if group == "one" else group)
        marks = (*page.marks, *_marks(casualty, page, day), *(name for name, n in _AGAIN if seen[key] >= n))
        others = deaths[casualty.sentence, casualty.in_title] - (casualty.fate == "dead")
        yield Told(casualty, page.article.id, marks, others > 0)
        seen[key] += 1
    for joined in _joined(here):
        yield Told(joined, page.article.id, (*page.marks, *_marks(joined, page, day)))
    for fate in ("dead", "injured"):
        named = _names([c for c in here if c.fate == fate and not c.period and not _before(c, day, 1)])
        if named is not None:
            yield Told(named, page.article.id, page.marks)


def _marks(casualty: Casualty, page: _Page, day: str | None) -> Iterator[str]:
    start = casualty.span[0]
    if casualty.in_title:
        yield "title"
    elif start < _OPENING_ENDS:
        yield "opening"
    elif start > _FAR_DOWN:
        yield "far down"
    away = _from_place(casualty, page.spots)
    if away is not None and away <= _BESIDE:
        yield "place beside"
    if page.several:
        yield _in_round_up(away, bool(page.spots))
    if casualty.period:
        yield "stretch of time"
    if day and len(casualty.as_of or "") == len("2024"):
        yield "year alone"
    if _before(casualty, day, 1):
        yield "days before"
    elif abs(_days(casualty.as_of, day) or 0) <= 1 and _days(casualty.as_of, day) is not None:
        yield "same day"
    if casualty.part:
        yield "part"


def _from_place(casualty: Casualty, spots: Sequence[int]) -> int | None:
    """Characters from its sentence to the nearest name of the place; None for a title and where none is named."""
    if casualty.in_title or not spots:
        return None
    start, end = casualty.sentence
    n = bisect_left(spots, start)
    before = start - spots[n - 1] if n else None
    behind = max(0, spots[n] - end) if n < len(spots) else None
    return min(each for each in (before, behind) if each is not None)


def _in_round_up(away: int | None, placed: bool) -> str:
    if not placed:
        return "of several, unplaced"
    if away is None or away > _NEAR:
        return "of several, away"
    return "of several, here" if away <= _BESIDE else "of several, near"


def _joined(here: Sequence[Casualty]) -> Iterator[Casualty]:
    """ "Three people were taken to hospital. Two others came by themselves": five, over two sentences."""
    alive = [
        c for c in here
        if not (c.in_title or c.period or c.doer) and c.fate != "dead" and c.form in ("number", "sum", "person")
    ]  # fmt: skip
    for one, other in pairwise(alive):
        apart = one.sentence != other.sentence and other.span[0] - one.span[1] < _JOINS_WITHIN
        if apart and other.also and other.form != "sum" and not one.part:
            fate = "injured" if one.fate == other.fate == "injured" else "hit"
            size = one.low + other.low
            yield replace(one, low=size, high=size, form="joined", fate=fate, also=False, done=False)


def _names(told: Sequence[Casualty]) -> Casualty | None:
    """Two and more whom a report names, as one number; "Harris" is Zoe Harris, and not one more."""
    kept: list[tuple[frozenset[str], Casualty]] = []
    for casualty in sorted(told, key=lambda c: (-len((c.named or "").split()), c.span)):
        words = frozenset((casualty.named or "").lower().split())
        if words and not any(words <= known for known, _ in kept):
            kept.append((words, casualty))
    if len(kept) < 2:
        return None
    return replace(
        kept[0][1], low=float(len(kept)), high=float(len(kept)), form="names", done=False, also=True
    )


def _before(casualty: Casualty, day: str | None, by: int) -> bool:
    """Whether a casualty is told of a time more than ``by`` days before ``day``, or of an earlier month or year."""
    said = casualty.as_of
    if day is None or said is None:
        return False
    after = _days(said, day)
    return after < -by if after is not None else said < day[: len(said)]
