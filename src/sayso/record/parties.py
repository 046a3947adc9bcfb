"""Which speakers of different articles are one party of the story.

Within an article the reading resolves who speaks; here the names of several articles meet.
Two names are one party when their telling words are the same ("the Interior Ministry",
"Moravia's interior ministry"), when one is the other's initials ("NIS"), when they are a full
name and its surname, or when a person's role names the institution ("Interior Minister Jana Reyes"
speaks for the Interior Ministry; "coastguard commander" for the coastguard). Not one party: two
institutions that share only a common word ("health ministry", "defence ministry"), or a person
and an institution that the role does not name.

Who has no name is a party in the words of the report (:mod:`sayso.record.unnamed`): "a medic" of one outlet alone, for
another's may be another. People at large ("officials") are no party: their figures are kept, as nobody's (but
:mod:`sayso.record.voices`, :mod:`sayso.record.whose_people`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sayso.model import Reading, Speaker, Statement
from sayso.record.descriptions import is_company_word, is_of_a_cause, principal, without_trade
from sayso.record.homes import homes_of
from sayso.record.party import Party, by_office, match
from sayso.record.party_names import (
    WORD,
    adjective_in,
    bare,
    heads_of,
    initials,
    is_central_bank,
    is_description,
    is_office,
    is_paper,
    is_past,
    is_people,
    is_second,
    is_short_for,
    organ_of,
    own_part,
    owner_in,
    party_lexicon,
    stem,
    undotted,
    words_of,
)
from sayso.record.unnamed import anonymous_in, in_own_words, is_holder, is_several
from sayso.record.whose_people import body_in_words

__all__ = ["Parties", "Roles"]

_OFFICE_OF = re.compile(r"(?:the )?(?P<whose>[\w -]+)['’]s office", re.IGNORECASE)
_CENTRAL = frozenset(("central", "bank"))
_SHORT_FOR = 3
"""Words of a company's name that its first word may stand for."""
Roles = Mapping[str, Sequence[str]]
_Words = frozenset[str]


