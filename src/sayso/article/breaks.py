"""Paragraphs that a page parts by two line breaks, ``<br><br>``, made paragraphs of the tree."""

from __future__ import annotations

from typing import Any

from sayso.article.extract import is_prose

__all__ = ["part_at_breaks"]

_BLOCKS = {"article", "blockquote", "center", "div", "font", "main", "p", "section", "span", "td", "body"}
_LEAST = 2
"""Parts that are prose, below which breaks are taken for layout."""


def part_at_breaks(tree: Any) -> None:
    """Wrap in ``<p>`` what stands between runs of two ``<br>`` or more; ``tree`` is changed.

    That is done to an element with two parts of prose or more, and not to one that has paragraphs of its
    own: there breaks are layout.
    """
    for element in [each for each in tree.iter(*_BLOCKS) if len(each.findall("br")) >= 2]:
        if element.find("p") is not None:
            continue
        parts = _parts(element)
        if sum(is_prose(_text_of(part)) for part in parts) < _LEAST:
            continue
        tail = element.tail
        element.text = None
        for child in list(element):
            element.remove(child)
        for part in parts:
            _append(element, part)
        element.tail = tail
        if element.tag in ("p", "span", "font"):
            element.tag = "div"  # none of these may hold a paragraph


def _parts(element: Any) -> list[list[Any]]:
    """The content of an element, strings and children without their tails, parted at runs of breaks."""
    parts: list[list[Any]] = [[element.text or ""]]
    breaks = 0
    for child in element:
        tail = child.tail or ""
        if child.tag == "br":
            breaks += 1
            if breaks == 2:
                parts.append([])
            elif breaks == 1:
                parts[-1].append(child)
        else:
            breaks = 0
            parts[-1].append(child)
        if tail.strip("\xa0 \t\r\n"):
            breaks = 0
        parts[-1].append(tail)
    return parts


def _text_of(part: list[Any]) -> str:
    pieces = (each if isinstance(each, str) else each.text_content() for each in part)
    return " ".join("".join(pieces).split())


def _append(element: Any, part: list[Any]) -> None:
    if not _text_of(part) and all(isinstance(each, str) or each.tag == "br" for each in part):
        return
    paragraph = element.makeelement("p")
    element.append(paragraph)
    last = None
    for each in part:
        if not isinstance(each, str):
            each.tail = None
            paragraph.append(each)
            last = each
        elif last is None:
            paragraph.text = (paragraph.text or "") + each
        else:
            last.tail = (last.tail or "") + each
