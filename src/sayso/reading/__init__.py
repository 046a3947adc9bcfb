"""What one article says: statements, figures, times, entities."""

from __future__ import annotations

from sayso.model import Article, Reading
from sayso.reading.analysis import Engine

__all__ = ["read_article"]


def read_article(article: Article, engine: Engine) -> Reading:
    """The reading of one article: same article, same engine, same reading.

    The order is the order of need: what is said needs the times it was said at,
    speakers need the entities, and a figure needs the statement it stands in.
    """
    from sayso.reading.dateline import without_datelines
    from sayso.reading.entities import find_entities
    from sayso.reading.figures import find_figures
    from sayso.reading.speakers import resolve_speakers
    from sayso.reading.statements import find_statements
    from sayso.reading.times import find_times

    analysis = engine.analyse(without_datelines(article))
    times = find_times(analysis, article)
    statements = find_statements(analysis, article, times)
    entities = find_entities(analysis, article)
    statements = resolve_speakers(analysis, article, statements, entities)
    figures = find_figures(analysis, article, times, statements)
    return Reading(article, statements, figures, times, entities)
