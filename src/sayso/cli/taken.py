"""What became of a report, for a person or for a program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from sayso.cli.listing import moment
from sayso.cli.talk import clean
from sayso.model import Article, Change, Reading, Story
from sayso.record.openings import headline_of

if TYPE_CHECKING:
    from sayso.record import Taken

__all__ = ["KINDS", "print_changes", "print_taken", "taken_line"]

KINDS = {
    "new_story": "blue",
    "first_figure": "cyan",
    "revision": "yellow",
    "conflict": "red",
    "denial": "red",
    "confirmation": "green",
    "reversal": "magenta",
    "correction": "magenta",
}


def taken_line(article: Article, taken: Taken) -> dict[str, Any]:
    """One line of ``sayso add --format jsonl``."""
    return {
        "article": taken.article_id,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published,
        "known": taken.known,
        "story": taken.story,
        "story_title": taken.story_title,
        "copy": taken.copy,
        "changes": taken.changes,
    }


def print_taken(
    article: Article,
    taken: Taken,
    story: Story | None,
    console: Console,
    readings: Mapping[str, Reading] | None = None,
) -> None:
    """The report in one line, and a line below it for each change in its story."""
    line = Text(clean(moment(article.published)) or "no date", style="dim")
    line.append(f"  {clean(article.outlet or 'unknown outlet')}", style="not dim bold")
    line.append(f"  {clean(headline_of(article))}", style="not dim")
    console.print(line)
    console.print(Padding(_place(taken), (0, 0, 0, 4), expand=False))
    print_changes(taken.changes, story, console, readings)


def _place(taken: Taken) -> Text:
    story = f"{taken.story} {clean(taken.story_title)}"
    if taken.known:
        return Text(f"in the record already: {story}", style="dim")
    if taken.copy:
        share = f"{taken.copy.kind}, {taken.copy.share:.0%}"
        return Text(f"copy of {taken.copy.of} ({share}): {story}", style="dim")
    if not taken.changes:
        return Text(f"nothing new: {story}", style="dim")
    return Text(story, style="dim")


def print_changes(
    changes: Iterable[Change],
    story: Story | None,
    console: Console,
    readings: Mapping[str, Reading] | None = None,
) -> None:
    """One line a change: its kind, whose it is, and what changed; ``readings`` name who is no party."""
    from sayso.digest.wording import change_line, kind_words

    for change in changes:
        line = change_line(change, story, readings=readings)
        words = Text(f"{kind_words(change.kind):<13}", style=KINDS.get(change.kind, ""))
        words.append(f"{clean(line.party)}: " if line.party else "", style="bold not dim")
        words.append(clean(line.text), style="not bold")
        console.print(Padding(words, (0, 0, 0, 4), expand=False))
