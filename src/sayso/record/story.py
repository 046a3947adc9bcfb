"""One story's record from its readings: pure, so that replaying them rebuilds it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.model import Article, Change, Copy, Edition, Reading, Story
from sayso.record.changes import StoryFold

__all__ = ["in_order", "story_of"]


def in_order(readings: Iterable[Reading]) -> list[Reading]:
    """Readings in order of publication; those of one moment, or of none, in the order given."""
    return sorted(readings, key=lambda reading: _when(reading.article))


def story_of(
    story: str,
    readings: Iterable[Reading],
    copies: Sequence[Copy] = (),
    editions: Sequence[Edition] = (),
) -> Story:
    """The record of one story. Same readings in the same order: the same record.

    ``outlets`` counts the outlets that carried a report, ``origins`` the reports that are no copies; a page
    and its later versions are one report.
    """
    fold = StoryFold(story)
    latest: dict[str, Article] = {}
    articles: list[Article] = []
    changes: list[Change] = []
    for reading in in_order(readings):
        article = reading.article
        older = latest.get(article.url or "")
        changes += fold.take(reading, older)
        if article.url:
            latest[article.url] = article
        articles.append(article)
    reports = [a for a in articles if not a.url or latest[a.url].id == a.id]
    copied = {copy.article for copy in copies}
    return Story(
        id=story,
        title=_title(articles[0]) if articles else story,
        articles=tuple(article.id for article in articles),
        origins=sum(article.id not in copied for article in reports),
        outlets=len({article.outlet or article.url or article.id for article in reports}),
        copies=tuple(copies),
        measures=fold.measures(),
        positions=fold.positions(),
        changes=tuple(changes),
        editions=tuple(editions),
    )


def _title(article: Article) -> str:
    if article.title or article.standfirst:
        return article.title or article.standfirst or ""
    first = next((article.text[s:e] for s, e in article.paragraphs), article.text)
    return first if len(first) <= 90 else first[:90].rsplit(" ", 1)[0] + " …"


def _when(article: Article) -> str:
    return article.published or article.reference_date or "9999"
