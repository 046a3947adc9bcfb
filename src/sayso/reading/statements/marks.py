"""What quotation marks leave no doubt of: the spans that an engine found, put right by the marks.

A tagger sees words; it stops short of a closing mark, drops a sentence in the middle of a long
quotation, or runs over the mark into "the mayor said". In PolNeAR (Newell et al. 2018) people who
annotate treat a pair of marks as one piece: of 8,300 closed quotations that belong to some attribution, 15
belong to it only in part, and in most of those the cue itself stands inside the marks. Hence:

Filled
    A quotation of which one attribution with its cue outside the marks has any words is all its
    own, with the editor's brackets in it and the sentences that were dropped: "We [the port] sank" is not two
    pieces. So are pieces of it that belong to no cue. Marks that run on into the next paragraph count as a
    pair.
Cut
    A run of content that goes over a closing mark, and there meets the speaker or the cue, ends at the
    mark: not “No,” | the old | mayor said; nor “No,” | when he was asked. One that begins with who was
    told, or when, behind the cue and before a comma and a quoted sentence begins at its mark: told |
    reporters, “We sank.” One that takes in no more than the first words of a quotation which belongs to
    somebody else gives them back.
Dropped
    A word at arm's length, without speaker or cue: the so-called “experts”.

Not decided, because the marks are ambiguous: a quotation that two attributions with cues outside share in
earnest (“one plan” that two ministers spoke of); one whose own words hold the cue (“He told me no,” where
"told" is the cue: that is a statement inside a statement); an unclosed one that no paragraph goes on from;
words before a mark without a comma (called it “fake news”, that he “would go”).
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Span
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.phrases import NOMINAL, Run
from sayso.reading.statements.word_classes import closed_class

__all__ = ["joined", "next_word", "put_right", "runs_of", "spoken", "without"]

_SPILT = 3
"""Most words by which a tagger misses an edge."""
_BEFORE = 4
"""Most words between a cue and the comma before its quotation: "told reporters on Tuesday, “…”"."""
_WHEN = closed_class("when_said")
_ENDS_SPEECH = (",", ".", "?", "!", "…", "—", "–", "-")


def put_right(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts with their content put right, in their order, without those that have none left.

    The drafts are changed in place. Nothing is raised; a draft the marks say nothing of stays as it is.
    """
    for draft in drafts:
        draft.runs = without(draft.runs, draft.own)
    if layout.quotations:
        _fill_and_cut(layout, drafts)
    return [draft for draft in drafts if draft.runs and not _at_arms_length(layout, draft)]


def _fill_and_cut(layout: Layout, drafts: list[Draft]) -> None:
    """Give every quotation to the one draft it belongs to, and end or begin content at the marks."""
    given: list[list[Run]] = [[] for _ in drafts]
    taken: list[list[Run]] = [[] for _ in drafts]
    for number, shares in _claims(layout, drafts).items():
        owner = _owner(layout, number, drafts, shares)
        for claimant in shares if owner is not None else ():
            (given if claimant == owner else taken)[claimant].append(layout.extents[number])
    for place, draft in enumerate(drafts):
        moved = taken[place] or given[place]
        runs = joined([*without(draft.runs, taken[place]), *given[place]]) if moved else draft.runs
        draft.runs = [_cut(layout, draft, run) for run in runs]


@dataclass(slots=True)
class _Share:
    """What one draft has of a quotation."""

    words: int = 0
    within: bool = False
    """Whether a run of it lies wholly within the marks: that has not spilt over one."""


def _claims(layout: Layout, drafts: list[Draft]) -> dict[int, dict[int, _Share]]:
    """By quotation: the drafts that have words in it and their cue elsewhere, with their shares."""
    claims: dict[int, dict[int, _Share]] = {}
    for place, draft in enumerate(drafts):
        own = {layout.quoted[first] for first, _ in draft.own}
        for first, last in draft.runs:
            for number in layout.quotations_in(first, last):
                begin, end = layout.extents[number]
                words = spoken(layout, max(first, begin), min(last, end))
                if words and number not in own:
                    share = claims.setdefault(number, {}).setdefault(place, _Share())
                    share.words += words
                    share.within = share.within or (begin <= first and last <= end)
    return claims


# --- filled -----------------------------------------------------------------------


