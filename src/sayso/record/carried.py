"""The sentences that a story has carried: word for word the same again, whoever prints it, a sentence changes nothing.

So a copy adds only what it does not share with its origin. Marks and capitals tell nothing. Not the same: a sentence
with another number, or a word more.
"""

from __future__ import annotations

from sayso.model import Article, Span
from sayso.record.corrections import sentences_of
from sayso.record.evidence import sentence_around
from sayso.record.shingles import words_of

__all__ = ["Carried"]


class Carried:
    """The words of every sentence of a story's reports so far."""

    def __init__(self) -> None:
        self._sentences: set[tuple[str, ...]] = set()

    def has(self, article: Article, span: Span) -> bool:
        """Whether the sentence around a span of a report has been carried."""
        return _words(article, sentence_around(article, span)) in self._sentences

    def note(self, article: Article) -> None:
        """Add the sentences of a report."""
        self._sentences |= {_words(article, span) for span in sentences_of(article)}


def _words(article: Article, span: Span) -> tuple[str, ...]:
    return tuple(words_of(article.text[slice(*span)]))
