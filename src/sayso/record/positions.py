"""Who stands where on what.

A **position** is a party's stance on a claim: it asserts, accuses, denies, confirms or declines to
comment. A claim is the content of a statement, in a source's words, and two claims are on one topic when
their weighty words overlap (idf-weighted overlap coefficient; a short quotation such as "fake news"
is compared with the sentence it stands in). A denial begins a topic, together with the earlier
statement of another party that it comes closest to; so does a confirmation.

Turned into changes:

``denial``        a party denies, for the first time on the topic;
``confirmation``  a party confirms or admits, for the first time, something it had not itself said;
``reversal``      a party that denied now confirms or admits, or one that confirmed now denies.

Not a change: the same stance again, however worded; a stance of people without a name, unless
it leads a report and nobody had taken it before; a party that "confirmed" what it had said before; a confirmation
deep in a report of what nobody else has spoken on, unless it is told as one "for the first time".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from sayso.model import Article, Position, PositionState, Statement
from sayso.record.claims import claim_of, claim_words, is_anaphoric, is_pronoun, overlap, shared, total
from sayso.record.evidence import sentence_around, statement_evidence

__all__ = ["Positions", "Turn"]

_TURNING = frozenset({"denies", "confirms", "accuses", "declines"})
_OPPOSED = {"denies", "confirms"}
_RECALLING = re.compile(
    r"\b(?:again|repeated(?:ly)?|reiterated|still|continue[sd]?|ha(?:s|ve|d|ving)|always|previously|earlier|which|who)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\bthan(?:\s+the|\s+its)?\s*$", re.IGNORECASE)
_AT_LAST = re.compile(r"\bfor the first time\b|\bfinally\b|\bat last\b", re.IGNORECASE)
_SAME_TOPIC = 0.25
_ANSWERS, _WEIGHT_SHARED = 0.3, 8.0
"""What a claim has to share with its denial: of the words, and of their weight ("ferry" is not enough)."""
_REVERSES = 0.15
_TURNS_FIRST = 0.2
"""By how much a topic that a party turns on comes before one it has not spoken on."""
_TOO_FEW_WORDS = 2


@dataclass(frozen=True)
class Turn:
    """A party's new stance: what makes a change of kind denial, confirmation or reversal."""

    kind: str
    party: str
    topic: str
    before: PositionState | None
    after: PositionState
    position: Position


@dataclass
class _Topic:
    id: str
    words: dict[str, float]
    positions: list[Position] = field(default_factory=list)


@dataclass(frozen=True)
class _Said:
    party: str
    words: dict[str, float]
    position: Position


