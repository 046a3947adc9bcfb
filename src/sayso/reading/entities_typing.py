"""What a printed name is: a person, a body, a place or a people, and which part of it is a title.

Evidence is weighed in the order: titles and courtesies ("Judge", "Mrs"), lists of countries
and regions, words that end or open the names of bodies and places ("Ministry", "Bank of",
"River"), first names, capitals only, and last what the engine says.
"""

from __future__ import annotations

import re

from sayso.model import Span
from sayso.reading.analysis import Word
from sayso.reading.entities_beside import (
    body_before,
    company_before,
    has_government,
    kind_told,
    names_facility,
    office_before,
    opens_compound,
    role_after,
    role_before,
    thing_after,
    told_by_age,
)
from sayso.reading.entities_cut import cut_run, joined_by_letters
from sayso.reading.entities_lexicon import Lexicon, closed, plain
from sayso.reading.entities_signs import (
    are_members,
    goes_by_it,
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
from sayso.reading.entities_titles import after_titles
from sayso.reading.names import Printed, Runs, abbreviated, apart
from sayso.reading.names_runs import find_runs, person_within

__all__ = ["printed_names", "printed_span"]

_SHIPS = closed("ships")
_STORMS = closed("storms")
_PARTICLES = closed("particles")
_SEVERAL = closed("several_bodies")
_HANDLE_END = re.compile(r"_\w+")
_LETTERS_MIXED = re.compile(r"[A-Z][A-Za-z]{0,2}[a-z][A-Z]")
_LETTERS_AFTER = closed("letters_after")
_BUSINESS_OPENERS = closed("business_openers")
_EITHER_OPENERS = closed("person_or_body") | closed("business_or_person")
_OPEN_QUOTES = frozenset('“"')


def printed_names(runs: Runs) -> list[Printed]:
    """Every name of the text with its type, in order; adjectives and bare titles are left out."""
    found: list[Printed] = []
    for first, last in find_runs(runs):
        for start, end in cut_run(runs, first, last):
            name = _read(runs, start, end)
            if name:
                found.append(name)
    return joined_by_letters(runs, found)


def printed_span(runs: Runs, name: Printed) -> Span:
    """Characters of the name, the full stop of its sentence left out."""
    last = runs.words[name.last]
    end = last.end
    if last.text.endswith(".") and len(last.text) > 1 and not abbreviated(last.text):
        end -= 1
    handle = _HANDLE_END.match(runs.analysis.text, end)
    return runs.words[name.first].start, handle.end() if handle else end


def _read(runs: Runs, first: int, last: int) -> Printed | None:
    words, lexicon = runs.words, runs.lexicon
    last -= last - first > 1 and words[last].text in _LETTERS_AFTER  # "Ana Ruiz KC"
    whole = runs.analysis.text[words[first].start : words[last].end]
    if told_by_age(runs, first, last):
        return _name(runs, first, last, "person", 2)
    if _is_adjective(runs, first, last, whole):
        return None
    if len(whole.rstrip(".")) == 1 or (first == last and _is_common(runs, first)):
        return None
    if first == last and opens_compound(runs, first):
        return None
    if _is_business_opener(runs, first, last):
        name = _read(runs, first + 1, last)
        return (
            name if name and name.type == "organisation" else _name(runs, first + 1, last, "organisation", 2)
        )
    if last > first and runs.initial(first) and not runs.seen_inside(words[first].text):
        rest = runs.analysis.text[words[first + 1].start : words[last].end]
        if _listed(lexicon, rest) and not _listed(lexicon, whole):
            return _read(runs, first + 1, last)  # "Say Mexico agrees"
    listed = _listed(lexicon, whole)
    alone = first == last and words[first].text not in runs.surnames
    if listed == "place" or (listed and (alone or not _engine_person(runs, first, last))):
        return _name(runs, first, last, listed, 3)
    head, opening = _head(runs, first, last), words[first].text
    given = lexicon.given(opening) is not None
    start = after_titles(runs, first, last)
    named = first < start < last and lexicon.given(words[start].text) is not None
    general = (
        opening in lexicon.name_open and runs.engine_type(start, last) == "person"
    )  # "General Musa Adoye"
    ranked = first < start < last + 1 and (plain(opening) in lexicon.printed_short or general)
    if (named or ranked) and (head not in lexicon.name_head or plain(opening) in lexicon.printed_short):
        return _titled(runs, first, start, last)  # "House Speaker Ana Ruiz" is no House
    if last > first and not (given and _engine_person(runs, first, last)):
        firm = "company" in lexicon.name_class.get(head, ())
        opens = opening in lexicon.name_open or _opens_romance_body(runs, first, last)
        if firm or head in lexicon.name_head or head in _SEVERAL or opens:
            return _name(runs, first, last, "organisation", 2)
        if not given and (head in lexicon.place_head or opening in lexicon.place_open):
            return _name(runs, first, last, kind_told(runs, first, last) or "place", 2)
    if start > last:
        body = last > first and body_before(runs, first, last)
        return _name(runs, first, last, "organisation", 2) if body else None
    if _is_ship(runs, first, last):
        return _name(runs, first, last, "other", 3)
    if start > first:
        return _held(runs, first, start, last) or _titled(runs, first, start, last)
    name = _untitled(runs, _without_prefix(runs, first, last), first, last)
    if name.type in ("organisation", "") and names_facility(runs, last):
        name.type, name.sure = "other", 1
    return name


def _opens_romance_body(runs: Runs, first: int, last: int) -> bool:
    """ "Linhas do Norte", "Cruz Roja de Valmora": a word for a body, and a particle behind it; not "Cruz" alone."""
    particle = any(word.text in _PARTICLES for word in runs.words[first + 1 : last])
    return particle and runs.words[first].text in runs.lexicon.romance_open


def _held(runs: Runs, first: int, start: int, last: int) -> Printed | None:
    """What an office is of: "President of the Bakers’ Association", "Governor of Merrow State"; None else."""
    words, lists = runs.words, runs.lexicon
    of = next((i for i in range(first, start) if words[i].text in ("of", "for")), None)
    if of is None or person_within(runs, of + 1, last) is not None:
        return None
    of += 1 + (words[of + 1].text == "the")
    if words[last].text in lists.name_head:
        return _name(runs, of, last, "organisation", 2)
    return _name(runs, of, last, "place", 2) if of < last and words[last].text in lists.place_head else None


def _is_business_opener(runs: Runs, first: int, last: int) -> bool:
    """ "Carmaker Halden Motors" at the head of a sentence: the first word bears a capital for that only."""
    text = runs.words[first].text
    if first == last or not runs.initial(first) or runs.seen_inside(text):
        return False
    if plain(text) in _EITHER_OPENERS and runs.lexicon.given(runs.words[first + 1].text) is None:
        return first + 1 == last or thing_after(runs, last)
    return plain(text) in _BUSINESS_OPENERS


def _is_ship(runs: Runs, first: int, last: int) -> bool:
    """ "The ferry Lady Orlena", "the Lady Orlena", "Cyclone Ida": nobody is called "the Mrs Okoye"."""
    if first < last and plain(runs.words[first].text) in _STORMS:
        return True
    before = runs.words[first - 1] if first and first not in runs.opens else None
    if before is None:
        return False
    courtesy = plain(runs.words[first].text) in runs.lexicon.courtesy
    return before.lemma in _SHIPS or (before.text.lower() == "the" and courtesy)


def _is_common(runs: Runs, i: int) -> bool:
    """Is this one word in capitals a description: "the Republican", "a Democrat", "the Bank"?"""
    word, lexicon = runs.words[i], runs.lexicon
    noun = plain(word.text)
    before = runs.words[i - 1] if i and i not in runs.opens else None
    told = before is not None and (before.pos in ("DET", "NUM") or before.tag == "PRP$")
    if before is not None and before.text == "The" and not runs.initial(before.i):
        return False  # "seen by The Courier"
    if word.tag == "NNPS" or (not told and word.text in runs.surnames):
        return False
    if "party" in lexicon.roles.get(noun, ()):
        return True
    own = lexicon.institutions.get(noun, frozenset()) & {"parliament", "military", "coastguard"}
    listed = noun in lexicon.roles or (noun in lexicon.institutions and not own)
    return listed and (told or runs.initial(i)) and word.text not in lexicon.known


def _head(runs: Runs, first: int, last: int) -> str:
    """The word that says what it is: "Union" of "Seafarers’ Union of Tarvala"."""
    for i in range(first + 1, last):
        if runs.words[i].text in ("of", "for"):
            return runs.words[i - 1].text
    return runs.words[last].text


def _listed(lexicon: Lexicon, whole: str) -> str:
    whole = whole.replace("’", "'")
    plural = lexicon.country.get(whole) or lexicon.capital.get(whole)
    if plural or whole in lexicon.region:
        return "" if whole in lexicon.doubtful else "place"
    return "organisation" if whole in lexicon.known else ""


def _engine_person(runs: Runs, first: int, last: int) -> bool:
    return runs.engine[last] >= 0 and runs.engine_type(first, last) == "person"


def _is_adjective(runs: Runs, first: int, last: int, whole: str) -> bool:
    """Does the run only qualify what follows: "Russian troops", "Republican voters"?"""
    words = runs.words
    after = words[last + 1] if last + 1 < len(words) and last + 1 not in runs.ends else None
    common = after is not None and after.text[0].islower() and _may_be_qualified(after)
    people = whole in runs.lexicon.adjective and whole not in runs.lexicon.country
    if not people and first == last and common and whole in runs.lands:
        return True
    if not people:
        known = runs.engine_type(first, last) in ("place", "person", "organisation")
        return first == last and common and words[last].pos == "ADJ" and not known
    if after is not None and after.text in "-–":
        return True
    plural = words[last].tag in ("NNPS", "NNS") or words[last].text.endswith("s")
    return not plural and (common or words[last].pos == "ADJ")


def _may_be_qualified(word: Word) -> bool:
    return word.pos in ("NOUN", "ADJ", "NUM") or word.tag in ("VBN", "VBG")


def _titled(runs: Runs, first: int, start: int, last: int) -> Printed:
    words = runs.words
    courtesy = plain(words[start - 1].text)
    for i in range(start + 1, last):
        if _engine_begins(runs, i, last) and runs.lexicon.given(words[i].text) is not None:
            start = i  # "Miss Universe Ana Ruiz"
    name = _name(runs, start, last, "person", 3)
    if courtesy in runs.lexicon.courtesy:
        name.courtesy = courtesy
        start -= plain(words[start - 1].text) == courtesy
    if start > first:
        name.title = (first, start)
    return name


def _without_prefix(runs: Runs, first: int, last: int) -> int:
    # "Rival Ana Ruiz", "Democrat Jim Poe": the engine's person begins later than the capitals.
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
    n = runs.engine[i]
    return n >= 0 and n == runs.engine[last] and runs.engine[i - 1] != n and _engine_person(runs, i, last)


def _untitled(runs: Runs, start: int, first: int, last: int) -> Printed:
    words, lexicon = runs.words, runs.lexicon
    said = runs.engine_type(start, last)
    text = words[start].text
    if start and not runs.initial(start) and plain(words[start - 1].text) in _BUSINESS_OPENERS:
        return _name(runs, start, last, "organisation", 2)
    kind = kind_told(runs, start, last)
    if kind:
        return _name(runs, start, last, kind, 2)
    if _LETTERS_MIXED.fullmatch(words[last].text) and said != "place":
        return _name(runs, start, last, "organisation", 2)  # "the Ardan MoD"
    if is_governed(runs, start, last):
        return _name(runs, start, last, "place", 2)
    gender = lexicon.given(text)
    given = gender is not None and start < last <= start + 5 and not owns(runs, start, last)
    if start > first:
        if not given and plain(words[start - 1].text) in lexicon.institutions:
            return _name(runs, start, last, "organisation", 2)  # "Operator Halden Leisure"
        name = _name(runs, start, last, "person", 2)
        name.title = (first, start)
        return name
    if start < last and first - 1 in runs.bylines:
        return _name(runs, start, last, "person", 2)
    if given and (said != "organisation" or gender):
        # "Alan Poe" is a man even where the engine reads a firm; "Morgan Poe" may be one.
        kind = said if said == "place" else "person"
        return _name(runs, start, last, kind, 2 if said == "person" else 1)
    if start < last and office_before(runs, start, last):
        return _name(runs, start, last, "person", 2)
    if start == last and gender is None and company_before(runs, start):
        return _name(runs, start, last, "organisation", 2)
    apposed = start < last and said != "place" and words[start - 1].text == ","
    owned = said == "person" and words[start - 1].relation == "compound" and start < last
    unsure = said in ("", "other") or (owned and start <= words[start - 1].head <= last)
    if (apposed or unsure) and body_before(runs, start, last):
        return _name(runs, start, last, "organisation", 1)
    if said in ("person", "other", "") and gender is None and told_which(runs, last):
        return _name(runs, start, last, "organisation", 2)
    if looks_like_person(runs, start, last) and (said != "place" or told_who(runs, last)):
        return _name(runs, start, last, "person", 1)
    if start < last and said != "place" and (role_before(runs, start, last) or role_after(runs, start, last)):
        return _name(runs, start, last, "person", 2)
    if text.isupper() and is_dateline(runs, start, last):
        return _name(runs, start, last, "place", 2)
    if any(word.text == "&" for word in words[start:last]):
        return _name(runs, start, last, "organisation", 2)  # "Pell & Stroud"
    if start == last and (has_government(runs, start) or text in runs.lands.values()):
        return _name(runs, start, last, "place", 2)
    if start == last and said in ("person", "") and gender is None and text not in runs.surnames:
        kind = goes_by_it(runs, start) or ("organisation" if speaks_through(runs, start) else "")
        if kind:
            return _name(runs, start, last, kind, 2)
    if said != "place" and (stands_at(runs, start) if start == last else lies_off(runs, start)):
        return _name(runs, start, last, "place", 1)
    if start == last and text.isupper() and 2 <= len(text.replace(".", "")) <= 6 and said != "person":
        return _name(runs, start, last, "organisation", 2 if said == "organisation" else 1)
    if start == last and text.endswith("s") and text[:-1] in runs.surnames:
        return _name(runs, start, last, "group", 2)  # "the Okoyes"
    if start == last and are_members(runs, last):
        return _name(runs, start, last, "group", 2)
    if start == last and words[last].tag == "NNPS" and said in ("", "group", "person", "other"):
        return _name(runs, start, last, "group", 1)
    if said in ("person", "organisation", "place", "group"):
        return _name(runs, start, last, said, 1)
    return _name(runs, start, last, "", 0)


def _name(runs: Runs, first: int, last: int, kind: str, sure: int) -> Printed:
    name = Printed(first, last, (), kind, sure)
    start, end = printed_span(runs, name)
    parts = runs.analysis.text[start:end].split()
    # A nickname in quotation marks is no part of what is compared.
    name.words = tuple(apart(p) for p in parts if p[0] not in _OPEN_QUOTES and any(map(str.isalnum, p)))
    return name
