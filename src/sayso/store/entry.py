"""What goes into the store with an article, and the light rows that come out."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Copy, Reading

__all__ = ["Condition", "Entry", "Joint", "Open", "Separation", "Text", "Trace"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as it is taken into the record."""

    reading: Reading
    story: str
    """Id of the story it belongs to; the story is made when it is new."""
    copy: Copy | None
    """What the article was copied from, None for a text of its own."""
    fingerprint: bytes
    """What copies are found by (MinHash); the store does not look into it."""
    terms: bytes
    """What stories are found by (TF-IDF terms); the store does not look into it."""


@dataclass(frozen=True, slots=True)
class Joint:
    """Two stories that turned out to be one."""

    story: str
    """The younger: it has no articles any more."""
    into: str
    article: str
    """The report upon which they became one."""


@dataclass(frozen=True, slots=True)
class Separation:
    """A story that turned out to hold two."""

    story: str
    """The new one."""
    out_of: str
    """The one it was part of."""
    article: str
    """The report upon which they parted."""
    articles: tuple[str, ...]
    """Those of the new one then, in order of arrival."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What finding copies and stories needs of an article, without its text."""

    article: str
    story: str
    arrived: str
    """The story it was put in as it came, before stories became one."""
    published: str | None
    outlet: str | None
    url: str | None
    copy: Copy | None
    fingerprint: bytes
    terms: bytes


@dataclass(frozen=True, slots=True)
class Text:
    """What an article is compared with others by."""

    origin: str
    """The article it is a copy of, or itself."""
    fingerprint: bytes


@dataclass(frozen=True, slots=True)
class Open:
    """A story that words lead to."""

    story: str
    used: int
    """When it was last reported on, in the steps of the record."""
    leads: bytes
    """The words; the store does not look into them."""


@dataclass(frozen=True, slots=True)
class Condition:
    """How a database is doing."""

    location: str
    """The database as a person would name it; no password in it."""
    schema: str
    """Its schema version."""
    journal: str
    """SQLite's journal mode ("wal"), or the kind of server."""
    articles: int
    stories: int
    changes: int
    editions: int
