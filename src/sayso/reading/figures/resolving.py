"""What a number was and became: printed beside it, or the sum that a sentence leaves to its reader.

"Rose by 7 to 43" tells three numbers and prints two. Only numbers of one kind are put together, a step in percent
never, since it was rounded, and nothing that is only "about". A sum has no words in the text: its level names no
figure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso.model import Figure, Level
from sayso.reading.figures.movements import moves_of
from sayso.reading.figures.sums import Move, scale, sums

__all__ = ["resolve"]


def resolve(text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of ``text`` with what each was and became, where the text tells it.

    A total has ``was``, a previous value ``became``, a step and a multiple either or both: the number of another
    figure, or worked out by adding, subtracting, multiplying and dividing. The base that a factor is told of ("double
    the 21 born in May") is previous. Refused: a step in percent, two units put together (but cents of
    dollars), a sum with "about 40", and numbers that do not add up.
    """
    out = {figure.id: figure for figure in figures}
    for move in moves_of(text, figures):
        was, became = _levels(move)
        for figure in move.steps:
            out[figure.id] = replace(out[figure.id], was=_in(was, figure), became=_in(became, figure))
        if move.after is not None and was is not None and move.after.change == "total":
            out[move.after.id] = replace(out[move.after.id], was=_in(was, move.after))
        before = move.before
        if before is not None and became is not None and (before.change == "previous" or move.left):
            change = "previous" if move.left else before.change
            out[before.id] = replace(out[before.id], became=_in(became, before), change=change)
    return tuple(out.values())


def _levels(move: Move) -> tuple[Level | None, Level | None]:
    """Before and after in the unit of the printed one; of printed numbers that do not add up none is taken for it."""
    was, became = _printed(move.before, move), _printed(move.after, move)
    for step in move.steps:
        if step.low is None or step.low != step.high or step.low <= 0 or step.hedge is not None:
            continue
        on, back = sums(step, move)
        if was is not None and became is not None:
            continue
        if became is None and was is not None and move.before is not None and not _is_rough(move.before):
            became = _each(was, on)
        elif was is None and became is not None and move.after is not None and not _is_rough(move.after):
            was = _each(became, back)
    return was, became


def _is_rough(figure: Figure) -> bool:
    return figure.hedge is not None and figure.low == figure.high


def _printed(figure: Figure | None, move: Move) -> Level | None:
    if figure is None:
        return None
    factor = scale(figure, move)
    low, high = (None if n is None else round(n * factor, 6) for n in (figure.low, figure.high))
    return Level(low, high, figure.id)


def _in(level: Level | None, figure: Figure) -> Level | None:
    return level if level is None or level.figure != figure.id else None


def _each(level: Level, sum: Callable[[float], float]) -> Level | None:
    """A sum of both bounds, an open one staying open; of a number below nothing there is none."""
    low, high = (None if n is None else round(sum(n), 6) for n in (level.low, level.high))
    return Level(low, high) if all(n is None or n >= 0 for n in (low, high)) else None
