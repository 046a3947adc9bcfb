"""How one figure stands to the next: the only judgement of numbers the digest makes."""

from __future__ import annotations

from sayso.model import FigureState

__all__ = ["is_exact", "movement", "ratio"]

_NEARLY = 1.8  # 31 to 58 "nearly doubles"; 31 to 55 only rises


def is_exact(state: FigureState) -> bool:
    """A total with one number and no hedge: "31", not "about 31", "30 to 32" or "another 31"."""
    return state.low is not None and state.low == state.high and not state.hedge and state.change == "total"


def ratio(before: FigureState, after: FigureState) -> float | None:
    """After by before, where both are exact and above zero; else None. It is weighed, never printed."""
    if not (is_exact(before) and is_exact(after)) or not before.low or not after.low:
        return None
    return after.low / before.low if before.low > 0 and after.low > 0 else None


def movement(before: FigureState, after: FigureState) -> str:
    """The verb of a revision.

    ``doubles``, ``triples``, ``halves`` and their "nearly" and "more than" need both
    figures exact. ``raises`` needs all that the new figure allows to lie above what
    was stated before ("24" after "at least nine", "30 to 40" after "20"), or both to
    be ceilings; ``lowers`` likewise. All else ``revises``: "up to 90" after "50" may
    be less, "at least 30" after "60" may be more.
    """
    exact = ratio(before, after)
    if exact is not None:
        for least, verb in _VERBS:
            if exact == least[0] or least[0] < exact < least[1]:
                return verb
    if _rises(before, after):
        return "raises"
    return "lowers" if _falls(before, after) else "revises"


_VERBS: tuple[tuple[tuple[float, float], str], ...] = (
    ((0.5, 0.5), "halves"),
    ((_NEARLY, 2), "nearly doubles"),
    ((2, 2), "doubles"),
    ((2, 3), "more than doubles"),
    ((3, 3), "triples"),
    ((3, 4), "more than triples"),
)


def _rises(before: FigureState, after: FigureState) -> bool:
    stated = before.high if before.high is not None else before.low
    if after.low is not None:
        return stated is not None and after.low > stated
    return (
        before.low is None and after.high is not None and before.high is not None and after.high > before.high
    )


def _falls(before: FigureState, after: FigureState) -> bool:
    stated = before.low if before.low is not None else before.high
    if after.high is not None:
        return stated is not None and after.high < stated
    return before.high is None and after.low is not None and before.low is not None and after.low < before.low
