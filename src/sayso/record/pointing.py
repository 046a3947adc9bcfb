"""What a claim that only points at one is shown as: "denies this" by the words that "this" stands for.

In order: the party's own words right behind ("denied it. “There are no talks,” he said"), where it had no others; what
another party has said just before, in the same paragraph or the one before; else the sentence itself, and of a bare
pronoun with the sentence before it in the paragraph. All are the report's words, in its order; where they do not stand
near each other nothing is resolved.
"""

from __future__ import annotations

import re

from sayso.model import Article, Evidence, Span, Statement
from sayso.record.claims import claim_of, is_anaphoric, is_elliptic, is_pronoun
from sayso.record.deed import is_told_whole
from sayso.record.evidence import evidence_of, paragraph_start, sentence_around, statement_evidence

__all__ = ["claim_shown"]

_FARTHEST = 500
"""Characters from the first word of what is pointed at to the last of what points at it."""
_TELLING, _NO_MORE = 3, 8
_AS_FALSE = re.compile(
    r"^as (?:\w+ )?(?:false|untrue|baseless|unfounded|groundless|nonsense) (?=an?\b|the\b|that\b)"
)
"""What "rejected as false a report that …" has before the report."""
_CALLED = re.compile(r"(?:it|that|this|them)\s+(?:as\s+)?[\"“‘'].{1,60}[\"”’']\W*", re.IGNORECASE)
"""What is called something: "that “a filthy lie”"."""
_BARE = re.compile(r"\W*(?:no|never|yes)\W*", re.IGNORECASE)


def claim_shown(
    article: Article, statement: Statement, answered: Statement | None, own: Statement | None
) -> tuple[str, Evidence]:
    """The words of a statement's claim, and the evidence they stand in.

    ``answered`` is what another party said last, ``own`` what the party says next where the statement has no words.
    """
    claim, evidence = _AS_FALSE.sub("", claim_of(article, statement)), statement_evidence(article, statement)
    elliptic = statement.stance == "confirms" and is_elliptic(claim)  # "conceded that they had not"
    pronoun = is_pronoun(article, statement) or _CALLED.fullmatch(claim) is not None or elliptic
    if pronoun and _is_relative(article, statement):
        return claim, evidence
    if _BARE.fullmatch(claim):  # "Asked whether he would step down, he said: 'No.'"
        whole = sentence_around(article, statement.content[0])
        return article.text[slice(*whole)], evidence_of(article, whole)
    if own is not None and is_told_whole(statement):
        pronoun = True
    if not (pronoun or (is_anaphoric(claim) and len(claim.split()) <= _NO_MORE)):
        return claim, evidence
    for other in (own, answered):
        if other is None or len(claim_of(article, other).split()) < _TELLING:
            continue
        if any(s <= statement.content[0][0] < e for s, e in other.content):
            continue  # "The singer “denies” the allegation, her lawyer said"
        if (span := _beside(article, evidence.position, other)) is not None:
            return claim_of(article, other), evidence_of(article, span)
    start, end = sentence_around(article, statement.content[0])
    if pronoun and paragraph_start(article, start, start) < start:
        start, _ = sentence_around(article, (max(start - 2, 0), max(start - 1, 1)))
    start, end = min(start, evidence.position[0]), max(end, evidence.position[1])
    return article.text[start:end], evidence_of(article, (start, end))


def _is_relative(article: Article, statement: Statement) -> bool:
    """ "The 17 that the regulator has acknowledged": a pronoun before the cue that does not begin the sentence."""
    start = statement.content[0][0]
    behind_cue = any(s < start for s, _ in statement.cue)
    return not behind_cue and article.text[start : start + 1].islower()


def _beside(article: Article, position: Span, other: Statement) -> Span | None:
    """From the one to the other, where they stand in one paragraph or in two that follow each other."""
    start = min([position[0], *(s for s, _ in other.content)])
    end = max([position[1], *(e for _, e in other.content)])
    between = article.text[start:end].strip()
    paragraphs = [p for p in article.paragraphs if p[0] < end and start < p[1]]
    return (start, end) if len(between) <= _FARTHEST and len(paragraphs) <= 2 else None
