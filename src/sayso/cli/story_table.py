"""Stories for a person at a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sayso.cli.amounts import bounds
from sayso.cli.taken import print_changes
from sayso.cli.talk import clean
from sayso.model import Measure, Reading, Story

__all__ = ["print_stories", "print_story"]


def print_stories(stories: Sequence[Story], console: Console) -> None:
    """One row a story."""
    table = _table("id", "title", "reports", "outlets", "origins", "changes", "editions")
    for story in stories:
        counts = (story.articles, story.outlets, story.origins, story.changes, story.editions)
        shown = [str(each if isinstance(each, int) else len(each)) for each in counts]
        table.add_row(story.id, Text(clean(story.title), style="bold"), *shown)
    console.print(table)


def print_story(story: Story, readings: Mapping[str, Reading], console: Console) -> None:
    """Its reports with their copies, its figures by measure and source, positions, changes, editions."""
    console.print(Text(clean(story.title), style="bold"))
    counts = f"{len(story.articles)} reports, {story.outlets} outlets, {story.origins} origins"
    console.print(Text(f"{story.id} · {counts}", style="dim"))
    _reports(story, readings, console)
    for measure in story.measures:
        _measure(measure, console)
    _positions(story, console)
    if story.changes:
        console.print(Text("\nChanges", style="bold blue"))
        print_changes(story.changes, story, console)
    if story.editions:
        console.print(Text("\nEditions", style="bold blue"))
        for edition in story.editions:
            line = Text(f"    {edition.number}  {edition.at}  ", style="dim")
            console.print(line.append(clean(edition.headline), style="not dim"))


def _table(*names: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in names:
        number = name in ("reports", "outlets", "origins", "changes", "editions")
        table.add_column(name, justify="right" if number else "left")
    return table


def _reports(story: Story, readings: Mapping[str, Reading], console: Console) -> None:
    console.print(Text("\nReports", style="bold blue"))
    copies = {copy.article: copy for copy in story.copies}
    table = _table("id", "published", "outlet", "title", "")
    for id in story.articles:
        article, copy = readings[id].article, copies.get(id)
        stems = f"{copy.kind} copy of {copy.of[:8]}" if copy else ""
        known = (article.published, article.outlet, article.title)
        table.add_row(
            Text(id[:8], style="dim"), *(clean(each or "") for each in known), Text(stems, style="dim")
        )
    console.print(table)


def _measure(measure: Measure, console: Console) -> None:
    unit = f" ({measure.unit})" if measure.unit else ""
    console.print(Text(f"\n{clean(measure.name)}{unit}", style="bold blue"))
    table = _table("reported", "source", "figure", "hedge", "sort", "as of", "outlet")
    for point in measure.points:
        sort = ", ".join(each for each in (point.status, point.change) if each not in ("actual", "total"))
        table.add_row(
            point.reported_at,
            clean(point.source or "unattributed"),
            Text(bounds(point.low, point.high), style="bold"),
            clean(point.hedge or ""),
            Text(sort, style="yellow"),
            point.as_of,
            clean(point.outlet or ""),
        )
    console.print(table)


def _positions(story: Story, console: Console) -> None:
    if not story.positions:
        return
    console.print(Text("\nWho says what", style="bold blue"))
    table = _table("since", "party", "", "words")
    for position in story.positions:
        claim = Text(clean(position.claim))
        table.add_row(position.since, Text(clean(position.party), style="bold"), position.stance, claim)
    console.print(table)
