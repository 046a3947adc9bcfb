"""The hearer of what is told is no part of it: "told | police | he was asleep", "asked | her | why she left".

Where a tagger takes the hearer for the first words of what is said, and a clause of its own follows, the hearer is
taken off. Not where an infinitive follows: "asked them to leave" asks something of them.
"""

from __future__ import annotations

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.phrases import run_around
from sayso.reading.statements.word_classes import closed_class

__all__ = ["without_hearers"]

_OPENERS = closed_class("openers_of_clauses")
_CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis")


def without_hearers(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts, in place, without the hearers that their content began with."""
    for draft in drafts:
        if (
            draft.head is None
            or not draft.runs
            or layout.words[draft.head].lemma not in layout.lexicon.addressing
        ):
            continue
        first, last = draft.runs[0]
        behind = _behind_hearer(layout, draft.head, first, last)
        if behind is not None:
            draft.runs[0] = (behind, last)
    return drafts


def _behind_hearer(layout: Layout, head: int, first: int, last: int) -> int | None:
    """The first word behind a hearer who stands from ``first`` on, where a clause begins there."""
    if first != head + 1 or layout.quoted[first] >= 0:
        return None
    words = layout.words
    whom = next((c for c in layout.analysis.children(head, "obj", "iobj") if first <= c.i < last), None)
    if whom is None:
        return None
    subtree = layout.analysis.subtree(whom.i)
    clauses = [i for i in subtree if i > whom.i and words[i].relation in _CLAUSES]
    end = run_around(layout, whom.i, first, last)[1]
    for clause in clauses:
        end = min(end, min(layout.analysis.subtree(clause)) - 1)
    if not whom.i <= end < last or "TO" in (words[end + 1].tag, words[min(end + 2, last)].tag):
        return None
    after = words[end + 1]
    if after.text.lower() in _OPENERS:
        return end + 1
    said = layout.analysis.child(head, "ccomp")
    return end + 1 if said is not None and min(layout.analysis.subtree(said.i)) == end + 1 else None
