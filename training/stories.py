"""The stories to learn from: their pages, read, with what editors expected of each."""

from __future__ import annotations

import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.streams import built

import sayso.sample
from sayso.article import articles_from
from sayso.errors import InputError
from sayso.model import Reading
from sayso.reading import read_article
from sayso.reading.engines import load_engine
from sayso.sources import open_source

__all__ = ["OF_FIGURES", "folders", "is_kept", "learnable", "numbers_of", "reports_of"]

OF_FIGURES = frozenset({"first_figure", "revision", "conflict"})
"""The kinds of change that a number makes, and that name it."""


def folders(stories: Path) -> list[Path]:
    """The bundled stories and those under ``stories`` that may be learned from."""
    root = Path(sayso.sample.__file__).parent
    more = sorted(path.parent for path in stories.glob("*/expected.toml"))
    return [*(root / name for name in sayso.sample.stories()), *(each for each in more if not is_kept(each))]


@contextmanager
def learnable(stories: Path, data: Path | None) -> Iterator[tuple[list[Path], list[Path]]]:
    """The folders of the stories, and of the streams of real reports whose texts are in the corpora under ``data``;
    the pages of these are there as long as the context is open."""
    with tempfile.TemporaryDirectory() as pages:
        streams = [] if data is None else [each for each in built(data, Path(pages)) if not is_kept(each)]
        yield folders(stories), streams


def is_kept(folder: Path) -> bool:
    """Whether a story says that its errors are never read."""
    return bool(tomllib.loads((folder / "expected.toml").read_text("utf-8")).get("kept"))


def reports_of(folder: Path) -> Iterator[tuple[dict[str, Any], Reading]]:
    """Each report of a story in the order they arrived, as expected.toml has it and as the product reads it.

    Raises :class:`InputError` for a page that cannot be read.
    """
    engine = load_engine()
    for report in tomllib.loads((folder / "expected.toml").read_text("utf-8"))["report"]:
        for document in open_source(str(folder / report["file"])):
            if isinstance(document, InputError):
                raise document
            for article in articles_from(document, None):
                if isinstance(article, InputError):
                    raise article
                yield report, read_article(article, engine)


def numbers_of(change: dict[str, Any]) -> set[float]:
    """The numbers by which a figure is known for an expected change."""
    return {change[key] for key in ("low", "high", "increment") if change.get(key) is not None}
