"""Standard output for results, standard error for everything else."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any, TypeVar, cast

import click

if TYPE_CHECKING:
    from rich.console import Console

__all__ = [
    "clean",
    "console",
    "on_terminal",
    "say",
    "say_error",
    "track",
    "whole",
    "write_json",
    "write_line",
]

T = TypeVar("T")

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_PAIR = re.compile(r"\[\n\s*(-?\d+),\n\s*(-?\d+)\n\s*\]")
_PATIENCE = 2.0
"""Seconds after which work shows how far it is."""
_WIDTH = 110
"""Columns of a table that goes into a file."""
_BLANKS = re.compile(r"[ \t]+$", re.MULTILINE)
_EXACT = 2**53
"""Whole numbers up to here are exact in a JSON reader's floating point."""


def clean(text: str) -> str:
    """``text`` with nothing in it that could steer a terminal: a page may hold escape codes."""
    return _CONTROL.sub(" ", text)


def say(message: str, *, quiet: bool = False) -> None:
    """A message to the user, in one line."""
    if not quiet:
        click.echo(clean(" ".join(message.split())), err=True)


def say_error(message: str) -> None:
    """What went wrong, in one line."""
    say(f"sayso: {message}")


def on_terminal() -> bool:
    """Whether results go to a person."""
    return sys.stdout.isatty()


def console() -> Console:
    """Where tables are printed: in colour on a terminal, plain elsewhere."""
    from rich.console import Console

    person = on_terminal()
    file = cast("IO[str]", _Current() if person else _Trimmed(sys.stdout))
    width = None if person else _WIDTH
    return Console(file=file, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


class _Current:
    """Standard output as it is now: while a progress bar runs it stands in its place and stays below what is printed.

    rich would write past it, as it looks for the stream behind.
    """

    @property
    def encoding(self) -> str:
        return sys.stdout.encoding

    def write(self, text: str) -> int:
        return sys.stdout.write(text)

    def flush(self) -> None:
        sys.stdout.flush()

    def isatty(self) -> bool:
        return sys.stdout.isatty()

    def fileno(self) -> int:
        return sys.stdout.fileno()


class _Trimmed:
    """A stream that drops the blanks with which tables are filled up to the width of a page."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write(_BLANKS.sub("", text))

    def flush(self) -> None:
        self._stream.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def plain(value: Any) -> Any:
    """Dataclasses as JSON's own shapes, whole numbers without a decimal point."""
    import msgspec

    return whole(msgspec.to_builtins(value))


def whole(value: Any) -> Any:
    """``value`` with 40.0 as 40 throughout, so that JSON and CSV read as the reports do."""
    match value:
        case float():
            return int(value) if value.is_integer() and abs(value) < _EXACT else value
        case dict():
            return {key: whole(each) for key, each in value.items()}
        case list() | tuple():
            return [whole(each) for each in value]
    return value


def json_bytes(value: Any, *, indent: bool) -> bytes:
    """``value`` as UTF-8 JSON without a line end, in one line or indented with spans kept together."""
    import msgspec

    encoded = msgspec.json.encode(plain(value))
    if not indent:
        return encoded
    text = msgspec.json.format(encoded, indent=2).decode()
    return _PAIR.sub(r"[\1, \2]", text).encode()


def write_json(value: Any, *, indent: bool = False) -> None:
    """One result as JSON on standard output, with a line end."""
    write_line(json_bytes(value, indent=indent))


def write_line(line: bytes) -> None:
    """A line of results; flushed, so that a reader at the other end need not wait."""
    click.echo(line)


def track(things: Iterable[T], label: str, *, total: int | None = None, quiet: bool = False) -> Iterator[T]:
    """``things`` one by one; on a terminal, a progress bar once it lasts, be it over the first of them."""
    if quiet or not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True, redirect_stdout=on_terminal())
    task = bar.add_task(label, total=total)
    patience = threading.Timer(_PATIENCE, bar.start)
    patience.daemon = True
    patience.start()
    try:
        for done, thing in enumerate(things, 1):
            yield thing
            bar.update(task, completed=done)
    finally:
        patience.cancel()
        patience.join()
        bar.stop()
