"""The entries of a live page: "15:50 Owner: gates were open", one below the other.

An extractor that looks for the element with most text takes one entry for the report and the rest for furniture. What
counts as entries: two or more elements side by side, of one tag and one class, each of which begins with a time of day
(or a ``<time>``) and has a sentence of its own. Refused: those that are mostly links (teasers with their times), and
what readers write (by its class). Taken only where the extractor has found one of them to be of the report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from sayso.article.visible import visible_lines

__all__ = ["entries", "with_entries"]

_TAGS = ("div", "section", "article", "li")
_CLOCK = re.compile(
    r"\W*(?:\w+ \d{1,2}(?: \w+)?,? )?(?:at )?(?:[01]?\d|2[0-4])(?:[:.h]\d{2}|\s?[ap]\.?m\b)", re.IGNORECASE
)
_OF_READERS = re.compile(r"comment|reply|reader|discuss|thread|disqus", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:\S+\s+){5,}\S*[.!?…][\"'”’)]*$")
_MOST_LINKED = 0.5

Entry = tuple[str, ...]
"""The lines of one, in order."""


def entries(tree: Any) -> list[Entry]:
    """The entries of a page, in the order of the page: of several such rows the one with most text; else none."""
    found: list[list[Entry]] = []
    for parent in tree.iter("div", "section", "article", "main", "ol", "ul", "body"):
        rows = [child for child in parent if child.tag in _TAGS]
        for _, alike in groupby(rows, key=lambda child: (child.tag, child.get("class"))):
            row = list(alike)
            if len(row) > 1 and all(map(_is_entry, row)):
                found.append([tuple(text for text, _ in visible_lines(each)) for each in row])
    return max(found, key=lambda row: sum(len(line) for entry in row for line in entry), default=[])


def with_entries(paragraphs: Sequence[str], row: Sequence[Entry]) -> list[str]:
    """The paragraphs with all entries of a live page in the place of those found; unchanged where all were found, or
    none."""
    lines = [line for entry in row for line in entry]
    known = set(map(_bare, paragraphs))
    told = [line for line in lines if _SENTENCE.match(line)]
    of_row = {_bare(line) for line in lines}
    places = [number for number, text in enumerate(paragraphs) if _bare(text) in of_row]
    if not places or all(_bare(line) in known for line in told):
        return list(paragraphs)
    ahead = paragraphs[: places[0]]
    behind = [text for text in paragraphs[places[0] :] if _bare(text) not in of_row]
    return [*ahead, *lines, *behind]


def _is_entry(element: Any) -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if _OF_READERS.search(names):
        return False
    lines = [text for text, _ in visible_lines(element)]
    if not any(map(_SENTENCE.match, lines)):
        return False
    timed = _CLOCK.match(lines[0]) is not None or next(element.iter("time"), None) is not None
    linked = sum(len(a.text_content()) for a in element.iter("a"))
    return timed and linked < _MOST_LINKED * sum(map(len, lines))


def _bare(text: str) -> str:
    return re.sub(r"\W", "", text)
