"""The mention of a speaker made a whole noun phrase, where a tagger cuts it short: "two of | the clerks".

Taken in: what the last word governs, where it is an article, a preposition or a possessive ("the | union", "the
ministry of | defence"), and the name that it is part of ("Prime | Minister Ada Lorn"); the words before the first one
that are part of the same name or noun phrase. Left out: a comma at the end. Nothing is taken that belongs to a cue or
to what is said, nor over a comma or a mark.
"""

from __future__ import annotations

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.phrases import Run, run_around

__all__ = ["with_whole_mentions"]

_OPEN = frozenset({"DET", "ADP", "CCONJ"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_BEFORE = frozenset({"compound", "flat", "nmod:poss", "amod", "det", "nummod"})
_BREAKS = frozenset({",", ";", ":", ".", "“", "”", '"', "–", "—", "(", ")"})
_FARTHEST = 12


def with_whole_mentions(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts, in place, with the mentions of their speakers made whole."""
    for draft in drafts:
        if draft.source is None or layout.quoted[draft.source[0]] >= 0:
            continue
        taken = {
            i for first, last in [*draft.runs, *draft.cue, *draft.more_source] for i in range(first, last + 1)
        }
        draft.source = _begun(layout, _ended(layout, draft.source, taken), taken)
    return drafts


def _ended(layout: Layout, run: Run, taken: set[int]) -> Run:
    """The run up to the end of the noun phrase that its last word opens, without a comma at its end."""
    first, last = run
    words = layout.words
    while last > first and words[last].text == ",":
        last -= 1
    word = words[last]
    opens = (
        word.pos in _OPEN or word.tag in ("POS", "PRP$") or word.text == "&" or _begins_title(layout, last)
    )
    head = word.head
    if word.tag == "POS":
        head = words[word.head].head
    if not opens or not last < head <= last + _FARTHEST or words[head].pos not in _NOMINAL:
        return first, last
    end = run_around(layout, head, last, layout.units[layout.unit_of(last)].last)[1]
    stop = next((i for i in range(last + 1, end + 1) if words[i].text in _BREAKS or i in taken), end + 1)
    if stop <= head:
        return first, last
    return _ended(layout, (first, stop - 1), taken) if words[stop - 1].tag == "POS" else (first, stop - 1)


def _begins_title(layout: Layout, i: int) -> bool:
    """ "Prime | Minister Ada Lorn": a capital that is part of the name behind it."""
    word = layout.words[i]
    inside = word.relation in ("compound", "amod") and i < word.head
    return inside and all(w.text[:1].isupper() for w in layout.words[i : word.head + 1])


def _begun(layout: Layout, run: Run, taken: set[int]) -> Run:
    """The run from the beginning of the noun phrase whose middle it begins with."""
    first, last = run
    words, unit = layout.words, layout.units[layout.unit_of(run[0])]
    head = next(
        (i for i in range(first, last + 1) if not first <= words[i].head <= last or words[i].head == i), first
    )
    begin = first
    while begin > unit.first:
        before = words[begin - 1]
        inside = before.relation in _BEFORE and (begin <= before.head <= head or before.head == head)
        clock = ":" in before.text and begin - 1 in layout.timed
        if (
            not inside
            or clock
            or before.text in _BREAKS
            or begin - 1 in taken
            or layout.quoted[begin - 1] >= 0
        ):
            break
        begin -= 1
    while begin < first and words[begin].pos in ("ADP", "PUNCT", "PART"):
        begin += 1
    return begin, last
