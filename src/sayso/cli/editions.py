"""Editions written: the pages, and what is said of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from sayso.cli.listing import moment
from sayso.cli.taken import print_changes
from sayso.cli.talk import clean
from sayso.model import Change, Edition, Reading, Story

if TYPE_CHECKING:
    from sayso.digest.site import StoryBundle
    from sayso.record.keeper import Compose, Keeper

__all__ = ["bundles_of", "composing", "print_edition", "write_pages"]


def bundles_of(keeper: Keeper) -> list[StoryBundle]:
    """What the pages are made of: every story with its editions and readings."""
    from sayso.digest.site import StoryBundle

    return [StoryBundle(story, story.editions, keeper.readings(story.id)) for story in keeper.stories()]


def write_pages(out: Path, keeper: Keeper) -> tuple[Path, ...]:
    """Write the static files of all editions; what comes back are those that are new or altered."""
    from sayso.digest.site import write_site

    return write_site(out, bundles_of(keeper))


def composing(keeper: Keeper) -> Compose:
    """Composes editions with the readings at hand, for the names of speakers who are no party."""
    from sayso.digest.edition import compose

    def composed(story: Story, changes: Sequence[Change], number: int) -> Edition:
        return compose(story, changes, number, keeper.readings(story.id))

    return composed


def print_edition(
    edition: Edition, story: Story, console: Console, readings: Mapping[str, Reading] | None = None
) -> None:
    """Its number and headline, and a line for each change it tells."""
    head = Text(f"edition {edition.number} ", style="dim")
    head.append(clean(story.title), style="not dim").append(f"  {moment(edition.at)}")
    console.print(head)
    console.print(Text(f"  {clean(edition.headline)}", style="bold"))
    told = set(edition.changes)
    print_changes([change for change in story.changes if change.id in told], story, console, readings)
