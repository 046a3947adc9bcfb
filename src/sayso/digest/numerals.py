"""Figures in words: as printed where the print is known, else as low and high say.

A hedge always survives, an addition stays "another 40", and no number is ever
computed: what stands on the page stood in a report.
"""

from __future__ import annotations

import re
from math import isfinite

from sayso.digest.lexicon import words_of
from sayso.digest.plain import one_line
from sayso.model import FigureState, Point, Reading

__all__ = ["RELATIVE", "as_said", "bounds_words", "figure_words", "number"]

RELATIVE = frozenset({"increment", "decrement", "multiple", "previous"})
"""Kinds of change whose number is no total as of the report."""

_LETTERS = re.compile(r"[^\W\d_]+")
_CLAUSE = re.compile(r"[,;:.](?!\d)")


def number(value: float) -> str:
    """ "1,500", "2.5": thousands separated, no trailing zeros."""
    if isfinite(value) and value == int(value):
        return f"{int(value):,}"
    return f"{value:,.12g}"


def bounds_words(low: float | None, high: float | None, hedge: str | None) -> str:
    """The bounds in words: "about 40", "20 to 30", "at least 70", "up to 9"; "" where nothing is known."""
    said = one_line(hedge or "")
    if low is not None and high is not None:
        return f"{said} {number(low)}".strip() if low == high else f"{number(low)} to {number(high)}"
    if low is not None:
        return f"{said or 'at least'} {number(low)}"
    if high is not None:
        return f"{said or 'up to'} {number(high)}"
    return said


def figure_words(state: FigureState) -> str:
    """The figure as printed, in the middle of a sentence; from its bounds where the print is unknown."""
    printed = one_line(state.words)
    return _within_sentence(printed) if printed else _composed(state)


def as_said(point: Point, reading: Reading | None = None) -> str:
    """The words of a point of a series, as printed.

    They are those of the figure in ``reading`` that stands in the point's evidence
    and has its bounds; without it the evidence itself, where it is a figure and
    nothing else ("at least 70", not "58, the ministry said"); else the bounds.
    """
    printed = _figure_in(point, reading)
    if not printed and _is_figure(alone := one_line(point.evidence.quote.exact)):
        printed = alone
    return _within_sentence(printed) if printed else _composed(point)


def _figure_in(point: Point, reading: Reading | None) -> str:
    if reading is None:
        return ""
    start, end = point.evidence.position
    text = reading.article.text
    if text[start:end] != point.evidence.quote.exact:
        return ""
    for figure in reading.figures:
        inside = start <= figure.span[0] and figure.span[1] <= end
        if inside and (figure.low, figure.high, figure.change) == (point.low, point.high, point.change):
            return one_line(text[slice(*figure.span)])
    return ""


def _composed(figure: FigureState | Point) -> str:
    words = bounds_words(figure.low, figure.high, figure.hedge)
    if not words:
        return "no number"
    return {
        "increment": f"another {words}",
        "decrement": f"{words} fewer",
        "multiple": f"{words} times as many",
        "previous": f"previously {words}",
    }.get(figure.change, words)


def _is_figure(printed: str) -> bool:
    """Whether the words are a number with its hedge and unit sign, and no clause."""
    words = _LETTERS.findall(printed)
    if _CLAUSE.search(printed) or not (words or any(c.isdigit() for c in printed)):
        return False
    return all(word.lower() in words_of("figure") or word.isupper() for word in words)


def _within_sentence(words: str) -> str:
    """ "At least 70" opened a sentence and no longer does; "US$3m" keeps its capitals."""
    return words[0].lower() + words[1:] if words[1:2].islower() else words
