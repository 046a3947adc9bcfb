"""The ``<meta>`` tags of a page."""

from __future__ import annotations

import html
from typing import Any

__all__ = ["MetaTags"]


class MetaTags:
    """All ``<meta>`` contents of a page, by name, property or itemprop in lower case."""

    def __init__(self, tree: Any) -> None:
        self._contents: dict[str, list[str]] = {}
        for element in tree.iter("meta"):
            content = " ".join((element.get("content") or "").split())
            if content:
                for attribute in ("property", "name", "itemprop"):
                    if key := element.get(attribute):
                        self._contents.setdefault(key.strip().lower(), []).append(content)

    def all(self, *names: str) -> list[str]:
        """The contents of the tags of these names, in the order of the names."""
        return [value for name in names for value in self._contents.get(name, ())]

    def first(self, *names: str) -> str | None:
        """The first content, entities resolved once more (twice over is common); None where none is."""
        found = next(iter(self.all(*names)), None)
        return html.unescape(found).strip() or None if found else None
