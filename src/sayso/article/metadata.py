"""What a page says of itself: title, authors, date, standfirst, outlet, language, address.

Sources are asked in a fixed order, the more deliberate first: JSON-LD, then OpenGraph, then
other ``<meta>`` tags and marked-up elements, then the feed that led here, and for the date
htmldate at last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from sayso.article.bylines import authors_of
from sayso.article.dates import ImpossibleDate, When, parse_when
from sayso.article.linked_data import LinkedArticle, linked_article
from sayso.article.origin import other_site, site_of
from sayso.article.titles import choose_title
from sayso.sources.document import Hints

__all__ = ["Metadata", "read_metadata"]

_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description", "dcterms.abstract")
_AUTHORS = (
    "author", "article:author", "og:article:author", "og:author", "authors", "parsely-author", "sailthru.author",
    "byl", "dc.creator", "dcterms.creator", "citation_author", "cxenseparse:author",
)  # fmt: skip
_OPENGRAPH_DATES = ("article:published_time", "og:article:published_time", "og:published_time", "og:pubdate")
_META_DATES = (
    "datepublished", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "article.published",
    "published_at", "published-date", "citation_publication_date", "originalpublicationdate", "last-modified",
)  # fmt: skip
_DECK = "standfirst", "article-dek", "dek", "deck", "subheadline", "sub-headline", "article__subtitle", "article-summary"


@dataclass(frozen=True)
class Metadata:
    """What is known of a page beside its text; unknown is None or empty."""

    title: str | None
    standfirst: str | None
    authors: tuple[str, ...]
    when: When | None
    published_from: str | None
    impossible: str | None
    """A date as written that is in no calendar, where no other was found."""
    outlet: str | None
    language: str | None
    url: str | None
    source_link: str | None
    credits: tuple[str, ...]
    """Names in fields that may hold an agency."""
    body: str | None
    """articleBody of the JSON-LD."""


def read_metadata(tree: Any, url: str | None, feed: Hints | None) -> Metadata:
    """Read the metadata of a parsed page found at ``url``, led to by ``feed``."""
    tags = _tags(tree)
    canonical = _canonical(tree, tags, url)
    own = canonical if canonical and (url is None or not other_site(canonical, url)) else url
    linked = linked_article(tree, own)
    feed = feed or Hints()
    site = _first(tags, "og:site_name") or linked.publisher
    title = choose_title(
        linked=linked.headline, opengraph=_first(tags, "og:title"), tree=tree,
        sites=[name for name in (site, linked.publisher, feed.outlet, site_of(own)) if name],
    )  # fmt: skip
    when, origin, impossible = _published(tree, tags, linked, feed, url)
    authors = authors_of(linked.authors) or authors_of(_author_fields(tree, tags))
    return Metadata(
        title=title or feed.title,
        standfirst=linked.description or _first(tags, *_DESCRIPTIONS) or _deck(tree),
        authors=authors,
        when=when,
        published_from=origin,
        impossible=impossible,
        outlet=site or feed.outlet or site_of(own),
        language=_language(tree, linked, tags),
        url=own,
        source_link=_source_link(tree, linked, canonical, own),
        credits=tuple(name for name in (*authors, linked.credit) if name),
        body=linked.body,
    )


def _tags(tree: Any) -> dict[str, list[str]]:
    """All ``<meta>`` contents by name, property or itemprop in lower case."""
    tags: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        if content:
            for attribute in ("property", "name", "itemprop"):
                if key := element.get(attribute):
                    tags.setdefault(key.strip().lower(), []).append(content)
    return tags


def _first(tags: dict[str, list[str]], *names: str) -> str | None:
    import html

    found = next((tags[name][0] for name in names if name in tags), None)
    return html.unescape(found).strip() or None if found else None


# --- address -------------------------------------------------------------------


def _canonical(tree: Any, tags: dict[str, list[str]], url: str | None) -> str | None:
    """The page's own idea of its address; None for one that names only the front page."""
    links = [e.get("href") for e in tree.iter("link") if (e.get("rel") or "").strip().lower() == "canonical"]
    for link in (*links, *tags.get("og:url", ())):
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


