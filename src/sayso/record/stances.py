"""Which stance a statement takes, seen from what the story holds.

A no denies where the record has something that it denies and has not denied it yet; who says that it was wrong, or of
whom a report tells that it had held the contrary, takes back its own denial; a resignation is one of somebody who had
refused to go; and a confirmation deep in a report is news where others have spoken on the thing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sayso.model import Article, Position, Span, Statement
from sayso.record.answering import answers
from sayso.record.claimed import ANSWERS, Claimed
from sayso.record.claims import LEAVING, claim_words, is_of_an_event, overlap, words_of_claim
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.recalling import Circumstances
from sayso.record.topics import OPPOSED, Topic, Topics
from sayso.record.turn import Turn
from sayso.record.wording import pattern

__all__ = ["Ground", "Told", "answers_anew", "as_denial", "cue_of", "refused_to_go", "settles", "takes_back"]

_OPINION = re.compile(r"\b(?:not|n[’']t)\s+(?:\w+ly\s+)?(?:expect|think|believe|see)", re.IGNORECASE)
_DOUBTS = re.compile(r"doubt(?:s|ed|ing)?\b", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:will|would|could|can)\b", re.IGNORECASE)
_AT_LAST = re.compile(
    r"\bfirst (?:[\w-]+ ){0,2}(?:acknowledge?ment|admission|confirmation)\b"
    r"|\bfor the first time\b|\bfinally\b|\bat last\b",
    re.IGNORECASE,
)
_CONFIRMS_NOW = re.compile(r"^(?:confirm(?:ed|ing)|conceded|admitted|acknowledged)\b")
_PERFECT = re.compile(r"\b(?:has|have|had|having|still|always|again)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_WHOLE = 5
"""Words of a claim that says by itself what is confirmed."""
_LITTLE = 4
_ANSWERED = {"answer": 8.0, "intention": 4.0, "refusal": 6.0}
"""What has to be claimed by another, and how much of it, for a no in other words to be a denial."""


@dataclass(frozen=True)
class Told:
    """The statement taken last: its article, side and stance, its paragraph, and whether its claim was "it"."""

    mark: tuple[str, str, str]
    paragraph: int
    wordless: bool


@dataclass
class Ground:
    """What a story holds when a statement comes in."""

    topics: Topics
    said: Claimed
    last: Told | None = None


def cue_of(article: Article, statement: Statement) -> str:
    """The words by which a statement is attributed."""
    return " ".join(article.text[s:e] for s, e in statement.cue)


def as_denial(
    ground: Ground, article: Article, statement: Statement, party: str, around: Circumstances
) -> Statement:
    """The statement, as a denial where it says no to something (:mod:`sayso.record.denying`).

    "Did not expect more" is no denial where nobody had.
    """
    same_side = ground.topics.on_side_of(party)
    if statement.stance == "denies" and _OPINION.search(cue_of(article, statement)):
        words = claim_words(article, statement, party, None)
        claimed = ground.said.by_another(words, same_side, plain=True)
        return statement if claimed else replace(statement, stance="asserts")
    if (
        statement.stance == "denies"
        and _DOUBTS.match(cue_of(article, statement))
        and _TO_COME.search(article.text, *statement.content[0])
    ):
        return replace(statement, stance="asserts")  # "doubts that they will"
    if around.no is None or around.held or statement.stance in OPPOSED:
        return statement
    if around.no.form == "answer" and _is_a_ruling(article, statement):
        return statement
    denial = replace(statement, stance="denies", content=_in_full(article, statement, around.no.span))
    if around.no.form in ("plain", "answering") and _is_told_already(
        ground, article, statement, party, around
    ):
        return statement
    if around.no.form in _ANSWERED:
        words = claim_words(article, denial, party, None)
        least = _ANSWERED[around.no.form]
        claim = ground.said.by_another(words, same_side, plain=True, least=least)
        if not around.named or claim is None:
            return statement
        told = claim.position
        plain = around.no.form == "answer"
        if plain and not answers(article, statement, around.no, party, told.claim, told.evidence.quote.exact):
            return statement
    return denial


def _in_full(article: Article, statement: Statement, no: Span) -> tuple[Span, ...]:
    """The words of a no; where it says too little ("that was simply wrong. “The door was shut”"), with what follows."""
    if len(_WORD.findall(article.text[slice(*no)])) > _LITTLE:
        return (no,)
    return (no, *[span for span in statement.content if span[0] >= no[1]][:1])


def _is_told_already(
    ground: Ground, article: Article, statement: Statement, party: str, around: Circumstances
) -> bool:
    """Whether a plain no is of what has been denied: by its side in this report, right before it under whatever name,
    or, told as said before ("has insisted that none did"), in an earlier one."""
    if not around.named or ground.topics.has_denied_in(article.id, party):
        return True
    said = claim_words(article, statement, party, None)
    if not around.leads and statement.kind == "indirect" and ground.said.has_said_no(party, said, article.id):
        return True
    denied = "denies" in ground.topics.stances_of(party)
    return (denied and _is_perfect(article, statement)) or _goes_on_denying(ground, article, statement)


def _goes_on_denying(ground: Ground, article: Article, statement: Statement) -> bool:
    """Whether a plain no stands right behind a denial, under whatever name: it tells what was denied."""
    if ground.last is None or ground.last.mark[0] != article.id or ground.last.mark[2] != "denies":
        return False
    begins = paragraph_start(article, statement.content[0][0])
    above = paragraph_start(article, max(len(article.text[:begins].rstrip()) - 1, 0)) if begins else 0
    return ground.last.paragraph in (begins, above)


def takes_back(
    ground: Ground, topic: Topic | None, party: str, words: dict[str, float], around: Circumstances
) -> bool:
    """Whether an assertion admits what its side had denied: the report tells that it had held the contrary, or the
    party says that it was wrong and speaks of just what it denied."""
    own = ground.topics.stand(topic, party) if topic else None
    if own is None or own.stance != "denies":
        return False
    return around.held is not None or (
        (around.wrong or around.now) and overlap(words, words_of_claim(own.claim)) >= ANSWERS
    )


def refused_to_go(ground: Ground, topic: Topic | None, statement: Statement, party: str) -> bool:
    """Whether who leaves had refused to: whose name stands in the refusal, or who spoke it."""
    if topic is None or LEAVING not in topic.words or not ground.topics.denied_on(topic, party):
        return False
    names = {word.lower() for word in statement.speaker.name.split()} if statement.speaker else set()
    told = {
        word.lower()
        for p in topic.positions
        for word in _WORD.findall(f"{p.party} {p.claim} {p.evidence.quote.exact}")
    }
    return bool(names & told)


def settles(ground: Ground, article: Article, statement: Statement, turn: Turn) -> bool:
    """Whether a turn deep in a report is news; a confirmation is for the first time, or of what others spoke on."""
    if turn.kind != "confirmation":
        return True
    if _AT_LAST.search(article.text, *sentence_around(article, statement.content[0])):
        return True
    positions = next(t.positions for t in ground.topics if t.id == turn.topic)
    if len({ground.topics.side(p.party) for p in positions}) > 1:
        return True
    if is_of_an_event(turn.position.claim):
        words = claim_words(article, statement, turn.party, None)
        return ground.said.by_another(words, ground.topics.on_side_of(turn.party)) is not None
    return (
        _CONFIRMS_NOW.search(cue_of(article, statement)) is not None
        and len(turn.position.claim.split()) >= _WHOLE
    )


def answers_anew(ground: Ground, topic: Topic, words: dict[str, float], position: Position) -> bool:
    """Whether a denial on a topic denied before answers another claim, made in this report and in none before."""
    if position.stance != "denies":
        return False
    claim = ground.said.by_another(words, ground.topics.on_side_of(position.party), plain=True)
    if claim is None or claim.position.article != position.article:
        return False
    denied = (p for p in topic.positions if p.stance == "denies" and p.article != position.article)
    told = max((overlap(words, words_of_claim(p.claim)) for p in denied), default=0.0)
    of_the_party = words_of_claim(position.party)
    new = {word: weight for word, weight in claim.words.items() if word not in of_the_party}
    return told < ANSWERS and not ground.said.made_before(new, position.party, position.article)


def _is_a_ruling(article: Article, statement: Statement) -> bool:
    """Whether what is said is a ruling or a finding, and no answer of one's own."""
    return (
        statement.kind == "indirect"
        and pattern("said.rules", frame=r"\b(?:{})").search(cue_of(article, statement)) is not None
    )


def _is_perfect(article: Article, statement: Statement) -> bool:
    """Whether a statement is told as one that has been made: "has insisted"."""
    return any(_PERFECT.search(article.text, max(0, s - 12), e) for s, e in statement.cue)
