"""Whose ministries a report tells of, where it prints "the Ministry of Defence" and another report means another.

A ministry is a country's, or a capital's, where the report says so: of this one, "the defence ministry in Castrel", "In
Orlesk City the foreign ministry said"; of all that it prints without a country, "the Ministry of Foreign Affairs of
Orlesk". Not: "Varda's defence minister", which is told of either country by everybody.
"""

from __future__ import annotations

import re

from sayso.model import Article

__all__ = ["homes_of"]

_OFFICE = r"(?:\w+ ){0,2}?(?:ministry|Ministry)(?: of [A-Z]\w+(?: [A-Z]\w+)?)?"
_OF_THIS = (
    re.compile(rf"\b[Tt]he (?P<office>{_OFFICE}) in (?P<home>[A-Z]\w+)"),
    re.compile(r"\b[Tt]he (?P<office>(?:[a-z]+ )+ministry|government|army|cabinet) of (?P<home>[A-Z]\w+)"),
    re.compile(rf"\bIn (?P<home>[A-Z]\w+)(?: [A-Z]\w+)?,? the (?P<office>{_OFFICE})\b"),
    re.compile(
        r"\b[Ii]n [A-Z]\w+, the (?P<home>[A-Z]\w+) capital, (?:the )?"
        r"(?P<office>(?:[A-Z]\w+ ){1,2}Ministry|\w+ ministry)\b"
    ),
)
_OF_ALL = re.compile(r"\bMinistry of (?:[A-Z]\w+ )(?:(?:and )?[A-Z]\w+ )?of (?P<home>[A-Z]\w+)")


def homes_of(article: Article) -> tuple[tuple[str | None, str], ...]:
    """Pairs of an office and the country or capital it is of, as printed; None for every office told without one."""
    these = [(match["office"], match["home"]) for form in _OF_THIS for match in form.finditer(article.text)]
    return (*these, *((None, match["home"]) for match in _OF_ALL.finditer(article.text)))
