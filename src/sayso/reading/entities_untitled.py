"""What a name without a title is, from the surest evidence to the least.

What is told right beside it; the name itself, if it begins like a person's; a body or a person that stands beside it; a
place by where it stands; a single word by its letters; and last what the engine says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.reading.entities_beside import (
    body_before,
    company_before,
    has_government,
    kind_told,
    office_before,
    role_after,
    role_before,
)
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.entities_printed import printed_as
from sayso.reading.entities_signs import (
    are_members,
    goes_by_it,
    has_officers,
    is_dateline,
    is_governed,
    lies_off,
    looks_like_person,
    owns,
    speaks_through,
    stands_at,
    told_which,
    told_who,
)
from sayso.reading.names import Printed, Runs

__all__ = ["untitled"]

_LETTERS_MIXED = re.compile(r"[A-Z][A-Za-z]{0,2}[a-z][A-Z]")
_BUSINESS_OPENERS = closed("business_openers")
_LONGEST = 5
"""As many words a person's name has behind the first."""
_LETTERS = range(2, 7)
"""As many letters a body is called by."""

_Found = tuple[str, int] | None
"""What it is, and how sure that is."""


@dataclass(frozen=True)
class _Bare:
    """A name without its title, from word ``start`` to ``last``."""

    runs: Runs
    start: int
    last: int
    said: str
    """What the engine says."""

    @property
    def text(self) -> str:
        return self.runs.words[self.start].text

    @property
    def one(self) -> bool:
        """Is it of one word?"""
        return self.start == self.last

    @property
    def gender(self) -> str | None:
        """Of its first word as a first name; "" for either, None where it is none."""
        return self.runs.lexicon.given(self.text)

    @property
    def given(self) -> bool:
        """Does it begin with a first name?"""
        fits = self.gender is not None and self.start < self.last <= self.start + _LONGEST
        return fits and not owns(self.runs, self.start, self.last)


def untitled(runs: Runs, start: int, first: int, last: int) -> Printed:
    """The name from word ``start`` to ``last``, which stands behind a word for what it is if that is not ``first``."""
    name = _Bare(runs, start, last, runs.engine_type(start, last))
    found = _told(name)
    if found is None and start > first:
        if name.given or plain(runs.words[start - 1].text) not in runs.lexicon.institutions:
            person = printed_as(runs, start, last, "person", 2)
            person.title = (first, start)
            return person
        found = "organisation", 2  # "Operator Halden Leisure"
    found = found or _person_by_name(name) or _body_beside(name) or _person_beside(name)
    found = found or _by_place(name) or (_by_letters(name) if name.one else None) or _by_engine(name)
    return printed_as(runs, start, last, *found)


def _told(name: _Bare) -> _Found:
    """By what is told of it: "the carmaker Halden", "the Ardan MoD"."""
    runs, start, last = name.runs, name.start, name.last
    if start and not runs.initial(start) and plain(runs.words[start - 1].text) in _BUSINESS_OPENERS:
        return "organisation", 2
    if kind := kind_told(runs, start, last):
        return kind, 2
    if _LETTERS_MIXED.fullmatch(runs.words[last].text) and name.said != "place":
        return "organisation", 2  # "the Ardan MoD"
    return ("place", 2) if is_governed(runs, start, last) else None


def _person_by_name(name: _Bare) -> _Found:
    """A person by the first name, by an office before it, or as who wrote the report."""
    runs, said = name.runs, name.said
    if not name.one and name.start - 1 in runs.bylines:
        return "person", 2
    if name.given and (said != "organisation" or name.gender):
        # "Alan Poe" is a man even where the engine reads a firm; "Morgan Poe" may be one.
        return said if said == "place" else "person", 2 if said == "person" else 1
    return ("person", 2) if not name.one and office_before(runs, name.start, name.last) else None


def _body_beside(name: _Bare) -> _Found:
    """A body by what stands beside it: a company's word, the body that it is in apposition to."""
    runs, start, last, said = name.runs, name.start, name.last, name.said
    before = runs.words[start - 1]
    if name.gender is None and said != "organisation" and has_officers(runs, last) and said != "place":
        return "organisation", 2
    if name.gender is None and company_before(runs, start, last) and (name.one or said == "place"):
        return "organisation", 2
    apposed = not name.one and said != "place" and before.text == ","
    owned = said == "person" and before.relation == "compound" and not name.one
    unsure = said in ("", "other") or (owned and start <= before.head <= last)
    if (apposed or unsure) and body_before(runs, start, last):
        return "organisation", 1
    doubtful = said in ("person", "other", "") and name.gender is None
    return ("organisation", 2) if doubtful and told_which(runs, last) else None


def _person_beside(name: _Bare) -> _Found:
    """A person by how it is written, or by a role that stands beside it."""
    runs, start, last = name.runs, name.start, name.last
    if looks_like_person(runs, start, last) and (name.said != "place" or told_who(runs, last)):
        return "person", 1
    if name.one or name.said == "place":
        return None
    return ("person", 2) if role_before(runs, start, last) or role_after(runs, start, last) else None


def _by_place(name: _Bare) -> _Found:
    """A place by where it stands: a dateline, "at", "off"; before that "Pell & Stroud", and who goes by it."""
    runs, start, last, said = name.runs, name.start, name.last, name.said
    if name.text.isupper() and is_dateline(runs, start, last):
        return "place", 2
    if any(word.text == "&" for word in runs.words[start:last]):
        return "organisation", 2  # "Pell & Stroud"
    if name.one and (has_government(runs, start) or name.text in runs.lands.values()):
        return "place", 2
    if name.one and said in ("person", "") and name.gender is None and name.text not in runs.surnames:
        kind = goes_by_it(runs, start) or ("organisation" if speaks_through(runs, start) else "")
        if kind:
            return kind, 2
    at = stands_at(runs, start) if name.one else lies_off(runs, start)
    return ("place", 1) if said != "place" and at else None


def _by_letters(name: _Bare) -> _Found:
    """One word by its letters: "NHS", "the Okoyes", "the Democrats"."""
    runs, text, said = name.runs, name.text, name.said
    if text.isupper() and len(text.replace(".", "")) in _LETTERS and said != "person":
        return "organisation", 2 if said == "organisation" else 1
    if text.endswith("s") and text[:-1] in runs.surnames:
        return "group", 2  # "the Okoyes"
    if are_members(runs, name.last):
        return "group", 2
    plural = runs.words[name.last].tag == "NNPS" and said in ("", "group", "person", "other")
    return ("group", 1) if plural else None


def _by_engine(name: _Bare) -> tuple[str, int]:
    return (name.said, 1) if name.said in ("person", "organisation", "place", "group") else ("", 0)
