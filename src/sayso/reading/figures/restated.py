"""Counts given anew without their noun: "It's 14 now", "287 was right", "there are 22", "the register lists 26".

Such a number counts what the last count of so many counted, or else the nearest one, in the same sentence or the two
before. A number that is a sentence by itself at the head of a quotation counts only what so many were counted of.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.figures.lexicon import alternatives, listed, table, words
from sayso.reading.figures.lists import how_many_before
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.figures.quantity import Quantity
from sayso.reading.fixed import fixed

__all__ = ["Told", "befallen", "restated"]

_BEFORE, _BEHIND = 48, 48
_SENTENCES = 2
_WIDEST = 60
"""Words to look back over."""
_QUOTES = ("“", '"')
_BREAK = re.compile(r"\s*\n\s*")
_APART = 30
"""A count that is told anew is not so many times larger or smaller than it was."""
_ALIKE = 2.5
_DEATHS = frozenset(("die", "kill", "dead"))


@fixed
class Told:
    """A count that was told: what was counted, what happened to it, how many, and at which word."""

    phrase: Phrase | None
    event: str | None
    size: float
    at: int


@cache
def _frames() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    now, true = (alternatives(listed("restated", key)) for key in ("now", "true"))
    count = alternatives([*listed("restated", "nouns"), *words("events", "counts")])
    lists, together = (alternatives(listed("restated", key)) for key in ("lists", "together"))
    ahead = re.compile(
        rf"(?:\bthere(?:['’]s|\s(?:\w+\s){{0,2}}?(?:is|are|was|were|be|been|remain(?:s|ed)?))"
        rf"|(?:\b(?:is|are|was|were)|['’]re|,)\s(?:(?:{now})\s)*(?:at|up\sto|down\sto)"
        rf"|\b(?:it|that)(?:['’]s|\s(?:is|was|has\sbeen|had\sbeen|makes?|made))"
        rf"|\b(?:{count})\s(?:{alternatives(listed('restated', 'stands'))})"
        rf"|\b(?:make|makes|made|put|puts)\s(?:it|that|them)(?:\sat)?"
        rf"|\b(?:{lists}))\s(?:(?:{now})\s)*$",
        re.IGNORECASE,
    )
    behind = re.compile(
        rf",?\s(?:is|was|were)\s(?:the\s)?(?:{true})(?:\s(?:{count}))?(?!\s\w)|\s(?:{together})\b",
        re.IGNORECASE,
    )
    return ahead, behind, re.compile(rf"\b(?:{alternatives(listed('restated', 'only'))})\s$", re.IGNORECASE)


def restated(
    prose: Prose, quantity: Quantity, place: Place, event: str | None, earlier: list[Told]
) -> Told | None:
    """The count that a number gives anew; None where it does not, or where nothing near was counted.

    Of several that of the dead, whom a bare number most often means, and then the nearest; one that is much larger
    or smaller comes last.

    Refused: a number with a unit or a noun behind it, one more than thirty times as large or small as what was
    counted, and things where people are spoken of (after "destroyed 300 houses", "Only 58 were hurt").
    """
    if quantity.unit is not None or quantity.form in ("fraction", "multiple") or _has_noun(prose, place):
        return None
    ahead, behind, only = _frames()
    text = prose.text
    before = text[max(0, quantity.start - _BEFORE) : quantity.start]
    less = only.search(text[max(0, quantity.start - 16) : quantity.number[0]]) is not None
    anew = ahead.search(before) or behind.match(text[quantity.end : quantity.end + _BEHIND])
    alone = _opens_quote(prose, quantity)
    if not anew and not less and not alone:
        return None
    asked = how_many_before(prose, place.sentence[0]) if anew else None
    if asked is not None:
        return Told(*asked, 0, place.first)
    same = (told for told in reversed(earlier) if (anew or alone) and _times(quantity, told) == 1)
    again = next(same, None)
    if again is not None or (alone and not anew):
        return again
    start = _start(prose, place)
    near = [told for told in reversed(earlier[-_SENTENCES * 4 :]) if told.at >= start]
    near = [told for told in near if _fits(prose, quantity, event, told, smaller=not anew)]
    return min(
        near, key=lambda told: (_times(quantity, told) > _ALIKE, told.event not in _DEATHS), default=None
    )


def _opens_quote(prose: Prose, quantity: Quantity) -> bool:
    """ "“Ninety-seven. We have one list now,” he said": a number that is the first sentence of what is quoted."""
    opens = prose.text[max(0, quantity.start - 1) : quantity.start] in _QUOTES
    return opens and re.match(r"[.!]\s", prose.text[quantity.end : quantity.end + 2]) is not None


def _fits(prose: Prose, quantity: Quantity, event: str | None, told: Told, *, smaller: bool) -> bool:
    if _times(quantity, told) > _APART:
        return False
    if event in words("events", "to_people") and told.phrase is not None:
        return prose.words[told.phrase.head].lemma in words("people", "nouns")
    return not smaller or (quantity.low or quantity.high or 0) < told.size


def _times(quantity: Quantity, told: Told) -> float:
    """How many times the larger of two counts is the smaller."""
    low = quantity.low or quantity.high or 0
    return max(low, told.size) / min(low, told.size) if low and told.size else float("inf")


def _start(prose: Prose, place: Place) -> int:
    """The first word to look back to: no further than the paragraph before."""
    start = place.sentence[0]
    for _ in range(_SENTENCES):
        start = prose.sentence(start - 1)[0] if start else start
    start = max(start, place.first - _WIDEST)
    between = prose.text[prose.words[start].start : prose.words[place.first].start]
    breaks = [found.end() for found in _BREAK.finditer(between)]
    return start if len(breaks) < 2 else (prose.at(prose.words[start].start + breaks[-2]) or start)


def _has_noun(prose: Prose, place: Place) -> bool:
    following = prose.word(place.last + 1)
    return following is not None and following.i < place.sentence[1] and is_noun(following)


def befallen(prose: Prose, place: Place) -> tuple[Phrase, str] | None:
    """ "Thirty-three of the injured", "six of those killed": the word for those it befell, and what it was."""
    of = [word.text.lower() for word in prose.words[place.last + 1 : place.last + 3]]
    if of not in (["of", "the"], ["of", "those"], ["of", "its"], ["of", "their"]):
        return None
    word = prose.word(place.last + 3)
    if word is None or word.i >= place.sentence[1]:
        return None
    event = table("events", "forms").get(word.text.lower())
    following = prose.word(word.i + 1)
    if event is None or (following is not None and following.i < place.sentence[1] and is_noun(following)):
        return None
    return Phrase(word.i, word.i, word.i, word.i), str(event)
