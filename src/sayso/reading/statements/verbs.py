"""Verbs as cues: which verb of a sentence reports speech, of whom, and what."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.reading.statements.clauses import quotation_after
from sayso.reading.statements.complements import complement_of
from sayso.reading.statements.contact import contact_clause
from sayso.reading.statements.cues import Sense
from sayso.reading.statements.denials import denies_outright
from sayso.reading.statements.drafts import Complement, Draft
from sayso.reading.statements.extents import content_end, turned_participle
from sayso.reading.statements.forms import form_of
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.parenthetical import parenthetical_of
from sayso.reading.statements.phrases import Run, cue_group
from sayso.reading.statements.places import may_stand_beside_quotation
from sayso.reading.statements.relatives import about_number
from sayso.reading.statements.sources import source_of, subject_of
from sayso.reading.statements.word_classes import closed_class

__all__ = ["has_subject_of", "read_at", "read_counting", "read_verb", "read_verbs"]

_ASKING = frozenset({"WP", "WDT"})
_COUNTING = frozenset({"amount", "number", "addition"})
_NOBODY = closed_class("nobody")


def read_verbs(layout: Layout, number: int) -> list[Draft]:
    """The attributions that the verbs of unit ``number`` make, in order of their cues."""
    return read_at(layout, number, layout.places.verbs[number])


def read_verb(layout: Layout, number: int, cue: int) -> list[Draft]:
    """Of these, only that of the word ``cue``, if it makes one."""
    return read_at(layout, number, [i for i in layout.places.verbs[number] if i == cue])


def read_at(layout: Layout, number: int, cues: Iterable[int]) -> list[Draft]:
    """Of these, only those of the words ``cues``, which are among :meth:`.Places.verbs` of the unit.

    Each is the head of its attribution. A verb is read once a layout; what it gives is the caller's to change.
    """
    drafts: list[Draft] = []
    for cue in cues:
        if cue not in layout.reported:
            layout.reported[cue] = _read_verb(layout, number, layout.units[number], cue)
        draft = layout.reported[cue]
        if draft is not None:
            drafts.append(draft.copy())
    return drafts


def read_counting(layout: Layout, number: int, taken: bytearray) -> list[Draft]:
    """Of these, only the figures: "raised its count to 97", "the 17 that police confirmed".

    Not those whose verb is ``taken``: of each word, 1 where it is.
    """
    unit, words, counting = layout.units[number], layout.words, layout.lexicon.counting
    cues = [i for i in layout.places.verbs[number] if not taken[i] and words[i].lemma in counting]
    return [
        draft
        for draft in read_at(layout, number, cues)
        if draft.counts
        or (
            draft.head is not None
            and words[draft.head].relation in ("acl", "acl:relcl")
            and about_number(layout, number, unit, draft.head)
        )
    ]


def _read_verb(layout: Layout, number: int, unit: Unit, cue: int) -> Draft | None:
    senses = layout.lexicon.verbs.get(layout.words[cue].lemma, ())
    if senses:
        counted = about_number(layout, number, unit, cue)
        if counted is not None:
            counted.cue = (cue_group(layout, cue),)
            return counted
    form = form_of(layout, unit, cue)
    if form is None or _recalled(layout, unit, cue):
        return None
    first, stance_of_form = form
    speech = any(sense.frames - _COUNTING for sense in senses)
    if speech and stance_of_form == "declines" and layout.words[cue].tag == "VB" and first < cue - 1:
        return _declined(layout, number, unit, cue, first)
    draft = _with_content(layout, number, unit, cue, senses) if senses else None
    if draft is None:
        draft = _beside_quotation(layout, number, unit, cue)
    if draft is None:
        return None
    again = cue_group(layout, cue)[1]
    draft.cue = ((min(first, cue), max(again, draft.cue[0][1])), *draft.cue[1:])
    if stance_of_form is not None:
        if draft.counts:
            return None  # "has not raised its count to 97" says nothing of the number
        draft.stance = "denies" if layout.words[cue].lemma in layout.lexicon.opinions else stance_of_form
    elif draft.stance == "asserts" and not draft.counts and denies_outright(layout, draft.runs):
        draft.stance = "denies"
    return draft


def _recalled(layout: Layout, unit: Unit, cue: int) -> bool:
    """ "admitted it, after denying it for weeks": what is denied no longer is no denial."""
    words = layout.words
    if words[cue].tag != "VBG":
        return False
    comma = next((i for i in range(cue - 2, max(unit.first, cue - 4), -1) if words[i].text == ","), None)
    if comma is None or words[comma + 1].lemma == "while":
        return False
    return any(turned_participle(layout, comma + 1, above) == cue for above in range(unit.first, comma))


def _with_content(
    layout: Layout, number: int, unit: Unit, cue: int, senses: tuple[Sense, ...]
) -> Draft | None:
    stance = next((sense.stance for sense in senses if "clause" in sense.frames), None)
    contact = contact_clause(layout, unit, cue) if stance is not None else None
    if contact is not None and stance is not None:
        return Draft(number, cue, ((cue, cue),), contact.source, list(contact.runs), stance)
    speakable = [s for s in senses if "quote" in s.frames and has_subject_of(layout, cue, s)]
    around = parenthetical_of(layout, unit, cue) if speakable and layout.holds_quotation[number] else None
    if around is None or not layout.ends_quotation(around.runs[0][1]):
        found = _first_complement(layout, unit, cue, senses)
        if found is not None:
            return _followed(layout, number, unit, cue, *found)
        # "Details aside, it offers …": a verb that only goes with quotations needs one.
        stated = any("clause" in sense.frames for sense in speakable)
        around = (around or parenthetical_of(layout, unit, cue)) if stated else None
        if around is None or around.source is None:
            return None
    last = cue + 1 if speakable[0].particle else cue
    return Draft(number, cue, ((cue, last),), around.source, list(around.runs), speakable[0].stance)


def _first_complement(
    layout: Layout, unit: Unit, cue: int, senses: tuple[Sense, ...]
) -> tuple[Sense, Complement] | None:
    for sense in senses:
        if has_subject_of(layout, cue, sense):
            found = complement_of(layout, unit, cue, sense)
            if found is not None:
                return sense, found
    return None


def _followed(
    layout: Layout, number: int, unit: Unit, cue: int, sense: Sense, found: Complement
) -> Draft | None:
    source = source_of(layout, unit, cue)
    if source is not None and layout.words[source[1]].tag in _ASKING and source[0] == source[1]:
        return None  # "asked who believed that"
    if source is not None and layout.words[source[0]].text.lower() in _NOBODY:
        return None  # "Neither the port nor the bank has said how many": nobody says anything
    if source is None and not _may_lack_source(layout, cue, found.runs):
        return None
    last = cue + 1 if sense.particle else cue
    cues = ((cue, last), *((i, i) for i in found.cue))
    if found.counts and source is None:
        return None
    return Draft(number, cue, cues, source, list(found.runs), sense.stance, found.addressee, found.counts)


def _may_lack_source(layout: Layout, cue: int, runs: tuple[Run, ...]) -> bool:
    """Only a passive ("was accused of") or a quotation makes a statement of nobody named."""
    passive = layout.analysis.child(cue, "aux:pass") is not None
    return passive or any(layout.starts_quotation(first) for first, _ in runs)


def has_subject_of(layout: Layout, cue: int, sense: Sense) -> bool:
    """Whether the subject is one that the sense asks for."""
    if not sense.subjects and not sense.refused_subjects:
        return True
    subject = subject_of(layout, cue)
    if subject is None:
        return not sense.subjects
    if subject.lemma in sense.refused_subjects:
        return False
    return not sense.subjects or subject.lemma in sense.subjects


def _declined(layout: Layout, number: int, unit: Unit, cue: int, first: int) -> Draft | None:
    """ "declined to comment on the report": what is not stated is the content, if it is named."""
    if layout.words[cue].lemma not in layout.lexicon.declined:
        return None
    source = source_of(layout, unit, cue)
    for sense in layout.lexicon.verbs.get(layout.words[cue].lemma, ()):
        found = complement_of(layout, unit, cue, sense)
        if found is not None:
            return Draft(number, cue, ((first, cue),), source, list(found.runs), "declines", found.addressee)
    begin = first + 1 if layout.words[first].pos != "AUX" else cue + 1  # "did not comment on the merger"
    if begin > unit.last:
        return None
    last = content_end(layout, unit, first, begin) if begin < unit.last else begin
    return Draft(number, cue, ((first, begin - 1),), source, [(begin, last)], "declines")


def _beside_quotation(layout: Layout, number: int, unit: Unit, cue: int) -> Draft | None:
    """Any finite verb with a whole quotation beside it: "“Never,” he smiled", "He boasted, “I won.”"."""
    near = layout.near_quotation[number] and may_stand_beside_quotation(layout.words[cue])
    if not near or _qualifies_speaker(layout, unit, cue):
        return None
    around = parenthetical_of(layout, unit, cue)
    if around is not None and around.source is not None and _ends_in_comma(layout, around.runs[0]):
        return Draft(number, cue, ((cue, cue),), around.source, list(around.runs), "asserts")
    source = source_of(layout, unit, cue)
    found = quotation_after(layout, unit, cue)
    if source is None or found is None or not _is_sentence(layout, found.runs[0]):
        return None
    if any(layout.words[i].tag in ("VBD", "VBZ", "VBP") for i in range(source[0], source[1] + 1)):
        return None
    return Draft(number, cue, ((cue, cue),), source, list(found.runs), "asserts", found.addressee)


def _qualifies_speaker(layout: Layout, unit: Unit, cue: int) -> bool:
    """ "“No,” | lead author Ana Ruiz said": a word right behind the quotation, and the cue behind a name."""
    words = layout.words
    if not layout.ends_quotation(cue - 1) or cue + 2 > unit.last:
        return False
    for word in words[cue + 1 : min(cue + 10, unit.last + 1)]:
        if word.tag in ("VBD", "VBZ", "VBP"):
            return word.lemma in layout.lexicon.verbs and word.i > cue + 1
        if word.pos not in ("NOUN", "PROPN", "ADJ", "PART") or layout.quoted[word.i] >= 0:
            return False
    return False


def _ends_in_comma(layout: Layout, run: Run) -> bool:
    first, last = run
    if not layout.ends_quotation(last) or last - 1 <= first or last + 1 >= len(layout.words):
        return False
    return layout.words[last - 1].text in (",", "?", "!", "…", "—") or layout.words[last + 1].text == ","


def _is_sentence(layout: Layout, run: Run) -> bool:
    """A quotation behind a comma or a colon that begins with a capital and has four words."""
    first, last = run
    words = layout.words
    if not layout.starts_quotation(first) or last - first < 4:
        return False
    return words[first - 1].text in (",", ":") and words[first + 1].text[:1].isupper()
