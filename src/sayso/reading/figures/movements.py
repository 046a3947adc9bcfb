"""Which figures tell of one movement: a number before, the steps or factors, and the number after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.model import Figure
from sayso.reading.figures.movement_words import (
    ends_sentence,
    is_bound_to,
    is_compared,
    is_factor_of,
    is_of_object,
    is_unnamed,
    leads_to,
    points_to_base,
    retells,
)
from sayso.reading.figures.sums import Move, adds_up, kind_of

__all__ = ["moves_of"]

_STEPS = ("increment", "decrement")
_DEATHS = frozenset({"kill", "die", "dead"})
_FARTHEST = 160
"""Characters between the numbers of one movement."""


def moves_of(text: str, figures: Sequence[Figure]) -> Iterator[Move]:
    """The movements of ``text``, sentence by sentence, each with two figures at least."""
    earlier: list[Figure] = []
    for sentence in _sentences(text, figures):
        moves = [_of_step(text, step, sentence, earlier) for step in sentence if _is_step(step)]
        _take_previous(moves, sentence)
        for move in moves:
            _check(move)
        yield from (move for move in _merged(moves) if move.before is not None or move.after is not None)
        yield from _without_step(text, sentence, moves, earlier)
        earlier = sentence


def _sentences(text: str, figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The figures, in order, cut where a sentence ends between two."""
    group: list[Figure] = []
    for figure in figures:
        if group and ends_sentence(text, group[-1].span[1], figure.span[0]):
            yield group
            group = []
        group.append(figure)
    if group:
        yield group


def _is_step(figure: Figure) -> bool:
    if figure.change in _STEPS:
        return figure.unit not in ("percent", "fraction")
    return figure.change == "multiple"


# -- one step or factor -----------------------------------------------------------


def _of_step(text: str, step: Figure, sentence: Sequence[Figure], earlier: Sequence[Figure]) -> Move:
    move = Move([step], after=_after(text, step, sentence))
    if step.change == "multiple":
        base = _base_of_factor(text, step, sentence, earlier)
        if base is not None and base is not move.after:
            move.before = base
            pointed = base.span < step.span and is_unnamed(text, step.span)
            move.left = base in sentence and base.change == "total" and not pointed
    elif move.after is None and not is_compared(text, step.span[1]):
        move.before = _base_of_more(step, sentence, earlier)
    return move


def _after(text: str, step: Figure, sentence: Sequence[Figure]) -> Figure | None:
    """The total a step led to: the next one it leads to, or the one right before that it is told of."""
    fits = [t for t in sentence if t.change == "total" and _alike(step, t)]
    behind = next((t for t in fits if t.span > step.span), None)
    if behind is not None and behind.span[0] - step.span[1] < _FARTHEST:
        between = text[step.span[1] : behind.span[0]]
        if leads_to(between, factor=step.change == "multiple", own=_has_other_noun(behind, step)):
            return behind
    ahead = next((t for t in reversed(fits) if t.span < step.span), None)
    if ahead is None or _is_range(ahead):
        return None
    between = text[ahead.span[1] : step.span[0]]
    near = len(between) < 80 and not any(ahead.span < f.span < step.span for f in sentence)
    if step.change == "multiple":
        return ahead if near and is_factor_of(text, ahead.span[1], step.span) else None
    return ahead if near and is_bound_to(text, ahead.span[1], step.span) else None


def _base_of_factor(
    text: str, step: Figure, sentence: Sequence[Figure], earlier: Sequence[Figure]
) -> Figure | None:
    """ "Double the 21 born in May", "doubles that number", "40 pence in 2021, has since quadrupled"."""
    behind = next((f for f in sentence if f.span > step.span and f.change in ("total", "previous")), None)
    if behind is not None and is_of_object(text[step.span[1] : behind.span[0]]):
        return behind
    ahead = [f for f in (*earlier, *sentence) if f.span < step.span and f.change in ("total", "previous")]
    told = next((f for f in reversed(ahead) if f.unit != "fraction" and f.per is None), None)
    if told is None or _is_range(told):
        return None
    return told if points_to_base(text, told.span[1], step.span) else None


def _base_of_more(step: Figure, sentence: Sequence[Figure], earlier: Sequence[Figure]) -> Figure | None:
    """ "14 trucks … and 30 more trucks"; "31 people were killed. Nine more died": the last total of the same."""
    if (
        step.unit is not None
        or step.counted_noun is None
        or step.change != "increment"
        or step.low != step.high
    ):
        return None
    same = [t for t in sentence if t.change == "total" and t.span < step.span and _counts_same(t, step)]
    if same:
        return same[-1]
    borrowed = [t for t in earlier if t.change == "total" and _counts_same(t, step) and _same_fate(t, step)]
    own = step.counted_span is not None and step.counted_span[0] >= step.span[0]
    return borrowed[-1] if borrowed and not own else None


def _counts_same(total: Figure, step: Figure) -> bool:
    return (total.unit, total.counted_noun, total.per) == (step.unit, step.counted_noun, step.per)


def _same_fate(a: Figure, b: Figure) -> bool:
    return a.event == b.event or {a.event, b.event} <= _DEATHS


