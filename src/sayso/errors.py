"""Everything that can go wrong, as one tree.

::

    SaysoError
    ├── InputError            one input cannot be taken; the others are done
    │   ├── EmptyInput        nothing in it
    │   ├── NotText           binary, or bytes in no known encoding
    │   ├── NoArticle         a page, but no article on it
    │   ├── BadDate           a date in no calendar
    │   ├── BadRecord         a line that is not the JSON it should be
    │   │   └── NoRecord      sound JSON of something else than an article
    │   └── FetchError        an address that could not be fetched
    ├── EngineError           the engine or its model is not there
    └── StoreError            the database cannot be opened, read or written

The text of each is one line, names the input first, and says what to do about
it where there is something to do.
"""

from __future__ import annotations

__all__ = [
    "BadDate",
    "BadRecord",
    "EmptyInput",
    "EngineError",
    "FetchError",
    "InputError",
    "NoArticle",
    "NoRecord",
    "NotText",
    "SaysoError",
    "StoreError",
]


class SaysoError(Exception):
    """Any failure sayso can name."""


class InputError(SaysoError):
    """One input cannot be taken."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"{name}: {reason}")


class EmptyInput(InputError):
    """There is nothing in it."""


class NotText(InputError):
    """Binary, or bytes in no known encoding."""


class NoArticle(InputError):
    """A page without an article."""


class BadDate(InputError):
    """A date in no calendar."""


class BadRecord(InputError):
    """A line that is not the JSON it should be."""


class NoRecord(BadRecord):
    """Sound JSON of something else than an article."""


class FetchError(InputError):
    """An address that could not be fetched."""


class EngineError(SaysoError):
    """The engine or its model is not there."""


class StoreError(SaysoError):
    """The database cannot be opened, read or written."""
