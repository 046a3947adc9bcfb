"""What the next report is put in its place by, looked up piece by piece."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, func, insert, select, update

from sayso.errors import StoreError
from sayso.store import codec
from sayso.store.entry import Open, Text
from sayso.store.schema import articles, postings, profiles
from sayso.store.session import Session

__all__ = ["Finding"]


class Finding(Session):
    """The keys of texts and the profiles of stories."""

    def last(self) -> int:
        """The number of the article that came last; 0 where there is none."""
        return self._scalar(select(func.max(articles.c.seq))) or 0

    def lacks_digests(self) -> bool:
        """Whether there are articles that nothing was noted of: an older sayso took them in."""
        return self._scalar(select(articles.c.seq).where(articles.c.digest.is_(None)).limit(1)) is not None

    def note(self, article: str, digest: bytes, keys: Sequence[int], most: int) -> None:
        """Note what an article is found by; of a key only the ``most`` articles that came last are kept.

        Keys are signed numbers of 64 bits, no two alike. Raises :class:`StoreError` for an article that is not there.
        """
        with self.transaction():
            seq = self._scalar(select(articles.c.seq).where(articles.c.id == article))
            if seq is None:
                raise StoreError(f"{self.location}: no article {article}")
            self._write(update(articles).where(articles.c.seq == seq).values(digest=digest))
            if keys:
                self._write(insert(postings), [{"key": key, "seq": seq} for key in keys])
                others = postings.alias()
                last = (
                    select(others.c.seq)
                    .where(others.c.key == postings.c.key)
                    .order_by(others.c.seq.desc())
                    .offset(most)
                    .limit(1)
                    .correlate(postings)
                    .scalar_subquery()
                )
                self._write(delete(postings).where(postings.c.key.in_(keys), postings.c.seq <= last))

    def having(self, keys: Sequence[int]) -> list[int]:
        """The numbers of the articles that have a key, once for each of these."""
        return [row.seq for row in self._rows(select(postings.c.seq).where(postings.c.key.in_(keys)))]

    def first_with(self, digest: bytes) -> int | None:
        """The number of the first article with this digest."""
        found: int | None = self._scalar(select(func.min(articles.c.seq)).where(articles.c.digest == digest))
        return found

    def texts(self, numbers: Sequence[int]) -> list[Text]:
        """What copies are found by, of the articles with these numbers, in the order given."""
        query = select(articles.c.seq, articles.c.id, articles.c.copy, articles.c.fingerprint)
        found = {
            row.seq: Text(row.id if row.copy is None else codec.copy(row.copy).of, row.fingerprint)
            for row in self._rows(query.where(articles.c.seq.in_(numbers)))
        }
        return [found[number] for number in numbers]

    def story_of(self, article: str) -> str:
        """The story an article belongs to. Raises KeyError where there is no such article."""
        found = self._scalar(select(articles.c.story).where(articles.c.id == article))
        if found is None:
            raise KeyError(article)
        return str(found)

    def story_at(self, url: str) -> str | None:
        """The story of the article that came last from an address."""
        query = select(articles.c.story).where(articles.c.url == url).order_by(articles.c.seq.desc()).limit(1)
        found: str | None = self._scalar(query)
        return found

    def profile(self, story: str) -> bytes | None:
        """What a story is known by."""
        found: bytes | None = self._scalar(select(profiles.c.profile).where(profiles.c.story == story))
        return found

    def set_profile(self, story: str, used: int | None, leads: bytes, profile: bytes) -> None:
        """Keep what a story is known by in place of what it was known by; ``used`` is None where it is closed."""
        values = {"used": used, "leads": leads, "profile": profile}
        with self.transaction():
            if not self._write(update(profiles).where(profiles.c.story == story).values(values)):
                self._write(insert(profiles).values(story=story, **values))

    def drop_profile(self, story: str) -> None:
        """Forget what a story was known by."""
        with self.transaction():
            self._write(delete(profiles).where(profiles.c.story == story))

    def open_stories(self) -> list[Open]:
        """The stories that are not closed, in the order they were last reported on."""
        query = select(profiles.c.story, profiles.c.used, profiles.c.leads).where(
            profiles.c.used.is_not(None)
        )
        rows = self._rows(query.order_by(profiles.c.used))
        return [Open(row.story, row.used, row.leads) for row in rows]
