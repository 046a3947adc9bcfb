"""A clause that stands before its cue is said whole: "North Korea fired two missiles on Thursday, Seoul said, …".

A tagger drops words out of the middle of such a clause, takes a time in it for the time of saying, or stops after
its first words. But behind "…, Lee said" the sentence up to the comma is what was said, in PolNeAR (Newell et al.
2018) as elsewhere.

Filled: the words between the first word of content and the comma or dash before the speaker and the cue, where
they stand in one unit and outside quotation marks. Not filled: where somebody else is said to say something in
between, where the speaker or the cue stands there, and where what stands there is an opening of the cue's own clause
("Asked about it, Lee said").
"""

from __future__ import annotations

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.marks import joined
from sayso.reading.statements.phrases import Run

__all__ = ["with_whole_clauses"]

_BREAKS = frozenset({",", "–", "—", "--", "―"})


def with_whole_clauses(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts, in place, with the clauses before their cues filled."""
    owned = {i: number for number, each in enumerate(drafts) for a, b in each.own for i in range(a, b + 1)}
    for number, draft in enumerate(drafts):
        clause = _clause_before(layout, draft)
        if clause is None:
            continue
        if any(owned.get(i, number) != number for i in range(clause[0], clause[1] + 1)):
            continue
        draft.runs = joined([*draft.runs, clause])
    return drafts


def _clause_before(layout: Layout, draft: Draft) -> Run | None:
    """From the first word of content to the break before the group of speaker and cue."""
    if draft.head is None or not draft.cue or layout.quoted[draft.head] >= 0:
        return None
    unit = layout.units[draft.unit]
    group = min(first for first, _ in draft.own if unit.first <= first <= unit.last)
    runs = [run for run in draft.runs if unit.first <= run[0] < group]
    last = group - 1
    if not runs or last <= unit.first or layout.words[last].text not in _BREAKS:
        return None
    first = min(runs)[0]
    last -= 1
    if any(layout.quoted[i] >= 0 for i in range(first, last + 1)):
        return None
    return first, last
