"""Whether a statement denies, seen from what the story holds.

A no in a party's own words (:mod:`sayso.record.denying`) denies where the record has something that it denies, and has
not denied it yet. Not: "did not expect more", where nobody had claimed it; doubts about what will be; a ruling.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Article, Span, Statement
from sayso.record.answering import answers
from sayso.record.circumstances import Circumstances
from sayso.record.claims import claim_words
from sayso.record.evidence import paragraph_start
from sayso.record.ground import Ground
from sayso.record.topics import OPPOSED
from sayso.record.wording import pattern

__all__ = ["as_denial", "cue_of"]

_OPINION = re.compile(r"\b(?:not|n[’']t)\s+(?:\w+ly\s+)?(?:expect|think|believe|see)", re.IGNORECASE)
_DOUBTS = re.compile(r"doubt(?:s|ed|ing)?\b", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:will|would|could|can)\b", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have|had|having|still|always|again)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_LITTLE = 4
"""Words of a no that says too little by itself."""
_ANSWERED = {"answer": 8.0, "intention": 4.0, "refusal": 6.0}
"""What has to be claimed by another, and how much of it, for a no in other words to be a denial."""


def cue_of(article: Article, statement: Statement) -> str:
    """The words by which a statement is attributed."""
    return " ".join(article.text[s:e] for s, e in statement.cue)


def as_denial(
    ground: Ground, article: Article, statement: Statement, party: str, around: Circumstances
) -> Statement:
    """The statement, as a denial where it says no to something; one that only doubts asserts."""
    if statement.stance == "denies" and _only_doubts(ground, article, statement, party):
        return replace(statement, stance="asserts")
    if around.no is None or around.held or statement.stance in OPPOSED:
        return statement
    if around.no.form in ("plain", "answering"):
        denies = not _is_told_already(ground, article, statement, party, around)
    else:
        denies = around.no.form not in _ANSWERED or _answers(ground, article, statement, party, around)
    if not denies:
        return statement
    return replace(statement, stance="denies", content=_in_full(article, statement, around.no.span))


def _only_doubts(ground: Ground, article: Article, statement: Statement, party: str) -> bool:
    """Whether a party "did not expect" what nobody had claimed, or "doubts that they will"."""
    cue = cue_of(article, statement)
    if _OPINION.search(cue):
        words = claim_words(article, statement, party, None)
        return ground.said.by_another(words, ground.topics.on_side_of(party), plain=True) is None
    doubts = _DOUBTS.match(cue) and _TO_COME.search(article.text, *statement.content[0])
    return doubts is not None


def _answers(
    ground: Ground, article: Article, statement: Statement, party: str, around: Circumstances
) -> bool:
    """Whether a no in other words answers what another has claimed; no ruling does."""
    no = around.no
    if no is None or not around.named or (no.form == "answer" and _is_a_ruling(article, statement)):
        return False
    denial = replace(statement, stance="denies", content=_in_full(article, statement, no.span))
    words = claim_words(article, denial, party, None)
    same_side = ground.topics.on_side_of(party)
    claim = ground.said.by_another(words, same_side, plain=True, least=_ANSWERED[no.form])
    if claim is None or no.form != "answer":
        return claim is not None
    told = claim.position
    return answers(article, statement, no, party, told.claim, told.evidence.quote.exact)


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


def _is_a_ruling(article: Article, statement: Statement) -> bool:
    """Whether what is said is a ruling or a finding, and no answer of one's own."""
    return (
        statement.kind == "indirect"
        and pattern("said.rules", frame=r"\b(?:{})").search(cue_of(article, statement)) is not None
    )


def _is_perfect(article: Article, statement: Statement) -> bool:
    """Whether a statement is told as one that has been made: "has insisted"."""
    return any(_PERFECT.search(article.text, max(0, s - 12), e) for s, e in statement.cue)
