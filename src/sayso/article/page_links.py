"""The addresses a page gives: its own (canonical), and the one it names as its source."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin, urlsplit

from sayso.article.linked_data import LinkedArticle
from sayso.article.meta_tags import MetaTags
from sayso.article.origin import other_site

__all__ = ["canonical_address", "source_link"]


def canonical_address(tree: Any, tags: MetaTags, url: str | None) -> str | None:
    """The page's own idea of its address; None for one that names only the front page."""
    links = [e.get("href") for e in tree.iter("link") if (e.get("rel") or "").strip().lower() == "canonical"]
    for link in (*links, *tags.all("og:url")):
        whole = _web_address(link, url)
        if whole and urlsplit(whole).path.strip("/"):
            return whole
    return None


def _web_address(link: str | None, base: str | None) -> str | None:
    if not link or not link.strip():
        return None
    try:
        whole = urljoin(base or "", link.strip())
        parts = urlsplit(whole)
        return whole if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


_SOURCE_WORDS = {
    "source link", "source", "original article", "original source", "read the original", "view original",
    "read the original article",
}  # fmt: skip


def source_link(tree: Any, linked: LinkedArticle, canonical: str | None, own: str | None) -> str | None:
    """The address of another site this page names as its source; a "Source link" anchor counts anywhere."""
    for element in tree.iter("a"):
        words = " ".join((element.text_content() or "").split()).strip(" :.»→").lower()
        if words in _SOURCE_WORDS and (address := _web_address(element.get("href"), own)):
            return address
    for candidate in (canonical, _web_address(linked.source, own)):
        if candidate and other_site(candidate, own):
            return candidate
    return None
