"""Findings that bear out what somebody has denied: "the coroner ruled that he had been given no water".

Who ruled, found or established a thing after another had denied it confirms what was denied: the word of an inquiry, a
court or an examiner, whoever made the charge. So does who it is for to find out ("investigators", "the observer
mission") and only says it, where it says most of what was denied (:mod:`sayso.record.contrary`), or opens a report with
a fact of the same matter. What is found must be
what was denied and not the denial: a finding that says no bears out a denial, unless what was denied was itself the
want of something ("that he had gone without water").
"""

from __future__ import annotations

import re

from sayso.model import Article, Position, Statement
from sayso.record.claims import claim_of, overlap, shared, words_of_claim
from sayso.record.contrary import fact_of, says_what_was_denied
from sayso.record.saying_no import says_no
from sayso.record.terms import words_in
from sayso.record.topics import Topic, Topics
from sayso.record.wording import level, pattern, words_listed

__all__ = ["bears_out_what_was_denied", "looks_into"]

_ALIKE = 0.3
_WANTING = re.compile(
    r"\b(?:without|miss(?:ed|ing)|fail(?:ed|ing|ure|s)?|lack(?:ed|ing)?|unable|refus(?:ed|al)|neglect\w*|ignor\w+"
    r"|skipp\w+|omitt\w+|not|never|no|none)\b",
    re.IGNORECASE,
)


def bears_out_what_was_denied(
    topics: Topics,
    article: Article,
    statement: Statement,
    party: str,
    words: dict[str, float],
    *,
    leads: bool = False,
) -> bool:
    """Whether a statement is a finding of what a party of another side has denied."""
    cue = level(" ".join(article.text[s:e] for s, e in statement.cue)).strip()
    if statement.stance != "asserts" or not statement.content:
        return False
    if pattern("said.rules", frame=r"\b(?:{})").search(cue) is None:
        told_by = " ".join(article.text[start:end] for start, end in statement.source)
        if not (looks_into(party) or looks_into(told_by)):
            return False
        fact = fact_of(claim_of(article, statement)) if leads else None
        opens = fact is not None and not says_no(fact)
        return any(
            topics.house(p.party) != topics.house(party)
            and (
                says_what_was_denied(topic, p, article, statement, party)
                or (opens and _is_of(p, topic, words, no=False))
            )
            for topic in topics
            for p in topic.positions
            if p.stance == "denies" and p.article != article.id
        )
    no = says_no(article.text[slice(*statement.content[0])])
    denied = ((p, topic) for topic in topics for p in topic.positions if p.stance == "denies")
    return any(
        topics.side(p.party) != topics.side(party)
        and p.article != article.id
        and _is_of(p, topic, words, no=no)
        for p, topic in denied
    )


def looks_into(party: str) -> bool:
    """Whether it is for a party to find out: "the inquiry", "investigators", "the observer mission"."""
    return bool(set(words_in(party)) & words_listed("sides.finders"))


def _is_of(denial: Position, topic: Topic, words: dict[str, float], *, no: bool) -> bool:
    told = words_of_claim(denial.claim)
    told |= topic.answered if shared(told, topic.answered) or len(told) <= 1 else {}
    alike = len(shared(words, told)) > 1 and overlap(words, told) >= _ALIKE
    own_words = says_no(denial.claim)
    return alike and (not no or (not own_words and _WANTING.search(denial.claim) is not None))
