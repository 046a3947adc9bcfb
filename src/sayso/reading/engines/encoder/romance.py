"""Names with a particle in them, as Romance languages make them: "Linhas do Norte", "Compagnie des Eaux du Sud".

A network that has read English takes the words on both sides for two names, or for none. Capitals that such a
particle joins are one name; it is a body's where it begins with a word for one ("Banco", "Sindicato"), else of the
kind of the first name in it. Refused: what neither a name nor a word for a body begins ("So do Republicans"), and
"la", "el" or "y" alone.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from sayso.reading.analysis import Name

__all__ = ["joined"]


def joined(text: str, names: Sequence[Name]) -> list[Name]:
    """The names, those that a particle joins made one and with all that it joins; in the order of the text."""
    found = list(names)
    for match in _joining().finditer(text):
        inside = [each for each in found if each.start < match.end() and match.start() < each.end]
        if match[1] is None and not any(each.start <= match.start() for each in inside):
            continue
        start = min([match.start(), *(each.start for each in inside)])
        end = max([match.end(), *(each.end for each in inside)])
        kind = "organisation" if match[1] and start == match.start() else inside[0].type
        found = [each for each in found if each not in inside] + [Name(start, end, kind)]
    return sorted(found, key=lambda each: each.start)


@lru_cache(maxsize=1)
def _joining() -> re.Pattern[str]:
    """Capitals with a particle among them; the first group is the word for a body they begin with, if any."""
    table = tomllib.loads(files("sayso.reading").joinpath("lexicon/romance.toml").read_text("utf-8"))
    particles, bodies = (
        "|".join(map(re.escape, sorted(table[key], key=len, reverse=True))) for key in ("particles", "bodies")
    )
    capital = r"[A-ZÀ-Þ][\w’'-]+"
    return re.compile(
        rf"\b(?:({bodies})\b(?: {capital}){{0,2}}|{capital})(?: (?:{particles})(?: {capital})+)+"
    )
