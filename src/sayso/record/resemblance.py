"""How like a figure and a measure of its story are, by weights set by hand: one of the questions that
:mod:`sayso.record.likened` asks, and by itself a fair guess where nothing was learned.

=====================  ===========================================================================================
what it was            The strongest sign, whatever the things are called.
what is counted        See :mod:`sayso.record.sameness`.
the party              It has counted here before.
the number             It has been told here before, and is none that anything may have.
size                   Within three times of a number told here; what is further off than ten is of something else,
                       but for fates, rates and seats.
the frame              Words the sentence shares with those that told this measure, the less the more measures share
                       them.
=====================  ===========================================================================================
"""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum, inf

from sayso.record.counts import Counted
from sayso.record.names_alike import alike
from sayso.record.sameness import BARE, OTHER, SAME, as_it_was, called, is_another, is_apart
from sayso.record.series import Series

__all__ = ["LIKE", "resemblance"]

LIKE = 2.5
"""As like as this is one measure, where nothing else is known."""
_PARTY, _NEAR, _AGAIN, _FRAME, _SAME_SIDE = 1.5, 0.5, 2.0, 1.0, 0.5
_OTHER_STANDING = 0.75
_MOVED = 0.75
"""What is told to have moved there goes on some count."""
_SIZE, _FAR = 3, 10


def resemblance(
    series: Series, counted: Counted, before: Series | None, told: Mapping[str, int], *, sized: bool = True
) -> float:
    """How like the two are; -inf where they are plainly not one.

    ``before`` is the series that the figure close before it went to, ``told`` in how many measures of the story each
    word stands; ``sized``: numbers far apart are of two things.
    """
    was = as_it_was(series, counted)
    mine, theirs = series.quantity, counted.quantity
    if is_another(mine, theirs, moved=counted.moved is not None) or (not was and is_apart(series, counted)):
        return -inf
    own = series.has_from(counted.point.source, ours=counted.ours) or series.has_from(counted.point.source)
    soldiers = [q.thing for q in (mine, theirs)].count("soldier") == 1
    if own and soldiers and not theirs.nameless and series.counts_otherwise(counted.point):
        return -inf  # "killing 23 people … its own losses have risen to 41 soldiers"
    kind = called(series, counted, before is series)
    frame = _FRAME * min(1.0, fsum(1 / told[word] for word in counted.frame & series.frame) / 2)
    if was:
        kind = max(kind, BARE) if theirs.nameless else kind
        return was + kind + _PARTY * own + frame - _OTHER_STANDING * (mine.standing != theirs.standing)
    if kind == OTHER:
        return -inf
    size = _of_size(series, counted, own, kind) if sized else 0.0
    size += _MOVED * (counted.moved is not None)
    sides = _SAME_SIDE if alike(series.whom, counted.whom) else 0.0
    again = _AGAIN * series.has_told(counted.point)
    return kind + size + sides + again + _PARTY * own + frame


def _of_size(series: Series, counted: Counted, own: bool, kind: float) -> float:
    """What the size of the number is worth; too far off it is worth less than anything else may be."""
    mine, theirs, point = series.quantity, counted.quantity, counted.point
    if not series.points or series.reaches(point, _SIZE):
        return _NEAR
    if mine.state and theirs.state:
        return 0.0
    if kind == SAME and mine.own:
        return 0.0
    doubtful = mine.by_size or mine.unsaid_beside(theirs)
    same_deed = theirs.nameless and theirs.event is not None and theirs.event == mine.event
    bare = same_deed or (theirs.nameless and theirs.tally)
    wide = bare or (kind == SAME and (not doubtful or (own and not mine.by_size)))
    return 0.0 if wide and series.reaches(point, _FAR) else -inf
