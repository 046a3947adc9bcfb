"""``sayso demo``."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from sayso.cli.amounts import count
from sayso.cli.options import engine_option, quiet_option, unused_db_option
from sayso.cli.talk import clean, console, say, track
from sayso.errors import InputError
from sayso.model import Article

if TYPE_CHECKING:
    from sayso.record.keeper import Keeper

__all__ = ["DEFAULT_OUT", "demo"]

DEFAULT_OUT = Path("sayso-demo")


@click.command(
    epilog="""\b
Examples:
  sayso demo
  sayso demo --out demo-out --keep && sayso stories --db demo-out/record.db
"""
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=DEFAULT_OUT,
    show_default=True,
    help="The folder of the pages.",
)
@click.option("--keep", is_flag=True, help="Keep the record too, as record.db in that folder.")
@engine_option
@unused_db_option
@quiet_option
def demo(out: Path, keep: bool, engine: str, quiet: bool) -> None:
    """The whole way on the bundled sample, in a temporary record.

    Takes made-up reports in as they arrived, says how each changed the record, writes
    an edition whenever it did, and names the pages.
    """
    from sayso.reading.engines import load_engine
    from sayso.record.keeper import Keeper
    from sayso.store import Repository

    with TemporaryDirectory(prefix="sayso-demo-") as name:
        record = Path(name) / "record.db"
        pages = Path(name) / "pages"
        with Repository.open(str(record)) as repository:
            keeper = Keeper(repository, load_engine(engine))
            articles = list(_articles())
            changed = sum(_take(keeper, each) for each in track(articles, "Reading", total=len(articles)))
            shown = _write(keeper, pages)
        shutil.copytree(pages, out, dirs_exist_ok=True)
        if keep:
            shutil.copyfile(record, out / record.name)
    say(f"{count(len(articles), 'report')}, {changed:,} of them changed a record", quiet=quiet)
    for line in shown:
        click.echo(str(out / line))


def _articles() -> Iterator[Article]:
    """The sample as it arrived; an altered page arrives after the one it replaces."""
    from sayso.article import articles_from
    from sayso.sample import demo_order
    from sayso.sources.document import Document

    for page in demo_order():
        for article in articles_from(Document(page.name, page.read_bytes(), None, "html")):
            if isinstance(article, InputError):
                raise article
            yield article


def _take(keeper: Keeper, article: Article) -> bool:
    """Take one report in, say what it changed, and publish that; whether it changed anything."""
    from sayso.cli.editions import composing
    from sayso.cli.taken import print_taken

    taken = keeper.take(article)
    story = keeper.story(taken.story) if taken.changes else None
    print_taken(article, taken, story, console(), keeper.readings(taken.story) if story else {})
    for edition in keeper.publish(composing(keeper)):
        click.echo(f"    edition {edition.number}: {edition.headline}")
    return bool(taken.changes)


def _write(keeper: Keeper, pages: Path) -> list[str]:
    """Write the pages; what comes back are lines that name them, the longest stories first."""
    from sayso.cli.editions import bundles_of
    from sayso.digest.site import folder_of, write_site

    bundles = bundles_of(keeper)
    write_site(pages, bundles)
    bundles.sort(key=lambda bundle: -len(bundle.editions))
    named = [(folder_of(b.story), len(b.editions), clean(b.story.title)) for b in bundles if b.editions]
    width = max((len(folder) for folder, _, _ in named), default=0)
    return [
        "index.html",
        *(
            f"{f'{folder}/index.html':<{width + 11}}  {n:>2} edition{' ' if n == 1 else 's'}  {title}"
            for folder, n, title in named
        ),
    ]
