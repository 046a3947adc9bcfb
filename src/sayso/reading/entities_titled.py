"""Names of people with a title before them: where the name begins, and what an office is of.

"House Speaker Ana Ruiz", "General Musa Adoye", "Rival Ana Ruiz". Not a person's: what an office is of ("President of
the Bakers’ Association"), and "Star Alliance Cargo".
"""

from __future__ import annotations

from sayso.reading.entities_lexicon import plain
from sayso.reading.entities_nouns import HYPHENS
from sayso.reading.entities_printed import printed_as
from sayso.reading.names import Printed, Runs
from sayso.reading.names_runs import person_within

__all__ = ["bears_title", "engine_person", "office_of", "titled", "without_prefix"]


def bears_title(runs: Runs, first: int, start: int, last: int, head: str) -> bool:
    """Is what stands before word ``start`` a title, though ``head`` may be the head of a body's name?

    "House Speaker Ana Ruiz" is no House; "General Musa Adoye" is a person, General Motors none.
    """
    words, lexicon = runs.words, runs.lexicon
    opening = words[first].text
    rank = plain(opening) in lexicon.printed_short
    general = opening in lexicon.name_open and runs.engine_type(start, last) == "person"
    named = first < start < last and lexicon.given(words[start].text) is not None
    ranked = first < start <= last and (rank or general)
    return (named or ranked) and (head not in lexicon.name_head or rank)


def titled(runs: Runs, first: int, start: int, last: int) -> Printed:
    """The person whose name begins at word ``start``, with the title that begins at ``first``."""
    words = runs.words
    courtesy = plain(words[start - 1].text)
    for i in range(start + 1, last):
        if _engine_begins(runs, i, last) and runs.lexicon.given(words[i].text) is not None:
            start = i  # "Miss Universe Ana Ruiz"
    name = printed_as(runs, start, last, "person", 3)
    if courtesy in runs.lexicon.courtesy:
        name.courtesy = courtesy
        start -= plain(words[start - 1].text) == courtesy
    if start > first:
        name.title = (first, start)
    return name


def office_of(runs: Runs, first: int, start: int, last: int) -> Printed | None:
    """What an office is of: "President of the Bakers’ Association", "Governor of Merrow State"; None else."""
    words, lists = runs.words, runs.lexicon
    of = next((i for i in range(first, start) if words[i].text in ("of", "for")), None)
    if of is None or person_within(runs, of + 1, last) is not None:
        return None
    of += 1 + (words[of + 1].text == "the")
    if words[last].text in lists.name_head:
        return printed_as(runs, of, last, "organisation", 2)
    place = of < last and words[last].text in lists.place_head
    return printed_as(runs, of, last, "place", 2) if place else None


def without_prefix(runs: Runs, first: int, last: int) -> int:
    """Where a name begins behind a word for what he is: "Rival | Ana Ruiz", "Democrat | Jim Poe", whose person the
    engine begins later than the capitals."""
    for i in range(first + 1, last):
        if runs.lexicon.given(runs.words[i].text) is not None or _engine_begins(runs, i, last):
            before = plain(runs.words[i - 1].text)
            people = runs.words[i - 1].text in runs.lexicon.adjective
            if people or before in runs.lexicon.roles or before.rstrip("s") in runs.lexicon.roles:
                return i
    text = runs.words[first].text
    role = plain(text) in runs.lexicon.roles and runs.lexicon.given(text) is None
    if last - first > 1 and role and runs.initial(first) and not runs.seen_inside(text):
        # "Astronomer Mika Ito", whose name nobody knows; but "Star Alliance Cargo"
        return first + 1 if runs.engine_type(first, first) in ("", "person") else first
    return first


def _engine_begins(runs: Runs, i: int, last: int) -> bool:
    """Does a person of the engine begin at word ``i``, in front of ``last``? Not within "Jean-Max"."""
    n = runs.engine[i]
    if runs.words[i - 1].text in HYPHENS and runs.words[i - 1].end == runs.words[i].start:
        return False
    return n >= 0 and n == runs.engine[last] and runs.engine[i - 1] != n and engine_person(runs, i, last)


def engine_person(runs: Runs, first: int, last: int) -> bool:
    """Does the engine have a person there?"""
    return runs.engine[last] >= 0 and runs.engine_type(first, last) == "person"
