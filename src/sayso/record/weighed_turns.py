"""The turns of a report as rules read them, with those that its signs together tell.

Where the signs of a report speak plainly for a denial, a confirmation or a reversal (:mod:`sayso.record.turnworth`) of
a side of which no rule has read one, the likeliest sentence that tells of it is taken for it. A confirmation that a
rule has read in that very sentence is that reversal.

What a party gives up is what it had denied, else said no to, in the words closest to the sentence. Not taken: a
heading, a sentence carried before, one that another turn stands on; a denial that the party does not say, recalls, or
has made before, or that somebody unnamed goes on with behind another's; a confirmation of what may be, or by a side
that denies or turns here, or stands on the matter already; a reversal of nothing that can be quoted, of what has been
taken back in this report already, or that says the same no again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.model import Position, PositionState, Reading, Span, Speaker, Statement
from sayso.reading.dateline import behind_dateline
from sayso.record.claims import claim_of, finished, is_said_again
from sayso.record.contrary import fact_of
from sayso.record.evidence import is_heading, paragraph_start, sentence_around
from sayso.record.forms_of_no import is_idle
from sayso.record.given_up import closest_held, given_up
from sayso.record.leaving import who_leaves
from sayso.record.parties import Parties
from sayso.record.positions import Positions
from sayso.record.saying_no import says_no
from sayso.record.spoken_before import recalled_no, tells_of_before
from sayso.record.told_of import BEGINS, Sentence
from sayso.record.turn import Turn
from sayso.record.turnworth import Likely
from sayso.record.wording import level

__all__ = ["settled"]

_SHORTEST, _LIKELIEST = 3, 4
"""Words that what is said has at least; and of a party's sentences how many are looked at, the likeliest first."""
_NO_LONGER = re.compile(
    r"\b(?:no longer|not any (?:more|longer)|no (?:other |real )?(?:choice|alternative|option))\b",
    re.IGNORECASE,
)
""" "She could no longer rule it out" says no no of before."""
_OWN_PEOPLE = re.compile(r"(?:its|their|his|her|whose)\b", re.IGNORECASE)
_TELLS = {
    "reversal": ("confirms", "asserts", "promises"),
    "denial": ("denies", "asserts", "confirms"),
    "confirmation": ("confirms", "asserts"),
}

Told = tuple[Statement, Turn]


def settled(
    reading: Reading, found: Iterable[Told], likely: Sequence[Likely], positions: Positions, parties: Parties,
    nos_of: Callable[[str], Sequence[Position]], is_repeat: Callable[[Span], bool],
    told_of: Mapping[str, Sequence[Span]],
) -> list[Told]:  # fmt: skip
    """The turns of a report, those that rules have ``found`` and what is ``likely``; of new ones ``positions``
    is told. ``nos_of`` gives what a side has said no to before, ``is_repeat`` tells of a span whether its sentence
    changes nothing, ``told_of`` by side the sentences that tell of it."""
    report = _Report(reading, positions, parties, nos_of, is_repeat)
    told = list(found)
    report.note(told)
    for each in sorted(likely, key=lambda each: (-each.odds, each.kind, each.side)):
        if each.odds > 0:
            told = report.with_likely(told, each)
    return [(statement, report.with_what_is_given_up(turn, told_of)) for statement, turn in told]


