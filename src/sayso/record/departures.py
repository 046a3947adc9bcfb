"""Who leaves an office after saying that he would stay, whatever the words for either.

Rules read many a resignation as a turn by itself (:mod:`sayso.record.goings`, :mod:`sayso.record.stayed`). The rest
is told here from what a story remembers of its people: who has said that he stays, in an earlier report or, as one of
before, in this one, and leaves now (:mod:`sayso.record.staying`), has turned. Counted: each person once. Refused: a
leaving that another turn of the report tells; a sentence carried before; who is told in this report alone to stay,
without a word that it was before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import replace

from sayso.model import Position, PositionState, Reading, Span, Statement
from sayso.reading.dateline import behind_dateline
from sayso.record.deed import LEAVING
from sayso.record.doers import speaker_as
from sayso.record.evidence import evidence_of, sentence_around
from sayso.record.parties import Parties
from sayso.record.positions import Positions
from sayso.record.staying import Tenure, leaving_told, staying_told, was_before
from sayso.record.turn import Turn
from sayso.record.wording import is_of_leaving

__all__ = ["Departures"]

Told = tuple[Statement, Turn]

_BESIDE = 3
"""Characters between two sentences that stand beside each other."""
_CLAUSE_ENDS = re.compile(r"[,;.!?](?=\s|$)")


class Departures:
    """What a story has told of its people's staying and going."""

    def __init__(self) -> None:
        self._stays: dict[str, Position] = {}
        """The last that each has said of staying in an earlier report, by the full name."""
        self._roles: dict[str, frozenset[str]] = {}
        """The last words of the roles told of each."""
        self._left: set[str] = set()

    def with_departures(
        self, reading: Reading, found: Sequence[Told], positions: Positions, parties: Parties,
        is_repeat: Callable[[Span], bool],
    ) -> list[Told]:  # fmt: skip
        """The turns of a report, with those who leave after saying that they stay; what it tells of both is noted."""
        self._note_roles(reading)
        staying = list(staying_told(reading, self._roles))
        leaving = list(leaving_told(reading, self._roles))
        told, sentences = list(found), {tenure.sentence for tenure in leaving}
        self._left |= {self._full(t.party) for s, t in told if _is_told(reading, s, t, sentences)}
        for tenure in leaving:
            name = self._full(tenure.person.name)
            before = self._stays.get(name) or _recalled(reading, tenure, staying)
            if before is None or name in self._left or is_repeat(tenure.sentence):
                continue
            self._left.add(name)
            statement, side = _deed(reading, tenure, name), parties.side(before.party)
            told = [each for each in told if not _is_replaced(reading, each, tenure, before)]
            told.append((statement, positions.turned(reading.article, statement, before.party, side, before)))
        for tenure in staying:
            name = self._full(tenure.person.name)
            if " " in name:
                self._stays[name] = _held(reading, tenure)
        return told

    def _full(self, name: str) -> str:
        """The full name of who is named by the last word of it alone, where the story knows one such person."""
        known = [each for each in self._roles if each.split()[-1] == name]
        return known[0] if len(known) == 1 else name

    def _note_roles(self, reading: Reading) -> None:
        for entity in reading.entities:
            if entity.type == "person" and " " in entity.name:
                heads = (re.split(r" (?:of|at|for|in) ", role)[0].split() for role in entity.roles)
                told = frozenset(head[-1].lower() for head in heads if head)
                self._roles[entity.name] = self._roles.get(entity.name, frozenset()) | told


def _recalled(reading: Reading, leaving: Tenure, staying: Sequence[Tenure]) -> Position | None:
    """What the report itself tells that who leaves had said of staying, as of before, in the sentence that tells of
    the leaving or one beside it."""
    article, (start, end) = reading.article, leaving.sentence
    for tenure in staying:
        beside = tenure.sentence[1] >= start - _BESIDE and tenure.sentence[0] <= end + _BESIDE
        if (
            tenure.person.id == leaving.person.id
            and beside
            and was_before(article.text[slice(*tenure.sentence)])
        ):
            return _held(reading, tenure)
    return None


def _held(reading: Reading, tenure: Tenure) -> Position:
    """Who stays, as a position: what is said in the words of the statement they stand in, else the sentence."""
    article, place = reading.article, tenure.words[0]
    inside = [s for s in reading.statements if any(a <= place < b for a, b in s.content)]
    span = min((s for each in inside for s in each.content if s[0] <= place < s[1]), default=tenure.sentence)
    span = (max(span[0], tenure.sentence[0]), min(span[1], tenure.sentence[1]))
    claim = article.text[slice(*span)]
    when = article.published or article.reference_date
    return Position(tenure.person.name, "denies", claim, "", when, article.id, evidence_of(article, span))


def _deed(reading: Reading, tenure: Tenure, name: str) -> Statement:
    """The leaving as a deed that the writer tells: from the name, where it stands in the sentence, to the end of the
    clause."""
    article = reading.article
    inside = [s for s, _ in tenure.person.mentions if tenure.sentence[0] <= s < tenure.words[0]]
    start = inside[-1] if inside else behind_dateline(article.text, tenure.sentence)
    ends = _CLAUSE_ENDS.search(article.text, tenure.words[1], tenure.sentence[1])
    end = ends.start() if ends is not None else tenure.sentence[1]
    source = ((start, start + len(tenure.person.name)),) if inside else ()
    return Statement(
        f"{LEAVING}{start}",
        "indirect",
        source,
        (),
        ((start, end),),
        replace(speaker_as(tenure.person), name=name),
        stance="confirms",
    )


def _is_told(reading: Reading, statement: Statement, turn: Turn, leaving: Set[Span]) -> bool:
    """Whether a turn is that its party leaves."""
    sentence = sentence_around(reading.article, statement.content[0])
    told = sentence in leaving or is_of_leaving(reading.article.text[slice(*sentence)])
    return turn.kind == "reversal" and (told or statement.id.startswith(LEAVING))


def _is_replaced(reading: Reading, told: Told, tenure: Tenure, stay: Position) -> bool:
    """Whether a turn is no more than a confirmation by who leaves, in the sentence that tells it; or one from the
    refusal to leave, which is told nowhere else to be given up."""
    statement, turn = told
    if isinstance(turn.before, PositionState) and turn.before.claim == stay.claim:
        return True
    here = sentence_around(reading.article, statement.content[0]) == tenure.sentence
    return here and turn.kind == "confirmation" and turn.party.split()[-1] == tenure.person.name.split()[-1]
