"""What the next report is put in its place by, looked up piece by piece."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, func, insert, select, update

from sayso.errors import StoreError
from sayso.store import codec
from sayso.store.entry import Open, Text
from sayso.store.schema import articles, postings, profiles
from sayso.store.session import Session

__all__ = ["Finding"]

# Made once: to make one of these takes about as long as to ask it.
_LAST = select(func.max(articles.c.seq))
_WITHOUT_DIGEST = select(articles.c.seq).where(articles.c.digest.is_(None)).limit(1)
_SEQ = select(articles.c.seq).where(articles.c.id == bindparam("article"))
_SET_DIGEST = update(articles).where(articles.c.seq == bindparam("number")).values(digest=bindparam("digest"))
_NOTE = insert(postings)
_others = postings.alias()
_DROP_OLDER = delete(postings).where(
    postings.c.key.in_(bindparam("keys", expanding=True)),
    postings.c.seq
    <= select(_others.c.seq)
    .where(_others.c.key == postings.c.key)
    .order_by(_others.c.seq.desc())
    .offset(bindparam("most"))
    .limit(1)
    .correlate(postings)
    .scalar_subquery(),
)
_HAVING = select(postings.c.seq).where(postings.c.key.in_(bindparam("keys", expanding=True)))
_FIRST_WITH = select(func.min(articles.c.seq)).where(articles.c.digest == bindparam("digest"))
_TEXTS = select(articles.c.seq, articles.c.id, articles.c.copy, articles.c.fingerprint).where(
    articles.c.seq.in_(bindparam("numbers", expanding=True))
)
_STORY_OF = select(articles.c.story).where(articles.c.id == bindparam("article"))
_STORY_AT = (
    select(articles.c.story)
    .where(articles.c.url == bindparam("url"))
    .order_by(articles.c.seq.desc())
    .limit(1)
)
_TERMS_OF = select(articles.c.terms).where(articles.c.id == bindparam("article"))
_PROFILE = select(profiles.c.profile).where(profiles.c.story == bindparam("id"))
_SET_PROFILE = (
    update(profiles)
    .where(profiles.c.story == bindparam("id"))
    .values({name: bindparam(name) for name in ("used", "leads", "profile")})
)
_ADD_PROFILE = insert(profiles)
_DROP_PROFILE = delete(profiles).where(profiles.c.story == bindparam("id"))
_OPEN = (
    select(profiles.c.story, profiles.c.used, profiles.c.leads)
    .where(profiles.c.used.is_not(None))
    .order_by(profiles.c.used)
)


class Finding(Session):
    """The keys of texts and the profiles of stories."""

    def last(self) -> int:
        """The number of the article that came last; 0 where there is none."""
        return self._scalar(_LAST) or 0

    def lacks_digests(self) -> bool:
        """Whether there are articles that nothing was noted of: an older sayso took them in."""
        return self._scalar(_WITHOUT_DIGEST) is not None

    def note(self, article: str, digest: bytes, keys: Sequence[int], most: int) -> int:
        """Note what an article is found by, and give its number; of a key the ``most`` last articles are kept.

        Keys are signed numbers of 64 bits, no two alike. Raises :class:`StoreError` for an article that is not there.
        """
        with self.transaction():
            number: int | None = self._scalar(_SEQ, article=article)
            if number is None:
                raise StoreError(f"{self.location}: no article {article}")
            self._write(_SET_DIGEST, {"number": number, "digest": digest})
            if keys:
                self._write(_NOTE, [{"key": key, "seq": number} for key in keys])
                self._write(_DROP_OLDER, {"keys": keys, "most": most})
        return number

    def having(self, keys: Sequence[int]) -> list[int]:
        """The numbers of the articles that have a key, once for each of these."""
        return [row.seq for row in self._rows(_HAVING, keys=keys)]

    def first_with(self, digest: bytes) -> int | None:
        """The number of the first article with this digest."""
        number: int | None = self._scalar(_FIRST_WITH, digest=digest)
        return number

    def texts(self, numbers: Sequence[int]) -> list[Text]:
        """What copies are found by, of the articles with these numbers, in the order given."""
        found = {
            row.seq: Text(row.id if row.copy is None else codec.copy(row.copy).of, row.fingerprint)
            for row in self._rows(_TEXTS, numbers=numbers)
        }
        return [found[number] for number in numbers]

    def story_of(self, article: str) -> str:
        """The story an article belongs to. Raises KeyError where there is no such article."""
        story: str | None = self._scalar(_STORY_OF, article=article)
        if story is None:
            raise KeyError(article)
        return story

    def terms_of(self, article: str) -> bytes:
        """The terms of an article as they were kept. Raises KeyError where there is no such article."""
        terms: bytes | None = self._scalar(_TERMS_OF, article=article)
        if terms is None:
            raise KeyError(article)
        return terms

    def story_at(self, url: str) -> str | None:
        """The story of the article that came last from an address."""
        story: str | None = self._scalar(_STORY_AT, url=url)
        return story

    def profile(self, story: str) -> bytes | None:
        """What a story is known by."""
        profile: bytes | None = self._scalar(_PROFILE, id=story)
        return profile

    def set_profile(self, story: str, used: int | None, leads: bytes, profile: bytes) -> None:
        """Keep what a story is known by in place of what it was known by; ``used`` is None where it is closed."""
        values = {"used": used, "leads": leads, "profile": profile}
        with self.transaction():
            if not self._write(_SET_PROFILE, {"id": story, **values}):
                self._write(_ADD_PROFILE, {"story": story, **values})

    def drop_profile(self, story: str) -> None:
        """Forget what a story was known by."""
        with self.transaction():
            self._write(_DROP_PROFILE, {"id": story})

    def open_stories(self) -> list[Open]:
        """The stories that are not closed, in the order they were last reported on."""
        return [Open(row.story, row.used, row.leads) for row in self._rows(_OPEN)]