class _Report:
    """A report with what its story has so far, to which turns are added one after another."""

    def __init__(
        self, reading: Reading, positions: Positions, parties: Parties,
        nos_of: Callable[[str], Sequence[Position]], is_repeat: Callable[[Span], bool],
    ) -> None:  # fmt: skip
        self._article, self._statements = reading.article, reading.statements
        self._positions, self._parties = positions, parties
        self._nos_of, self._is_repeat = nos_of, is_repeat
        self._taken_back: set[str] = set()
        """What has been taken back in this report, in the words it was said in."""

    def note(self, told: Sequence[Told]) -> None:
        """Note what rules have read to be taken back."""
        befores = (turn.before for _, turn in told if turn.kind == "reversal")
        self._taken_back |= {before.claim for before in befores if isinstance(before, PositionState)}

    def with_likely(self, told: list[Told], likely: Likely) -> list[Told]:
        """The turns with one that is likely, if it is told nowhere yet and there are words to tell it by."""
        own = [turn.kind for _, turn in told if self._parties.side(turn.party) == likely.side]
        if "reversal" in own or likely.kind in own or (own and likely.kind == "confirmation"):
            return told
        for sentence in likely.sentences[:_LIKELIEST]:
            if is_heading(self._article, sentence.span) or self._is_repeat(sentence.span):
                continue
            beside = [each for each in told if self._stands_in(each[0], sentence)]
            if likely.kind == "denial" and self._goes_on(told, sentence):
                continue
            if any(not self._is_confirmed(turn, likely) for _, turn in beside):
                continue
            new = self._turn(likely, sentence)
            if new is not None and any(_is_same(turn, new[1]) for _, turn in told):
                return told  # who will not go says so for himself, and not for his office, too
            if new is not None:
                return [*(each for each in told if each not in beside), new]
        return told

    def with_what_is_given_up(self, turn: Turn, told_of: Mapping[str, Sequence[Span]]) -> Turn:
        """A reversal with what of all that its side has said no to is told of now."""
        side = self._parties.side(turn.party)
        held = [*self._nos_of(side), *self._positions.denied_by(side, but_in=self._article.id)]
        before = given_up(self._article, turn, held, told_of.get(side, ()))
        return turn if before is None else self._positions.set_against(turn, before)

    def _goes_on(self, told: Sequence[Told], sentence: Sentence) -> bool:
        """Whether a denial stands right before in the paragraph with which somebody without a name goes on: "its
        captain"."""
        if not sentence.party[:1].islower():
            return False
        begins = paragraph_start(self._article, sentence.span[0], sentence.span[0])
        return any(
            turn.kind == "denial" and begins <= statement.content[0][0] < sentence.span[0]
            for statement, turn in told
        )

    def _stands_in(self, statement: Statement, sentence: Sentence) -> bool:
        return sentence_around(self._article, statement.content[0]) == sentence.span

    def _is_confirmed(self, turn: Turn, likely: Likely) -> bool:
        """Whether what is read as a confirmation of the side is its reversal."""
        own = self._parties.side(turn.party) == likely.side
        return own and (turn.kind, likely.kind) == ("confirmation", "reversal")

    def _turn(self, likely: Likely, sentence: Sentence) -> Told | None:
        ways = {"reversal": self._reversal, "denial": self._denial, "confirmation": self._confirmation}
        return ways[likely.kind](likely, sentence)

    def _reversal(self, likely: Likely, sentence: Sentence) -> Told | None:
        statement = self._said(sentence, "reversal") or self._deed(sentence)
        before = self._held_before(likely, sentence, statement) if statement is not None else None
        if statement is None or before is None or before.claim in self._taken_back:
            return None
        if says_no(before.claim) and is_said_again(before.claim, claim_of(self._article, statement)):
            return None  # the same no, in a copy of the report that told it
        self._taken_back.add(before.claim)
        stance = "confirms" if statement.stance == "confirms" else "asserts"
        statement = replace(statement, stance=stance)
        party = who_leaves(self._article, statement) or sentence.party
        return statement, self._positions.turned(self._article, statement, party, likely.side, before)

    def _held_before(self, likely: Likely, sentence: Sentence, statement: Statement) -> Position | None:
        denied = self._positions.denied_by(likely.side, but_in=self._article.id)
        nos = self._nos_of(likely.side)
        before = closest_held(
            self._article, sentence, likely.sentences, statement.stance == "confirms", denied, nos
        )
        return None if before is not None and self._is_anothers(before, sentence) else before

    def _is_anothers(self, recalled: Position, sentence: Sentence) -> bool:
        """Whether what the sentence itself recalls is told as somebody else's word there: "police said, a day after the
        hospital said that it had received no demand"."""
        start, end = recalled.evidence.position
        own = {statement.id for statement in sentence.statements}
        return recalled.article == self._article.id and any(
            statement.speaker is not None
            and statement.id not in own
            and not any(_is_own(self._article.text, place) for place, _ in statement.source)
            for statement in self._statements
            if any(start <= place < end for place, _ in statement.cue)
        )

    def _denial(self, likely: Likely, sentence: Sentence) -> Told | None:
        statement = self._said(sentence, "denial")
        if statement is None:
            return None
        statement = replace(statement, stance="denies")
        party = who_leaves(self._article, statement) or sentence.party
        turn = self._positions.denied(self._article, statement, party, likely.side)
        return None if turn is None else (statement, turn)

    def _confirmation(self, likely: Likely, sentence: Sentence) -> Told | None:
        statement = self._said(sentence, "confirmation")
        if statement is None or fact_of(claim_of(self._article, statement)) is None:
            return None
        statement = replace(statement, stance="confirms")
        turn = self._positions.confirmed(self._article, statement, sentence.party, likely.side)
        return None if turn is None else (statement, turn)

    def _said(self, sentence: Sentence, kind: str) -> Statement | None:
        """What the party says in a sentence that may be the turn, no more of it than stands there: by its stance, else
        by where it stands."""
        ways = _TELLS[kind]
        inside = [
            s for s in sentence.statements if s.stance in ways and not self._is_recalled(kind, sentence, s)
        ]
        inside = [_within(s, sentence.span) for s in inside]
        inside = [finished(self._article, s) for s in inside if s.content]
        told = [(s, claim_of(self._article, s)) for s in inside]
        fitting = [
            s for s, claim in told if len(claim.split()) >= _SHORTEST and _may_be(kind, s.stance, claim)
        ]
        return min(fitting, key=lambda s: (ways.index(s.stance), s.content[0]), default=None)

    def _is_recalled(self, kind: str, sentence: Sentence, statement: Statement) -> bool:
        """Whether the sentence tells of the statement as made before: "He had said last week that he would stay"."""
        start, end = sentence.span
        told = recalled_no(level(self._article.text[start:end])) if kind == "reversal" else None
        if told is None or not statement.cue:
            return False
        return start + told[0] <= statement.cue[0][0] < start + told[1]

    def _deed(self, sentence: Sentence) -> Statement | None:
        """A sentence that begins with the party's name, as what it is told to have done; none that recalls."""
        if sentence.how != BEGINS or tells_of_before(level(self._article.text[slice(*sentence.span)])):
            return None
        start, end = behind_dateline(self._article.text, sentence.span), sentence.span[1]
        speaker = Speaker(sentence.party, "organisation")
        return Statement(
            f"likely{start}", "indirect", ((start, end),), (), ((start, end),), speaker, stance="confirms"
        )


def _is_same(one: Turn, other: Turn) -> bool:
    return (one.kind, one.party, one.after.claim) == (other.kind, other.party, other.after.claim)


def _is_own(text: str, place: int) -> bool:
    """Whether a speaker's words are for the party's own: "after its minister said", "whose company had denied"."""
    return _OWN_PEOPLE.match(text, place) is not None or text.endswith("whose ", 0, place)


def _may_be(kind: str, stance: str, claim: str) -> bool:
    """Whether what is said may be a denial, which says no, or a reversal, which does not."""
    if kind == "denial":
        return stance == "denies" or (says_no(claim) and not is_idle(claim))
    return not says_no(_NO_LONGER.sub("", level(claim)))


def _within(statement: Statement, sentence: Span) -> Statement:
    """A statement with what of its words stands in a sentence."""
    start, end = sentence
    content = tuple((max(a, start), min(b, end)) for a, b in statement.content if a < end and start < b)
    return replace(statement, content=content)
