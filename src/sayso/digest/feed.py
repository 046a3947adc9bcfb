"""Editions as an Atom feed (RFC 4287)."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from sayso.digest.calendar import instant_of
from sayso.digest.plain import one_line
from sayso.model import Edition

__all__ = ["Entry", "atom_feed"]

_ATOM = "http://www.w3.org/2005/Atom"
_NAMESPACE = uuid.UUID("6f6b3f0e-5f0c-5b0b-9a1e-6d0a3f1f7c52")
"""Ours, drawn once: ids are UUIDs of version 5 under it, so an edition keeps its id on any machine."""
_EPOCH = "1970-01-01T00:00:00Z"


@dataclass(frozen=True)
class Entry:
    """One edition in a feed."""

    edition: Edition
    title: str
    """The story's."""
    summary: str
    """The standfirst, or ""."""
    link: str
    """Address of the edition's page; may be relative to the feed."""


def atom_feed(entries: Sequence[Entry], *, title: str, link: str, feed_link: str) -> str:
    """The feed as a document with its XML declaration, the latest entry first.

    ``link`` is the page the feed belongs to, ``feed_link`` the feed itself, both may
    be relative. ``updated`` of an entry is its edition's date; a date without a time
    stands at noon UTC, so that it keeps its day wherever it is shown. An undated
    edition, and a feed of none, bear the epoch.
    """
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    ordered = sorted(
        entries, key=lambda e: (_updated(e.edition), e.edition.story, e.edition.number), reverse=True
    )
    # The stories name a feed of one story, so that its id does not hang on where it is served.
    stories = sorted({entry.edition.story for entry in entries})
    _add(feed, "id", _urn("feed", *(stories if len(stories) == 1 else ()), link))
    _add(feed, "title", one_line(title))
    _add(feed, "updated", _updated(ordered[0].edition) if ordered else _EPOCH)
    etree.SubElement(feed, f"{{{_ATOM}}}link", rel="alternate", type="text/html", href=one_line(link))
    etree.SubElement(
        feed, f"{{{_ATOM}}}link", rel="self", type="application/atom+xml", href=one_line(feed_link)
    )
    _add(etree.SubElement(feed, f"{{{_ATOM}}}author"), "name", "sayso")
    for entry in ordered:
        _entry(feed, entry)
    body: bytes = etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return body.decode("utf-8")


def _entry(feed: etree._Element, entry: Entry) -> None:
    made = etree.SubElement(feed, f"{{{_ATOM}}}entry")
    _add(made, "id", _urn("edition", entry.edition.story, str(entry.edition.number)))
    _add(made, "title", one_line(entry.edition.headline))
    _add(made, "updated", _updated(entry.edition))
    etree.SubElement(made, f"{{{_ATOM}}}link", rel="alternate", type="text/html", href=one_line(entry.link))
    etree.SubElement(
        made, f"{{{_ATOM}}}category", term=one_line(entry.edition.story), label=one_line(entry.title)
    )
    words = one_line(entry.summary)
    _add(made, "summary", words or f"{one_line(entry.title)}, edition {entry.edition.number}")


def _add(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, f"{{{_ATOM}}}{name}").text = text


def _urn(*parts: str) -> str:
    return uuid.uuid5(_NAMESPACE, "\x1f".join(parts)).urn


def _updated(edition: Edition) -> str:
    found = instant_of(edition.at)
    return f"{found:%Y-%m-%dT%H:%M:%SZ}" if found else _EPOCH
