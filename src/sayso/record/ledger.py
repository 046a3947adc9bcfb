"""The measures of a story, each a series of numbers: on which of them a number goes on, and what it is called.

A number goes on with a measure of its own scene (:mod:`sayso.record.scenes`), a length of time with lengths of time;
which of these it is :mod:`sayso.record.identity` says. Where none is, it begins one. Refused: to begin one by a number
that a report only tells again, such as an explainer's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Article, Measure
from sayso.record.counts import Counted
from sayso.record.identity import placed
from sayso.record.measures import measure_id
from sayso.record.scenes import Scenes
from sayso.record.series import Series

__all__ = ["Ledger"]

_TELLING = 100
"""A number so large is known again, whatever is counted."""


class Ledger:
    """Every measure of one story, in the order first met."""

    def __init__(self, story: str) -> None:
        self._story = story
        self.series: list[Series] = []
        self._scenes = Scenes()

    def measures(self) -> tuple[Measure, ...]:
        """Every measure with a point, as the record shows it."""
        return tuple(
            Measure(series.id, self.label(series), series.quantity.unit, tuple(series.points))
            for series in self.series
            if series.points
        )

    def label(self, series: Series) -> str:
        """What a measure is called; where another is called the same, with the place that only this one is of."""
        alike = [s for s in self.series if s.points and s is not series and s.label == series.label]
        place = series.place or ""
        if not alike or not place[:1].isupper() or any(s.place == series.place for s in alike):
            return series.label
        return replace(series.all_of or series.quantity, where=place).label

    def scene_of(self, article: Article, counted: Counted, beside: Sequence[Counted]) -> str | None:
        """The scene that a number of a report with the numbers ``beside`` is of; None for the story's own event."""
        return self._scenes.scene_of(article, counted, beside, self.series)

    def series_of(
        self, article: Article, counted: Counted, before: Series | None, scene: str | None
    ) -> tuple[Series, float]:
        """The measure a number goes on with, or a new one, and how likely it does, in log odds; ``before`` is that of
        the number close before it."""
        here = [s for s in self.series if s.scene == scene and s.quantity.of_time == counted.is_duration]
        known, likely = placed(here, counted, before)
        series = known or self._begun(article, counted, scene)
        series.widen(counted)
        series.note(article.id, counted.figure.place, counted.frame, counted.whom)
        return series, likely

    def _begun(self, article: Article, counted: Counted, scene: str | None) -> Series:
        name = f"{counted.quantity.name} {counted.figure.span[0]}"
        series = Series(counted.quantity, measure_id(self._story, name, article.id))
        series.scene = scene
        self.series.append(series)
        return series

    def retold(self, counting: Sequence[Counted]) -> float:
        """The share of a report's numbers that the story has been told: of an explainer, most."""
        told = {(point.low, point.high) for series in self.series for point in series.points}
        known = [(c.point.low, c.point.high) in told for c in counting]
        return sum(known) / len(known) if known else 0.0

    def has_told(self, counted: Counted) -> bool:
        """Whether the story has been told so many of the same thing, whatever befell it; a number of hundreds is not
        told of two things by chance."""
        low, high = counted.point.low, counted.point.high
        telling = (low or high or 0.0) >= _TELLING
        same = (s for s in self.series if telling or s.quantity.thing == counted.quantity.thing)
        return any((point.low, point.high) == (low, high) for series in same for point in series.points)

    def retell(self, counting: Sequence[Counted]) -> None:
        """Put what a report tells again to the measures that have the number; what is new is left to a report."""
        for counted in counting:
            series, point = placed(self.series, counted, None)[0], counted.point
            if series is not None and any((p.low, p.high) == (point.low, point.high) for p in series.points):
                series.points.append(point)

    def note(self, article: Article, counting: Sequence[Counted], *, first: bool) -> None:
        """Learn of which places a report tells; of the story's ``first``, what the story opens with."""
        self._scenes.note(article, counting)
        if first:
            self._note_what_opens(counting)

    def _note_what_opens(self, counting: Sequence[Counted]) -> None:
        """Mark the only count of a fate in the opening of the story's first report."""
        leading = {c.point.evidence.position for c in counting if c.lead}
        for series in self.series:
            state = series.quantity.state
            alone = [s for s in self.series if s.quantity.state == state and s.points] == [series]
            opens = any(point.evidence.position in leading for point in series.points)
            series.opens = state is not None and alone and opens
