"""Short answers with who gives them: "Eleven, says the union.", "About forty, said the mayor."

What counts: a sentence that is a number with its hedges, a comma, a verb of saying and who says it. Parsers
take who stands behind the verb for its object there, and engines leave such a sentence out.
"""

from __future__ import annotations

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.parties import is_party
from sayso.reading.statements.phrases import numeral

__all__ = ["read_answer"]

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ABOUT_NUMBERS = frozenset({"NUM", "ADV", "ADP", "ADJ", "DET", "SCONJ", "CCONJ", "SYM"})
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
