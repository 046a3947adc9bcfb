"""An SVG reduced to what a drawing needs, so that it may stand inside a page.

Everything not on the short lists below is dropped: ids (two charts on a page
would share them), scripts, links, styles, foreign objects, event handlers. Text
is text and is escaped on the way out.
"""

from __future__ import annotations

import re

from lxml import etree

__all__ = ["inline_svg"]

_SVG = "{http://www.w3.org/2000/svg}"
_ELEMENTS = frozenset({"g", "path", "line", "rect", "text", "tspan"})
_ATTRIBUTES = frozenset(
    """d x y dx dy x1 y1 x2 y2 width height transform fill stroke stroke-width stroke-linecap stroke-linejoin
    opacity text-anchor font-size font-weight""".split()
)
_TRANSFORM = re.compile(r"[a-z0-9 ,.()-]*")
_COLOUR = re.compile(r"none|currentColor|var\(--[a-z0-9]+\)|#[0-9a-f]{3,8}|[a-z]+|transparent")


def inline_svg(svg: str, *, label: str | None, width: int, height: int) -> str:
    """``svg`` as one inline element with a view box, labelled for screen readers or hidden from them.

    Raises ValueError where ``svg`` is not SVG.
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
            _copy(child, made)
    return etree.tostring(made, encoding="unicode")


def _copy(element: etree._Element, into: etree._Element) -> None:
    if not isinstance(element.tag, str):  # a comment or a processing instruction
        return
    name = element.tag.removeprefix(_SVG)
    if name not in _ELEMENTS or element.get("class") in ("background", "foreground"):
        return  # Vega's empty frames
    target = into
    kept = {k: v for k, v in element.attrib.items() if k in _ATTRIBUTES and _harmless(k, v)}
    if name != "g" or kept.get("transform", "translate(0,0)") != "translate(0,0)":
        target = etree.SubElement(into, name, kept)
        target.text = element.text if name in ("text", "tspan") else None
        if name == "text" and "stroke" in kept:
            target.set("paint-order", "stroke")  # a halo behind the letters, not over them
    for child in element:
        _copy(child, target)


def _harmless(name: str, value: str) -> bool:
    if name in ("fill", "stroke"):
        return bool(_COLOUR.fullmatch(value))
    if name == "transform":
        return bool(_TRANSFORM.fullmatch(value))
    return "url(" not in value and "javascript:" not in value.lower()
