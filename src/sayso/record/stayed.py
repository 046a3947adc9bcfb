"""Who leaves had said that he would stay: "Roe resigned on Tuesday. He had told parliament that he would not go."

Counted: a sentence behind the leaving, within some five hundred characters, in which he, by a pronoun or the last word
of his name, had said that he would stay or would not go, had refused to, or had ruled it out. Not: what others had said
of him; what stands before.
"""

from __future__ import annotations

import re

from sayso.model import Article, Span, Statement
from sayso.record.evidence import sentence_around
from sayso.record.wording import level, pattern

__all__ = ["was_to_stay"]

_BEHIND = 500
"""Characters behind a leaving within which a report tells that who leaves was to stay."""


def was_to_stay(article: Article, deed: Statement) -> Span | None:
    """The sentence that tells that who leaves by ``deed`` was to stay; None where none does."""
    if deed.speaker is None or not deed.content:
        return None
    stays = pattern("said.stays", frame="(?:{})").pattern
    told = re.compile(rf"\b(?:{re.escape(deed.speaker.name.split()[-1])}|[Hh]e|[Ss]he)(?:, who)? (?:{stays})")
    end = deed.content[-1][1]
    found = told.search(level(article.text), end, min(len(article.text), end + _BEHIND))
    return sentence_around(article, found.span()) if found is not None else None
