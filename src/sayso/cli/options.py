"""Options that several commands have, said once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from sayso.cli.talk import say_error
from sayso.errors import BadDate
from sayso.reading.engines import DEFAULT_ENGINE

__all__ = [
    "date_option",
    "db_option",
    "engine_option",
    "format_option",
    "quiet_option",
    "unused_db_option",
]

F = TypeVar("F", bound=Callable[..., Any])

db_option: Callable[[F], F] = click.option(
    "--db",
    metavar="URL",
    envvar="SAYSO_DB",
    help="The database: a file or an address. Otherwise SAYSO_DB, or a file in your data folder.",
)
unused_db_option: Callable[[F], F] = click.option(
    "--db",
    metavar="URL",
    expose_value=False,
    help="Taken, as everywhere, and not used: no database is opened.",
)
"""For commands that have no record: a line of options can then go with any command."""
quiet_option: Callable[[F], F] = click.option("--quiet", is_flag=True, help="Errors only on standard error.")
engine_option: Callable[[F], F] = click.option(
    "--engine",
    metavar="NAME",
    envvar="SAYSO_ENGINE",
    default=DEFAULT_ENGINE,
    show_default=True,
    help="Who reads: encoder, rules or spacy:MODEL. Otherwise SAYSO_ENGINE.",
)


def _day(ctx: click.Context, _: click.Parameter, given: str | None) -> str | None:
    if given is None:
        return None
    from sayso.article import check_date

    try:
        return check_date(given)
    except BadDate as error:
        say_error(str(error))
        ctx.exit(2)


date_option: Callable[[F], F] = click.option(
    "--date",
    metavar="DATE",
    callback=_day,
    help="The day a text is read as of, where it bears none: 2024-10-23.",
)


def format_option(*names: str, default: str) -> Callable[[F], F]:
    """``--format`` with these names; without it, ``default`` says which is taken."""
    return click.option("--format", "shape", type=click.Choice(names), help=f"Otherwise {default}.")
