"""What a report tells its parties to have held, set against what they say now.

Of each statement and each deed, in this order: a turn that the report calls one (:mod:`sayso.record.climbdowns`); what
its sentence, or one behind it, tells the speaker to have held (:mod:`sayso.record.held`); of who leaves, that he was to
stay (:mod:`sayso.record.stayed`). Beside these stand what others tell of a party
(:mod:`sayso.record.turned_by_others`) and what stands elsewhere in the report (:mod:`sayso.record.retracting`). Of the
statements in one sentence the first takes back what was held. Not: where somebody else's denial is recalled, or what
somebody else said; a statement that is itself no more than what was held.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.model import Article, Reading, Span, Statement
from sayso.record.affiliation import institutions
from sayso.record.climbdowns import called_a_turn
from sayso.record.deeds import LEAVING as LEAVES
from sayso.record.evidence import sentence_around
from sayso.record.held import TELLS, Held, held_before, held_behind, is_told_in
from sayso.record.retracting import retracted, told_earlier
from sayso.record.stayed import was_to_stay
from sayso.record.turned_by_others import turned_by_others

__all__ = ["told_turns"]


def told_turns(reading: Reading, deeds: Sequence[Statement] = ()) -> dict[str, Held]:
    """What the report tells the speaker to have held, by id of the statement (or deed) that takes it back."""
    whose = institutions(reading)
    found = _told_beside(reading, deeds, whose)
    of_others = {statement.id: held for statement, held in turned_by_others(reading)}
    now = retracted(reading, whose)
    beside = {s.id: Held(span, beside=True) for s, span in now if not _is_taken_back(found.values(), span)}
    earlier = {s.id: Held(span, sure=False) for s, span in told_earlier(reading)}
    return beside | earlier | found | of_others


def _told_beside(reading: Reading, deeds: Sequence[Statement], whose: Mapping[str, str]) -> dict[str, Held]:
    """What is told beside each statement or deed; of a sentence the first statement takes it back."""
    found: dict[str, Held] = {}
    taken: set[Span] = set()
    for statement in (*reading.statements, *deeds):
        if statement.speaker is None or not statement.content:
            continue
        sentence = sentence_around(reading.article, statement.content[0])
        held = _held(reading.article, statement, sentence)
        is_deed = statement in deeds
        if held is None or (not is_deed and (sentence in taken or is_told_in(statement, held.span))):
            continue
        if any(_is_anothers(other, statement, held.span, whose) for other in reading.statements):
            continue
        if not is_deed:
            taken.add(sentence)
        found[statement.id] = held
    return found


def _held(article: Article, statement: Statement, sentence: Span) -> Held | None:
    leaves = statement.id.startswith(LEAVES)
    if not leaves and (called := called_a_turn(article, statement, sentence)) is not None:
        return called
    if statement.stance not in TELLS:
        return None
    if (held := held_before(article, statement, sentence)) is not None:
        return held
    behind = was_to_stay(article, statement) if leaves else held_behind(article, statement, sentence)
    return Held(behind) if behind else None


def _is_taken_back(found: Iterable[Held], recalled: Span) -> bool:
    """Whether what had been held has been found to be taken back already."""
    return any(held.span[0] < recalled[1] and recalled[0] < held.span[1] for held in found)


def _is_anothers(other: Statement, statement: Statement, held: Span, whose: Mapping[str, str]) -> bool:
    """Whether what was held is what somebody else denied or said, as the reading has it.

    ``whose`` are the institutions that people speak for: what the company denied its chief executive takes back.
    """
    inside = other is not statement and any(held[0] <= s < held[1] for s, _ in other.cue)
    if not inside or other.speaker is None or statement.speaker is None:
        return False
    if other.stance == "denies":
        return other.speaker != statement.speaker
    one, two = (whose.get(s.entity or s.name, s.name) for s in (other.speaker, statement.speaker))
    return other.speaker.type != "unnamed" and one != two