def _owner(layout: Layout, number: int, drafts: list[Draft], shares: dict[int, _Share]) -> int | None:
    """The one draft that quotation ``number`` belongs to, if there is one."""
    quotation = layout.quotations[number]
    if not (quotation.closed or quotation.runs_on):
        return None
    least = min(_SPILT + 1, (spoken(layout, *layout.extents[number]) + 1) // 2)
    cued = [place for place in shares if drafts[place].cue]
    owners = [place for place in cued or shares if shares[place].within or shares[place].words >= least]
    return owners[0] if len(owners) == 1 else None


def spoken(layout: Layout, first: int, last: int) -> int:
    """How many of the words ``first`` to ``last`` are no marks."""
    return sum(word.pos != "PUNCT" for word in layout.words[first : last + 1])


def runs_of(layout: Layout, spans: tuple[Span, ...]) -> list[Run]:
    """The words of spans of the text, in order and joined; spans that hold no word of the analysis are left out."""
    return joined([run for span in spans if (run := layout.run_of(span)) is not None])


def joined(runs: list[Run]) -> list[Run]:
    """The runs in order, those that overlap or touch made one."""
    if len(runs) < 2:
        return runs.copy()
    found: list[Run] = []
    for first, last in sorted(runs):
        if found and first <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found


def without(runs: list[Run], taken: list[Run]) -> list[Run]:
    """The runs less the words of ``taken``, in order."""
    if not taken:
        return joined(runs)
    gaps = joined(taken)
    found: list[Run] = []
    place = 0
    for first, last in joined(runs):
        while place < len(gaps) and gaps[place][1] < first:
            place += 1
        here = place
        while here < len(gaps) and gaps[here][0] <= last:
            if first < gaps[here][0]:
                found.append((first, gaps[here][0] - 1))
            first = gaps[here][1] + 1
            here += 1
        if first <= last:
            found.append((first, last))
    return found


# --- cut ----------------------------------------------------------------------------


def _cut(layout: Layout, draft: Draft, run: Run) -> Run:
    """The run, ended or begun at the mark where it goes over one into the saying itself."""
    first, last = run
    inside = layout.quotations_in(first, last)
    if not inside or not draft.cue:
        return run
    begin, _ = layout.extents[inside[0]]
    _, end = layout.extents[inside[-1]]
    if first <= end < last and (
        _runs_into_saying(layout, draft, end, last) or _is_left(layout, first, end, begin)
    ):
        last = end
    if first < begin <= last and _sets_in(layout, draft, first, begin):
        first = begin
    return first, last


def _runs_into_saying(layout: Layout, draft: Draft, end: int, last: int) -> bool:
    """Whether words ``end + 1`` to ``last`` are what is left of the speaker or the cue behind a quotation."""
    if not _short(layout, end + 1, last, _SPILT) or not layout.ends_quotation(end):
        return False
    said = end - 1 if layout.is_mark(end) else end
    if layout.words[said].text not in _ENDS_SPEECH:
        return False
    behind = next_word(layout, last + 1, 1)
    return behind is not None and any(a <= behind <= b for a, b in draft.own)


def _is_left(layout: Layout, first: int, end: int, begin: int) -> bool:
    """Whether a quotation that is all the content ends with a comma, and when it was said follows.

    “I knew,” | when he was asked. Not: called it “a lie, a hoax” when asked.
    """
    if first != begin or not layout.is_mark(end) or layout.words[end - 1].text != ",":
        return False
    return layout.words[end + 1].text.lower() in _WHEN


def _sets_in(layout: Layout, draft: Draft, first: int, begin: int) -> bool:
    """Whether words ``first`` to ``begin - 1`` are who was told or when, and a quoted sentence follows."""
    words = layout.words
    if words[begin - 1].text not in (",", ":") or not _short(layout, first, begin - 1, _BEFORE):
        return False
    opening = begin + 1 if layout.is_mark(begin) and begin + 1 < len(words) else begin
    if draft.head is None or not words[opening].text[:1].isupper():
        return False
    addressing = words[draft.head].lemma in layout.lexicon.addressing and draft.head < first
    return all(
        i in layout.timed
        or words[i].pos in ("PUNCT", "ADP", "DET")
        or (addressing and words[i].pos in NOMINAL)
        for i in range(first, begin)
    )


def _short(layout: Layout, first: int, last: int, most: int) -> bool:
    return last - first < 3 * most and spoken(layout, first, last) <= most


def next_word(layout: Layout, i: int, step: int) -> int | None:
    """The first word from ``i`` on that is no mark, close by."""
    for j in range(i, i + step * _SPILT, step):
        if 0 <= j < len(layout.words) and layout.words[j].pos != "PUNCT":
            return j
    return None


# --- dropped --------------------------------------------------------------------------


def _at_arms_length(layout: Layout, draft: Draft) -> bool:
    """Whether the content is what is so called, and nobody is said to call it so."""
    if draft.source is not None:
        return False
    start = layout.words[draft.runs[0][0]].start
    return layout.analysis.text[max(0, start - 12) : start].rstrip(" \"“'‘`").lower().endswith("so-called")
