"""Papers that have come to an outlet: it tells of them and has not written them, nor has who is told of.

"A list seen by the Courier names 14", "the letter, which the Courier has seen, threatened a fine", "the ministry has
paid 1.8 million, documents show".
"""

from __future__ import annotations

import re
from functools import cache

from sayso.model import Article, Statement
from sayso.record.party_words import party_words

__all__ = ["is_handed_to", "is_seen", "only_saw", "papers_show"]


def is_handed_to(text: str, start: int, end: int) -> bool:
    """Whether what ends at ``end`` says that a paper came to whoever is named next: "shown to the", "seen by"."""
    return _handed_to().search(text, start, end) is not None


def is_seen(sentence: str) -> bool:
    """Whether a sentence tells of a paper that an outlet has seen."""
    return _seen().search(sentence) is not None


def papers_show(text: str, start: int, end: int) -> bool:
    """Whether papers are said to show what stands before ``start``: ", documents seen by the Ledger show"."""
    return _show().search(text, start, end) is not None


def only_saw(article: Article, statement: Statement) -> bool:
    """ "The letter, which the Courier has seen, threatened a fine of 80,000": the Courier tells nothing of it."""
    return all(article.text[slice(*content)] == "which" for content in statement.content)


def _any(*keys: str) -> str:
    return "|".join(word for key in keys for word in party_words()[key])


@cache
def _handed_to() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?:{_any('seen', 'printed')}) by|(?:{_any('given')}) to) (?:the )?$")


@cache
def _seen() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any('seen')}) by\b|\b(?:has|have|had) (?:{_any('seen')}),")


@cache
def _show() -> re.Pattern[str]:
    return re.compile(
        rf", (?:(?:[\w’'-]+ ){{0,3}})(?:{_any('documents')})\b[^.;:]{{0,60}}? (?:{_any('documents_tell')})\b"
    )
