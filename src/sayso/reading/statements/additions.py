"""What the rules add to the attributions of an engine: forms that it is not trained to find.

**Labels**, signatures and posts (:mod:`.labels`). A label says whose words follow more surely than a tagger
does: where an engine found its name or its colon for a speaker or a cue, the words are those behind the
label; what it found inside a turn is said within that.

**Figures by their counter**: "raised its count to 97", "the ministry's figure of 64", "the 17 that police
confirmed" (:mod:`.counts`, :mod:`.owned`, :mod:`.relatives`), which PolNeAR does not annotate but a record of
figures needs. Left out where any of their words are content, or their cue a cue, of an attribution:
"said it had raised its count to 97" is one statement.

**What turns a story**, in a sentence of which the engine makes nothing: who denies, confirms, accuses, demands or
warns, with a speaker in the words ("Garside denies fraud", "the minister rejected the report"). What is merely
asserted there is left to the engine, except in a headline ("Floods displace 84,000, UN agencies say") and where speaker
and cue close the sentence ("Nine villages have been cleared, the governor told us") or stand behind "according to".

Quotations that nobody claims come last (:func:`.going_on.orphans`).
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.reading.statements.answers import read_answer, read_finding
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.going_on import claimed_words
from sayso.reading.statements.labels import read_labels
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.nominal import read_accounts, read_citing, read_counts_of
from sayso.reading.statements.parties import is_party
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.verbs import read_counting, read_verbs

__all__ = ["with_counts", "with_labels", "with_missed"]

_ENDS = frozenset({".", "!", "?", "…", ":"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_CLAUSES = frozenset({"acl", "acl:relcl"})
_TURNS = frozenset({"denies", "confirms", "accuses", "demands", "warns"})


def with_labels(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts of an engine and those of labels. A draft that a label corrects is changed in place."""
    labels = read_labels(layout)
    if not labels:
        return drafts
    by_word = {i: n for n, draft in enumerate(drafts) for run in draft.own for i in range(run[0], run[1] + 1)}
    corrected: set[int] = set()
    added: list[Draft] = []
    for label in labels:
        words = (i for first, last in label.own for i in range(first, last + 1))
        place = next((by_word[i] for i in words if by_word.get(i, -1) not in corrected | {-1}), None)
        if place is None:
            added.append(label)
        else:
            corrected.add(place)
            found = drafts[place]
            found.unit, found.head, found.cue, found.runs = label.unit, label.head, label.cue, label.runs
            found.source, found.more_source, found.stance = label.source, (), label.stance
    return [*drafts, *added]


def with_counts(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts of an engine and those of figures by their counter that it did not find."""
    content, said = claimed_words(layout, drafts), _own_words(layout, drafts)
    taken = bytearray(map(max, content, said))
    added: list[Draft] = []
    for number in range(len(layout.units)):
        counts = read_counting(layout, number, taken) + read_counts_of(layout, number)
        fresh = [
            draft
            for draft in counts
            if not _any(content, [*draft.runs, *draft.cue]) and not _any(said, draft.cue)
        ]
        for draft in fresh:
            draft.source = _who_goes_on(layout, draft, drafts) or draft.source
        added += fresh
    return [*drafts, *added]


def _who_goes_on(layout: Layout, draft: Draft, drafts: list[Draft]) -> Run | None:
    """ "Five had died, the service said on Saturday, | raising its count from two": who said, and not who had died."""
    words, head = layout.words, draft.head
    if head is None or words[head].tag != "VBG" or words[head - 1].text != ",":
        return None
    said = [
        d
        for d in drafts
        if d.unit == draft.unit and d.source is not None and d.cue and d.source[0] < d.cue[-1][1] < head
    ]
    last = max(said, key=lambda d: d.cue[-1][1], default=None)
    if last is None or min(first for first, _ in last.runs) > last.cue[-1][1]:
        return None
    between = range(last.cue[-1][1] + 1, head - 1)
    timed = all(i in layout.timed or words[i].pos == "ADP" for i in between)
    return last.source if timed else None


def with_missed(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts of an engine and those that turn a story in units where it found none."""
    busy = {draft.unit for draft in drafts}
    busy |= {layout.unit_of(i) for draft in drafts for run in draft.runs for i in run}
    added: list[Draft] = []
    for number in range(len(layout.units)):
        if number in busy:
            continue
        wanted = _TURNS | ({"asserts"} if _is_headline(layout, number) else frozenset())
        added += [
            draft
            for draft in read_verbs(layout, number)
            if draft.source is not None
            and not draft.counts
            and (draft.stance in wanted or _closes(layout, draft))
        ]
        answer = read_answer(layout, number) or read_finding(layout, number)
        added += [answer] if answer is not None else []
        added += read_accounts(layout, number)
        added += [d for d in read_citing(layout, number) if d.source and _is_somebody(layout, d.source)]
    return [*drafts, *added]


def _closes(layout: Layout, draft: Draft) -> bool:
    """ "Nine villages have been cleared, the governor told us": speaker and cue close the sentence behind a comma."""
    if draft.source is None or draft.head is None or not draft.runs:
        return False
    begins, ends = min(draft.source[0], draft.head), max(last for _, last in draft.runs)
    unit, verb = layout.units[draft.unit], layout.words[draft.head]
    if verb.tag not in _FINITE or verb.relation in _CLAUSES or not _is_somebody(layout, draft.source):
        return False
    whole = min(first for first, _ in draft.runs) == unit.first and begins == ends + 2
    return whole and layout.words[begins - 1].text == ","


def _is_somebody(layout: Layout, run: Run) -> bool:
    """Whether the head of a phrase is a person or a body: "the council's chair", not "the body mass index"."""
    inside = layout.words[run[0] : run[1] + 1]
    return any(is_party(w) for w in inside if w.head == w.i or not run[0] <= w.head <= run[1])


def _is_headline(layout: Layout, number: int) -> bool:
    """Whether the unit opens the text, is all its paragraph and ends without a full stop."""
    unit = layout.units[number]
    alone = number + 1 == len(layout.units) or layout.units[number + 1].paragraph != unit.paragraph
    return number == 0 and alone and layout.words[unit.last].text not in _ENDS


def _own_words(layout: Layout, drafts: list[Draft]) -> bytearray:
    """Of each word, 1 where it is part of a speaker or a cue."""
    said = bytearray(len(layout.words))
    for draft in drafts:
        for first, last in draft.own:
            said[first : last + 1] = b"\1" * (last + 1 - first)
    return said


def _any(marked: bytearray, runs: Iterable[Run]) -> bool:
    return any(any(marked[first : last + 1]) for first, last in runs)
