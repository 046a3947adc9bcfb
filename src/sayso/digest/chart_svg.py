"""An SVG reduced to what a drawing needs, so that it may stand inside a page.

Everything not on the short lists below is dropped: ids (two charts on a page
would share them), scripts, links, styles, foreign objects, event handlers. The
words are put in here, as text, and are escaped on the way out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

__all__ = ["inline_svg"]

_SVG = "{http://www.w3.org/2000/svg}"
_ELEMENTS = frozenset({"g", "path", "line", "rect", "text"})
_PLACING = ("d", "x", "y", "dx", "dy", "x1", "y1", "x2", "y2", "width", "height", "transform")
_PAINTING = ("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "opacity")
_LETTERING = ("text-anchor", "font-size", "font-weight")
_ATTRIBUTES = frozenset((*_PLACING, *_PAINTING, *_LETTERING))
_DECIMALS = re.compile(r"\d+\.\d{3,}")
_TRANSFORM = re.compile(r"[a-z0-9 ,.()-]*")
_COLOUR = re.compile(r"none|currentColor|var\(--[a-z0-9]+\)|#[0-9a-f]{3,8}|[a-z]+|transparent")


def inline_svg(svg: str, words: Sequence[str], *, label: str | None, width: int, height: int) -> str:
    """``svg`` as one inline element with a view box, labelled for screen readers or hidden from them.

    A text of "w3" in it stands for ``words[3]``, and there is no other text. Raises
    ValueError where ``svg`` is not SVG.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(svg.encode("utf-8"), parser)
    if root.tag != f"{_SVG}svg":
        raise ValueError(f"not an SVG: {root.tag}")
    made = etree.Element("svg", viewBox=f"0 0 {width} {height}", width=str(width), height=str(height))
    made.set("class", "chart")
    if label is None:
        made.set("aria-hidden", "true")
        made.set("focusable", "false")
    else:
        made.set("role", "img")
        made.set("aria-label", label)
    for child in root:
        if child.tag != f"{_SVG}rect":  # the paper is the page's
            _copy(child, made, words)
    text: str = etree.tostring(made, encoding="unicode")
    return text


def _copy(element: etree._Element, into: etree._Element, words: Sequence[str]) -> None:
    if not isinstance(element.tag, str):  # a comment or a processing instruction
        return
    name = element.tag.removeprefix(_SVG)
    if name not in _ELEMENTS or element.get("class") in ("background", "foreground"):
        return  # Vega's empty frames
    target = into
    kept = {k: _tidy(v) for k, v in element.attrib.items() if k in _ATTRIBUTES and _harmless(k, v)}
    if name != "g" or kept.get("transform", "translate(0,0)") != "translate(0,0)":
        target = etree.SubElement(into, name, kept)
        target.text = words[int(element.text[1:])] if name == "text" and element.text else None
        if name == "text" and "stroke" in kept:
            target.set("paint-order", "stroke")  # a halo behind the letters, not over them
    for child in element:
        _copy(child, target, words)


def _tidy(value: str) -> str:
    """Two decimals are a fiftieth of a pixel; the renderer writes fifteen."""
    return _DECIMALS.sub(lambda found: f"{float(found[0]):.2f}".rstrip("0").rstrip("."), value)


def _harmless(name: str, value: str) -> bool:
    if name in ("fill", "stroke"):
        return bool(_COLOUR.fullmatch(value))
    if name == "transform":
        return bool(_TRANSFORM.fullmatch(value))
    return "url(" not in value and "javascript:" not in value.lower()
