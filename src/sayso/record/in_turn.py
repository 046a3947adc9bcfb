"""Whether a count told by an ordinal or as persons goes on from what its story has told.

"A third man" is news where two were told, "a woman and her daughter" where nobody has counted the dead.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.record.counts import Counted
from sayso.record.one_by_one import is_told_anew
from sayso.record.ordinals import follows
from sayso.record.series import Series

__all__ = ["is_in_turn"]


def is_in_turn(counted: Counted, own: Series, every: Iterable[Series]) -> bool:
    """Whether ``counted``, which goes to the series ``own`` of all the story's ``every``, is the next count there; of
    a number told as one always."""
    if counted.by_persons:
        dead = (
            p for series in every if series.quantity.state == counted.quantity.state for p in series.points
        )
        return is_told_anew(counted.point, dead)
    return not counted.by_ordinal or follows(counted.point, own.points)
