"""The notation of times_rules.toml, turned into regular expressions over token codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

_PIECE = re.compile(
    r"\s+|(?P<look>\(\?(?:=|!|<=|<!))|\((?P<name>[a-z_]+):|(?P<sign>'[^'\s]')|(?P<macro>@[a-z]+)"
    r"|(?P<klass>[A-Z][A-Z0-9_]*)|(?P<word>[a-z]+)|(?P<raw>\{[0-9,]+\}|[()|?])"
)


def pieces(pattern: str) -> Iterator[tuple[str, str]]:
    """The parts of a pattern as (kind, text); raises ValueError at a sign the notation lacks."""
    at = 0
    while at < len(pattern):
        match = _PIECE.match(pattern, at)
        if match is None:
            raise ValueError(f"no such sign in a pattern: {pattern[at:]!r} in {pattern!r}")
        if match.lastgroup:
            yield match.lastgroup, match.group(match.lastgroup)
        at = match.end()


def literals(pattern: str) -> set[str]:
    """The words and signs that a pattern names as themselves."""
    return {text.strip("'") for kind, text in pieces(pattern) if kind in ("sign", "word")}


def translate(pattern: str, macros: Mapping[str, str], chars: Callable[[str], str]) -> str:
    """The pattern as the source of a regular expression; ``chars`` gives the codes of a class."""
    out: list[str] = []
    for kind, text in pieces(pattern):
        if kind == "look":
            out.append(text)
        elif kind == "name":
            out.append(f"(?P<{text}>")
        elif kind == "macro":
            out.append(translate(macros[text[1:]], macros, chars))
        elif kind == "raw":
            out.append("(?:" if text == "(" else text)
        else:
            name = text if kind == "klass" else "=" + text.strip("'")
            codes = chars(name)
            if not codes:
                raise ValueError(f"a class without a word: {name} in {pattern!r}")
            out.append(codes if len(codes) == 1 else f"[{codes}]")
    return "".join(out)


Codes = frozenset[str]


def needs(
    pattern: str, macros: Mapping[str, str], chars: Callable[[str], str], frequent: Collection[str]
) -> list[Codes]:
    """Sets of codes of each of which every match of the pattern holds one; empty where it needs none.

    Where one way or another will do, what is needed is of the ways together, of each the set with the fewest
    codes that are ``frequent``.
    """
    return _needs_of_group(pieces(pattern), macros, chars, frequent)


def _needs_of_group(
    parts: Iterator[tuple[str, str]],
    macros: Mapping[str, str],
    chars: Callable[[str], str],
    frequent: Collection[str],
) -> list[Codes]:
    ways: list[list[list[Codes]]] = [[]]
    for kind, text in parts:
        if text == ")":
            break
        if text == "|":
            ways.append([])
        elif text == "?" or text.startswith("{0"):
            ways[-1].pop()
        elif kind in ("look", "name") or text == "(":
            inside = _needs_of_group(parts, macros, chars, frequent)
            ways[-1].append([] if kind == "look" else inside)
        elif kind == "macro":
            ways[-1].append(needs(macros[text[1:]], macros, chars, frequent))
        elif kind != "raw":
            ways[-1].append([frozenset(chars(text if kind == "klass" else "=" + text.strip("'")))])
    flat = [[need for item in way for need in item] for way in ways]
    if len(flat) == 1:
        return flat[0]
    return [frozenset[str]().union(*(rarest(way, frequent) for way in flat))] if all(flat) else []


def rarest(sets: Iterable[Codes], frequent: Collection[str]) -> Codes:
    """The set with the fewest codes that are ``frequent``; raises ValueError where there is none."""
    return min(sets, key=lambda codes: (len(codes.intersection(frequent)), len(codes)))
