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
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from sayso.model import Article, Position, PositionState, Statement
from sayso.record.claimed import Claim, Claimed
from sayso.record.claims import (
    LEAVING,
    claim_of,
    claim_words,
    is_anaphoric,
    is_pronoun,
    overlap,
    words_of_claim,
)
from sayso.record.deeds import DENYING
from sayso.record.denying import No, says_no
from sayso.record.evidence import sentence_around, statement_evidence
from sayso.record.turning import Held

__all__ = ["Circumstances", "Positions", "Turn"]

_TURNING = frozenset({"denies", "confirms", "accuses", "declines"})
_OPPOSED = {"denies", "confirms"}
_RECALLING = re.compile(
    r"\b(?:again|repeat(?:s|ed|edly)?|reiterate[sd]|still|continue[sd]?|ha(?:s|ve|d|ving)|always|previously|earlier)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:again|repeat(?:s|ed)|reiterate[sd]|still|had)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:which|who)\s+(?:\w+\s+)?$", re.IGNORECASE)
_OPINION = re.compile(r"\b(?:not|n[’']t)\s+(?:\w+ly\s+)?(?:expect|think|believe|see)", re.IGNORECASE)
_DENYING = re.compile(r"\b(?:den|dismiss|reject|disput|refut)", re.IGNORECASE)
_COMPARED = re.compile(r"\bthan(?:\s+the|\s+its)?\s*$", re.IGNORECASE)
_AT_LAST = re.compile(r"\bfor the first time\b|\bfinally\b|\bat last\b", re.IGNORECASE)
_SAME_TOPIC = 0.25
_REVERSES = 0.15
_RESIGNS = "resigns"
_TURNS_FIRST = 0.2
"""By how much a topic that a party turns on comes before one it has not spoken on."""
_TOO_FEW_WORDS, _TELLING = 2, 3
_ANSWERED = {"answer": 8.0, "intention": 4.0}
"""What has to be claimed by another, and how much of it, for a no in other words to be a denial."""
_WORD = re.compile(r"\w+")


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
class Circumstances:
    """What stands around a statement that may take a stance."""

    repeat: bool = False
    """The story has carried the sentence before, word for word: it is noted nowhere."""
    answered: Statement | None = None
    """What another party said just before: the claim that "the accusation" stands for."""
    named: bool = True
    """Of people without a name only the first on a topic to take a stance turns anything."""
    leads: bool = True
    """It stands in the first paragraphs."""
    side: str | None = None
    """Whom the party speaks for: one office of a government takes back what another denied."""
    following: Statement | None = None
    """What the party says right behind "denies it": the claim in its own words."""
    no: No | None = None
    """The no it says in its own words."""
    held: Held | None = None
    """Where the report tells that the party had held the contrary."""
    wrong: bool = False
    """The party says in the report that it had been wrong."""
    leaving: bool = False
    """It is told that a person leaves: worth telling of one who had refused to, and of nobody else."""


