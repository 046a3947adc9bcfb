"""JSON-LD: what a page says of its article in schema.org's vocabulary.

Read are ``<script type="application/ld+json">`` with one object, a list or an ``@graph``, and
references by ``@id`` between their nodes. Of several articles on a page (related ones are often
listed) the one is taken that bears the page's own address, then the first of the most
specific type.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

__all__ = ["LinkedArticle", "linked_article", "site_names"]

_ARTICLE_TYPES = (
    "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle",
    "OpinionNewsArticle", "AskPublicNewsArticle", "ReviewNewsArticle", "LiveBlogPosting",
    "AdvertiserContentArticle", "SatiricalArticle", "Article", "BlogPosting", "Report",
    "SocialMediaPosting", "ScholarlyArticle", "TechArticle", "Review", "WebPage",
)  # fmt: skip
_RANK = {name: rank for rank, name in enumerate(_ARTICLE_TYPES)}
_LAST_RANK = len(_ARTICLE_TYPES)


@dataclass(frozen=True)
class LinkedArticle:
    """The article of a page as its JSON-LD has it; unknown is None or empty."""

    headline: str | None = None
    description: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    """As written, not yet read as a date."""
    publisher: str | None = None
    modified: str | None = None
    language: str | None = None
    source: str | None = None
    """Address or name of what it is based on (isBasedOn)."""
    credit: str | None = None
    """creditText or sourceOrganization."""
    body: str | None = None
    """articleBody: plain text, often without paragraphs."""
    sections: tuple[str, ...] = ()
    """genre and articleSection."""
    address: str | None = None
    """Its own, whole and with a path (url, else mainEntityOfPage)."""


def linked_article(tree: Any, address: str | None) -> LinkedArticle:
    """What the JSON-LD of ``tree`` says of the article at ``address``; empty where there is none.

    A script that is not JSON even after mending is passed over.
    """
    nodes = [node for script in _scripts(tree) for node in _nodes(script)]
    best = min(nodes, key=lambda node: _rank(node, address), default=None)
    if best is None or _rank(best, address)[1] >= _LAST_RANK:
        return LinkedArticle()
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    return LinkedArticle(
        headline=_text(best.get("headline")) or _text(best.get("name")),
        description=_text(best.get("description")),
        authors=tuple(dict.fromkeys(_names(best.get("author") or best.get("creator"), by_id))),
        published=_text(best.get("datePublished")) or _text(best.get("dateCreated")),
        modified=_text(best.get("dateModified")),
        publisher=next(_names(best.get("publisher"), by_id), None),
        language=_text(_member(best.get("inLanguage"), "alternateName", "name")),
        source=_text(_member(best.get("isBasedOn"), "url", "@id")),
        credit=_text(best.get("creditText")) or next(_names(best.get("sourceOrganization"), by_id), None),
        body=_text(best.get("articleBody"), keep_lines=True),
        sections=tuple(text for key in ("genre", "articleSection") if (text := _text(best.get(key)))),
        address=_address_of(best),
    )


def _address_of(node: dict[str, Any]) -> str | None:
    """The address that an article gives itself; None for one that is not whole or is a front page's."""
    for told in (_text(node.get("url")), _text(_member(node.get("mainEntityOfPage"), "@id", "url"))):
        if told and re.match(r"https?://[^/\s]+/[^\s]*[^/\s]", told):
            return told
    return None


_SITES = {"WebSite", "Organization", "NewsMediaOrganization", "Newspaper"}


def site_names(tree: Any) -> list[str]:
    """The names of the sites and organisations that the JSON-LD of ``tree`` tells of; not all are the outlet's."""
    found = []
    for node in (node for script in _scripts(tree) for node in _nodes(script)):
        kinds = node.get("@type")
        if _SITES & {str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])}:
            found += list(_names(node.get("name"), {}))
    return found


def _scripts(tree: Any) -> Iterator[Any]:
    for element in tree.iter("script"):
        is_linked_data = "ld+json" in (element.get("type") or "")
        if is_linked_data and element.text and (parsed := _parsed(element.text)) is not None:
            yield parsed


def _parsed(source: str) -> Any:
    """The JSON of a script; None if there is none in it."""
    bare = re.sub(
        r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$", "", source
    ).strip()
    # Commas before a closing bracket and a semicolon at the end are the common faults of templates.
    for text in (bare, re.sub(r",(\s*[}\]])", r"\1", bare.rstrip("; \n"))):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 12:  # deeper is no article of anybody's, and hostile pages nest for ever
        return
    if isinstance(value, dict):
        yield value
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for member in members:
        if isinstance(member, (dict, list)):
            yield from _nodes(member, depth + 1)


def _rank(node: dict[str, Any], address: str | None) -> tuple[bool, int]:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    rank = min((_RANK.get(str(kind).rpartition("/")[2], _LAST_RANK) for kind in kinds), default=_LAST_RANK)
    if rank < _LAST_RANK and not (
        node.get("headline") or node.get("datePublished") or node.get("articleBody")
    ):
        rank = _LAST_RANK
    page = node.get("mainEntityOfPage")
    own = {_text(node.get("url")), _text(_member(page, "@id", "url"))}
    elsewhere = address is None or not any(_same_page(url, address) for url in own if url)
    return (elsewhere or rank == _LAST_RANK, rank)


def _same_page(url: str, address: str) -> bool:
    def bare(link: str) -> str:
        return re.sub(r"^https?://(?:www\.)?|[?#].*$", "", link).rstrip("/").lower()

    return bare(url) == bare(address)


def _member(value: Any, *keys: str) -> Any:
    """``value`` itself if it is text, else the first of ``keys`` its (first) object has."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        return next((value[key] for key in keys if value.get(key)), None)
    return value


def _names(value: Any, by_id: dict[str, dict[str, Any]]) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            known = by_id.get(str(each.get("@id")), {})
            name = each.get("name") or known.get("name")
            if isinstance(name, list):
                yield from _names(name, by_id)
            elif text := _text(name):
                yield text
        elif text := _text(each):
            yield text


def _text(value: Any, *, keep_lines: bool = False) -> str | None:
    """``value`` as clean text: entities resolved (twice over is common), tags out, spaces single."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return None
    plain = html.unescape(html.unescape(value)) if "&" in value else value
    if keep_lines:
        return plain.strip() or None
    return " ".join(re.sub(r"</?[a-zA-Z][^<>]*>", " ", plain).split()) or None
