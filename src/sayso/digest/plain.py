"""Making text and addresses from outside safe to show.

Escaping of ``<``, ``&`` and quotation marks is the template's work; here is what
escaping does not cover: characters that a page cannot hold, characters that
reorder the text around them, and addresses that run code.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

__all__ = ["capital", "clean", "one_line", "safe_url", "shorten"]

# C0 and C1 controls except tab and line feed; lone surrogates; noncharacters; and the bidirectional
# embeddings, overrides and isolates (UAX #9), with which "Trojan Source" (CVE-2021-42574) makes a
# line read as other than it is. U+200E and U+200F stay: they nest nothing, and Arabic and Hebrew use them.
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
_SPACE = re.compile(r"\s+")


def clean(text: str) -> str:
    """``text`` without the characters a page may not show; all others stand."""
    return _UNSHOWABLE.sub("", text)


def one_line(text: str) -> str:
    """``text`` cleaned, with every run of white space as one space: for titles and names."""
    return _SPACE.sub(" ", clean(text)).strip()


def capital(words: str) -> str:
    """``words`` to begin a line: its first letter large, the others as they are."""
    return words[:1].upper() + words[1:]


def shorten(text: str, limit: int) -> str:
    """``text`` as one line of at most ``limit`` code points, cut between words, with "…" where cut."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    space = cut.rfind(" ")
    if space > limit // 2:  # a single endless word is cut where it stands
        cut = cut[:space]
    return cut.rstrip(" ,;:–—-") + "…"


def safe_url(url: str | None) -> str | None:
    """``url`` where a reader may follow it, else None.

    Only absolute http and https addresses with a host count; ``javascript:``,
    ``data:``, relative addresses and those that hold white space or controls do
    not, since browsers drop such characters before they look at the scheme.
    """
    if not url or _UNSHOWABLE.search(url) or _SPACE.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return None
    return url
