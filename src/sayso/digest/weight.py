"""Which change leads.

An editor's order, from the outside in:

1. by kind: a party that now says the opposite of what it said (*reversal*), then
   its own new number (*revision*), then two who disagree (*conflict*), then
   *denial*, *confirmation*, *correction*, *first figure*, and last a *new story*; a first figure of lives
   lost comes right before the denials;
2. a revision that another of the same party and measure came after does not
   lead: 14 to 31 is old once 31 is 58; nor does a number that its outlet has altered since;
3. where more are dead, a count of the missing or injured that has sunk does not
   lead: they may be the same people;
4. of people, an exact doubling or more; then a large exact movement (by half or
   more) of anything; then a small one;
5. what is counted: lives, then harm, then the rest;
6. what has risen before what has sunk;
7. the larger exact ratio, then the later, then what stands first in its report.

One exception: where every change stands in one article the story has just
opened, and its title leads. A new story that later reports have moved on is led
by what they changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.digest.lexicon import gravity
from sayso.digest.movement import movement, ratio
from sayso.digest.numerals import RELATIVE
from sayso.model import Change, FigureState, Story

__all__ = ["KINDS", "in_order", "is_altered", "weightiest"]

KINDS = (
    "reversal",
    "revision",
    "conflict",
    "denial",
    "confirmation",
    "correction",
    "first_figure",
    "new_story",
)


def weightiest(changes: Sequence[Change], story: Story | None = None) -> Change:
    """The change an edition is headlined by. Raises ValueError where there is none."""
    if not changes:
        raise ValueError("an edition needs at least one change")
    return in_order(changes, story)[0]


def is_altered(change: Change, story: Story | None) -> bool:
    """Whether the outlet has put another number in the place of a change's on its page, as ``story`` tells."""
    points = (p for m in (story.measures if story else ()) for p in m.points)
    return change.measure is not None and any(p.altered_at and p.evidence == change.evidence for p in points)


def in_order(changes: Sequence[Change], story: Story | None = None) -> list[Change]:
    """The changes, weightiest first; the same whatever order they are given in. ``story`` tells which numbers were
    altered since."""
    opening = len({change.article for change in changes}) == 1
    by_place = sorted(changes, key=lambda c: (c.evidence.position, c.id))
    by_date = sorted(
        by_place, key=lambda c: c.at or "", reverse=True
    )  # the later, then what leads its report
    altered = {change.id for change in by_date if is_altered(change, story)}
    latest: dict[tuple[str | None, str | None], str] = {}
    for change in by_date:
        if change.kind == "revision" and change.id not in altered:
            latest.setdefault((change.party, change.measure), change.id)
    standing = set(latest.values())
    deadlier = any(c.id in standing and _gravity(c) == 0 and _way(c) > 0 for c in by_date)
    return sorted(by_date, key=lambda c: (c.id in altered, *_weight(c, opening, standing, deadlier)))


def _weight(
    change: Change, opening: bool, standing: set[str], deadlier: bool
) -> tuple[float, bool, bool, int, int, bool, float]:
    rank: float = KINDS.index(change.kind) if change.kind in KINDS else len(KINDS)
    if change.kind == "first_figure" and _gravity(change) == 0:
        rank = KINDS.index("denial") - 0.5
    if opening and change.kind == "new_story":
        rank = -1
    superseded = change.kind == "revision" and change.id not in standing
    moved, grave, way = _movement_size(change), _gravity(change), _way(change)
    eclipsed = deadlier and grave > 0 and way < 0
    if grave < 2 and way > 0 and moved >= 2:
        size = 0
    else:
        size = 1 if moved >= 1.5 else 2
    return (len(KINDS) if superseded else rank, superseded, eclipsed, size, grave, way < 0, -moved)


def _gravity(change: Change) -> int:
    return gravity(change.measure) if change.measure else 2


def _way(change: Change) -> int:
    """1 for a figure that has risen, -1 for one that has sunk, 0 where neither is certain."""
    before, after = change.before, change.after
    if not isinstance(before, FigureState) or not isinstance(after, FigureState):
        return 0
    if after.change in RELATIVE:
        return {"increment": 1, "decrement": -1}.get(after.change, 0)
    return {"revises": 0, "lowers": -1, "halves": -1}.get(movement(before, after), 1)


def _movement_size(change: Change) -> float:
    """How many times the larger exact figure is the smaller, of "at least four" the four; 1 where one is not exact."""
    before, after = change.before, change.after
    if not isinstance(before, FigureState) or not isinstance(after, FigureState):
        return 1.0
    if _way(change) > 0 and before.low and before.high is None:
        before = replace(before, high=before.low, hedge=None)
    exact = ratio(before, after)
    return max(exact, 1 / exact) if exact else 1.0
