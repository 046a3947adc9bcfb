"""Which claim of another party a statement answers, of those that stand before it in the report.

The last one; or the one of the party whose finding or claim it is ("denied the institute's findings"), and none of
whoever else spoke. None where the sentence right before names another claim: "Venn played down talk of a leak. “That is
nonsense,” it said".
"""

from __future__ import annotations

import re

from sayso.model import Article, Statement
from sayso.record.claims import claim_of, words_of_claim
from sayso.record.evidence import sentence_ahead_of, sentence_around
from sayso.record.wording import pattern

__all__ = ["claim_answered", "said_near"]

_WHOSE = re.compile(
    r"(?:the )?(?:[\w-]+ ){0,2}?(?!(?i:it|he|she|that|this|there|who|what|let)\b)(?P<whom>[\w-]+)['’]s? "
    r"(?:\w+ ){0,2}?(?:\w+s|\w+ing|claim|report|account)\b"
)
"""Not "it’s lies", "he’s always denied it"."""
_THAT = re.compile(r"(?:that|this|it)(?: is|’s|'s| was) ", re.IGNORECASE)
_PARAGRAPHS = 3
_CLAIMS = frozenset({"asserts", "denies", "confirms"})
""" "“Brint asked for this truce”, Roe said": what is answered is that it asked, and not the truce."""


def claim_answered(
    article: Article, statement: Statement, party: str, said: dict[str, Statement]
) -> Statement | None:
    """The claim that a statement of ``party`` answers; ``said`` is what each party has said last."""
    claim = _claimed_by(article, statement, party, said)
    if claim is not None and _points_to_another(article, statement, claim):
        return None
    return claim


def said_near(
    article: Article, statement: Statement, party: str, said: dict[str, Statement]
) -> list[Statement]:
    """What others have said last in the paragraph of a statement, or in one of the two before."""
    return [s for p, s in said.items() if p != party and _stands_near(article, s, statement)]


def _claimed_by(
    article: Article, statement: Statement, party: str, said: dict[str, Statement]
) -> Statement | None:
    """What another party has said last: the one whose finding or claim it is ("denied the institute's findings")."""
    others = {p: s for p, s in said.items() if p != party}
    whose = _WHOSE.match(claim_of(article, statement)) if statement.stance == "denies" else None
    if whose is not None:
        named = [s for p, s in others.items() if p.lower().split()[-1] == whose["whom"].lower()]
        return named[0] if len(named) == 1 else None  # "a deckhand's account": of nobody who spoke before
    last = next(reversed(others.values()), None)
    around = next((s for s in others.values() if last is not None and s.id == last.parent), None)
    return around if last is not None and last.stance not in _CLAIMS and around is not None else last


def _points_to_another(article: Article, statement: Statement, claim: Statement) -> bool:
    """Whether "that is nonsense" stands right behind a sentence that names another claim than the one made before:
    "Venn played down talk of a leak. “That is nonsense,” it said"."""
    if statement.kind != "direct" or not _THAT.match(claim_of(article, statement)):
        return False
    ahead = sentence_ahead_of(article, sentence_around(article, statement.content[0])[0])
    if ahead is None or ahead[0] < claim.content[-1][1]:
        return False
    told = article.text[slice(*ahead)]
    return pattern("own.named").search(told) is not None and not (
        words_of_claim(told).keys() & words_of_claim(claim_of(article, claim)).keys()
    )


def _stands_near(article: Article, before: Statement, statement: Statement) -> bool:
    """Whether a statement stands in the paragraph of one before it, or in one of the two behind."""
    begins = [s for s, _ in article.paragraphs if s <= statement.content[0][0]][-_PARAGRAPHS:]
    return not begins or begins[0] <= before.content[0][0] < statement.content[0][0]
