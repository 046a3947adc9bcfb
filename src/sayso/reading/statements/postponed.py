"""A cue behind what is said that the engine missed: "Nine died, the agency said on Tuesday, citing the police."

In the first paragraph under a headline an engine may give what is said to the cue of the headline ("Nine died,
agency says"), and then none to the cue that stands beside it. The form leaves no doubt: a whole clause, a comma, a
speaker and a finite verb of speech. So the rules' reading is taken where no statement has that cue, and what a
statement of another sentence holds of it is taken away from that.

What is left of the headline's is read by the rules, too.

Not taken: where a statement whose cue stands in the sentence reaches over an end of the clause; then the engine has
made something else of it.
"""

from __future__ import annotations

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.marks import joined, without
from sayso.reading.statements.nominal import read_phrases
from sayso.reading.statements.parties import is_document
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.verbs import read_at
from sayso.reading.statements.word_classes import closed_class

__all__ = ["read_postponed", "with_postponed"]

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SHOWN = closed_class("shown")
_NAMED = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADP", "NUM", "PART"})
_SHORTEST = 5
"""Fewest words of a sentence with such an end."""


def with_postponed(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts of an engine, changed in place, and those of the cues behind a clause that it missed."""
    cues = {i for draft in drafts for first, last in draft.cue for i in range(first, last + 1)}
    for number in range(len(layout.units)):
        shown = _shown_behind(layout, number)
        for found in [*read_postponed(layout, number, cues), *([shown] if shown is not None else [])]:
            if found.head is None or found.head in cues or not stands_behind(layout, found):
                continue
            if any(_cuts_into(draft, found) for draft in drafts if draft.unit == number):
                continue
            cues.add(found.head)
            taken = joined([*found.runs, *found.own])
            for draft in drafts:
                if draft.unit != number and draft.cue:
                    draft.runs = _less(draft.runs, taken)
            drafts = [*(draft for draft in drafts if draft.runs), found]
    return drafts


def without_borrowed(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts without what a headline's cue has of the text under it: "Mine was warned, audit shows" ends there.

    A headline is a first paragraph that ends without a mark; other ones may lead to what stands under them.
    """
    heading = layout.units[0] if layout.units else None
    if heading is None or len(layout.units) < 2 or layout.units[1].paragraph == heading.paragraph:
        return drafts
    if layout.words[heading.last].pos == "PUNCT" and layout.quoted[heading.last] < 0:
        return drafts
    found = []
    for draft in drafts:
        if draft.head is None or draft.head > heading.last:
            continue
        lent = [run for run in draft.runs if run[0] > heading.last]
        draft.runs = [run for run in draft.runs if run[0] <= heading.last]
        if lent and not draft.runs:
            found += read_at(layout, 0, [draft.head])
        found += [each for run in lent for each in _telling(layout, run)]
    kept = [draft for draft in drafts if draft.runs]
    cues = {i for draft in kept for first, last in draft.cue for i in range(first, last + 1)}
    return [*kept, *(draft for draft in found if draft.head not in cues)]


def _telling(layout: Layout, run: Run) -> list[Draft]:
    """By the rules, who says most of a run in its own sentence."""
    number = layout.unit_of(run[0])
    read = read_at(layout, number, layout.places.verbs[number]) + read_phrases(layout, number)
    return [
        draft for draft in read if draft.source is not None and _shared(draft, run) > (run[1] - run[0]) // 2
    ]


def _shared(draft: Draft, run: Run) -> int:
    return sum(max(0, min(last, run[1]) - max(first, run[0]) + 1) for first, last in draft.runs)


def read_postponed(layout: Layout, number: int, cues: set[int]) -> list[Draft]:
    """The attributions by verbs of unit ``number`` that stand behind what is said, but for those of ``cues``."""
    verbs = [i for i in layout.places.verbs_behind_commas[number] if i not in cues and _may_close(layout, i)]
    return [draft for draft in read_at(layout, number, verbs) if stands_behind(layout, draft)]


def _may_close(layout: Layout, verb: int) -> bool:
    return layout.words[verb].tag in _FINITE or layout.words[verb].text in _SHOWN


def stands_behind(layout: Layout, draft: Draft) -> bool:
    """Whether a finite verb and its speaker stand behind a comma at the end of what is said."""
    if draft.source is None or draft.head is None:
        return False
    if not _may_close(layout, draft.head):
        return False
    last = draft.runs[-1][1]
    return last + 1 < min(draft.source[0], draft.cue[0][0]) and layout.words[last + 1].text == ","


def _shown_behind(layout: Layout, number: int) -> Draft | None:
    """ "The wall leaned, minutes of a meeting show." by the order of the words: a tagger may make a noun of "show"."""
    unit, words = layout.units[number], layout.words
    verb = unit.last - (words[unit.last].text == ".")
    misread = words[verb].text in _SHOWN and words[verb].tag not in _FINITE
    if verb - unit.first < _SHORTEST or not misread or layout.quoted[verb] >= 0:
        return None
    comma = next((i for i in range(verb - 1, unit.first, -1) if words[i].text == ","), None)
    first = comma + 1 if comma is not None else verb
    nouns = [word for word in words[first:verb] if word.pos in ("NOUN", "PROPN")]
    document = any(is_document(word) for word in nouns[:3]) and all(
        w.pos in _NAMED for w in words[first:verb]
    )
    if comma is None or not document or layout.quoted[comma] >= 0:
        return None
    return Draft(number, verb, ((verb, verb),), (first, verb - 1), [(unit.first, comma - 1)], "asserts")


def _less(runs: list[Run], taken: list[Run]) -> list[Run]:
    """The runs less the words of ``taken``, which are in order; most runs are far from them."""
    near = any(first <= taken[-1][1] and taken[0][0] <= last for first, last in runs)
    return without(runs, taken) if near else joined(runs)


def _cuts_into(draft: Draft, found: Draft) -> bool:
    """Whether a draft of the same sentence shares words with ``found`` and is not wholly within what is said."""
    parts = [*draft.own, *draft.runs]
    within = [any(low <= a and b <= high for low, high in found.runs) for a, b in parts]
    shares = [any(a <= high and low <= b for low, high in [*found.runs, *found.own]) for a, b in parts]
    return any(shares) and not all(within)
