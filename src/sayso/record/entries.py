"""How the numbers of a report are entered on the measures of its story, and which of them change something.

Each number goes to its measure, in the order that tells what is new (:mod:`sayso.record.ordering`); what it does there
:mod:`sayso.record.series` says, and whether that is news :mod:`sayso.record.newsworth`.

Not entered: "a third man", where two have not been told; a second count of a party in one report, unless the first was
what it had told before and this one is as of now ("yesterday it spoke of 34. Today it says 31"); a count that its
source gave before, told as of then; a number whose sentence the story has carried before. A step that names its total
("another 40, bringing the total to 120") is kept and changes nothing, and so is the number that an outlet has put right
on its page. Entered, and no news: "its count is 40", of which nobody can tell what it counts, and nobody else has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import inf

from sayso.model import Article, Point, Span
from sayso.record.as_sure import as_sure
from sayso.record.bounds import STEPS
from sayso.record.corrected import Corrected, corrected_at
from sayso.record.counts import Counted
from sayso.record.in_turn import is_in_turn
from sayso.record.ledger import Ledger
from sayso.record.newsworth import is_news
from sayso.record.retold import is_of_then, is_on_now
from sayso.record.series import Effect, Series
from sayso.record.telling import Telling

__all__ = ["Entry", "entered", "told_by_numbers"]

_NEAR = 300
"""Characters within which a number with no noun counts what the number before it did."""


@dataclass(frozen=True)
class Entry:
    """A number that changes something."""

    counted: Counted
    effect: Effect
    series: Series
    label: str
    """What its measure was called when it was entered."""


def entered(
    ledger: Ledger,
    article: Article,
    telling: Telling,
    corrected: Sequence[Corrected],
    is_carried: Callable[[Span], bool],
) -> list[Entry]:
    """Enter the numbers of a report, which are those of ``telling``; those that change something.

    ``corrected`` are the passages that its outlet has altered, ``is_carried`` tells of a span whether its sentence has
    been carried before.
    """
    report = _Report(ledger, article, telling, corrected, is_carried)
    found = (report.enter(counted) for counted in telling.counting)
    return [entry for entry in found if entry is not None]


class _Report:
    """A report while its numbers are entered."""

    def __init__(
        self, ledger: Ledger, article: Article, telling: Telling, corrected: Sequence[Corrected],
        is_carried: Callable[[Span], bool],
    ) -> None:  # fmt: skip
        self._ledger, self._article, self._telling = ledger, article, telling
        self._corrected, self._is_carried = corrected, is_carried
        self._totals = {c.figure.id for c in telling.counting if c.point.change == "total"}
        self._last: tuple[int, Series] | None = None
        """Where the number before ends, and its measure."""
        self._counts: dict[tuple[str, str | None], bool] = {}
        """Of each measure and party the report has a count of, whether its count stood there before."""
        self._gone_on: set[tuple[str, str | None]] = set()
        """Of which of them the report has told that it was where it stood before."""
        self._beside: dict[str, list[Point]] = {}
        """Of each measure, the numbers of the report that count the same."""

    def enter(self, counted: Counted) -> Entry | None:
        """Enter a number on its measure; what it changes, if that is news."""
        corrected = corrected_at(self._corrected, counted.figure.span)
        series, likely = self._series_of(counted, corrected)
        if not is_in_turn(counted, series, self._ledger.series):
            return None
        is_carried = self._is_carried(counted.figure.span)
        if self._is_step_to_a_total(counted, series):
            series.points += [] if is_carried else [counted.point]
            return None
        if self._has_counted(counted, series) or self._is_told_as_of_then(counted, series):
            return None
        self._note_count(counted, series)
        if is_carried:
            return None
        if corrected is not None:
            at = self._article.modified or counted.point.reported_at
            series.put_right(replace(counted.point, reported_at=at))
            return None
        return self._news(counted, series, likely)

    def _series_of(self, counted: Counted, corrected: Corrected | None) -> tuple[Series, float]:
        """The measure of a number, and how likely it is that: where its outlet has altered it, that of the number which
        stood there before."""
        start, end = counted.figure.span
        scene = self._ledger.scene_of(self._article, counted, self._telling.counting)
        series, likely = corrected.home_of(counted) if corrected is not None else None, inf
        if series is None:
            near = self._last is not None and 0 <= start - self._last[0] < _NEAR
            before = self._last[1] if self._last is not None and near else None
            series, likely = self._ledger.series_of(self._article, counted, before, scene)
        if not counted.is_duration:
            self._last = end, series
        return series, likely

    def _is_step_to_a_total(self, counted: Counted, series: Series) -> bool:
        """ "Another 40, bringing the total to 120": a step of a party that counts here, or that names its total."""
        if counted.point.change not in STEPS:
            return False
        return (series.id, counted.point.source) in self._counts or counted.leads_to(self._totals)

    def _has_counted(self, counted: Counted, series: Series) -> bool:
        """One count a party and report: the first, before what it recalls. The next one counts where the first is as of
        before, and this one as of now: "yesterday it spoke of 34. Today it says 31"."""
        stood = self._counts.get((series.id, counted.point.source))
        if counted.point.change != "total" or stood is None:
            return False
        if stood and is_on_now(self._article, counted.figure.span):
            return False
        gone_on = (series.id, counted.point.source) in self._gone_on
        return gone_on or not series.goes_on_from_its_last(counted)

    def _is_told_as_of_then(self, counted: Counted, series: Series) -> bool:
        """Whether it is what its source gave before, told as of then."""
        if counted.point.change != "total" or not is_of_then(self._article, counted.figure.span):
            return False
        return series.stands_at(counted.point.low or 0.0, counted.point.source, own=True)

    def _note_count(self, counted: Counted, series: Series) -> None:
        if counted.point.change == "total":
            key = series.id, counted.point.source
            self._counts[key] = series.stands_with(counted.point)
            if series.goes_on_from_its_last(counted):
                self._gone_on.add(key)

    def _news(self, counted: Counted, series: Series, likely: float) -> Entry | None:
        """What a number does to the series it is taken into, where that is worth telling, told no surer than it is
        ``likely`` that both count the same."""
        effect = series.take(
            counted.point,
            self._points_beside(series),
            counted.reached,
            counted.previous,
            counted.moves_anybodys,
            ours=counted.ours,
        )
        if effect is not None and effect.kind == "revision":
            effect = replace(effect, before=series.told_before(counted, effect.before))
        effect = as_sure(counted, effect, series, likely) if effect is not None else None
        counted = _as_named(counted, series)
        if counted.bare and series.quantity.nameless and not _answers(counted.point, series):
            return None  # "its count is 40": of what, nobody can tell
        if effect and is_news(effect, counted, series, self._ledger.series, self._telling):
            return Entry(counted, effect, series, self._ledger.label(series))
        return None

    def _points_beside(self, series: Series) -> list[Point]:
        if series.id not in self._beside:
            counting = self._telling.counting
            self._beside[series.id] = [c.point for c in counting if series.quantity.one_with(c.quantity)]
        return self._beside[series.id]


def told_by_numbers(ledger: Ledger, counting: Sequence[Counted], entries: Iterable[Entry]) -> set[str | None]:
    """The statements told by what their numbers changed: to confirm these is no more news.

    Not "confirmed that 191 had crossed to Ketria and 185 to Solvane", where another has told the 191 before.
    """
    first: dict[str | None, Counted] = {}
    for counted in sorted(counting, key=lambda c: c.figure.span):
        first.setdefault(counted.figure.statement, counted)
    points = [p for series in ledger.series for p in series.points]
    told = {
        statement
        for statement, c in first.items()
        if any(p.low == c.point.low and p.source not in (None, c.point.source) for p in points)
    }
    return {entry.counted.figure.statement for entry in entries} - told


def _answers(point: Point, series: Series) -> bool:
    """Whether somebody else has counted here."""
    return any(each.source != point.source for each in series.points)


def _as_named(counted: Counted, series: Series) -> Counted:
    """A number with no noun as one of what its measure counts."""
    if not counted.quantity.nameless or series.quantity.nameless:
        return counted
    return replace(counted, quantity=replace(series.quantity, tally=counted.quantity.tally))
