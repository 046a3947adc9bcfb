"""``sayso read`` and ``sayso article``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

import click

from sayso.cli.inputs import Inputs, inputs_argument
from sayso.cli.options import date_option, engine_option, format_option, quiet_option, unused_db_option
from sayso.cli.talk import console, json_bytes, on_terminal, track, write_json, write_line
from sayso.model import Article, Reading

__all__ = ["article", "read"]

_FORMATS = ("table", "json", "jsonl", "html")
_DEFAULT = "table on a terminal, json elsewhere"


@click.command(
    epilog="""\b
Examples:
  sayso read page.html
  sayso read https://example.org/report --format json
  sayso read - --date 2024-10-23 < report.txt
  sayso read reports.jsonl --format jsonl > readings.jsonl
"""
)
@inputs_argument
@date_option
@format_option(*_FORMATS, default=_DEFAULT)
@engine_option
@unused_db_option
@quiet_option
@click.pass_context
def read(
    ctx: click.Context, names: tuple[str, ...], date: str | None, shape: str | None, engine: str, quiet: bool
) -> None:
    """What one article says, nothing stored.

    INPUT is a file (.txt .html .json .jsonl), an address, or - for standard input.
    Statements, figures and times come as a table, as JSON, or as the text itself with
    its spans marked (html). As json, one article is an object; several inputs, or an
    input of several articles, are an array. As jsonl, each article is one line,
    {"id": …, "reading": …}, in the order of the input.
    """
    from sayso.reading import read_article
    from sayso.reading.engines import load_engine

    inputs = Inputs(names, date, quiet=quiet)
    readings = (read_article(each, load_engine(engine)) for each in inputs.articles())
    _print(
        track(readings, "Reading", quiet=quiet),
        shape,
        names,
        line=lambda reading: {"id": reading.article.id, "reading": reading},
        table=_reading_table,
        page=_reading_page,
    )
    inputs.leave(ctx)


@click.command(
    epilog="""\b
Examples:
  sayso article page.html
  sayso article https://example.org/report --format jsonl >> articles.jsonl
"""
)
@inputs_argument
@date_option
@format_option(*_FORMATS, default=_DEFAULT)
@unused_db_option
@quiet_option
@click.pass_context
def article(
    ctx: click.Context, names: tuple[str, ...], date: str | None, shape: str | None, quiet: bool
) -> None:
    """The extracted article alone.

    INPUT is what it is for "sayso read". A line of jsonl is one article, and "sayso
    add" takes such lines in.
    """
    inputs = Inputs(names, date, quiet=quiet)
    _print(
        track(inputs.articles(), "Extracting", quiet=quiet),
        shape,
        names,
        line=lambda each: each,
        table=_article_table,
        page=lambda articles: _reading_page([Reading(each) for each in articles]),
    )
    inputs.leave(ctx)


def _print(
    found: Iterable[Any],
    shape: str | None,
    names: Sequence[str],
    *,
    line: Callable[[Any], Any],
    table: Callable[[Any], None],
    page: Callable[[list[Any]], str],
) -> None:
    shape = shape or ("table" if on_terminal() else "json")
    if shape == "jsonl":
        for each in found:
            write_json(line(each))
    elif shape == "table":
        for each in found:
            table(each)
    elif shape == "json":
        _print_json(iter(found), several=len(names) > 1)
    elif whole := list(found):
        write_line(page(whole).encode())


def _print_json(found: Iterator[Any], *, several: bool) -> None:
    first = list(islice(found, 2))
    if len(first) == 1 and not several:
        write_json(first[0], indent=True)
    elif first or several:
        write_line(b"[")
        for number, each in enumerate(chain(first, found)):
            write_line((b"," if number else b"") + json_bytes(each, indent=True))
        write_line(b"]")


def _reading_table(reading: Reading) -> None:
    from sayso.cli.reading_table import print_reading

    print_reading(reading, console())


def _article_table(found: Article) -> None:
    from sayso.cli.reading_table import print_article

    print_article(found, console())


def _reading_page(readings: list[Reading]) -> str:
    from sayso.cli.marked import page_of

    return page_of(readings)
