"""What a page calls the kind of report it bears: "Explainer", "Analysis", "Q&A".

It stands above the headline, alone or as a part of a path ("World / Explainers"), before the headline in the page's
title ("Explainer: …"), or in its fields. Taken are the names of lexicon/genres.toml, as printed, and no others.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

from sayso.article.titles import printed_title, same_words

__all__ = ["genre_in", "genre_of"]

_ABOVE = 3
"""How many elements above the headline it may stand, the date and the empty ones among them."""
_LONGEST, _PATH = 60, 2
_MENUS = {"nav", "ul", "ol", "menu"}
_PARTS = re.compile(r"\s*[/|·•>›»–—]\s*")
_BEFORE = re.compile(r"(?P<genre>[^:|–—]{2,30}?)\s*[:|–—]\s*(?P<rest>.+)", re.DOTALL)


def genre_of(tree: Any, title: str | None, fields: Iterable[str]) -> str | None:
    """The genre of a parsed page with the headline ``title``, as the page prints it, else None.

    ``fields`` are what the page says of its section and genre elsewhere.
    """
    if title is None:
        return None
    heading = next((h for h in tree.iter("h1", "h2") if same_words(h.text_content(), title)), None)
    above = _above(heading) if heading is not None else iter(())
    return next(filter(None, map(genre_in, (*above, *fields))), None) or _before(printed_title(tree), title)


def genre_in(line: str) -> str | None:
    """The genre that a line names, alone or at the end of a path of two; else None."""
    parts = _PARTS.split(line.strip())
    found = parts[-1]
    return found if len(parts) <= _PATH and _is_genre(found) else None


def _above(heading: Any) -> Iterator[str]:
    """What stands in the elements above a headline, the nearest first, up to a menu."""
    element, steps = heading, 0
    while element is not None and steps < _ABOVE:
        before = element.getprevious()
        if before is None:
            element = element.getparent()
            if element is None or element.tag == "body":
                return
            continue
        element, steps = before, steps + 1
        text = " ".join(before.text_content().split())
        if before.tag in _MENUS or len(text) > _LONGEST or sum(1 for _ in before.iter("a")) > _PATH:
            return
        yield text


def _before(page_title: str | None, title: str) -> str | None:
    """ "Explainer: who runs the dam | The Sentinel": what stands before the headline in the page's title."""
    before = _BEFORE.fullmatch(page_title or "")
    if before is None or not _is_genre(before["genre"]):
        return None
    return before["genre"] if same_words(before["rest"][: len(title)], title) else None


def _is_genre(text: str) -> bool:
    return text.strip(" :.").lower() in _genres()


@lru_cache(maxsize=1)
def _genres() -> frozenset[str]:
    raw = tomllib.loads(files("sayso.article").joinpath("lexicon/genres.toml").read_text("utf-8"))
    return frozenset(raw["genres"])
