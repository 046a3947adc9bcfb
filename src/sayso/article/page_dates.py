"""The date of publication of a page, and where on the page it was found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from sayso.article.dates import MONTHS, ImpossibleDate, When, parse_when
from sayso.article.linked_data import LinkedArticle
from sayso.article.meta_tags import MetaTags
from sayso.sources.document import Hints

__all__ = ["altered_on", "published_on"]

_OPENGRAPH_DATES = ("article:published_time", "og:article:published_time", "og:published_time", "og:pubdate")
_META_DATES = (
    "datepublished", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "article.published",
    "published_at", "published-date", "citation_publication_date", "originalpublicationdate", "last-modified",
)  # fmt: skip

_ALTERED = (
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dcterms.modified",
    "dc.date.modified", "lastmod", "last-modified",
)  # fmt: skip


def _date_fields(tree: Any, tags: MetaTags, linked: LinkedArticle, feed: Hints) -> Iterator[tuple[str, str]]:
    if linked.published:
        yield linked.published, "json-ld"
    for name in _OPENGRAPH_DATES:
        for value in tags.all(name):
            yield value, "opengraph"
    for name in _META_DATES:
        for value in tags.all(name):
            yield value, "meta"
    for element in tree.iter():
        if element.get("itemprop") == "datePublished" or (
            element.tag == "time" and element.get("pubdate") is not None
        ):
            yield element.get("datetime") or element.get("content") or element.text_content(), "meta"
    if feed.published:
        yield feed.published, "feed"


def published_on(
    tree: Any, tags: MetaTags, linked: LinkedArticle, feed: Hints, url: str | None
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
        # Of 2024-02-31 htmldate makes the first of February.
        day = None if impossible else _htmldate(tree, url)
        return (When(day, day), "htmldate", None) if day else (None, None, impossible)
    when, origin = found[0]
    if len(when.value) == 10:  # a day only: another field may have the same day with its time and zone
        when, origin = next(
            (each for each in found if len(each[0].value) > 10 and each[0].day == when.day), found[0]
        )
    return when, origin, None


def altered_on(tree: Any, tags: MetaTags, linked: LinkedArticle, published: When | None) -> When | None:
    """When the page says that it was altered last; None unless that is later than ``published``."""
    fields = [linked.modified, *(value for name in _ALTERED for value in tags.all(name))]
    fields += [
        each.get("datetime") or each.get("content")
        for each in tree.iter()
        if each.get("itemprop") == "dateModified"
    ]
    for raw in filter(None, fields):
        try:
            when = parse_when(raw)
        except ImpossibleDate:
            continue
        if when is not None and published is not None and when.value > published.value:
            return when
    return None


def _htmldate(tree: Any, url: str | None) -> str | None:
    """The day htmldate finds in the markup; its search through the prose is not used, as that guesses."""
    from htmldate import find_date

    # A fixed upper bound keeps the result the same on every day it is computed.
    found = find_date(tree, url=url, original_date=True, extensive_search=False, max_date="2100-01-01")
    return str(found) if found and _is_written(date.fromisoformat(str(found)), tree, url) else None


def _is_written(day: date, tree: Any, url: str | None) -> bool:
    """Whether the page has this very day: htmldate makes the first of a month of ``/2024/09/``."""
    if day.day != 1:
        return True
    from lxml.html import tostring

    source = f"{url or ''} {tostring(tree, encoding='unicode')}"
    year, month = day.year, day.month
    name = next(name for name, number in MONTHS.items() if number == month)[:3]
    return bool(
        re.search(
            rf"{year}[-/]?0?{month}[-/]?0?1(?!\d)|(?<!\d)0?1[./-]0?{month}[./-]{year}"
            rf"|{name}[a-z]*\.?\s+0?1(?:st)?(?!\d)|(?<!\d)0?1(?:st)?\s+(?:of\s+)?{name}",
            source,
            re.IGNORECASE,
        )
    )
