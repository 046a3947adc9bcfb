"""Whether a stance is taken, or only recalled.

What the words tell to be of before is recalled (:mod:`sayso.record.of_before`). "Again denied", "has denied" and "which
denies" recall where the party has taken the stance before; "denied it", with no word for what it denies, where the
party has taken any or the sentence does not lead its report. "The claim" is the one answered, and recalls only where
nobody has just made one. What was denied or admitted on a day before, and taken down then, is recalled too.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.model import Article, Statement
from sayso.record.circumstances import Circumstances
from sayso.record.claimed import Claimed
from sayso.record.claims import claim_of, claim_words, is_anaphoric, is_pronoun, overlap
from sayso.record.deed import DENYING
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.of_before import cue_in, is_of_before, is_recalling, says_again
from sayso.record.topics import SAME_TOPIC, Topics

__all__ = ["Circumstances", "recalls"]

_TELLING = 3
_THAT = re.compile(r"(?:all (?:of )?)?(?:that|this)", re.IGNORECASE)
_CONFIRMED = re.compile(r"\b(?:confirm|admit|acknowledg|conced|accept)", re.IGNORECASE)


def recalls(
    topics: Topics,
    said: Claimed,
    article: Article,
    statement: Statement,
    party: str,
    leads: bool,
    around: Circumstances,
) -> bool:
    """Whether the denial or confirmation of a party is one of before, told again."""
    cue, no = cue_in(article, statement), around.no is not None
    if is_of_before(article, statement, cue, leads=leads, no=no):
        return True
    told = _Told(topics, said, article, statement, party, leads, around)
    if not leads and told.is_dated_before():
        return True
    own = topics.stances_of(party, alone=True)  # what another office of its side denied, it may deny itself
    if (own or not leads) and is_pronoun(article, statement):
        return told.recalls_it(own)
    recalling = is_recalling(article, statement, cue, no=no)
    if (recalling and told.had_a_name()) or told.points_at_nothing(recalling):
        return True
    old = told.answers_an_old_claim()
    if not (old or recalling):
        return False
    taken = statement.stance in (topics.stances_of(party) if recalling and not leads else own)
    if taken and leads and not (told.points or old or says_again(article, cue)):
        taken = topics.has_taken(party, statement.stance, told.words)  # "has denied reports of …" may be news
    return taken or (old and told.is_denied())


@dataclass(frozen=True)
class _Told:
    """A denial or confirmation as it is told, with what the record holds."""

    topics: Topics
    said: Claimed
    article: Article
    statement: Statement
    party: str
    leads: bool
    around: Circumstances

    @property
    def words(self) -> dict[str, float]:
        """The weighty words of what is denied or confirmed."""
        return claim_words(self.article, self.statement, self.party, self.around.answered)

    @property
    def points(self) -> bool:
        """Whether it only points at what is denied: "the accusation"."""
        deed = self.statement.id.startswith(DENYING)
        return is_anaphoric(claim_of(self.article, self.statement)) and not deed

    def recalls_it(self, own: Set[str]) -> bool:
        """Whether "denied it" recalls: but where it answers a claim told just before that the party, which has taken
        the stances ``own``, has not denied."""
        stance, answered = self.statement.stance, self.around.answered
        if stance != "denies" or answered is None or not self._answers_beside(answered):
            return True
        words = claim_words(self.article, answered, self.party, None)
        return stance in own and self.topics.has_taken(self.party, stance, words, 2)

    def had_a_name(self) -> bool:
        """ "The local water company has denied": somebody without a name, who had one before; what opens a report as
        confirmed is news."""
        denied = any(p.stance == "denies" for t in self.topics for p in t.positions)
        cue = " ".join(self.article.text[start:end] for start, end in self.statement.cue)
        news = self.leads and self.statement.stance == "confirms" and _CONFIRMED.search(cue)
        return self.party == self.party.lower() and denied and not news

    def points_at_nothing(self, recalling: bool) -> bool:
        """ "The union, which disputes the figures"; "that is untrue", and no telling what."""
        if not self.points or self.leads:
            return False
        wordless = len(self.words) < _TELLING and self.around.following is None
        return recalling or self.around.answered is None or wordless

    def answers_an_old_claim(self) -> bool:
        """Whether "the accusation" is one made before, or one the side has denied in this very report."""
        if not self.points:
            return False
        if self.around.answered is None:
            return True
        side = self.topics.side(self.party)
        mine = (p for topic in self.topics for p in topic.positions if self.topics.side(p.party) == side)
        if any(p.article == self.article.id and p.stance == "denies" for p in mine):
            return True
        words = claim_words(self.article, self.around.answered, self.party, None)
        return self.said.made_before(words, self.party, self.article.id)

    def is_dated_before(self) -> bool:
        """Whether it was said on a day before, of which the record has the stance; of the day before, the side's
        own."""
        day, report = self.statement.said_on, self.article
        published = report.published or report.reference_date or ""
        if day is None or published.startswith(day):
            return False
        side = self.topics.side(self.party) if _is_yesterday(day, published) else None
        known = (p for t in self.topics for p in t.positions if side in (None, self.topics.side(p.party)))
        taken = (p for p in known if p.stance == self.statement.stance)
        return any((p.since or "").startswith(day) and p.article != report.id for p in taken)

    def is_denied(self) -> bool:
        """Whether the claim that is answered is one the record has a denial of, by whatever office."""
        if self.around.answered is None or self.around.leads:
            return False
        words = claim_words(self.article, self.around.answered, "", None)
        denied = (t for t in self.topics if any(p.stance == "denies" for p in t.positions))
        return any(overlap(words, topic.words) >= SAME_TOPIC for topic in denied)

    def _answers_beside(self, answered: Statement) -> bool:
        """ "Brint claimed the yard. Halvard denied that": whether "that" is a new claim, told just before; in the
        paragraph before, too, where the denial goes on in its own words, or opens its paragraph with "rejected that".
        """
        article, place = self.article, self.statement.content[0][0]
        begins = paragraph_start(article, place)
        if (self.around.following is not None or self._opens_with_that(begins)) and begins:
            begins = paragraph_start(article, len(article.text[:begins].rstrip()) - 1)
        words = claim_words(article, answered, self.party, None)
        beside = begins <= answered.content[0][0] < place
        return beside and not self.said.made_before(words, self.party, article.id)

    def _opens_with_that(self, begins: int) -> bool:
        """Whether the paragraph that ``begins`` there opens with the sentence that denies "that"."""
        start, end = self.statement.content[0]
        that = _THAT.fullmatch(self.article.text, start, end) is not None
        return that and sentence_around(self.article, (start, end))[0] <= begins


def _is_yesterday(day: str, published: str) -> bool:
    try:
        return date.fromisoformat(published[:10]) - date.fromisoformat(day) == timedelta(days=1)
    except ValueError:
        return False  # a month, or a page without a day
