"""Forms in which somebody is said to say something only within what another says.

**Told to do**: "was told to keep quiet". **Wishes** of somebody named: "the owner wants to sell". **From others**:
"has heard from suppliers that …". **Overheard**: "heard the landlord shout that …", "remembered her saying so".
**Inner quotations**: “He came up and said, ‘I'm leaving.’” What of it counts is for :mod:`.nested` to say.
"""

from __future__ import annotations

from sayso.reading.statements.complements import complement_of
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.extents import content_end
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.phrases import cue_group, phrase_after, run_around
from sayso.reading.statements.sources import source_of
from sayso.reading.statements.word_classes import closed_class

__all__ = ["read_inner"]

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SAYING = _FINITE | {"VBG"}
_WISHING = closed_class("wishing")
_HEARING = closed_class("hearing")
_PERCEIVING = closed_class("perceiving")
_MARKS = {"“": "”", "‘": "’", '"': '"', "'": "'"}
_BETWEEN = 6
"""Most words between a verb and the comma or colon before the marks, and between who hears it and what is said."""


def read_inner(layout: Layout, number: int) -> list[Draft]:
    """The attributions of unit ``number`` in these forms, read as if nothing stood in quotation marks."""
    unit = layout.units[number]
    words = layout.words[unit.first : unit.last + 1]
    lemmas = {word.lemma for word in words}
    found: list[Draft] = []
    if not lemmas.isdisjoint(layout.lexicon.addressing):
        found += _passive(layout, number)
    if not lemmas.isdisjoint(_WISHING):
        found += _wishes(layout, number)
    if not lemmas.isdisjoint(_HEARING):
        found += _from_others(layout, number)
    if not lemmas.isdisjoint(_PERCEIVING):
        found += _overheard(layout, number)
    if any(word.text in _MARKS for word in words):
        found += _inner_quotations(layout, number)
    return found


def _passive(layout: Layout, number: int) -> list[Draft]:
    """What somebody "was told to do", "had been asked to keep quiet about"."""
    unit = layout.units[number]
    found = []
    for word in layout.words[unit.first : unit.last + 1]:
        if word.tag != "VBN" or word.lemma not in layout.lexicon.addressing:
            continue
        to_do = layout.analysis.child(word.i, "xcomp", "ccomp", "advcl")
        subject = layout.analysis.child(word.i, "nsubj:pass")
        to = next((w for w in layout.words[word.i + 1 : word.i + 5] if w.tag == "TO"), None)
        if to_do is None or subject is None or to is None or not to.i < to_do.i:
            continue
        run = run_around(layout, to_do.i, to.i, unit.last)
        found.append(Draft(number, word.i, (cue_group(layout, word.i),), None, [run], "demands"))
    return found


def _from_others(layout: Layout, number: int) -> list[Draft]:
    """What somebody "has heard from suppliers", "learned from his bank": theirs, who told it."""
    unit = layout.units[number]
    found = []
    for word in layout.words[unit.first : unit.last - 3]:
        if word.lemma not in _HEARING or word.pos != "VERB":
            continue
        small = next((w for w in layout.words[word.i + 1 : word.i + 4] if w.text.lower() == "from"), None)
        source = phrase_after(layout, small.i, unit.last) if small is not None else None
        if source is None or source[1] + 2 > unit.last:
            continue
        reach = next(
            (i for i in range(source[1] + 1, min(source[1] + 6, unit.last)) if _opens(layout, i)), None
        )
        if reach is not None:
            run = (reach, content_end(layout, unit, word.i, reach))
            found.append(Draft(number, word.i, (cue_group(layout, word.i),), source, [run], "asserts"))
    return found


def _overheard(layout: Layout, number: int) -> list[Draft]:
    """What somebody is heard or remembered saying: "heard Poe | shout that …", "recalled her | joking that …"."""
    unit = layout.units[number]
    found = []
    for word in layout.words[unit.first : unit.last - 1]:
        senses = layout.lexicon.verbs.get(word.lemma, ()) if word.tag in ("VB", "VBG") else ()
        before = range(word.i - 1, max(unit.first, word.i - _BETWEEN), -1)
        verb = next((i for i in before if layout.words[i].pos == "VERB"), None) if senses else None
        if verb is None or layout.words[verb].lemma not in _PERCEIVING:
            continue
        source = phrase_after(layout, verb, word.i - 1)
        for sense in senses if source is not None and source[1] == word.i - 1 else ():
            said = complement_of(layout, unit, word.i, sense)
            if said is not None:
                found.append(
                    Draft(number, word.i, ((word.i, word.i),), source, list(said.runs), sense.stance)
                )
                break
    return found


def _inner_quotations(layout: Layout, number: int) -> list[Draft]:
    """What stands in marks of its own behind a verb of speech: “He came up and said, ‘I'm leaving.’”."""
    unit = layout.units[number]
    found = []
    for word in layout.words[unit.first : unit.last - 2]:
        if word.tag not in _SAYING or not any(
            "quote" in s.frames for s in layout.lexicon.verbs.get(word.lemma, ())
        ):
            continue
        near = range(word.i + 1, min(word.i + 1 + _BETWEEN, unit.last - 1))
        colon = next(
            (i for i in near if layout.words[i].text in (",", ":") or layout.words[i].tag in _FINITE), None
        )
        opens = (
            colon is not None and layout.words[colon].text in ",:" and layout.words[colon + 1].text in _MARKS
        )
        source = source_of(layout, unit, word.i) if opens else None
        if colon is None or source is None:
            continue
        closing = _MARKS[layout.words[colon + 1].text]
        last = next(
            (i for i in range(colon + 2, unit.last + 1) if layout.words[i].text == closing), unit.last
        )
        found.append(
            Draft(number, word.i, (cue_group(layout, word.i),), source, [(colon + 1, last)], "asserts")
        )
    return found


def _opens(layout: Layout, i: int) -> bool:
    return layout.words[i].text.lower() == "that" and layout.words[i].tag == "IN"


def _wishes(layout: Layout, number: int) -> list[Draft]:
    """What somebody "wants to do", "feared that …", where the sentence names him."""
    unit = layout.units[number]
    found = []
    for word in layout.words[unit.first : unit.last + 1]:
        if word.lemma not in _WISHING or word.tag not in _FINITE or word.i == unit.last:
            continue
        wish = layout.analysis.child(word.i, "xcomp", "ccomp")
        if wish is None or wish.i < word.i:
            continue
        run = run_around(layout, wish.i, word.i + 1, unit.last)
        source = source_of(layout, unit, word.i)
        if source is not None and run[0] == word.i + 1:
            found.append(Draft(number, word.i, (cue_group(layout, word.i),), source, [run], "estimates"))
    return found
