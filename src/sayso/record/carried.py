"""The sentences that a story has carried: word for word the same again, whoever prints it, a sentence changes nothing.

Marks and capitals tell nothing. Not the same: a sentence with another number, or a word more.

So a copy adds only what it does not share with its origin. In a report of which most has been carried, datelines and
days of the week tell nothing either, since who prints a report again calls Thursday yesterday; and its headings tell
what it does. Not so elsewhere: "The ministry counted 40 cases on Monday" and "… on Tuesday" are two counts.
"""

from __future__ import annotations

from sayso.model import Article, Span
from sayso.reading.dateline import behind_dateline
from sayso.record.corrections import sentences_of
from sayso.record.evidence import is_heading, sentence_around
from sayso.record.shingles import words_of

__all__ = ["Carried"]

Words = tuple[str, ...]

_MOST = 0.6
"""Of the words of a report, so many carried before make it one that is handed on."""
_DAYS = frozenset(
    {"on", "yesterday", "today", "tonight"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)


class Carried:
    """The words of every sentence of a story's reports so far."""

    def __init__(self) -> None:
        self._sentences: set[Words] = set()
        self._undated: set[Words] = set()
        self._asked: tuple[Article | None, bool] = (None, False)

    def has(self, article: Article, span: Span) -> bool:
        """Whether the sentence around a span of a report has been carried, or heads what has been."""
        around = sentence_around(article, span)
        if _words(article, around) in self._sentences:
            return True
        again = _undated(article, around) in self._undated or is_heading(article, around)
        return again and self._is_handed_on(article)

    def note(self, article: Article) -> None:
        """Add the sentences of a report."""
        for span in sentences_of(article):
            self._sentences.add(_words(article, span))
            self._undated.add(_undated(article, span))
        self._asked = None, False

    def _is_handed_on(self, article: Article) -> bool:
        """Whether most words of a report have been carried; counted once, though it has many sentences."""
        if self._asked[0] is not article:
            said = [_undated(article, span) for span in sentences_of(article)]
            carried = sum(len(words) for words in said if words in self._undated)
            self._asked = article, carried >= _MOST * sum(map(len, said))
        return self._asked[1]


def _words(article: Article, span: Span) -> Words:
    return tuple(words_of(article.text[slice(*span)]))


def _undated(article: Article, span: Span) -> Words:
    """The words of a sentence without dateline and day of the week; of one that has no others, all."""
    words = _words(article, (behind_dateline(article.text, span), span[1]))
    return tuple(word for word in words if word not in _DAYS) or words
