"""What a report shows of how much a number in it matters: where it stands, by what words, how often.

Signs only: what they weigh is in lexicon/newsworth.toml, and was learned (:mod:`sayso.record.newsworth`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model import Article, Figure, Reading, Statement
from sayso.record.evidence import sentence_around

__all__ = ["Signs", "signs_of"]

_RELATIVE = re.compile(r"\b(?:which|who|whose|where|that has|that had)\b")
_ABOUT_ONE = re.compile(r"\b(?:which|who|whose|where|whom)\b[^,]*$")
_STANDING = re.compile(
    r"\w,? (?:that|which|who) (?!the|it|he|she|they|its|a|an|this|there)\w+(?:s|ed|ve|d)\s+(?:\w+\s+)?$"
)
_CLAUSES = re.compile(r"[,;]")
_COUNTING = re.compile(
    r"\b(?:now|so far|by|as of|total|in all|at least|rose|risen|climbed|raised|reached|number|count)\b"
)
_DEFINITE = re.compile(r"\b(?:the|its|their|his|her|our|these|those|all|[\w-]+['’]s|[\w-]+s['’])\s+$")
_VAGUE = re.compile(r"\b(?:tens|dozens|scores|hundreds|thousands|millions|several|a few|many)\b")
_ROUGH = re.compile(
    r"\b(?:almost|nearly|close to|some|about|around|roughly|a little over|over|approximately|or so"
    r"|dozens|hundreds|thousands|scores)\b"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_NOW = re.compile(
    rf"\b(?:now|so far|currently|already|yet|still|latest|new|newly|today|tonight|yesterday|{_DAY})\b"
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_ONCE = re.compile(
    rf"\b(?:last|that|previous) (?:year|month|time|spring|summer|autumn|winter|fall|{_MONTHS}|century|decade"
    r"|season|occasion)\b|\bthe last \w+[, ]|\b(?:in|since|of|from) (?:1[89]|20)\d\d\b|\bin the (?:19|20)?\d0s\b"
    r"|\byears? (?:ago|earlier|before)\b|\bdecades?\b|\bat the time\b|\bonce\b|\bused to\b|\bformer(?:ly)?\b"
    r"|\bsince the war\b|\bever since\b"
)
_TELLING = re.compile(
    r"\b(?:said|says|told|according to|announced|reported|reports|confirmed|put|estimated?s?|claimed|admitted"
    r"|declared|stated|informed|spokes\w+)\b"
)
_FROM = re.compile(
    r"\W*(?:\w+\W+){0,2}?(?:from|away|of|off|above|below|north|south|east|west|behind|high|long|wide|deep)\b"
)
_BEHIND_A_PREPOSITION = re.compile(
    r"\b(?:of|from|in|at|with|on|into|for|between|among|by|to|within|after)\W*$"
)
_NEAR = 60
_DIGITS = re.compile(r"\d[\d,.]*\d|\d")
_WORD = re.compile(r"[a-z]+")
_LONG, _STEM = 5, 6
"""Letters that a word needs to tell something, and those it is known by."""
_MANY = 30
"""Figures beyond which a report is full of them."""
_SENTENCE = 300
"""Characters from which on a sentence is as long as any."""
_SHARED = 5


@dataclass(frozen=True)
class Signs:
    """Of one figure: yes or no, or from 0 to 1 where a number."""

    deep: float
    """How far into the text it stands."""
    density: float
    """How full of figures the report is: of thirty."""
    nobody: bool
    """On nobody's word."""
    direct: bool
    """Within quotation marks."""
    relative: bool
    """In a clause about something named before: "which has 214 shops"."""
    about_one: bool
    """With "who" or "which" and no comma before it."""
    standing: bool
    """Right behind the verb of such a clause: "a ground that takes 31,000"."""
    counting: bool
    """Behind a word of counting: "now", "the number", "so far"."""
    definite: bool
    """Told as of something known: "its 1,150 employees", "the three men"."""
    vague: bool
    """Told by no number: "hundreds"."""
    rough: bool
    """Told as near some number: "almost 100"."""
    in_words: bool
    """Not in digits: "five"."""
    now: bool
    """In a sentence with a word of now or a day of the week."""
    once: bool
    """In a sentence with a word of years gone by or of another time: "the last exchange"."""
    telling: bool
    """In a sentence with a word of saying."""
    apart: bool
    """Followed by what it is a distance from: "400 metres from the fence"."""
    behind_a_preposition: bool
    along: float
    """How far into its sentence it stands."""
    length: float
    """How long its sentence is: of 300 characters."""
    of_title: float
    """How many long words the sentence shares with the title: of five."""
    of_lead: float
    """The share of its long words that stand in the first two paragraphs."""
    twice: bool
    """The report gives the number again."""


def signs_of(reading: Reading, figure: Figure, statement: Statement | None) -> Signs:
    """The signs of ``figure``; ``statement`` is the one it stands in."""
    article = reading.article
    text = article.text
    start, end = sentence_around(article, figure.span)
    before, behind = text[start : figure.span[0]].lower(), text[figure.span[1] : end].lower()
    sentence, told = text[start:end].lower(), text[slice(*figure.span)].lower()
    digits = _DIGITS.findall(told)
    number = digits[0] if digits else ""
    words = _stems(sentence)
    return Signs(
        deep=figure.span[0] / max(1, len(text)),
        density=min(_MANY, len(reading.figures)) / _MANY,
        nobody=statement is None,
        direct=statement is not None and statement.kind == "direct",
        relative=_RELATIVE.search(_CLAUSES.split(_said(before, start, statement))[-1]) is not None,
        about_one=_ABOUT_ONE.search(before) is not None,
        standing=_STANDING.search(before) is not None,
        counting=_COUNTING.search(before[-_NEAR:]) is not None,
        definite=_DEFINITE.search(before) is not None,
        vague=_VAGUE.search(told) is not None,
        rough=_ROUGH.search((figure.hedge or told).lower()) is not None,
        in_words=not digits,
        now=_NOW.search(sentence) is not None,
        once=_ONCE.search(sentence) is not None,
        telling=_TELLING.search(sentence) is not None,
        apart=_FROM.match(behind) is not None,
        behind_a_preposition=_BEHIND_A_PREPOSITION.search(before) is not None,
        along=len(before) / max(1, len(sentence)),
        length=min(_SENTENCE, len(sentence)) / _SENTENCE,
        of_title=min(_SHARED, len(words & _stems((article.title or "").lower()))) / _SHARED,
        of_lead=len(words & _stems(_opening(article))) / max(1, len(words)),
        twice=len(number) > 1 and _times(number, text) > 1,
    )


def _opening(article: Article) -> str:
    return " ".join(article.text[slice(*span)] for span in article.paragraphs[:2]).lower()


def _stems(text: str) -> set[str]:
    """The long words of a text in lower case, cut to their stems."""
    return {word.rstrip("s")[:_STEM] for word in _WORD.findall(text) if len(word) >= _LONG}


def _said(before: str, start: int, statement: Statement | None) -> str:
    """What stands before the number in the words of the statement: "the union, which says | it is 900"."""
    begins = [a for a, b in statement.content if a < start + len(before) < b] if statement is not None else []
    return before[max(0, begins[-1] - start) :] if begins else before


def _times(number: str, text: str) -> int:
    return len(re.findall(rf"(?<![\d,.]){re.escape(number)}(?![,.]?\d)", text))
