"""Two voices in one sentence that an engine runs into each other.

"Radio Nuba said it rained; the army | denied | it": what stands behind the verb of the other is the other's. "The union
said that | according to its members, managers had lied": what stands behind the members is theirs, within what
the union says. "Forty-one were wounded, it said. Veskar said | that eight had died": what a verb of another sentence
takes is its own.
"""

from __future__ import annotations

from itertools import pairwise

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.verbs import read_at

__all__ = ["put_in", "told_apart", "with_own_verbs"]

_NEAR = 2
"""Words from a verb to what is said with it: "said on", "said that"."""


def told_apart(layout: Layout, drafts: list[Draft], draft: Draft) -> list[Draft]:
    """The draft, and what another says behind a semicolon, where an engine runs over his verb."""
    if len(draft.runs) != 2 or draft.head is None:
        return [draft]
    (first, end), (begin, _) = draft.runs
    hole = layout.words[end + 1 : begin]
    if not hole or hole[0].text != ";" or layout.unit_of(begin) != draft.unit or draft.head > end:
        return [draft]
    own = {i for each in drafts for a, b in each.own for i in range(a, b + 1)}
    if own & {word.i for word in hole}:
        return [draft]
    verbs = [i for i in layout.places.verbs[draft.unit] if end < i < begin]
    for other in read_at(layout, draft.unit, verbs):
        if other.source is not None and begin <= other.runs[0][0] + 1 <= begin + 2:
            draft.runs = [(first, end)]
            return [draft, other]
    return [draft]


def with_own_verbs(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts, and those of verbs in another sentence to which an engine's content is told by its place.

    Not where the verb has no speaker, or is of a draft already, nor what stands in quotation marks.
    """
    owned = {i for draft in drafts for first, last in draft.own for i in range(first, last + 1)}
    found = list(drafts)
    for draft in drafts:
        for run in list(draft.runs) if draft.cue else ():
            for first, last in _by_paragraph(layout, run):
                own = _own(layout, (first, last), owned) if layout.unit_of(first) != draft.unit else None
                if own is None or (first == run[0] and len(draft.runs) == 1):
                    continue
                draft.runs = [each for each in draft.runs if each != run]
                draft.runs += [(run[0], first - 1)] if first > run[0] else []
                found.append(own)
                break
    return found


def _own(layout: Layout, run: Run, owned: set[int]) -> Draft | None:
    """What a verb right before the run, or in it behind its own speaker, takes as said."""
    if layout.quoted[run[0]] >= 0:
        return None
    unit = layout.unit_of(run[0])
    verbs = [i for i in layout.places.verbs[unit] if run[0] - _NEAR <= i <= run[1] and i not in owned]
    return next((each for each in read_at(layout, unit, verbs) if _is_told_with(each, run)), None)


def _by_paragraph(layout: Layout, run: Run) -> list[Run]:
    """The run cut where another paragraph begins, if it does not stand in quotation marks there."""
    units = layout.units[layout.unit_of(run[0]) : layout.unit_of(run[1]) + 1]
    cuts = [b.first for a, b in pairwise(units) if a.paragraph != b.paragraph and layout.quoted[b.first] < 0]
    return list(zip([run[0], *cuts], [*(cut - 1 for cut in cuts), run[1]], strict=True))


def _is_told_with(draft: Draft, run: Run) -> bool:
    """Whether the run is what the draft says, or begins with its speaker: "Veskar said that eight had died"."""
    if draft.source is None:
        return False
    behind = draft.own[0][1] < run[0] and any(a - 1 <= run[0] <= b for a, b in draft.runs)
    return behind or abs(draft.source[0] - run[0]) <= 1


def put_in(layout: Layout, drafts: list[Draft], draft: Draft) -> None:
    """ "The union said that | according to its members, managers had …": the members' words begin behind them."""
    if draft.source is None or len(draft.runs) != 1:
        return
    cue = tuple(text for first, last in draft.cue for text in layout.analysis.lowered[first : last + 1])
    if cue not in layout.lexicon.prepositional:
        return
    (first, last), begin = draft.runs[0], draft.source[1] + 1
    if last + 1 != draft.cue[0][0] or begin >= len(layout.words):
        return
    begin += layout.words[begin].text == "," and begin < layout.units[draft.unit].last
    for outer in drafts:
        inside = outer is not draft and outer.cue and all(first <= a and b <= last for a, b in outer.own)
        behind = [(max(a, begin), b) for a, b in outer.runs if b > begin] if inside else []
        if behind:
            draft.runs = behind
            outer.runs = [(max(b for _, b in outer.own) + 1, behind[-1][1])]
            return
