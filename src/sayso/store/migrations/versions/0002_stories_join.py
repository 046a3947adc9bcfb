"""Stories that turn out to be one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of stories that became one, and say of articles where they were put first."""
    op.add_column("articles", sa.Column("arrived", sa.String()))
    op.create_table(
        "joints",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("into", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_joints"),
        sa.UniqueConstraint("story", name="uq_joints_story"),
        *(
            _points(column, to)
            for column, to in (("story", "stories"), ("into", "stories"), ("article", "articles"))
        ),
    )


def _points(column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{to}.id"], name=f"fk_joints_{column}", deferrable=True, initially="DEFERRED"
    )


def downgrade() -> None:
    """Drop both."""
    op.drop_table("joints")
    op.drop_column("articles", "arrived")
