"""Whether a figure is a total, is added to one, taken from one, or stood before it."""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.figures.counted import Place
from sayso.reading.figures.lexicon import alternatives, listed, words
from sayso.reading.figures.moves import trend_of
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantities import Quantity

__all__ = ["change_of"]

_WINDOW = 36
"""Characters before a number in which its "another" or "from" stands."""


@cache
def _another() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(listed('change', 'another'))})(?:\sestimated)?\s?$", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternatives(listed('change', 'before'))})(?:\sthe|\san?|\sits)?"
        r"(?:\s(?:previous|earlier|initial|original|estimated|reported|official)(?:ly)?)*"
        r"(?:\s(?:estimate|toll|count|figure|total|tally|number|record|high|low|level|reported)(?:\sof)?)?\s?$",
        re.IGNORECASE,
    )


@cache
def _earlier_noun() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:previous|earlier|initial|original|last|old|former|prior)\s(?:\w+\s){0,3}(?:of|at|was|stood\sat)\s?$", re.IGNORECASE
    )


@cache
def _past_report() -> re.Pattern[str]:
    past = alternatives(listed("change", "past"))
    return re.compile(rf"^[^.;,]{{0,60}}?\b(?:{past})\b", re.IGNORECASE)


def change_of(prose: Prose, quantity: Quantity, place: Place, phrase: Phrase | None) -> str:
    """total, increment, decrement, previous or multiple.

    ``previous``: "from 31" beside "to 58", "up from 31", "compared with 31", "an earlier estimate of 31", "the 1,500 it
    recently reported". ``increment``: "another 40", "40 more", "rose by 40", "up 40"; with a unit also "gained 40
    points". Refused: "from 31 countries" (no movement), "more than 40", "lost 300 men" (a total of losses).
    """
    if quantity.form == "multiple":
        return "multiple"
    before = prose.text[max(0, quantity.start - _WINDOW) : quantity.start]
    after = prose.text[quantity.end : quantity.end + 90]
    if _is_previous(prose, quantity, place, before, after):
        return "previous"
    if _another().search(before) or re.search(r"\banother\b", quantity.hedge or "", re.I):
        return "increment"
    inner = prose.text[quantity.start : quantity.number[0]].lower()
    if re.search(r"\b(?:another|additional|further)\b", inner):
        return "increment"
    if re.match(r"\s(?:more|additional|further|others)\b(?!\sthan)", after):
        return "increment"
    return {"up": "increment", "down": "decrement"}.get(trend(prose, quantity, place) or "", "total")


def _is_previous(prose: Prose, quantity: Quantity, place: Place, before: str, after: str) -> bool:
    if _earlier_noun().search(before):
        return True
    found = _before().search(before)
    if found is not None and (not found[0].lower().startswith("from") or _moves(prose, place, quantity, after)):
        return not (found[0].lower().strip() == "against" and quantity.unit is None)
    definite = re.search(r"\bthe\s$", before, re.I)
    return definite is not None and _already_told(prose, quantity, place)


def _moves(prose: Prose, place: Place, quantity: Quantity, after: str) -> bool:
    """ "from 31" is a number that was left when one it moved to follows, or a word of movement goes before."""
    start, end = place.sentence
    if re.match(r"[^.;]{0,25}?\sto\s(?:\w+\s){0,3}[\d$£€]", after):
        return True
    spread = prose.text[max(0, quantity.start - 60) : quantity.start]
    if re.search(r"\b(?:up|down)\s(?:sharply\s)?from\b", spread, re.I):
        return True
    words_before = prose.words[max(start, place.first - 9) : min(place.first, end)]
    return any(trend_of(word.text) is not None or word.lemma in ("revise", "double", "triple") for word in words_before)


def _already_told(prose: Prose, quantity: Quantity, place: Place) -> bool:
    """ "the 1,500 the agency recently estimated": a figure the reader is reminded of."""
    end = prose.words[place.limit - 1].end if place.limit > place.first else quantity.end
    told = _past_report().match(prose.text[quantity.end : min(end, quantity.end + 90)])
    if told is None:
        return False
    inside = prose.analysis.words_in(quantity.end, quantity.end + told.end() + 30)
    already = told[0].lower().endswith("already")
    return already or any(word.lemma in words("change", "reported") and word.tag in ("VBD", "VBN") for word in inside)


_BY = re.compile(r"([A-Za-z]+)\s(?:(?:a|an|by|some|as\smuch\sas|it|its\w*|further|another|sharply|only|just)\s)*$")
_NOUN_AFTER = re.compile(r"[-\s](?:\w+\s){0,2}?(\w+)")


def trend(prose: Prose, quantity: Quantity, place: Place) -> str | None:
    """up or down where the number is the size of a movement: "fell 0.9%", "up 57%", "a 7% increase"."""
    if quantity.sign and quantity.unit in ("percent", "point", None) and quantity.sign == "+":
        return "up"
    word = _BY.search(prose.text[max(0, quantity.start - 30) : quantity.start])
    if word is not None and (found := trend_of(word[1])) is not None and _counts_movement(prose, quantity, place, word[0]):
        return found
    if quantity.unit is not None:
        following = _NOUN_AFTER.match(prose.text, quantity.end)
        near = following[1].lower() if following else ""
        if near in words("change", "rise_nouns"):
            return "up"
        if near in words("change", "fall_nouns"):
            return "down"
    noun = re.search(r"\b(\w+)\sof\s$", prose.text[max(0, quantity.start - 20) : quantity.start])
    if noun and noun[1].lower() in words("change", "rise_nouns"):
        return "up"
    if noun and noun[1].lower() in words("change", "fall_nouns") and noun[1].lower() != "loss":
        return "down"
    return None


def _counts_movement(prose: Prose, quantity: Quantity, place: Place, printed: str) -> bool:
    """With things counted, "cut 300 jobs" and "lost 300 men" are totals; "rose by 300" and "up 300" are not."""
    word = prose.word(place.before)
    by = " by " in printed
    while word is not None and trend_of(word.text) is None and word.i > place.sentence[0]:
        word = prose.word(word.i - 1)
    if word is None or word.pos in ("ADJ", "DET"):
        return False
    if quantity.unit is not None or by:
        return True
    return word.lemma not in words("change", "moves_measures_only") and trend_of(word.lemma) is not None
