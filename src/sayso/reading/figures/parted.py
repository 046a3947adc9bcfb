"""Parts of a whole told in the same sentence: "Of the 52 dead, 30 were Kenyan", "29 were Dutch and 18 Greek"."""

from __future__ import annotations

import re

from sayso.reading.figures.contrasted import other_teller
from sayso.reading.figures.count import Count
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantity import Quantity

__all__ = ["is_part_of", "is_whole"]

_NO_COUNT = ("fraction", "multiple")
_BY_SOURCE = re.compile(r"\s\([^()\d]{2,60}\),?\s(?:(?:and|or|but)\s)?")
""" "Dead: 16 (Red Cross), 12 (ministry)": between two counts of the same."""
_IN_BRACKETS = re.compile(r"\s[^.;!?()\d]{0,80}\([^():\d]{2,60}:\s")
""" "16 people have died (Red Cross: 21)"."""
_ANOTHER_KIND = re.compile(r"\s(?:was|were|is|are)\s[A-Z]\w+,?(?:\s(?:and|or|but))?\s(?:the\s(?:other\s)?)?")
_KIND = re.compile(r"\s[A-Z]\w*[^\W_s]\b(?!\s[A-Za-z])")
""" "18 Greek": what is no plural, and ends its clause."""


def is_whole(prose: Prose, place: Place) -> bool:
    """Whether "of" before a number opens a clause: "Of the 52 dead, …", "Out of 90 schools, …"."""
    of = prose.word(place.before)
    if of is not None and of.pos in ("DET", "PRON"):
        of = prose.word(of.i - 1)
    if of is None or of.text.lower() != "of":
        return False
    i = of.i - 1
    if i >= place.sentence[0] and prose.words[i].text.lower() == "out":
        i -= 1
    return i < place.sentence[0] or prose.words[i].pos in ("PUNCT", "SCONJ", "CCONJ")


def is_part_of(prose: Prose, quantity: Quantity, place: Place, own: Phrase | None, latest: Count) -> bool:
    """Whether a number counts some of those whom the number before it counted, though no word for them is repeated.

    "Of the 340 passengers 12 were taken to hospital"; "29 were Dutch and 18 Greek". So do the counts of several sources
    in brackets, "Dead: 16 (Red Cross), 12 (ministry)", and of two with one verb: "the organisers at 15,000". Refused: a
    number with a unit, one that a noun of its own follows, and a whole in another sentence.
    """
    if quantity.unit is not None or quantity.form in _NO_COUNT or latest.place.sentence != place.sentence:
        return False
    between = prose.text[latest.quantity.end : quantity.start]
    if _ANOTHER_KIND.fullmatch(between) and _KIND.match(prose.text, quantity.end):
        return True
    behind = prose.text[quantity.end : quantity.end + 2]
    if (_BY_SOURCE.fullmatch(between) and behind == " (") or (
        _IN_BRACKETS.fullmatch(between) and behind[:1] == ")"
    ):
        return True
    if _is_contrasted(prose, quantity, place, latest):
        return True
    return is_whole(prose, latest.place) and (own is None or own.first < place.first)


def _is_contrasted(prose: Prose, quantity: Quantity, place: Place, latest: Count) -> bool:
    """ "Police put the crowd at 4,000, the organisers at 15,000"."""
    begins = prose.words[place.sentence[0]].start
    first, second = latest.quantity, quantity
    return other_teller(prose.text, begins, (first.start, first.end), (second.start, second.end)) is not None
