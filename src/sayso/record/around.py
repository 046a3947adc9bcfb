"""The words around a number: where it ends with what it counts, and what stands between the two; no tree is asked."""

from __future__ import annotations

import re

from sayso.model import Article, Figure

__all__ = ["CLAUSE_ENDS", "end_of", "told_between"]

CLAUSE_ENDS = re.compile(r"[.,;:!?\n\d]|\b(?:and|but)\b")
_FAR = 140


def end_of(figure: Figure) -> int:
    """Where a number ends with what it counts; a noun that was named before it is not with it."""
    counted = figure.counted_span
    return counted[1] if counted is not None and counted[0] >= figure.span[0] else figure.span[1]


def told_between(article: Article, figure: Figure) -> str:
    """What stands between the counted and the number that is told behind it: "the number in hospital rose to 61"."""
    counted = figure.counted_span
    if counted is None or not counted[1] <= figure.span[0] <= counted[1] + _FAR:
        return ""
    between = article.text[counted[1] : figure.span[0]].lower()
    return "" if CLAUSE_ENDS.search(between) else between
