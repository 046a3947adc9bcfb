"""Whether a number is of some out of a whole that is counted, too: "12 of them", "33 of the injured are in hospital".

Refused: "a fault in batteries affects 40,000 of them", where nothing else has counted the batteries.
"""

from __future__ import annotations

import re

from sayso.model import Article, Figure
from sayso.record.around import CLAUSE_ENDS
from sayso.record.beside import TRAVELLING
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon

__all__ = ["is_part"]

_OF_THOSE = re.compile(r"of (?:the|those|its|their) (\w+)")
_OF_MORE = re.compile(
    r"(?:^|\b)of (?:the|its|their|his|her|those|these|all)(?: the)? "
    r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)"
)
""" "Two of the four men"; "96 of the 214 stations" tells how far a thing has come."""
_AMONG = re.compile(
    r"\bamong the (?:dead|killed|victims|injured|wounded|hurt|missing|survivors|arrested|detained|hostages|"
    r"passengers)\b"
)
_AND_CREW = re.compile(
    r"passengers (?:and|plus) (?:(?:a|its|the|her) )?(?:\w+ )?(?:crew|sailors|seafarers|staff|stewards)\b"
)
_ELSEWHERE = re.compile(
    r"(?:\w+ ){0,2}(?:die|died|dead) (?:later )?(?:at home|in (?:an? |the )?hospitals?|on the way to)\b"
)
""" "12 people died at home", of whoever died."""
_BEHIND = 40


def is_part(article: Article, figure: Figure, alone: bool) -> bool:
    """ "12 of them" after "58 miners"; ``alone``: no figure before it in the report counts the same noun."""
    start, end = sentence_around(article, figure.span)
    before = article.text[start : figure.span[0]].lower().rstrip(" ,(")
    after = article.text[figure.span[1] : min(end, figure.span[1] + _BEHIND)].lower().lstrip(" ,")
    words = lexicon()
    of_those = _OF_THOSE.match(after)
    if of_those and figure.unit is None and _is_fate(of_those[1], figure):
        return True
    if alone and after.startswith(words.pointing):
        return False
    if figure.counted_noun in TRAVELLING and _AND_CREW.match(after):
        return True
    if _are_some_people(article, figure, after):
        return True
    return before.endswith(words.part_before) or after.startswith(words.part_after)


def _are_some_people(article: Article, figure: Figure, after: str) -> bool:
    """Whether they are people, told to be among others or to be so many of more."""
    words = lexicon()
    if words.things.get(figure.counted_noun or "", figure.counted_noun) not in {None, *words.people}:
        return False
    among = _AMONG.search(CLAUSE_ENDS.split(after, maxsplit=1)[0]) or _ELSEWHERE.match(after)
    return bool(among or _OF_MORE.search(article.text, *figure.span) or _OF_MORE.match(after))


def _is_fate(word: str, figure: Figure) -> bool:
    """Whether what is counted is the bare word for what befell somebody: the injured, those rescued."""
    states = lexicon().states
    named = figure.counted_noun in states and word == f"{figure.counted_noun}s"  # survivors
    told = named or word in states or (word.endswith("ed") and figure.event in states)
    return told and word == (figure.counted or "").lower()
