"""The history of the schema: one file a version, run by Alembic without an ini file."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from sayso.errors import StoreError

__all__ = ["migrate", "newest"]


def migrate(connection: Connection, found: str | None, location: str) -> None:
    """Bring the database from version ``found`` (None: empty) to the newest, in the open transaction.

    Raises :class:`StoreError` for a version that is not in the history: a newer
    sayso made it.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    try:
        if found is not None:
            ScriptDirectory.from_config(config).get_revision(found)
        command.upgrade(config, "head")
    except CommandError as error:
        raise StoreError(f"{location}: has schema {found}, made by a newer sayso; upgrade sayso") from error


def newest() -> str | None:
    """The newest version there is a migration for."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory(str(Path(__file__).parent)).get_current_head()
