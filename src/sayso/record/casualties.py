"""The dead and the hurt by the words for a count of them: a toll, an army's losses, lives, "killed or wounded".

Counted by a toll are people, or nothing named at all: "the death toll stands at 40". A number of killed and wounded
together is a count of casualties, and of neither.
"""

from __future__ import annotations

import re

from sayso.model import Article, Figure

__all__ = ["are_dead_or_missing", "is_of_both", "state_by_toll"]

_TOLL = re.compile(
    r"\b(?:(?P<killed>death toll|toll of (?:the )?dead|number (?:of (?:the )?)?(?:dead|deaths|killed|people killed"
    r"|those killed|fatalities))"
    r"|number of (?:the )?(?:people |those )?(?P<injured>injured|wounded))\b[^.;:\d]{0,40}\b(?:at|to) $",
    re.IGNORECASE,
)
_LOSSES = re.compile(
    r"\b(?:irretrievable|irrecoverable) losses\b[^.;:\d]*(?:\d{1,2}(?:st|nd|rd|th)?\b[^.;:\d]*){0,2}"
    r"\b(?:are|is|were|was|amount(?:s|ed)? to|st(?:an|oo)ds? at|c[ao]mes? to|reach(?:ed)?) $",
    re.IGNORECASE,
)
""" "The irretrievable losses of the 47th brigade amounted to": the dead, as armies' bulletins call them."""
_LIVES = re.compile(r"\b(?:claim(?:s|ed|ing)?|costs?|costing|took|taken|taking) $", re.IGNORECASE)
_BOTH = re.compile(
    r"[^.;:\d]{0,50}?\b(?:killed|dead|died|deaths|slain)"
    r"(?:, (?:wounded|injured|hurt|missing|maimed))* (?:and|or|and/or)"
    r" (?:wounded|injured|hurt|injuries|missing|homeless)\b"
    r"(?=\s*(?:[.,;:!?)\"”’]|$|(?:since|in|on|during|by|at|according|after|among|as|over|near)\b))",
    re.IGNORECASE,
)
_BOTH_BEFORE = re.compile(
    r"\bkill\w* (?:and|or|and/or) (?:wound|injur|maim|hurt)\w* (?:(?:some|about|at least|more than|nearly|up to) )?$",
    re.IGNORECASE,
)
_BEFORE, _FAR_BEFORE, _NEAR_BEFORE = 100, 200, 40


def state_by_toll(article: Article, figure: Figure, noun: str, people: bool) -> str | None:
    """ "The death toll stands at 40 people", "has claimed 4,500 lives"."""
    before = article.text[max(0, figure.span[0] - _BEFORE) : figure.span[0]]
    if noun in ("life", "lives"):
        return "killed" if _LIVES.search(before) else None
    far = max(0, figure.span[0] - _FAR_BEFORE)
    if (people or not noun) and _LOSSES.search(article.text, far, figure.span[0]):
        return "killed"
    toll = _TOLL.search(before) if people or (not noun and figure.unit is None) else None
    return next((state for state, told in toll.groupdict().items() if told), None) if toll else None


def is_of_both(article: Article, figure: Figure) -> bool:
    """ "870 persons killed and wounded", "had killed or wounded 20": casualties, and no count of either."""
    before = article.text[max(0, figure.span[0] - _NEAR_BEFORE) : figure.span[0]]
    return _BOTH.match(article.text, figure.span[1]) is not None or _BOTH_BEFORE.search(before) is not None


def are_dead_or_missing(article: Article, figure: Figure) -> bool:
    """ "Nine of its members were dead or missing": nobody is told to be hurt."""
    told = _BOTH.match(article.text, figure.span[1])
    return told is not None and "missing" in told[0] and not re.search(r"wound|injur|hurt|homeless", told[0])
