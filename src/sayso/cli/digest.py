"""``sayso digest``."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.amounts import count
from sayso.cli.options import db_option, quiet_option
from sayso.cli.talk import console, say

__all__ = ["DEFAULT_OUT", "digest"]

DEFAULT_OUT = Path("sayso-digest")
"""Where the pages go when nobody says otherwise: in the folder one is in, where one sees them."""


@click.command(
    epilog="""\b
Examples:
  sayso digest
  sayso digest --out site --db story.db
  sayso digest --again --out another-site
"""
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=DEFAULT_OUT,
    show_default=True,
    help="The folder of the static files.",
)
@click.option("--again", is_flag=True, help="Write the pages of all editions, though nothing changed.")
@db_option
@quiet_option
def digest(out: Path, again: bool, db: str | None, quiet: bool) -> None:
    """Write an edition for every story whose record changed.

    Says what each edition tells and names each file written: a page an edition, the
    latest beside them, a list of stories and Atom feeds. Where no record changed it
    says "no change" and writes nothing.
    """
    from sayso.cli.editions import composing, print_edition, write_pages
    from sayso.record.keeper import Keeper
    from sayso.store import Repository

    with Repository.open(db, reading=True) as repository:
        keeper = Keeper(repository)
        # An edition counts as published only once its pages are there: where they
        # cannot be written, the next call finds the same changes and tries again.
        with repository.transaction():
            editions = keeper.publish(composing(keeper))
            written = write_pages(out, keeper) if editions or again else ()
        if not editions:
            click.echo("no change")
        for edition in editions:
            print_edition(edition, keeper.story(edition.story), console(), keeper.readings(edition.story))
        for path in written:
            click.echo(str(path))
        told = f"{count(len(editions), 'edition')}, {count(len(written), 'file')}"
        say(told, quiet=quiet or not written)
