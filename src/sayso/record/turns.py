"""The positions of a report taken one by one, with what stands around each: what it answers, recalls and takes back.

Beside the reading's own denials and confirmations stand those in a party's own words
(:mod:`sayso.record.denying`), those told as taking something back (:mod:`sayso.record.turning`) and those that
the writer tells as a deed (:mod:`sayso.record.deeds`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from sayso.model import Article, Entity, Reading, Span, Speaker, Statement
from sayso.record.admitting import admits_a_wrong, says_now
from sayso.record.affiliation import institutions
from sayso.record.answering import answering
from sayso.record.claims import finished, is_pronoun
from sayso.record.counts import lead_ends
from sayso.record.deeds import LEAVING, WITHDRAWS, deeds_of
from sayso.record.denying import is_asked, no_of
from sayso.record.descriptions import is_company_word, principal, speaks_for_company, without_trade
from sayso.record.evidence import is_heading, paragraph_start, sentence_around
from sayso.record.one_voice import house_of
from sayso.record.parties import Parties, Roles
from sayso.record.positions import Positions, Turn
from sayso.record.recalling import Circumstances
from sayso.record.turning import is_told_in, taking_back, told_turns
from sayso.record.voices import speaker_of, subject_before

__all__ = ["turns_of"]

_ANYBODYS = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "officials", "statement", "it"}
)
"""Who may speak for the party that denies."""
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
_PARAGRAPHS = 3
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
    statements = [s if s.id in told else finished(article, s) for s in statements]
    statements = sorted([*statements, *deeds], key=lambda s: s.content[0] if s.content else (0, 0))
    wrong = {p for s in statements if admits_a_wrong(article, s) and (p := report.party_of(s))}
    answered: dict[str, Statement] = {}
    before: Statement | None = None
    last: tuple[str, int] | None = None  # the institution that spoke last, and the paragraph it did in
    for number, statement in enumerate(statements):
        party = report.party_of(statement) or _goes_on_for(report, statement, last)
        if party is not None and statement.content and _is_body(statement, party):
            last = party, paragraph_start(article, statement.content[0][0])
        named = party is not None
        leads = bool(statement.content) and statement.content[0][0] < lead
        asked = (before is not None and before.stance == "asks") or is_asked(article, statement)
        before = statement
        if party is None and statement.speaker and (leads or _is_flat_of_an_office(article, statement)):
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
        just_said = [s for p, s in answered.items() if p != party and _stands_near(article, s, statement)]
        pointing = is_pronoun(article, statement)  # "Roe denied it", of what has just been claimed
        circumstances = Circumstances(
            repeat=is_repeat(statement.content[0])
            and not (pointing and claim and not is_repeat(claim.content[0])),
            answered=claim,
            named=named,
            leads=leads,
            side=parties.side(party),
            house=house_of(parties, party),
            following=_following(report, statements[number + 1 : number + 2], party),
            no=answering(
                article, statement, no_of(article, statement, asked, leads, party, claim), party, just_said
            ),
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


def _stands_near(article: Article, before: Statement, statement: Statement) -> bool:
    """Whether a statement stands in the paragraph of one before it, or in one of the two behind."""
    begins = [s for s, _ in article.paragraphs if s <= statement.content[0][0]][-_PARAGRAPHS:]
    return not begins or begins[0] <= before.content[0][0] < statement.content[0][0]


def _is_body(statement: Statement, party: str) -> bool:
    """Whether who speaks is an institution, or speaks for one."""
    speaker = statement.speaker
    return speaker is not None and (speaker.type == "organisation" or party != speaker.name)


def _goes_on_for(report: _Report, statement: Statement, last: tuple[str, int] | None) -> str | None:
    """Whom "the spokesman" or "the statement" speaks for: the institution that spoke last, in this paragraph or the
    one before."""
    article, speaker = report.reading.article, statement.speaker
    if last is None or speaker is None or not (statement.content and statement.source):
        return None
    said_by = article.text[slice(*statement.source[0])].lower()
    if speaker.entity is not None or speaker.name not in _VOICES or not said_by.startswith(_DEFINITE):
        return None
    begins = paragraph_start(article, statement.content[0][0])
    above = paragraph_start(article, max(len(article.text[:begins].rstrip()) - 1, 0)) if begins else 0
    return last[0] if last[1] in (begins, above) else None


def _is_flat_of_an_office(article: Article, statement: Statement) -> bool:
    """ "The report does not correspond to reality, the headquarters said": an office without a name calls it false."""
    said_by = article.text[slice(*statement.source[0])].lower() if statement.source else ""
    if not said_by.startswith("the ") or len(said_by.split()) > _SHORT:
        return False
    no = no_of(article, statement, leads=False)
    return no is not None and no.form == "outright" and statement.stance == "asserts"


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
    """Whether a statement is what a deed tells to be withdrawn, "withdrew its statement | that …", or tells of it."""
    taken = [d.cue[0] for d in deeds if d.stance == WITHDRAWS]
    within = [*statement.cue, *statement.content]
    return any(a < end and start < b for a, b in taken for start, end in within)


def _following(report: _Report, behind: list[Statement], party: str) -> Statement | None:
    """What the same party says next, if it is the next to speak."""
    return next((s for s in behind if s.content and report.party_of(s) == party), None)
