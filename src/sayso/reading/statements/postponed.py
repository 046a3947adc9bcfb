"""A cue behind what is said that the engine missed: "Nine died, the agency said on Tuesday, citing the police."

In the first paragraph under a headline an engine may give what is said to the cue of the headline ("Nine died,
agency says"), and then none to the cue that stands beside it. The form leaves no doubt: a whole clause, a comma, a
speaker and a finite verb of speech. So the rules' reading is taken where no statement has that cue, and what a
statement of another sentence holds of it is taken away from that.

Not taken: where a statement whose cue stands in the sentence reaches over an end of the clause; then the engine has
made something else of it.
"""

from __future__ import annotations

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.marks import without
from sayso.reading.statements.verbs import read_verbs

__all__ = ["stands_behind", "with_postponed"]

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def with_postponed(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts of an engine, changed in place, and those of the cues behind a clause that it missed."""
    cues = {i for draft in drafts for first, last in draft.cue for i in range(first, last + 1)}
    for number in range(len(layout.units)):
        for found in read_verbs(layout, number):
            if found.head in cues or not stands_behind(layout, found):
                continue
            if any(_cuts_into(draft, found) for draft in drafts if draft.unit == number):
                continue
            for draft in drafts:
                if draft.unit != number and draft.cue:
                    draft.runs = without(draft.runs, [*found.runs, *found.own])
            drafts = [*(draft for draft in drafts if draft.runs), found]
    return drafts


def stands_behind(layout: Layout, draft: Draft) -> bool:
    """Whether a finite verb and its speaker stand behind a comma at the end of what is said."""
    if draft.source is None or draft.head is None or layout.words[draft.head].tag not in _FINITE:
        return False
    last = draft.runs[-1][1]
    return last + 1 < min(draft.source[0], draft.cue[0][0]) and layout.words[last + 1].text == ","


def _cuts_into(draft: Draft, found: Draft) -> bool:
    """Whether a draft of the same sentence shares words with ``found`` and is not wholly within what is said."""
    parts = [*draft.own, *draft.runs]
    within = [any(low <= a and b <= high for low, high in found.runs) for a, b in parts]
    shares = [any(a <= high and low <= b for low, high in [*found.runs, *found.own]) for a, b in parts]
    return any(shares) and not all(within)
