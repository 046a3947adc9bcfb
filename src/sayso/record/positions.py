"""Who stands where on what.

A **position** is a party's stance on a claim: it asserts, accuses, denies, confirms or declines to
comment. A claim is the content of a statement, in a source's words, and two claims are on one topic when
their weighty words overlap (idf-weighted overlap coefficient; a short quotation such as "fake news"
is compared with the sentence it stands in). A denial begins a topic, together with the earlier
statement of another party that it comes closest to; so does a confirmation.

Turned into changes:

``denial``        a party denies, for the first time on the topic, or anew what another claims in this report for the
                  first time; a no in its own words denies where it is flat enough, or answers another party's claim
                  (:mod:`sayso.record.denying`);
``confirmation``  a party confirms or admits, for the first time, something it had not itself said, or finds what
                  another side had denied (:mod:`sayso.record.findings`);
``reversal``      a party that denied now confirms or admits, or one that confirmed now denies the same; one that says
                  the contrary of either (:mod:`sayso.record.contrary`); one told to have held the
                  contrary (:mod:`sayso.record.turning`, :mod:`sayso.record.retracting`), that "now says" the
                  contrary of what it had said, withdraws a claim, or leaves after refusing to.

Not a change: the same stance again, however worded, and one recalled (:mod:`sayso.record.recalling`); a stance
of people without a name, unless it leads a report and nobody had taken it before; a party that "confirmed" just
what it had said before; a confirmation deep in a report of what nobody else has spoken on, unless told as one "for the
first time" or as a deed of the day ("conceded that the list was wrong", not "has conceded").
"""

from __future__ import annotations

from dataclasses import replace

from sayso.model import Article, Position, PositionState, Statement
from sayso.record.anew import is_anew
from sayso.record.claimed import Claim
from sayso.record.claims import claim_of, is_said_again, words_of_claim
from sayso.record.confirming import settles
from sayso.record.deeds import WITHDRAWS
from sayso.record.findings import looks_into
from sayso.record.giving_up import gives_up_nothing, giving_up
from sayso.record.ground import Ground
from sayso.record.in_one_breath import goes_on
from sayso.record.on_topic import begun, on_topic, take_down
from sayso.record.recalling import Circumstances, recalls
from sayso.record.saying import Saying, position_of, said_plainly, saying_of, topic_id
from sayso.record.saying_no import says_no
from sayso.record.silence import declines_to_speak
from sayso.record.topics import OPPOSED, Topic
from sayso.record.turn import Turn, as_turn
from sayso.record.turned_from import confirms_its_own_word, stood_before, turned_from

__all__ = ["Positions"]

_TURNING = frozenset({"denies", "confirms", "accuses", "declines", WITHDRAWS})
"""The stances that turn something by themselves."""