class Positions:
    """The positions of one story."""

    def __init__(self) -> None:
        self._topics: list[_Topic] = []
        self._sides: dict[str, str] = {}
        self._said = Claimed()
        self._last: tuple[tuple[str, str, str], int, bool] | None = None
        """Article, side and stance of the last statement, its paragraph, and whether its claim was "it"."""

    def all(self) -> tuple[Position, ...]:
        """Every position, topic by topic, in the order taken."""
        return tuple(position for topic in self._topics for position in topic.positions)

    def note_claim(self, article: Article, statement: Statement, party: str) -> None:
        """Note what people without a name claim: they take no stance, but a denial may answer them."""
        if statement.stance in _TURNING:
            return
        position = self._position(article, statement, party, None)
        self._said.note(Claim(party, claim_words(article, statement, party, None), position))

    def take(
        self, article: Article, statement: Statement, party: str, around: Circumstances | None = None
    ) -> Turn | None:
        """Note a statement of ``party``; the turn it is, if it is one."""
        around = around or Circumstances()
        if around.repeat or not statement.content:
            return None
        self._sides[party] = around.side or party
        statement = self._as_denial(article, statement, party, around)
        wordless = is_pronoun(article, statement) or (
            statement.id.startswith(DENYING) and len(claim_words(article, statement, party, None)) < _TELLING
        )
        following = around.following if wordless else None
        spoken = following or statement
        words = claim_words(article, spoken, party, around.answered)
        leads = around.leads or spoken is not statement
        if self._goes_on(article, statement, party, around, words):
            return None
        recalling = statement.stance in _OPPOSED and around.held is None and not around.leaving
        if recalling and self._recalls(article, statement, party, leads, around):
            return None
        taken_back = article.text[slice(*around.held.span)] if around.held else ""
        words |= words_of_claim(_RESIGNS) if around.leaving else {}
        topic = self._topic_of(words, party, statement.stance)
        if around.held and not self._denied_on(topic, party):
            topic = self._topic_of(words_of_claim(taken_back), party, "confirms")
            topic = topic if self._denied_on(topic, party) else self._topic_of(words, party, statement.stance)
        if around.leaving and not (around.held or self._refused_to_go(topic, statement, party)):
            return None
        if statement.stance == "asserts" and self._denied_on(topic, party) and (around.wrong or around.held):
            statement = replace(statement, stance="confirms")
        if not around.named and topic and any(p.stance == statement.stance for p in topic.positions):
            return None
        position = self._position(article, statement, party, topic)
        if statement.stance not in _OPPOSED | {"declines"}:
            self._said.note(Claim(party, words, position))
        if statement.stance not in _TURNING:
            return None
        turn = self._turn(article, topic, words, position, around.held)
        return turn if turn and (leads or self._settles(article, statement, turn)) else None

    def _position(self, article: Article, statement: Statement, party: str, topic: _Topic | None) -> Position:
        return Position(
            party,
            statement.stance,
            claim_of(article, statement),
            topic.id if topic else _topic_id(article, statement),
            statement.said_on or article.published or article.reference_date,
            article.id,
            statement_evidence(article, statement),
        )

    def _as_denial(
        self, article: Article, statement: Statement, party: str, around: Circumstances
    ) -> Statement:
        """The statement, as a denial where it says no to something (:mod:`sayso.record.denying`).

        "Did not expect more" is no denial where nobody had.
        """
        same_side = frozenset(p for p, side in self._sides.items() if side == self._sides[party])
        if statement.stance == "denies" and _is_opinion(article, statement):
            words = claim_words(article, statement, party, None)
            claimed = self._said.by_another(words, same_side, plain=True)
            return statement if claimed else replace(statement, stance="asserts")
        if around.no is None or around.held or statement.stance in _OPPOSED:
            return statement
        denial = replace(statement, stance="denies", content=(around.no.span,))
        if around.no.form in _ANSWERED:
            words = claim_words(article, denial, party, None)
            least = _ANSWERED[around.no.form]
            if not around.named or self._said.by_another(words, same_side, plain=True, least=least) is None:
                return statement
        return denial

    def _goes_on(
        self,
        article: Article,
        statement: Statement,
        party: str,
        around: Circumstances,
        words: dict[str, float],
    ) -> bool:
        """Whether a denial only goes on with the one just told: "denied it. 'There are no talks,' he said"."""
        mark = (article.id, self._sides[party], statement.stance)
        begins = max((s for s, e in article.paragraphs if s <= statement.content[0][0] < e), default=0)
        before, self._last = self._last, (mark, begins, is_pronoun(article, statement))
        if before is None or before[0] != mark or statement.stance not in _OPPOSED:
            return False
        own_words = around.no is not None and before[1] == begins
        retort = statement.kind == "direct" and not _DENYING.search(_cue(article, statement))
        return (before[2] or own_words or retort) and self._adds_words(party, statement.stance, words)

    def _refused_to_go(self, topic: _Topic | None, statement: Statement, party: str) -> bool:
        """Whether who leaves had refused to: whose name stands in the refusal, or who spoke it."""
        if topic is None or LEAVING not in topic.words or not self._denied_on(topic, party):
            return False
        names = {word.lower() for word in statement.speaker.name.split()} if statement.speaker else set()
        told = {
            word.lower()
            for p in topic.positions
            for word in _WORD.findall(f"{p.claim} {p.evidence.quote.exact}")
        }
        return bool(names & told)

    def _denied_on(self, topic: _Topic | None, party: str) -> bool:
        own = self._stand(topic, party) if topic else None
        return own is not None and own.stance == "denies"

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
        self, article: Article, statement: Statement, party: str, leads: bool, around: Circumstances
    ) -> bool:
        """Whether a stance is only recalled.

        "Had denied" tells what was before, whoever is told of. "Again denied", "has denied" and "which
        denies" recall where the party has taken the stance before; "denied it", with no word for what it
        denies, where the party has taken any or the sentence does not lead its report. "The claim" is the one
        ``answered``, and recalls only where nobody has just made one. What was denied or admitted on a day before,
        and taken down then, is recalled too.
        """
        start = min((s for s, _ in (*statement.cue, *statement.source)), default=statement.content[0][0])
        end = max((e for _, e in statement.cue), default=start)
        behind_source = max((e for _, e in statement.source if e < end), default=start)
        if re.search(r"\bhad\b", article.text[behind_source:end]):
            return True
        if _COMPARED.search(article.text, 0, start):
            return True  # "five more than the capital admits to"
        if not leads and self._is_dated_before(article, statement):
            return True
        told = {mine.stance for t in self._topics if (mine := self._stand(t, party))}
        if (told or not leads) and is_pronoun(article, statement):
            return True
        points = is_anaphoric(claim_of(article, statement))
        is_deed = statement.id.startswith(DENYING)
        recalling = _recalling(article, statement, behind_source, end, own_words=around.no is not None)
        if points and recalling and not leads:
            return True  # "the union, which disputes the figures"
        if points and not leads and around.answered is None and not is_deed:
            return True  # no telling what
        old = (
            points
            and not is_deed
            and (around.answered is None or self._answers_an_old_claim(article, party, around.answered))
        )
        nameless = recalling and party == party.lower() and any(self._denials())
        return nameless or (
            (old or recalling)
            and (statement.stance in told or (old and self._denied_by_others(article, around)))
        )

    def _is_dated_before(self, article: Article, statement: Statement) -> bool:
        """Whether it was said on a day before, of which the record has the stance."""
        day, published = statement.said_on, article.published or article.reference_date or ""
        if day is None or published.startswith(day):
            return False
        taken = (p for t in self._topics for p in t.positions if p.stance == statement.stance)
        return any((p.since or "").startswith(day) and p.article != article.id for p in taken)

    def _denied_by_others(self, article: Article, around: Circumstances) -> bool:
        """Whether the claim that is answered is one the record has a denial of, by whatever office."""
        words = (
            claim_words(article, around.answered, "", None) if around.answered and not around.leads else {}
        )
        told = (t for t in self._topics if any(p.stance == "denies" for p in t.positions))
        return any(overlap(words, t.words) >= _SAME_TOPIC for t in told)

    def _denials(self) -> Iterator[Position]:
        return (p for t in self._topics for p in t.positions if p.stance == "denies")

    def _answers_an_old_claim(self, article: Article, party: str, answered: Statement) -> bool:
        """Whether "the accusation" is one made before, or one the side has answered in this very report."""
        side = self._sides.get(party, party)
        mine = [p for t in self._topics for p in t.positions if self._sides.get(p.party) == side]
        if any(p.article == article.id and p.stance in _OPPOSED for p in mine):
            return True
        return self._said.made_before(claim_words(article, answered, party, None), party, article.id)

    def _turn(
        self,
        article: Article,
        topic: _Topic | None,
        words: dict[str, float],
        position: Position,
        held: Held | None,
    ) -> Turn | None:
        before = self._stand(topic, position.party) if topic else None
        if before is not None and before.stance == position.stance:
            return None
        no = says_no(position.claim)
        said_before = self._said.before_by(position.party, words, position.article, no)
        if position.stance == "confirms" and before is None and not held and said_before:
            return None
        if topic is None:
            topic = self._begin(words, position)
        topic.positions.append(position)
        for word, weight in words.items():
            topic.words.setdefault(word, weight)
        if held and before is None:
            recalled = article.text[slice(*held.span)].strip(" ,")
            before = replace(position, stance="denies", claim=recalled)
        return _as_turn(before, position)

    def _begin(self, words: dict[str, float], position: Position) -> _Topic:
        topic = _Topic(position.topic, dict(words))
        claim = self._said.by_another(words, frozenset({position.party}))
        if claim is not None:
            topic.positions.append(replace(claim.position, topic=topic.id))
            for word, weight in claim.words.items():
                topic.words.setdefault(word, weight)
        self._topics.append(topic)
        return topic

    def _topic_of(self, words: dict[str, float], party: str, stance: str) -> _Topic | None:
        """The topic these words are on. A party's own open denial is found by fewer words than another's."""
        if (
            len(words) < _TOO_FEW_WORDS and LEAVING not in words
        ):  # "The company denies it": what it denied before, if anything
            mine = [
                t for t in self._topics if (own := self._stand(t, party)) and {own.stance, stance} <= _OPPOSED
            ]
            return mine[-1] if mine else None
        best: tuple[float, _Topic] | None = None
        for topic in self._topics:
            own = self._stand(topic, party)
            turning = own is not None and own.stance != stance and {own.stance, stance} <= _OPPOSED
            needed = _REVERSES if turning or own is not None else _SAME_TOPIC
            if (LEAVING in words) != (LEAVING in topic.words) and own is not None:
                continue  # a refusal to go is on no other topic
            likeness = overlap(words, topic.words)
            rated = likeness + (_TURNS_FIRST if turning else 0.0)
            if likeness >= needed and (best is None or rated > best[0]):
                best = (rated, topic)
        return best[1] if best else None


def _recalling(
    article: Article, statement: Statement, behind_source: int, end: int, *, own_words: bool
) -> bool:
    """Whether the words around the cue recall: "again denied", "has denied", "which denies"."""
    if own_words:
        return any(_AGAIN.search(article.text, s, e) for s, e in statement.cue)
    cue = min((s for s, _ in statement.cue), default=end)
    relative = _RELATIVE.search(article.text, 0, cue) is not None
    return relative or _RECALLING.search(article.text, behind_source, end) is not None


def _cue(article: Article, statement: Statement) -> str:
    return " ".join(article.text[s:e] for s, e in statement.cue)


def _is_opinion(article: Article, statement: Statement) -> bool:
    """ "Does not expect": a no of what one thinks."""
    return any(_OPINION.search(article.text, s, e) for s, e in statement.cue)


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
