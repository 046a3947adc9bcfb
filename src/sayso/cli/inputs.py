"""Articles from what the user named, and a line for each input that fails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from sayso.cli.talk import say, say_error
from sayso.errors import BadRecord, InputError
from sayso.model import Article

if TYPE_CHECKING:
    from sayso.sources import Document

__all__ = ["Inputs", "inputs_argument"]

inputs_argument = click.argument("names", metavar="INPUT...", nargs=-1, required=True)


class Inputs:
    """The articles of some inputs, in order; ``failed`` counts what could not be taken."""

    def __init__(self, names: Sequence[str], date: str | None = None, *, quiet: bool = False) -> None:
        self._names = names
        self._date = date
        self._quiet = quiet
        self.failed = 0

    def articles(self) -> Iterator[Article]:
        """Every article of every input; an error is said at once and the rest follows."""
        from sayso.article import articles_from

        for document in self._documents():
            for article in articles_from(document, self._date):
                if isinstance(article, InputError):
                    self.fail(article)
                elif not _writable(article):
                    self.fail(
                        BadRecord(document.name, "half a character in it (a lone surrogate); repair it")
                    )
                else:
                    yield article

    def _documents(self) -> Iterator[Document]:
        from sayso.sources import Fetcher, open_source

        with Fetcher() as fetcher:  # one for all inputs: it keeps its manners towards each site
            for name in self._names:
                for document in open_source(name, fetcher=fetcher, skipped=self._skip):
                    if isinstance(document, InputError):
                        self.fail(document)
                    else:
                        yield document

    def _skip(self, path: str) -> None:
        say(f"{path}: passed over, its ending is of no kind that is read", quiet=self._quiet)

    def fail(self, error: InputError) -> None:
        """Say why something cannot be taken."""
        self.failed += 1
        say_error(str(error))

    def leave(self, ctx: click.Context) -> None:
        """End the command with status 1 when something failed."""
        if self.failed:
            ctx.exit(1)


def _writable(article: Article) -> bool:
    """Whether it can be written as UTF-8: JSON may hold "\\ud800", half of a pair, which cannot."""
    import msgspec

    try:
        msgspec.json.encode(article)
    except UnicodeEncodeError:
        return False
    return True
