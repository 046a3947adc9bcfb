"""The kind of names that lists and spelling tell, whatever the network takes them for.

A network this small knows few bodies and places by name: it takes "the Taliban" for a place. The lists
(``lexicon/institutions.toml``, ``lexicon/governments.toml``) know better. And it takes whoever speaks for a
person: "ATR said".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.analysis import Name
from sayso.reading.entities_lexicon import Lexicon, lexicon

__all__ = ["told_kinds"]

_LETTERS = re.compile(r"[A-Z]{3,6}")
_AROUND = 25
"""Characters on each side of letters that say whether all is in capitals there."""
_LOWER = 0.6
"""The share of letters that are lower case in running text, at least."""


def told_kinds(text: str, names: Sequence[Name]) -> list[Name]:
    """The names, with another kind where a list has the whole name or its spelling tells.

    Well-known bodies are organisations; countries, capitals and regions are places, but for those that are
    more than one thing ("Georgia"); what is made of a country's adjective ("Norwegians") is a group. Three to
    six capitals among lower case are no person but an organisation. The last name of a person named in full in
    ``text`` keeps its kind: "Wagner" where there is a "Lena Wagner".
    """
    lists = lexicon()
    bearers = _last_names(text, names)
    found = []
    for name in names:
        form = _form(text, name)
        kind = "" if form.casefold() in bearers else _listed(lists, form) or _spelt(lists, text, name)
        found.append(replace(name, type=kind) if kind else name)
    return found


def _form(text: str, name: Name) -> str:
    return text[name.start : name.end].replace("’", "'")


def _last_names(text: str, names: Sequence[Name]) -> set[str]:
    forms = (_form(text, name).split() for name in names if name.type == "person")
    return {parts[-1].casefold() for parts in forms if len(parts) > 1}


def _listed(lists: Lexicon, form: str) -> str:
    """The kind that the lists give a name, "" for none."""
    if form in lists.doubtful:
        return ""
    if lists.is_place(form):
        return "place"
    if "-".join(form.split()) in lists.known:
        return "organisation"
    return "group" if form.endswith("s") and form[:-1] in lists.adjective else ""


def _spelt(lists: Lexicon, text: str, name: Name) -> str:
    form = text[name.start : name.end]
    if name.type != "person" or not _LETTERS.fullmatch(form) or lists.given(form.title()) is not None:
        return ""
    around = text[max(0, name.start - _AROUND) : name.start] + text[name.end : name.end + _AROUND]
    letters = [c for c in around if c.isalpha()]
    return "organisation" if sum(map(str.islower, letters)) > _LOWER * len(letters) else ""
