"""Which measure of its story a figure goes on with, if any.

What is counted is called by many words ("jobs", "posts", "positions"; "the toll", "bodies"), and one word counts many
things. So no key decides: the figure and each measure of the story are likened by many questions
(:mod:`sayso.record.likened`), small decision trees, added up (:mod:`sayso.record.trees`), say how likely the two are
one, and the figure goes to the likeliest that is likely enough, else it begins a measure. The trees were learned from
the stories whose expected changes name the measure of each number (``python -m training.identity``), and stand in
lexicon/identity.toml. Where none is likely enough, it is the one where the count stands that the text tells it to have
been, whatever it is called there ("raised its immediate aid from $14,000 to $60,000",
:mod:`sayso.record.left_by_text`); where one is barely likely enough, only if that count is the party's own. A count
that tells nothing of what it counts goes on with its party's nearest (:mod:`sayso.record.own_count`), one that is told
as moved or as now with the likeliest that it may have been (:mod:`sayso.record.gone_on`), an amount of a stuff with the
one of that stuff (:mod:`sayso.record.one_stuff`).

Never one measure, whatever else they have in common: another fate, a rate and a total, a part and a total.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from sayso.record.counts import Counted
from sayso.record.gone_on import gone_on
from sayso.record.left_by_text import left_by_text, stands_where_it_was
from sayso.record.likened import likened
from sayso.record.one_stuff import of_one_stuff
from sayso.record.own_count import own_count
from sayso.record.sameness import OWN_WAS
from sayso.record.series import Series
from sayso.record.trees import learned

__all__ = ["LEARNED", "placed"]

LEARNED = "lexicon/identity.toml"
_WAS = "what it was"
_LIKELY = 1.0
"""Log odds from which the likeliest measure is taken, whatever the text tells that the number was."""


def placed(every: Sequence[Series], counted: Counted, before: Series | None) -> tuple[Series | None, float]:
    """The series of the story that ``counted`` goes on, None where none is likely enough, and how likely it does, in
    log odds: infinite where the text tells, and for none.

    ``before`` is the series that the figure close before it in the same report went to. Of two as likely, the one
    begun first.
    """
    trees, found = learned(LEARNED), likened(every, counted, before)
    told = [(s, answers) for s, answers in found if _has_told(s, counted)]
    if counted.point.change == "previous" and told:
        found = told  # what the party says that it was is where it stood
    likely = list(zip(trees.sums_of([answers for _, answers in found]), (s for s, _ in found), strict=True))
    most = max(likely, key=lambda each: each[0], default=None)
    if most is not None and found is told:
        return most[1], inf
    if most is not None and most[0] > trees.least:
        unsure = most[0] < _LIKELY and not stands_where_it_was(most[1], counted)
        left = left_by_text(every, counted, own=True) if unsure else None
        return (most[1], most[0]) if left is None else (left, inf)
    sure = [each for each, (_, answers) in zip(likely, found, strict=True) if answers[_WAS] >= OWN_WAS]
    if sure:
        return max(sure, key=lambda each: each[0])[1], inf
    gone = left_by_text(every, counted) or own_count(every, counted) or gone_on(likely, counted)
    return gone or of_one_stuff(every, counted), inf


def _has_told(series: Series, counted: Counted) -> bool:
    """Whether the party of a number that was has told just this here last."""
    point = counted.point
    own = [p for p in series.points if p.source == point.source is not None]
    return bool(own) and (own[-1].low, own[-1].high) == (point.low, point.high)
