"""Which speakers of different articles are one party of the story.

Within an article the reading resolves who speaks; here the names of several articles meet.
Two names are one party when their telling words are the same ("the Interior Ministry",
"Moravia's interior ministry"), when one is the other's initials ("NIS"), when they are a full
name and its surname, or when a person's role names the institution ("Interior Minister Jana Reyes"
speaks for the Interior Ministry; "coastguard commander" for the coastguard). Not one party: two
institutions that share only a common word ("health ministry", "defence ministry"), or a person
and an institution that the role does not name.

Which party a name means is looked up in :mod:`sayso.record.known`. People at large ("officials") are no party: their
figures are kept, as nobody's (but :mod:`sayso.record.voices`, :mod:`sayso.record.whose_people`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sayso.model import Statement
from sayso.record.known import Known
from sayso.record.party_names import (
    WORD,
    is_office,
    is_paper,
    is_people,
    land_stem,
    party_lexicon,
    stem,
    undotted,
)
from sayso.record.spokespeople import Spokespeople

__all__ = ["Parties", "Roles"]

Roles = Mapping[str, Sequence[str]]


class Parties(Known):
    """The parties of one story, by who speaks."""

    def __init__(self) -> None:
        super().__init__()
        self._spokespeople = Spokespeople()

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
            return self.unnamed(word_of.name)
        if word_of is None:
            party = self.speaking(statement, roles, speaks_for)
            unnamed = party is None and speaker is not None and speaker.type == "unnamed"
            return self.unnamed(speaker.name) if unnamed and speaker is not None else party
        if (institution := speaks_for.get(word_of.entity or "")) is not None:
            return self.named(institution, "organisation", ())
        kind = speaker.type if speaker and speaker.name == word_of.name else "organisation"
        return self.named(word_of.name, kind, roles.get(word_of.entity or "", ()))

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
            present = self._at_hand.present
            institution = self._spokespeople.institution_of(speaker, institution, self._parties, present)
        if institution is None and speaker.type == "unnamed" and not is_office(speaker.name):
            return None
        if institution is not None:
            return self.named(institution, "organisation", ())
        role = (speaker.role,) if speaker.role else ()
        return self.named(speaker.name, speaker.type, (*roles.get(speaker.entity or "", ()), *role))

    def side(self, name: str) -> str:
        """On whose side a party speaks: its country's, where it is a government or one of its offices.

        "Ardovia", "Ardovia's defence ministry" and "Ardovian President Mira Holm" are one side: what the one
        denied the other takes back. Their counts stay apart.
        """
        party = next((each for each in self._parties if each.name == name), None)
        if party is None:
            return name
        if party.type == "place" or (" " not in name and stem(name) in self._places):
            return land_stem(name)
        country = {stem(word) for word in (*party.every, *WORD.findall(undotted(name)))} & self._places
        side = stem(party.owner) if party.owner else min(country, default=name)
        return side if party.every & party_lexicon().governs else name
