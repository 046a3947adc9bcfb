"""What one article says: statements, figures, times, entities."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import Article, Casualty, Reading
from sayso.reading.analysis import Engine

__all__ = ["read_article"]


def read_article(article: Article, engine: Engine) -> Reading:
    """The reading of one article: same article, same engine, same reading.

    The order is the order of need: what is said needs the times it was said at,
    speakers need the entities, and a figure needs the statement it stands in.
    """
    from sayso.reading.casualties import casualties_of
    from sayso.reading.dateline import without_datelines
    from sayso.reading.entities import find_entities
    from sayso.reading.figures import figures_of
    from sayso.reading.figures.prose import Prose
    from sayso.reading.speakers import resolve_speakers
    from sayso.reading.statements import find_statements
    from sayso.reading.times import find_times

    analysis = engine.analyse(without_datelines(article))
    times = find_times(analysis, article)
    statements = find_statements(analysis, article, times)
    entities = find_entities(analysis, article)
    statements = resolve_speakers(analysis, article, statements, entities)
    prose = Prose(analysis, times)
    figures = figures_of(prose, statements)
    casualties = _in_title(article, engine) + casualties_of(prose)
    return Reading(article, statements, figures, times, entities, casualties)


def _in_title(article: Article, engine: Engine) -> tuple[Casualty, ...]:
    """What the headline alone tells of casualties; the engine is asked only where some word of it may."""
    from sayso.reading.casualties import find_casualties, may_tell
    from sayso.reading.times import find_times

    title = article.title or ""
    if not may_tell(title):
        return ()
    headline = replace(article, text=title, paragraphs=((0, len(title)),))
    analysis = engine.analyse(headline)
    return find_casualties(analysis, find_times(analysis, headline), in_title=True)
