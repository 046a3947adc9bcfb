"""The notation of times_rules.toml, turned into regular expressions over token codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

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
