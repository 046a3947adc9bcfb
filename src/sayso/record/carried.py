"""The sentences that a story has carried: word for word the same again, whoever prints it, a sentence changes nothing.

So a copy adds only what it does not share with its origin. Marks, capitals, datelines and days of the week tell
nothing: who prints a report again calls Thursday yesterday. Not the same: a sentence with another number, or a word
more. A line of heading in a report of which most has been carried tells what the report does, and changes nothing.
"""

from __future__ import annotations

import re

from sayso.model import Article, Span
from sayso.reading.dateline import behind_dateline
from sayso.record.corrections import sentences_of
from sayso.record.evidence import sentence_around
from sayso.record.shingles import words_of

__all__ = ["Carried"]

_MOST = 0.6
"""Of the words of a report, so many carried before make it one that is handed on."""
_DAYS = frozenset(
    {"on", "yesterday", "today", "tonight"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_CLOSED = re.compile(r"[.!?…:][\"'”’)\]]*\s*$")


class Carried:
    """The words of every sentence of a story's reports so far."""

    def __init__(self) -> None:
        self._sentences: set[tuple[str, ...]] = set()
        self._asked: tuple[Article | None, int, bool] = (None, 0, False)

    def has(self, article: Article, span: Span) -> bool:
        """Whether the sentence around a span of a report has been carried, or heads what has been."""
        around = sentence_around(article, span)
        return _words(article, around) in self._sentences or (
            _CLOSED.search(article.text[slice(*around)]) is None and self.has_most(article)
        )

    def note(self, article: Article) -> None:
        """Add the sentences of a report."""
        self._sentences |= {_words(article, span) for span in sentences_of(article)}

    def has_most(self, article: Article) -> bool:
        """Whether most words of a report stand in sentences that have been carried: it is handed on.

        Counted once a report, of which there may be many headings.
        """
        if self._asked[0] is not article or self._asked[1] != len(self._sentences):
            said = [_words(article, span) for span in sentences_of(article)]
            carried = sum(len(words) for words in said if words in self._sentences)
            self._asked = article, len(self._sentences), carried >= _MOST * sum(map(len, said))
        return self._asked[2]


def _words(article: Article, span: Span) -> tuple[str, ...]:
    """The words of a sentence without what tells its day; of one that has no others, all."""
    words = tuple(words_of(article.text[behind_dateline(article.text, span) : span[1]]))
    return tuple(word for word in words if word not in _DAYS) or words
