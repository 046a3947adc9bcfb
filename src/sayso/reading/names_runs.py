"""Where a run of capitals begins and how far it goes on: over "of", "’s", hyphens and particles.

A title goes on over "of" and "for" where a person follows ("Commissioner for Peace Ana Ruiz"); a calling over its
"’s" ("Umpires’ Board"). In a heading, where every word has a capital, only the engine tells.
"""

from __future__ import annotations

import re

from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.names import Runs, proper

__all__ = ["find_runs", "person_within"]

_NEVER = closed("never_names")
_PARTICLES = closed("particles")
_BEHIND_OFFICES = closed("behind_offices")
_BEFORE_HONORIFICS = closed("before_honorifics")
_ENDS_OF_NAMES = closed("ends_of_names")
_HYPHENS = frozenset("-–‑")
_PREFIXES = closed("prefixes")
_COMPOUND_ENDS = closed("compound_ends")
_JOINING = closed("joining")
_OPEN_TO_ALL = closed("open_to_all")


def _trimmed(runs: Runs, first: int, last: int) -> tuple[int, int]:
    """In a heading: the words of the engine's name that are names elsewhere; all of it where none is.

    Of "Mwangi Says" the engine makes a person; the text below knows Mwangi only.
    """
    words = runs.words
    while last > first and (words[last].tag == "POS" or not words[last].text[0].isalnum()):
        last -= 1
    known = [i for i in range(first, last + 1) if runs.seen_inside(words[i].text)]
    if not known:
        return first, last
    end = known[0]
    while end + 1 in known:
        end += 1
    return known[0], end


def _one_piece(runs: Runs, i: int) -> bool:
    """In a heading: do words ``i`` and the next belong to one name?"""
    if runs.engine[i] >= 0 or runs.engine[i + 1] >= 0:
        return runs.engine[i] == runs.engine[i + 1]
    after = runs.words[i + 1]
    return i + 1 not in runs.opens and proper(after) and after.text in runs.inside


def find_runs(runs: Runs) -> list[tuple[int, int]]:
    """First and last word of every run of capitals, in order, none overlapping."""
    found, behind = [], 0
    words = runs.words
    labels = {i for i in runs.opens if words[i].text.isupper()}  # a letter without case may open one
    for i in sorted(labels.union(word.i for word in runs.capitals)):
        if i < behind or not (runs.starts(i) or _opens_office(runs, i) or _is_label(runs, i)):
            continue
        last = i
        if i in runs.heading:
            # In a heading every word has a capital; only the engine knows where a name ends.
            while last + 1 < len(words) and last + 1 in runs.heading and _one_piece(runs, last):
                last += 1
            found.append(_trimmed(runs, i, last))
            behind = last + 1
            continue
        while (further := _goes_on(runs, i, last)) != last:
            last = further
        first = i
        if i >= 2 and words[i - 1].text in _HYPHENS and words[i - 2].text in _PARTICLES:
            first = i - 2  # al-Shabaab
        while last > first and not words[last].text[0].isalnum():
            last -= 1
        found.append((first, last))
        behind = last + 1
    return found


def _opens_office(runs: Runs, i: int) -> bool:
    """Is it the title in "Leader of the Opposition Jo Roe" at the head of a sentence?"""
    words = runs.words[i : i + 4]
    if len(words) < 4 or i in runs.heading or plain(words[0].text) not in runs.lexicon.title:
        return False
    after = words[3] if words[2].text == "the" else words[2]
    office = words[0].text[0].isupper() and words[1].text in _BEHIND_OFFICES and after.text[0].isupper()
    return office and _person_behind(runs, after.i)


def _is_label(runs: Runs, i: int) -> bool:
    """Are they the letters of who speaks, "AN:", at the head of a turn?"""
    text, after = runs.words[i].text, runs.words[i + 1 : i + 2]
    letters = text.isalpha() and text.isupper() and 1 < len(text) < 4
    return letters and i in runs.opens and bool(after) and after[0].text == ":"


