"""Which change leads.

An editor's order, from the outside in:

1. by kind: a party that now says the opposite of what it said (*reversal*), then
   its own new number (*revision*), then two who disagree (*conflict*), then
   *denial*, *confirmation*, *correction*, *first figure*, and last a *new story*;
2. a revision that another of the same party and measure came after does not
   lead: 14 to 31 is old once 31 is 58;
3. a large exact movement (by half or more) before a small one;
4. what is counted: lives, then harm, then the rest;
5. the larger exact ratio, then the later, then the id.

One exception: where every change stands in one article the story has just
opened, and its title leads. A new story that later reports have moved on is led
by what they changed.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.digest.lexicon import gravity
from sayso.digest.movement import ratio
from sayso.model import Change, FigureState

__all__ = ["KINDS", "in_order", "weightiest"]

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


def weightiest(changes: Sequence[Change]) -> Change:
    """The change an edition is headlined by. Raises ValueError where there is none."""
    if not changes:
        raise ValueError("an edition needs at least one change")
    return in_order(changes)[0]


def in_order(changes: Sequence[Change]) -> list[Change]:
    """The changes, weightiest first; the same whatever order they are given in."""
    opening = len({change.article for change in changes}) == 1
    by_date = sorted(changes, key=lambda c: (c.at or "", c.id), reverse=True)  # later first among equals
    latest: dict[tuple[str | None, str | None], str] = {}
    for change in by_date:
        if change.kind == "revision":
            latest.setdefault((change.party, change.measure), change.id)
    return sorted(by_date, key=lambda c: _weight(c, opening, latest))


def _weight(
    change: Change, opening: bool, latest: dict[tuple[str | None, str | None], str]
) -> tuple[int, bool, bool, int, float]:
    rank = KINDS.index(change.kind) if change.kind in KINDS else len(KINDS)
    if opening and change.kind == "new_story":
        rank = -1
    superseded = change.kind == "revision" and latest.get((change.party, change.measure)) != change.id
    moved = _movement_size(change)
    grave = gravity(change.measure) if change.measure else 2
    return (len(KINDS) if superseded else rank, superseded, moved < 1.5, grave, -moved)


def _movement_size(change: Change) -> float:
    """How many times the larger exact figure is the smaller; 1 where either is not exact."""
    if not isinstance(change.before, FigureState) or not isinstance(change.after, FigureState):
        return 1.0
    exact = ratio(change.before, change.after)
    return max(exact, 1 / exact) if exact else 1.0
