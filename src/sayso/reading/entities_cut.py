"""Where one run of capitals is two names, and where two are one.

Two: "In Lagos | Mrs Bello", "Halden University | Alan Poe" (a body, then a person’s first name), "Department of
Works | Lt. Ana Ruiz" (a body, then a rank). One: the pieces before letters in brackets that are the initials of all of
them, "Harbour and Allied Workers’ Union (HAWU)". Not cut: an office before its holder, which is a title, and a body
named after somebody ("Alan Poe University").
"""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.entities_roles import acronym_after
from sayso.reading.names import Printed, Runs, apart

__all__ = ["cut_run", "joined_by_letters"]

_JOINS = closed("joining_letters")
_OFFICERS = closed("officers")


def cut_run(runs: Runs, first: int, last: int) -> list[tuple[int, int]]:
    """The names of one run of capitals: its first and last word, or two such pairs."""
    words, lexicon = runs.words, runs.lexicon
    for i in range(first + 1, last):
        before = words[i - 1].text
        if plain(words[i].text) in lexicon.courtesy and (
            before in lexicon.country or before in lexicon.capital
        ):
            return [(first, i - 1), (i, last)]
        given = lexicon.given(words[i].text) is not None and words[i + 1].text not in lexicon.name_head
        if i - first > 1 and given and before in lexicon.name_head and _person_at(runs, i, last):
            return [(first, i - 1), (i, last)]
        if i - first > 1 and _ranked(runs, i, last) and _is_body(runs, first, i - 1):
            return [(first, i - 1), (i, last)]
    return [(first, last)]


def _ranked(runs: Runs, i: int, last: int) -> bool:
    """Is it a rank printed short or a trooper’s with a name behind it, "Lt. Ana Ruiz"?"""
    noun = plain(runs.words[i].text)
    return i < last and (noun in runs.lexicon.printed_short or noun in _OFFICERS)


def _is_body(runs: Runs, first: int, last: int) -> bool:
    """Is it called by a word for bodies, "Department of Works", "Highway Patrol"?"""
    words, heads = runs.words, runs.lexicon.name_head | runs.lexicon.name_open
    body = words[last].text in heads or plain(words[last].text) in runs.lexicon.institutions
    return body or any(
        words[i].text in heads and words[i + 1].text in ("of", "for") for i in range(first, last)
    )


def _person_at(runs: Runs, i: int, last: int) -> bool:
    """Does the engine see a person from word ``i`` on, or nothing that reaches back over it?"""
    n = runs.engine[i]
    return n != runs.engine[i - 1] or n < 0 or runs.engine_type(i, last) == "person"


def joined_by_letters(runs: Runs, names: list[Printed]) -> list[Printed]:
    """The same names, those before "(HAWU)" begun where its letters begin; what that takes in is left out."""
    found: list[Printed] = []
    for name in names:
        short = acronym_after(runs, name)
        first = _first_of_letters(runs, name, runs.words[short].text) if short is not None else None
        if first is not None and first < name.first:
            found = [each for each in found if each.last < first]
            parts = [w.text for w in runs.words[first : name.first] if w.tag != "POS"]
            words = (*(apart(part) for part in parts), *name.words)
            name = replace(name, first=first, words=words, type="organisation", sure=3, title=None)
        found.append(name)
    return found


def _first_of_letters(runs: Runs, name: Printed, letters: str) -> int | None:
    """The word at which the initials up to the end of the name are the letters; None where none is."""
    letters, i = letters.replace(".", ""), name.last
    initials = ""
    while i >= 0 and len(initials) < len(letters):
        text = runs.words[i].text
        if text[0].isupper():
            initials = text[0] + initials
            if initials == letters:
                return i
        elif text not in _JOINS and runs.words[i].tag != "POS":
            return None
        if i in runs.opens:
            return None
        i -= 1
    return None
