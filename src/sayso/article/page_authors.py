"""The authors a page names, in its fields and its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sayso.article.bylines import authors_of
from sayso.article.linked_data import LinkedArticle
from sayso.article.meta_tags import MetaTags
from sayso.article.titles import is_site

__all__ = ["page_authors"]

_AUTHORS = (
    "author", "article:author", "og:article:author", "og:author", "authors", "parsely-author",
    "sailthru.author", "byl", "dc.creator", "dcterms.creator", "citation_author", "cxenseparse:author",
)  # fmt: skip


def page_authors(tree: Any, tags: MetaTags, linked: LinkedArticle, sites: list[str]) -> tuple[str, ...]:
    """The authors of the first source that names more than the outlet; else the outlet, where named."""
    found: tuple[str, ...] = ()
    for fields in (linked.authors, *_author_fields(tree, tags)):
        names = authors_of(fields)
        if any(not is_site(name, sites) for name in names):
            return names
        found = found or names
    return found


def _author_fields(tree: Any, tags: MetaTags) -> Iterator[list[str]]:
    for name in _AUTHORS:
        yield [value for value in tags.all(name) if "://" not in value]
    # "Written by", as WordPress' Yoast writes it in the language of the site.
    if re.search(r"\b(?:by|von|por|par|da|door|av|af)$", tags.first("twitter:label1") or "", re.IGNORECASE):
        yield tags.all("twitter:data1")
    marked = tree.xpath('//*[@rel="author" or @itemprop="author"][not(ancestor::aside or ancestor::footer)]')
    texts = [_name_within(each) for each in marked]
    if len(set(texts)) <= 5:  # a page that marks more lists its staff or other articles
        yield [text for text in texts if text]
    for element in tree.iter("p", "div", "span", "a", "li", "address"):
        if (
            _BYLINE.search(element.get("class") or "")
            and (text := _name_within(element))
            and text.count(" ") <= 8
        ):
            yield [text]
            return


_BYLINE = re.compile(r"(?:^|[\s_-])(?:author|byline|authors)(?:[\s_-]*name)?(?:$|\s)", re.IGNORECASE)


def _name_within(element: Any) -> str:
    """The text of an element, its parts parted: a name and a role often stand in elements of their own."""
    named = element.xpath('.//*[@itemprop="name"]')
    pieces = (" ".join(piece.split()) for piece in (named[0] if named else element).itertext())
    text = ", ".join(piece for piece in pieces if piece)
    return text if len(text) < 100 else ""
