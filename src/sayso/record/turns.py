"""The positions of a report taken one by one, with what stands around each: what it answers, recalls and takes back.

Beside the reading's own denials and confirmations stand those in a party's own words
(:mod:`sayso.record.denying`), those told as taking something back (:mod:`sayso.record.turning`) and those that
the writer tells as a deed (:mod:`sayso.record.deeds`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sayso.model import Reading, Span, Statement
from sayso.record.affiliation import institutions
from sayso.record.claims import is_pronoun
from sayso.record.counts import lead_ends
from sayso.record.deeds import LEAVING, WITHDRAWS, deeds_of
from sayso.record.denying import is_asked, no_of
from sayso.record.descriptions import is_company_word, principal, speaks_for_company, without_trade
from sayso.record.evidence import is_heading, sentence_around
from sayso.record.parties import Parties, Roles
from sayso.record.positions import Positions, Turn
from sayso.record.recalling import Circumstances
from sayso.record.turning import admits_a_wrong, is_told_in, says_now, taking_back, told_turns

__all__ = ["turns_of"]

_ANYBODYS = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "officials", "statement", "it"}
)
"""Who may speak for the party that denies."""
_PLURAL = re.compile(r"(?:both|all|the (?:two|three|four|pair))(?: of them)?", re.IGNORECASE)


@dataclass(frozen=True)
class _Report:
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
        party = self.parties.speaking(statement, self.roles, self.speaks_for)
        words = said_by.lower().split()
        if self.company is None or speaker is None or speaker.entity == self.company_id:
            return party
        if len(words) != 2 or words[0] not in ("a", "the", "its"):
            return party
        if words[0] == "the" and is_company_word(words[1]):
            return self.company
        return self.company if party is None and speaks_for_company(words[1]) else party


def turns_of(
    reading: Reading, positions: Positions, parties: Parties, is_repeat: Callable[[Span], bool]
) -> Iterator[tuple[Statement, Turn]]:
    """The turns of a report, each with the statement that makes it; ``positions`` has taken in the rest too.

    ``is_repeat`` tells of a span whether its sentence changes nothing: it was carried before, or was altered.
    One who leaves turns by that once: not the company, too, that tells of it in the same sentence.
    """
    found = list(_taken(reading, positions, parties, is_repeat))
    left = {_sentence(reading, s) for s, turn in found if s.id.startswith(LEAVING)}
    told: list[tuple[Statement, str]] = []
    for statement, turn in found:
        if any(_tells_the_same(statement, other) and turn.kind == kind for other, kind in told):
            continue  # "the records show that 49 were handed over, it said": told once
        told.append((statement, turn.kind))
        if (
            statement.id.startswith(LEAVING)
            or _sentence(reading, statement) not in left
            or turn.kind == "denial"
        ):
            yield statement, turn


def _tells_the_same(statement: Statement, other: Statement) -> bool:
    """Whether a statement lies within another, or the other in it."""
    (start, end), (begins, ends) = statement.content[0], other.content[0]
    within = (begins <= start and end <= ends) or (start <= begins and ends <= end)
    return within and not statement.id.startswith("so")


def _sentence(reading: Reading, statement: Statement) -> Span:
    return sentence_around(reading.article, statement.content[0])


def _taken(
    reading: Reading, positions: Positions, parties: Parties, is_repeat: Callable[[Span], bool]
) -> Iterator[tuple[Statement, Turn]]:
    article = reading.article
    report = _report(reading, parties)
    deeds = deeds_of(reading)
    lead, told = lead_ends(article), told_turns(reading, deeds)
    held = [h.span for h in told.values()]
    statements = [s for s in taking_back(reading) if s.id in told or not any(is_told_in(s, h) for h in held)]
    statements = [s for s in statements if not _is_withdrawal(s, deeds)]
    statements = sorted([*statements, *deeds], key=lambda s: s.content[0] if s.content else (0, 0))
    wrong = {p for s in statements if admits_a_wrong(article, s) and (p := report.party_of(s))}
    answered: dict[str, Statement] = {}
    before: Statement | None = None
    for number, statement in enumerate(statements):
        party = report.party_of(statement)
        named = party is not None
        leads = bool(statement.content) and statement.content[0][0] < lead
        asked = (before is not None and before.stance == "asks") or is_asked(article, statement)
        before = statement
        if party is None and statement.speaker and leads:
            party = statement.speaker.name  # "government inspectors confirmed" leads the report
        if not statement.content:
            continue
        if party is None:
            if statement.speaker:
                positions.note_claim(article, statement, statement.speaker.name)
                if statement.speaker.name.split()[-1] not in _ANYBODYS:
                    answered[statement.speaker.name] = statement  # "a doctor said …": what is denied next
            continue
        if statement.stance in ("denies", "confirms") and is_heading(article, statement.content[0]):
            continue  # the text below says it again, and in full
        claim = next((s for p, s in reversed(answered.items()) if p != party), None)
        pointing = is_pronoun(article, statement)  # "Roe denied it", of what has just been claimed
        circumstances = Circumstances(
            repeat=is_repeat(statement.content[0])
            and not (pointing and claim and not is_repeat(claim.content[0])),
            answered=claim,
            named=named,
            leads=leads,
            side=parties.side(party),
            following=_following(report, statements[number + 1 : number + 2], party),
            no=no_of(article, statement, asked, leads, party, claim),
            held=told.get(statement.id),
            wrong=party in wrong,
            now=says_now(article, statement),
            leaving=statement.id.startswith(LEAVING),
        )
        turn = positions.take(article, statement, party, circumstances)
        answered.pop(party, None)
        answered[party] = statement
        if turn:
            yield statement, turn


def _report(reading: Reading, parties: Parties) -> _Report:
    company = principal(reading)
    return _Report(
        reading,
        parties,
        {entity.id: entity.roles for entity in reading.entities},
        institutions(reading),
        without_trade(company.name) if company else None,
        company.id if company else None,
    )


def _is_withdrawal(statement: Statement, deeds: list[Statement]) -> bool:
    """Whether a statement is the one that a deed tells to be withdrawn: "withdrew its statement | that …", or tells of it."""
    taken = [d.cue[0] for d in deeds if d.stance == WITHDRAWS]
    within = [*statement.cue, *statement.content]
    return any(a < end and start < b for a, b in taken for start, end in within)


def _following(report: _Report, behind: list[Statement], party: str) -> Statement | None:
    """What the same party says next, if it is the next to speak."""
    return next((s for s in behind if s.content and report.party_of(s) == party), None)
