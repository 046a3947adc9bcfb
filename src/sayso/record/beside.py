"""What became of the counted, by the few words right before the number and right behind what is counted.

"Shot and killed two", "the loss of two guards", "the ferry’s manifest listed 118 passengers"; "24 people killed when",
"118 people on board". Passed over: "not the 31 told before", "most of them refinery workers". Refused: what another
clause tells.
"""

from __future__ import annotations

import re

from sayso.model import Article, Figure
from sayso.record.around import CLAUSE_ENDS, end_of, told_between
from sayso.record.casualties import state_by_toll
from sayso.record.measures_lexicon import lexicon
from sayso.record.wanted import is_wanted

__all__ = ["TRAVELLING", "state_beside"]

TRAVELLING = frozenset({"passenger", "passengers"})
_WITH = re.compile(r"\bwith(?: (?:about|some|around|nearly|at least|more than|over|up to))?$")
""" "Bound for Tessary with 128 passengers"."""
_HELD = re.compile(
    r" (?:(?:who|that|are|were|was|is|remain|remained|being|still|be|been|now) )+held\b"
    r"(?! (?:up|back|the|an?|its|their|his|her|it|them|talks|that|no)\b)"
)
_HOSTAGES = re.compile(r"\bhostage|\babduct|\bkidnap|\bgunmen\b|\bcaptors?\b", re.IGNORECASE)
_NOT_SO_MANY = re.compile(
    r"^,? (?:and )?(?:not|rather than|instead of)(?: the)? [\d,.]*\d(?: million| billion)?\b[^,.]{0,25},"
)
_MOST_OF_THEM = re.compile(r"^, [\w ]{2,25}? of (?:them|whom)\b[^,.;:\d]{0,50},")
""" "Fourteen people, | most of them refinery workers, | were in hospital"."""
_BEFORE = 40
_BEHIND, _FAR_BEHIND = 60, 120
_NEAR_WORDS = 8


def state_beside(article: Article, figure: Figure) -> str | None:
    """The state told right before the number, or in the few words behind the counted."""
    words = lexicon()
    noun = (figure.counted_noun or "").lower()
    people = words.things.get(noun, noun) in words.people
    before = article.text[max(0, figure.span[0] - _BEFORE) : figure.span[0]].lower().rstrip()
    end = end_of(figure)
    ahead = _ahead(before, people=people) or state_by_toll(article, figure, noun, people)
    if ahead == "missing" and is_wanted(article, noun, end, before):
        return "sought"
    if ahead is not None:
        return ahead
    if noun in TRAVELLING and _WITH.search(before):
        return "aboard"
    if people and _HELD.match(article.text, end):
        return "abducted" if _HOSTAGES.search(article.text) else "arrested"
    return _near(article, figure)


def _ahead(before: str, *, people: bool) -> str | None:
    """The state that the words right before a number tell of what it counts."""
    words = lexicon()
    forms = (*words.ahead, *words.ahead_of_people) if people else words.ahead
    return next((state for form, state in forms if re.search(rf"\b{form}$", before)), None)


def _near(article: Article, figure: Figure) -> str | None:
    """The state told first in the few words behind; an open-ended one comes last: "evacuated last week may go home"."""
    end = end_of(figure)
    behind = _NOT_SO_MANY.sub("", article.text[end : end + _FAR_BEHIND].lower(), count=1)
    behind = _MOST_OF_THEM.sub("", behind, count=1)[:_BEHIND]
    behind = CLAUSE_ENDS.split(behind, maxsplit=1)[0]
    near = " ".join((*told_between(article, figure).split(), *behind.split())[:_NEAR_WORDS])
    words = lexicon()
    found = [
        (state in words.open_ended, near.find(form), state)
        for form, state in words.forms
        if re.search(rf"\b{form}\b", near)
    ]
    return min(found)[2] if found else None
