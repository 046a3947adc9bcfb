"""A statement keeps to the paragraph of its cue: a tagger that marks word by word runs into the one beside it.

Left out are contents in other paragraphs that stand in no quotation marks ("…, he said. || Some 41,000 cars had been
repaired", which is not his), and a speaker there gives way to the subject beside the cue, if there is one ("Wendt had
not received it. || The ministry also raised the number": the ministry did). Kept are quotations, which go on over
paragraphs, and the lines of a list that the cue's paragraph opens with a colon.
"""

from __future__ import annotations

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.sources import source_of

__all__ = ["in_own_paragraph"]


def in_own_paragraph(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts without what stands in another paragraph than their cue; those with nothing left are dropped."""
    kept = []
    for draft in drafts:
        if draft.cue:
            draft.runs = [run for run in draft.runs if _belongs(layout, draft, run)]
            draft.source = _speaker(layout, draft)
        if draft.runs:
            kept.append(draft)
    return kept


def _belongs(layout: Layout, draft: Draft, run: Run) -> bool:
    first, last = run
    number = layout.unit_of(first)
    if _paragraph(layout, draft.unit) in (
        _paragraph(layout, number),
        _paragraph(layout, layout.unit_of(last)),
    ):
        return True
    opens_list = layout.words[layout.units[draft.unit].last].text == ":" and number > draft.unit
    return opens_list or layout.quotes_any(first, last)


def _speaker(layout: Layout, draft: Draft) -> Run | None:
    source = draft.source
    if source is None or _paragraph(layout, layout.unit_of(source[0])) == _paragraph(layout, draft.unit):
        return source
    return source_of(layout, layout.units[draft.unit], draft.head) if draft.head is not None else None


def _paragraph(layout: Layout, number: int) -> int:
    return layout.units[number].paragraph
