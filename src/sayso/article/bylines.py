"""Bylines and author fields into names.

Counted as an author: a person or desk named in an author field or a line "By Jane Doe". Refused:
addresses ("https://…/profile/jane"), mail addresses, and roles printed after a name
("Jane Doe, Moscow correspondent" is "Jane Doe"), and in a line a post without a name ("By Environment
Correspondent").
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from sayso.article.sections import is_masthead_above

__all__ = ["authors_of", "byline_names", "byline_outlet", "is_byline"]

_PREFIX = re.compile(
    r"^(?:(?:written|reported|reporting|words|story|posted|published)\s+by|by|von|par|por|di|da|av|af|door|text|exclusive\s+by)(?:\s*[:,])?\s+",
    re.IGNORECASE,
)
_APART = re.compile(r"\s*(?:;|\||•|·|\s/\s|\s(?:and|und|og|och|et|with|&)\s)\s*", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_ROLE = re.compile(
    r"\b(?:correspondent|editor|reporter|writer|staff|desk|bureau|columnist|producer|analyst|journalist|columnist"
    r"|contributor|director|professor|photographer|news|agencies|associated press|reuters|afp|ap)\b",
    re.IGNORECASE,
)
_LINE = re.compile(
    # A full stop only behind an initial: "H. Lohr".
    r"^(?:(?:(?:written|reported|story|words|text|posted|published)\s+)?by:?|von)\s+(?P<names>(?:[^.!?]|(?<=\b[A-Z])\.){3,160})$",
    re.IGNORECASE,
)
_NAME = re.compile(r"^(?:[^\W\d_][\w.'’-]*\s+){1,4}[^\W\d_][\w.'’-]*$")


def authors_of(fields: Iterable[str]) -> tuple[str, ...]:
    """The names in the author fields of a page, in order, each once."""
    found = [name for field in fields for name in _split(field)]
    once = {name.casefold(): name for name in reversed(found)}
    return tuple(once[key] for key in dict.fromkeys(name.casefold() for name in found))


def byline_names(line: str) -> tuple[str, ...]:
    """The names of a line that is a byline ("By Jane Doe and John Roe in Seoul"); empty if it has none.

    A byline begins with "By" and a capitalised name; "By Monday the count had doubled" is
    prose: no name of two words or more comes out of it. "By Environment Correspondent" is a
    byline (:func:`is_byline`) that names nobody.
    """
    names = (_without_post(name) for name in _byline_parts(line))
    return tuple(name for name in names if name)


def is_byline(line: str) -> bool:
    """Whether ``line`` is a byline, with a name or only a post in it."""
    return bool(_byline_parts(line))


def byline_outlet(line: str) -> str | None:
    """The newspaper behind the names of a byline ("By Jane Doe, Harbour Post"); None where there is none."""
    if not is_byline(line):
        return None
    return next((piece for piece in _COMMA.split(line.strip())[1:] if is_masthead_above(piece)), None)


def _byline_parts(line: str) -> tuple[str, ...]:
    found = _LINE.match(line.strip())
    if not found or not found["names"][:1].isupper():
        return ()
    names = re.sub(r"\s+(?:in|at|for)\s+.*$", "", found["names"], flags=re.IGNORECASE)
    names = ", ".join(piece for piece in _COMMA.split(names) if not is_masthead_above(piece))
    people = authors_of([names])
    capitalised = all(word[:1].isupper() or word in _PARTICLES for name in people for word in name.split())
    return people if people and capitalised and all(_NAME.match(name) for name in people) else ()


def _without_post(name: str) -> str:
    """``name`` without a post behind it: "Jane Doe Political Editor" is Jane Doe, "Staff Reporter" nobody."""
    posts, beats = _posts()
    words = name.split()
    if words[-1].casefold() not in posts:
        return name
    while words and words[-1].casefold() in posts | beats:
        words.pop()
    return " ".join(words)


@lru_cache(maxsize=1)
def _posts() -> tuple[frozenset[str], frozenset[str]]:
    table = tomllib.loads(files("sayso.article").joinpath("lexicon/posts.toml").read_text("utf-8"))
    return frozenset(table["posts"]), frozenset(table["beats"])


_PARTICLES = {
    "al", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
    "ter", "van", "von", "y",
}  # fmt: skip


def _split(field: str) -> list[str]:
    text = " ".join(field.split())
    text = _PREFIX.sub("", text)
    names = []
    for part in _APART.split(text):
        pieces = _COMMA.split(part)
        # "Doe, Jane" is not told from "Doe, Roe"; but "Jane Doe, Moscow correspondent" is a name and a role.
        kept = [piece for place, piece in enumerate(pieces) if place == 0 or not _ROLE.search(piece)]
        names += [_PREFIX.sub("", piece).strip(" .:–—-*") for piece in kept]
    return [name for name in names if _plausible(name)]


_NOBODY = {"admin", "administrator", "editor", "newsroom", "root", "user", "webmaster", "wordpress", "staff"}


def _plausible(name: str) -> bool:
    return name.casefold() not in _NOBODY and (
        1 < len(name) <= 80
        and not re.search(r"https?:|www\.|@|\.(?:html?|php)\b|[{}<>]", name)
        and not name.isdigit()
    )
