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
``confirmation``  a party confirms or admits, for the first time, something it had not itself said;
``reversal``      a party that denied now confirms or admits, or one that confirmed now denies the same; one told
                  to have held the contrary (:mod:`sayso.record.turning`), that "now says" the contrary of what it
                  had said, withdraws a claim, or leaves after refusing to.

Not a change: the same stance again, however worded, and one recalled (:mod:`sayso.record.recalling`); a stance
of people without a name, unless it leads a report and nobody had taken it before; a party that "confirmed" what
it had said before; a confirmation deep in a report of what nobody else has spoken on, unless it is told as one "for the
first time" or as a deed of the day ("conceded that the list was wrong", not "has conceded").
"""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import blake2b

from sayso.model import Article, Position, Statement
from sayso.record.claimed import ANSWERS, Claim, Claimed
from sayso.record.claims import (
    LEAVING,
    claim_of,
    claim_words,
    is_of_an_event,
    is_pronoun,
    overlap,
    shared,
    words_of_claim,
)
from sayso.record.deeds import DENYING, WITHDRAWS, is_plea
from sayso.record.denying import says_no
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.findings import bears_out_what_was_denied
from sayso.record.pointing import claim_shown
from sayso.record.recalling import Circumstances, recalls
from sayso.record.topics import OPPOSED, Topic, Topics
from sayso.record.turn import Turn, as_turn
from sayso.record.turning import accepts
from sayso.record.wording import pattern

__all__ = ["Circumstances", "Positions", "Turn"]

_TURNING = frozenset({"denies", "confirms", "accuses", "declines", WITHDRAWS})
_OPINION = re.compile(r"\b(?:not|n[’']t)\s+(?:\w+ly\s+)?(?:expect|think|believe|see)", re.IGNORECASE)
_DENYING = re.compile(r"\b(?:den|dismiss|reject|disput|refut)", re.IGNORECASE)
_AT_LAST = re.compile(
    r"\bfirst (?:[\w-]+ ){0,2}(?:acknowledge?ment|admission|confirmation)\b"
    r"|\bfor the first time\b|\bfinally\b|\bat last\b",
    re.IGNORECASE,
)
_ADMITS = re.compile(r"^(?:has |have )?(?:conceded|admitted|acknowledged|accepted)\b")
_CONFIRMS_NOW = re.compile(r"^(?:confirmed|conceded|admitted|acknowledged)\b")
_PERFECT = re.compile(r"\b(?:has|have|had|having|still|always|again)\b", re.IGNORECASE)
_RESIGNS = "resigns"
_TELLING, _SOME = 3, 2
_WHOLE = 5
"""Words of a claim that says by itself what is confirmed."""
_ANSWERED = {"answer": 8.0, "intention": 4.0, "refusal": 6.0}
"""What has to be claimed by another, and how much of it, for a no in other words to be a denial."""
_WORD = re.compile(r"\w+")


def _rules(article: Article, statement: Statement) -> bool:
    """Whether what is said is a ruling or a finding, and no answer of one's own."""
    return (
        statement.kind == "indirect"
        and pattern("said.rules", frame=r"\b(?:{})").search(_cue(article, statement)) is not None
    )


def _is_perfect(article: Article, statement: Statement) -> bool:
    """Whether a statement is told as one that has been made: "has insisted"."""
    return any(_PERFECT.search(article.text, max(0, s - 12), e) for s, e in statement.cue)


