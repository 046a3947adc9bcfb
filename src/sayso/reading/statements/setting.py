"""The setting of a statement: to whom, through what, where and on which day it was made.

All four are read from the words around the cue that belong neither to its speaker nor to
its content, and are given only where the text prints them.
"""

from __future__ import annotations

import re

from sayso.model import TimeExpression
from sayso.reading.fixed import fixed
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.medium import REACHED, medium_of
from sayso.reading.statements.phrases import Run, phrase_after, run_around
from sayso.reading.statements.word_classes import closed_class

__all__ = ["Setting", "setting_of"]

_RESOLVED = re.compile(r"\d{4}(?:-(?:\d\d(?:-\d\d)?|W\d\d|Q\d|H\d))?(?=$|T)")
_PLACE_CASES = closed_class("before_places")


@fixed
class Setting:
    """What the text prints of the circumstances of a statement."""

    addressee: str | None = None
    medium: str | None = None
    place: str | None = None
    said_on: str | None = None


def setting_of(
    layout: Layout,
    draft: Draft,
    cues: frozenset[int],
    times: dict[int, TimeExpression],
    places: frozenset[int],
) -> Setting:
    """The setting of ``draft``.

    ``cues`` are the heads of all cues of the unit: an adjunct belongs to the first of them
    above it. ``times`` gives the expression each timed word is part of, ``places`` the words
    of names of places.
    """
    if draft.head is None:
        return Setting()
    runs = [*draft.runs, *([draft.source] if draft.source else [])]
    taken = {i for first, last in runs for i in range(first, last + 1)}
    unit = layout.units[draft.unit]
    own = [
        i
        for i in range(unit.first, unit.last + 1)
        if i not in taken
        and layout.quoted[i] < 0
        and _owner(layout, i, cues) == draft.head
        and not _tells_of_source(layout, i, draft.source)
    ]
    medium, medium_words = medium_of(layout, draft, own)
    spoken_to = _addressee(layout, draft, own, medium_words)
    if spoken_to is not None and _nobody_named(layout, spoken_to):
        spoken_to = None
    addressee = layout.analysis.cut(layout.analysis.span(*spoken_to)) if spoken_to is not None else None
    return Setting(
        addressee=addressee,
        medium=medium,
        place=_place(layout, own, places, medium_words),
        said_on=_said_on(layout, draft.head, own, times),
    )


def _tells_of_source(layout: Layout, i: int, source: Run | None) -> bool:
    """ "A bookkeeper | identified in court papers": what the speaker is told by, unless he was "reached by phone"."""
    if source is None:
        return False
    words, (first, last) = layout.words, source
    while (above := words[i].head) != i:
        i = above
        if first <= words[i].head <= last < i:
            return words[i].tag == "VBN" and words[i].relation == "acl" and words[i].text not in REACHED
    return False


def _owner(layout: Layout, i: int, cues: frozenset[int]) -> int | None:
    """The first of the cues above word ``i``, itself included; None where it belongs to none."""
    words = layout.words
    while i not in cues:
        i, below = words[i].head, i
        joined = i != below and i not in cues and words[i].relation in ("conj", "parataxis")
        if i == below or (joined and layout.analysis.child(i, "nsubj", "nsubj:pass") is not None):
            return None  # "The port counted 30, and the list stood at 24 on Sunday"
    return i


def _said_on(layout: Layout, head: int, own: list[int], times: dict[int, TimeExpression]) -> str | None:
    """The day that hangs on the cue, or else the nearest: "announcing the duty of 10 April on Friday"."""

    def distance(i: int) -> tuple[bool, int, int]:
        above = next((word.i for word in layout.analysis.ancestors(i) if word.i not in times), None)
        return above != head, abs(i - head), i

    for i in sorted((i for i in own if i in times), key=distance):
        time = times.get(i)
        if time is not None and time.type in ("DATE", "TIME"):
            day = _RESOLVED.match(time.value)
            if day is not None:
                return day.group()
    return None


def _place(layout: Layout, own: list[int], places: frozenset[int], medium: frozenset[int]) -> str | None:
    words = layout.words
    free = set(own)
    for i in own:
        if words[i].text.lower() not in _PLACE_CASES or i in medium:
            continue
        first = i + 1
        if first in free and words[first].text.lower() == "the":
            first += 1
        last = first
        while last in free and last in places:
            last += 1
        if last > first and words[last - 1].tag != "POS" and not _goes_on(layout, last, free):
            return layout.analysis.cut(layout.analysis.span(first, last - 1))
    return None


def _goes_on(layout: Layout, i: int, free: set[int]) -> bool:
    """ "in Geneva talks" names no place of speaking."""
    return i in free and layout.words[i].pos in ("NOUN", "PART")


def _addressee(layout: Layout, draft: Draft, own: list[int], medium: frozenset[int]) -> Run | None:
    if draft.addressee is not None:
        first, last = draft.addressee
        first += layout.is_mark(first) and first < last
        behind = [run[0] for run in draft.runs if first < run[0] <= last]
        return first, _before_adjunct(layout, first, min(behind, default=last + 1) - 1)
    words = layout.words
    if draft.head is None:
        return None
    if words[draft.head].lemma in layout.lexicon.addressing:
        told = _told(layout, draft.head, own)
        if told is not None:
            return told[0], _before_adjunct(layout, *told)
    after = draft.head + 1
    if after in own and words[after].text.lower() == "to" and after not in medium and after + 1 in own:
        head = words[words[after].head]
        if head.pos in ("NOUN", "PROPN", "PRON") and head.i in own:
            first, last = run_around(layout, head.i, after + 1, max(own))
            return first, _before_adjunct(layout, first, last)
    return None


def _told(layout: Layout, head: int, own: list[int]) -> Run | None:
    """The object of "told", or the subject of "were told"; else the noun phrase right behind it."""
    hearer = layout.analysis.child(head, "nsubj:pass") if layout.words[head].tag == "VBN" else None
    if hearer is not None and hearer.i in own and hearer.i < head:
        return run_around(layout, hearer.i, min(own), head - 1)
    hearer = layout.analysis.child(head, "obj", "iobj")
    if hearer is not None and hearer.i in own and hearer.i > head:
        return run_around(layout, hearer.i, head + 1, max(own))
    behind = phrase_after(layout, head, max(own, default=head))
    if behind is None or layout.words[behind[0]].lemma == "by":  # "was told by two divers": they told it
        return None
    return behind if all(i in own for i in range(behind[0], behind[1] + 1)) else None


def _nobody_named(layout: Layout, run: Run) -> bool:
    """ "told us": a pronoun is printed, but nobody."""
    return run[0] == run[1] and layout.words[run[0]].pos == "PRON"


def _before_adjunct(layout: Layout, first: int, last: int) -> int:
    """ "reporters in Rome on Monday" is spoken to as "reporters"; a quotation stays whole."""
    if layout.starts_quotation(first):
        while layout.quoted[last] == layout.quoted[first] and not layout.ends_quotation(last):
            last += 1
        return last - layout.is_mark(last)
    for i in range(first + 1, last + 1):
        word = layout.words[i]
        marked = layout.quoted[i] != layout.quoted[first]  # "told friends | “all was well”"
        if word.text == "," or marked or i in layout.timed or (word.pos == "ADP" and word.lemma != "of"):
            return i - 1 - (marked and layout.words[i - 1].tag == "POS")
    return last
