"""What a number was before: in the words that told it, and as of its day.

Quoted is the clause of the report that told the number first, of those at hand, not what a later one recalls of it.
Its day is the one it is told to be of, else that of the first report, where it has stood for longer than a day. No
day of a count is a year alone ("190 million between 2022 and 2027"), what is to come, and the day of the report that
alone recalls the number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sayso.digest.clause import WIDEST, clause_at, of_one_sentence
from sayso.digest.stance_wording import quoted
from sayso.model import Change, FigureState, Point, Reading, Story

__all__ = ["DAY", "clause_then", "counted_on", "dated"]

DAY, _YEAR = len("2027-02-14"), len("2027")
"""Characters of a day and of a year, as they are written in ISO 8601."""


def clause_then(
    change: Change, before: FigureState, story: Story | None, readings: Mapping[str, Reading] | None
) -> str:
    """The clause that told the figure before, quoted; "" where its report is not at hand, and where it would say the
    same twice: what this report itself recalls of it, and a rival's number of the same sentence."""
    told = [point.evidence for point in _told(change, before, story)]
    if change.kind != "conflict":
        told = [each for each in told if each.article != change.article]
    elif any(of_one_sentence(each, change.evidence, readings) for each in told):
        return ""
    return next((quoted(clause, WIDEST) for each in told if (clause := clause_at(each, readings))), "")


def _told(change: Change, before: FigureState, story: Story | None) -> list[Point]:
    """The points of the measure that told the figure before, in the order taken."""
    return [
        point
        for measure in (story.measures if story else ())
        for point in measure.points
        if measure.name == change.measure
        and (point.source, point.low, point.high) == (before.source, before.low, before.high)
        and point.evidence != change.evidence
    ]


def dated(change: Change, before: FigureState, story: Story | None) -> FigureState:
    """The figure before, with the day it was told where it is of no day and has stood for longer than a day; with none
    where only this report recalls it, which is no telling of it on its own day."""
    now = (change.at or "")[:DAY]
    before = replace(before, as_of=counted_on(before, now))
    told = _told(change, before, story)
    earlier = [point for point in told if point.article != change.article]
    if told and not earlier and before.as_of == now:
        return replace(before, as_of=None)
    days = [(point.reported_at or "")[:DAY] for point in earlier or told]
    days = [day for day in days if len(day) == len(now) == DAY and day <= now]
    if before.as_of or not days:
        return before
    apart = date.fromisoformat(now) - date.fromisoformat(days[0])
    return replace(before, as_of=days[0]) if apart.days > 1 else before


def counted_on(state: FigureState, now: str) -> str | None:
    """As of when a number is told to be; None for what is no day of a count: a year alone ("190 million between 2022
    and 2027"), and what is to come ("2,400 jobs by the end of 2029")."""
    told = state.as_of or ""
    return None if len(told) <= _YEAR or (now and told[:DAY] > now) else told
