"""The record as flat rows: one generator a kind, keyed by the names in :mod:`sayso.cli.columns`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sayso.article import snapshot_of
from sayso.model import Article, Figure, Reading, Span, Statement, Story
from sayso.record.keeper import Keeper
from sayso.store import Repository

__all__ = ["rows_of"]

Row = dict[str, Any]


def rows_of(kind: str, repository: Repository) -> Iterator[Row]:
    """The rows of a kind, story by story in the order begun."""
    return _ROWS[kind](repository)


def _read(repository: Repository) -> Iterator[tuple[str, Reading]]:
    for story in repository.stories():
        for reading in repository.readings(story):
            yield story, reading


def _told(repository: Repository) -> Iterator[tuple[Story, dict[str, Article]]]:
    keeper = Keeper(repository)
    for id in repository.stories():
        articles = {reading.article.id: reading.article for reading in repository.readings(id)}
        yield keeper.story(id), articles


def _origin(story: str, article: Article) -> Row:
    return {
        "story": story,
        "article": article.id,
        "outlet": article.outlet,
        "url": article.url,
        "published": article.published,
    }


def _words(article: Article, spans: tuple[Span, ...]) -> str:
    return " … ".join(article.text[start:end] for start, end in spans)


def _evidence(article: Article, start: int, end: int) -> Row:
    return {
        "exact": article.text[start:end],
        "start": start,
        "end": end,
        "snapshot": snapshot_of(article.text),
    }


def _articles(repository: Repository) -> Iterator[Row]:
    copies = {trace.article: trace.copy for trace in repository.traces()}
    for story, reading in _read(repository):
        article, copy = reading.article, copies.get(reading.article.id)
        names = ("published_from", "reference_date", "date_note", "title", "standfirst", "genre", "authors")
        known = {name: getattr(article, name) for name in (*names, "language", "credit", "source_link")}
        yield {
            **_origin(story, article),
            **known,
            "copy_of": copy.of if copy else None,
            "copy_kind": copy.kind if copy else None,
            "copy_share": copy.share if copy else None,
            "snapshot": snapshot_of(article.text),
            "text": article.text,
        }


def _statements(repository: Repository) -> Iterator[Row]:
    for story, reading in _read(repository):
        for statement in reading.statements:
            yield {**_origin(story, reading.article), **_statement(statement, reading.article)}


def _statement(statement: Statement, article: Article) -> Row:
    speaker, word = statement.speaker, statement.on_word_of
    spans = statement.content or statement.cue or statement.source
    names = ("stance", "addressee", "medium", "place", "said_on")
    return {
        "statement": statement.id,
        "kind": statement.kind,
        "speaker": speaker.name if speaker else None,
        "speaker_type": speaker.type if speaker else None,
        "role": speaker.role if speaker else None,
        "on_word_of": word.name if word else None,
        "via": [voice.name for voice in statement.via],
        **{name: getattr(statement, name) for name in names},
        "source": _words(article, statement.source),
        "cue": _words(article, statement.cue),
        "parent": statement.parent,
        **_evidence(article, min(s for s, _ in spans), max(e for _, e in spans)),
    }


def _figures(repository: Repository) -> Iterator[Row]:
    for story, reading in _read(repository):
        statements = {statement.id: statement for statement in reading.statements}
        for figure in reading.figures:
            whose = statements.get(figure.statement or "")
            yield {**_origin(story, reading.article), **_figure(figure, whose, reading.article)}


def _figure(figure: Figure, whose: Statement | None, article: Article) -> Row:
    voice = (whose.on_word_of or whose.speaker) if whose else None
    what = ("unit", "per", "counted", "counted_noun", "event", "place", "status", "change")
    names = ("low", "high", "hedge", *what, "was", "became", "as_of", "since", "statement")
    return {
        "figure": figure.id,
        **{name: getattr(figure, name) for name in names},
        "source": voice.name if voice else None,
        **_evidence(article, *figure.span),
    }


def _times(repository: Repository) -> Iterator[Row]:
    for story, reading in _read(repository):
        for time in reading.times:
            known = {name: getattr(time, name) for name in ("type", "value", "mod", "anchor")}
            yield {**_origin(story, reading.article), **known, **_evidence(reading.article, *time.span)}


def _measures(repository: Repository) -> Iterator[Row]:
    for story, articles in _told(repository):
        for measure in story.measures:
            for point in measure.points:
                names = (
                    "source", "via", "low", "high", "hedge", "status", "change", "as_of", "reported_at", "altered_at",
                )  # fmt: skip
                start, end = point.evidence.position
                yield {
                    "story": story.id,
                    "measure": measure.id,
                    "name": measure.name,
                    "unit": measure.unit,
                    **{name: getattr(point, name) for name in names},
                    "article": point.article,
                    "outlet": point.outlet,
                    "url": articles[point.article].url,
                    "exact": point.evidence.quote.exact,
                    "start": start,
                    "end": end,
                    "snapshot": point.evidence.snapshot,
                }


def _changes(repository: Repository) -> Iterator[Row]:
    for story in repository.stories():
        articles = {reading.article.id: reading.article for reading in repository.readings(story)}
        edition_of = {id: edition.number for edition in repository.editions(story) for id in edition.changes}
        for change in repository.changes(story):
            start, end = change.evidence.position
            article = articles.get(change.article)
            names = ("kind", "at", "article", "party", "measure", "before", "after", "evidence")
            yield {
                "id": change.id,
                "story": story,
                **{name: getattr(change, name) for name in names},
                "outlet": article.outlet if article else None,
                "url": article.url if article else None,
                "edition": edition_of.get(change.id),
                "exact": change.evidence.quote.exact,
                "start": start,
                "end": end,
            }


def _editions(repository: Repository) -> Iterator[Row]:
    for story, _ in _told(repository):
        for edition in story.editions:
            known = {name: getattr(edition, name) for name in ("number", "at", "headline", "changes")}
            yield {"story": story.id, "story_title": story.title, **known}


_ROWS: dict[str, Callable[[Repository], Iterator[Row]]] = {
    "articles": _articles,
    "statements": _statements,
    "figures": _figures,
    "times": _times,
    "measures": _measures,
    "changes": _changes,
    "editions": _editions,
}
