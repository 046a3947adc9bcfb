"""Whether a figure is a total, is added to one, taken from one, or stood before it."""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.analysis import Word
from sayso.reading.figures.counted import Place
from sayso.reading.figures.lexicon import alternatives, listed, words
from sayso.reading.figures.measures import is_money
from sayso.reading.figures.moves import trend_of
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.figures.quantity import Quantity

__all__ = ["change_of"]

_WINDOW = 36
"""Characters before a number in which its "another" or "from" stands."""


@cache
def _another() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternatives(listed('change', 'another'))})(?:\sestimated)?\s?$", re.IGNORECASE
    )


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
        r"\b(?:previous|earlier|initial|original|last|old|former|prior)\s(?:\w+\s){0,3}(?:of|at|was|stood\sat)\s?$",
        re.IGNORECASE,
    )


@cache
def _past_report() -> re.Pattern[str]:
    past = alternatives(listed("change", "past"))
    return re.compile(rf"^[^.;,]{{0,60}}?\b(?:{past})\b", re.IGNORECASE)


@cache
def _earlier_said() -> re.Pattern[str]:
    tellers = alternatives(listed("change", "tellers"))
    return re.compile(
        rf"\b(?:(?:earlier|previously|initially|originally|at\sfirst|first|had)\s)(?:\w+\s)?(?:{tellers})\s$",
        re.IGNORECASE,
    )