class Positions:
    """The positions of one story."""

    def __init__(self) -> None:
        self._topics: list[_Topic] = []
        self._sides: dict[str, str] = {}
        self._said: list[_Said] = []
        self._denied_it: tuple[str, str, str] | None = None
        """Article, side and stance of the last statement, where it took a stance on "it"."""

    def all(self) -> tuple[Position, ...]:
        """Every position, topic by topic, in the order taken."""
        return tuple(position for topic in self._topics for position in topic.positions)

    def take(
        self,
        article: Article,
        statement: Statement,
        party: str,
        *,
        repeat: bool = False,
        answered: Statement | None = None,
        named: bool = True,
        leads: bool = True,
        side: str | None = None,
        following: Statement | None = None,
    ) -> Turn | None:
        """Note a statement of ``party``; the turn it is, if it is one.

        ``repeat`` is true of a sentence the story has carried before, word for word: noted nowhere.
        ``answered`` is what another party said just before: the claim that "the accusation" stands for.
        ``leads`` is true of what stands in the first paragraphs. ``side`` is whom the party speaks for: one
        office of a government takes back what another denied.
        ``following`` is what the party says right behind "denies it": the claim in its own words.
        Of people without a name (not ``named``) only the first on a topic to take a stance turns anything.
        """
        if repeat or not statement.content:
            return None
        self._sides[party] = side or party
        spoken = following if following is not None and is_pronoun(article, statement) else statement
        words = claim_words(article, spoken, party, answered)
        leads = leads or spoken is not statement
        mark = (article.id, self._sides[party], statement.stance)
        same, self._denied_it = self._denied_it == mark, mark if is_pronoun(article, statement) else None
        if same and self._adds_words(party, statement.stance, words):
            return None
        if statement.stance in _OPPOSED and self._recalls(article, statement, party, leads, answered):
            return None
        topic = self._topic_of(words, party, statement.stance)
        if not named and topic and any(p.stance == statement.stance for p in topic.positions):
            return None
        position = Position(
            party,
            statement.stance,
            claim_of(article, statement),
            topic.id if topic else _topic_id(article, statement),
            statement.said_on or article.published or article.reference_date,
            article.id,
            statement_evidence(article, statement),
        )
        if statement.stance not in _TURNING:
            self._said.append(_Said(party, words, position))
            return None
        turn = self._turn(topic, words, position)
        return turn if turn and (leads or self._settles(article, statement, turn)) else None

    def _settles(self, article: Article, statement: Statement, turn: Turn) -> bool:
        """Whether a turn deep in a report is news; a confirmation is for the first time, or of what others spoke on."""
        if turn.kind != "confirmation":
            return True
        if _AT_LAST.search(article.text, *sentence_around(article, statement.content[0])):
            return True
        positions = next(t.positions for t in self._topics if t.id == turn.topic)
        return len({self._sides.get(p.party, p.party) for p in positions}) > 1

    def _adds_words(self, party: str, stance: str, words: dict[str, float]) -> bool:
        """Take "denied it. 'There are no talks,' he said" for one denial: its words are those of the topic."""
        open_topics = [t for t in self._topics if (own := self._stand(t, party)) and own.stance == stance]
        for word, weight in words.items() if open_topics else ():
            open_topics[-1].words.setdefault(word, weight)
        return bool(open_topics)

    def _stand(self, topic: _Topic, party: str) -> Position | None:
        """Where the side of a party stands on a topic: what it last denied or confirmed."""
        side = self._sides.get(party, party)
        mine = (p for p in reversed(topic.positions) if self._sides.get(p.party) == side)
        return next((p for p in mine if p.stance in _OPPOSED), None)

    def _recalls(
        self, article: Article, statement: Statement, party: str, leads: bool, answered: Statement | None
    ) -> bool:
        """Whether a stance is only recalled.

        "Had denied" tells what was before, whoever is told of. "Again denied", "has denied" and "which
        denies" recall where the party has taken the stance before; "denied it", with no word for what it
        denies, where the party has taken any or the sentence does not lead its report. "The claim" is the one
        ``answered``, and recalls only where nobody has just made one.
        """
        start = min((s for s, _ in (*statement.cue, *statement.source)), default=statement.content[0][0])
        end = max((e for _, e in statement.cue), default=start)
        behind_source = max((e for _, e in statement.source if e < end), default=start)
        if re.search(r"\bhad\b", article.text[behind_source:end]):
            return True
        if _COMPARED.search(article.text, 0, start):
            return True  # "five more than the capital admits to"
        told = {mine.stance for t in self._topics if (mine := self._stand(t, party))}
        if (told or not leads) and is_pronoun(article, statement):
            return True
        points = is_anaphoric(claim_of(article, statement))
        recalling = _RECALLING.search(article.text, start, end + 12) is not None
        if points and recalling and not leads:
            return True  # "the union, which disputes the figures"
        old = points and (answered is None or self._answers_an_old_claim(article, party, answered))
        return statement.stance in told and (old or recalling)

    def _answers_an_old_claim(self, article: Article, party: str, answered: Statement) -> bool:
        """Whether "the accusation" is one made before, or one the side has answered in this very report."""
        side = self._sides.get(party, party)
        mine = [p for t in self._topics for p in t.positions if self._sides.get(p.party) == side]
        if any(p.article == article.id and p.stance in _OPPOSED for p in mine):
            return True
        words = claim_words(article, answered, party, None)
        others = [s for s in self._said if s.party != party and s.position.article != article.id]
        return any(overlap(words, said.words) >= _ANSWERS for said in others)

    def _turn(self, topic: _Topic | None, words: dict[str, float], position: Position) -> Turn | None:
        before = self._stand(topic, position.party) if topic else None
        if before is not None and before.stance == position.stance:
            return None
        if position.stance == "confirms" and before is None and self._had_said(position, words):
            return None
        if topic is None:
            topic = self._begin(words, position)
        topic.positions.append(position)
        for word, weight in words.items():
            topic.words.setdefault(word, weight)
        return _as_turn(before, position)

    def _begin(self, words: dict[str, float], position: Position) -> _Topic:
        topic = _Topic(position.topic, dict(words))
        claim = self._claimed_by_another(words, position)
        if claim is not None:
            topic.positions.append(replace(claim.position, topic=topic.id))
            for word, weight in claim.words.items():
                topic.words.setdefault(word, weight)
        self._topics.append(topic)
        return topic

    def _claimed_by_another(self, words: dict[str, float], position: Position) -> _Said | None:
        rated = [
            (overlap(words, said.words), said)
            for said in self._said
            if said.party != position.party and total(shared(words, said.words)) >= _WEIGHT_SHARED
        ]
        best = max(rated, key=lambda each: each[0], default=None)
        return best[1] if best and best[0] >= _ANSWERS else None

    def _had_said(self, position: Position, words: dict[str, float]) -> bool:
        """Whether the party had said so itself in an earlier report; a headline is no earlier report."""
        return any(
            said.party == position.party
            and said.position.article != position.article
            and overlap(words, said.words) >= _ANSWERS
            for said in self._said
        )

    def _topic_of(self, words: dict[str, float], party: str, stance: str) -> _Topic | None:
        """The topic these words are on. A party's own open denial is found by fewer words than another's."""
        if len(words) < _TOO_FEW_WORDS:  # "The company denies it": what it denied before, if anything
            mine = [
                t for t in self._topics if (own := self._stand(t, party)) and {own.stance, stance} <= _OPPOSED
            ]
            return mine[-1] if mine else None
        best: tuple[float, _Topic] | None = None
        for topic in self._topics:
            own = self._stand(topic, party)
            turning = own is not None and own.stance != stance and {own.stance, stance} <= _OPPOSED
            needed = _REVERSES if turning or own is not None else _SAME_TOPIC
            likeness = overlap(words, topic.words)
            rated = likeness + (_TURNS_FIRST if turning else 0.0)
            if likeness >= needed and (best is None or rated > best[0]):
                best = (rated, topic)
        return best[1] if best else None


def _as_turn(before: Position | None, position: Position) -> Turn | None:
    after = PositionState(position.stance, position.claim)
    opposed = before is not None and {before.stance, position.stance} == _OPPOSED
    if opposed and before is not None:
        was = PositionState(before.stance, before.claim)
        return Turn("reversal", position.party, position.topic, was, after, position)
    kind = {"denies": "denial", "confirms": "confirmation"}.get(position.stance)
    return Turn(kind, position.party, position.topic, None, after, position) if kind else None


def _topic_id(article: Article, statement: Statement) -> str:
    return "t" + blake2b(f"{article.id}|{statement.content}".encode(), digest_size=5).hexdigest()
