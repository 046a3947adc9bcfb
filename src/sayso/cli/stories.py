"""``sayso stories`` and ``sayso story``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sayso.cli.options import db_option, format_option, quiet_option
from sayso.cli.talk import console, on_terminal, say, write_json
from sayso.errors import InputError

if TYPE_CHECKING:
    from sayso.store import Repository

__all__ = ["find_story", "stories", "story"]

_DEFAULT = "table on a terminal, json elsewhere"


@click.command(
    epilog="""\b
Examples:
  sayso stories
  sayso stories --format json | jq '.[].title'
"""
)
@format_option("table", "json", default=_DEFAULT)
@db_option
@quiet_option
def stories(shape: str | None, db: str | None, quiet: bool) -> None:
    """The stories of the record.

    In the order in which they began. As json, an array of what "sayso story" gives.
    """
    from sayso.record.keeper import Keeper
    from sayso.store import Repository

    with Repository.open(db, reading=True) as repository:
        found = Keeper(repository).stories()
        if not found:
            say(f"no stories in {repository.location} yet; sayso add takes reports in", quiet=quiet)
        if (shape or ("table" if on_terminal() else "json")) == "json":
            write_json(found, indent=True)
        elif found:
            from sayso.cli.story_table import print_stories

            print_stories(found, console())


@click.command(
    epilog="""\b
Examples:
  sayso story 3f2a
  sayso story 3f2a91c0 --format json
"""
)
@click.argument("name", metavar="ID")
@format_option("table", "json", default=_DEFAULT)
@db_option
@quiet_option
def story(name: str, shape: str | None, db: str | None, quiet: bool) -> None:  # noqa: ARG001
    """All that the record holds of one story.

    ID is a story's id as "sayso stories" prints it, or the beginning of it where no
    other story's begins so.
    """
    from sayso.record.keeper import Keeper
    from sayso.store import Repository

    with Repository.open(db, reading=True) as repository:
        id = find_story(repository, name)
        keeper = Keeper(repository)
        if (shape or ("table" if on_terminal() else "json")) == "json":
            write_json(keeper.story(id), indent=True)
        else:
            from sayso.cli.story_table import print_story

            print_story(keeper.story(id), keeper.readings(id), console())


def find_story(repository: Repository, name: str) -> str:
    """The id that ``name`` is, or is the beginning of.

    Raises :class:`InputError` where no story's id begins so, or several do.
    """
    ids = repository.stories()
    found = [id for id in ids if id == name] or [id for id in ids if name and id.startswith(name)]
    if not found:
        raise InputError(name, f"no such story in {repository.location}; sayso stories lists them")
    if len(found) > 1:
        raise InputError(name, f"{len(found)} stories begin so: {', '.join(found[:5])}")
    return found[0]
