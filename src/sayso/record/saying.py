"""What a party says: its statement with the weighty words of the claim, and what stands around it.

A claim is the content of a statement, in a source's words. The words of one that is no more than "it" are those that
the party says right behind; who accepts what another has found says that, too. A no that denies something is heard as
a denial (:mod:`sayso.record.stances`). A finding of what another side has denied is heard as a confirmation; so is, at
the head of a report, the word of whose it is to find out, where it is what another has claimed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from hashlib import blake2b

from sayso.model import Article, Position, Statement
from sayso.record.admitting import accepts
from sayso.record.circumstances import Circumstances
from sayso.record.claims import claim_of, claim_words, is_pronoun
from sayso.record.contrary import fact_of
from sayso.record.deeds import DENYING, is_told_whole
from sayso.record.findings import bears_out_what_was_denied, looks_into
from sayso.record.ground import Ground
from sayso.record.pointing import claim_shown
from sayso.record.saying_no import says_no
from sayso.record.stances import as_denial, cue_of
from sayso.record.topics import Topic

__all__ = ["Saying", "position_of", "said_plainly", "saying_of", "topic_id"]

_BARE_YEAR = re.compile(r"\d{4}")
"""Of "Stobart, who founded the firm in 2011, ruled out stepping down": when nobody said anything."""

_TELLING = 3
"""Words that a deed has to have to say what it is of."""
_CHARGES = re.compile(r"\b(?:prosecutors?|elect\w+|experts?|scientists?|inspectors?)\b", re.IGNORECASE)
"""Whose word is a charge, a count or an opinion, and no finding."""
_MUCH = 8.0
"""What a finding has to share with the claim of another, by weight."""


@dataclass(frozen=True)
class Saying:
    """A statement of a party, as its story hears it."""

    article: Article
    statement: Statement
    party: str
    around: Circumstances
    words: dict[str, float]
    """The weighty words of its claim."""
    topic: Topic | None = None
    leads: bool = False
    """It stands in the first paragraphs, or what it denies follows in the party's own words."""
    contested: bool = False
    """A finding of what another side has denied."""

    @property
    def stance(self) -> str:
        return self.statement.stance

    @property
    def cue(self) -> str:
        """The words by which it is attributed."""
        return cue_of(self.article, self.statement)

    @property
    def claim(self) -> str:
        return claim_of(self.article, self.statement)

    @property
    def accepts(self) -> bool:
        """Whether it accepts what another has found."""
        return accepts(self.article, self.statement)


def said_plainly(article: Article, statement: Statement, party: str) -> Saying:
    """A statement by itself, whatever stands around it."""
    return Saying(article, statement, party, Circumstances(), claim_words(article, statement, party, None))


def saying_of(
    ground: Ground, article: Article, statement: Statement, party: str, around: Circumstances
) -> Saying:
    """What a party says by a statement, as the stance that it takes in this story."""
    statement = as_denial(ground, article, statement, party, around)
    following = around.following if _is_wordless(article, statement, party) else None
    spoken = following or statement
    words = claim_words(article, spoken, party, around.answered)
    if around.answered and accepts(article, statement):
        words |= claim_words(article, around.answered, party, None)
    contested = bears_out_what_was_denied(ground.topics, article, spoken, party, words, leads=around.leads)
    leads = around.leads or spoken is not statement
    saying = Saying(article, statement, party, around, words, leads=leads, contested=contested)
    if contested or _finds(ground, saying):
        return replace(saying, statement=replace(statement, stance="confirms"))
    return saying


def _is_wordless(article: Article, statement: Statement, party: str) -> bool:
    """Whether a claim is no more than "it", or a deed of denying does not say what it denies."""
    if is_pronoun(article, statement):
        return True
    return statement.id.startswith(DENYING) and (
        is_told_whole(statement) or len(claim_words(article, statement, party, None)) < _TELLING
    )


def _finds(ground: Ground, saying: Saying) -> bool:
    """Whether whose it is to find out opens a report with what another has claimed in an earlier one."""
    party = saying.party
    if not saying.around.leads or saying.stance != "asserts":
        return False
    if not looks_into(party) or _CHARGES.search(party):
        return False
    fact = fact_of(saying.claim)
    if fact is None or says_no(fact):
        return False
    claim = ground.said.by_another(saying.words, ground.topics.on_side_of(party), plain=True, least=_MUCH)
    return claim is not None and claim.position.article != saying.article.id


def position_of(saying: Saying) -> Position:
    """The position that a party takes by what it says, on the topic this is on or on one of its own."""
    article, statement, around = saying.article, saying.statement, saying.around
    claim, evidence = claim_shown(article, statement, around.answered, around.following)
    topic = saying.topic.id if saying.topic else topic_id(article, statement)
    said_on = (
        statement.said_on if statement.said_on and _BARE_YEAR.fullmatch(statement.said_on) is None else None
    )
    since = said_on or article.published or article.reference_date
    return Position(saying.party, saying.stance, claim, topic, since, article.id, evidence)


def topic_id(article: Article, statement: Statement) -> str:
    """The id of the topic that a statement begins."""
    return "t" + blake2b(f"{article.id}|{statement.content}".encode(), digest_size=5).hexdigest()
