"""What a user names, turned into raw documents: files, folders, addresses, feeds, standard input."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from sayso.errors import EmptyInput, FetchError, InputError, NotText
from sayso.sources.document import Document, Hints
from sayso.sources.fetch import Fetcher
from sayso.sources.folder import files_of, passed_over, read_file
from sayso.sources.kinds import FEED, kind_of

__all__ = ["Document", "Fetcher", "Hints", "open_source", "passed_over"]


def open_source(
    name: str, *, fetcher: Fetcher | None = None, skipped: Callable[[str], None] | None = None
) -> Iterator[Document | InputError]:
    """The raw documents that ``name`` stands for, in order.

    What cannot be had comes as its error, and the rest follows. ``name`` is a file, a folder (read
    recursively, sorted by name), ``-`` for standard input or an http or https address. A feed, wherever it
    is, is followed item by item. ``fetcher`` is the client to use (and leave open); without one a client
    is opened and closed here. ``skipped`` is told each file of a folder that is passed over because of
    its ending; :func:`passed_over` makes one line of them. An empty name is an :class:`InputError`.
    """
    if not name.strip():
        yield InputError('""', "an input has to have a name; - is standard input")
        return
    if fetcher is not None:
        yield from _documents(name, fetcher, skipped)
        return
    with Fetcher() as own:
        yield from _documents(name, own, skipped)


def _documents(
    name: str, fetcher: Fetcher, skipped: Callable[[str], None] | None
) -> Iterator[Document | InputError]:
    if name == "-":
        yield from _of_bytes(sys.stdin.buffer.read(), "standard input", fetcher, None)
    elif name.lower().startswith(("http://", "https://")):
        from sayso.sources.page import documents_at

        yield from documents_at(name, fetcher)
    elif re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", name):
        yield FetchError(name, "only http and https addresses are read")
    elif Path(name).is_dir():
        yield from _of_folder(Path(name), fetcher, skipped)
    else:
        yield from _of_file(Path(name), fetcher)


def _of_folder(
    folder: Path, fetcher: Fetcher, skipped: Callable[[str], None] | None
) -> Iterator[Document | InputError]:
    empty = True
    try:
        for path in files_of(folder, skipped):
            empty = False
            yield from _of_file(path, fetcher)
    except OSError as error:
        yield InputError(str(folder), f"it cannot be read ({error.strerror})")
    else:
        if empty:
            yield EmptyInput(str(folder), "there is no page, text, feed or .jsonl in this folder")


def _of_file(path: Path, fetcher: Fetcher) -> Iterator[Document | InputError]:
    try:
        body = read_file(path, str(path))
    except InputError as error:
        yield error
        return
    yield from _of_bytes(body, str(path), fetcher, path.parent)


def _of_bytes(
    body: bytes, name: str, fetcher: Fetcher, folder: Path | None
) -> Iterator[Document | InputError]:
    kind = kind_of(body, name if folder is not None else "")
    if not body.strip():
        yield EmptyInput(name, "there is nothing in it")
    elif kind == FEED:
        from sayso.sources.feed import documents_of_feed

        yield from documents_of_feed(body, name, fetcher, folder=folder)
    elif kind in ("opml", "sitemap", "xml"):
        from sayso.sources.page import not_yet

        yield NotText(name, f"this is {not_yet(kind)}")
    else:
        yield Document(name, body, None, kind)
