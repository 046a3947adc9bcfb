"""The stories to learn from: their pages, read, with what editors expected; and the options of what learns of them."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.streams import built
from bench.written import is_kept, written_stories

from bench import written
from sayso.model import Reading
from sayso.reading import read_article
from sayso.reading.engines import load_engine

__all__ = ["OF_FIGURES", "folders", "learnable", "learned_from", "numbers_of", "options_of", "reports_of"]

OF_FIGURES = frozenset({"first_figure", "revision", "conflict"})
"""The kinds of change that a number makes, and that name it."""


def options_of(description: str | None) -> argparse.Namespace:
    """What a program that learns from stories is told: ``stories``, ``streams`` or None, and ``out``."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--stories", type=Path, default=written.STORIES, help="a folder of stories")
    parser.add_argument("--streams", type=Path, metavar="DATA", help="the folder of corpora of gold/streams")
    parser.add_argument("--out", type=Path, default=Path("src/sayso/record/lexicon"), help="where files go")
    return parser.parse_args()


def learned_from(made: Sequence[Path], real: Sequence[Path], what: str, module: str) -> str:
    """The lines that a file begins with which ``module`` has learned, from ``what``: "1,535 reports"."""
    return (
        f"# Learned from {len(made)} stories and {len(real)} streams of real reports, {what}, by\n"
        f"# python -m {module}; not edited.\n"
    )


def folders(stories: Path) -> list[Path]:
    """The bundled stories and those under ``stories`` that may be learned from."""
    return [each for each in written_stories(stories) if not is_kept(each)]


@contextmanager
def learnable(stories: Path, data: Path | None) -> Iterator[tuple[list[Path], list[Path]]]:
    """The folders of the stories, and of the streams of real reports whose texts are in the corpora under ``data``;
    the pages of these are there as long as the context is open."""
    with tempfile.TemporaryDirectory() as pages:
        streams = [] if data is None else [each for each in built(data, Path(pages)) if not is_kept(each)]
        yield folders(stories), streams


def reports_of(folder: Path) -> Iterator[tuple[dict[str, Any], Reading]]:
    """Each report of a story in the order they arrived, as expected.toml has it and as the product reads it.

    Raises :class:`InputError` for a page that cannot be read.
    """
    engine = load_engine()
    for report, article in written.reports_of(folder):
        yield report, read_article(article, engine)


def numbers_of(change: dict[str, Any]) -> set[float]:
    """The numbers by which a figure is known for an expected change."""
    return {change[key] for key in ("low", "high", "increment") if change.get(key) is not None}
