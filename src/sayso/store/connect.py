"""Opening a database: where it is, how it is set, and whether its schema is ours.

Who only reads makes nothing: a name that stands for no file is refused, since it is
mistyped more often than meant, and a file that may not be written is read as it is.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from sayso.errors import StoreError
from sayso.store.reading_only import is_read_only, to_be_read
from sayso.store.schema import REVISION, versions

__all__ = ["connect", "default_path", "reason"]

_WAIT = 10.0
"""Seconds to wait for another program that is writing."""


def default_path() -> Path:
    """Where the record is when nobody says otherwise."""
    import platformdirs

    return Path(platformdirs.user_data_dir("sayso", appauthor=False)) / "record.db"


def connect(url: str | None, *, reading: bool = False) -> tuple[Connection, str]:
    """An open connection to an up-to-date database, and the name a person would give it.

    With ``reading`` no file is made, and one that may not be written is opened as it
    is; without a name, and before there is a file in the data folder, an empty
    database in memory stands for it.

    Raises :class:`StoreError`, naming the database and what to do.
    """
    address = _address(url, make_folder=not reading)
    location = _location(address)
    if reading:
        address = to_be_read(address, named=bool(url or os.environ.get("SAYSO_DB")))
    return _connected(address, location), location


def _connected(address: URL, location: str) -> Connection:
    try:
        engine = create_engine(address, **_settings(address))
        if address.get_backend_name() == "sqlite":
            _set_sqlite(engine, read_only=is_read_only(address))
        connection = engine.connect()
    except ModuleNotFoundError as error:
        raise StoreError(f"{location}: needs the package {error.name}; install it") from error
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(f"{location}: {_obstacle(address) or reason(error)}") from error
    try:
        _bring_up_to_date(connection, location)
    except SQLAlchemyError as error:
        _let_go(connection)
        raise StoreError(f"{location}: {_obstacle(address) or reason(error)}") from error
    except StoreError:
        _let_go(connection)
        raise
    return connection


def _let_go(connection: Connection) -> None:
    connection.close()
    connection.engine.dispose()  # else the pool keeps the file open


def _address(url: str | None, *, make_folder: bool) -> URL:
    name = url or os.environ.get("SAYSO_DB") or ""
    if not name:
        path = default_path()
        try:
            if make_folder:
                path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{path}: cannot be made ({error.strerror}); name another with --db") from error
        return URL.create("sqlite", database=str(path))
    if "://" not in name:
        return URL.create("sqlite", database=name)
    try:
        return make_url(name)
    except ArgumentError as error:
        raise StoreError(f"{name.partition('://')[0]}://…: not the address of a database") from error


def _location(address: URL) -> str:
    if address.get_backend_name() == "sqlite":
        return address.database or ":memory:"
    return address.render_as_string(hide_password=True)


def _settings(address: URL) -> dict[str, Any]:
    if address.get_backend_name() == "sqlite":
        return {"connect_args": {"timeout": _WAIT}}
    return {"pool_pre_ping": True}


def _set_sqlite(engine: Engine, *, read_only: bool) -> None:
    @event.listens_for(engine, "connect")
    def set_pragmas(connection: sqlite3.Connection, _: Any) -> None:
        # The driver begins no transactions of its own: it would begin none before a
        # SELECT or a CREATE TABLE, and an interrupted migration could not be undone.
        connection.isolation_level = None
        pragmas = ["synchronous = FULL", "foreign_keys = ON"]
        try:
            for pragma in pragmas if read_only else ["journal_mode = WAL", *pragmas]:
                connection.execute(f"PRAGMA {pragma}")
        except sqlite3.Error:
            connection.close()  # nobody else knows of it yet
            raise

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # Whoever will write says so at once: two programs that first read and then
        # want to write would each wait for the other, and SQLite lets one fail.
        writes = connection.get_execution_options().get("sayso_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _bring_up_to_date(connection: Connection, location: str) -> None:
    with connection.begin():
        found = _version(connection, location)
    if found == REVISION:
        return
    with connection.execution_options(sayso_writes=True).begin():
        found = _version(connection, location)  # another program may have been faster
        if found != REVISION:
            from sayso.store.migrations import migrate

            migrate(connection, found, location)


def _version(connection: Connection, location: str) -> str | None:
    """The schema version; None for a database with nothing in it."""
    tables = inspect(connection).get_table_names()
    if versions.name in tables:
        found: str | None = connection.execute(select(versions.c.version_num)).scalar()
        return found
    if tables:
        raise StoreError(f"{location}: holds the tables of another program; name another database with --db")
    return None


def _obstacle(address: URL) -> str | None:
    """What stands in the way of an SQLite file, in words that say more than the driver's."""
    if address.get_backend_name() != "sqlite" or not address.database:
        return None
    path = Path(address.database)
    if path.is_dir():
        return "is a folder; name a file in it"
    if not path.parent.is_dir():
        return f"there is no folder {path.parent}"
    if path.exists() and not os.access(path, os.W_OK):
        return "cannot be written: no permission"
    if not os.access(path.parent, os.W_OK):
        return f"cannot be written: no permission in the folder {path.parent}"
    return None


def reason(error: Exception) -> str:
    """What a driver says, in one line and without the statement it was busy with."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    said = " ".join(str(cause).split()) or type(cause).__name__
    if "not a database" in said:
        return "is not a database"
    if "locked" in said:
        return "another program is writing to it; try again when it is done"
    if "readonly" in said:
        return "cannot be written; name another with --db"
    return said