class Positions:
    """The positions of one story."""

    def __init__(self) -> None:
        self._ground = Ground()
        self._topics, self._said = self._ground.topics, self._ground.said

    def all(self) -> tuple[Position, ...]:
        """Every position, topic by topic, in the order taken; of those that decline, who declines to speak."""
        return tuple(p for topic in self._topics for p in topic.positions if _is_shown(p))

    def denied_by(self, side: str, but_in: str) -> list[Position]:
        """What a side has denied, in the order taken, save in report ``but_in``."""
        taken = (p for topic in self._topics for p in topic.positions if p.stance == "denies")
        return [p for p in taken if p.article != but_in and self._topics.side(p.party) == side]

    def turned(self, article: Article, statement: Statement, party: str, side: str, before: Position) -> Turn:
        """Note that a party has turned from a position of its side, as the signs of a report tell together."""
        self._topics.put_on_side(party, side)
        topic = self._topic_with(before, article, statement)
        saying = replace(said_plainly(article, statement, party), topic=topic)
        position = position_of(saying)
        topic.positions.append(position)
        topic.learn(saying.words)
        was = PositionState(before.stance, before.claim)
        now = PositionState(position.stance, position.claim)
        return Turn("reversal", party, topic.id, was, now, position)

    def _topic_with(self, before: Position, article: Article, statement: Statement) -> Topic:
        """The topic that a position was taken on, or a new one of what was held then."""
        topic = next((t for t in self._topics if before in t.positions), None)
        if topic is None:
            topic = Topic(topic_id(article, statement), words_of_claim(before.claim))
            if before.article != article.id:  # what the report itself recalls was taken on another day
                topic.positions.append(replace(before, topic=topic.id))
            self._topics.begin(topic)
        return topic

    def set_against(self, turn: Turn, before: Position) -> Turn:
        """The same turn, from ``before``, which is noted on its topic where no topic has it."""
        known = any(before in topic.positions for topic in self._topics)
        topic = next((t for t in self._topics if t.id == turn.topic), None)
        if topic is not None and not known:
            topic.positions.insert(0, replace(before, topic=topic.id))
        return replace(turn, before=PositionState(before.stance, before.claim))

    def denied(self, article: Article, statement: Statement, party: str, side: str) -> Turn | None:
        """Note that a party denies, as the signs of a report tell together; None where it is recalled, or no first
        time."""
        self._topics.put_on_side(party, side)
        if recalls(self._topics, self._said, article, statement, party, False, Circumstances()):
            return None
        return self._told_by_signs("denial", article, statement, party, "denies")

    def confirmed(self, article: Article, statement: Statement, party: str, side: str) -> Turn | None:
        """Note that a party confirms, as the signs of a report tell together; None where its side stands so already."""
        self._topics.put_on_side(party, side)
        return self._told_by_signs("confirmation", article, statement, party, "confirms")

    def _told_by_signs(
        self, kind: str, article: Article, statement: Statement, party: str, stance: str
    ) -> Turn | None:
        """Note a stance on its topic; None where the side of its party stands so there, or, of a confirmation, stands
        anywhere on it."""
        saying = said_plainly(article, statement, party)
        topic = self._topics.find(saying.words, party, stance)
        stood = self._topics.stand(topic, party) if topic is not None else None
        if stood is not None and (stood.stance == stance or kind == "confirmation"):
            return None
        position = position_of(replace(saying, topic=topic))
        topic = topic or begun(self._ground, saying.words, position)
        topic.positions.append(position)
        topic.learn(saying.words)
        return Turn(kind, party, topic.id, None, PositionState(stance, position.claim), position)

    def note_claim(self, article: Article, statement: Statement, party: str) -> None:
        """Note what people without a name claim: they take no stance, but a denial may answer them."""
        self._said.hear(article.id, claim_of(article, statement))
        if statement.stance not in _TURNING:
            saying = said_plainly(article, statement, party)
            self._said.note(Claim(party, saying.words, position_of(saying)))

    def take(
        self, article: Article, statement: Statement, party: str, around: Circumstances | None = None
    ) -> Turn | None:
        """Note a statement of ``party``; the turn it is, if it is one."""
        around = around or Circumstances()
        if around.repeat or not statement.content:
            return None
        whole = claim_of(article, statement)
        self._hear(article, whole, party, around)
        saying = saying_of(self._ground, article, statement, party, around)
        if goes_on(self._ground, saying) or self._is_recalled(saying):
            return None
        saying = on_topic(self._topics, saying)
        if gives_up_nothing(self._topics, saying):
            return None
        saying = giving_up(self._topics, saying)
        if _is_second_of_the_unnamed(saying):
            return None
        position = position_of(saying)
        if saying.stance not in OPPOSED | {"declines"}:
            self._said.note(Claim(party, saying.words, position))
        if not _may_turn(saying) or self._is_printed_before(saying, whole):
            return None
        turn = self._turn(saying, position)
        if turn is None or not (saying.leads or settles(self._ground, saying, turn)):
            return None
        return replace(turn, contested=saying.contested and looks_into(party))

    def _hear(self, article: Article, claim: str, party: str, around: Circumstances) -> None:
        """Note the words of a statement, and on whose side its party speaks."""
        self._said.hear(article.id, claim)
        self._topics.put_on_side(party, around.side or party)
        self._topics.put_in_house(party, around.house or around.side or party)

    def _is_recalled(self, saying: Saying) -> bool:
        """Whether a denial or confirmation is one of before, told again; not one that is set against what was held."""
        around = saying.around
        if saying.stance not in OPPOSED or around.held is not None or around.leaving:
            return False
        article, statement, party = saying.article, saying.statement, saying.party
        return recalls(self._topics, self._said, article, statement, party, saying.leads, around)

    def _is_printed_before(self, saying: Saying, claim: str) -> bool:
        """Whether a denial that turns nothing has the very words of a statement in an earlier report: in a copy, or
        under another name."""
        topic, article = saying.topic, saying.article.id
        own = self._topics.stand(topic, saying.party, but_in=article) if topic else None
        turning = saying.around.against is not None or (own is not None and own.stance != saying.stance)
        return saying.stance == "denies" and not turning and self._said.heard_before(article, claim)

    def _turn(self, saying: Saying, position: Position) -> Turn | None:
        """The turn that a position is, which is taken down on its topic; None where it is none."""
        before = stood_before(self._topics, saying)
        if before is not None and before.stance == position.stance:
            if not is_anew(self._ground, saying, before):
                return None
            saying, before = replace(saying, topic=None), None  # another claim, made in this report
        if self._has_withdrawn(saying):
            return None
        before = turned_from(self._ground, saying, position, before)
        if before is None and (
            saying.stance not in _TURNING or confirms_its_own_word(self._ground, saying, position)
        ):
            return None
        take_down(self._ground, saying, position)
        if before is not None and says_no(before.claim) and is_said_again(before.claim, position.claim):
            return None  # the same no, in a copy that the index of copies does not know
        return as_turn(before, position, told=saying.around.held is not None)

    def _has_withdrawn(self, saying: Saying) -> bool:
        """Whether a withdrawal is one that its side has made before on the topic."""
        if saying.topic is None or saying.stance != WITHDRAWS:
            return False
        side = self._topics.side(saying.party)
        return any(
            p.stance == WITHDRAWS and self._topics.side(p.party) == side for p in saying.topic.positions
        )


def _is_second_of_the_unnamed(saying: Saying) -> bool:
    """Whether people without a name take a stance that somebody has taken on the topic before."""
    if saying.around.named or saying.topic is None:
        return False
    return any(p.stance == saying.stance for p in saying.topic.positions)


def _may_turn(saying: Saying) -> bool:
    """Whether a party takes a stance that turns something, or says now, or had held, the contrary of what it says."""
    return saying.stance in _TURNING or saying.around.now or saying.around.held is not None


def _is_shown(position: Position) -> bool:
    return position.stance != "declines" or declines_to_speak(position.evidence.quote.exact)
