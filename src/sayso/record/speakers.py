"""Who speaks in a report, as a party of its story, where the words for the speaker stand for another.

"Roe's lawyers", "a spokesman for the minister" and "the company's directors" are those they speak for; "the company" is
the one that the report is on, or that the claim begins with; "It" goes on for the institution that spoke before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sayso.model import Entity, Reading, Speaker, Statement
from sayso.record.affiliation import institutions
from sayso.record.descriptions import is_company_word, principal, speaks_for_company, without_trade
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.named import speaker_of, subject_before
from sayso.record.parties import Parties, Roles

__all__ = ["Speakers", "is_body", "speakers_of"]

_BEHALF = re.compile(
    r"(?:(?P<whose>(?:[A-Z][\w.-]+ )*[A-Z][\w-]+)[’']s? (?:own )?(?:lawyers?|solicitors?|attorneys?|counsel|barristers?"
    r"|legal team|representatives?|agents?|aides?|press office)"
    r"|(?:a |an |the )?(?:spokes\w+|lawyers?|solicitors?|attorneys?|agent|representatives?|aide)s? (?:for|of) "
    r"(?:the )?(?P<whom>[\w.’ -]+))"
)
"""Who speaks for another: "Roe's lawyers", "a spokesman for the minister"."""
_COMPANYS = re.compile(
    r"(?:the |its )?(?P<what>\w+)[’']s? (?:\w+ )?"
    r"(?:lawyers?|solicitors?|attorneys?|counsel|directors?|managers?|management|board|owners?|chairman|president)",
    re.IGNORECASE,
)
"""Who speaks for "the company"."""
_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson", "statement", "notice"})
_DEFINITE = ("the ", "it", "he", "she")
_SHORT = 4
_PLURAL = re.compile(r"(?:both|all|the (?:two|three|four|pair))(?: of them)?", re.IGNORECASE)


@dataclass(frozen=True)
class Speakers:
    """A reading, with what is asked of it for each statement."""

    reading: Reading
    parties: Parties
    roles: Roles
    speaks_for: Mapping[str, str]
    company: str | None
    company_id: str | None

    def party_of(self, statement: Statement) -> str | None:
        """Who speaks; for "the company", "a spokesman" or "the notice" the company that the report is on."""
        speaker = statement.speaker
        said_by = self.reading.article.text[slice(*statement.source[0])] if statement.source else ""
        if _PLURAL.fullmatch(said_by):
            return None  # "both deny the charge": two, whoever was named before
        statement = self._meant(statement, said_by)
        speaker = statement.speaker
        if (begins := self._company_told_of(statement, said_by)) is not None:
            statement = replace(statement, speaker=speaker_of(begins))
        party = self.parties.speaking(statement, self.roles, self.speaks_for)
        words = said_by.lower().split()
        if self.company is None or speaker is None or speaker.entity == self.company_id:
            return party
        if len(words) != 2 or words[0] not in ("a", "the", "its"):
            return party
        if words[0] == "the" and is_company_word(words[1]):
            return self.company
        return self.company if party is None and speaks_for_company(words[1]) else party

    def _meant(self, statement: Statement, said_by: str) -> Statement:
        """The statement, as of whom it is where the words for the speaker tell: "Roe's lawyers", "a spokesman for
        the minister", "It" behind a sentence that begins with an institution."""
        if said_by == "It" and (goes_on := self._speaks_before(statement)) is not None:
            return replace(statement, speaker=goes_on)
        speaker = statement.speaker
        if speaker is None:
            return statement
        behalf = _BEHALF.fullmatch(said_by)
        if behalf is not None and speaker.type in ("unnamed", "group"):
            who = self._called(behalf["whose"] or behalf["whom"])
            return replace(statement, speaker=speaker_of(who)) if who is not None else statement
        if said_by.lower() == "it" and (speaker.type == "place" or speaker.name.islower()):
            body = subject_before(self.reading, statement.source[0][0], ())
            return replace(statement, speaker=speaker_of(body)) if body is not None else statement
        return statement

    def _company_told_of(self, statement: Statement, said_by: str) -> Entity | None:
        """Of "Telvia will close its yard, the telecoms group said", or "the company's lawyers", the company that the
        claim begins with."""
        whose = _COMPANYS.fullmatch(said_by)
        words = said_by.lower().split()
        described = len(words) == 3 and words[0] == "the" and is_company_word(words[2])
        if not statement.content or not (described or (whose and is_company_word(whose["what"].lower()))):
            return None
        begins = statement.content[0][0]
        found = [e for e in self.reading.entities if any(start == begins for start, _ in e.mentions)]
        return found[0] if len(found) == 1 and found[0].type == "organisation" else None

    def _speaks_before(self, statement: Statement) -> Speaker | None:
        """Who speaks in the sentence before, in the same paragraph, where that begins with its speaker by a name: of
        "Halvard would not comment on the seal. It denied that …" Halvard, whatever else "it" was taken for."""
        article, (start, _) = self.reading.article, statement.source[0]
        begins = paragraph_start(article, start, start)
        ended = begins + len(article.text[begins:start].rstrip()) - 1
        if ended <= begins:
            return None
        first, end = sentence_around(article, (ended, ended + 1))
        found = [
            s.speaker
            for s in self.reading.statements
            if s.speaker and s.source and first <= s.source[0][0] <= first + _SHORT and s.source[0][1] <= end
            and article.text[slice(*s.source[0])].lower() not in ("it", "he", "she", "they")
        ]  # fmt: skip
        return found[-1] if found else None

    def _called(self, name: str) -> Entity | None:
        """The one person or institution of the report that goes by a name, by its last word or by an office."""
        last = name.split()[-1]
        named = [e for e in self.reading.entities if e.type != "place" and last in e.name.split()]
        held = [
            e
            for e in self.reading.entities
            if e.type == "person" and any(last.lower() in role.lower().split() for role in e.roles)
        ]
        found = named if last[:1].isupper() else held
        return found[0] if len(found) == 1 else None

    def goes_on_for(self, statement: Statement, last: tuple[str, int] | None) -> str | None:
        """Whom "the spokesman" or "the statement" speaks for: the institution that spoke last, in this paragraph or the
        one before."""
        article, speaker = self.reading.article, statement.speaker
        if last is None or speaker is None or not (statement.content and statement.source):
            return None
        said_by = article.text[slice(*statement.source[0])].lower()
        if speaker.entity is not None or speaker.name not in _VOICES or not said_by.startswith(_DEFINITE):
            return None
        begins = paragraph_start(article, statement.content[0][0])
        above = paragraph_start(article, max(len(article.text[:begins].rstrip()) - 1, 0)) if begins else 0
        return last[0] if last[1] in (begins, above) else None


def is_body(statement: Statement, party: str) -> bool:
    """Whether who speaks is an institution, or speaks for one."""
    speaker = statement.speaker
    return speaker is not None and (speaker.type == "organisation" or party != speaker.name)


def speakers_of(reading: Reading, parties: Parties) -> Speakers:
    """What is asked of a reading about its speakers."""
    company = principal(reading)
    return Speakers(
        reading,
        parties,
        {entity.id: entity.roles for entity in reading.entities},
        institutions(reading),
        without_trade(company.name) if company else None,
        company.id if company else None,
    )
