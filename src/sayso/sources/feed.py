"""RSS and Atom: a feed read item by item, each item's link followed.

Where a link leads nowhere, or there is none, the text that the feed itself has of the item is read, if it has the whole
(``content:encoded``, Atom's ``content``); a summary is none. Of a feed whose XML is broken the items are read
that can be (:mod:`sayso.sources.broken_feed`), and one error says what is wrong and how many are lost.

A link of a feed may be an address or, in a feed that lies on this machine, a file beside it (so that a
feed can be tried offline). A feed that was fetched leads to no file, and a file feed to
none outside its own folder: a feed is written by strangers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from sayso.errors import EmptyInput, FetchError, InputError, NotText
from sayso.sources.broken_feed import Fault, fault_of, mended
from sayso.sources.document import Document, Hints
from sayso.sources.fetch import Fetcher
from sayso.sources.kinds import FEED, kind_of

__all__ = ["Item", "documents_of_feed", "items_of_feed"]

_WORDS = 60
"""Words from which a text in a feed is a report and no teaser."""


@dataclass(frozen=True)
class Item:
    """One entry of a feed."""

    link: str | None
    hints: Hints
    text: str | None = None
    """The item's whole text as the feed has it, HTML; None where the feed has a summary at most."""


def items_of_feed(body: bytes, name: str) -> tuple[list[Item], Fault | None]:
    """The items of a feed, in its order, each link once; and what is wrong with its XML, None for nothing.

    Raises :class:`NotText` for what feedparser cannot read as a feed, :class:`EmptyInput` for a feed without
    items and :class:`InputError` for one that is broken before its first.
    """
    import feedparser

    parsed = feedparser.parse(body)
    if not parsed.get("version") and not parsed.entries:
        raise NotText(name, "this is no feed that can be read")
    fault = fault_of(parsed, body)
    if fault and not all(entry.get("link") for entry in parsed.entries):
        parsed = mended(parsed, body)
    outlet = _plain(parsed.feed.get("title"))
    items: dict[str, Item] = {}
    for number, entry in enumerate(parsed.entries):
        link = (entry.get("link") or "").strip() or None
        published = entry.get("published") or entry.get("created") or entry.get("updated")
        hints = Hints(
            _plain(entry.get("title")), published, _plain(entry.get("source", {}).get("title")) or outlet
        )
        items.setdefault(link or f"#{number}", Item(link, hints, _whole_text(entry)))
    if not items:
        if fault:
            raise InputError(name, f"the feed has no whole item: {fault.reason}")
        raise EmptyInput(name, "the feed has no items")
    return list(items.values()), fault


def documents_of_feed(
    body: bytes, name: str, fetcher: Fetcher, *, url: str | None = None, folder: Path | None = None
) -> Iterator[Document | InputError]:
    """The page of each item of a feed fetched from ``url``, or lying in ``folder``.

    What fails comes as its error, and the rest follows.
    """
    try:
        items, fault = items_of_feed(body, name)
    except InputError as error:
        yield error
        return
    if fault:
        every, items = items, [item for item in items if item.link or item.text is not None]
        if fault.breaks_off or len(items) < len(every):
            yield InputError(name, _not_whole(fault, len(items), len(every)))
    for number, item in enumerate(items, 1):
        try:
            yield _followed(item, name, fetcher, url, folder)
        except InputError as error:
            yield _of_feed(item, f"{name}#{number}", url) or error


def _not_whole(fault: Fault, whole: int, every: int) -> str:
    return f"the feed is not whole: {fault.reason}; of {every} items in it {whole} can be read"


def _of_feed(item: Item, name: str, url: str | None) -> Document | None:
    """The item as the feed has it, for a link that leads nowhere."""
    if item.text is None:
        return None
    link = urljoin(url, item.link) if url and item.link else item.link
    address = link if link and urlsplit(link).scheme in ("http", "https") else None
    page = f"<html><body><article>{item.text}</article></body></html>"
    return Document(link or name, page.encode(), address, "html", "utf-8", item.hints)


def _whole_text(entry: Any) -> str | None:
    """The longest of an item's contents, where it is as long as a report."""
    found = max((str(each.get("value", "")) for each in entry.get("content", ())), key=len, default="")
    return found if len((_plain(found) or "").split()) >= _WORDS else None


def _followed(item: Item, name: str, fetcher: Fetcher, url: str | None, folder: Path | None) -> Document:
    if item.link is None:
        raise FetchError(name, f'the item "{item.hints.title or "without a title"}" has no link')
    link = urljoin(url, item.link) if url else item.link
    if urlsplit(link).scheme in ("http", "https"):
        page = fetcher.get(link, named=False)
        kind = kind_of(page.body, urlsplit(page.url).path, page.media_type)
        return _document(link, page.body, page.url, kind, item, page.encoding)
    if folder is None:
        from_where = "from the network" if url else "on standard input"
        raise FetchError(link, f"a feed {from_where} leads to no file")
    path = _beside(link, folder)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FetchError(str(path), f"it cannot be read ({error.strerror})") from error
    return _document(str(path), content, None, kind_of(content, path.name), item, None)


def _document(
    name: str, body: bytes, url: str | None, kind: str, item: Item, encoding: str | None
) -> Document:
    if kind in (FEED, "opml", "sitemap", "xml"):
        raise NotText(name, "the feed leads here, and this is no page")
    return Document(name, body, url, kind, encoding, item.hints)


def _beside(link: str, folder: Path) -> Path:
    """The file a link of a feed in ``folder`` means; raises :class:`FetchError` outside of the folder."""
    parts = urlsplit(link)
    if parts.scheme not in ("", "file") or (parts.scheme == "file" and parts.netloc not in ("", "localhost")):
        raise FetchError(link, "only http, https and files beside the feed are read")
    path = (folder / unquote(parts.path)).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise FetchError(link, "the feed leads to a file outside its own folder")
    return path


def _plain(value: object) -> str | None:
    """A title of a feed without the tags and entities that may stand in it."""
    import html
    import re

    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(re.sub(r"</?[a-zA-Z][^<>]*>", " ", value)).split()) or None
