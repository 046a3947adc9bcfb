"""The positions of a report taken one by one, with what stands around each: what it answers, recalls and takes back.

Beside the reading's own denials and confirmations stand those in a party's own words
(:mod:`sayso.record.denying`), those told as taking something back (:mod:`sayso.record.turning`) and those that
the writer tells as a deed (:mod:`sayso.record.deeds`). A heading turns nothing: the text below it says it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from sayso.model import Article, Reading, Span, Statement
from sayso.record.admitting import admits_a_wrong
from sayso.record.circumstances import Circumstances
from sayso.record.claims import is_pronoun
from sayso.record.deeds import WITHDRAWS, deeds_of
from sayso.record.evidence import is_heading
from sayso.record.leaving import who_leaves
from sayso.record.parties import Parties
from sayso.record.positions import Positions
from sayso.record.speakers import speakers_of
from sayso.record.spoken_by import spoken_by
from sayso.record.statements_told import statements_told
from sayso.record.surroundings import circumstances_of
from sayso.record.told_once import told_once
from sayso.record.turn import Turn
from sayso.record.turning import told_turns

__all__ = ["turns_of"]

_ANYBODYS = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "officials", "statement", "it"}
)
"""Who may speak for the party that denies."""


def turns_of(
    reading: Reading, positions: Positions, parties: Parties, is_repeat: Callable[[Span], bool]
) -> Iterator[tuple[Statement, Turn]]:
    """The turns of a report, each with the statement that makes it; ``positions`` has taken in the rest too.

    ``is_repeat`` tells of a span whether its sentence changes nothing: it was carried before, or was altered.
    """
    yield from told_once(reading, parties, list(_taken(reading, positions, parties, is_repeat)))


def _taken(
    reading: Reading, positions: Positions, parties: Parties, is_repeat: Callable[[Span], bool]
) -> Iterator[tuple[Statement, Turn, int]]:
    """The turns of a report, doubles and all, and with each how little it is that makes it one."""
    article, deeds, report = reading.article, deeds_of(reading), speakers_of(reading, parties)
    told = told_turns(reading, deeds)
    statements = statements_told(reading, told, deeds)
    wrong = {p for s in statements if admits_a_wrong(article, s) and (p := report.party_of(s))}
    said: dict[str, Statement] = {}
    for number, spoken in enumerate(spoken_by(report, statements)):
        statement, party = spoken.statement, spoken.party
        if not statement.content:
            continue
        if party is None:
            _note_nobodys(article, statement, positions, said)
            continue
        if statement.stance in ("denies", "confirms") and is_heading(article, statement.content[0]):
            continue  # the text below says it again, and in full
        around = circumstances_of(report, spoken, party, said, statements[number + 1 :])
        around = replace(
            around,
            repeat=_is_repeated(article, statement, around.answered, is_repeat),
            held=told.get(statement.id),
            wrong=party in wrong,
        )
        turn = positions.take(article, statement, who_leaves(article, statement) or party, around)
        said.pop(party, None)
        said[party] = statement
        if turn:
            beside = _stands_beside(statement, around)
            yield statement, _as_asserted(reading, statement, turn) if beside == 1 else turn, beside


def _note_nobodys(
    article: Article, statement: Statement, positions: Positions, said: dict[str, Statement]
) -> None:
    """Note what somebody without a name claims: "a doctor said …" is what is denied next."""
    if statement.speaker:
        positions.note_claim(article, statement, statement.speaker.name)
        if statement.speaker.name.split()[-1] not in _ANYBODYS:
            said[statement.speaker.name] = statement


def _as_asserted(reading: Reading, statement: Statement, turn: Turn) -> Turn:
    """A turn by what only stands near, where the party asserts: that this is what it denied, nobody says."""
    asserts = any(s.id == statement.id and s.stance == "asserts" for s in reading.statements)
    return replace(turn, after=replace(turn.after, stance="asserts")) if asserts else turn


def _stands_beside(statement: Statement, around: Circumstances) -> int:
    """How little it is that makes a statement a turn: 1 where only what stands near it does, 2 where it only says that
    what was said was wrong; another may tell it in full."""
    if around.held is not None:
        return int(around.held.beside)
    return 2 * (statement.stance == WITHDRAWS and not statement.id.startswith(WITHDRAWS))


def _is_repeated(
    article: Article, statement: Statement, claim: Statement | None, is_repeat: Callable[[Span], bool]
) -> bool:
    """Whether a sentence was carried before; "Roe denied it" is none, of what has just been claimed anew."""
    anew = is_pronoun(article, statement) and claim is not None and not is_repeat(claim.content[0])
    return is_repeat(statement.content[0]) and not anew
