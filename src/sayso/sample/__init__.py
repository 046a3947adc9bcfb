"""The bundled sample: two made-up developing stories and six reports of other things.

Pages lie beside the record that an editor would make of them::

    sample/
      skerrin-ferry/     NN-outlet-slug.html, in order of arrival, and expected.toml
      hearth-batteries/  the same
      unrelated/         six reports, each a story of its own

The head of each ``expected.toml`` says what its fields mean. Everything in the
pages is invented; README.md says under which licence they are.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

__all__ = ["UNRELATED", "demo_order", "expected", "pages", "stories"]

UNRELATED = "unrelated"
"""The folder of reports that belong to no story of the sample."""

_STORIES = ("skerrin-ferry", "hearth-batteries")


def stories() -> tuple[str, ...]:
    """The names of the developing stories: folders of the sample, in order of their first report."""
    return _STORIES


def pages(story: str) -> list[Traversable]:
    """The HTML pages of a story (or of :data:`UNRELATED`) in order of arrival.

    Raises :class:`KeyError` where the sample has no story of that name.
    """
    folder = _folder(story)
    return sorted((page for page in folder.iterdir() if page.name.endswith(".html")), key=lambda p: p.name)


def expected(story: str) -> dict[str, object]:
    """What ``expected.toml`` of a story says, a fresh copy at every call.

    Raises :class:`KeyError` where the sample has no story of that name.
    """
    return tomllib.loads(_folder(story).joinpath("expected.toml").read_text(encoding="utf-8"))


def demo_order() -> list[Traversable]:
    """All pages of the sample, both stories and the unrelated reports, as they arrived.

    A page arrives when it is published, except one fetched a second time: that
    arrives when it is ``seen`` again. A bare day sorts before its instants, as a
    morning paper does.
    """
    arrivals: list[tuple[str, str, Traversable]] = []
    for story in (*_STORIES, UNRELATED):
        at = _arrivals(story)
        arrivals += [(at[page.name], page.name, page) for page in pages(story)]
    return [page for _, _, page in sorted(arrivals, key=lambda each: each[:2])]


@cache
def _arrivals(story: str) -> dict[str, str]:
    """When each page of a story arrived, by file name."""
    reports = expected(story)["report"]
    if not isinstance(reports, list):
        raise TypeError(f"{story}/expected.toml: report is not an array of tables")
    return {report["file"]: report.get("seen", report["published"]) for report in reports}


def _folder(story: str) -> Traversable:
    if story not in (*_STORIES, UNRELATED):
        raise KeyError(f"no story {story!r} in the sample; there are {', '.join(_STORIES)} and {UNRELATED}")
    return files(__name__).joinpath(story)
