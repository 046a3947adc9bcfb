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

import re
from dataclasses import replace
from hashlib import blake2b

from sayso.model import Article, Position, PositionState, Statement
from sayso.record.admitting import accepts
from sayso.record.claimed import ANSWERS, Claim, Claimed
from sayso.record.claims import (
    claim_of,
    claim_words,
    is_pronoun,
    is_said_again,
    overlap,
    shared,
    words_of_claim,
)
from sayso.record.contrary import contradicted, fact_of, note
from sayso.record.deeds import DENYING, WITHDRAWS, is_plea, is_told_whole
from sayso.record.denying import says_no
from sayso.record.evidence import paragraph_start
from sayso.record.findings import bears_out_what_was_denied, looks_into
from sayso.record.pointing import claim_shown
from sayso.record.recalling import Circumstances, recalls
from sayso.record.silence import declines_to_speak
from sayso.record.stances import (
    Ground,
    Told,
    answers_anew,
    as_denial,
    cue_of,
    refused_to_go,
    settles,
    takes_back,
)
from sayso.record.topics import OPPOSED, Topic, Topics
from sayso.record.turn import Turn, as_turn

__all__ = ["Circumstances", "Positions", "Turn"]

_TURNING = frozenset({"denies", "confirms", "accuses", "declines", WITHDRAWS})
_DENYING = re.compile(r"\b(?:den|dismiss|reject|disput|refut)", re.IGNORECASE)
_ADMITS = re.compile(r"^(?:has |have )?(?:conceded|admitted|acknowledged|accepted)\b")
_NUMBER = re.compile(r"(?<![\w’'])\d")
_RESIGNS = "resigns"
_TELLING, _SOME = 3, 2
_CHARGES = re.compile(r"\b(?:prosecutors?|elect\w+|experts?|scientists?|inspectors?)\b", re.IGNORECASE)
"""Whose word is a charge, a count or an opinion, and no finding."""
_MUCH = 8.0
_NEXT_TO_NOTHING = 0.25
_DENIED = re.compile(r"(?<!has )(?<!have )\b(?:denied|dismissed|rejected|disputed|refuted)\b", re.IGNORECASE)
_WHOLE = 5
"""Words of a claim that says by itself what is confirmed."""