def _goes_on(runs: Runs, first: int, i: int) -> int:
    """The last word of the next piece of the run that stands at ``i``, or ``i`` when it ends there."""
    words = runs.words
    if i + 1 >= len(words) or i + 1 in runs.ends:
        return i
    following = words[i + 1]
    if following.text[0].isupper():
        one = runs.engine[i] >= 0 and runs.engine[i] == runs.engine[i + 1]
        named = one and following.text in _ENDS_OF_NAMES  # "Oceans Now"
        return i if runs.never(i + 1) and not named else i + 1
    if i + 2 >= len(words) or i + 2 in runs.ends:
        return i
    short = plain(runs.words[i].text) in runs.lexicon.printed_short or words[i].text in _BEFORE_HONORIFICS
    if following.text == "." and short:
        return i + 2 if words[i + 2].text[0].isupper() else i  # "Col. Musa", cut in two by the engine
    if following.text in _HYPHENS:
        return _hyphen(runs, first, i)
    if following.tag == "POS" or following.text in ("'", "’"):
        return _owner(runs, first, i)
    return _joined(runs, first, i)


def _hyphen(runs: Runs, first: int, i: int) -> int:
    hyphen, part = runs.words[i + 1], runs.words[i + 2]
    if hyphen.start != runs.words[i].end or part.start != hyphen.end or not part.text[0].isalpha():
        return i
    if part.text[0].isupper():
        return i + 2
    # "Park Min-ji", but not "Lagos-based", nor "the Paris-trained chef".
    if hyphen.text != "-":
        return i
    if plain(runs.words[i].text) in _PREFIXES:
        return i + 2  # "Co-ordination Committees"
    given = i > first and part.text not in _COMPOUND_ENDS and len(part.text) <= 6
    return i + 2 if given or part.tag.startswith("NNP") else i


def _owner(runs: Runs, first: int, i: int) -> int:
    # "Save the Children’s Fund" goes on after the ’s only where the engine sees one name.
    after, owner = runs.words[i + 2], runs.words[i]
    if after.text in runs.lexicon.name_head or after.text in runs.lexicon.name_open:
        saint = runs.words[first].text in ("St", "St.", "Saint") and first < i
        if owner.text in runs.lexicon.plural_owner or saint or _of_a_calling(runs, i):
            return i + 2
    if after.text == "and" and _two_owners(runs, i):
        return i + 3  # "Drivers’ and Conductors’ Union"
    further = runs.words[i + 3] if i + 3 < len(runs.words) else after
    if runs.lexicon.is_place(after.text) and further.text[0].islower():
        return i  # "the World Health Organization’s Africa director"
    same = runs.engine[i] >= 0 and runs.engine[i] == runs.engine[i + 2]
    if not (same and after.text[0].isupper() and runs.engine_type(i, i) == "organisation"):
        return i
    # "Lloyd’s Register", but "Apple’s Mac", where Apple stands elsewhere on its own
    return i if runs.words[first].text in runs.alone else i + 2


def _two_owners(runs: Runs, i: int) -> bool:
    words = runs.words[i + 1 : i + 6]
    marks = len(words) == 5 and words[0].text == words[3].text and words[0].text in ("'", "’")
    return marks and words[2].text[0].isupper() and words[4].text in runs.lexicon.name_head


def _of_a_calling(runs: Runs, i: int) -> bool:
    """ "Referees’ Board", "Sheriff’s Office": does the owner say what people are, and bear no name?"""
    noun = plain(runs.words[i].text)
    several = noun.endswith("s") and runs.words[i + 1].text in ("'", "’")
    told = noun in runs.lexicon.roles or (several and noun[:-1] in runs.lexicon.roles)
    return told and noun not in runs.lexicon.documents and runs.words[i].text not in runs.surnames


