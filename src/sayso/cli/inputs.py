"""Articles from what the user named, and a line for each input that fails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.folder import Folder
from sayso.cli.talk import say, say_error
from sayso.errors import BadRecord, EmptyInput, InputError
from sayso.model import Article

if TYPE_CHECKING:
    from sayso.sources import Document, Fetcher

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
        from sayso.sources import Fetcher

        with Fetcher() as fetcher:  # one for all inputs: it keeps its manners towards each site
            for name in self._names:
                folder = Folder(name) if name != "-" and Path(name).is_dir() else None
                yield from self._articles_of(name, fetcher, folder)
                if folder is not None:
                    say(folder.passed_over(), quiet=self._quiet or not folder.passed_over())
                    if folder.is_barren():
                        self.fail(EmptyInput(name, "none of the files in this folder is a report"))

    def _articles_of(self, name: str, fetcher: Fetcher, folder: Folder | None) -> Iterator[Article]:
        from sayso.sources import open_source

        skipped = folder.skip if folder else None
        for document in open_source(name, fetcher=fetcher, skipped=skipped):
            told: list[InputError] = []
            taken = False
            for each in [document] if isinstance(document, InputError) else self._read(document):
                if isinstance(each, InputError):
                    told.append(each)
                else:
                    taken = True
                    yield each
                if taken or folder is None:
                    self._fail_all(told)
            if folder is not None:
                folder.taken += taken
                if told and not folder.holds_no_report(document.name, told):
                    self._fail_all(told)

    def _read(self, document: Document) -> Iterator[Article | InputError]:
        from sayso.article import articles_from

        for article in articles_from(document, self._date):
            if isinstance(article, InputError) or _writable(article):
                yield article
            else:
                yield BadRecord(document.name, "half a character in it (a lone surrogate); repair it")

    def _fail_all(self, told: list[InputError]) -> None:
        for error in told:
            self.fail(error)
        told.clear()

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
