"""What the next report is put in its place by, kept, so that it is not worked out anew from all reports before it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, empty: the record fills them when the next report comes in."""
    op.add_column("articles", sa.Column("digest", sa.LargeBinary()))
    op.create_index("ix_articles_digest", "articles", ["digest", "seq"])
    op.create_table(
        "postings",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "seq", name="pk_postings"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "profiles",
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("used", sa.Integer()),
        sa.Column("leads", sa.LargeBinary(), nullable=False),
        sa.Column("profile", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("story", name="pk_profiles"),
        sa.ForeignKeyConstraint(
            ["story"], ["stories.id"], name="fk_profiles_story", deferrable=True, initially="DEFERRED"
        ),
    )
    op.create_index("ix_profiles_used", "profiles", ["used"])


def downgrade() -> None:
    """Drop all three."""
    op.drop_table("profiles")
    op.drop_table("postings")
    op.drop_index("ix_articles_digest", "articles")
    op.drop_column("articles", "digest")