def _joined(runs: Runs, first: int, i: int) -> int:
    words, lexicon = runs.words, runs.lexicon
    small, after = words[i + 1].text, words[i + 2]
    office = small in _BEHIND_OFFICES and plain(words[i].text) in lexicon.title
    if small in _BEHIND_OFFICES and after.text == "the" and i + 3 < len(words):
        after = words[i + 3]
    if small in _PARTICLES and after.text in _HYPHENS and words[i + 3 : i + 4]:
        part = words[i + 3]
        return part.i if part.text[0].isupper() and part.start == after.end else i  # "Omar al-Sadiq"
    if not after.text[0].isupper() or after.text.rstrip(".") in _NEVER:
        return _double_particle(runs, i) if small in _PARTICLES else i
    if small in _PARTICLES:
        return after.i
    opened = words[first].text in lexicon.name_open or words[i].text in lexicon.name_open
    if office and small == "for" and _person_behind(runs, after.i):
        return after.i  # "Commissioner for Peace Ana Ruiz"
    if small == "of":
        return after.i if opened or plain(words[i].text) in lexicon.title else _one_name(runs, i, after.i)
    if small in _JOINING | {"in"} and first == i and _are_people(runs, i, after.i):
        return after.i
    if small in _JOINING:
        body = words[first].text in _OPEN_TO_ALL or words[i].text in _OPEN_TO_ALL
        return after.i if body else _one_name(runs, i, after.i)
    if small == "&":
        return after.i
    if small == "and":
        portfolio = plain(words[i].text) in lexicon.portfolio and plain(after.text) in lexicon.portfolio
        return after.i if opened and portfolio else _one_name(runs, i, after.i)
    if small in '“"' and i + 3 < len(words) and words[i + 3].text in '”"':
        return i + 3 if words[i + 4 : i + 5] and words[i + 4].text[0].isupper() else i
    return i


def _are_people(runs: Runs, i: int, last: int) -> bool:
    """ "The aid group Doctors in Transit": a body named after those who are in it, with a capital inside a sentence.

    At the head of a sentence too, where the same words stand inside one elsewhere.
    """
    noun = plain(runs.words[i].text)
    if runs.words[i].tag not in ("NNS", "NNPS") or noun.removesuffix("s") not in runs.lexicon.roles:
        return False
    if not runs.initial(i):
        return True
    printed = runs.analysis.text[runs.words[i].start : runs.words[last].end]
    return re.search(rf"[a-z,] {re.escape(printed)}\b", runs.analysis.text) is not None


def _person_behind(runs: Runs, i: int) -> bool:
    """Does a person begin behind word ``i`` in the same run of capitals?"""
    end = i
    while end + 1 < len(runs.words) and end + 1 not in runs.opens and runs.words[end + 1].text[0].isupper():
        end += 1
    return person_within(runs, i, end) not in (None, i)


def _double_particle(runs: Runs, i: int) -> int:
    after = runs.words[i + 3] if i + 3 < len(runs.words) else None
    if after and runs.words[i + 2].text in _PARTICLES and after.text[0].isupper():
        return i + 3
    return i


def _one_name(runs: Runs, i: int, j: int) -> int:
    n = runs.engine[i]
    return j if n >= 0 and n == runs.engine[j] and runs.analysis.names[n].type == "organisation" else i


def person_within(runs: Runs, first: int, last: int) -> int | None:
    """The word from ``first`` on with which somebody begins: a first name, or the engine's person."""
    for i in range(first, last):
        if _of_a_body(runs, i):
            continue
        begins = runs.engine[i] >= 0 and runs.engine[i] != runs.engine[i - 1]
        person = begins and runs.engine[last] == runs.engine[i] and runs.engine_type(i, i) == "person"
        owner = runs.words[i + 1].tag == "POS"
        given = runs.lexicon.given(runs.words[i].text) is not None
        if person or (given and not owner and runs.words[i + 1].text[0].isupper()):
            return i
        office = plain(runs.words[i - 1].text) in runs.lexicon.portfolio and i > first
        if office and last - i in (1, 2) and not any(_of_a_body(runs, j) for j in range(i, last + 1)):
            return i  # "for Water Íñigo Tarrant"
    return None


def _of_a_body(runs: Runs, i: int) -> bool:
    """Is it a word of offices and bodies, or of none: "Affairs", "Council", "and"?"""
    word, lists = runs.words[i], runs.lexicon
    listed = plain(word.text) in lists.portfolio or plain(word.text) in lists.title
    return listed or word.text in lists.name_head or lists.is_place(word.text) or not word.text[0].isupper()
