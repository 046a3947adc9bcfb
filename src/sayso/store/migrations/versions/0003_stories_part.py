"""Stories that turn out to hold two."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of stories that were part of another."""
    op.create_table(
        "partings",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("out_of", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("articles", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_partings"),
        sa.UniqueConstraint("story", name="uq_partings_story"),
        *(
            _points(column, to)
            for column, to in (("story", "stories"), ("out_of", "stories"), ("article", "articles"))
        ),
    )


def _points(column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{to}.id"], name=f"fk_partings_{column}", deferrable=True, initially="DEFERRED"
    )


def downgrade() -> None:
    """Drop it; the stories stay apart."""
    op.drop_table("partings")
