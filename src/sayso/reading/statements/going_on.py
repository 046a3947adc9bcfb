"""Quotations without a cue of their own: those that go on from a statement, and those that stand alone."""

from __future__ import annotations

import re

from sayso.reading.quotations import alike
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.labels import label_end
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.parties import is_party
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.sources import source_of

__all__ = ["claimed_words", "orphans", "run_on"]

_LOWER_CASE = re.compile(r"(?:^|\s)[a-z]\w{3,}|\b[a-z]\w{0,2}\s+[a-z]")
_WORDS = re.compile(r"\w+(?:[’']\w+)?")
_LONGER = re.compile(r"\b\w{4,}")
_TAIL = 12
"""Most words between a quotation and the end of its paragraph where the next goes on from it."""


def run_on(layout: Layout, drafts: list[Draft], *, over_closed: bool = False) -> None:
    """Give every draft the quotations that go on from it.

    A unit that is nothing but quotation, straight after a unit whose quotation ended it
    or whose cue opened or closed one, belongs to the same statement; so does the
    paragraph that opens again a quotation which the paragraph before left open; and the
    quotation of the next paragraph where a cue ends its own with a colon. With ``over_closed``
    so does a paragraph that is nothing but quotation where the one before ends with a closed
    quotation or the cue behind it, unless what was said last is a question: another answers that.
    """
    last_in: dict[int, Draft] = {}
    for draft in drafts:  # the last of a unit that has a quotation: not "Lind, who put it at 82"
        earlier = last_in.get(draft.unit)
        if earlier is None or _quotes(layout, draft) or not _quotes(layout, earlier):
            last_in[draft.unit] = draft
    cued = set(last_in)
    cued |= {layout.unit_of(first) for draft in drafts for first, _ in draft.runs}
    for draft in drafts:
        if not _quotes(layout, draft) or last_in[draft.unit] is not draft:
            continue
        number = layout.unit_of(draft.runs[-1][1]) + 1
        while number < len(layout.units) and number not in cued and layout.all_quoted[number]:
            before, unit = layout.units[number - 1], layout.units[number]
            if before.paragraph != unit.paragraph and label_end(layout, unit) is not None:
                break  # "“RUIZ: …”: another speaker
            goes_on = before.paragraph == unit.paragraph or _left_open(layout, number - 1)
            if not goes_on and not (over_closed and _next_is_whole(layout, draft, number)):
                break
            draft.runs.append((unit.first, unit.last))
            cued.add(number)
            number += 1


def _next_is_whole(layout: Layout, draft: Draft, number: int) -> bool:
    """Whether the paragraph that unit ``number`` begins is all quotation, straight behind the draft's."""
    last, before = draft.runs[-1][1], layout.units[number - 1]
    if not layout.ends_quotation(last) or before.last - last > _TAIL or layout.unit_of(last) != number - 1:
        return False
    if not alike(
        layout.analysis.text,
        *(layout.quotations[layout.quoted[i]] for i in (last, layout.units[number].first)),
    ):
        return False  # a heading in single marks
    if any(word.text == "?" for word in layout.words[max(0, last - 1) : last + 1]):
        return False
    paragraph = layout.units[number].paragraph
    while number < len(layout.units) and layout.units[number].paragraph == paragraph:
        if not (layout.all_quoted[number] and _speech(layout, number, layout.units[number].first)):
            return False
        number += 1
    return layout.units[number - 1].paragraph == before.paragraph + 1


def _quotes(layout: Layout, draft: Draft) -> bool:
    """Whether a quotation begins or ends the content, and no cue but a label stands inside it."""
    inside = {layout.quoted[first] for first, _ in draft.cue if layout.words[first].pos != "PUNCT"}
    return any(
        (layout.starts_quotation(first) and layout.quoted[first] not in inside)
        or (layout.ends_quotation(last) and layout.quoted[last] not in inside)
        for first, last in draft.runs
    )


def _left_open(layout: Layout, number: int) -> bool:
    quotation = layout.quoted[layout.units[number].last]
    return quotation >= 0 and layout.quotations[quotation].runs_on


