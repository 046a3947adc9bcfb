"""What a number was and became: the sums that a sentence leaves to its reader.

"Rose by 7 to 43" tells three numbers and prints two. Only numbers of one sentence, of one unit and with both
bounds equal are put together; a percentage of a base is never worked out, since it was rounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.model import Figure

__all__ = ["Movement", "resolve"]

_ENDS = re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]?[A-Z0-9]|\n|;\s")
_THAN = re.compile(r"\s?(?:\w+\s){0,3}?(?:more|fewer|less|higher|lower|as\smany|as\smuch)\b")
_REACHES = re.compile(r"\b(?:to|at|reach\w*|total\w*|now)\b[^.]*$", re.IGNORECASE)
_STEPS = {"increment": 1, "decrement": -1}
_RELATIVE = ("percent", "fraction")

Bounds = tuple[float | None, float | None]


@dataclass(frozen=True)
class Movement:
    """The number before and the number after, each (low, high); None where the sentence does not tell."""

    previous: Bounds | None = None
    total: Bounds | None = None


def resolve(text: str, figures: Sequence[Figure]) -> dict[str, Movement]:
    """Of the figures of ``text`` that moved or were left behind, what they were and became, by figure id.

    A total has a ``previous``, a previous value a ``total``, a step and a multiple either or both: printed in
    the same sentence, or by adding, subtracting, multiplying and dividing. Figures of which neither is
    told are left out. Refused: a step in percent as a sum, two units put together.
    """
    found: dict[str, Movement] = {}
    printed = {figure.id: figure.change for figure in figures}
    for sentence in _sentences(text, figures):
        for moved in _moves(text, sentence):
            steps = [f for f in moved if f.change in _STEPS or f.change == "multiple"]
            before = next((f for f in moved if f.change == "previous"), None)
            after = next((f for f in moved if f.change == "total"), None)
            whole = _worked_out(before, after, steps)
            for figure in moved:
                own = Movement(
                    whole.previous if figure is not before else None,
                    whole.total if figure is not after else None,
                )
                if own != Movement() and figure.change == printed[figure.id]:
                    found[figure.id] = own
    return found


def _sentences(text: str, figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The figures, in order, cut where a sentence ends between two."""
    group: list[Figure] = []
    for figure in figures:
        if group and _ENDS.search(text, group[-1].span[1], figure.span[0] + 1):
            yield group
            group = []
        group.append(figure)
    if group:
        yield group


def _moves(text: str, sentence: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Figures that tell of one movement: a step, a factor or a previous value, and the total that goes with it."""
    totals = [f for f in sentence if f.change == "total" and f.unit != "fraction"]
    free = [f for f in sentence if f.change != "total" and not _relative_step(f)]
    while free:
        group = [free.pop(0)]
        for other in list(free):
            if other.change not in {f.change for f in group} and _fits(other, group[0]):
                group.append(other)
                free.remove(other)
        base = _base(group, totals)
        if base is not None:
            totals.remove(base)
            yield [replace(base, change="previous"), *group]
            continue
        total = min(
            (t for t in totals if any(_goes_with(text, t, f) for f in group)),
            key=lambda t: min(abs(t.span[0] - f.span[0]) for f in group),
            default=None,
        )
        if total is not None:
            totals.remove(total)
            group.append(total)
        if len(group) > 1:
            yield sorted(group, key=lambda f: f.span)


def _base(group: Sequence[Figure], totals: Sequence[Figure]) -> Figure | None:
    """ "14 trucks … and 30 more": an increment that stands alone is added to the last total of the same noun."""
    if len(group) > 1 or group[0].change != "increment":
        return None
    step = group[0]
    kind = (step.unit, step.counted_noun, step.per)
    same = [t for t in totals if t.span < step.span and (t.unit, t.counted_noun, t.per) == kind]
    return same[-1] if same and same[-1].counted_noun is not None and step.unit is None else None


def _relative_step(figure: Figure) -> bool:
    return figure.change in _STEPS and figure.unit in _RELATIVE


def _fits(a: Figure, b: Figure) -> bool:
    return "multiple" in (a.change, b.change) or a.unit == b.unit


def _goes_with(text: str, total: Figure, moved: Figure) -> bool:
    """Whether a total is that of a step, a factor or a previous value of its sentence."""
    if moved.unit not in (total.unit, "point") and moved.change != "multiple":
        return False
    between = text[min(total.span[1], moved.span[1]) : max(total.span[0], moved.span[0])]
    if moved.change == "previous":
        return True
    if total.span < moved.span:  # "61,300 nurses, 2,200 fewer than in 2019"
        behind = text[moved.span[1] : moved.span[1] + 24]
        return len(between) < 12 and _THAN.match(behind) is not None
    return _REACHES.search(between) is not None and len(between) < 70


def _worked_out(before: Figure | None, after: Figure | None, steps: Sequence[Figure]) -> Movement:
    previous = (before.low, before.high) if before is not None else None
    total = (after.low, after.high) if after is not None else None
    for step in steps:
        if step.low is None or step.low != step.high or _relative_step(step) or step.low <= 0:
            continue
        on, back = _sums(step.change, step.low)
        total = total or (_each(previous, on) if previous else None)
        previous = previous or (_each(total, back) if total else None)
    return Movement(previous, total)


def _sums(change: str, by: float) -> tuple[Callable[[float], float], Callable[[float], float]]:
    """From the number before to the one after, and back."""
    if change == "multiple":
        return (lambda n: n * by), (lambda n: n / by)
    by *= _STEPS[change]
    return (lambda n: n + by), (lambda n: n - by)


def _each(bounds: Bounds, sum: Callable[[float], float]) -> Bounds | None:
    """A sum of both bounds; of an open one and of a number below nothing there is none."""
    low, high = bounds
    if low is None or high is None:
        return None
    found = round(sum(low), 6), round(sum(high), 6)
    return found if min(found) >= 0 else None