# -- values left behind -----------------------------------------------------------


def _take_previous(moves: Sequence[Move], sentence: Sequence[Figure]) -> None:
    """Give every previous value of a sentence to the nearest step that may come from it."""
    left = [m.before for m in moves if m.left]
    for previous in (f for f in sentence if f.change == "previous" or f in left):
        open_ = [m for m in moves if m.before is None and _alike(m.steps[0], previous)]
        near = min(open_, key=lambda m: abs(m.steps[0].span[0] - previous.span[0]), default=None)
        if near is not None and abs(near.steps[0].span[0] - previous.span[0]) < _FARTHEST:
            near.before, near.left = previous, previous.change == "total"


def _check(move: Move) -> None:
    """Let the total go that does not add up: "300 on top of the 450, giving a workforce of 2,900"."""
    if not adds_up(move):
        if move.after is not None and move.before is not None and move.before.change == "previous":
            move.after = None
        else:
            move.before = None


def _merged(moves: Sequence[Move]) -> Iterator[Move]:
    """Steps that lead to one number, or come from one, tell of one movement: "by 7, or doubled, to 43"."""
    out: list[Move] = []
    for move in moves:
        same = next(
            (
                m
                for m in out
                if (move.after is not None and m.after is move.after)
                or (move.before is not None and m.before is move.before)
            ),
            None,
        )
        if same is None:
            out.append(move)
            continue
        same.steps += move.steps
        same.before, same.after = same.before or move.before, same.after or move.after
        same.left = same.left or move.left
    return iter(out)


def _without_step(
    text: str, sentence: Sequence[Figure], moves: Sequence[Move], earlier: Sequence[Figure]
) -> Iterator[Move]:
    """ "58, up from 31"; and a number told again in the sentence after: "By evening the figure had risen to 19"."""
    taken = {id(f) for m in moves for f in (m.before, m.after) if f is not None}
    free = [f for f in sentence if f.change == "total" and f.unit != "fraction" and id(f) not in taken]
    left = [f for f in sentence if f.change == "previous" and id(f) not in taken]
    pairs = sorted(
        (_gap(a, b), i, j)
        for i, a in enumerate(left)
        for j, b in enumerate(free)
        if _alike(a, b) and not _apart(a, b) and not _is_anothers(a, b, free)
    )
    used: set[int] = set()
    for gap, i, j in pairs:
        if {i, ~j} & used or gap > _FARTHEST:
            continue
        used |= {i, ~j}
        yield Move(before=left[i], after=free[j])
    for j, total in enumerate(free):
        base = next((t for t in reversed(earlier) if t.change in _KEPT and _alike(t, total)), None)
        if base is None or _is_range(base) or ~j in used or (base.low, base.high) == (total.low, total.high):
            continue
        if not _has_other_noun(total, base) and retells(text, base.span[1], total.span[0]):
            yield Move(before=base, after=total)
            return


_KEPT = ("total", "previous")


def _is_range(figure: Figure) -> bool:
    return figure.low is not None and figure.high is not None and figure.low != figure.high


def _gap(a: Figure, b: Figure) -> int:
    return max(a.span[0], b.span[0]) - min(a.span[1], b.span[1])


def _apart(a: Figure, b: Figure) -> bool:
    """Whether each has a noun of its own behind it, and another than the other; a toll is of the dead."""
    own = [f.counted_noun for f in (a, b) if f.counted_span and f.counted_span[0] >= f.span[1]]
    toll = a.counted_noun == "toll" and b.counted_noun not in (None, "toll", "person", "people")
    return a.unit is None and ((len(own) == 2 and own[0] != own[1]) or (toll and b.event not in _DEATHS))


def _is_anothers(before: Figure, total: Figure, free: Sequence[Figure]) -> bool:
    """ "230 cases were confirmed, up from 180, and six people died": 180 is what the other number was."""
    own = [
        f
        for f in free
        if f.counted_noun == before.counted_noun and f.span < before.span and _alike(f, before)
    ]
    return before.counted_noun not in (None, total.counted_noun) and bool(own)


def _has_other_noun(total: Figure, step: Figure) -> bool:
    """Whether the total has a noun of its own behind it that the step does not count."""
    own = total.counted_span is not None and total.counted_span[0] >= total.span[1]
    return total.unit is None and own and total.counted_noun != step.counted_noun


def _alike(a: Figure, b: Figure) -> bool:
    """Whether two numbers can be of one sum: a factor of anything, points of percent, cents of dollars."""
    if "multiple" in (a.change, b.change):
        return "fraction" not in (a.unit, b.unit) or a.change != b.change
    if a.per != b.per and a.per and b.per:
        return False
    return kind_of(a) == kind_of(b) or {kind_of(a), kind_of(b)} in _MIXED


_MIXED: tuple[set[str | None], ...] = (
    {"percentage point", "percent"},
    {"point", "percent"},
    {"point", None},
    {"cent", "USD"},
    {"cent", "EUR"},
    {"cent", "AUD"},
    {"cent", "CAD"},
    {"penny", "GBP"},
    {"sen", "MYR"},
)