class Positions:
    """The positions of one story."""

    def __init__(self) -> None:
        self._topics = Topics()
        self._said = Claimed()
        self._ground = Ground(self._topics, self._said)

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
        words = claim_words(article, statement, party, None)
        topic = next((t for t in self._topics if before in t.positions), None)
        if topic is None:
            topic = Topic(_topic_id(article, statement), words_of_claim(before.claim))
            before = replace(before, topic=topic.id)
            if before.article != article.id:  # what the report itself recalls was taken on another day
                topic.positions.append(before)
            self._topics.begin(topic)
        position = self._position(article, statement, party, topic, Circumstances())
        topic.positions.append(position)
        topic.learn(words)
        was = PositionState(before.stance, before.claim)
        now = PositionState(position.stance, position.claim)
        return Turn("reversal", party, topic.id, was, now, position)

    def denied(self, article: Article, statement: Statement, party: str, side: str) -> Turn | None:
        """Note that a party denies, as the signs of a report tell together; None where it is recalled, or no first
        time."""
        self._topics.put_on_side(party, side)
        if recalls(self._topics, self._said, article, statement, party, False, Circumstances()):
            return None
        words = claim_words(article, statement, party, None)
        topic = self._topics.find(words, party, "denies")
        own = self._topics.stand(topic, party) if topic else None
        if own is not None and own.stance == "denies":
            return None
        position = self._position(article, statement, party, topic, Circumstances())
        topic = topic or self._begin(words, position)
        topic.positions.append(position)
        topic.learn(words)
        return Turn("denial", party, topic.id, None, PositionState("denies", position.claim), position)

    def note_claim(self, article: Article, statement: Statement, party: str) -> None:
        """Note what people without a name claim: they take no stance, but a denial may answer them."""
        self._said.hear(article.id, claim_of(article, statement))
        if statement.stance in _TURNING:
            return
        position = self._position(article, statement, party, None, Circumstances())
        self._said.note(Claim(party, claim_words(article, statement, party, None), position))

    def take(
        self, article: Article, statement: Statement, party: str, around: Circumstances | None = None
    ) -> Turn | None:
        """Note a statement of ``party``; the turn it is, if it is one."""
        around = around or Circumstances()
        if around.repeat or not statement.content:
            return None
        whole = claim_of(article, statement)
        self._said.hear(article.id, whole)
        self._topics.put_on_side(party, around.side or party)
        self._topics.put_in_house(party, around.house or around.side or party)
        statement = as_denial(self._ground, article, statement, party, around)
        wordless = is_pronoun(article, statement) or (
            statement.id.startswith(DENYING)
            and (is_told_whole(statement) or len(claim_words(article, statement, party, None)) < _TELLING)
        )
        following = around.following if wordless else None
        spoken = following or statement
        words = claim_words(article, spoken, party, around.answered)
        if around.answered and accepts(article, statement):
            words |= claim_words(article, around.answered, party, None)
        leads = around.leads or spoken is not statement
        contested = bears_out_what_was_denied(self._topics, article, spoken, party, words, leads=around.leads)
        found = not contested and around.leads and self._finds(article, statement, party, words)
        if contested or found:
            statement = spoken = replace(statement, stance="confirms")
        if self._goes_on(article, statement, party, around, words):
            return None
        recalling = statement.stance in OPPOSED and around.held is None and not around.leaving
        if recalling and recalls(self._topics, self._said, article, statement, party, leads, around):
            return None
        words |= words_of_claim(_RESIGNS) if around.leaving else {}
        topic = self._topic_of(article, statement, party, words, around)
        if accepts(article, statement) and not self._topics.denied_on(topic, party):
            return None  # "accepted the finding", and of nothing that it had denied
        told = around.leaving or (around.held and self._topics.denied_on(topic, party))
        back = None if told else contradicted(self._topics, article, statement, party)
        if back is not None:
            topic, stance = back[0], "denies" if back[1].stance == "confirms" else "confirms"
            around = replace(around, against=back[1])
            statement = replace(statement, stance=stance)
        if around.leaving and not (around.held or refused_to_go(self._ground, topic, statement, party)):
            return None
        if statement.stance == "asserts" and takes_back(self._ground, topic, party, words, around):
            statement = replace(statement, stance="confirms")
        if not around.named and topic and any(p.stance == statement.stance for p in topic.positions):
            return None
        position = self._position(article, statement, party, topic, around)
        if statement.stance not in OPPOSED | {"declines"}:
            self._said.note(Claim(party, words, position))
        if statement.stance not in _TURNING and not (around.now or around.held):
            return None
        own = self._topics.stand(topic, party, but_in=article.id) if topic else None
        turning = around.against is not None or (own is not None and own.stance != statement.stance)
        if statement.stance == "denies" and not turning and self._said.heard_before(article.id, whole):
            return None  # the very words of an earlier report, in a copy or under another name
        turn = self._turn(article, statement, topic, words, position, around)
        if turn is None or not (leads or settles(self._ground, article, statement, turn)):
            return None
        return replace(turn, contested=contested and looks_into(party))

    def _finds(self, article: Article, statement: Statement, party: str, words: dict[str, float]) -> bool:
        """Whether whose it is to find out opens a report with what another has claimed in an earlier one."""
        if statement.stance != "asserts" or not looks_into(party) or _CHARGES.search(party):
            return False
        fact = fact_of(claim_of(article, statement))
        if fact is None or says_no(fact):
            return False
        claim = self._said.by_another(words, self._topics.on_side_of(party), plain=True, least=_MUCH)
        return claim is not None and claim.position.article != article.id

    def _topic_of(
        self,
        article: Article,
        statement: Statement,
        party: str,
        words: dict[str, float],
        around: Circumstances,
    ) -> Topic | None:
        """The topic a statement is on: of a confession, or of what is told to have been held, the one denied on."""
        topic = self._topics.find(words, party, statement.stance)
        pleads = topic is None and is_plea(statement)
        yields = accepts(article, statement) and not self._topics.denied_on(topic, party)
        if statement.stance == "confirms" and (pleads or yields):
            topic = self._topics.find({}, party, "confirms")  # "has made a confession", "accepts the finding"
        if around.held and not self._topics.denied_on(topic, party):
            held = words_of_claim(article.text[slice(*around.held.span)])
            denied = self._topics.find(held, party, "confirms")
            topic = denied if self._topics.denied_on(denied, party) else topic
        return topic

    def _position(
        self, article: Article, statement: Statement, party: str, topic: Topic | None, around: Circumstances
    ) -> Position:
        claim, evidence = claim_shown(article, statement, around.answered, around.following)
        return Position(
            party,
            statement.stance,
            claim,
            topic.id if topic else _topic_id(article, statement),
            statement.said_on or article.published or article.reference_date,
            article.id,
            evidence,
        )

    def _goes_on(
        self,
        article: Article,
        statement: Statement,
        party: str,
        around: Circumstances,
        words: dict[str, float],
    ) -> bool:
        """Whether a denial only goes on with the one just told: "denied it. 'There are no talks,' he said"."""
        mark = (article.id, self._topics.side(party), statement.stance)
        begins = paragraph_start(article, statement.content[0][0])
        before, self._ground.last = self._ground.last, Told(mark, begins, is_pronoun(article, statement))
        if before is None or before.mark != mark or statement.stance not in OPPOSED:
            return False
        beside = before.paragraph == begins
        own_words = around.no is not None and beside
        retort = statement.kind == "direct" and not _DENYING.search(cue_of(article, statement))
        told = (
            statement.id.startswith(DENYING) and beside
        )  # "He will plead not guilty. He committed no crime"
        goes_on = before.wordless or own_words or retort or told
        return goes_on and self._topics.goes_on(party, statement.stance, words)

    def _turn(
        self,
        article: Article,
        statement: Statement,
        topic: Topic | None,
        words: dict[str, float],
        position: Position,
        around: Circumstances,
    ) -> Turn | None:
        held = around.held
        before = self._topics.stand(topic, position.party, but_in=position.article) if topic else None
        before = before or around.against
        if before is not None and topic is not None and before.stance != position.stance:
            before = self._topics.closest(topic, before, words)
        before = before or (self._topics.stand(topic, position.party) if topic and held else None)
        if before is not None and before.stance == position.stance:
            retold = overlap(words, words_of_claim(before.claim)) >= ANSWERS
            if topic is None or not (
                answers_anew(self._ground, topic, words, position)
                or (held and held.sure and not retold)
                or self._is_of_another(topic, article, statement, words, position, around.leads)
            ):
                return None
            before = topic = None  # another claim, made in this report
        if topic is not None and position.stance == WITHDRAWS and self._has_withdrawn(topic, position.party):
            return None
        admits = (
            _ADMITS.search(cue_of(article, statement)) and len(claim_of(article, statement).split()) >= _WHOLE
        )
        no = says_no(position.claim)
        if before is not None and (before.stance, position.stance) == ("denies", "confirms"):
            before = self._closer(before, words, position, no)
        if before is None and (around.now or admits or (held and not held.sure)):
            own = self._topics.on_side_of(position.party)
            contrary = self._said.contrary_by(own, words, position.article, no)
            before = contrary.position if contrary else None
        if before is None and statement.stance not in _TURNING:
            return None
        said_before = self._said.before_by(position.party, words, position.article, no)
        if position.stance == "confirms" and before is None and not held and said_before and not admits:
            return None
        if topic is None:
            topic = self._begin(words, position)
            if around.answered and len(position.claim.split()) <= _TELLING:  # "denied any spill"
                topic.learn(claim_words(article, around.answered, position.party, None))
        topic.positions.append(position)
        topic.learn(words)
        topic.learn(words_of_claim(position.claim))  # "called it chatter. “There is no plan to …”"
        if len(words) <= _TELLING and around.no is not None:
            topic.learn(words_of_claim(around.no.whole))
        note(topic, article, statement, position, around.answered)
        if around.answered and position.stance == "denies":
            topic.answered |= claim_words(article, around.answered, position.party, None)
        if held and before is None and position.stance in OPPOSED:
            recalled = article.text[slice(*held.span)].strip(" ,")
            bare = len(recalled.split()) < _TELLING or recalled.lower().startswith("no longer")
            before = replace(position, stance="denies", claim=position.claim if bare else recalled)
        if position.stance == WITHDRAWS:
            deed = statement.id.startswith(WITHDRAWS)
            before = None if deed else self._taken_back(position, words)
        if before is not None and says_no(before.claim) and is_said_again(before.claim, position.claim):
            return None  # the same no, in a copy that the index of copies does not know
        return as_turn(before, position, told=held is not None)

    def _is_of_another(
        self, topic: Topic, article: Article, statement: Statement, words: dict[str, float], position: Position,
        leads: bool,
    ) -> bool:  # fmt: skip
        """Whether a denial in so many words shares next to nothing with what its side has denied on a topic; deep in a
        report only one told as made ("denied", not "denies" or "has denied")."""
        cue = cue_of(article, statement)
        if position.stance != "denies" or not (_DENIED.search(cue) or (leads and _DENYING.search(cue))):
            return False
        house = self._topics.house(position.party)
        own = (p for p in topic.positions if p.stance == "denies" and self._topics.house(p.party) == house)
        told = max((overlap(words, words_of_claim(p.claim)) for p in own), default=0.0)
        return len(words) >= _TELLING and told < _NEXT_TO_NOTHING

    def _taken_back(self, position: Position, words: dict[str, float]) -> Position | None:
        """What a party had denied last, where it says that it was wrong; none where it tells of a number that it had
        given, and had denied another thing."""
        before = self._topics.denied_last(position.party, but_in=position.article)
        of_a_number = _NUMBER.search(position.claim) is not None
        if before is None or (of_a_number and not shared(words, words_of_claim(before.claim))):
            return None
        return before

    def _closer(self, before: Position, words: dict[str, float], position: Position, no: bool) -> Position:
        """What a party that turns had asserted, where that is closer than what it had denied: else the denial."""
        said = self._said.contrary_by(self._topics.on_side_of(position.party), words, position.article, no)
        if said is None or overlap(words, said.words) <= overlap(words, words_of_claim(before.claim)):
            return before
        return said.position

    def _has_withdrawn(self, topic: Topic, party: str) -> bool:
        side = self._topics.side(party)
        return any(p.stance == WITHDRAWS and self._topics.side(p.party) == side for p in topic.positions)

    def _begin(self, words: dict[str, float], position: Position) -> Topic:
        topic = Topic(position.topic, dict(words))
        claim = self._said.by_another(words, frozenset({position.party}))
        if claim is not None:
            topic.positions.append(replace(claim.position, topic=topic.id))
            topic.learn(claim.words)
        self._topics.begin(topic)
        return topic


def _is_shown(position: Position) -> bool:
    return position.stance != "declines" or declines_to_speak(position.evidence.quote.exact)


def _topic_id(article: Article, statement: Statement) -> str:
    return "t" + blake2b(f"{article.id}|{statement.content}".encode(), digest_size=5).hexdigest()