class Parties:
    """The parties of one story."""

    def __init__(self) -> None:
        self._parties: list[Party] = []
        self._places: set[str] = set()
        self._homes: tuple[tuple[str | None, str], ...] = ()
        self._outlet = ""
        self._companies: list[str] = []
        """Those that reports so far have been on."""
        self._anonymous: frozenset[str] = frozenset()
        """Who in the report at hand would not be named: they speak for nobody."""
        self._in_a_cause: set[str] = set()
        """Names in the report at hand of bodies that trade in nothing: "the rights group Amnesty"."""
        self._present: set[str] = set()
        """Names in the report at hand."""
        self._speaks_for: dict[str, str] = {}
        """Name of a person to the institution that a report has said he speaks for."""

    def note_places(self, reading: Reading) -> None:
        """Learn the places of a report: countries by whose adjectives their governments are known, and whose its
        ministries are."""
        self._homes = homes_of(reading.article)
        self._outlet = reading.article.outlet or ""
        self._present = {entity.name for entity in reading.entities}
        self._in_a_cause = {e.name for e in reading.entities if any(map(is_of_a_cause, e.roles))}
        self._anonymous = anonymous_in(reading)
        if (company := principal(reading)) is not None:
            self._companies.append(without_trade(company.name))
        self._places |= {stem(home) for _, home in self._homes}
        for entity in reading.entities:
            if entity.type == "place":
                self._places.add(stem(entity.name.split()[0]))

    def side(self, name: str) -> str:
        """On whose side a party speaks: its country's, where it is a government or one of its offices.

        "Ardovia", "Ardovia's defence ministry" and "Ardovian President Mira Holm" are one side: what the one
        denied the other takes back. Their counts stay apart.
        """
        party = next((each for each in self._parties if each.name == name), None)
        if party is None:
            return name
        if party.type == "place" or (" " not in name and stem(name) in self._places):
            return stem(name.split()[0])
        country = {stem(word) for word in party.every} & self._places
        side = stem(party.owner) if party.owner else min(country, default=name)
        return side if party.every & party_lexicon().governs else name

    def known(self) -> tuple[Party, ...]:
        """Every party met so far, in the order met."""
        return tuple(self._parties)

    def of(
        self,
        statement: Statement,
        roles: Roles = MappingProxyType({}),
        speaks_for: Mapping[str, str] = MappingProxyType({}),
    ) -> str | None:
        """The party a statement's figures belong to: on whose word, else who speaks; None for the unnamed.

        ``roles`` are all the roles the article gives its entities, by entity id, and ``speaks_for``
        the institutions its people speak for (:mod:`sayso.record.affiliation`).
        """
        word_of, speaker = statement.on_word_of, statement.speaker
        if word_of is not None and word_of.entity is None and speaker is not None and is_paper(word_of.name):
            word_of = None  # "the ministry, citing hospital figures": the ministry's
        if word_of is not None and word_of.entity is None and is_people(word_of.name):
            return self._unnamed(word_of.name)
        if word_of is None:
            party = self.speaking(statement, roles, speaks_for)
            unnamed = party is None and speaker is not None and speaker.type == "unnamed"
            return self._unnamed(speaker.name) if unnamed and speaker is not None else party
        if (institution := speaks_for.get(word_of.entity or "")) is not None:
            return self._named(institution, "organisation", ())
        kind = speaker.type if speaker and speaker.name == word_of.name else "organisation"
        return self._named(word_of.name, kind, roles.get(word_of.entity or "", ()))

    def speaking(
        self,
        statement: Statement,
        roles: Roles = MappingProxyType({}),
        speaks_for: Mapping[str, str] = MappingProxyType({}),
    ) -> str | None:
        """The party that speaks; None for the unnamed."""
        speaker = statement.speaker
        if speaker is None:
            return None
        institution = speaks_for.get(speaker.entity or "") or speaks_for.get(speaker.name)
        if speaker.type == "person" or speaker.name[:1].isupper():
            institution = self._told_before(speaker, institution) or self._spoken_for(speaker)
            if institution is not None and speaker.type == "person":
                self._speaks_for.setdefault(speaker.name, institution)
        if institution is None and speaker.type == "unnamed" and not is_office(speaker.name):
            return None
        if institution is not None:
            return self._named(institution, "organisation", ())
        role = (speaker.role,) if speaker.role else ()
        return self._named(speaker.name, speaker.type, (*roles.get(speaker.entity or "", ()), *role))

    def _told_before(self, speaker: Speaker, institution: str | None) -> str | None:
        """The institution of this report; for a bare "spokesman Poe" that of a report before, if it is named here."""
        known = self._speaks_for.get(speaker.name)
        if institution and known and not owner_in(institution) and words_of(known) == words_of(institution):
            return known  # "the defence ministry's spokesman": of the ministry that he spoke for before
        role = speaker.role or ""
        bare_role = (role.islower() and " of " not in role) or (" " not in role and role[1:].islower())
        bare_role = bare_role and not words_of(role) & party_lexicon().bodies  # "union chairwoman"
        return known if institution and bare_role and known in self._present else institution

    def _unnamed(self, name: str) -> str | None:
        """Somebody without a name as a party, under the words of the report: the same one of the same outlet alone,
        unless it is people at large."""
        speaks_for = name not in self._anonymous and words_of(name) <= party_lexicon().bodies
        body = self._called(words_of(name)) if speaks_for else None
        if body is not None:
            return body.name  # "the chief inspector", of the only inspectorate
        if (holder := self._who_holds(name)) is not None:
            return holder.name
        words = in_own_words(name) or (body_in_words(name) if not name.endswith("s") else None)
        if words is None or all(is_company_word(word) for word in words.split()):
            return None
        own = "" if is_several(name) or is_holder(name) else self._outlet
        known = [p for p in self._parties if p.type == "source" and bare(p.name) == words]
        party = next((p for p in known if p.owner == own), None)
        if party is None:
            party = Party(f"{words} ({own})" if known and own else words, "source", owner=own)
            self._parties.append(party)
        return party.name

    def _who_holds(self, name: str) -> Party | None:
        """The one person whose office a bare name is: "the governor of Zelin region", of Governor Marek; "the
        minister", of the one minister known who is named in the report at hand."""
        placed = " of " in name and is_holder(name.partition(" of ")[0])
        if not (placed or is_holder(name)) or is_several(name) or name.startswith(("a ", "an ")):
            return None
        words = words_of(name)
        office = by_office(self._parties, "unnamed", words, [], "")
        if office is not None or len(words) > 1:
            return (office.holds or office) if office is not None else None
        people = [p for p in self._parties if p.type == "person" and p.name in self._present]
        found = [p for p in people if any(words <= role for role in p.roles)]
        return (found[0].holds or found[0]) if len(found) == 1 else None

    def _spoken_for(self, speaker: Speaker) -> str | None:
        """The institution that an earlier report has said a person speaks for: of a surname, if it is one person's."""
        name = speaker.name
        if " " in name or name in self._speaks_for:
            return self._speaks_for.get(name) if speaker.type == "person" else None
        if speaker.type not in ("person", "organisation") or any(name == p.name for p in self._parties):
            return None
        found = {body for full, body in self._speaks_for.items() if full.split()[-1] == name}
        return found.pop() if len(found) == 1 else None

    def _named(self, name: str, type: str, held: Sequence[str]) -> str | None:
        words = words_of(name)
        type = "person" if self._is_surname(name, type) else type
        own = [role for role in held if not is_past(role) and not is_second(role)]
        told = [own_part(role) for role in own] if type == "person" else []
        roles = [each for each in map(words_of, told) if each]
        if words and all(is_company_word(word) for word in words):
            return self._company()
        if type == "organisation" and (company := self._in_short(name)) is not None:
            return self._named(company, type, held)
        if not words:
            return None
        if type != "person" and (someone := self._who_holds(name)) is not None:
            return someone.name
        if words <= party_lexicon().bodies and (known := self._called(words)):
            return known.name
        body = self._called(words_of(organ_of(name)))
        if body is not None and body.type == "organisation":
            return body.name
        if type != "person" and (holder := self._whose_office(name)) is not None:
            return holder.name
        owner = owner_in(name) if type != "person" else ""
        if not owner and type != "person" and words & party_lexicon().governs:
            owner = adjective_in(name) if stem(adjective_in(name)) in self._places else ""
            words -= {owner.lower()}
            owner = owner or self._home(words)
        may_be = [p for p in self._parties if not (name in self._in_a_cause and is_short_for(name, p.name))]
        party = match(may_be, name, type, words, roles, owner, self._places)
        if party is not None and type != "person" and self._is_abroad(party, words, owner):
            party = None
        described = is_description(name) and (name.islower() or not words & party_lexicon().governs)
        if party is None and described and len(words) > 1 and type == "organisation":
            party = self._called(words)  # "the tax authority", told before of Senare
        if party is None and type == "organisation":
            party = self._central_bank(name)
        if party is None:
            taken = any(words in each.words for each in self._parties)
            in_name = stem(owner) in map(stem, WORD.findall(name))
            party = Party(f"{name} ({owner})" if taken and owner and not in_name else name, type)
            self._parties.append(party)
        without_role = not party.roles
        party.words += [words] if words not in party.words else []
        party.roles += [role for role in roles if role not in party.roles]
        party.initials.add(initials(name))
        party.owner = party.owner or owner
        if roles and without_role and party.holds is None:
            office = by_office(self._parties, type, words, roles, owner)
            party.holds = office if office is not party and office and office.type == "unnamed" else None
        if type == "person" and party.holds is None:
            party.holds = self._told_by_office(roles)
        party = party.holds or party
        party.every |= {word.lower() for text in (name, *held) for word in WORD.findall(undotted(text))}
        return party.name

    def _is_abroad(self, party: Party, words: _Words, owner: str) -> bool:
        """Whether an office is told to be of one country, and who is its minister speaks in the same report of none:
        "Foreign Minister Reith … In Ulmat, the Tervashi capital, the Foreign Ministry"."""
        if party.type != "person" or party.name not in self._present or stem(owner) in map(stem, party.every):
            return False
        return any(office and words_of(office) == words for office, _ in self._homes)

    def _company(self) -> str | None:
        """ "The company": the one that the reports of the story have been on, if they have been on one."""
        known = {words_of(name): name for name in self._companies}
        return self._named(next(iter(known.values())), "organisation", ()) if len(known) == 1 else None

    def _in_short(self, name: str) -> str | None:
        """The company that reports have been on, by the first word of its name: "Kasoma" of Kasoma Gold; "the rights
        group Amnesty" is not Amnesty Foods."""
        if name in self._in_a_cause:
            return None
        known = {c for c in self._companies if c.startswith(f"{name} ") and len(c.split()) <= _SHORT_FOR}
        return known.pop() if len(known) == 1 and " " not in name and not name.isupper() else None

    def _central_bank(self, name: str) -> Party | None:
        """ "The central bank", where a report before has named one "of" a country, or a national or reserve bank."""
        if not is_central_bank(name):
            return None
        found = [p for p in self._parties if is_central_bank(p.name) and p.type == "organisation"]
        bare_name = any(words_of(each) == _CENTRAL for each in (name, *(p.name for p in found)))
        return found[0] if len(found) == 1 and bare_name else None

    def _told_by_office(self, roles: Sequence[_Words]) -> Party | None:
        """Whom a report before called by no more than the office: "the Orlen public prosecutor", then his name."""
        found = [
            party
            for party in self._parties
            if party.type == "source"
            and any(len(role) > 1 and role <= words_of(bare(party.name)) for role in roles)
        ]
        return found[0] if len(found) == 1 else None

    def _whose_office(self, name: str) -> Party | None:
        """ "The governor's office", where one person of the story is the governor, and no more is named."""
        office = _OFFICE_OF.fullmatch(name)
        if office is None or any(party.name == name for party in self._parties):
            return None
        words = words_of(office["whose"])
        found = [p for p in self._parties if p.type == "person" and any(words <= role for role in p.roles)]
        return found[0] if words and len(found) == 1 else None

    def _is_surname(self, name: str, type: str) -> bool:
        """Whether "Droste", taken for a body in one report, is the one person of that surname in the story."""
        if type == "person" or " " in name or any(words_of(name) in p.words for p in self._parties):
            return False
        return sum(p.type == "person" and p.name.split()[-1] == name for p in self._parties) == 1

    def _home(self, words: _Words) -> str:
        """Whose office this is in the report at hand; "" where it does not tell, or tells it of two."""
        own = {home for office, home in self._homes if office and words_of(office) == words}
        found = own or {home for office, home in self._homes if office is None} or self._of_outlet(words)
        return found.pop() if len(found) == 1 else ""

    def _of_outlet(self, words: _Words) -> set[str]:
        """Of the countries that have such an office in the story the one that the outlet is of, by its name."""
        owners = {p.owner for p in self._parties if p.owner and words in p.words}
        told = {stem(word) for word in WORD.findall(self._outlet)}
        return {owner for owner in owners if stem(owner) in told} if len(owners) > 1 else set()

    def _called(self, words: _Words) -> Party | None:
        """The one institution that has a bare "agency" or "union" in its name, and not only before what it is: "the
        hospital" is no Hospital Doctors' Federation."""
        found = [p for p in self._parties if words and p.type != "person" and words <= p.every]
        found = [p for p in found if not (words <= words_of(p.name) and words.isdisjoint(heads_of(p.name)))]
        return found[0] if len(found) == 1 else None
