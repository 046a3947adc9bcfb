"""What a page says of itself: title, authors, date, standfirst, outlet, language, address.

Sources are asked in a fixed order, the more deliberate first: JSON-LD, then OpenGraph, then
other ``<meta>`` tags and marked-up elements, then the feed that led here, and for the date
htmldate at last.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sayso.article.dates import When
from sayso.article.linked_data import LinkedArticle, linked_article
from sayso.article.meta_tags import MetaTags
from sayso.article.origin import other_site, site_of
from sayso.article.page_authors import page_authors
from sayso.article.page_dates import altered_on, published_on
from sayso.article.page_links import canonical_address, source_link
from sayso.article.title_parts import outlet_in_title
from sayso.article.titles import choose_title
from sayso.sources.document import Hints

__all__ = ["Metadata", "read_metadata"]

_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description", "dcterms.abstract")
_DECK = (
    "standfirst",
    "article-dek",
    "dek",
    "deck",
    "subheadline",
    "sub-headline",
    "article__subtitle",
    "article-summary",
)


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
    altered: When | None
    outlet: str | None
    language: str | None
    url: str | None
    source_link: str | None
    credits: tuple[str, ...]
    """Names in fields that may hold an agency."""
    body: str | None
    """articleBody of the JSON-LD."""
    sites: tuple[str, ...] = ()
    """Names of the outlet, as they may stand in a headline."""
    sections: tuple[str, ...] = ()
    """Names of its section and its genre in fields."""
    genre: str | None = None


def read_metadata(tree: Any, url: str | None, feed: Hints | None) -> Metadata:
    """Read the metadata of a parsed page found at ``url``, led to by ``feed``."""
    tags = MetaTags(tree)
    canonical = canonical_address(tree, tags, url)
    own = canonical if canonical and (url is None or not other_site(canonical, url)) else url
    linked = linked_article(tree, own)
    feed = feed or Hints()
    site = tags.first("og:site_name") or linked.publisher
    named = None if site else outlet_in_title(tree, tags, site_of(own))
    names = [name for name in (site, linked.publisher, feed.outlet, named, site_of(own)) if name]
    title = choose_title(
        linked=linked.headline, opengraph=tags.first("og:title"), tree=tree,
        sites=names,
    )  # fmt: skip
    when, origin, impossible = published_on(tree, tags, linked, feed, url)
    authors = page_authors(tree, tags, linked, names)
    return Metadata(
        title=title or feed.title,
        standfirst=linked.description or tags.first(*_DESCRIPTIONS) or _deck(tree),
        authors=authors,
        when=when,
        published_from=origin,
        impossible=impossible,
        altered=altered_on(tree, tags, linked, when),
        outlet=site or named or feed.outlet or site_of(own),
        language=_language(tree, linked, tags),
        url=own or linked.address,
        source_link=source_link(tree, linked, canonical, own),
        credits=tuple(name for name in (*authors, linked.credit) if name),
        body=linked.body,
        sites=tuple(names),
        sections=(*linked.sections, *tags.all("article:section", "section", "genre")),
    )


def _deck(tree: Any) -> str | None:
    """The first element whose class calls it a standfirst."""
    for name in _DECK:
        for element in tree.xpath(
            "//*[contains(concat(' ', normalize-space(@class), ' '), $name)]", name=f" {name} "
        ):
            if text := " ".join(element.text_content().split()):
                return text if len(text) < 600 else None
    return None


def _language(tree: Any, linked: LinkedArticle, tags: MetaTags) -> str | None:
    root = next(tree.iter("html"), None)
    marked = (
        root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        if root is not None
        else None
    )
    for value in (marked, linked.language, tags.first("og:locale", "content-language", "language")):
        if value and (found := re.match(r"[a-zA-Z]{2,3}(?=$|[-_])", value.strip())):
            return found[0].lower()
    return None
