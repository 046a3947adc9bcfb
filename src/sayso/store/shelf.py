"""Articles with their readings, and which story each belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row, func, insert, select, update

from sayso.errors import StoreError
from sayso.model import Reading
from sayso.store import codec
from sayso.store.entry import Entry, Joint, Separation, Trace
from sayso.store.schema import articles, joints, partings, stories
from sayso.store.session import Session

__all__ = ["Shelf"]

_BATCH = 64
"""Readings fetched at a time: a story may hold thousands, and a loop over them may also write."""


_TRACES = select(
    *(
        articles.c[name]
        for name in (
            "seq",
            "id",
            "story",
            "published",
            "outlet",
            "url",
            "copy",
            "fingerprint",
            "terms",
            "arrived",
        )
    )
)


def _trace(row: Row[Any]) -> Trace:
    copy = None if row.copy is None else codec.copy(row.copy)
    return Trace(
        row.id, row.story, row.arrived or row.story, row.published, row.outlet, row.url, copy,
        row.fingerprint, row.terms,
    )  # fmt: skip


class Shelf(Session):
    """The articles."""

    def has(self, article_id: str) -> bool:
        """Whether the article is in the record."""
        return self._scalar(select(articles.c.seq).where(articles.c.id == article_id)) is not None

    def add(self, entry: Entry) -> bool:
        """Take an article in; False, and nothing done, when its id is there already."""
        article = entry.reading.article
        with self.transaction():
            if self.has(article.id):
                return False
            self._make_story(entry.story, article.title, article.published)
            self._write(
                insert(articles).values(
                    id=article.id,
                    url=article.url,
                    outlet=article.outlet,
                    title=article.title,
                    published=article.published,
                    reading=codec.encode(entry.reading),
                    story=entry.story,
                    copy=None if entry.copy is None else codec.encode(entry.copy),
                    fingerprint=entry.fingerprint,
                    terms=entry.terms,
                )
            )
        return True

    def _make_story(self, story: str, title: str | None, first_seen: str | None) -> None:
        if self._scalar(select(stories.c.id).where(stories.c.id == story)) is None:
            self._write(insert(stories).values(id=story, title=title, first_seen=first_seen))

    def join(self, story: str, into: str, article_id: str) -> None:
        """Give all articles of a story to another, and note upon which article that was."""
        with self.transaction():
            arrived = func.coalesce(articles.c.arrived, articles.c.story)
            self._write(update(articles).where(articles.c.story == story).values(arrived=arrived, story=into))
            self._write(insert(joints).values(story=story, into=into, article=article_id))

    def part(self, separation: Separation) -> None:
        """Give some articles of a story to another, which is made, and note it.

        Raises :class:`StoreError` where one of them is not in the record.
        """
        moved = separation.articles
        with self.transaction():
            first = self._rows(
                select(articles.c.title, articles.c.published).where(articles.c.id == moved[0])
            )
            for row in first:
                self._make_story(separation.story, row.title, row.published)
            arrived = func.coalesce(articles.c.arrived, articles.c.story)
            for id in moved:
                given = update(articles).where(articles.c.id == id)
                if not self._write(given.values(arrived=arrived, story=separation.story)):
                    raise StoreError(f"{self.location}: no article {id}")
            self._write(
                insert(partings).values(
                    story=separation.story,
                    out_of=separation.out_of,
                    article=separation.article,
                    articles=codec.encode(moved),
                )
            )

    def separations(self) -> list[Separation]:
        """The stories that were part of another, in the order they parted."""
        rows = self._rows(select(partings).order_by(partings.c.seq))
        return [Separation(row.story, row.out_of, row.article, codec.ids(row.articles)) for row in rows]

    def joints(self) -> list[Joint]:
        """The stories that became one, in that order."""
        rows = self._rows(select(joints).order_by(joints.c.seq))
        return [Joint(row.story, row.into, row.article) for row in rows]

    def traces(self, story: str | None = None) -> Iterator[Trace]:
        """What finding copies and stories needs of the articles, of a story or all, in order of arrival."""
        query = _TRACES.order_by(articles.c.seq).limit(_BATCH)
        if story is not None:
            query = query.where(articles.c.story == story)
        last = 0
        while rows := self._rows(query.where(articles.c.seq > last)):
            for row in rows:
                yield _trace(row)
            last = rows[-1].seq

    def trace(self, article_id: str) -> Trace | None:
        """The same of one article, None when it is not in the record."""
        rows = self._rows(_TRACES.where(articles.c.id == article_id))
        return _trace(rows[0]) if rows else None

    def reading(self, article_id: str) -> Reading | None:
        """The reading of one article, None when it is not in the record."""
        blob = self._scalar(select(articles.c.reading).where(articles.c.id == article_id))
        return None if blob is None else codec.reading(blob)

    def readings(self, story: str | None = None) -> Iterator[Reading]:
        """The readings of a story, or of all, in order of arrival."""
        query = select(articles.c.seq, articles.c.reading).order_by(articles.c.seq).limit(_BATCH)
        if story is not None:
            query = query.where(articles.c.story == story)
        last = 0
        while rows := self._rows(query.where(articles.c.seq > last)):
            for row in rows:
                yield codec.reading(row.reading)
            last = rows[-1].seq

    def stories(self) -> list[str]:
        """Ids of the stories that have articles, in order of their first arrival."""
        first = func.min(articles.c.seq)
        rows = self._rows(select(articles.c.story).group_by(articles.c.story).order_by(first))
        return [row.story for row in rows]
