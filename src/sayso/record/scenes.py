"""Events of the kind in another place or on other days: three killed in Marlow are none of the 14 killed at Oxley.

A scene is a place that no title, no opening and no number of a story has been of, with which a report opens, and where
fewer have met a fate than anybody has come to in the story: what only grows cannot have become less, and such a place
is not where it happened. Its numbers are apart from the story's others. They are known again by the name of the place:
at the number, or named last before it in the paragraph, or in the title or the opening where a number has no place.

Days of which a number is told (:mod:`sayso.record.periods`) are a scene, too, where what befell people on others has
been counted in the story, or all was counted before: those killed across the country on Monday are no toll of
Thursday's raid, and are known again by their day.

Refused: a higher number in a place never named, which may be of a part of the country nobody had named; states that may
become less; a place deep in a report; the first report; a part of a number told beside it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from sayso.model import Article, Point
from sayso.record.counts import Counted
from sayso.record.evidence import lead_ends, paragraph_start, sentence_around
from sayso.record.periods import Period, period_of
from sayso.record.series import Series

__all__ = ["Scenes"]

_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_ISO = len("2024-05-06")


class Scenes:
    """The places of a story, and those of them where something else of the kind has happened."""

    def __init__(self) -> None:
        self._named: set[str] = set()
        self._places: set[str] = set()
        self._scenes: set[str] = set()
        self._days: dict[str, Period] = {}
        """The days that are a scene, by the name of the scene."""
        self._main: dict[str, tuple[str, list[Period]]] = {}
        """Of each state, when the story first counted, and of which days it told."""

    def note(self, article: Article, counting: Iterable[Counted]) -> None:
        """Learn the names with which a report opens, and where its numbers are of."""
        self._named |= set(_NAME.findall(_opening(article)))
        self._places |= {c.figure.place for c in counting if c.figure.place} - self._scenes

    def scene_of(
        self, article: Article, counted: Counted, beside: Sequence[Counted], every: Iterable[Series]
    ) -> str | None:
        """The scene a number is of; None for the story's own event, and for what befell nobody.

        ``beside`` are the numbers of its report, ``every`` the series of the story.
        """
        if not counted.quantity.state:
            return None
        place = _place(article, counted, beside) or self._named_last(article, counted)
        day = None if place in self._scenes else self._day_of(article, counted)
        if day is not None:
            return day
        if place in self._scenes or place is None:
            return place or self._of_the_opening(article)
        name = _NAME.search(place)
        opens = counted.lead and counted.quantity.rising
        part = counted.quantity.part  # "31 bodies, among them nine in Hallin": of the same event
        if part or not self._named or not opens or name is None or name[0] in self._named:
            return None
        if not _is_fewer(counted, every):
            return None
        self._scenes.add(place)
        return place

    def _day_of(self, article: Article, counted: Counted) -> str | None:
        """The scene of the days that a number is told of; None where they are the story's own, or not told."""
        state, told = counted.quantity.state or "", (article.published or article.reference_date or "")[:10]
        period = period_of(article, counted.figure, counted.quantity)
        first, main = self._main.setdefault(state, (told, [period] if period is not None else []))
        if period is None:
            return None
        known = next((name for name, days in self._days.items() if days == period), None)
        if known is not None or any(period.meets(days) for days in main):
            return known
        if not main and (len(first) < _ISO or period.first <= date.fromisoformat(first)):
            main.append(period)
            return None
        name = f"{period.first}/{period.end}"
        self._days[name] = period
        return name

    def _named_last(self, article: Article, counted: Counted) -> str | None:
        """The scene or place of numbers that the paragraph has named last, up to the end of the number's sentence."""
        start, end = sentence_around(article, counted.figure.span)
        before = article.text[paragraph_start(article, start, start) : end]
        last = max(
            ((before.rfind(p), p) for p in (*self._scenes, *self._places) if p in before), default=None
        )
        return last[1] if last is not None else None

    def _of_the_opening(self, article: Article) -> str | None:
        opening = _opening(article)
        named = [scene for scene in self._scenes if scene in opening]
        return named[0] if len(named) == 1 and not any(place in opening for place in self._places) else None


def _opening(article: Article) -> str:
    return f"{article.title or ''} {article.text[: lead_ends(article)]}"


def _place(article: Article, counted: Counted, beside: Sequence[Counted]) -> str | None:
    """Where a number is of: "two killed and four hurt in Velm" are both of Velm."""
    end = sentence_around(article, counted.figure.span)[1]
    behind = (
        c.figure for c in beside if counted.figure.span[0] <= c.figure.span[0] < end and c.quantity.state
    )
    return next((figure.place for figure in behind if figure.place), None)


def _is_fewer(counted: Counted, every: Iterable[Series]) -> bool:
    """Whether everybody who counts whom the same befell has come to more, of the measure told most often.

    Who has counted once, where others have more than once, may have counted something else, too.
    """
    state, given = counted.quantity.state, counted.point.low or counted.point.high or 0.0
    told = [s for s in every if s.quantity.state == state and s.scene is None and not s.quantity.part]
    most = max(told, key=lambda series: len(series.points), default=None)
    totals = [p for p in most.points if p.change == "total"] if most else []
    often = Counter(p.source for p in totals)
    known = [p for p in totals if often[p.source] > 1] or totals
    last = {
        source: max(_size(p) for p in known if p.source == source) for source in {p.source for p in known}
    }
    return bool(last) and all(number > given for number in last.values())


def _size(point: Point) -> float:
    return point.low or point.high or 0.0
