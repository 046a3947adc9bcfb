"""The record on disk: facts, not logic.

>>> from sayso.store import Repository
>>> with Repository.open("record.db") as repository:  # doctest: +SKIP
...     repository.stories()

A :class:`Repository` keeps readings, which story each belongs to, the changes found
and the editions written. It decides nothing: what is a copy, a story or a change is
the business of :mod:`sayso.record`.
"""

from __future__ import annotations

from sayso.store.entry import Entry, Separation, Trace
from sayso.store.repository import Repository

__all__ = ["Entry", "Repository", "Separation", "Trace"]
