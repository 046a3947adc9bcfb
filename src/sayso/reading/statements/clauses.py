"""Clauses and quotations that follow a cue: "said that …", "told reporters: “…”"."""

from __future__ import annotations

from sayso.reading.statements.cues import Sense
from sayso.reading.statements.drafts import Complement
from sayso.reading.statements.extents import content_end
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.phrases import Run, run_around
from sayso.reading.statements.sources import subject_of
from sayso.reading.statements.word_classes import closed_class

__all__ = ["clause", "quotation", "quotation_after"]

_OPENERS = closed_class("openers_of_clauses")
_EMPTY = closed_class("empty_objects")
_BETWEEN = 14
"""Most words between a cue and the quotation it opens: "told reporters in the capital on Monday: “…”"."""


def clause(layout: Layout, unit: Unit, cue: int, sense: Sense) -> Complement | None:
    complement = next((c for c in layout.analysis.children(cue, "ccomp") if cue < c.i <= unit.last), None)
    first: int | None = None
    if complement is not None:
        inside = [i for i in layout.analysis.subtree(complement.i) if i > cue]
        first = _past_marks_and_times(layout, cue, inside[0], complement.i)
        first = _with_lost_subject(layout, cue, first)
    opener = _opener_after(layout, unit, cue)
    # "told one of the guards that …": the parser may take the guards into the clause.
    spoken_to = layout.words[cue].lemma in layout.lexicon.addressing
    if opener is not None:
        moved = first is None or opener < first or spoken_to or _only_adverbs(layout, first, opener)
        first = opener if moved else first
    if first is None and "quote" in sense.frames:
        first = _bare_clause(layout, unit, cue)
    if first is None or first > unit.last:
        return None
    addressee = _addressee(layout, cue, first)
    if addressee is None and spoken_to and first == cue + 1:
        addressee = _addressee_before_pronoun(layout, unit, cue)
        first = first if addressee is None else addressee[1] + 1
    return Complement(((first, content_end(layout, unit, cue, first)),), addressee=addressee)


def _with_lost_subject(layout: Layout, cue: int, first: int) -> int:
    """ "said Jo Fell, 52, and two men were held", where the parser hangs Fell on the cue too."""
    subjects = layout.analysis.children(cue, "nsubj")
    if len(subjects) > 1 and subjects[0].i < cue < subjects[-1].i < first:
        return run_around(layout, subjects[-1].i, cue + 1, first)[0]
    return first


def _only_adverbs(layout: Layout, first: int, opener: int) -> bool:
    """ "said earlier that": the adverb belongs to the saying."""
    between = layout.words[first:opener]
    return all(word.pos in ("ADV", "ADP") or word.i in layout.timed for word in between)


def _addressee_before_pronoun(layout: Layout, unit: Unit, cue: int) -> Run | None:
    """ "told police her son was out", where the parser takes all of it for one clause."""
    if layout.words[cue + 1].pos not in ("NOUN", "PROPN", "ADJ") or layout.quoted[cue + 1] >= 0:
        return None
    for i in range(cue + 2, min(cue + 7, unit.last)):
        word = layout.words[i]
        if word.tag in ("PRP", "PRP$", "EX") or (word.tag == "DT" and layout.words[i - 1].tag != "PDT"):
            return cue + 1, i - 1
        if word.pos not in ("NOUN", "PROPN", "ADJ") or layout.quoted[i] >= 0:
            return None
    return None


def _past_marks_and_times(layout: Layout, cue: int, first: int, head: int) -> int:
    words = layout.words
    while first < head and words[first].text in (",", ":", "-", "–", "—") and layout.quoted[first] < 0:
        first += 1
    behind = first
    if words[behind].pos == "ADP" and first == cue + 1 and behind + 1 in layout.timed:
        behind += 1
    while behind in layout.timed and behind < head and first <= cue + 2:
        behind += 1
    # "said Friday was the last day": then the day is what is spoken of.
    moved = (
        behind > first and words[behind].pos not in ("VERB", "AUX") and words[behind - 1].i in layout.timed
    )
    return behind if moved and words[behind].text != "," else first