def claimed_words(layout: Layout, drafts: list[Draft]) -> bytearray:
    """Of each word, 1 where it is content of one of the drafts."""
    claimed = bytearray(len(layout.words))
    for draft in drafts:
        for first, last in draft.runs:
            claimed[first : last + 1] = b"\1" * (last + 1 - first)
    return claimed


def orphans(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """Quotations that no cue claims and that are sentences: statements of nobody named.

    Counted: a unit that is all quotation, or a quotation of five words or more that begins
    with a capital letter and ends in the mark of a sentence. Not counted: words at arm's
    length, titles and nicknames.
    """
    claimed = claimed_words(layout, drafts)
    found: list[Draft] = []
    for number, unit in enumerate(layout.units):
        i = unit.first if layout.holds_quotation[number] else unit.last + 1
        while i <= unit.last:
            if not layout.starts_quotation(i):
                i += 1
                continue
            last = i
            while last < unit.last and layout.quoted[last + 1] == layout.quoted[i]:
                last += 1
            if not any(claimed[i : last + 1]) and _speech(layout, number, i):
                found.append(_introduced(layout, number, (i, last)))
            i = last + 1
    return _joined_orphans(layout, found)


def _introduced(layout: Layout, number: int, run: Run) -> Draft:
    """The quotation as nobody's, or as theirs of whom a sentence that ends in a colon says something.

    "Ruiz made the following comment:" and "Ruiz had this to add:", but not "It ended in one sentence:".
    """
    alone = Draft(number, None, (), None, [run], "asserts")
    colon = run[0] - 1
    if colon < 0 or layout.words[colon].text != ":":
        return alone
    unit = layout.units[layout.unit_of(colon)]
    verb = next((i for i in range(unit.first, colon) if _tells(layout, i)), None)
    source = source_of(layout, unit, verb) if verb is not None and layout.quoted[verb] < 0 else None
    if verb is None or source is None or source[1] >= verb:
        return alone
    return Draft(layout.unit_of(colon), verb, ((verb, verb),), source, [run], "asserts")


def _tells(layout: Layout, i: int) -> bool:
    """Whether word ``i`` is the main verb of its sentence, of which a person or a body is the subject."""
    subject = layout.analysis.child(i, "nsubj") if layout.words[i].relation == "root" else None
    return subject is not None and is_party(subject)


def _speech(layout: Layout, number: int, first: int) -> bool:
    quotation = layout.quotations[layout.quoted[first]]
    inner = layout.analysis.text[quotation.inner_start : quotation.inner_end].strip()
    if not quotation.closed and not quotation.runs_on and not layout.all_quoted[number]:
        return False
    words = len(_WORDS.findall(inner))
    if _is_title(inner):
        return False
    begins = inner[:1].isupper() or inner[:1] in "[(‘'…."
    return begins and inner[-1:] in ".!?…,—" and words >= (3 if layout.all_quoted[number] else 5)


def _is_title(inner: str) -> bool:
    """The title of a book or a heading: "Night on the Old Pier", with all its longer words in capitals."""
    longer = _LONGER.findall(inner)[1:] if inner[:1].isupper() else _LONGER.findall(inner)
    if len(longer) > 1:
        return all(word[0].isupper() for word in longer)
    return _LOWER_CASE.search(inner[1:]) is None


def _joined_orphans(layout: Layout, found: list[Draft]) -> list[Draft]:
    joined: list[Draft] = []
    for draft in found:
        last = joined[-1] if joined else None
        if last is not None and draft.head is None and last.head is None and layout.all_quoted[draft.unit]:
            before = layout.units[draft.unit - 1]
            adjacent = last.runs[-1][1] >= before.last - 1 and last.unit + len(last.runs) == draft.unit
            same = before.paragraph == layout.units[draft.unit].paragraph
            if adjacent and (same or _left_open(layout, draft.unit - 1)) and layout.all_quoted[last.unit]:
                last.runs += draft.runs
                continue
        joined.append(draft)
    return joined
