"""Short answers with who gives them, and findings told first: "Eleven, says the union.", "…, the inquiry has found."

What counts: a sentence that is a number with its hedges, a comma, a verb of saying and who says it. Parsers
take who stands behind the verb for its object there, and engines leave such a sentence out. So do they leave out what
somebody has found or established, where the clause stands before it; a person who "found" a thing says nothing.
"""

from __future__ import annotations

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.parties import is_party
from sayso.reading.statements.phrases import numeral, verb_group
from sayso.reading.statements.word_classes import closed_class

__all__ = ["read_answer", "read_finding"]

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ABOUT_NUMBERS = frozenset({"NUM", "ADV", "ADP", "ADJ", "DET", "SCONJ", "CCONJ", "SYM"})
_LOOKING_INTO = closed_class("looking_into")
_LONGEST = 6
"""Words of such a number with what bounds it: "at least about 40"."""
_LONGEST_NAME = 12


def read_answer(layout: Layout, number: int) -> Draft | None:
    """The statement of unit ``number`` where all of it is such an answer; else None."""
    unit, words = layout.units[number], layout.words
    comma = next(
        (i for i in range(unit.first + 1, min(unit.first + _LONGEST, unit.last)) if words[i].text == ","),
        None,
    )
    if comma is None or comma + 2 > unit.last:
        return None
    told = words[unit.first : comma]
    if not any(numeral(word) for word in told) or any(word.pos not in _ABOUT_NUMBERS for word in told):
        return None
    cue, last = words[comma + 1], unit.last - (words[unit.last].pos == "PUNCT")
    says = any("quote" in sense.frames for sense in layout.lexicon.verbs.get(cue.lemma, ()))
    source = words[comma + 2 : last + 1]
    if cue.tag not in _FINITE or not says or not 0 < len(source) <= _LONGEST_NAME:
        return None
    plain = all(word.pos not in ("VERB", "AUX") and layout.quoted[word.i] < 0 for word in source)
    if not plain or not any(is_party(word) for word in source):
        return None
    return Draft(number, cue.i, ((cue.i, cue.i),), (comma + 2, last), [(unit.first, comma - 1)], "asserts")


def read_finding(layout: Layout, number: int) -> Draft | None:
    """The statement of unit ``number`` where all of it is a clause, a comma, a party and its verb of finding."""
    unit, words = layout.units[number], layout.words
    last = unit.last - (words[unit.last].pos == "PUNCT")
    while last > unit.first and (last in layout.timed or words[last].pos == "ADP"):
        last -= 1
    cue = words[last]
    if cue.lemma not in _LOOKING_INTO or cue.tag not in _FINITE | {"VBN"}:
        return None
    begins = verb_group(layout, last)[0]
    comma = next(
        (i for i in range(begins - 2, max(unit.first, begins - _LONGEST_NAME), -1) if words[i].text == ","),
        None,
    )
    if comma is None or (cue.tag == "VBN" and begins == last):
        return None
    comma = _before_apposition(layout, unit.first, comma)
    source = words[comma + 1 : begins]
    told = words[unit.first : comma]
    party = any(is_party(word) for word in source) and all(word.pos not in ("VERB", "AUX") for word in source)
    clause = any(word.tag in _FINITE or word.tag == "MD" for word in told)
    if not party or not clause or any(layout.quoted[i] >= 0 for i in range(comma, last + 1)):
        return None
    return Draft(
        number, last, ((begins, last),), (comma + 1, begins - 1), [(unit.first, comma - 1)], "asserts"
    )


def _before_apposition(layout: Layout, first: int, comma: int) -> int:
    """ ", the purser, Tilda Marsh, recalled": the comma before both, where a noun phrase stands between two."""
    words = layout.words
    earlier = next(
        (i for i in range(comma - 1, max(first, comma - _LONGEST_NAME), -1) if words[i].text == ","), None
    )
    if earlier is None or words[earlier + 1].pos != "DET":
        return comma
    plain = all(word.pos not in ("VERB", "AUX") for word in words[earlier + 1 : comma])
    return earlier if plain and is_party(words[comma - 1]) else comma