def _opener_after(layout: Layout, unit: Unit, cue: int) -> int | None:
    words = layout.words
    for i in range(cue + 1, min(cue + 10, unit.last)):
        word = words[i]
        if layout.quoted[i] >= 0 or word.text in (",", ";", ".") or word.tag in ("VBD", "VBZ", "VBP", "MD"):
            return None
        if word.tag == "TO" and words[i + 1].tag == "VB":
            return None  # "promised to publish what they find"
        conjunction = word.tag in ("IN", "WRB", "WP", "WDT", "SCONJ") or word.relation == "mark"
        if word.text.lower() in _OPENERS and conjunction:
            return i if word.text.lower() != "when" or layout.words[cue].lemma in ("ask", "wonder") else None
    return None


def _bare_clause(layout: Layout, unit: Unit, cue: int) -> int | None:
    """ "says double the number were sent", where the parser sees an object or nothing at all.

    The speaker has to stand before the cue: in "…, said the mayor, who was there" what
    follows is the speaker.
    """
    words = layout.words
    if cue + 2 > unit.last or words[cue + 1].pos in ("PUNCT", "ADP", "CCONJ", "SCONJ", "PART"):
        return None
    if (words[cue + 1].lemma in _EMPTY and words[cue + 2].pos not in ("VERB", "AUX")) or layout.quoted[
        cue + 1
    ] >= 0:
        return None
    joined = words[cue].relation == "conj" and words[cue].tag in ("VBD", "VBZ", "VBP")
    subject = layout.analysis.child(cue, "nsubj") or (subject_of(layout, cue) if joined else None)
    if subject is None or subject.i > cue:
        return None
    first = _past_marks_and_times(layout, cue, cue + 1, unit.last)
    named = layout.analysis.child(cue, "obj", "xcomp", "dep")
    if words[cue].lemma == "say" and named is not None and named.i > cue and named.lemma not in _EMPTY:
        return first
    for i in range(first + 1, unit.last):
        if words[i].text in (",", ";", ":", "–", "—"):
            return None
        if words[i].tag in ("VBD", "VBZ", "VBP", "MD") and layout.quoted[i] < 0:
            return first
    return None


def _addressee(layout: Layout, cue: int, first: int) -> Run | None:
    if layout.words[cue].lemma not in layout.lexicon.addressing:
        return None
    spoken_to = next((c for c in layout.analysis.children(cue, "obj", "iobj") if cue < c.i < first), None)
    if spoken_to is None or spoken_to.i in layout.timed:
        return None
    return run_around(layout, spoken_to.i, cue + 1, first - 1)


def quotation_after(layout: Layout, unit: Unit, cue: int, *, strict: bool = False) -> Complement | None:
    """A quotation that the cue opens: "said: “…”", "told reporters in Rome, “…”".

    ``strict`` asks for a comma or a colon before the quotation, or nothing between.
    """
    words = layout.words
    for i in range(cue + 1, min(cue + 2 + _BETWEEN, unit.last + 1)):
        if layout.starts_quotation(i):
            if strict and i > cue + 1 and words[i - 1].text not in (",", ":"):
                return None
            run = (i, content_end(layout, unit, cue, i))
            return Complement((run,), addressee=_addressee(layout, cue, i))
        word = words[i]
        if word.text == ":" and i == unit.last:
            return _next_paragraph(layout, cue, i)
        if word.text == ":":
            run = (i + 1, content_end(layout, unit, cue, i + 1))
            return Complement((run,), addressee=_addressee(layout, cue, i))
        if word.tag in ("VBD", "VBZ", "VBP", "MD", "VBG") or word.text in (";", "."):
            return None
    return None


def _next_paragraph(layout: Layout, cue: int, colon: int) -> Complement | None:
    """ "The minister went on:", and the quotation is a paragraph of its own."""
    number = layout.unit_of(colon) + 1
    if number >= len(layout.units) or not layout.starts_quotation(layout.units[number].first):
        return None
    after = layout.units[number]
    return Complement(((after.first, after.last),), addressee=_addressee(layout, cue, colon))


def quotation(layout: Layout, unit: Unit, cue: int, sense: Sense) -> Complement | None:
    return quotation_after(layout, unit, cue, strict="clause" not in sense.frames)
