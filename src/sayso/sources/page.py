"""One web address that the user named."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from sayso.errors import InputError, NotText
from sayso.sources.document import Document
from sayso.sources.feed import documents_of_feed
from sayso.sources.fetch import Fetcher
from sayso.sources.kinds import FEED, kind_of

__all__ = ["documents_at"]


def documents_at(url: str, fetcher: Fetcher) -> Iterator[Document | InputError]:
    """The page at ``url``, or the pages that the feed there leads to. Errors come as values."""
    try:
        found = fetcher.get(url, named=True)
        kind = kind_of(found.body, urlsplit(found.url).path, found.media_type)
        if kind in ("opml", "sitemap", "xml"):
            raise NotText(url, f"this is {not_yet(kind)}")
    except InputError as error:
        yield error
        return
    if kind == FEED:
        yield from documents_of_feed(found.body, url, fetcher, url=found.url)
    else:
        yield Document(url, found.body, found.url, kind, found.encoding)


def not_yet(kind: str) -> str:
    """What an XML document is that is neither page nor feed."""
    return {
        "opml": "an OPML list, which is not read yet; name its feeds",
        "sitemap": "a sitemap, which is not read yet; name its pages",
    }.get(kind, "XML, and neither a feed nor a page")