_SOURCE_WORDS = {"source link", "source", "original article", "original source", "read the original", "view original", "read the original article"}  # fmt: skip


def _source_link(tree: Any, linked: LinkedArticle, canonical: str | None, own: str | None) -> str | None:
    """The address of another site this page names as its source; a "Source link" anchor counts anywhere."""
    for element in tree.iter("a"):
        words = " ".join((element.text_content() or "").split()).strip(" :.»→").lower()
        if words in _SOURCE_WORDS and (address := _web_address(element.get("href"), own)):
            return address
    for candidate in (canonical, _web_address(linked.source, own)):
        if candidate and other_site(candidate, own):
            return candidate
    return None


# --- date ----------------------------------------------------------------------


def _date_fields(
    tree: Any, tags: dict[str, list[str]], linked: LinkedArticle, feed: Hints
) -> Iterator[tuple[str, str]]:
    if linked.published:
        yield linked.published, "json-ld"
    for name in _OPENGRAPH_DATES:
        for value in tags.get(name, ()):
            yield value, "opengraph"
    for name in _META_DATES:
        for value in tags.get(name, ()):
            yield value, "meta"
    for element in tree.iter():
        if element.get("itemprop") == "datePublished" or (element.tag == "time" and element.get("pubdate") is not None):
            yield element.get("datetime") or element.get("content") or element.text_content(), "meta"
    if feed.published:
        yield feed.published, "feed"


def _published(
    tree: Any, tags: dict[str, list[str]], linked: LinkedArticle, feed: Hints, url: str | None
) -> tuple[When | None, str | None, str | None]:
    """The date of publication, where it was found, and the first impossible one where none was found."""
    found: list[tuple[When, str]] = []
    impossible: str | None = None
    for raw, origin in _date_fields(tree, tags, linked, feed):
        try:
            when = parse_when(raw)
        except ImpossibleDate:
            impossible = impossible or raw
            continue
        # 1970-01-01 is what an empty field becomes in many systems.
        if when and when.day > "1970-01-01":
            found.append((when, origin))
    if not found:
        day = _htmldate(tree, url)
        return (When(day, day), "htmldate", None) if day else (None, None, impossible)
    when, origin = found[0]
    if len(when.value) == 10:  # a day only: another field may have the same day with its time and zone
        when, origin = next((each for each in found if len(each[0].value) > 10 and each[0].day == when.day), found[0])
    return when, origin, None


def _htmldate(tree: Any, url: str | None) -> str | None:
    """The day htmldate finds in the markup; its search through the prose is not used, as that guesses."""
    from htmldate import find_date

    # A fixed upper bound keeps the result the same on every day it is computed.
    found = find_date(tree, url=url, original_date=True, extensive_search=False, max_date="2100-01-01")
    return str(found) if found else None


# --- the rest ------------------------------------------------------------------


def _author_fields(tree: Any, tags: dict[str, list[str]]) -> list[str]:
    for name in _AUTHORS:
        if values := [value for value in tags.get(name, ()) if "://" not in value]:
            return values
    found = []
    for element in tree.xpath('//*[@rel="author" or @itemprop="author"]'):
        names = element.xpath('.//*[@itemprop="name"]') or [element]
        found += [each.text_content() for each in names]
    return [text for text in found if len(text) < 100]


def _deck(tree: Any) -> str | None:
    """The first element whose class calls it a standfirst."""
    for name in _DECK:
        for element in tree.xpath("//*[contains(concat(' ', normalize-space(@class), ' '), $name)]", name=f" {name} "):
            if text := " ".join(element.text_content().split()):
                return text if len(text) < 600 else None
    return None


def _language(tree: Any, linked: LinkedArticle, tags: dict[str, list[str]]) -> str | None:
    root = next(tree.iter("html"), None)
    marked = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") if root is not None else None
    for value in (marked, linked.language, _first(tags, "og:locale", "content-language", "language")):
        if value and (found := re.match(r"[a-zA-Z]{2,3}(?=$|[-_])", value.strip())):
            return found[0].lower()
    return None
