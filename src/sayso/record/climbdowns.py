"""Turns that a report calls such: "in a second climb-down the ministry acknowledged …", "no longer disputes that …".

The word for it stands in the sentence of the statement or, where it is one that leaves no doubt, in the sentence before
in the paragraph: "The police were taking back another of their claims. Forty …". Not called a turn: what the writer
tells as a deed, and a denial, save of one who "no longer" denies.
"""

from __future__ import annotations

import re

from sayso.model import Article, Span, Statement
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.held import Held
from sayso.record.wording import level, pattern

__all__ = ["called_a_turn", "is_no_longer"]

_NO_LONGER = re.compile(
    r"\bno longer (?:den|disput|rul\w* out|contest|question|reject|insist)", re.IGNORECASE
)
_FAR = 12
"""Characters behind a cue or a claim in which "no longer" may go on."""


def called_a_turn(article: Article, statement: Statement, sentence: Span) -> Held | None:
    """Where the report calls a statement a turn, in its ``sentence`` or the one before."""
    if (told := _no_longer(article, statement)) is not None:
        return Held(told)
    if (told := _turned(article, statement, sentence)) is not None:
        surely = pattern("said.turned_surely").match(level(article.text), told[0]) is not None
        return Held(told, surely or statement.stance == "confirms")
    return None


def is_no_longer(article: Article, held: Span) -> bool:
    """Whether what had been held is told by no more than "no longer disputes"."""
    return _NO_LONGER.match(article.text, held[0]) is not None


def _no_longer(article: Article, statement: Statement) -> Span | None:
    """ "No longer disputes that …", "said that it no longer ruled out …": where that stands."""
    spans = (*statement.cue, *statement.content) if statement.stance == "asserts" else statement.cue
    found = (_NO_LONGER.search(article.text, s, e + _FAR) for s, e in spans)
    return next((match.span() for match in found if match), None)


def _turned(article: Article, statement: Statement, sentence: Span) -> Span | None:
    """ "In a second climb-down the ministry acknowledged …"."""
    if statement.stance not in ("confirms", "asserts"):
        return None
    text = level(article.text)
    found = pattern("said.turned", "said.turned_surely").search(text, *sentence)
    if found is None and (before := _sentence_before(article, sentence)) is not None:
        found = pattern("said.turned_surely").search(text, *before)
    return found.span() if found else None


def _sentence_before(article: Article, sentence: Span) -> Span | None:
    begins = paragraph_start(article, sentence[0], sentence[0])
    ended = begins + len(article.text[begins : sentence[0]].rstrip()) - 1
    return sentence_around(article, (ended, ended + 1)) if ended > begins else None
