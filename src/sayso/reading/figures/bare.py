"""Bare numbers that no figure before explains: "355 were present, not 410", "26 are apprentices", "charges against 41".

In this order:

* what they are said to be: "of those, 26 are apprentices";
* what is counted by a noun of counting before, in the sentence or the one before: "its tally of lifeboats was wrong: 14
  were aboard";
* whom charges, warrants or suits are brought against.

Refused: a number in no place of a noun ("against 30 as a limit", "junction 12"), of a unit, and a score.
"""

from __future__ import annotations

from sayso.reading.figures.lexicon import words
from sayso.reading.figures.phrases import Phrase, phrase_after
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantity import Quantity

__all__ = ["brought_against", "said_to_be", "tallied"]

_FORMS = ("plain", "words", "range")
_BE = ("are", "were")
_BACK = 40
"""Words to look back for a noun of counting."""


def said_to_be(prose: Prose, quantity: Quantity, place: Place) -> Phrase | None:
    """ "17 of those are felonies": the plural behind "are"."""
    if not _may_be(quantity):
        return None
    i = place.last + 1
    of = [word.text.lower() for word in prose.words[i : i + 2]]
    if of[:1] == ["of"] and of[1:] and of[1] in ("those", "these", "them", "whom"):
        i += 2
    be = prose.word(i)
    if be is None or be.text.lower() not in _BE or i >= place.sentence[1]:
        return None
    found = phrase_after(prose, i + 1, place.sentence[1])
    return found if found is not None and prose.words[found.head].tag == "NNS" else None


def tallied(prose: Prose, quantity: Quantity, place: Place) -> Phrase | None:
    """What a "count of stewards" before counted, for a number that is the subject of its clause."""
    following = prose.word(place.last + 1)
    finite = (
        following is not None and following.tag in ("VBD", "VBP", "MD") and following.i < place.sentence[1]
    )
    if not _may_be(quantity) or quantity.low == 1 or not finite:
        return None
    before = prose.word(place.before)
    if before is not None and before.i >= place.sentence[0] and before.pos not in ("PUNCT", "CCONJ"):
        return None
    start = prose.sentence(max(place.sentence[0] - 1, 0))[0]
    for i in range(place.before, max(start, place.before - _BACK) - 1, -1):
        word, of = prose.words[i], prose.word(i + 1)
        counts = word.lemma in words("events", "counts") or word.lemma in words("events", "lists")
        if counts and of is not None and of.text.lower() in ("of", "for"):
            found = phrase_after(prose, i + 2, place.before + 1)
            if found is not None and prose.words[found.head].tag == "NNS":
                return found
    return None


def brought_against(prose: Prose, quantity: Quantity, place: Place) -> str | None:
    """ "Charges against 41": what was done to them, "charge"."""
    against, noun = prose.word(place.before), prose.word(place.before - 1)
    if not _may_be(quantity) or against is None or noun is None or against.text.lower() != "against":
        return None
    following = prose.word(place.last + 1)
    closes = (
        following is None or following.i >= place.sentence[1] or following.pos in ("PUNCT", "CCONJ", "ADP")
    )
    if not closes or (following is not None and following.text.lower() == "as"):
        return None
    if noun.tag in ("VBN", "VBD"):
        noun = next((w for w in reversed(prose.words[place.sentence[0] : noun.i]) if w.tag == "NNS"), noun)
    done = words("whereabouts", "brought")
    return "charge" if noun.lemma in done or noun.text.lower().removesuffix("s") in done else None


def _may_be(quantity: Quantity) -> bool:
    return quantity.unit is None and quantity.form in _FORMS and quantity.refused is None
