"""Whom a report calls in its opening by what it is and names further on: "a relief group working here said …",
then "the Lifeline Federation said its number came from …".

What counts: "a", "one of" or a clause that tells the thing ("the owner of a ferry that sank"), in the opening; the name
is met behind it, speaks there, and is the one name of the report that may be what it is called: for a group with a
cause one that is called so (a federation, a centre, an observatory); for a company none but what may trade. Refused:
where two names may be; a name met before, or only mentioned; a body of another kind ("a hospital" is no ministry), or
one whose name is led by another word of what it is ("the airline Skarvair" is no bank); a union, and whose members
are named ("Farmers' Association").
"""

from __future__ import annotations

import re

from sayso.model import Entity, Reading, Speaker, Statement
from sayso.record.evidence import lead_ends
from sayso.record.named_near import is_of_dateline
from sayso.record.party_words import party_words

__all__ = ["introduced"]

_OPENS = re.compile(
    r"(?:an?|one of|the (?:[a-z-]+ )?(?:owner|operator|maker|manufacturer|company|firm)\b)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r" (?:of|that|which|working|based|with|in|behind|for|close|near|monitoring|running|whose)\b"
)
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_FAR = 1500
"""Characters within which the name is met."""
_CAUSE = frozenset(
    {"group", "organisation", "organization", "charity", "watchdog", "monitor", "ngo", "movement", "network"}
)
_TRADES = frozenset(
    {"mill", "mine", "bank", "shipyard", "brewery", "bakery", "dairy", "yard", "refinery", "airline"}
)
_OF_MONEY = frozenset({"insurance", "assurance", "insurers", "bank", "capital", "partners", "securities"})
_OF_A_CAUSE = frozenset(
    {
        "group",
        "association",
        "federation",
        "society",
        "foundation",
        "centre",
        "center",
        "observatory",
    }
)


def introduced(reading: Reading, statement: Statement) -> Speaker | None:
    """Who a speaker without a name is that the opening of a report calls by what it is; None where it is not told."""
    if statement.speaker is None or not statement.source or statement.speaker.name[:1].isupper():
        return None
    start, end = statement.source[0]
    article = reading.article
    called = article.text[start:end]
    if start >= lead_ends(article) or _OPENS.match(called) is None:
        return None
    noun = _noun(called)
    fitting = [e for e in reading.entities if _may_be(e, noun, reading)]
    met = [e for e in fitting if end <= min(s for s, _ in e.mentions) < end + _FAR and _speaks(e, reading)]
    return Speaker(met[0].name, met[0].type, None, met[0].id) if len(fitting) == len(met) == 1 else None


def _noun(called: str) -> str:
    """What it is called: "group" of "a relief group working here", "mill" of "one of Yacuara's biggest mills"."""
    words = called.removeprefix("One of ").removeprefix("one of ")
    words = words[: found.start()] if (found := _BEHIND.search(words)) else words
    told: list[str] = _WORD.findall(words.lower())
    noun = told[-1] if told else ""
    return noun[:-1] if noun.endswith("s") and called[:3].lower() == "one" else noun


def _may_be(entity: Entity, noun: str, reading: Reading) -> bool:
    """Whether a name of the report may be that of what is called so, and speaks or has somebody speak for it."""
    raw = party_words()
    if entity.type != "organisation" or entity.name.islower() or is_of_dateline(entity, reading):
        return False
    words = {word for name in (entity.name, *entity.names) for word in _WORD.findall(name.lower())}
    outlet = set(_WORD.findall((reading.article.outlet or "").lower()))
    if words <= outlet or words & set(raw["governs"]) or (_OF_MONEY & words and noun not in words):
        return False
    kind = words & (set(raw["bodies"]) - set(raw["companies"]))
    if noun in _CAUSE:
        return bool(kind) and not kind - _OF_A_CAUSE and re.search(r"s[’']", entity.name) is None
    other = (set(raw["companies"]) | _TRADES | _CAUSE) - {noun}
    if _led_by(entity, reading) in other - {"company", "firm", "group"}:
        return False
    return (noun in _TRADES or noun in raw["companies"]) and not kind - {noun, "group"}


def _speaks(entity: Entity, reading: Reading) -> bool:
    """Whether a statement is the name's, or of somebody told of with it."""
    return any(
        s.speaker is not None
        and (
            s.speaker.entity == entity.id or any(a <= m < b for a, b in s.source for m, _ in entity.mentions)
        )
        for s in reading.statements
    )


def _led_by(entity: Entity, reading: Reading) -> str:
    """The word right before the name where it is first met: "airline" of "the airline Skarvair"."""
    start = min(s for s, _ in entity.mentions)
    told: list[str] = _WORD.findall(reading.article.text[max(0, start - 30) : start].lower())
    return told[-1] if told else ""
