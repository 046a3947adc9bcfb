"""Counting as saying: "raised its count of the dead to 97", "put the toll at 58", "has counted 64 dead".

What counts: a verb of ``lexicon/cues.toml`` with a number that its object moves to or begins
with. The content is the phrase that holds all the numbers, so that each has its owner. What does
not: prices, wages and rates ("raised prices to 40 crowns"), whose nouns are not in the list; an
object without a number ("counted his money"); "brought the toll to 14" and "a third blast raised
the toll to 14", because the one who brings or raises is no party there; a negation, which says
nothing of the number.
"""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import closed
from sayso.reading.statements.cues import Sense
from sayso.reading.statements.drafts import Complement
from sayso.reading.statements.extents import content_end, without_times
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.parties import is_party
from sayso.reading.statements.phrases import numeral, run_around
from sayso.reading.statements.sources import subject_of
from sayso.reading.statements.word_classes import closed_class

__all__ = ["addition", "amount", "number"]

_MOVES = closed_class("moves")
_STOPS = frozenset({";", ":", "–", "—", "--", "("}) | closed_class("ends_of_numbers")
_OPENS_CLAUSE = closed_class("opens_clause_of_counted")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "WDT", "WP", "WRB"})
_UP_TO = frozenset({"to", "-", "–", "or"})
_BELONGING = closed_class("belonging")
_HEDGED = 5
"""Most words between a preposition and its number: "to at least about 97"."""
_HEDGING = closed_class("hedging")
_OF_ANYTHING = closed_class("numbers_of_anything")
_ALONE = closed_class("alone")


def amount(layout: Layout, unit: Unit, cue: int, sense: Sense) -> Complement | None:
    """A count that is put or moved to a number."""
    counted = next((c for c in layout.analysis.children(cue, "obj", "nsubj:pass") if c.i != cue), None)
    if counted is None or not (
        counted.lemma in sense.objects
        or counted.text.lower() in sense.objects
        or _is_put(layout, cue, counted)
    ):
        return None
    kept = sense.preposition or _is_kept(layout, counted) or _of_events(layout, counted.i)
    if counted.lemma in _OF_ANYTHING and not kept:
        return None
    if not (_owned(layout, counted.i) or sense.preposition or _of_party(layout, cue)):
        return None
    first = max(cue, counted.i) + 1
    places = frozenset({sense.preposition} if sense.preposition else _MOVES)
    last = _last_number(layout, unit, first, content_end(layout, unit, cue, first), places)
    if last is None:
        return None
    if counted.i < cue:  # "the toll was put at 58 by the ministry"
        return Complement((run_around(layout, counted.i, unit.first, cue - 1), (cue + 1, last)), counts=True)
    return Complement(without_times(layout, cue, cue + 1, last, _BELONGING), counts=True)


def number(layout: Layout, unit: Unit, cue: int, sense: Sense) -> Complement | None:
    """An object that begins with a number: "counted 64 dead and 66 rescued", "spoke of 64"."""
    words = layout.words
    first = cue + 1
    if sense.preposition:
        if first > unit.last or words[first].text.lower() != sense.preposition:
            return None
        first += 1
    subject = subject_of(layout, cue)
    perfect = layout.analysis.child(cue, "aux") is not None
    # "She counted 12 sheep" tells what she did; "she has counted 12" tells a count.
    if subject is not None and subject.text.lower() in _ALONE and not perfect and not sense.preposition:
        return None
    place = _number_near(layout, unit, first)
    if place is None:
        return None
    head = words[place] if words[words[place].head].i <= cue else words[words[place].head]
    if sense.objects and head.lemma not in sense.objects:
        return None
    last = _numbers_end(layout, unit, place)
    cues = (cue + 1,) if sense.preposition else ()
    return Complement(without_times(layout, cue, first, last, _BELONGING), cue=cues, counts=True)


def addition(layout: Layout, unit: Unit, cue: int, _sense: Sense) -> Complement | None:
    """ "added another 40 to its own 17", but not "added 40 jobs"."""
    words = layout.words
    place = _number_near(layout, unit, cue + 1)
    if place is None:
        return None
    for i in range(place + 1, min(place + 6, unit.last - 1)):
        if words[i].text.lower() == "to" and words[i + 1].tag in ("PRP$", "DT"):
            last = _phrase_end(layout, unit, i + 1)
            inside = words[i + 1 : last + 1]
            own = words[i + 1].tag == "PRP$" and any(numeral(w) for w in inside)
            if own or any(w.lemma in layout.lexicon.tallies for w in inside):
                return Complement(((cue + 1, last),), counts=True)
    return None


# --- where the numbers are ------------------------------------------------------------


def _number_near(layout: Layout, unit: Unit, first: int) -> int | None:
    """The number that a phrase begins with, behind its hedges: "at least about 64"."""
    for i in range(first, min(first + _HEDGED, unit.last + 1)):
        word = layout.words[i]
        if layout.quoted[i] >= 0 or i in layout.timed:
            return None
        if numeral(word):
            return i
        if word.tag == "$":
            continue
        if word.pos not in ("ADV", "ADP", "ADJ", "DET", "SCONJ", "PRON") or word.tag in ("PRP", "PRP$"):
            return None
        if word.pos in ("ADP", "SCONJ") and not _hedges(layout, i):
            return None
    return None


def _hedges(layout: Layout, i: int) -> bool:
    """Whether the preposition at word ``i`` is part of a hedge: "at least", "up to", "as many as"."""
    word, words = layout.words[i].text.lower(), layout.words
    if word == "at":
        return words[min(i + 1, len(words) - 1)].text.lower() in ("least", "most")
    return word in _HEDGING or (word == "to" and words[i - 1].text.lower() in ("up", "close"))


