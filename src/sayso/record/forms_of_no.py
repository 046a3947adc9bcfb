"""How a sentence says no, by its words: which form the no has (see :mod:`sayso.record.denying`).

Outright, flat, an intention, a refusal, or any other answer. None: what is only thought ("I think that they will not"),
what was said before ("I said on Friday that I had no such plans"), a contrast ("not so much"), and what nobody can be
said to have denied ("no injuries"), and turns of phrase ("no stone will be left unturned").
"""

from __future__ import annotations

import re

from sayso.model import Article, Span, Statement
from sayso.record.asked import is_answered, is_asked
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.plainly import is_of_no_denial
from sayso.record.saying_no import says_no
from sayso.record.wording import is_of_leaving, level, pattern
from sayso.record.words_said import cue_words, told_words

__all__ = ["LIKE_AN_ANSWER", "form_of_no", "is_idle"]

LIKE_AN_ANSWER = frozenset({"asserts", "promises"})
"""The stances in which a no may deny."""
_OPINION = re.compile(r"(?:that )?(?:i|we) (?:think|believe|hope|expect|guess|suspect|feel)\b", re.IGNORECASE)
_NONE_OF = re.compile(r"(?<!\bat )\b(?:no|not any|not one|not a|n’t any)\s+(\S+(?: \S+)?)", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"(?:that )?(?:(?:[Tt]he )?[A-Z]\w+ (?:of )?[A-Z]|(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I)\b)"
)
_NOES = r"(?:no|never|(?:absolutely|certainly|definitely|of course) not|not at all)(?:,? (?:no|never))*"
_BARE_NO = re.compile(rf"{_NOES}\W*", re.IGNORECASE)
_FIRST_NO = re.compile(rf"{_NOES}(?:[.!] |\W*$)", re.IGNORECASE)
_RETOLD = re.compile(
    r"(?:i|we) (?:have |had )?(?:said|told \w+)(?: (?:on|last|this|in) \w+| then| before)?,? (?:that )?",
    re.IGNORECASE,
)
""" "I said on Friday that I had no such plans": what was said then."""
_CONTRAST = re.compile(r"\bnot so much\b", re.IGNORECASE)
_ANNOUNCED = re.compile(r"\b(?:announc|promis|pledg)", re.IGNORECASE)
""" "Announced that he would not run", "promised that they would not have to pay": told of his own accord."""


def form_of_no(
    article: Article, statement: Statement, span: Span, *, expected: bool, leads: bool
) -> str | None:
    """The form of the no that a sentence of a statement says; ``expected`` where it leads or answers a question."""
    said = told_words(article, span)
    if _tells_no_news(said):
        return None
    leaving = is_of_leaving(said) or (expected and is_of_leaving(_sentence(article, span)))
    if _is_called_false(article, statement, said, leaving=leaving, expected=expected):
        return "outright"
    if statement.stance not in LIKE_AN_ANSWER and not (statement.stance == "declines" and leaving):
        return None
    intends = _has("intention", said)
    if intends and (leaving or expected):
        return "outright"
    if _has("no_answer", said):
        return None
    if leaving and is_of_leaving(said) and _refuses(said):
        return "outright"
    if intends:
        return "intention"
    no = says_no(said)
    if no and _is_own_refusal(said, statement, cue_words(article, statement)):
        return "flat" if leads and _has("firm", said) else "refusal"
    if _is_of_nothing(said):
        return None
    if no and (_is_of_what_was_reported(article, span) or (leads and _insists(article, statement))):
        return "flat"
    if _is_flatly_not_so(statement, said, expected or _is_charged(article, span)):
        return "flat"
    return "answer" if no and not is_of_no_denial(said) else None


def is_idle(said: str) -> bool:
    """Whether a no is a turn of phrase by which nobody denies anything: "no stone will be left unturned"."""
    return pattern("own.idle", frame="(?:{})").search(level(said)) is not None


def _has(sign: str, said: str) -> bool:
    return pattern(f"own.{sign}", frame="(?:{})").search(said) is not None


def _tells_no_news(said: str) -> bool:
    """Whether a no is a contrast, is told to have been said before, or is only thought, save of leaving."""
    if _CONTRAST.search(said) or _RETOLD.match(said) or is_idle(said):
        return True
    thinks = _OPINION.match(said) is not None  # "I think that they will not elect him"
    return thinks and not is_of_leaving(said)


def _is_called_false(
    article: Article, statement: Statement, said: str, *, leaving: bool, expected: bool
) -> bool:
    """Whether a charge is named and called false, or a bare no answers."""
    if _has("outright", said):
        return True
    if leaving and _BARE_NO.fullmatch(said) and is_asked(article, statement):
        return True  # "Asked whether he would step down, he said: 'No.'"
    if not _FIRST_NO.match(said) or statement.kind == "indirect":
        return False
    return expected or is_answered(article, statement)  # "'No. We had no warning,' the minister answered"


def _is_flatly_not_so(statement: Statement, said: str, charged: bool) -> bool:
    """Whether it is said in quotation marks that a thing was not done, or behind a charge that it is not there."""
    return statement.kind != "indirect" and (_has("undone", said) or (charged and _has("not_there", said)))


def _is_own_refusal(said: str, statement: Statement, cue: str) -> bool:
    """Whether who will not is who speaks, or "we", or a name of two words that may be whom he speaks for."""
    refusal = pattern("own.refusal", frame="(?:{})").search(said)
    if refusal is None or _ANNOUNCED.search(cue):
        return False
    before = said[: refusal.start()]
    own = set(statement.speaker.name.split()) if statement.speaker is not None else set()
    return not before.strip() or bool(own & set(before.split())) or _SOMEBODY.match(before) is not None


def _is_of_what_was_reported(article: Article, span: Span) -> bool:
    """Whether the sentence of a no tells of the report that it answers: "…, after a newspaper had reported"."""
    start, end = sentence_around(article, (span[0], span[0] + 1))
    return pattern("own.reported").search(level(article.text), start, end) is not None


def _insists(article: Article, statement: Statement) -> bool:
    return pattern("own.insisting", frame=r"\b(?:{})").search(cue_words(article, statement)) is not None


def _refuses(said: str) -> bool:
    """Whether the no stands just before the word for leaving: "I will not resign", "is not stepping down"."""
    frame = r"(?:\bnot|n’t|\bnever|\bno)(?: \w+){0,3}? (?:{})|(?:\bnot|n’t) go\b"
    return pattern("leaving", frame=frame).search(said) is not None


def _is_of_nothing(said: str) -> bool:
    """Whether what there is none of is what nobody can be said to have denied: doubt, injuries."""
    thing = _NONE_OF.search(said)
    return thing is not None and pattern("own.nothing_denied", frame="(?:{})").match(thing[1]) is not None


def _is_charged(article: Article, span: Span) -> bool:
    """Whether the paragraph tells of a charge before the no."""
    begins = paragraph_start(article, span[0])
    return pattern("own.charged").search(level(article.text), begins, span[0]) is not None


def _sentence(article: Article, span: Span) -> str:
    return article.text[slice(*sentence_around(article, (span[0], span[0] + 1)))]
