"""Numbers that are given without saying of what: "640, says the union", "it had spoken of 410"."""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.figures.lexicon import alternatives, listed
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantity import Quantity

__all__ = ["begins_quoted", "is_given", "is_said", "is_told", "stands_alone"]

_CLOSES = re.compile(r",\sthen\b|[.!]\s")
_SMALL = 10
_ASKED = re.compile(r"\d|\?|\b(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b")
_FROM = re.compile(r"\sfrom\s(?:the\s)?\d")
_FROM_TO = re.compile(r"\bfrom\s(?:about\s|some\s|at\sleast\s)?[\d,.]+\sto\s$")
_COUNT_IS = re.compile(
    r"\b(?:(?:number|figure|count|tally|total|toll|estimate)s?\s(?:is|was|are|were|stands\sat|stood\sat|is\snow|was\snow|"
    r"comes\sto|came\sto)|ha[sd]|have)\s$",
    re.IGNORECASE,
)
""" "The true figure was 205"; "a group that keeps a list of its own has 260"."""
_PUT = re.compile(
    r"\b(?:put|puts|raise[sd]?|lower(?:s|ed)?|revise[sd]?|cuts?)\s(?:the|its|their|that)\s"
    r"(?:number|figure|count|tally|total|toll)\s(?:at|to)\s$",
    re.IGNORECASE,
)
""" "Put the number at 144", of what was counted before."""
_ARE = re.compile(r"\s(?:were|are|had\sbeen|have\sbeen)\b")
_CLAUSE_BEGINS = re.compile(r"(?:[:;]|\bthat)\s$")
""" "The roster was wrong: 17 were on duty"."""
_ENDS = re.compile(
    r"\s?(?:[.;,:”\"]|$)|\s(?:and\snot|not|rather\sthan|instead\sof|of\s(?:them|these|those|us)|so\sfar|in\sall|by\snow|"
    r"on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|now|still\sto\sbe|this\s(?:morning|afternoon|evening))\b"
)
_SAID = re.compile(r",\s(?:(?:he|she|it|they|we|I|[A-Z]\w+)\s)?(?:says|said|told|according\sto)\b")
_OPENS = ("“", '"')
_IT_WAS = re.compile(
    r"\b(?:it|there)\s(?:was|were|is\snow|are\snow|had\sbeen|has\sbeen|have\sbeen)\s$", re.IGNORECASE
)


def is_said(prose: Prose, place: Place) -> bool:
    behind = prose.text[prose.words[place.last].end :][:30]
    return place.first == place.sentence[0] and _SAID.match(behind) is not None


def stands_alone(prose: Prose, quantity: Quantity) -> bool:
    """Whether a number with its hedge is all that is quoted: "“About twelve,” she said"."""
    before = prose.text[max(0, quantity.start - 1) : quantity.start]
    return (
        before in _OPENS
        and re.match(r"[,.!?]?[”\"]", prose.text[quantity.end : quantity.end + 2]) is not None
    )


def is_told(prose: Prose, quantity: Quantity) -> bool:
    """ "It had spoken of 410", "by Wednesday it was 450": a number that is given, of what was spoken of before."""
    low, before = quantity.low or quantity.high or 0, (max(0, quantity.start - 32), quantity.start)
    ends = _ENDS.match(prose.text, quantity.end) is not None
    if _PUT.search(prose.text, *before):
        return True
    if low >= 10 and _IT_WAS.search(prose.text, *before):
        return ends
    if (ends and _COUNT_IS.search(prose.text, *before)) or _ARE.match(prose.text, quantity.end):
        return low >= 10 and (ends or _CLAUSE_BEGINS.search(prose.text, *before) is not None)
    return _told().search(prose.text, max(0, quantity.start - 28), quantity.start) is not None


def is_given(prose: Prose, quantity: Quantity) -> bool:
    """ "Ours is 143", "they get to 900", "went from 47 to 212", "shortened its list of the freed to 38 from 41".

    What it counts is for the discourse to say. A small number only where another, or a question, stands close before.
    """
    low = quantity.low or quantity.high or 0
    ends = _ENDS.match(prose.text, quantity.end) or _FROM.match(prose.text, quantity.end)
    before = (max(0, quantity.start - 100), quantity.start)
    if _count_of().search(prose.text, *before) or _FROM_TO.search(prose.text, *before):
        return True
    if low < _SMALL and _ASKED.search(prose.text, max(0, quantity.start - 160), quantity.start) is None:
        return False
    return ends is not None and _given().search(prose.text, *before) is not None


def begins_quoted(prose: Prose, quantity: Quantity) -> bool:
    """Whether a quotation begins with the number, and nothing else is said in that sentence: "“Nineteen. We know their
    names”"; never with one."""
    text = prose.text
    opens = text[max(0, quantity.start - 1) : quantity.start] in _OPENS
    return opens and quantity.low != 1 and _CLOSES.match(text, quantity.end) is not None


@cache
def _count_of() -> re.Pattern[str]:
    told = alternatives(listed("change", "befell"))
    count = r"(?:number|figure|count|tally|total|toll|list|estimate)s?"
    return re.compile(rf"\b{count}\s(?:of|for|{told})\s(?:[^.;:\d]{{3,70}}\s)?(?:to|at)\s$", re.IGNORECASE)


@cache
def _given() -> re.Pattern[str]:
    forms = alternatives(listed("change", "given")).replace("'", "['’]")
    return re.compile(rf"\b(?:{forms})\s$", re.IGNORECASE)


@cache
def _told() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(listed('change', 'tellers'))})\s$", re.IGNORECASE)
