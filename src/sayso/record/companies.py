"""Which names of a report may be companies, and which of these its people may speak for.

A company has a name of its own ("the opposition" has none), and is no union, bureau or office, nor a part of the land.
Where any of several speaks, only those that speak are meant. Not: the only one, where it stands before nouns alone
("Soria coach crash"); a make, which is what things are called ("the Cocoon 360", "a Cocoon").
"""

from __future__ import annotations

import re
from collections.abc import Collection

from sayso.model import Entity, Reading
from sayso.record.party_words import listed, small_words

__all__ = ["companies_of", "is_a_make", "is_all_trade", "is_land", "words_called"]

_ARTICLE = re.compile(r"\b(?:the|an?|its|their|his|her|old|new) $", re.IGNORECASE)
_ONE_OF_MANY = re.compile(r"\b(?:an?|its|their|his|her) $")
_BEFORE_A_NOUN = re.compile(r" [a-z]")
_TOLD_OF = re.compile(
    r" (?:said|says|has|had|is|was|will|would|which|who|and|or|in|on|for|to|of|at|by|with|from|as|after|before|than|"
    r"plans?|wants?|\w+ed)\b"
)
_MODEL = re.compile(r" \d{2,}")


def companies_of(reading: Reading, named: list[Entity], speaking: Collection[str]) -> list[Entity]:
    """The companies among those ``named``: of several those that speak, by their ids, if any does."""
    trading = [e for e in named if not is_all_trade(e) and _may_trade(e)]
    if len(trading) == 1 and not _is_told_of(trading[0], reading):
        return []
    return [e for e in trading if e.id in speaking] or trading


def is_all_trade(entity: Entity) -> bool:
    """Whether it is called by nothing but words for a company: "the airline"."""
    return set(small_words(entity.name)) <= listed("companies")


def _may_trade(entity: Entity) -> bool:
    """Whether it may be a company: it has a name of its own ("the opposition" has none) and is no body or office."""
    governs = words_called(entity) & listed("governs")
    return not (entity.name.islower() or governs or _is_body(entity) or is_land(entity))


def is_land(entity: Entity) -> bool:
    """Whether it is called as a part of the land is: "the Harrow Pass"."""
    return " " in entity.name and small_words(entity.name)[-1] in listed("land")


def _is_told_of(entity: Entity, reading: Reading) -> bool:
    """Whether a name stands for itself somewhere, and not only before a noun: "the Soria pass", "Soria coach crash"."""
    text = reading.article.text
    return any(
        " " in text[s:e] or not _BEFORE_A_NOUN.match(text, e) or _TOLD_OF.match(text, e)
        for s, e in entity.mentions
    )


def is_a_make(entity: Entity, reading: Reading) -> bool:
    """Whether a name is what things are called: "the Cocoon 360", "a Cocoon"; not "the Authority"."""
    if " " in entity.name or _is_body(entity) or not entity.name[:1].isupper() or entity.name.isupper():
        return False
    text = reading.article.text
    beside = [(text[max(0, s - 6) : s], text[e : e + 4]) for s, e in entity.mentions]
    told = any(_ONE_OF_MANY.search(ahead) or _MODEL.match(behind) for ahead, behind in beside)
    return told and all(_ARTICLE.search(ahead) or _MODEL.match(behind) for ahead, behind in beside)


def _is_body(entity: Entity) -> bool:
    """Whether it is a union, a bureau or the like, by its name or by what a report calls it beside it."""
    beside = {word for role in entity.roles for word in small_words(role)}
    return bool((words_called(entity) | beside) & (listed("bodies") - listed("companies")))


def words_called(entity: Entity) -> set[str]:
    """The words of all names of an entity, in small letters."""
    return {word for name in (entity.name, *entity.names) for word in small_words(name)}
