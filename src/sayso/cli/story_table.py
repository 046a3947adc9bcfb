"""Stories for a person at a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from sayso.cli.amounts import bounds, count
from sayso.cli.listing import Cell, moment, print_rows
from sayso.cli.taken import print_changes
from sayso.cli.talk import clean
from sayso.model import Measure, Reading, Story

__all__ = ["print_stories", "print_story"]


def print_stories(stories: Sequence[Story], console: Console) -> None:
    """One row a story."""
    rows: list[tuple[Cell, ...]] = []
    for story in stories:
        counts = (story.articles, story.outlets, story.origins, story.changes, story.editions)
        shown = [str(each if isinstance(each, int) else len(each)) for each in counts]
        rows.append((story.id, Text(clean(story.title), style="bold"), *shown))
    print_rows(("id", "title", "reports", "outlets", "origins", "changes", "editions"), rows, console)


def print_story(story: Story, readings: Mapping[str, Reading], console: Console) -> None:
    """Its reports with their copies, its figures by measure and source, positions, changes, editions."""
    console.print(Text(clean(story.title), style="bold"))
    reports, outlets = count(len(story.articles), "report"), count(story.outlets, "outlet")
    counts = f"{reports}, {outlets}, {count(story.origins, 'origin')}"
    console.print(Text(f"{story.id} · {counts}", style="dim"))
    if story.joined:
        console.print(Text(f"joined by {', '.join(story.joined)}", style="dim"))
    if story.split_from:
        console.print(Text(f"split from {story.split_from}", style="dim"))
    if story.split_off:
        console.print(Text(f"split off: {', '.join(story.split_off)}", style="dim"))
    _reports(story, readings, console)
    for measure in story.measures:
        _measure(measure, readings, console)
    _positions(story, console)
    if story.changes:
        console.print(Text("\nChanges", style="bold blue"))
        print_changes(story.changes, story, console, readings)
    if story.editions:
        console.print(Text("\nEditions", style="bold blue"))
        for edition in story.editions:
            line = Text(f"    {edition.number}  {moment(edition.at)}  ", style="dim")
            console.print(line.append(clean(edition.headline), style="not dim"))


def _reports(story: Story, readings: Mapping[str, Reading], console: Console) -> None:
    console.print(Text("\nReports", style="bold blue"))
    copies = {copy.article: copy for copy in story.copies}
    rows: list[tuple[Cell, ...]] = []
    for id in story.articles:
        article, copy = readings[id].article, copies.get(id)
        title = Text(clean(article.title or ""))
        if copy:
            title.append(f"\n{copy.kind} copy of {clean(copy.of)}", style="dim")
        known = (clean(moment(article.published)), clean(article.outlet or ""))
        rows.append((Text(clean(id), style="dim"), *known, title))
    print_rows(("id", "published", "outlet", "title"), rows, console)


def _measure(measure: Measure, readings: Mapping[str, Reading], console: Console) -> None:
    from sayso.digest.voices import unnamed_voice

    unit = f" ({measure.unit})" if measure.unit else ""
    console.print(Text(f"\n{clean(measure.name)}{unit}", style="bold blue"))
    rows: list[tuple[Cell, ...]] = []
    for point in measure.points:
        altered = f"altered {moment(point.altered_at)}" if point.altered_at else ""
        sorts = (point.status, point.change, altered)
        sort = ", ".join(each for each in sorts if each not in ("", "actual", "total"))
        source = point.source or unnamed_voice(point.evidence, readings) or "unattributed"
        rows.append(
            (
                moment(point.reported_at),
                clean(source),
                Text(bounds(point.low, point.high, point.change), style="bold"),
                clean(point.hedge or ""),
                Text(sort, style="yellow"),
                point.as_of,
                clean(point.outlet or ""),
            )
        )
    print_rows(("reported", "source", "figure", "hedge", "sort", "as of", "outlet"), rows, console)


def _positions(story: Story, console: Console) -> None:
    if not story.positions:
        return
    console.print(Text("\nWho says what", style="bold blue"))
    rows: list[tuple[Cell, ...]] = []
    for position in story.positions:
        claim = Text(clean(position.claim))
        party = Text(clean(position.party), style="bold")
        rows.append((moment(position.since), party, position.stance, claim))
    print_rows(("since", "party", "", "words"), rows, console)
