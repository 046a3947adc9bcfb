"""What a printed name is: a person, a body, a place or a people, and which part of it is a title.

Evidence is weighed in the order: titles and courtesies ("Judge", "Mrs"), lists of countries
and regions, words that end or open the names of bodies and places ("Ministry", "Bank of",
"River"), first names, capitals only, and last what the engine says.
"""

from __future__ import annotations

from sayso.reading.entities_beside import body_before, kind_told, names_facility, thing_after, told_by_age
from sayso.reading.entities_cut import cut_run, joined_by_letters
from sayso.reading.entities_lexicon import Lexicon, closed, plain
from sayso.reading.entities_no_names import is_no_name
from sayso.reading.entities_printed import printed_as
from sayso.reading.entities_titled import bears_title, engine_person, office_of, titled, without_prefix
from sayso.reading.entities_titles import after_titles
from sayso.reading.entities_untitled import untitled
from sayso.reading.names import Printed, Runs
from sayso.reading.names_runs import find_runs

__all__ = ["printed_names"]

_SHIPS = closed("ships")
_STORMS = closed("storms")
_PARTICLES = closed("particles")
_SEVERAL = closed("several_bodies")
_LETTERS_AFTER = closed("letters_after")
_BUSINESS_OPENERS = closed("business_openers")
_EITHER_OPENERS = closed("person_or_body") | closed("business_or_person")


def printed_names(runs: Runs) -> list[Printed]:
    """Every name of the text with its type, in order; adjectives and bare titles are left out."""
    found: list[Printed] = []
    for first, last in find_runs(runs):
        for start, end in cut_run(runs, first, last):
            name = _read(runs, start, end)
            if name:
                found.append(name)
    return joined_by_letters(runs, found)


def _read(runs: Runs, first: int, last: int) -> Printed | None:
    """The name of a run, if it is one, with what it is."""
    words, lexicon = runs.words, runs.lexicon
    last -= last - first > 1 and words[last].text in _LETTERS_AFTER  # "Ana Ruiz KC"
    whole = runs.analysis.text[words[first].start : words[last].end]
    if told_by_age(runs, first, last):
        return printed_as(runs, first, last, "person", 2)
    if is_no_name(runs, first, last, whole):
        return None
    if _is_business_opener(runs, first, last):
        name = _read(runs, first + 1, last)
        body = name if name and name.type == "organisation" else None
        return body or printed_as(runs, first + 1, last, "organisation", 2)
    listed = _listed(lexicon, whole)
    if not listed and _opens_before_listed(runs, first, last):
        return _read(runs, first + 1, last)
    alone = first == last and words[first].text not in runs.surnames
    if listed == "place" or (listed and (alone or not engine_person(runs, first, last))):
        return printed_as(runs, first, last, listed, 3)
    head, start = _head(runs, first, last), after_titles(runs, first, last)
    if bears_title(runs, first, start, last, head):
        return titled(runs, first, start, last)
    if kind := _kind_by_its_words(runs, first, last, head):
        return printed_as(runs, first, last, kind, 2)
    return _by_title(runs, first, start, last)


def _by_title(runs: Runs, first: int, start: int, last: int) -> Printed | None:
    """The name by the title that ends before word ``start``: a person's, or what its office is of; else by itself."""
    if start > last:
        body = last > first and body_before(runs, first, last)
        return printed_as(runs, first, last, "organisation", 2) if body else None
    if _is_ship(runs, first, last):
        return printed_as(runs, first, last, "other", 3)
    if start > first:
        return office_of(runs, first, start, last) or titled(runs, first, start, last)
    name = untitled(runs, without_prefix(runs, first, last), first, last)
    if name.type in ("organisation", "") and names_facility(runs, last):
        name.type, name.sure = "other", 1
    return name


def _opens_before_listed(runs: Runs, first: int, last: int) -> bool:
    """ "Say Mexico agrees": does the first word bear a capital only for the sentence that it opens?"""
    words = runs.words
    if first == last or not runs.initial(first) or runs.seen_inside(words[first].text):
        return False
    return bool(_listed(runs.lexicon, runs.analysis.text[words[first + 1].start : words[last].end]))


def _kind_by_its_words(runs: Runs, first: int, last: int, head: str) -> str:
    """What a name of several words says that it is, by its ``head`` or by how it opens: "Ministry", "Bank of"."""
    lexicon, opening = runs.lexicon, runs.words[first].text
    given = lexicon.given(opening) is not None
    if last == first or (given and engine_person(runs, first, last)):
        return ""
    firm = "company" in lexicon.name_class.get(head, ())
    opens = opening in lexicon.name_open or _opens_romance_body(runs, first, last)
    if firm or head in lexicon.name_head or head in _SEVERAL or opens:
        return "organisation"
    if not given and (head in lexicon.place_head or opening in lexicon.place_open):
        return kind_told(runs, first, last) or "place"
    return ""


def _opens_romance_body(runs: Runs, first: int, last: int) -> bool:
    """ "Linhas do Norte", "Cruz Roja de Valmora": a word for a body, and a particle behind it; not "Cruz" alone."""
    particle = any(word.text in _PARTICLES for word in runs.words[first + 1 : last])
    return particle and runs.words[first].text in runs.lexicon.romance_open


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
