"""Whether a figure is a total, is added to one, taken from one, or stood before it."""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.analysis import Word
from sayso.reading.figures.left_behind import is_left_behind
from sayso.reading.figures.lexicon import alternatives, listed, words
from sayso.reading.figures.measures import is_money
from sayso.reading.figures.moves import trend_of
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.figures.quantity import Quantity

__all__ = ["change_of"]

_MORE = re.compile(r"\b(?:another|additional|further)\b")
_MORE_BEHIND = re.compile(r"\s(?:more|additional|further|extra)\b(?!\sthan)")
_NEW = re.compile(r"\s(?:new|fresh)\b")
_LEAVING_WITH = re.compile(r"[^.;\d]{0,40},\sleaving\s[^.;\d]{0,40}\swith\s")
_NOUN_OF = re.compile(r"\b(\w+)\sof\s$")
_BY_NUMBER = re.compile(r"\bby\s(?:\w+(?<!ing)\s)?$")

_WINDOW = 36
"""Characters before a number in which its "another" or "from" stands."""


@cache
def _another() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternatives(listed('change', 'another'))})(?:\sestimated)?\s?$", re.IGNORECASE
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
    if is_left_behind(prose, quantity, place):
        return "previous"
    if _another().search(before) or (quantity.hedge and re.search(r"\banother\b", quantity.hedge, re.I)):
        return "increment"
    inner = prose.text[quantity.start : quantity.number[0]].lower()
    if _MORE.search(inner):
        return "increment"
    if _MORE_BEHIND.match(after) or _is_on_top(prose, quantity, place):
        return "increment"
    beyond = _beyond(quantity, after)
    if beyond is not None:
        return beyond
    if _is_yearly_loss(quantity, prose, place):
        return "total"
    moved = (
        trend(prose, quantity, place)
        or _noun_of_movement(prose, quantity, place)
        or _led_on(prose, quantity, place)
    )
    return {"up": "increment", "down": "decrement"}.get(moved or "", "total")


_BEYOND = re.compile(
    r"\s(?:(?!in\b|within\b|after\b|over\b|for\b|at\b|on\b|by\b)\w+\s)?"
    r"(?:(?P<up>more|higher|greater|larger|bigger)|(?P<down>fewer|less|lower|smaller))"
    r"(?:\s(?:than|at|on)\b|\s?(?:[.,;]|$))"
)
_MARK = r"(?:figure|number|total|level|tally|count|turnout|high|peak|low|sum)"
_WHEN = r"(?:last|a\s(?:year|month|week)|the\s(?:same|previous|year|month|week|figure|total)|[A-Z]\w+|\d{4})"
_OFF = re.compile(
    rf"\s(?:\w+\s)?(?:(?P<up>up\son\s{_WHEN}|above\sthe\s{_MARK}\s(?:for|of|in|from|before|recorded|reached|a\syear|last))"
    rf"|(?P<down>down\son\s{_WHEN}|(?:below|short\sof)\sthe\s{_MARK}\s(?:for|of|in|from|before|recorded|reached|a\syear|last)))\b"
)
""" "1,500 up on January", "1,900 below the figure for 2023"."""
_ADDED = re.compile(
    r"[^.;\d]{0,80}\b(?:on\stop\sof|in\saddition\sto|join(?:s|ed)?(?!\sby\b))\s(?:the\s)?(?:[$£€]?\d|[a-z]+\b)"
)
_LED_TO = re.compile(
    r"[^.;\d]{0,60}?,?\s(?:(?:bring|tak|push|lift|rais|driv|mak|leav|giv)(?:e|es|ing|ings|s)\b|bringing\b|so\sthat\b)"
    r"[^.;\d]{0,60}?\s(?:to|at|with|of|that)\s[^.;\d]{0,12}\d"
)
_FOR_A_TOTAL = re.compile(
    r"[^.;\d]{0,40}?(?:\sfor\sa\stotal\sof\s|,\sso\s(?:that\s)?(?:[a-z]+\s){0,2}\d+\s(?:[a-z]+\s)?now\b)"
)


def _beyond(quantity: Quantity, after: str) -> str | None:
    """ "35% more than a year before", "two fewer than on Monday": a difference from another value."""
    if quantity.hedge is not None and quantity.unit is None:
        return None  # "20 or more", "ten or fewer"
    found = _BEYOND.match(after) or _OFF.match(after)
    return None if found is None else "increment" if found["up"] else "decrement"


def _is_on_top(prose: Prose, quantity: Quantity, place: Place) -> bool:
    """ "Hired 300 on top of the 450"; "212 new cases, taking the total to 4,870"."""
    rest = _rest(prose, quantity, place)
    added = _ADDED.match(rest)
    if added is not None and place.limit < place.sentence[1]:
        return prose.words[place.limit].start <= quantity.end + added.end() + 12
    new = _NEW.match(rest)
    return new is not None and _LED_TO.match(rest) is not None


def _rest(prose: Prose, quantity: Quantity, place: Place) -> str:
    """What follows in the sentence, as far as one looks."""
    end = prose.words[place.sentence[1] - 1].end
    return prose.text[quantity.end : min(end, quantity.end + 200)]


def _is_yearly_loss(quantity: Quantity, prose: Prose, place: Place) -> bool:
    """ "The pool loses £400,000 a year": what it loses, not by how much the pool fell."""
    verb = prose.word(place.before)
    gone = verb is not None and verb.lemma in words("change", "moves_measures_only")
    return gone and " per " in (quantity.unit or "")


def _led_on(prose: Prose, quantity: Quantity, place: Place) -> str | None:
    """ "Lost eight seats, leaving it with 51", "gained three seats for a total of 28"."""
    verb = prose.word(place.before)
    if verb is None:
        return None
    way = trend_of(verb.text) or ("up" if verb.lemma in words("change", "adders") else None)
    rest = _rest(prose, quantity, place) if way is not None else ""
    return way if _FOR_A_TOTAL.match(rest) or _LEAVING_WITH.match(rest) else None


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
    if quantity.unit is not None and before.rstrip().endswith("or") and _OR.search(before):
        # "lost 190 points, or 0.6%": the same movement said twice.
        before = re.sub(r"[~$£€]?\d[\d.,]*\s?(?:[a-z%]+)?(?:\s[a-z]+)?,?\sor\s$", "", before)
    word = _BY.search(before)
    if word is None:
        return None
    found = trend_of(word[1])
    if found is not None:
        return found if _counts_movement(prose, quantity, place, word[0]) else None
    if _BY_NUMBER.search(before):
        # "grew sales by 35 percent": the verb is farther off.
        over = prose.predicate(place.top)
        return trend_of(prose.words[over[0]].lemma) if over is not None else None
    return None


def _noun_of_movement(prose: Prose, quantity: Quantity, place: Place) -> str | None:
    """ "a 7% increase", "a 7% pay rise", "a drop of 300"; "a loss of 300" is a total."""
    near = ""
    if quantity.unit is not None:
        following = _NOUN_AFTER.match(prose.text, quantity.end)
        near = following[1].lower() if following else ""
        beyond = prose.word(place.last + 2)
        if (
            near not in words("change", "rise_nouns")
            and near in words("events", "pay")
            and beyond is not None
            and beyond.i < place.limit
        ):
            near = beyond.text.lower()
    noun = _NOUN_OF.search(prose.text[max(0, quantity.start - 20) : quantity.start])
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
