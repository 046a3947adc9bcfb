"""What kind of document some bytes are: by the ending of the name, else by how they begin."""

from __future__ import annotations

import re
from pathlib import PurePath

__all__ = ["FEED", "READ_ENDINGS", "kind_of"]

FEED = "feed"
_BY_ENDING = {
    ".txt": "text", ".text": "text", ".md": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
_XML_ENDINGS = {".xml", ".rss", ".atom"}
READ_ENDINGS = frozenset({".txt", ".html", ".htm", ".json", ".jsonl"} | _XML_ENDINGS)
"""The endings of the files that are read where a folder is named. A README.md in it is no report."""

_FEED = re.compile(rb"<(?:rss|(?:atom:)?feed|rdf:RDF)[\s>]", re.IGNORECASE)
_HTML = re.compile(
    rb"<!doctype\s+html|<(?:html|head|body|article|main|div|p|h1|meta|title)[\s>/]", re.IGNORECASE
)
_OTHER_XML = re.compile(rb"<(?P<root>opml|urlset|sitemapindex)[\s>]", re.IGNORECASE)


def kind_of(body: bytes, name: str = "", media_type: str | None = None) -> str:
    """``html``, ``text``, ``json``, ``jsonl`` or ``feed``; else ``opml``, ``sitemap`` or ``xml``.

    A feed is known by its content alone, as feeds come under every name. Else the ending of ``name``
    decides, then the media type the transport named, then how the bytes begin.
    """
    head = _as_ascii(body[:4096])
    ending = PurePath(name).suffix.lower()
    may_be_feed = ending not in _BY_ENDING or ending in (".html", ".htm")
    if may_be_feed and _looks_like_xml(head) and _FEED.search(head) and not _before(_HTML, _FEED, head):
        return FEED
    if ending in _BY_ENDING:
        return _BY_ENDING[ending]
    if found := _OTHER_XML.search(head):
        return "opml" if found["root"].lower() == b"opml" else "sitemap"
    if ending in _XML_ENDINGS:
        return "html" if _HTML.search(head) else "xml"
    return _by_media_type(media_type, head) or _by_beginning(head, body)


def _as_ascii(head: bytes) -> bytes:
    """The beginning without the zeros and mark of UTF-16, so that patterns fit."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head[2:].replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def _looks_like_xml(head: bytes) -> bool:
    return head.lstrip()[:1] == b"<"


def _before(one: re.Pattern[bytes], other: re.Pattern[bytes], head: bytes) -> bool:
    first, second = one.search(head), other.search(head)
    return bool(first and second and first.start() < second.start())


def _by_media_type(media_type: str | None, head: bytes) -> str | None:
    if not media_type:
        return None
    if "html" in media_type:
        return "html"
    if "json" in media_type:
        return "jsonl" if "ndjson" in media_type or "jsonl" in media_type else "json"
    # Pages served as text/plain are common enough to look.
    return "text" if media_type == "text/plain" and not _HTML.search(head) else None


def _by_beginning(head: bytes, body: bytes) -> str:
    start = head.lstrip()
    if start[:1] == b"<" and _HTML.search(head):
        return "html"
    if start[:1] == b"{":
        return "jsonl" if _is_lines_of_json(body) else "json"
    if re.match(rb"\[\s*(?:\{|\])", start):
        return "json"
    return "text"


def _is_lines_of_json(body: bytes) -> bool:
    """Whether each of the first lines is an object of its own, and there are two or more."""
    lines = [line.strip() for line in body.split(b"\n")[:50] if line.strip()]
    return len(lines) > 1 and lines[0].endswith(b"}") and lines[1].startswith(b"{")
