"""Which part of a page's ``<title>`` is the outlet's name: only what something else on the page bears out.

"Hafenblick | Crane falls", "Crane falls - Hafenblick" and "Hafenblick: Crane falls" have it beside the headline. It is
known as the name when the page's address, its fields, its line of copyright or its link to its home say so; when it is
a newspaper's name by its form; or when the page prints the other part by itself as its headline. "Lowmarsh | a town
in mourning" is a headline as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sayso.article.linked_data import site_names
from sayso.article.meta_tags import MetaTags
from sayso.article.offices import office_in
from sayso.article.sections import ends_as_section, is_masthead, is_masthead_above
from sayso.article.titles import headings, is_site, parts_of, printed_title, same_words

__all__ = ["outlet_in_title"]

_HOME = re.compile(r"(?:https?://[^/]+)?/?|\./|(?:\./|/)?index\.html?", re.IGNORECASE)
_NAMED_IN = ("application-name", "apple-mobile-web-app-title", "al:ios:app_name", "al:android:app_name")
_LONGEST_NAME, _LONGEST_OFFICE = 5, 9
_SMALL = frozenset({"the", "of", "and", "&", "in", "on", "for"})


def outlet_in_title(tree: Any, tags: MetaTags, host: str | None) -> str | None:
    """The outlet's name as the ``<title>`` of the page has it, before or behind the headline, or alone; else None."""
    title = printed_title(tree)
    if not title:
        return None
    home = _home_names(tree)
    parts = parts_of(title)
    named = [*tags.all(*_NAMED_IN), *site_names(tree), *([host] if host else [])]
    borne_out = (
        *(part for part in parts if is_site(part, named)),
        *(part for part in parts if is_masthead(part) or (part in home and len(part) > 3)),
        *(part for part in parts if is_masthead_above(part) and part in headings(tree)),
        *(part for part in parts if _has_copyright(part, tree) or _is_left_over(part, title, tree)),
        *([title] if _is_only_name(title, tree) else []),
    )
    office = next((part for part in parts if _is_office(part, tree)), None)
    if borne_out or office:
        return office or borne_out[0]
    return next((name for name in home if is_masthead_above(name)), None)


def _home_names(tree: Any) -> list[str]:
    """What the page links its home with."""
    links = (a for a in tree.iter("a") if _HOME.fullmatch(a.get("href") or ""))
    return [text for a in links if (text := " ".join(a.text_content().split()))]


def _has_copyright(part: str, tree: Any) -> bool:
    """Whether the page has "© 2026 Hafenblick"."""
    name = r"\s+".join(map(re.escape, part.split()))
    form = rf"(?:©|\(c\)|copyright)[\s\d–-]*(?:by\s+)?(?:the\s+)?{name}(?!\w)"
    return _is_name(part) and re.search(form, tree.text_content(), re.IGNORECASE) is not None


def _is_left_over(part: str, title: str, tree: Any) -> bool:
    """Whether the rest of the title is printed by itself as the headline, so that ``part`` is none of it."""
    rest = title.removeprefix(part).removesuffix(part).strip(" |–—-•·*«»›:")
    return _is_name(part) and rest != title and any(same_words(rest, each) for each in headings(tree))


def _is_office(part: str, tree: Any) -> bool:
    """Whether a part is the name of an office that issues the page itself, and prints its name on it: "Communiqué 44 -
    Ministry of Foreign Affairs, Republic of Montaraz"."""
    words = part.split()
    if len(words) > _LONGEST_OFFICE or office_in(part) is None:
        return False
    if not _is_capital(words) or is_masthead(part):
        return False
    name = part.partition(",")[0]
    body = next(iter(tree.iter("body")), tree)
    return any(same_words(name, text) for text in body.itertext() if len(text) < 2 * len(part))


def _is_capital(words: Sequence[str]) -> bool:
    return all(word[:1].isupper() or word.lower() in _SMALL for word in words)


def _is_only_name(title: str, tree: Any) -> bool:
    """Whether the whole title is a name that the page prints above a headline of other words."""
    if not _is_name(title) or not headings(tree) or any(same_words(title, each) for each in headings(tree)):
        return False
    return any(same_words(title, text) for text in _texts_above(tree))


def _texts_above(tree: Any) -> Iterator[str]:
    """The texts on the page before its first headline."""
    for element in tree.iter():
        if element.tag in ("h1", "h2"):
            return
        if isinstance(element.tag, str) and element.tag != "title" and element.text and element.text.strip():
            yield element.text


def _is_name(part: str) -> bool:
    """Whether a part may be an outlet's name: a few words with capitals, and no section."""
    words: Sequence[str] = part.split()
    ends = not re.search(r"[.!?,;:]$", part)
    section = len(words) < 3 and ends_as_section(part) and not is_masthead_above(part)
    return 0 < len(words) <= _LONGEST_NAME and len(part) > 2 and _is_capital(words) and ends and not section
