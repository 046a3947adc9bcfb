"""The one door to the database."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from sqlalchemy import func, select, update

from sayso.store.connect import connect
from sayso.store.entry import Condition
from sayso.store.finding import Finding
from sayso.store.ledger import Ledger
from sayso.store.schema import articles, changes, editions, stories, versions
from sayso.store.shelf import Shelf

__all__ = ["Repository"]


class Repository(Shelf, Ledger, Finding):
    """Readings, stories, changes and editions in one database, and what reports are put in their place by.

    Every method that writes is a transaction of its own unless it is called within
    :meth:`transaction`. Anything the database refuses is a :class:`StoreError` whose
    text names the database. One repository belongs to one thread.
    """

    @classmethod
    def open(cls, url: str | None = None, *, reading: bool = False) -> Repository:
        """The database at ``url``, made or brought up to date where needed.

        With ``reading`` none is made: a named file has to be there, and it may be one
        that cannot be written.

        ``url`` is an SQLAlchemy URL, the path of an SQLite file or ``:memory:``; None
        stands for the environment's SAYSO_DB, else a file in the user's data folder.
        Raises :class:`StoreError` for what cannot be opened or written, is no
        database, is another program's, or was made by a newer sayso.
        """
        return cls(*connect(url, reading=reading))

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()
        self._connection.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def check_writable(self) -> None:
        """Raise :class:`StoreError` where nothing can be written, before any work is lost on it."""
        # A write that alters nothing: SQLite lets a read-only database begin one.
        with self.transaction():
            self._write(update(versions).values(version_num=versions.c.version_num))

    def condition(self) -> Condition:
        """Schema, journal and counts."""
        dialect = self._connection.dialect.name
        journal = dialect
        if dialect == "sqlite":
            with self._begun(writes=False):
                journal = str(self._connection.exec_driver_sql("PRAGMA journal_mode").scalar_one())
        counts = [
            self._scalar(select(func.count()).select_from(table))
            for table in (articles, stories, changes, editions)
        ]
        schema = self._scalar(select(versions.c.version_num))
        return Condition(self.location, schema, journal, *counts)
