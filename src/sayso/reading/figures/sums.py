"""One movement of a number: from, by and to; and its sums."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sayso.model import Figure

__all__ = ["Move", "adds_up", "kind_of", "scale", "sums"]

_SMALL = {"cent": 0.01, "penny": 0.01, "sen": 0.01}
_STEPS = {"increment": 1, "decrement": -1}
_ROUNDING = 0.03
"""Share of a number by which the printed ones of one movement may miss their sum, each having been rounded."""


@dataclass
class Move:
    """Figures of one movement; what it was or became may be missing."""

    steps: list[Figure] = field(default_factory=list)
    before: Figure | None = None
    after: Figure | None = None
    left: bool = False
    """Whether ``before`` is left behind by it, though it was read as a total: "double the 21 born in May"."""


def kind_of(figure: Figure) -> str | None:
    """The unit without what it is reckoned by."""
    return (figure.unit or "").partition(" per ")[0] or None


def scale(figure: Figure, move: Move) -> float:
    """1, and a hundredth for cents among dollars: "down 35 cents at $8.10" is a sum in dollars."""
    printed = [*move.steps, *(f for f in (move.before, move.after) if f is not None)]
    kinds = {kind_of(f) for f in printed if f.change != "multiple"}
    return _SMALL.get(kind_of(figure) or "", 1.0) if len(kinds) > 1 else 1.0


def sums(step: Figure, move: Move) -> tuple[Callable[[float], float], Callable[[float], float]]:
    """From the number before to the one after, and back."""
    by = step.low or 0.0
    if step.change == "multiple":
        return (lambda n: n * by), (lambda n: n / by)
    by *= _STEPS[step.change] * scale(step, move)
    return (lambda n: n + by), (lambda n: n - by)


def adds_up(move: Move) -> bool:
    """Whether the printed numbers of a movement fit, as far as they were not rounded."""
    if move.before is None or move.after is None or move.before.low is None or move.after.low is None:
        return True
    for step in move.steps:
        if step.low is None or step.low != step.high:
            continue
        on, _ = sums(step, move)
        slack = 0.5 if step.change == "multiple" else _ROUNDING
        target = move.after.low * scale(move.after, move)
        if abs(on(move.before.low * scale(move.before, move)) - target) > slack * max(abs(target), step.low):
            return False
    return True
