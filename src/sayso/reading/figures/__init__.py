"""Figures: what a report counts, with every word that bounds it.

A figure is a number that says how many or how much of something: people
killed, soldiers sent, money pledged, a share, a size. It is not a date, a year, a time
of day, a stretch of time, an age, a score, a label ("Article 5"), part of a name, an
address or a telephone number, and not "one" as a pronoun; docs/figures.md shows
both sides by example. The value is the one printed: "about" never changes it, "at
least" and "up to" leave one bound open.

Methods are rules over Universal Dependencies and the order of words; the word lists lie in
``lexicon/figures.toml``, ``lexicon/units.toml`` and, of CLDR, Babel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.model import Article, Figure, Statement, TimeExpression
from sayso.reading.analysis import Analysis

if TYPE_CHECKING:
    from sayso.reading.figures.prose import Prose

__all__ = ["figures_of", "find_figures"]


def find_figures(
    analysis: Analysis,
    article: Article,
    times: tuple[TimeExpression, ...],
    statements: tuple[Statement, ...],
) -> tuple[Figure, ...]:
    """The figures of an article, f1, f2 … in order of their spans, which never overlap.

    Spans are in code points of ``article.text``. A figure belongs to the innermost statement whose content
    holds it (``statement``), and to nobody but the outlet where none does. Raises ValueError where the
    analysis is of another text.
    """
    from sayso.reading.figures.prose import Prose

    if analysis.text != article.text and analysis.words:
        raise ValueError(f"{article.id}: the analysis is of another text")
    return figures_of(Prose(analysis, times), statements)


def figures_of(prose: Prose, statements: tuple[Statement, ...]) -> tuple[Figure, ...]:
    """The same, of a text that others ask too."""
    from sayso.reading.figures.assembly import assemble

    return assemble(prose, statements) if prose.words else ()
