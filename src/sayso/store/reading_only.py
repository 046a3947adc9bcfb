"""The address under which an SQLite file is only read."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import URL

from sayso.errors import StoreError

__all__ = ["is_read_only", "to_be_read"]


def to_be_read(address: URL, *, named: bool) -> URL:
    """The address to open for who writes nothing; servers and what is no plain file as they are.

    A file that may be written is opened like any other: SQLite then tidies up after
    itself. One that may not, or lies in a folder that may not, is opened read-only;
    where no log lies beside it, also as one that nobody else writes (``immutable``), as
    SQLite could not lay its log and lock files down there. Raises :class:`StoreError`
    for a file that is not there, unless nobody ``named`` it.
    """
    path = _file_of(address)
    if path is None:
        return address
    if not path.exists():
        if named:
            raise StoreError(f"{path}: no such record; sayso add makes one")
        return URL.create("sqlite", database=":memory:")
    if path.is_dir() or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return address
    query = {"mode": "ro", "uri": "true"}
    log = path.with_name(f"{path.name}-wal")
    if not os.access(path.parent, os.W_OK) and not (log.exists() and log.stat().st_size):
        query["immutable"] = "1"
    return URL.create("sqlite", database=path.resolve().as_uri(), query=query)


def is_read_only(address: URL) -> bool:
    """Whether the address says that nothing is to be written."""
    return address.query.get("mode") == "ro"


def _file_of(address: URL) -> Path | None:
    """The plain file an address names; None for a server, memory, and an URI with settings of its own."""
    name = address.database
    if address.get_backend_name() != "sqlite" or not name or name == ":memory:" or name.startswith("file:"):
        return None
    return Path(name)
