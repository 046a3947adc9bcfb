"""The positions of a report taken one by one, with what stands around each: what it answers, recalls and takes back.

Beside the reading's own denials and confirmations stand those in a party's own words
(:mod:`sayso.record.denying`), those told as taking something back (:mod:`sayso.record.turning`) and those that
the writer tells as a deed (:mod:`sayso.record.deeds`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from operator import itemgetter

from sayso.model import Article, Reading, Span, Statement
from sayso.record.admitting import admits_a_wrong, says_now
from sayso.record.answering import answering
from sayso.record.claims import claim_of, finished, is_pronoun, words_of_claim
from sayso.record.deeds import LEAVING, WITHDRAWS, deeds_of, is_told_whole
from sayso.record.denying import is_asked, no_of
from sayso.record.evidence import (
    is_heading,
    lead_ends,
    paragraph_start,
    sentence_ahead_of,
    sentence_around,
)
from sayso.record.held import Held, is_told_in
from sayso.record.leaving import who_leaves
from sayso.record.one_voice import house_of
from sayso.record.parties import Parties
from sayso.record.positions import Positions
from sayso.record.recalling import Circumstances
from sayso.record.speakers import Speakers, is_body, speakers_of
from sayso.record.taking_back import taking_back
from sayso.record.turn import Turn
from sayso.record.turning import told_turns
from sayso.record.wording import is_of_leaving, pattern

__all__ = ["turns_of"]

_ANYBODYS = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "officials", "statement", "it"}
)
"""Who may speak for the party that denies."""
_RELATIVES = frozenset({"what", "which", "as much"})
_WHOSE = re.compile(
    r"(?:the )?(?:[\w-]+ ){0,2}?(?P<whom>[\w-]+)['’]s? (?:\w+ ){0,2}?(?:\w+s|\w+ing|claim|report|account)\b"
)
_THAT = re.compile(r"(?:that|this|it)(?: is|’s|'s| was) ", re.IGNORECASE)
_SHORT = 4
_PARAGRAPHS = 3


def turns_of(
    reading: Reading, positions: Positions, parties: Parties, is_repeat: Callable[[Span], bool]
) -> Iterator[tuple[Statement, Turn]]:
    """The turns of a report, each with the statement that makes it; ``positions`` has taken in the rest too.

    ``is_repeat`` tells of a span whether its sentence changes nothing: it was carried before, or was altered.
    One who leaves turns by that once: not the company, too, that tells of it in the same sentence.
    """
    found = list(_without_doubles(_taken(reading, positions, parties, is_repeat), parties))
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
            or not is_of_leaving(turn.position.claim)
        ):
            yield statement, turn


def _stands_beside(statement: Statement, around: Circumstances) -> int:
    """How little it is that makes a statement a turn: 1 where only what stands near it does, 2 where it only says that
    what was said was wrong; another may tell it in full."""
    if around.held is not None:
        return int(around.held.beside)
    return 2 * (statement.stance == WITHDRAWS and not statement.id.startswith(WITHDRAWS))


def _without_doubles(
    found: Iterable[tuple[Statement, Turn, int]], parties: Parties
) -> Iterator[tuple[Statement, Turn]]:
    """The turns, of those of a side that stand beside what had been held the surest, and none where it turns anyhow."""
    found = list(found)
    surest: dict[str, tuple[int, str]] = {}
    for statement, turn, beside in found:
        if turn.kind == "reversal":
            side = parties.side(turn.party)
            surest[side] = min(
                surest.get(side, (beside, statement.id)), (beside, statement.id), key=itemgetter(0)
            )
    for statement, turn, beside in found:
        doubled = beside and turn.kind == "reversal"
        if not doubled or surest[parties.side(turn.party)] == (beside, statement.id):
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
) -> Iterator[tuple[Statement, Turn, int]]:
    article = reading.article
    report = speakers_of(reading, parties)
    deeds = deeds_of(reading)
    lead, told = lead_ends(article), told_turns(reading, deeds)
    statements = _statements(reading, told, deeds)
    wrong = {p for s in statements if admits_a_wrong(article, s) and (p := report.party_of(s))}
    asserted = {s.id for s in reading.statements if s.stance == "asserts"}
    answered: dict[str, Statement] = {}
    before: Statement | None = None
    last: tuple[str, int] | None = None  # the institution that spoke last, and the paragraph it did in
    for number, statement in enumerate(statements):
        party = report.party_of(statement) or report.goes_on_for(statement, last)
        if party is not None and statement.content and is_body(statement, party):
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
        around = _circumstances(report, statements, number, party, answered, asked, named, leads)
        around = replace(
            around,
            repeat=_is_repeated(article, statement, around.answered, is_repeat),
            held=told.get(statement.id),
            wrong=party in wrong,
        )
        turn = positions.take(article, statement, who_leaves(article, statement) or party, around)
        answered.pop(party, None)
        answered[party] = statement
        if turn:
            beside = _stands_beside(statement, around)
            if (
                beside == 1 and statement.id in asserted
            ):  # it says so; that this is what it denied, nobody says
                turn = replace(turn, after=replace(turn.after, stance="asserts"))
            yield statement, turn, beside


def _circumstances(
    report: Speakers,
    statements: list[Statement],
    number: int,
    party: str,
    answered: dict[str, Statement],
    asked: bool,
    named: bool,
    leads: bool,
) -> Circumstances:
    """What stands around statement ``number``, of ``party``; ``answered`` is what each party has said last."""
    article, statement = report.reading.article, statements[number]
    claim = _claimed_by(article, statement, party, answered)
    if claim is not None and _points_to_another(article, statement, claim):
        claim = None
    just_said = [s for p, s in answered.items() if p != party and _stands_near(article, s, statement)]
    no = no_of(article, statement, asked, leads, party, claim)
    return Circumstances(
        answered=claim,
        named=named,
        leads=leads,
        side=report.parties.side(party),
        house=house_of(report.parties, party),
        following=_following(report, statement, statements[number + 1 :], party),
        no=answering(article, statement, no, party, just_said),
        now=says_now(article, statement),
        leaving=statement.id.startswith(LEAVING),
    )


def _points_to_another(article: Article, statement: Statement, claim: Statement) -> bool:
    """Whether "that is nonsense" stands right behind a sentence that names another claim than the one made before:
    "Venn played down talk of a leak. “That is nonsense,” it said"."""
    if statement.kind != "direct" or not _THAT.match(claim_of(article, statement)):
        return False
    ahead = sentence_ahead_of(article, sentence_around(article, statement.content[0])[0])
    if ahead is None or ahead[0] < claim.content[-1][1]:
        return False
    told = article.text[slice(*ahead)]
    return pattern("own.named").search(told) is not None and not (
        words_of_claim(told).keys() & words_of_claim(claim_of(article, claim)).keys()
    )


def _claimed_by(
    article: Article, statement: Statement, party: str, answered: dict[str, Statement]
) -> Statement | None:
    """What another party has said last: the one whose finding or claim it is ("denied the institute's findings")."""
    others = {p: s for p, s in answered.items() if p != party}
    whose = _WHOSE.match(claim_of(article, statement)) if statement.stance == "denies" else None
    if whose is not None:
        named = [s for p, s in others.items() if p.lower().split()[-1] == whose["whom"].lower()]
        if len(named) == 1:
            return named[0]
    return next(reversed(others.values()), None)


def _is_repeated(
    article: Article, statement: Statement, claim: Statement | None, is_repeat: Callable[[Span], bool]
) -> bool:
    """Whether a sentence was carried before; "Roe denied it" is none, of what has just been claimed anew."""
    anew = is_pronoun(article, statement) and claim is not None and not is_repeat(claim.content[0])
    return is_repeat(statement.content[0]) and not anew


def _statements(reading: Reading, told: dict[str, Held], deeds: list[Statement]) -> list[Statement]:
    """The statements of a reading and its deeds in the order of the text, without what is only told to have been
    held or withdrawn."""
    held = [h.span for h in told.values()]
    found = [s for s in taking_back(reading) if s.id in told or not any(is_told_in(s, h) for h in held)]
    found = [s for s in found if not _is_withdrawal(s, deeds) and not _tells_nothing(reading.article, s)]
    found = [s if s.id in told else finished(reading.article, s) for s in found]
    return sorted([*found, *deeds], key=lambda s: s.content[0] if s.content else (0, 0))


def _tells_nothing(article: Article, statement: Statement) -> bool:
    """ "Five times what its owner has admitted to": an admission by the way, of nothing that is told."""
    return statement.stance in ("confirms", "denies") and claim_of(article, statement).lower() in _RELATIVES


def _stands_near(article: Article, before: Statement, statement: Statement) -> bool:
    """Whether a statement stands in the paragraph of one before it, or in one of the two behind."""
    begins = [s for s, _ in article.paragraphs if s <= statement.content[0][0]][-_PARAGRAPHS:]
    return not begins or begins[0] <= before.content[0][0] < statement.content[0][0]


def _is_flat_of_an_office(article: Article, statement: Statement) -> bool:
    """ "The report does not correspond to reality, the headquarters said": an office without a name calls it false."""
    said_by = article.text[slice(*statement.source[0])].lower() if statement.source else ""
    if not said_by.startswith("the ") or len(said_by.split()) > _SHORT:
        return False
    no = no_of(article, statement, leads=False)
    return no is not None and no.form == "outright" and statement.stance == "asserts"


def _is_withdrawal(statement: Statement, deeds: list[Statement]) -> bool:
    """Whether a statement is what a deed tells to be withdrawn, "withdrew its statement | that …", or tells of it."""
    taken = [d.cue[0] for d in deeds if d.stance == WITHDRAWS]
    within = [*statement.cue, *statement.content]
    return any(a < end and start < b for a, b in taken for start, end in within)


def _following(
    report: Speakers, statement: Statement, behind: list[Statement], party: str
) -> Statement | None:
    """What the same party says next, if it is the next to speak; behind a deed that says nothing else ("She would have
    none of it") also what is quoted and nobody's."""
    told = is_told_whole(statement)
    behind = [s for s in behind if s.content and not (told and s.content[0][0] < statement.content[-1][1])]
    found = behind[0] if behind else None
    if found is None:
        return None
    quoted = told and found.speaker is None and found.kind == "direct"
    return found if quoted or report.party_of(found) == party else None
