"""``sayso add``."""

from __future__ import annotations

from collections.abc import Iterable

import click

from sayso.cli.amounts import count as counted
from sayso.cli.inputs import Inputs, inputs_argument
from sayso.cli.options import date_option, db_option, engine_option, format_option, quiet_option
from sayso.cli.talk import console, on_terminal, say, track, write_json
from sayso.model import Article

__all__ = ["add", "in_order_of_publication"]


@click.command(
    epilog="""\b
Examples:
  sayso add reports/
  sayso add https://example.org/feed.xml --db story.db
  sayso add articles.jsonl --format jsonl
"""
)
@inputs_argument
@date_option
@format_option("table", "jsonl", default="table on a terminal, jsonl elsewhere")
@engine_option
@db_option
@quiet_option
@click.pass_context
def add(
    ctx: click.Context,
    names: tuple[str, ...],
    date: str | None,
    shape: str | None,
    engine: str,
    db: str | None,
    quiet: bool,
) -> None:
    """Take reports into the record.

    INPUT is a page, a text file, a folder of them, a .jsonl of articles, or an RSS or
    Atom feed, as a file, an address, or - for standard input. Reports named in one call
    are taken in order of publication. Each is kept as soon as its line is printed; one
    that is in the record already changes nothing.
    """
    from sayso.reading.engines import load_engine
    from sayso.record.keeper import Keeper
    from sayso.store import Repository

    inputs = Inputs(names, date, quiet=quiet)
    known = changed = count = 0
    with Repository.open(db) as repository:
        repository.check_writable()
        articles = in_order_of_publication(track(inputs.articles(), "Extracting", quiet=quiet))
        keeper = Keeper(repository, load_engine(engine)) if articles else Keeper(repository)
        table = (shape or ("table" if on_terminal() else "jsonl")) == "table"
        for article in track(articles, "Reading", total=len(articles), quiet=quiet):
            taken = keeper.take(article)
            count, known, changed = count + 1, known + taken.known, changed + len(taken.changes)
            if table:
                from sayso.cli.taken import print_taken

                story = keeper.story(taken.story) if taken.changes else None
                reading = repository.reading(article.id) if story else None
                print_taken(article, taken, story, console(), {article.id: reading} if reading else {})
            else:
                from sayso.cli.taken import taken_line

                write_json(taken_line(article, taken))
        say(_summary(count - known, known, changed, inputs.failed, repository.location), quiet=quiet)
    inputs.leave(ctx)


def in_order_of_publication(articles: Iterable[Article]) -> list[Article]:
    """Oldest first; a day before its instants, the undated last, the rest as they came."""
    return sorted(articles, key=lambda article: article.published or article.reference_date or "9999")


def _summary(new: int, known: int, changes: int, failed: int, location: str) -> str:
    parts = [f"{new} taken"]
    if known:
        parts.append(f"{known} known already")
    if failed:
        parts.append(f"{failed} failed")
    parts.append(counted(changes, "change"))
    return f"{', '.join(parts)} ({location})"
