"""One story's record from its readings: pure, so that replaying them rebuilds it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.model import Article, Change, Copy, Edition, Reading, Story
from sayso.record.changes import StoryFold

__all__ = ["in_order", "story_of"]

_UNDATED = "9999"


def in_order(readings: Iterable[Reading]) -> list[Reading]:
    """Readings in order of publication; those of one moment, or of none, in the order given.

    A page seen before still bears its old date, but what was altered on it came later: a
    new version keeps its place behind whatever had been given before it.
    """
    keys: list[str] = []
    seen: set[str] = set()
    latest = ""
    given = list(readings)
    for reading in given:
        article = reading.article
        when = article.published or article.reference_date or _UNDATED
        if article.url and article.url in seen:
            when = max(when, latest)
        seen.add(article.url or "")
        latest = max(latest, when) if when != _UNDATED else latest
        keys.append(when)
    return [given[i] for i in sorted(range(len(given)), key=lambda i: (keys[i], i))]


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
