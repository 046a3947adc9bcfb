"""The tables, in SQLAlchemy Core.

Shapes of the record (a reading, a change, an edition) are kept whole, as the JSON
that the rest of sayso exchanges, beside the few columns that are searched by. The
whole is the truth; a column repeats what is in it.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

__all__ = [
    "REVISION",
    "articles",
    "changes",
    "editions",
    "joints",
    "metadata",
    "partings",
    "postings",
    "profiles",
    "stories",
    "versions",
]

REVISION = "0004"
"""The newest migration. Compared on opening, so that alembic is loaded only when it has work."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)


def _to(column: str) -> ForeignKey:
    # Checked at the end of the transaction: an article, its story and its changes
    # come in together, in whatever order the record finds them.
    return ForeignKey(column, deferrable=True, initially="DEFERRED")


stories = Table(
    "stories",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", String),  # of the report the story was made with
    Column("first_seen", String),  # the day or instant that report was published
)

articles = Table(
    "articles",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),  # order of arrival
    Column("id", String, nullable=False, unique=True),
    Column("url", String),
    Column("outlet", String),
    Column("title", String),
    Column("published", String),
    Column("reading", LargeBinary, nullable=False),  # JSON of Reading, article included
    Column("story", String, _to("stories.id"), nullable=False),
    Column("arrived", String),  # the story it was put in as it came; none where that is still its story
    Column("copy", LargeBinary),  # JSON of Copy
    Column("fingerprint", LargeBinary, nullable=False),
    Column("terms", LargeBinary, nullable=False),
    Column(
        "digest", LargeBinary
    ),  # of the whole text, to find exact copies by; none where nothing is noted yet
    Index("ix_articles_digest", "digest", "seq"),
    Index("ix_articles_story", "story", "seq"),
    Index("ix_articles_url", "url", "seq"),
)

changes = Table(
    "changes",
    metadata,
    Column("id", String, primary_key=True),
    Column("story", String, _to("stories.id"), nullable=False),
    Column("seq", Integer, nullable=False),  # order within the story
    Column("kind", String, nullable=False),
    Column("at", String),
    Column("article", String, _to("articles.id"), nullable=False),
    Column("change", LargeBinary, nullable=False),  # JSON of Change
    Column("edition", Integer),  # number of the story's edition that published it
    Index("ix_changes_story", "story", "seq"),
)

editions = Table(
    "editions",
    metadata,
    Column("story", String, _to("stories.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("headline", String, nullable=False),
    Column("edition", LargeBinary, nullable=False),  # JSON of Edition, ids of its changes included
)

joints = Table(
    "joints",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("story", String, _to("stories.id"), nullable=False, unique=True),  # the younger of the two
    Column("into", String, _to("stories.id"), nullable=False),
    Column("article", String, _to("articles.id"), nullable=False),
)
"""Stories that turned out to be one."""

partings = Table(
    "partings",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("story", String, _to("stories.id"), nullable=False, unique=True),  # the new one
    Column("out_of", String, _to("stories.id"), nullable=False),
    Column("article", String, _to("articles.id"), nullable=False),
    Column("articles", LargeBinary, nullable=False),  # JSON: ids of those that are the new one's
)
"""Stories that were part of another."""

postings = Table(
    "postings",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""The keys that copies are found by, and the articles that have them."""

profiles = Table(
    "profiles",
    metadata,
    Column("story", String, _to("stories.id"), primary_key=True),
    Column("used", Integer),  # order of the last report; none of a story that is closed
    Column("leads", LargeBinary, nullable=False),  # the words that lead to it
    Column("profile", LargeBinary, nullable=False),
    Index("ix_profiles_used", "used"),
)
"""What a report is put in a story by; the store does not look into it."""

versions = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))
"""Alembic's own table; read here, written by alembic alone."""