def change_of(prose: Prose, quantity: Quantity, place: Place) -> str:
    """total, increment, decrement, previous or multiple.

    ``previous``: "from 31" beside "to 58", "up from 31", "compared with 31", "an earlier estimate of 31",
    "it had earlier said 12", "the 1,500 it recently reported". ``increment``: "another 40", "40 more", "rose
    by 40", "up 40"; with a unit also "gained 40 points". Refused: "from 31 countries" (no movement), "more
    than 40", "lost 300 men" and "loses £400,000 a year" (totals of losses).
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
    if re.match(r"\s(?:more|additional|further)\b(?!\sthan)", after):
        return "increment"
    beyond = _beyond(quantity, after)
    if beyond is not None:
        return beyond
    if _is_yearly_loss(quantity, prose, place):
        return "total"
    moved = trend(prose, quantity, place) or _noun_of_movement(prose, quantity)
    return {"up": "increment", "down": "decrement"}.get(moved or "", "total")


_BEYOND = re.compile(
    r"\s(?:\w+\s)?(?:(?P<up>more|higher|greater|larger|bigger)|(?P<down>fewer|less|lower|smaller))"
    r"(?:\sthan\b|\s?(?:[.,;]|$))"
)


def _beyond(quantity: Quantity, after: str) -> str | None:
    """ "35% more than a year before", "two fewer than on Monday": a difference from another value."""
    if quantity.hedge is not None and quantity.unit is None:
        return None  # "20 or more", "ten or fewer"
    found = _BEYOND.match(after)
    return None if found is None else "increment" if found["up"] else "decrement"


def _is_yearly_loss(quantity: Quantity, prose: Prose, place: Place) -> bool:
    """ "The pool loses £400,000 a year": what it loses, not by how much the pool fell."""
    verb = prose.word(place.before)
    gone = verb is not None and verb.lemma in words("change", "moves_measures_only")
    return gone and " per " in (quantity.unit or "")


def _is_previous(prose: Prose, quantity: Quantity, place: Place, before: str, after: str) -> bool:
    if _earlier_noun().search(before):
        return True
    if _earlier_said().search(before) and re.match(r"\s?(?:[.;,]|$)", after):
        return True
    found = _before().search(before)
    if found is not None and (
        not found[0].lower().startswith("from") or _moves(prose, place, quantity, after)
    ):
        return not (found[0].lower().strip() == "against" and quantity.unit is None)
    definite = re.search(r"\bthe\s$", before, re.I)
    return definite is not None and _already_told(prose, quantity, place)


def _moves(prose: Prose, place: Place, quantity: Quantity, after: str) -> bool:
    """ "from 31" was left behind where a number it moved to follows, or a word of movement goes before."""
    start, end = place.sentence
    if re.match(r"[^.;]{0,25}?\sto\s(?:\w+\s){0,3}[\d$£€]", after):
        return True
    spread = prose.text[max(0, quantity.start - 60) : quantity.start]
    if re.search(r"\b(?:up|down)\s(?:sharply\s)?from\b", spread, re.I):
        return True
    words_before = prose.words[max(start, place.first - 13) : min(place.first, end)]
    return any(
        trend_of(word.text) is not None
        or word.text.lower() in words("change", "shifts")
        or word.lemma == "revise"
        for word in words_before
    )


def _already_told(prose: Prose, quantity: Quantity, place: Place) -> bool:
    """ "the 1,500 the agency recently estimated": a figure the reader is reminded of."""
    end = prose.words[place.limit - 1].end if place.limit > place.first else quantity.end
    told = _past_report().match(prose.text[quantity.end : min(end, quantity.end + 90)])
    if told is None:
        return False
    inside = prose.analysis.words_in(quantity.end, quantity.end + told.end() + 30)
    already = told[0].lower().endswith("already")
    return already or any(
        word.lemma in words("change", "reported") and word.tag in ("VBD", "VBN") for word in inside
    )


_BY = re.compile(
    r"([A-Za-z]+)\s(?:(?:a|an|by|some|as\smuch\sas|it|its\w*|further|another|sharply|only|just)\s)*$"
)
_NOUN_AFTER = re.compile(r"[-\s](?:\w+\s){0,2}?(\w+)")


_OR = re.compile(r"(\d|%|[a-z])(?:\s[a-z]+)?,?\sor\s$")


def trend(prose: Prose, quantity: Quantity, place: Place) -> str | None:
    """up or down where a verb or particle makes the number the size of a movement: "fell 0.9%", "up 57%"."""
    if quantity.sign == "+" and quantity.unit in ("percent", "point", None):
        return "up"
    before = prose.text[max(0, quantity.start - 40) : quantity.start]
    if quantity.unit is not None and _OR.search(before):
        # "lost 190 points, or 0.6%": the same movement said twice.
        before = re.sub(r"[~$£€]?\d[\d.,]*\s?(?:[a-z%]+)?(?:\s[a-z]+)?,?\sor\s$", "", before)
    word = _BY.search(before)
    if word is None:
        return None
    found = trend_of(word[1])
    if found is not None:
        return found if _counts_movement(prose, quantity, place, word[0]) else None
    if re.search(r"\bby\s(?:\w+\s)?$", before):
        # "grew sales by 35 percent": the verb is farther off.
        over = prose.predicate(place.top)
        return trend_of(prose.words[over[0]].lemma) if over is not None else None
    return None


def _noun_of_movement(prose: Prose, quantity: Quantity) -> str | None:
    """ "a 7% increase", "a drop of 300"; "a loss of 300" is a total."""
    near = ""
    if quantity.unit is not None:
        following = _NOUN_AFTER.match(prose.text, quantity.end)
        near = following[1].lower() if following else ""
    noun = re.search(r"\b(\w+)\sof\s$", prose.text[max(0, quantity.start - 20) : quantity.start])
    for word in (near, noun[1].lower() if noun else ""):
        if word in words("change", "rise_nouns"):
            return "up"
        if word in words("change", "fall_nouns") and word != "loss":
            return "down"
    return None


def _counts_movement(prose: Prose, quantity: Quantity, place: Place, printed: str) -> bool:
    """With things counted, "cut 300 jobs" and "lost 300 men" are totals; "rose by 300", "up 300" are not."""
    word = prose.word(place.before)
    while word is not None and trend_of(word.text) is None and word.i > place.sentence[0]:
        word = prose.word(word.i - 1)
    if word is None or word.pos == "DET" or _describes(prose, word):
        return False
    if word.relation == "compound:prt" and not _leaves_number(prose.words[word.head].lemma):
        return False  # "gave up 517 yards"
    if " by " in printed:
        return True
    if is_money(quantity.unit) and word.lemma in words("change", "moves_measures_only"):
        return _is_priced(prose, quantity, word)
    if quantity.unit is not None:
        return True
    return word.lemma not in words("change", "moves_measures_only")


def _is_priced(prose: Prose, quantity: Quantity, verb: Word) -> bool:
    """ "Shares gained 10 cents", "Bonia added 15 sen to 2.05": a price moved; "the bank lost $2bn": it did not."""
    subject = prose.subject(verb.i)
    priced = subject is not None and subject.lemma in words("change", "priced")
    return (
        priced or re.match(r"\sto\s\W?[A-Z$€£]*\d", prose.text[quantity.end : quantity.end + 12]) is not None
    )


def _describes(prose: Prose, word: Word) -> bool:
    """ "A reduced 5% levy"; not "the index was down 2%" nor "Nvidia advanced 8%", whatever they are tagged."""
    if word.pos != "ADJ" or word.text.lower() in ("up", "down"):
        return False
    before = prose.word(word.i - 1)
    return before is None or not (is_noun(before) and word.text.endswith("ed"))


def _leaves_number(verb: str) -> bool:
    """ "Rose up 8%", "ended down 1%": the verb of a movement, or of how a day of trade ended."""
    return trend_of(verb) is not None or verb in words("change", "ends")
