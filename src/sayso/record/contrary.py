"""Who says the contrary of what his side has said, in whatever words he says it.

A reader needs no "admitted" to see that a party has turned: it had denied that it knew of the payments, and now says
that it knew of them. So a plain assertion takes a denial back where it says most of what was denied, of the same
subject or of the speaker's own, without a no and as a fact; and a no takes back what the house had confirmed.

What was denied stands in the denial ("denied that …"), behind its no ("no shell of ours landed …"), or in the claim
that it answers ("denied it"). No fact: what may be, what is asked or looked into, what others claim, what is to come
(unless that was what was denied).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model import Article, Position, Statement
from sayso.record.claims import claim_of, is_anaphoric, is_pronoun, overlap, shared, total, words_of_claim
from sayso.record.saying_no import says_no
from sayso.record.subjects import NOBODY, is_of_nobody, is_own, subject_of
from sayso.record.terms import words_in
from sayso.record.topics import Topic, Topics
from sayso.record.wording import level, pattern

__all__ = ["contradicted", "fact_of", "note", "says_what_was_denied"]

_MOST, _LEAST = 0.6, 0.35
"""What the two have to share: of the one with less words, and of what was told."""
_FEWEST = 2
_NO = re.compile(r"\b(?:no|not|never|none|nothing|nobody|neither|nor|cannot|without)\b|n’t\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;:!?]\s|,\s(?:but|and|so|although|though|while)\s")
_NO_SUCH = re.compile(r"\b(?:no|any|not \w+) such \w+", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:will|would|shall|plan\w*|intend\w*|going to|about to)\b", re.IGNORECASE)
_BY = re.compile(
    r"\bby (?!his\b|her\b|its\b|their\b|our\b|mistake\b|accident\b|error\b|\w+ing\b|\d)\w+", re.IGNORECASE
)
_HAS_VERB = re.compile(
    r"^that\b|^\W*[A-Z]|\b(?:has|have|had|is|are|was|were|did|do|does|will|would|\w{3,}ed)\b|\w’(?:s|re|ve|d|ll)\b"
)
"""What makes a clause of a claim: "its count of the dead" is none."""
_SHORTEST = 3
_CLAIM_THAT = re.compile(
    r"^\W*(?:the |any |all )?"
    r"(?:claim|report|accusation|allegation|suggestion|rumou?r|talk|speculation|notion|idea|charge)s?\b"
    r"[^,.;]{0,40}? (?=that\b)",
    re.IGNORECASE,
)
"""What stands before a claim that is denied: "talk in the press | that it is for sale"."""
_RETELLS = re.compile(
    r"^\W*(?:I|we|it|he|she|they) (?:had |have |has )?(?:said|told|claimed|insisted)\b", re.IGNORECASE
)
""" "We said that the ship was not overloaded. That was wrong"."""
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being)(?: not|n’t| never)?(?: ever)? \w+(?:ed|en|wn|ught|old|ade|ut|it|ung|ent|eft)\b"
)
_POSSESSED = re.compile(r"\b(?:my|our|ours|its|his|her|hers|their|theirs)\b", re.IGNORECASE)
_OPENING = 24
"""Words of a claim that may tell a fact; what stands behind is another."""


def contradicted(
    topics: Topics, article: Article, statement: Statement, party: str
) -> tuple[Topic, Position] | None:
    """The topic, and the position on it, that ``party`` says the contrary of, if it does; of several the likest."""
    if not statement.content or statement.stance not in ("asserts", "denies", "confirms"):
        return None
    said = fact_of(claim_of(article, statement))
    if said is None:
        return None
    no = says_no(said)
    if (statement.stance == "denies" and not no) or (statement.stance == "confirms" and no):
        return None
    house = topics.house(party)
    found = [
        (likeness, topic, position)
        for topic in topics
        for position in topic.positions
        if topics.house(position.party) == house
        and position.article != article.id
        and position.stance == ("confirms" if no else "denies")
        and (
            likeness := max(
                (_likeness(said, told, party, no) for told in _held(topic, position)), default=0.0
            )
        )
        and (stand := topics.stand(topic, position.party)) is not None
        and stand.stance == position.stance
    ]
    best = max(found, key=lambda each: each[0], default=None)
    return (best[1], best[2]) if best else None


def says_what_was_denied(
    topic: Topic, denial: Position, article: Article, statement: Statement, party: str
) -> bool:
    """Whether a statement of somebody else says for a fact most of what was denied."""
    said = fact_of(claim_of(article, statement)) if statement.content else None
    if said is None or says_no(said):
        return False
    return any(_likeness(said, told, party, no=False) > 0 for told in _held(topic, denial))


def note(
    topic: Topic, article: Article, statement: Statement, position: Position, answered: Statement | None
) -> None:
    """Note with a topic what a denial on it answers, and whether its words are the contrary of what it denies."""
    if position.stance != "denies":
        return
    words = claim_of(article, statement)
    claim = claim_of(article, answered) if answered is not None else ""
    pointing = is_pronoun(article, statement) or is_anaphoric(words) or _NO_SUCH.search(words) is not None
    if pointing and position.claim not in (words, claim) and not says_no(position.claim):
        topic.own_words.add(position.claim)
    if not claim or says_no(claim):
        return
    told = words_of_claim(claim)
    of_the_party = words_of_claim(position.party).keys() & told.keys()
    if pointing or of_the_party or shared(told, words_of_claim(position.claim)):
        topic.answers.append(claim)
        topic.learn(words_of_claim(claim))


def fact_of(said: str) -> str | None:
    """The first clause of what is said, where it tells a fact: not "the massacre at Orm", nor what may be."""
    first = " ".join(_CLAUSE.split(level(said), maxsplit=1)[0].split()[:_OPENING])
    clause = _HAS_VERB.search(first) is not None and len(first.split()) >= _SHORTEST
    clause = clause and _RETELLS.search(first) is None
    return first if clause and pattern("contrary.no_fact").search(first) is None else None


def _held(topic: Topic, position: Position) -> Iterator[str]:
    """What a position takes a stand on: its claim, and what it answers."""
    if position.claim not in topic.own_words:
        yield position.claim
    if position.stance == "denies":
        yield from topic.answers


def _likeness(said: str, told: str, party: str, no: bool) -> float:
    """How much of what was told is said, 0 where it is too little, of another subject or of another time."""
    first = _CLAUSE.split(_CLAIM_THAT.sub("", level(told)), maxsplit=1)[0]
    own = set(words_in(party)) | words_of_claim(party).keys()
    words, others = (
        {w: x for w, x in words_of_claim(t).items() if w not in own | NOBODY} for t in (first, said)
    )
    common = shared(words, others)
    if len(common) < min(_FEWEST, len(words)) or not common or overlap(words, others) < _MOST:
        return 0.0
    if total(common) < _LEAST * total(words.values()) or not _is_of_its_time(said, first, no):
        return 0.0
    subject = subject_of(said)
    alike = bool(words_of_claim(subject).keys() & words_of_claim(first).keys())
    nobodys = is_of_nobody(first) and _POSSESSED.search(first) is None
    passive = (
        len(common) == len(words) and _PASSIVE.search(first) is not None
    )  # "our systems were not breached"
    if not (alike or nobodys or passive or is_own(subject, own) or (no and is_of_nobody(said))):
        return 0.0
    return overlap(words, others)


def _is_of_its_time(said: str, told: str, no: bool) -> bool:
    """Whether what is said is as much of the past, as little a no, and of no other doer than what was told."""
    wanting = not no and _NO.search(said) is not None and _NO.search(told) is None
    to_come = _TO_COME.search(said) is not None and _TO_COME.search(told) is None
    return not (wanting or to_come or (_BY.search(said) is not None and _BY.search(told) is None))
