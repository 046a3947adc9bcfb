"""The headline of a page: out of several candidates, without the outlet's name.

A page carries its headline up to five times (JSON-LD, OpenGraph, ``<h1>``, Twitter, ``<title>``), and they
often differ: one is for search engines, one for sharing. Taken is what most of the first three say; where
all differ, JSON-LD, then OpenGraph, then ``<h1>``.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from sayso.article.sections import is_masthead

__all__ = ["bare_title", "choose_title", "is_site", "outlet_in_title", "same_words"]

_JOINT = re.compile(r"\s+[|–—•·*«»›-]\s+|\s*[|｜]\s*|(?<=[\u3040-\u9fff\uac00-\ud7a3])[：](?=[^：]+$)")

_LONGEST = 600
_HOME = re.compile(r"(?:https?://[^/]+)?/?|\./|(?:\./|/)?index\.html?", re.IGNORECASE)
_COLON = re.compile(r":\s+")


def choose_title(*, linked: str | None, opengraph: str | None, tree: Any, sites: Sequence[str]) -> str | None:
    """The headline of the page ``tree``; None where the page has none.

    ``sites`` are names of the outlet, which are cut from the end (or front) of a candidate.
    """
    printed = _printed(tree, sites)
    title = _head_title(tree)
    candidates = [bare_title(each, sites) for each in (linked, opengraph, printed) if each]
    candidates = [each for each in candidates if each and not is_site(each, sites)]
    if not candidates:
        return bare_title(title, sites) if title else None
    votes = [sum(_words(one) == _words(other) for other in candidates) for one in candidates]
    if max(votes) == 1 and title:  # all differ: let <title> break the tie
        votes = [int(_words(title).startswith(_words(one))) for one in candidates]
    return candidates[votes.index(max(votes))]


def bare_title(title: str, sites: Sequence[str]) -> str:
    """``title`` without ``" | Outlet"`` at its end or ``"Outlet: "`` at its front.

    Cut is only what is the outlet's name, or stands beyond it ("… * The Example * by Jane Doe"); a dash
    within a headline ("Floods - what we know") stays.
    """
    # No headline is longer than that; hostile pages are.
    text = html.unescape(html.unescape(title[:_LONGEST])).strip()
    if "\u3000" not in text:  # the ideographic space parts the clauses of a Japanese headline
        text = " ".join(text.split())
    for joint in _JOINT.finditer(text):
        rest = _JOINT.split(text[joint.end() :])[0]
        if joint.start() > 0 and is_site(rest, sites):
            text = text[: joint.start()]
            break
    front = _JOINT.search(text) or _COLON.search(text)
    if front and front.start() > 0 and is_site(text[: front.start()], sites):
        text = text[front.end() :]
    return text.strip()


def outlet_in_title(tree: Any, host: str | None) -> str | None:
    """The outlet's name as the ``<title>`` of the page has it, before or behind the headline.

    A part of it counts as the name when it is the page's host in words ("Harbor Courier" of
    ``harbor-courier.example``), a newspaper's name by its form ("The Daily Ledger") or what the page
    links its home with; None otherwise.
    """
    title = _head_title(tree)
    if not title:
        return None
    parts = [*reversed(_JOINT.split(title[:_LONGEST])), _COLON.split(title)[0]]
    parts = [part for part in parts if part != title]
    own = next((part for part in parts if host and is_site(part, [host])), None)
    if own is not None:
        return own
    home = {
        " ".join(a.text_content().split()) for a in tree.iter("a") if _HOME.fullmatch(a.get("href") or "")
    }
    return next((part for part in parts if is_masthead(part) or (part in home and len(part) > 3)), None)


def same_words(one: str, other: str) -> bool:
    """Whether two lines have the same words, whatever their case, quotation marks and stops."""
    return bool(_words(one)) and _words(one) == _words(other)


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", text).casefold()).strip()


def _key(text: str) -> str:
    return re.sub(r"\W+|^(?:the|die|der|das|la|le|el)\s+|\b(?:online|digital)\b", "", text.casefold())


def is_site(part: str, sites: Sequence[str]) -> bool:
    """Whether ``part`` is a name of the outlet: "AP News" of "apnews.com", "WELT" of "DIE WELT"."""
    key = _key(part)
    for site in sites:
        own = _key(site)
        host = _key(site.rsplit(".", 1)[0].split(".")[-1]) if "." in site and " " not in site else ""
        if key and (key in (own, host) or (len(key) > 2 and host and host in (key + "com", key))):
            return True
        if (
            len(key) > 3
            and len(own) > 3
            and (own.startswith(key) or own.endswith(key) or key.startswith(own))
        ):
            return True
    return False


def _printed(tree: Any, sites: Sequence[str]) -> str | None:
    """The text of the first ``<h1>`` that is a headline and not the outlet's name or a form's label."""
    headings = list(tree.iter("h1"))
    inside = [h for h in headings if next(h.iterancestors("article", "main"), None) is not None]
    for heading in (*inside, *headings):
        text = " ".join(heading.text_content().split())
        # "Log in" and "Menu" are headings too; a page with one heading means it.
        if text and not is_site(text, sites) and (len(text) > 12 or len(headings) == 1):
            return text
    return None


def _head_title(tree: Any) -> str | None:
    element = next(tree.iter("title"), None)
    return " ".join(element.text_content().split()) or None if element is not None else None
