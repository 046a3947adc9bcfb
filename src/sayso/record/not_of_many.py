"""Numbers that are of one person or deed and count nobody: charges, blows, what somebody has on record, whom
somebody tried to kill.

"Charged with two counts of assault", "shot five times", "six prior arrests", "trying to murder 16 others".
"""

from __future__ import annotations

import re

from sayso.model import Article, Figure

__all__ = ["is_attempted", "is_of_a_charge", "is_of_blows", "is_of_one"]

_BEFORE = frozenset({"prior", "previous", "earlier", "past"})
_OF_ONE = frozenset({"arrest", "conviction", "detention"})
_NEAR = 60
_BLOWS = re.compile(
    r"\b(?:shot|stabbed|hit|struck|kicked|punched|beaten|mentioned|named|quoted)\b(?: [\w’'-]+){0,3} $",
    re.IGNORECASE,
)
_TRYING = re.compile(
    r"\b(?:try|trying|tried|attempt|attempting|attempted|plotting|plotted|conspiring|conspired)(?: to| the)? "
    r"(?:murder|kill|shoot|poison|murders|killings?)(?: of)?(?: [\w’'-]+){0,2} $",
    re.IGNORECASE,
)


def is_of_a_charge(figure: Figure) -> bool:
    """ "Charged with two counts of felonious assault": as often, and so many of nothing."""
    return re.match(r"(?:\w+ )?counts? of\b", figure.counted or "", re.IGNORECASE) is not None


def is_of_blows(article: Article, figure: Figure) -> bool:
    """ "Shot five times", "mentioned it five times"; not "had warned of it five times"."""
    before = article.text[max(0, figure.span[0] - _NEAR) : figure.span[0]]
    return figure.unit == "times" and _BLOWS.search(before) is not None


def is_attempted(article: Article, figure: Figure) -> bool:
    """ "Charged with trying to murder 16 others": nobody died of it."""
    before = article.text[max(0, figure.span[0] - _NEAR) : figure.span[0]]
    return _TRYING.search(before) is not None


def is_of_one(noun: str | None, told: list[str]) -> bool:
    """ "Six prior arrests": of one person, and no count of people."""
    return noun in _OF_ONE and not _BEFORE.isdisjoint(word.lower() for word in told)
