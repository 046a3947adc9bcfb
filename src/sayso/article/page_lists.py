"""Lists within a report: "According to the register: dead - 431; injured - 2,140".

An extractor that favours precision takes a list for a menu. One that stands between two paragraphs of the report, or
behind one that ends in a colon, that has no link, and a number in it or nothing but sentences ("The Ministry informs of
the following: 1. No member of the contingent guards any mine."), is a part of the report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

__all__ = ["Listing", "listings", "with_listings"]

_LONGEST, _MOST = 200, 20
_PARAGRAPH = 1200
"""Characters that an item may have that is a sentence, or several."""
_SENTENCE = re.compile(r"(?:\S+\s+){3,}.*[.!?…][\"'”’)]*$", re.DOTALL)


@dataclass(frozen=True)
class Listing:
    """A list of a page: its items, and the paragraphs right before and behind it, empty where there is none."""

    items: tuple[str, ...]
    before: str
    behind: str


def listings(tree: Any) -> list[Listing]:
    """The lists of a page that may be parts of its report, in order."""
    found = []
    for element in tree.iter("ul", "ol"):
        items = tuple(_text(item) for item in element if item.tag == "li")
        linked = any(True for _ in element.iterdescendants("a", "ul", "ol", "script", "style"))
        if linked or not 0 < len(items) <= _MOST or not all(map(_may_be_told, items)):
            continue
        if any(re.search(r"\d", item) for item in items) or all(map(_SENTENCE.match, items)):
            found.append(Listing(items, _beside(element, -1), _beside(element, 1)))
    return found


def with_listings(paragraphs: Sequence[str], lists: Sequence[Listing]) -> list[str]:
    """The paragraphs with the lists that stand among them and are not there yet."""
    found = list(paragraphs)
    for each in lists:
        known = {_bare(paragraph) for paragraph in found}
        if each.before not in found or any(_bare(item) in known for item in each.items):
            continue
        place = found.index(each.before) + 1
        within = each.behind and each.behind in found[place : place + 1]
        if within or each.before.endswith(":"):
            found[place:place] = [item for item in each.items if item]
    return found


def _may_be_told(item: str) -> bool:
    return len(item) <= (_PARAGRAPH if _SENTENCE.match(item) else _LONGEST)


def _beside(element: Any, step: int) -> str:
    """The paragraph right before (-1) or behind (1) an element, comments aside; empty where there is none."""
    other = element.getprevious() if step < 0 else element.getnext()
    while other is not None and not isinstance(other.tag, str):
        other = other.getprevious() if step < 0 else other.getnext()
    return _text(other) if other is not None and other.tag == "p" else ""


def _text(element: Any) -> str:
    """The words of an element; what stands in two blocks of it is apart."""
    pieces = " ".join(" ".join(element.itertext()).split())
    return re.sub(r" (?=[,.;:!?])", "", pieces)


def _bare(text: str) -> str:
    return re.sub(r"\W", "", text)
