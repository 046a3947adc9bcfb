"""The frame of a number: the telling words of its sentence, by which a measure is known again in other reports."""

from __future__ import annotations

import re

from sayso.model import Article, Figure
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon

__all__ = ["frame_of"]

_WORD = re.compile(r"[^\W\d_]+")
_LONG, _STEM = 5, 6
"""Letters that a word needs to tell something, and those it is known by."""


def frame_of(article: Article, figure: Figure, source: str | None) -> frozenset[str]:
    """The words of the figure's sentence that may tell what is counted, cut to their stems.

    Not who counts it, days, months, currencies, and words with which most numbers are told.
    """
    words = _WORD.findall(article.text[slice(*sentence_around(article, figure.span))].lower())
    party = (source or "").lower()
    telling = (word for word in words if len(word) >= _LONG and word not in party)
    return frozenset(word[:_STEM] for word in telling if word not in lexicon().common)
