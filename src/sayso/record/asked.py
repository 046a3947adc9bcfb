"""Whether a statement answers: by its sentence, or by its cue.

"Said in answer to a question", "the minister answered". What stands before it in the report is not looked at.
"""

from __future__ import annotations

import re

from sayso.model import Article, Statement
from sayso.record.evidence import sentence_around
from sayso.record.wording import pattern
from sayso.record.words_said import cue_words

__all__ = ["is_answered", "is_asked"]

_ANSWERING = re.compile(r"\b(?:answer|repl|respon|retort)", re.IGNORECASE)


def is_asked(article: Article, statement: Statement) -> bool:
    """Whether the sentence tells that a statement answers a question: "said in answer to a question"."""
    if not statement.content:
        return False
    sentence = sentence_around(article, statement.content[-1])
    return pattern("own.asked").search(article.text, *sentence) is not None


def is_answered(article: Article, statement: Statement) -> bool:
    """Whether the cue says that a statement answers: "the minister answered"."""
    return _ANSWERING.search(cue_words(article, statement)) is not None
