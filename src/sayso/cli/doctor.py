"""``sayso doctor``."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import click

from sayso import __version__
from sayso.cli.amounts import count
from sayso.cli.options import db_option, engine_option, quiet_option
from sayso.cli.talk import clean
from sayso.errors import EngineError, StoreError

__all__ = ["doctor"]

_PACKAGES = (
    "onnxruntime", "tokenizers", "trafilatura", "sqlalchemy", "alembic", "vl-convert-python",
)  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """One line of the report."""

    well: bool
    what: str
    says: str


@click.command(
    epilog="""\b
Examples:
  sayso doctor
  sayso doctor --db story.db --engine spacy:de_core_news_sm
"""
)
@engine_option
@db_option
@quiet_option
@click.pass_context
def doctor(ctx: click.Context, engine: str, db: str | None, quiet: bool) -> None:
    """What is installed, which model, which database.

    One line for each thing looked at. What is broken is marked, says what to do about
    it, and makes the exit status 1. With --quiet only what is broken is printed.
    """
    broken = False
    for look in (_program, _packages, lambda: _engine(engine), lambda: _database(db)):
        for finding in look():
            broken = broken or not finding.well
            if quiet and finding.well:
                continue
            mark = click.style("ok    ", fg="green") if finding.well else click.style("BROKEN", fg="red")
            click.echo(f"{mark} {finding.what:<10} {clean(finding.says)}")
    if broken:
        ctx.exit(1)


def _program() -> Iterator[Finding]:
    yield Finding(True, "sayso", __version__)
    python = f"{platform.python_version()} at {sys.executable}"
    yield Finding(sys.version_info >= (3, 11), "python", f"{python}" + _old_python())


def _old_python() -> str:
    return "" if sys.version_info >= (3, 11) else "; sayso needs 3.11 or later"


def _packages() -> Iterator[Finding]:
    for name in _PACKAGES:
        try:
            yield Finding(True, "package", f"{name} {version(name)}")
        except PackageNotFoundError:
            yield Finding(False, "package", f"{name} is missing; install it with pip install {name}")


def _engine(name: str) -> Iterator[Finding]:
    from sayso.model import Article
    from sayso.reading.engines import load_engine

    try:
        engine = load_engine(name)
        text = "The minister said on Monday that two people were missing."
        words = engine.analyse(Article("trial", text, ((0, len(text)),))).words
    except EngineError as error:
        yield Finding(False, "engine", str(error))
        return
    yield Finding(bool(words), "engine", f"{engine.name} reads" if words else f"{engine.name} finds no words")


def _database(db: str | None) -> Iterator[Finding]:
    from sayso.store import Repository

    try:
        with Repository.open(db) as repository:
            known = repository.condition()
            yield Finding(True, "database", known.location)
            yield Finding(True, "schema", f"{known.schema}, journal {known.journal}")
            taken = f"{count(known.articles, 'article')} in {count(known.stories, 'story', 'stories')}"
            told = f"{count(known.changes, 'change')}, {count(known.editions, 'edition')}"
            yield Finding(True, "record", f"{taken}, {told}")
            repository.check_writable()
            yield Finding(True, "writable", "yes")
    except StoreError as error:
        yield Finding(False, "database", str(error))
