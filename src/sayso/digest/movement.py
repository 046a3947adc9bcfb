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
    figures exact. ``raises`` and ``lowers`` need the two in order whatever is true
    within their bounds, or open on the same side ("at least 70" after "at least
    40"). All else ``revises``: 80 after "at least 70" may be no change at all.
    """
    exact = ratio(before, after)
    if exact is not None:
        for least, verb in _VERBS:
            if exact == least[0] or least[0] < exact < least[1]:
                return verb
    if _above(before, after):
        return "raises"
    if _above(after, before):
        return "lowers"
    return "revises"


_VERBS: tuple[tuple[tuple[float, float], str], ...] = (
    ((0.5, 0.5), "halves"),
    ((_NEARLY, 2), "nearly doubles"),
    ((2, 2), "doubles"),
    ((2, 3), "more than doubles"),
    ((3, 3), "triples"),
    ((3, 4), "more than triples"),
)


def _above(lower: FigureState, upper: FigureState) -> bool:
    """Whether all that ``upper`` allows lies above all that ``lower`` allows, or both are open on the
    same side and the closed one is higher."""
    if lower.high is not None and upper.low is not None:
        return upper.low > lower.high
    if lower.high is None and upper.high is None and lower.low is not None and upper.low is not None:
        return upper.low > lower.low
    if lower.low is None and upper.low is None and lower.high is not None and upper.high is not None:
        return upper.high > lower.high
    return False
