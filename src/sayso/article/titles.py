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

__all__ = ["bare_title", "choose_title", "headings", "is_site", "parts_of", "printed_title", "same_words"]

_JOINT = re.compile(r"\s+(?:[|–—•·*«»›-]|::)\s+|\s*[|｜]\s*|(?<=[\u3040-\u9fff\uac00-\ud7a3])[：](?=[^：]+$)")

_LONGEST = 600
_COLON = re.compile(r":\s+")


def choose_title(*, linked: str | None, opengraph: str | None, tree: Any, sites: Sequence[str]) -> str | None:
    """The headline of the page ``tree``; None where the page has none.

    ``sites`` are names of the outlet, which are cut from the end (or front) of a candidate.
    """
    printed = _printed(tree, sites)
    title = printed_title(tree)
    candidates = [bare_title(each, sites) for each in (linked, opengraph, printed) if each]
    candidates = [each for each in candidates if each and not is_site(each, sites)]
    if not candidates:
        # "The Islander" alone is no headline, where a heading is.
        others = [each for each in headings(tree) if not is_site(each, sites)]
        if title and others and is_site(title, sites):
            return others[0]
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


def parts_of(title: str) -> list[str]:
    """The parts of a title that may be the outlet's name, the last first; not the whole."""
    parts = [*reversed(_JOINT.split(title[:_LONGEST])), _COLON.split(title)[0]]
    return [part for part in parts if part and part != title]


def headings(tree: Any) -> list[str]:
    """The texts of the page's headings of the first two ranks, in order."""
    found = (" ".join(each.text_content().split()) for each in tree.iter("h1", "h2"))
    return [text for text in found if text]


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


def printed_title(tree: Any) -> str | None:
    """What the ``<title>`` of the page says; None where it has none."""
    element = next(tree.iter("title"), None)
    return " ".join(element.text_content().split()) or None if element is not None else None
