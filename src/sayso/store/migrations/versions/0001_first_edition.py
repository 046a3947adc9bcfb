"""The first edition: articles, stories, changes, editions.

Written out rather than made from the schema: a migration must not change when the
schema does. A test holds the two together.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "stories",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("title", sa.String()),
        sa.Column("first_seen", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_stories"),
    )
    _make_articles()
    _make_changes()
    op.create_table(
        "editions",
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("headline", sa.String(), nullable=False),
        sa.Column("edition", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("story", "number", name="pk_editions"),
        _points("editions", "story", "stories"),
    )


def _points(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{to}.id"], name=f"fk_{table}_{column}", deferrable=True, initially="DEFERRED"
    )


def _make_articles() -> None:
    op.create_table(
        "articles",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("url", sa.String()),
        sa.Column("outlet", sa.String()),
        sa.Column("title", sa.String()),
        sa.Column("published", sa.String()),
        sa.Column("reading", sa.LargeBinary(), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("copy", sa.LargeBinary()),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("terms", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_articles"),
        sa.UniqueConstraint("id", name="uq_articles_id"),
        _points("articles", "story", "stories"),
    )
    op.create_index("ix_articles_story", "articles", ["story", "seq"])
    op.create_index("ix_articles_url", "articles", ["url", "seq"])


def _make_changes() -> None:
    op.create_table(
        "changes",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", sa.String()),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("change", sa.LargeBinary(), nullable=False),
        sa.Column("edition", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_changes"),
        _points("changes", "story", "stories"),
        _points("changes", "article", "articles"),
    )
    op.create_index("ix_changes_story", "changes", ["story", "seq"])


def downgrade() -> None:
    """Drop the tables."""
    for table in ("editions", "changes", "articles", "stories"):
        op.drop_table(table)
