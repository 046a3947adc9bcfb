"""An analysis put together from the pieces of its text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from sayso.model import Article, Span
from sayso.reading.analysis import Analysis, Attribution, Name, Word
from sayso.reading.engines.encoder.attributions import decode_attributions
from sayso.reading.engines.encoder.decoding import decode_sentences, decode_words, for_one
from sayso.reading.engines.encoder.kinds import told_kinds
from sayso.reading.engines.encoder.names import alike, decode_names
from sayso.reading.engines.encoder.network import Labels, Outputs
from sayso.reading.engines.encoder.words import split_words
from sayso.reading.quotations import Quotation, find_quotations

if TYPE_CHECKING:
    from sayso.reading.engines.encoder.pieces import Encoded

__all__ = ["Assembly", "Layout"]


class Layout:
    """The words of an article and the paragraphs they stand in; an article without any is one paragraph."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.words: list[Span] = []
        self.paragraphs: list[Span] = []
        """Ranges of words; together they hold all."""
        spans = article.paragraphs or ((0, len(article.text)),)
        for start, end in spans:
            first = len(self.words)
            self.words += split_words(article.text, start, end)
            self.paragraphs.append((first, len(self.words)))
        self.quoted = _quoted(self.words, find_quotations(article.text, spans))
        """Whether each word stands in quotation marks or is one."""


def _quoted(words: Sequence[Span], quotations: Sequence[Quotation]) -> list[bool]:
    found = [False] * len(words)
    for quotation in quotations:
        first = bisect_left(words, (quotation.start,))
        behind = bisect_left(words, (quotation.end,), first)
        found[first:behind] = [True] * (behind - first)
    return found


class Assembly:
    """Words, sentences, names and attributions of the pieces taken so far."""

    def __init__(self, layout: Layout, encoded: Encoded, labels: Labels) -> None:
        self._text = layout.text
        self._spans = layout.words
        self._forms = encoded.forms
        self._labels = labels
        sizes = [last - first for first, last in layout.paragraphs]
        self._paragraphs = np.repeat(np.arange(len(sizes)), sizes)
        self._openings = np.zeros(len(layout.words), np.bool_)
        self._openings[[first for first, last in layout.paragraphs if last > first]] = True
        self._words: list[Word] = []
        self._sentences: list[Span] = []
        self._names: list[Name] = []
        self._attributions: list[Attribution] = []

    def take(self, piece: Span, outputs: Outputs) -> None:
        """Add the piece (a range of words that follows on the last), as the network reads it."""
        first, last = piece
        spans, forms, labels = self._spans[first:last], self._forms[first:last], self._labels
        read = for_one(outputs)
        sentences = decode_sentences(read, self._openings[first:last].tolist(), forms)
        self._words += decode_words(read, labels, forms, spans, sentences, first)
        self._sentences += [(first + begin, first + end) for begin, end in sentences]
        self._names += decode_names(self._text, spans, read["names"], labels.names, sentences)
        self._attributions += decode_attributions(
            spans, read["tags"], read["content_links"], read["source_links"], self._paragraphs[first:last]
        )

    def analysis(self) -> Analysis:
        """The analysis of all pieces taken."""
        return Analysis(
            self._text,
            tuple(self._words),
            tuple(self._sentences),
            tuple(told_kinds(self._text, alike(self._text, self._names))),
            tuple(self._attributions),
        )
