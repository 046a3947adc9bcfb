"""The offices of states that a report tells of, and whose each is where the words beside it say so.

Counted: a ministry, a minister and what a state fights with, by a country ("Ardovia's defence ministry", "the Ardovian
army", "Ministry of Defence of Ardovia"), a capital ("the foreign ministry in Brasna"), a pronoun ("its defence
ministry"), or none ("the ministry").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model import Span
from sayso.record.lands import adjectives_of_the_world, names_of_words

__all__ = ["Office", "capitals_in", "offices_in"]

_KINDS = {
    "defence": "defence",
    "defense": "defence",
    "foreign": "foreign",
    "foreign affairs": "foreign",
    "interior": "interior",
    "the interior": "interior",
    "internal affairs": "interior",
    "health": "health",
    "information": "information",
    **{
        kind: kind
        for kind in (
            "finance",
            "energy",
            "emergencies",
            "justice",
            "economy",
            "trade",
            "transport",
            "education",
        )
    },
}
_ANY = "|".join(sorted(_KINDS, key=len, reverse=True))
_ADJECTIVES = "|".join(sorted(adjectives_of_the_world(), key=len, reverse=True))
_STATES = "|".join(sorted(names_of_words(), key=len, reverse=True))
_OFFICE = re.compile(
    rf"(?:(?P<pronoun>\b(?:its|his|her|their))\s+(?:own\s+)?|(?P<owner>(?-i:{_STATES})|(?-i:[A-Z])[\w-]+)[’']s\s+"
    rf"|(?P<whose>(?-i:[A-Z])[\w-]+), whose\s+"
    rf"|(?P<adjective>(?-i:{_ADJECTIVES})|(?-i:[A-Z])[a-z-]+(?:an|i|ese|ish|ic|er|ine))\s+|(?P<the>\bthe)\s+|\b)"
    rf"(?P<deputy>deputy\s+)?(?:(?:(?P<kind>{_ANY})\s+)?(?P<what>ministry|minister)(?:\s+of\s+(?P<of>{_ANY}))?"
    rf"|(?P<force>army|military|armed forces))\b"
    rf"(?:\s+in\s+(?P<city>(?-i:[A-Z])\w+)|\s+of\s+(?P<land>(?-i:[A-Z])\w+))?",
    re.IGNORECASE,
)
_CAPITAL = re.compile(
    r"(?P<city>[A-Z]\w+), (?:the )?(?P<land>[A-Z]\w+?)(?:[’']s)? capital\b"
    r"|\b(?P<of>[A-Z]\w+?)(?:[’']s)? capital, (?P<called>[A-Z]\w+)|capital of (?P<named>[A-Z]\w+), (?P<its>[A-Z]\w+)"
)
_IN_CITY = re.compile(r"\b[Ii]n (?P<city>[A-Z]\w+)(?: [A-Z]\w+)?,? $")
_NEAR = 40
"""Characters before an office within which "In Orlan City" stands."""


@dataclass(frozen=True)
class Office:
    """A ministry, a minister or an army where it is told of."""

    span: Span
    kind: str
    """defence, foreign, …; "" for a bare "ministry"; army, military or armed forces."""
    is_minister: bool
    owner: str
    """The country or its adjective as printed; "" where none stands beside it."""
    by_name: bool
    """Whether the owner is printed by its name, not by its adjective."""
    city: str
    pronoun: str
    """"its", "their"; "" without one."""

    is_deputy: bool = False
    """Whether a minister is one behind the minister, who seldom speaks before the ministry has."""
    was_bare: bool = False
    """Whether it is "the ministry", of which another tells the kind."""

    def named(self, country: str) -> str:
        """Its name as that of ``country``: "Ardovia's defence ministry"."""
        what = self.kind if self.is_force else f"{self.kind} ministry".strip()
        return f"{country}'s {what}"

    @property
    def is_force(self) -> bool:
        """Whether it fights."""
        return self.kind in ("army", "military", "armed forces")


def offices_in(text: str) -> Iterator[Office]:
    """The offices that ``text`` tells of, in its order."""
    for found in _OFFICE.finditer(text):
        kind = (found["of"] or found["kind"] or "").lower()
        owner = found["owner"] or found["whose"] or found["adjective"] or found["land"] or ""
        of_one = owner or found["pronoun"]
        if not (kind or of_one or (found["the"] and not found["force"])):
            continue  # "the finance ministry", "military hospital": not what is looked for
        there = _IN_CITY.search(text, max(0, found.start() - _NEAR), found.start())
        yield Office(
            found.span(),
            (found["force"] or _KINDS.get(" ".join(kind.split()), "")).lower(),
            (found["what"] or "").lower() == "minister",
            owner,
            bool(found["owner"] or found["whose"] or found["land"]),
            found["city"] or (there["city"] if there is not None else ""),
            (found["pronoun"] or "").lower(),
            found["deputy"] is not None,
        )


def capitals_in(text: str) -> Iterator[tuple[str, str]]:
    """The capitals that ``text`` tells of, with the word for their country: "Ulmat, the Tervashi capital"."""
    for found in _CAPITAL.finditer(text):
        city = found["city"] or found["called"] or found["its"]
        yield city, found["land"] or found["of"] or found["named"]
