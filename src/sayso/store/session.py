"""Transactions over one connection, and the database's refusals by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Executable, Row, Select
from sqlalchemy.exc import SQLAlchemyError

from sayso.errors import StoreError
from sayso.store.connect import reason

__all__ = ["Session"]


class Session:
    """What articles and changes are both read and written through."""

    def __init__(self, connection: Connection, location: str) -> None:
        self._connection = connection
        self.location = location
        """The database as a person would name it."""

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written within is kept, or, after any exception, nothing of it.

        A transaction within another is part of it.
        """
        if self._connection.in_transaction():
            yield
        else:
            with self._begun(writes=True):
                yield

    @contextmanager
    def _begun(self, *, writes: bool) -> Iterator[None]:
        try:
            with self._connection.execution_options(sayso_writes=writes).begin():
                yield
        except SQLAlchemyError as error:
            # A COMMIT that was refused leaves SQLite's transaction open: what the
            # keys or a full disk forbid must not be there for the next to commit.
            self._connection.connection.rollback()
            raise StoreError(f"{self.location}: {reason(error)}") from error

    def _rows(self, query: Select[Any], **values: Any) -> Sequence[Row[Any]]:
        # All rows at once and the transaction closed: an open one would hold back
        # other programs' writes, and show an old state to the next reader.
        if self._connection.in_transaction():
            return self._connection.execute(query, values).all()
        with self._begun(writes=False):
            return self._connection.execute(query, values).all()

    def _scalar(self, query: Select[Any], **values: Any) -> Any:
        rows = self._rows(query, **values)
        return rows[0][0] if rows else None

    def _write(
        self, statement: Executable, values: list[dict[str, Any]] | dict[str, Any] | None = None
    ) -> int:
        """Number of rows written; only within :meth:`transaction`."""
        return self._connection.execute(statement, values).rowcount