def _last_number(layout: Layout, unit: Unit, first: int, high: int, places: frozenset[str]) -> int | None:
    """The last word of the last phrase with a number behind one of the prepositions in ``places``."""
    last = None
    opened = False  # "the people missing after a boat sank": the clause has a verb of its own
    i = first
    while i <= high:
        word = layout.words[i]
        finite = word.tag in _FINITE and layout.quoted[i] < 0
        if word.text.lower() in _STOPS or (finite and not opened):
            break
        opened = not finite and (opened or word.text.lower() in _OPENS_CLAUSE)
        if word.pos == "CCONJ" and last is not None and not _of_others(layout, i + 1, high):
            break
        if word.text.lower() in places and (near := _number_near(layout, unit, i + 1)) is not None:
            last = min(high, _phrase_end(layout, unit, near))
            i = last
        i += 1
    return last


def _of_others(layout: Layout, i: int, high: int) -> bool:
    """ "Put the number of dead at 11 and | of injured at 23", "and | that of injured at 23": the same count goes on."""
    i += i < high and layout.words[i].text.lower() == "that"
    return i < high and layout.words[i].text.lower() == "of"


def _phrase_end(layout: Layout, unit: Unit, first: int) -> int:
    """The end of the noun phrase that begins at ``first``: "40,000 units in three countries"."""
    words = layout.words
    last = first
    while last < unit.last:
        after = words[last + 1]
        if after.pos not in ("NUM", "NOUN", "PROPN", "ADJ", "SYM") and after.text != "%":
            break
        if last + 1 in layout.timed or layout.quoted[last + 1] >= 0:
            break
        last += 1
    ranged = last == first and last + 2 <= unit.last and words[last + 1].text.lower() in _UP_TO
    if ranged and numeral(words[last + 2]) and last + 2 not in layout.timed:
        return _phrase_end(layout, unit, last + 2)  # "60 to 80"
    reach = run_around(layout, last, first, unit.last)[1]
    for i in range(last + 1, reach + 1):
        if words[i].text in _STOPS | {","} or words[i].tag in _FINITE or i in layout.timed:
            return i - 1 if words[i - 1].pos not in ("ADP", "DET") else max(last, i - 2)
    return reach


def _numbers_end(layout: Layout, unit: Unit, place: int) -> int:
    """The end of numbered phrases in a row: "64 dead, 66 rescued and 12 missing"."""
    words = layout.words
    last = _fate_end(layout, unit, place)
    while last + 2 <= unit.last and words[last + 1].text.lower() in (",", "and"):
        behind = last + 2 if words[last + 2].text.lower() != "and" else last + 3
        near = _number_near(layout, unit, behind)
        if near is None or _begins_clause(layout, unit, near):
            break
        last = _fate_end(layout, unit, near)
    return last


def _fate_end(layout: Layout, unit: Unit, place: int) -> int:
    """ "66 rescued": a number may stand for people, with what became of them behind it."""
    last = _phrase_end(layout, unit, place)
    bare = last == place and place < unit.last
    return last + 1 if bare and layout.words[place + 1].tag in ("VBN", "VBG") else last


def _begins_clause(layout: Layout, unit: Unit, place: int) -> bool:
    """ ", and two more died": the number is the subject of another clause."""
    end = _fate_end(layout, unit, place)
    word = layout.words[place]
    subject = word.relation.startswith("nsubj") and word.head > end
    return subject or (end < unit.last and layout.words[end + 1].tag in ("VBD", "VBZ", "VBP", "MD"))


# --- whose count ----------------------------------------------------------------------


def _of_events(layout: Layout, noun: int) -> bool:
    """ "the number of missing", but not "the number of judges", which one may raise by hiring."""
    inside = (layout.words[i] for i in layout.analysis.subtree(noun))
    return any(w.lemma in layout.lexicon.events or w.text.lower() in layout.lexicon.events for w in inside)


def _is_put(layout: Layout, cue: int, counted: Word) -> bool:
    """ "Puts the arrears at 95 million", "put the sum spent at 5.2 billion": whatever it is, its size is told.

    Refused: what is not told of before ("put a guard at 12 doors"), and what no person or body puts.
    """
    definite = layout.analysis.child(counted.i, "det", "nmod:poss")
    told = definite is not None and definite.text.lower() not in ("a", "an", "some", "another")
    if layout.words[cue].lemma != "put" or not told:
        return False
    subject = subject_of(layout, cue)
    return subject is not None and (
        is_party(subject) or subject.text.lower() == "it" or _is_town(layout, subject)
    )


def _is_town(layout: Layout, word: Word) -> bool:
    """ "The town of Brenn": a place that is named speaks for those who run it."""
    named = layout.analysis.child(word.i, "nmod")
    return word.lemma in closed("places_of") and named is not None and named.pos == "PROPN"


def _is_kept(layout: Layout, counted: Word) -> bool:
    """ "Its figure", "its own number": a count that one keeps; "its number of judges" one may raise by hiring."""
    own = any(word.lemma == "own" for word in layout.analysis.children(counted.i, "amod"))
    return own or (counted.lemma != "number" and _owned(layout, counted.i))


def _owned(layout: Layout, noun: int) -> bool:
    owner = layout.analysis.child(noun, "nmod:poss")
    return owner is not None and owner.tag == "PRP$"


def _of_party(layout: Layout, cue: int) -> bool:
    """Whether a person, a body or a place does it: "Bureau raises count to 63"."""
    subject = subject_of(layout, cue)
    return subject is not None and is_party(subject)
