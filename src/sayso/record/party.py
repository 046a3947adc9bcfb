"""One party of a story, and which of the parties known a name means."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from sayso.record.party_names import (
    are_other_bodies,
    initials,
    is_acronym,
    is_short_for,
    party_lexicon,
    stem,
    surname,
)

__all__ = ["Party", "by_office", "match"]

_GOVERNMENT = frozenset({"government"})
_WIDE = frozenset(
    {"us", "un", "uk", "eu", "uae", "nato", "united", "nations", "states", "kingdom", "european", "union"}
)
""" "US" is short for no one of its bodies."""
_CIVIC = frozenset(
    {
        "association", "union", "ministry", "society", "council", "agency", "police", "federation", "authority",
        "university", "hospital", "commission", "institute", "office", "court", "parliament", "army", "league", "party",
    }
)  # fmt: skip
_PLACED = frozenset({"governor", "mayor", "prefect", "sheriff"})
"""Offices told with the place they are of: "the governor of Zelin region"."""
_Words = frozenset[str]


@dataclass
class Party:
    """One who speaks in a story, under all the names met so far."""

    name: str
    type: str
    words: list[frozenset[str]] = field(default_factory=list)
    roles: list[frozenset[str]] = field(default_factory=list)
    initials: set[str] = field(default_factory=set)
    every: set[str] = field(default_factory=set)
    """All words of its names and roles, telling or not."""
    holds: Party | None = None
    """For a person, the office known before the name: "the governor of Merrow Province"."""
    owner: str = ""
    """Whose institution it is: Kenya, of "Kenya's intelligence agency"."""


def match(
    parties: list[Party],
    name: str,
    type: str,
    words: _Words,
    roles: list[_Words],
    owner: str,
    places: Collection[str] = (),
) -> Party | None:
    """The party of ``parties`` that a name means: by its words or initials, else the one alike or by office; None for a
    new one.

    ``words`` are the telling words of the name, ``roles`` those of a person's roles, ``owner`` whose institution it is,
    ``places`` the stems of places of the story. A name that tells no more than a country, or the UN, is short for
    none of the many bodies that are called by it.
    """
    known = [p for p in parties if not (owner and p.owner and stem(owner) != stem(p.owner))]
    for party in known:
        if words in party.words:
            return party
    letters = name.removeprefix("the ").replace(".", "")
    for party in known:
        before = party.name.replace(".", "")
        if (is_acronym(letters) and letters in party.initials) or (
            is_acronym(before) and before == initials(name)
        ):
            return party
    found = _alike(known, name, type, words, places) or by_office(parties, type, words, roles, owner)
    return found or _one_government(parties, words, roles, owner)


def _one_government(parties: list[Party], words: _Words, roles: list[_Words], owner: str) -> Party | None:
    """The government, where one ministry alone or its minister speaks in the story; and the first for the other.

    Not where it is told of which country they are: two governments may speak there.
    """
    if owner or any(party.owner for party in parties):
        return None
    ministries = [p for p in parties if any("ministry" in each for each in (*p.words, *p.roles))]
    if words == _GOVERNMENT:
        return ministries[0] if len(ministries) == 1 else None
    if any("ministry" in each for each in (words, *roles)) and not ministries:
        return next((p for p in parties if _GOVERNMENT in p.words), None)
    return None


def by_office(
    parties: list[Party], type: str, words: _Words, roles: list[_Words], owner: str
) -> Party | None:
    """The institution that a person's role names, or the person whose role names this one.

    Not: another country's ("Syria's foreign ministry" and French Foreign Minister Laurent Roux); nor, of a person
    who has spoken, a country or a company by its bare name ("Ulmara denied", after "Ulmara's president").
    """
    found = []
    for party in parties:
        if type == "person" and party.type not in ("person", "place"):
            wide = 2 if party.type == "unnamed" else 1  # "the governor" of "governor of Merrow Province"
            held = any(
                _speaks_for(role, known, wide) and _is_of(parties, role - known, party.owner)
                for role in roles
                for known in party.words
            )
        elif type not in ("person", "place") and party.type == "person":
            body = type == "unnamed" or bool(words & (party_lexicon().bodies | party_lexicon().governs))
            held = body and any(
                _speaks_for(role, words, 2 if words & _PLACED else 1) and _is_of(parties, role - words, owner)
                for role in party.roles
            )
        else:
            held = False
        if held:
            found.append(party)
    return found[0] if len(found) == 1 else None


def _is_of(parties: list[Party], rest: _Words, owner: str) -> bool:
    """Whether a role, with these words beside its institution's, is in the country ``owner``, if one is told."""
    if rest & party_lexicon().kinds:
        return False  # "head of military intelligence", and the National Intelligence Office
    if not owner or any(stem(word) == stem(owner) for word in rest):
        return True
    return not rest and len({stem(p.owner) for p in parties if p.owner} | {stem(owner)}) == 1


def _speaks_for(role: frozenset[str], institution: frozenset[str], wide: int = 1) -> bool:
    """Whether the role names the institution: by all its words, or all but a country or town."""
    return bool(role) and (institution <= role or (role < institution and len(institution - role) <= wide))


def _is_named_after(body: str) -> bool:
    """Whether a body bears the name of a place or a people before its own: Tamba is not the Tamba Medical Association,
    as Corvane is Corvane Power."""
    return not _CIVIC.isdisjoint(body.lower().split())


def _is_part_of(short: _Words, long: _Words, places: Collection[str]) -> bool:
    return short <= long and not all(word in _WIDE or stem(word) in places for word in short)


def _alike(
    parties: list[Party], name: str, type: str, words: _Words, places: Collection[str]
) -> Party | None:
    found = []
    for party in parties:
        alike = any(
            _is_part_of(words, known, places) or _is_part_of(known, words, places) for known in party.words
        )
        if (type == "person") != (party.type == "person"):
            # "Corvane" taken for a person is short for "Corvane Power"; Coral is not for Coral Venn
            person, other = (name, party.name) if type == "person" else (party.name, name)
            alike = alike and is_short_for(person, other) and "place" not in (type, party.type)
            alike = alike and not _is_named_after(other)
        elif type == "person":
            alike = alike and surname(name) == surname(party.name)
        else:
            alike = alike and not are_other_bodies(name, party.name)
        if alike:
            found.append(party)
    return found[0] if len(found) == 1 else None
