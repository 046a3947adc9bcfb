"""What sources hand on: one raw document and what is already known of it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Document", "Hints"]


@dataclass(frozen=True)
class Hints:
    """What a feed says of the page it leads to; the page itself is asked first."""

    title: str | None = None
    published: str | None = None
    """As the feed has it: RFC 2822 or ISO 8601."""
    outlet: str | None = None
    """The title of the feed."""


@dataclass(frozen=True)
class Document:
    """One raw input, before anything is known of its text."""

    name: str
    """What the user named, or what it led to: shown in messages."""
    body: bytes
    url: str | None
    """The address it was fetched from; None for a file."""
    kind: str
    """html, text, json or jsonl."""
    encoding: str | None = None
    """The encoding that the transport named."""
    hints: Hints | None = None
