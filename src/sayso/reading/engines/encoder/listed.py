"""The kind of names that our lists know, whatever the network takes them for.

A network this small knows few bodies and places by name: it takes "the Taliban" for a place and "Karzai" too.
The lists (``lexicon/institutions.toml``, ``lexicon/governments.toml``) know the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.analysis import Name
from sayso.reading.entities_lexicon import Lexicon, lexicon

__all__ = ["as_listed"]


def as_listed(text: str, names: Sequence[Name]) -> list[Name]:
    """The names, with the kind of the lists where a list has the whole name.

    Well-known bodies are organisations; countries, capitals and regions are places, but for those that are
    more than one thing ("Georgia"); what is made of a country's adjective ("Norwegians") is a group. The last
    name of a person named in full in ``text`` keeps its kind: "Wagner" where there is a "Lena Wagner".
    """
    lists = lexicon()
    bearers = {
        parts[-1] for name in names if name.type == "person" and len(parts := _form(text, name).split()) > 1
    }
    return [
        replace(name, type=_kind(lists, form) or name.type)
        if (form := _form(text, name)) not in bearers
        else name
        for name in names
    ]


def _form(text: str, name: Name) -> str:
    return text[name.start : name.end].replace("’", "'")


def _kind(lists: Lexicon, form: str) -> str:
    """The kind that the lists give a name, "" for none."""
    if form in lists.doubtful:
        return ""
    if lists.is_place(form):
        return "place"
    if "-".join(form.split()) in lists.known:
        return "organisation"
    return "group" if form.endswith("s") and form[:-1] in lists.adjective else ""