class Positions:
    """The positions of one story."""

    def __init__(self) -> None:
        self._topics = Topics()
        self._said = Claimed()
        self._last: tuple[tuple[str, str, str], int, bool] | None = None
        """Article, side and stance of the last statement, its paragraph, and whether its claim was "it"."""

    def all(self) -> tuple[Position, ...]:
        """Every position, topic by topic, in the order taken."""
        return tuple(position for topic in self._topics for position in topic.positions)

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
        statement = self._as_denial(article, statement, party, around)
        wordless = is_pronoun(article, statement) or (
            statement.id.startswith(DENYING) and len(claim_words(article, statement, party, None)) < _TELLING
        )
        following = around.following if wordless else None
        spoken = following or statement
        words = claim_words(article, spoken, party, around.answered)
        if around.answered and accepts(article, statement):
            words |= claim_words(article, around.answered, party, None)
        leads = around.leads or spoken is not statement
        if bears_out_what_was_denied(self._topics, article, spoken, party, words):
            statement = spoken = replace(statement, stance="confirms")
        if self._goes_on(article, statement, party, around, words):
            return None
        recalling = statement.stance in OPPOSED and around.held is None and not around.leaving
        if recalling and recalls(self._topics, self._said, article, statement, party, leads, around):
            return None
        taken_back = article.text[slice(*around.held.span)] if around.held else ""
        words |= words_of_claim(_RESIGNS) if around.leaving else {}
        topic = self._topics.find(words, party, statement.stance)
        if accepts(article, statement) and (
            topic is None
            or len(shared(words, topic.words)) < _SOME
            or not self._topics.denied_on(topic, party)
        ):
            return None  # "accepted the finding", and of nothing that it had denied
        if topic is None and statement.stance == "confirms" and is_plea(statement):
            topic = self._topics.find({}, party, "confirms")  # "has made a confession"
        if around.held and not self._topics.denied_on(topic, party):
            topic = self._topics.find(words_of_claim(taken_back), party, "confirms")
            topic = (
                topic
                if self._topics.denied_on(topic, party)
                else self._topics.find(words, party, statement.stance)
            )
        if around.leaving and not (around.held or self._refused_to_go(topic, statement, party)):
            return None
        if statement.stance == "asserts" and self._takes_back(topic, party, words, around):
            statement = replace(statement, stance="confirms")
        if not around.named and topic and any(p.stance == statement.stance for p in topic.positions):
            return None
        position = self._position(article, statement, party, topic, around)
        if statement.stance not in OPPOSED | {"declines"}:
            self._said.note(Claim(party, words, position))
        if statement.stance not in _TURNING and not (around.now or around.held):
            return None
        turn = self._turn(article, statement, topic, words, position, around)
        if turn and turn.kind == "denial" and self._said.heard_before(article.id, whole):
            return None  # the very words of an earlier report, in a copy or under another name
        return turn if turn and (leads or self._settles(article, statement, turn)) else None

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

    def _as_denial(
        self, article: Article, statement: Statement, party: str, around: Circumstances
    ) -> Statement:
        """The statement, as a denial where it says no to something (:mod:`sayso.record.denying`).

        "Did not expect more" is no denial where nobody had.
        """
        same_side = self._topics.on_side_of(party)
        if statement.stance == "denies" and _OPINION.search(_cue(article, statement)):
            words = claim_words(article, statement, party, None)
            claimed = self._said.by_another(words, same_side, plain=True)
            return statement if claimed else replace(statement, stance="asserts")
        if around.no is None or around.held or statement.stance in OPPOSED:
            return statement
        if around.no.form == "answer" and _rules(article, statement):
            return statement
        denial = replace(statement, stance="denies", content=(around.no.span,))
        if around.no.form == "plain" and (
            not around.named
            or self._topics.has_denied_in(article.id, party)
            or ("denies" in self._topics.stances_of(party) and _is_perfect(article, statement))
        ):
            return statement  # "has insisted that none did", which it had denied
        if around.no.form == "plain" and self._goes_on_denying(article, statement):
            return statement
        if around.no.form in _ANSWERED:
            words = claim_words(article, denial, party, None)
            least = _ANSWERED[around.no.form]
            if not around.named or self._said.by_another(words, same_side, plain=True, least=least) is None:
                return statement
        return denial

    def _goes_on_denying(self, article: Article, statement: Statement) -> bool:
        """Whether a plain no stands right behind a denial, under whatever name: it tells what was denied."""
        if self._last is None or self._last[0][0] != article.id or self._last[0][2] != "denies":
            return False
        begins = paragraph_start(article, statement.content[0][0])
        above = paragraph_start(article, max(len(article.text[:begins].rstrip()) - 1, 0)) if begins else 0
        return self._last[1] in (begins, above)

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
        before, self._last = self._last, (mark, begins, is_pronoun(article, statement))
        if before is None or before[0] != mark or statement.stance not in OPPOSED:
            return False
        own_words = around.no is not None and before[1] == begins
        retort = statement.kind == "direct" and not _DENYING.search(_cue(article, statement))
        told = (
            statement.id.startswith(DENYING) and before[1] == begins
        )  # "He will plead not guilty. He committed no crime"
        return (before[2] or own_words or retort or told) and self._topics.goes_on(
            party, statement.stance, words
        )

    def _takes_back(
        self, topic: Topic | None, party: str, words: dict[str, float], around: Circumstances
    ) -> bool:
        """Whether an assertion admits what its side had denied: the report tells that it had held the contrary, or the
        party says that it was wrong and speaks of just what it denied."""
        own = self._topics.stand(topic, party) if topic else None
        if own is None or own.stance != "denies":
            return False
        return around.held is not None or (
            (around.wrong or around.now) and overlap(words, words_of_claim(own.claim)) >= ANSWERS
        )

    def _refused_to_go(self, topic: Topic | None, statement: Statement, party: str) -> bool:
        """Whether who leaves had refused to: whose name stands in the refusal, or who spoke it."""
        if topic is None or LEAVING not in topic.words or not self._topics.denied_on(topic, party):
            return False
        names = {word.lower() for word in statement.speaker.name.split()} if statement.speaker else set()
        told = {
            word.lower()
            for p in topic.positions
            for word in _WORD.findall(f"{p.party} {p.claim} {p.evidence.quote.exact}")
        }
        return bool(names & told)

    def _settles(self, article: Article, statement: Statement, turn: Turn) -> bool:
        """Whether a turn deep in a report is news; a confirmation is for the first time, or of what others spoke on."""
        if turn.kind != "confirmation":
            return True
        if _AT_LAST.search(article.text, *sentence_around(article, statement.content[0])):
            return True
        positions = next(t.positions for t in self._topics if t.id == turn.topic)
        if len({self._topics.side(p.party) for p in positions}) > 1:
            return True
        if is_of_an_event(turn.position.claim):
            words = claim_words(article, statement, turn.party, None)
            return self._said.by_another(words, self._topics.on_side_of(turn.party)) is not None
        return (
            _CONFIRMS_NOW.search(_cue(article, statement)) is not None
            and len(turn.position.claim.split()) >= _WHOLE
        )

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
        if before is not None and topic is not None and before.stance != position.stance:
            before = self._topics.closest(topic, before, words)
        before = before or (self._topics.stand(topic, position.party) if topic and held else None)
        if before is not None and before.stance == position.stance:
            retold = overlap(words, words_of_claim(before.claim)) >= ANSWERS
            if topic is None or not (
                self._answers_anew(topic, words, position) or (held and held.sure and not retold)
            ):
                return None
            before = topic = None  # another claim, made in this report
        if topic is not None and position.stance == WITHDRAWS and self._has_withdrawn(topic, position.party):
            return None
        admits = (
            _ADMITS.search(_cue(article, statement)) and len(claim_of(article, statement).split()) >= _WHOLE
        )
        no = says_no(position.claim)
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
        if around.answered and position.stance == "denies":
            topic.answered |= claim_words(article, around.answered, position.party, None)
        if held and before is None and position.stance in OPPOSED:
            recalled = article.text[slice(*held.span)].strip(" ,")
            bare = len(recalled.split()) < _TELLING or recalled.lower().startswith("no longer")
            before = replace(position, stance="denies", claim=position.claim if bare else recalled)
        return as_turn(before, position, told=held is not None)

    def _answers_anew(self, topic: Topic, words: dict[str, float], position: Position) -> bool:
        """Whether a denial on a topic denied before answers another claim, made in this report and in none before."""
        if position.stance != "denies":
            return False
        claim = self._said.by_another(words, self._topics.on_side_of(position.party), plain=True)
        if claim is None or claim.position.article != position.article:
            return False
        denied = (p for p in topic.positions if p.stance == "denies" and p.article != position.article)
        told = max((overlap(words, words_of_claim(p.claim)) for p in denied), default=0.0)
        of_the_party = words_of_claim(position.party)
        new = {word: weight for word, weight in claim.words.items() if word not in of_the_party}
        return told < ANSWERS and not self._said.made_before(new, position.party, position.article)

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


def _cue(article: Article, statement: Statement) -> str:
    return " ".join(article.text[s:e] for s, e in statement.cue)


def _topic_id(article: Article, statement: Statement) -> str:
    return "t" + blake2b(f"{article.id}|{statement.content}".encode(), digest_size=5).hexdigest()
