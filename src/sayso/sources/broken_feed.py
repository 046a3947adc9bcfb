"""A feed whose XML is broken: what is wrong with it, and what can be read all the same.

feedparser reads on where a strict parser stops, and loses what stands around the fault. A second look by lxml,
which closes what was left open, often has it. An ampersand that stands for itself breaks XML too and costs nothing;
of that nothing is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

__all__ = ["Fault", "fault_of", "mended"]

_END = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--.*-->\s*)?$", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Fault:
    """What is wrong with a feed."""

    reason: str
    """"its XML is broken at line 12 (mismatched tag)", or "it breaks off at line 12"."""
    breaks_off: bool
    """Whether its closing tag is missing: then more may have followed."""


def fault_of(parsed: Any, body: bytes) -> Fault | None:
    """What is wrong with the XML of a feed that feedparser read; None where nothing is."""
    error = parsed.get("bozo_exception") if parsed.get("bozo") else None
    if error is None or not hasattr(error, "getLineNumber"):
        return None  # sound, or only in another encoding than it says
    if not _END.search(body.replace(b"\0", b"")):
        return Fault(f"it breaks off at line {1 + body.rstrip().count(10)}", True)
    return Fault(f"its XML is broken at line {error.getLineNumber()} ({error.getMessage()})", False)


def mended(parsed: Any, body: bytes) -> Any:
    """The feed with its tags closed, where more of its items have a link then; else ``parsed`` as it is.

    A link that breaks off with the feed is none.
    """
    import feedparser
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    try:
        tree = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        return parsed
    if tree is None:
        return parsed
    again = feedparser.parse(etree.tostring(tree))
    for entry in again.entries:
        if entry.get("link") and body.rstrip().endswith(entry["link"].encode()):
            entry["link"] = ""
    return again if _linked(again) > _linked(parsed) else parsed


def _linked(parsed: Any) -> int:
    return sum(bool(entry.get("link")) for entry in parsed.entries)
