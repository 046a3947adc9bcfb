"""The topics of a story: what parties have denied or confirmed, and where each side stands on it.

Two claims are on one topic when their weighty words overlap (idf-weighted overlap coefficient). A party's own
open denial is found by fewer words than another's; leaving an office is a topic of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sayso.model import Position
from sayso.record.claims import LEAVING, overlap, shared, words_of_claim

__all__ = ["OPPOSED", "SAME_TOPIC", "Topic", "Topics"]

OPPOSED = frozenset({"denies", "confirms"})
SAME_TOPIC = 0.35
"""What claims on one topic share; with less, every claim of a story is soon on the topic of the first."""
_REVERSES = 0.15
_TURNS_FIRST = 0.2
"""By how much a topic that a party turns on comes before one it has not spoken on."""
_TOO_FEW_WORDS = 2


@dataclass
class Topic:
    """One topic: the words of its claims, and the positions taken on it, in order."""

    id: str
    words: dict[str, float]
    positions: list[Position] = field(default_factory=list)
    answered: dict[str, float] = field(default_factory=dict)
    """The words of what was claimed just before it was denied."""
    answers: list[str] = field(default_factory=list)
    """What was claimed just before, word for word, where a denial only points at it."""
    own_words: set[str] = field(default_factory=set)
    """What was said instead of what was denied: "denied it. “We learned of it last week,” she said"."""

    def learn(self, words: dict[str, float]) -> None:
        """Count the words of another claim to the topic."""
        for word, weight in words.items():
            self.words.setdefault(word, weight)


class Topics:
    """The topics of one story, in the order begun; and on whose side each party speaks."""

    def __init__(self) -> None:
        self._topics: list[Topic] = []
        self._sides: dict[str, str] = {}
        self._houses: dict[str, str] = {}

    def __iter__(self) -> Iterator[Topic]:
        return iter(self._topics)

    def begin(self, topic: Topic) -> None:
        self._topics.append(topic)

    def put_on_side(self, party: str, side: str) -> None:
        self._sides[party] = side

    def put_in_house(self, party: str, house: str) -> None:
        self._houses[party] = house

    def house(self, party: str) -> str:
        """With whose voice a party speaks (:mod:`sayso.record.one_voice`): its own, if nothing else is known."""
        return self._houses.get(party, party)

    def side(self, party: str) -> str:
        """Whom a party speaks for: itself, if nobody else is known."""
        return self._sides.get(party, party)

    def on_side_of(self, party: str) -> frozenset[str]:
        """Every party of its side."""
        return frozenset(p for p, side in self._sides.items() if side == self.side(party)) | {party}

    def stand(self, topic: Topic, party: str, but_in: str | None = None) -> Position | None:
        """Where the side of a party stands on a topic: what it last denied or confirmed, save in report ``but_in``."""
        side = self.side(party)
        mine = (
            p for p in reversed(topic.positions) if self._sides.get(p.party) == side and p.article != but_in
        )
        return next((p for p in mine if p.stance in OPPOSED), None)

    def closest(self, topic: Topic, stand: Position, words: dict[str, float]) -> Position:
        """Of what a side has taken like its ``stand`` on a topic, what the words are closest to; the last of equals."""
        side = self.side(stand.party)
        alike = [p for p in topic.positions if p.stance == stand.stance and self.side(p.party) == side]
        return max(reversed(alike), key=lambda p: overlap(words, words_of_claim(p.claim)), default=stand)

    def denied_on(self, topic: Topic | None, party: str) -> bool:
        """Whether the last the side of a party took on a topic is a denial."""
        own = self.stand(topic, party) if topic else None
        return own is not None and own.stance == "denies"

    def denied_last(self, party: str, but_in: str) -> Position | None:
        """What the side of a party denied last, on whatever topic, save in report ``but_in``."""
        stands = (self.stand(topic, party, but_in) for topic in self._topics)
        denied = [own for own in stands if own is not None and own.stance == "denies"]
        return max(denied, key=lambda own: own.since or "", default=None)

    def has_denied_in(self, article: str, party: str) -> bool:
        """Whether the side of a party has denied something in a report."""
        side = self.side(party)
        taken = (p for topic in self._topics for p in topic.positions if p.article == article)
        surname = party.split()[-1]
        return any(
            p.stance == "denies" and (self.side(p.party) == side or p.party.split()[-1] == surname)
            for p in taken
        )

    def stances_of(self, party: str, *, alone: bool = False) -> set[str]:
        """What the side of a party, or the party ``alone``, has last taken on any topic."""
        if not alone:
            return {own.stance for topic in self._topics if (own := self.stand(topic, party))}
        mine = (self._last(topic, party) for topic in self._topics)
        return {own.stance for own in mine if own is not None}

    def _last(self, topic: Topic, party: str) -> Position | None:
        found = (p for p in reversed(topic.positions) if p.party == party and p.stance in OPPOSED)
        return next(found, None)

    def has_taken(self, party: str, stance: str, words: dict[str, float], common: int = 1) -> bool:
        """Whether the side of a party has taken a stance on what the words are on, with ``common`` words of them."""
        mine = (t for t in self._topics if (own := self.stand(t, party)) and own.stance == stance)
        return any(
            overlap(words, topic.words) >= _REVERSES and len(shared(words, topic.words)) >= common
            for topic in mine
        )

    def goes_on(self, party: str, stance: str, words: dict[str, float]) -> bool:
        """Count words to the last topic on which the side has taken a stance, if there is one."""
        mine = [t for t in self._topics if (own := self.stand(t, party)) and own.stance == stance]
        if not mine or (LEAVING in words and LEAVING not in mine[-1].words):
            return False
        mine[-1].learn(words)
        return True

    def find(self, words: dict[str, float], party: str, stance: str) -> Topic | None:
        """The topic that the words are on, for a party that takes a stance on it."""
        if len(words) < _TOO_FEW_WORDS and LEAVING not in words:
            # "The company denies it": what it denied before, if anything
            mine = [
                t for t in self._topics if (own := self.stand(t, party)) and {own.stance, stance} <= OPPOSED
            ]
            return mine[-1] if mine else None
        best: tuple[float, Topic] | None = None
        for topic in self._topics:
            own = self.stand(topic, party)
            turning = own is not None and own.stance != stance and {own.stance, stance} <= OPPOSED
            needed = SAME_TOPIC if own is None else _REVERSES
            if (LEAVING in words) != (LEAVING in topic.words) and own is not None:
                continue  # a refusal to go is on no other topic
            if own is not None and own.stance == stance and len(shared(words, topic.words)) < _TOO_FEW_WORDS:
                continue  # "no talks with Brint" is no more of "will not sell to Brint"
            likeness = overlap(words, topic.words)
            rated = likeness + (_TURNS_FIRST if turning else 0.0)
            if likeness >= needed and (best is None or rated > best[0]):
                best = (rated, topic)
        return best[1] if best else None
