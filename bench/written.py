"""The stories written for this project: where they lie, and their reports in the order they arrived."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sayso.sample
from sayso.article import articles_from
from sayso.errors import InputError
from sayso.model import Article
from sayso.sources import open_source

__all__ = ["STORIES", "articles_at", "is_kept", "reports_of", "written_stories"]

STORIES = Path("gold/stories")


def written_stories(stories: Path = STORIES) -> list[Path]:
    """The folders of the bundled stories, and of those under ``stories``."""
    root = Path(sayso.sample.__file__).parent
    more = sorted(path.parent for path in stories.glob("*/expected.toml"))
    return [*(root / name for name in sayso.sample.stories()), *more]


def is_kept(folder: Path) -> bool:
    """Whether a story says that its errors are never read."""
    return bool(tomllib.loads((folder / "expected.toml").read_text("utf-8")).get("kept"))


def reports_of(folder: Path) -> Iterator[tuple[dict[str, Any], Article]]:
    """Each report of a story, as its expected.toml has it, with its article.

    Raises :class:`InputError` for a page that cannot be read.
    """
    for report in tomllib.loads((folder / "expected.toml").read_text("utf-8"))["report"]:
        for article in articles_at(folder / report["file"]):
            yield report, article


def articles_at(page: Path) -> Iterator[Article]:
    """The articles of a page; raises :class:`InputError` for one that cannot be read."""
    for document in open_source(str(page)):
        if isinstance(document, InputError):
            raise document
        for article in articles_from(document, None):
            if isinstance(article, InputError):
                raise article
            yield article
