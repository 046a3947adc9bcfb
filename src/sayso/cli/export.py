"""``sayso export``."""

from __future__ import annotations

import csv
import errno
import io
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

from sayso.cli.amounts import count as counted
from sayso.cli.columns import COLUMNS
from sayso.cli.options import db_option, quiet_option
from sayso.cli.talk import json_bytes, plain, say, track

__all__ = ["export"]


@click.command(
    epilog="""\b
Examples:
  sayso export changes > changes.jsonl
  sayso export measures --format csv --out figures.csv
"""
)
@click.argument("kind", metavar="KIND", type=click.Choice(tuple(COLUMNS)))
@click.option("--format", "shape", type=click.Choice(("jsonl", "csv")), default="jsonl", show_default=True)
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="A file; otherwise standard output."
)
@db_option
@quiet_option
def export(kind: str, shape: str, out: Path | None, db: str | None, quiet: bool) -> None:
    """The record as flat lines, for other programs.

    KIND is articles, statements, figures, times, measures, changes or editions. Every
    line has its story, its report and outlet, and the exact words it stands on with
    their place in the text; ids never change. Values are written exactly as they are:
    a csv opened in a spreadsheet may hold a cell that begins with "=", so import it
    as text.
    """
    from sayso.cli.rows import rows_of
    from sayso.store import Repository

    columns = list(COLUMNS[kind])
    with Repository.open(db, reading=True) as repository, _opened(out) as stream:
        rows = track(rows_of(kind, repository), f"Exporting {kind}", quiet=quiet)
        shaped = ([row[name] for name in columns] for row in rows)
        write = _write_csv if shape == "csv" else _write_jsonl
        count = write(columns, shaped, stream.write)
    say(counted(count, kind[:-1], kind) + (f" written to {out}" if out else ""), quiet=quiet)


@contextmanager
def _opened(out: Path | None) -> Iterator[IO[bytes]]:
    """Standard output, or a file that is put in place when it is whole."""
    if out is None:
        with click.open_file("-", "wb") as stream:
            yield stream
        return
    if not out.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, f"there is no folder {out.parent}", str(out))
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def _write_jsonl(columns: list[str], rows: Iterable[list[Any]], write: Callable[[bytes], object]) -> int:
    count = 0
    for row in rows:
        write(json_bytes(dict(zip(columns, row, strict=True)), indent=False) + b"\n")
        count += 1
    return count


def _write_csv(columns: list[str], rows: Iterable[list[Any]], write: Callable[[bytes], object]) -> int:
    """RFC 4180: every value quoted, lines ended with CR LF, UTF-8 without a byte order mark."""
    line = io.StringIO(newline="")
    writer = csv.writer(line, quoting=csv.QUOTE_ALL)
    count = -1
    for row in _headed(columns, rows):
        writer.writerow([_cell(value) for value in row])
        write(line.getvalue().encode())
        line.seek(0)
        line.truncate()
        count += 1
    return count


def _headed(columns: list[str], rows: Iterable[list[Any]]) -> Iterable[list[Any]]:
    yield columns
    yield from rows


def _cell(value: Any) -> Any:
    value = plain(value)
    if isinstance(value, list):
        return "; ".join(value)
    if isinstance(value, dict):
        return json_bytes(value, indent=False).decode()
    return value
