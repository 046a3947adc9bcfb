"""The parties that a story knows so far, and which of them a name means.

A name is looked up by what it is short for (:mod:`sayso.record.short_names`), by the office it tells
(:mod:`sayso.record.office_holders`), then among all names (:mod:`sayso.record.party`); one that means nobody known is a
new party. Who has no name is a party in the words of the report (:mod:`sayso.record.unnamed`): "a medic" of one outlet
alone, for another's may be another. Refused: people at large ("officials"), "the company" where there are two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Entity, Reading
from sayso.record.at_hand import AtHand, at_hand
from sayso.record.descriptions import is_company_word, principal, without_trade
from sayso.record.lands import is_adjective
from sayso.record.office_holders import told_by_office, who_holds, whose_office
from sayso.record.party import Party, by_office, match
from sayso.record.party_names import (
    WORD,
    adjective_in,
    bare,
    initials,
    is_description,
    is_of_another,
    is_past,
    is_second,
    is_short_for,
    land_stem,
    organ_of,
    own_part,
    owner_in,
    party_lexicon,
    stem,
    undotted,
    words_of,
)
from sayso.record.short_names import called, central_bank, in_short, is_surname, the_company
from sayso.record.unnamed import in_own_words, is_holder, is_several
from sayso.record.whose_people import body_in_words

__all__ = ["Known"]

_Words = frozenset[str]
_IN_AN_OFFICE = re.compile(
    r"^[a-z ]*\b(?:in|at|from) (?:the |his |her )?[\w-]+[’']s (?:own )?(?:office|department|ministry|cabinet|staff)$"
)
""" "An official in the minister's department" speaks for himself."""


def _may_be_mistaken(entity: Entity, reading: Reading) -> bool:
    """Whether a name may be a company's that was taken for a place or a person: nothing lies in it, and it has no
    government."""
    text = reading.article.text
    if entity.type != "place" and (entity.type != "person" or " " in entity.name or entity.roles):
        return False
    if any(stem(adjective) == stem(entity.name) for adjective in _PEOPLES.findall(text)):
        return False
    return not any(
        _LIES_IN.search(text, max(0, start - _NEAR), start) or _GOVERNED.match(text, end)
        for start, end in entity.mentions
    )


_LIES_IN = re.compile(
    r"\b(?:in|near|outside|around|across|(?:city|town|village|port|island|region|district|province|state|republic|mayor|"
    r"people|government|army|coast|north|south|east|west) of) (?:the )?$",
    re.IGNORECASE,
)
_GOVERNED = re.compile(
    r"[’']s? (?:[a-z]+ ){0,2}"
    r"(?:minister|ministry|government|president|army|parliament|police|mayor|military|navy|border)\b"
)
_PEOPLES = re.compile(r"\b[A-Z][a-z]+(?:an|ian|ese|ish|i)\b")
_NEAR = 30


class Known:
    """The parties of one story, in the order met."""

    def __init__(self) -> None:
        self._parties: list[Party] = []
        self._places: set[str] = set()
        self._companies: list[str] = []
        """Those that reports so far have been on."""
        self._at_hand = AtHand()

    def note_places(self, reading: Reading) -> None:
        """Learn the places of a report: countries by whose adjectives their governments are known, and whose its
        ministries are."""
        self._at_hand = at_hand(reading)
        if (company := principal(reading)) is not None:
            self._companies.append(without_trade(company.name))
        self._places |= {stem(home) for _, home in self._at_hand.homes}
        self._places |= {land_stem(e.name) for e in reading.entities if e.type == "place"}

    def with_companies(self, reading: Reading) -> Reading:
        """The reading, what it took for a place or a person of one name as the company that reports before were on, or
        the body that they let speak."""
        bodies = {p.name for p in self._parties if p.type == "organisation" and p.name[:1].isupper()}
        known = bodies | set(self._companies)
        taken = {e.id for e in reading.entities if e.name in known and _may_be_mistaken(e, reading)}
        if not taken:
            return reading
        entities = tuple(replace(e, type="organisation") if e.id in taken else e for e in reading.entities)
        statements = tuple(
            replace(s, speaker=replace(s.speaker, type="organisation"))
            if s.speaker is not None and s.speaker.entity in taken
            else s
            for s in reading.statements
        )
        return replace(reading, entities=entities, statements=statements)

    def known(self) -> tuple[Party, ...]:
        """Every party met so far, in the order met."""
        return tuple(self._parties)

    def unnamed(self, name: str) -> str | None:
        """Somebody without a name as a party, under the words of the report: the same one of the same outlet alone,
        unless it is people at large."""
        speaks_for = name not in self._at_hand.anonymous and words_of(name) <= party_lexicon().bodies
        body = called(self._parties, words_of(name)) if speaks_for else None
        if body is not None:
            return body.name  # "the chief inspector", of the only inspectorate
        if (holder := who_holds(self._parties, name, self._at_hand.present)) is not None:
            return holder.name
        words = in_own_words(name) or (body_in_words(name) if not name.endswith("s") else None)
        if words is None or all(is_company_word(word) for word in words.split()):
            return None
        own = "" if is_several(name) or is_holder(name) else self._at_hand.outlet
        known = [p for p in self._parties if p.type == "source" and bare(p.name) == words]
        party = next((p for p in known if p.owner == own), None)
        if party is None:
            party = Party(f"{words} ({own})" if known and own else words, "source", owner=own)
            self._parties.append(party)
        return party.name

    def named(self, name: str, type: str, held: Sequence[str]) -> str | None:
        """The party that a name means, a new one if none; ``held`` are the roles told of it. None for no telling word,
        and for "the company" of several."""
        if type == "unnamed" and _IN_AN_OFFICE.search(name):
            return self.unnamed(name)
        words = words_of(name)
        type = "person" if is_surname(self._parties, name, type) else type
        if words and all(is_company_word(word) for word in words):
            company = the_company(self._companies)
            return self.named(company, "organisation", ()) if company is not None else None
        if type == "organisation" and name not in self._at_hand.in_a_cause:
            company = in_short(self._companies, name)
            if company is not None:
                return self.named(company, type, held)
        if not words:
            return None
        meant = self._meant(name, type, words)
        return meant.name if meant is not None else self._met(name, type, words, held)

    def _meant(self, name: str, type: str, words: _Words) -> Party | None:
        """Whom a name means that is less than one: by the office it tells, a bare "agency", "Brevbund's board"."""
        if (
            type != "person"
            and (someone := who_holds(self._parties, name, self._at_hand.present)) is not None
        ):
            return someone
        known = called(self._parties, words) if words <= party_lexicon().bodies else None
        if known is not None and not is_of_another(name, known.name):
            return known
        body = called(self._parties, words_of(organ_of(name)))
        if body is not None and body.type == "organisation":
            return body
        return whose_office(self._parties, name) if type != "person" else None

    def _met(self, name: str, type: str, words: _Words, held: Sequence[str]) -> str:
        """The party of a name, met before or new, having learnt what the report tells of it."""
        own = [role for role in held if not is_past(role) and not is_second(role)]
        told = [own_part(role) for role in own] if type == "person" else []
        roles = [each for each in map(words_of, told) if not self._are_places(each)]
        owner = owner_in(name) if type != "person" else ""
        if not owner and type != "person" and words & party_lexicon().governs:
            adjective = adjective_in(name)
            owner = adjective if stem(adjective) in self._places or is_adjective(adjective) else ""
            words -= set(owner.lower().split())
            owner = owner or self._at_hand.home_of(words, self._parties)
        party = self._before(name, type, words, roles, owner) or self._new(name, type, words, owner)
        self._learn(party, name, type, words, roles, owner)
        party = party.holds or party
        party.every |= {word.lower() for text in (name, *held) for word in WORD.findall(undotted(text))}
        return party.name

    def _are_places(self, words: _Words) -> bool:
        """Whether a role tells no more than a country: "Keldorian President" holds no other Keldorian office."""
        return all(stem(word) in self._places for word in words)

    def _before(self, name: str, type: str, words: _Words, roles: list[_Words], owner: str) -> Party | None:
        """The party met before that a name means; None for a new one."""
        in_a_cause = name in self._at_hand.in_a_cause
        may_be = [p for p in self._parties if not (in_a_cause and is_short_for(name, p.name))]
        party = match(may_be, name, type, words, roles, owner, self._places)
        if party is not None and type != "person" and self._at_hand.is_abroad(party, words, owner):
            party = None
        described = is_description(name) and (name.islower() or not words & party_lexicon().governs)
        if party is None and described and len(words) > 1 and type == "organisation":
            party = called(self._parties, words)  # "the tax authority", told before of Senare
        if party is None and type == "organisation":
            party = central_bank(self._parties, name)
        return party

    def _new(self, name: str, type: str, words: _Words, owner: str) -> Party:
        taken = any(words in each.words for each in self._parties)
        in_name = owner.lower() in name.lower() or stem(owner) in map(stem, WORD.findall(name))
        party = Party(f"{name} ({owner})" if taken and owner and not in_name else name, type)
        self._parties.append(party)
        return party

    def _learn(
        self, party: Party, name: str, type: str, words: _Words, roles: list[_Words], owner: str
    ) -> None:
        """Let a party go by one more name and its roles, and by the office that these tell it to hold."""
        without_role = not party.roles
        party.words += [words] if words not in party.words else []
        party.roles += [role for role in roles if role not in party.roles]
        party.initials.add(initials(name))
        party.owner = party.owner or owner
        if roles and without_role and party.holds is None:
            office = by_office(self._parties, type, words, roles, owner)
            party.holds = office if office is not party and office and office.type == "unnamed" else None
        if type == "person" and party.holds is None:
            party.holds = told_by_office(self._parties, roles)
