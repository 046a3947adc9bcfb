"""The lines of text that a page, or an element of one, shows."""

from __future__ import annotations

from typing import Any

__all__ = ["visible_lines"]

_INLINE = {"a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span",
           "strong", "sub", "sup", "time", "u"}  # fmt: skip
_UNSEEN = {"script", "style", "noscript", "template", "head", "title", "textarea", "select"}
_HEADINGS = {"h2", "h3", "h4"}


def visible_lines(tree: Any) -> list[tuple[str, bool]]:
    """The lines of text on a page, in order, each with whether it is a heading within the page.

    A line ends where a block or ``<br>`` does.
    """
    from lxml import etree

    lines: list[tuple[str, bool]] = []
    pieces: list[str] = []

    def close(heading: bool) -> None:
        if text := " ".join("".join(pieces).split()):
            lines.append((text, heading))
        pieces.clear()

    hidden = heading = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag
        starts = event == "start"
        if tag in _UNSEEN:
            hidden += 1 if starts else -1
        if tag not in _INLINE:
            close(heading > 0)
        if tag in _HEADINGS:
            heading += 1 if starts else -1
        text = element.text if starts else element.tail
        if text and not hidden:
            pieces.append(text)
    close(False)
    return lines
