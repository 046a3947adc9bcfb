"""Which of the figures that move a series an editor would call news.

Small decision trees, added up, decide (:mod:`sayso.record.trees`): they ask what is counted, how large the number is,
who tells it and where, in what kind of report, whether it moves what was told before, and what has been told already
(:mod:`sayso.record.weighed` says what each question means). They were learned from the stories of gold/stories and
the sample, whose expected changes say what is news (``python -m training.newsworth``), and stand in
lexicon/newsworth.toml. An effect is news where their sum is above what the file asks for.

Whatever the trees say, the only figure of a report, which opens with it, is news where it tells of a fate or of jobs to
go; and no news is a part of a total where another was told; "two men" dead beside two dead; a job or two;
a dispute or a turn over a few people of whom nothing is told; a dispute with a number that has been told; what another
unit tells
again, or the party itself in rounder words.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.record.counts import Counted
from sayso.record.measures_lexicon import lexicon
from sayso.record.quantity import Quantity
from sayso.record.series import Effect, Series
from sayso.record.telling import Telling
from sayso.record.told_before import (
    size_of,
    told_beside,
    told_exactly,
    told_in_another_unit,
    told_of_its_fate,
    told_once_more,
)
from sayso.record.trees import learned
from sayso.record.weighed import features

__all__ = ["LEARNED", "is_never", "is_news"]

LEARNED = "lexicon/newsworth.toml"
_FEW = 10


def is_news(effect: Effect, counted: Counted, own: Series, every: Sequence[Series], telling: Telling) -> bool:
    """Whether ``effect`` of a figure on its ``own`` series, one of ``every`` of the story, is worth telling.

    ``telling`` is the report it stands in.
    """
    if is_never(effect, counted, own, every):
        return False
    if _opens(counted, telling):
        return True
    trees = learned(LEARNED)
    return trees.sum_of(features(effect, counted, own, every, telling)) > trees.least


def _opens(counted: Counted, telling: Telling) -> bool:
    """ "The yard will cut 1,400 jobs": a report of one number, in its opening."""
    quantity = counted.quantity
    telling_of_one = counted.lead and len(telling.counting) == 1
    return telling_of_one and (
        quantity.state in lexicon().fates or (quantity.turning and size_of(counted.point) >= _FEW)
    )


def is_never(effect: Effect, counted: Counted, own: Series, every: Sequence[Series]) -> bool:
    """Another part of a total; who speaks of two and who of three men; what stands beside it in other words."""
    quantity, moved = counted.quantity, effect.kind != "first_figure"
    few = quantity.thing in {"person", *lexicon().subgroups} and size_of(counted.point) < _FEW
    if moved and (quantity.part or (few and quantity.state is None)):
        return True
    if not moved and quantity.turning and size_of(counted.point) < _FEW:
        return True
    if counted.point.change == "multiple" and counted.figure.was is None:
        return True  # "more than doubled its count": so many times what, nobody can tell
    if not moved and counted.point.change == "previous" and _is_counted(quantity, own, every):
        return True
    if not moved and any(told_of_its_fate(counted.point, quantity, s) for s in every if s is not own):
        return True
    if effect.kind == "conflict" and any(told_once_more(counted, series) for series in every):
        return True
    return any(
        told(counted.point, quantity, series)
        for series in every
        if series is not own
        for told in (told_beside, told_exactly, told_in_another_unit)
    )


def _is_counted(quantity: Quantity, own: Series, every: Sequence[Series]) -> bool:
    """Whether the story counts the same fate elsewhere, by a name that the recalled number does not go by."""
    return quantity.state is not None and any(
        series is not own and series.points and series.quantity.state == quantity.state for series in every
    )
