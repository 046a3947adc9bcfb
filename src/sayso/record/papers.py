"""Whose a paper or a survey is that a report quotes.

* "Halberd's letter", "a report by the Lake Guard": of whom it names; of several the first, but nobody whom it is shown
  or handed to.
* "Its final report", "the letter": of whom the sentence before begins with.
* "A filing", "a notice": of the company that what it says begins with ("showed that Halberd has …").
* "The latest Meris survey": of Meris.

Not: "an October poll", "the German survey", which tell when or where was asked, and not by whom; "a report", which may
be anybody's.
"""

from __future__ import annotations

import re

from sayso.model import Entity, Reading, Speaker, Statement
from sayso.record.named import called, named_in, plain_words, speaker_of, subject_before
from sayso.record.party_words import listed
from sayso.record.shown import is_handed_to

__all__ = ["author_of", "institute_of", "is_of_paper"]

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_OWNED = re.compile(r"^(?:the )?(?P<owner>[A-Z][^’']*?)[’']s? \w", re.IGNORECASE)
_FILINGS = frozenset({"filing", "filings", "notice", "disclosure"})
_SURVEY = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?) )?(?:(?:latest|new|recent|last|first|second) )?"
    r"(?P<who>(?!The\b|An?\b)[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}) (?:opinion )?(?:survey|poll)"
)
_OF_A_LAND = re.compile(r"\w(?:ish|ese|ian|ean)$")
_BEHIND_A_NOUN = frozenset(
    ["of", "on", "to", "by", "for", "from", "in", "with", "late", "released", "published", "seen"]
)


def is_of_paper(said: str) -> bool:
    """Whether it is a paper that speaks: "its final report on the fire"."""
    words = _WORD.findall(said.lower())
    return bool(words) and _head(words) in listed("papers")


def _head(words: list[str]) -> str:
    """The noun of a description: "report" of "final report on the fire"."""
    for place, word in enumerate(words):
        if place and word in _BEHIND_A_NOUN:
            return words[place - 1]
    return words[-1]


def author_of(reading: Reading, statement: Statement, said: str) -> Entity | None:
    """Whose paper it is: of the name in it; of "its", the subject of the sentence before; else of whom it tells."""
    text, start = reading.article.text, statement.source[0][0]
    if (owner := _OWNED.match(said)) is not None:
        return called(reading, owner["owner"])
    named = named_in(reading, (start, statement.source[0][1]))
    by = next((e for e, (begins, _) in named if not is_handed_to(text, start, begins)), None)
    if by is not None:
        return by
    if re.match(r"(?:its|their|the)\b", said, re.IGNORECASE):
        return subject_before(reading, start, statement.content)
    if not plain_words(said) & _FILINGS:
        return None
    told = min((s for s, _ in statement.content), default=len(text))
    told += len(re.match(r"(?:that )?(?:the )?", text[told:])[0])  # type: ignore[index]
    return next((e for e, (s, _) in named_in(reading, (told, told + 1)) if s == told), None)


def institute_of(reading: Reading, said: str) -> Speaker | None:
    """Who asked in a survey, by the words for it."""
    asked = _SURVEY.fullmatch(said)
    if asked is None or _is_no_pollster(asked["who"]) or _is_place(reading, asked["who"]):
        return None
    named = called(reading, asked["who"])
    return speaker_of(named) if named is not None else Speaker(asked["who"], "organisation")


def _is_no_pollster(name: str) -> bool:
    """ "An October poll", "the German survey": when or where was asked, and not by whom."""
    first = name.split()[0]
    return first.endswith("day") or first in listed("no_pollsters") or _OF_A_LAND.search(name) is not None


def _is_place(reading: Reading, name: str) -> bool:
    return any(e.type == "place" and name in (e.name, *e.names) for e in reading.entities)
