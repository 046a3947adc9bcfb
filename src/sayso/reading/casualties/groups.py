"""Those a report counts or names: "two men", "a 19-year-old woman", "six others", "Zoe Harris"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.reading.casualties.lexicon import FATES, forms, listed
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.figures.quantities import find_quantities
from sayso.reading.figures.quantity import Quantity

__all__ = ["Group", "find_groups"]

_WIDEST = 7
"""Words from a number or article to the noun it is of."""
_MOST = 20_000
_MOST_ALONE = 999
"""Of a bare number: beyond it stand house numbers and years."""
_AGE = re.compile(r"(?:\d{1,3}|[a-z]+)[-‑](?:year|month|week|day)s?[-‑]olds?$", re.I)
_BEFORE_BARE = frozenset({",", "and", ":", ";", "leaves", "leave", "left", "leaving", "kills", "injures", "wounds", "shoots", "killing", "injuring", "wounding"})
_READ_ALL_THE_SAME = (None, "pronoun", "name")
"""Refusals that hold no more where people, or what befell them, stand right behind: "One dead"."""


@dataclass(frozen=True)
class Group:
    """Some people, as a range of words."""

    first: int
    last: int
    low: float
    high: float | None
    form: str
    """number, person, kin ("his wife"), ordinal or name."""
    noun: str | None
    also: bool
    """Whether they are told of beside others: "another man", "two others"."""
    named: str | None = None


def find_groups(prose: Prose) -> list[Group]:
    """The groups of a text in order, none overlapping the one before."""
    found = [g for q in find_quantities(prose) if (g := _of_number(prose, q)) is not None]
    taken = {i for g in found for i in range(g.first, g.last + 1)}
    for word in prose.words:
        if word.i in taken:
            continue
        group = _of_ordinal(prose, word.i) or _of_article(prose, word.i)
        if group is not None and not taken & set(range(group.first, group.last + 1)):
            found.append(group)
            taken |= set(range(group.first, group.last + 1))
    for name in prose.analysis.names:
        inside = prose.analysis.words_in(name.start, name.end)
        if name.type == "person" and inside and not taken & {w.i for w in inside}:
            found.append(Group(inside[0].i, inside[-1].i, 1, 1, "name", None, False, prose.text[name.start : name.end]))
    return sorted(found, key=lambda g: g.first)


def _of_number(prose: Prose, quantity: Quantity) -> Group | None:
    if quantity.unit is not None or quantity.form not in ("plain", "words", "vague", "range", "digits"):
        return None
    if quantity.refused not in _READ_ALL_THE_SAME:
        return None
    low, high = quantity.low, quantity.high
    size = low if low is not None else high
    if size is None or size != int(size) or not 0 < size <= _MOST:
        return None
    first, last = prose.at(quantity.start), prose.at(quantity.number[1] - 1)
    if first is None or last is None:
        return None
    if prose.text[prose.words[last].end - 1].isalpha() and prose.text[prose.words[last].start].isdigit():
        return None  # "40th"
    if _children_of(prose, first):
        return None
    noun = _noun_after(prose, last + 1)
    if noun is None and _other_noun(prose, last + 1):
        return None
    if noun is None and size > _MOST_ALONE:
        return None
    if noun is None and quantity.refused == "name":
        following = prose.word(last + 1)
        if following is None or following.text.lower() not in listed("after", "dead") | listed("after", "injured") | listed("after", "hit"):
            return None
    end = noun if noun is not None else last
    middle = {w.text.lower() for w in prose.words[last + 1 : end + 1]} | {prose.words[max(0, first - 1)].text.lower()}
    return Group(
        first, end, size, high, "number",
        prose.words[noun].text.lower() if noun is not None else None, bool(middle & listed("persons", "also")),
    )  # fmt: skip


def _children_of(prose: Prose, i: int) -> bool:
    """ "Father of 3 killed": the three came to no harm."""
    of, parent = prose.word(i - 1), prose.word(i - 2)
    return of is not None and parent is not None and of.text.lower() == "of" and parent.text.lower() in listed("persons", "kin")


def _other_noun(prose: Prose, i: int) -> bool:
    """ "20 rounds": of things, unless what befell somebody is tagged a noun ("4 dead")."""
    word = prose.word(i)
    told = word is not None and any(word.text.lower() in listed("after", fate) for fate in FATES)
    return word is not None and is_noun(word) and not told


def _noun_after(prose: Prose, i: int) -> int | None:
    """The noun for people that begins at word ``i``, over what modifies it."""
    limit = min(i + _WIDEST, prose.sentence(i)[1] if i < len(prose.words) else i)
    start = i
    if i < limit and prose.words[i].text.lower() == "of":
        i += 1
        while i < limit and prose.words[i].text.lower() in ("the", "them", "those", "his", "her", "their", "whom"):
            if prose.words[i].text.lower() in ("them", "those", "whom"):
                return i
            i += 1
    best = None
    while i < limit:
        word = prose.words[i]
        form = word.text.lower()
        if form in listed("persons", "nouns") or _AGE.match(word.text):
            best = i
        elif best is not None and form not in ("-", "‑", "year", "old"):
            break
        elif word.pos in ("VERB", "AUX", "ADP", "PRON", "DET", "SCONJ") and word.tag not in ("VBN", "VBG") and form not in ("-", "in-law"):
            break
        elif word.pos == "PUNCT" and form not in ("-", "‑", ",", "'s", "’s", "“", '"'):
            break
        elif form in ("and", "or", "when", "after", "who"):
            break
        elif i > start and form in ("dead", "killed"):
            break
        i += 1
    return best


def _of_article(prose: Prose, i: int) -> Group | None:
    """ "a man", "another 19-year-old"; at the head of a headline "Man", "Teen girl"."""
    word = prose.words[i]
    form = word.text.lower()
    opens = i == prose.sentence(i)[0]
    if form in ("a", "an", "another"):
        noun = _noun_after(prose, i + 1)
    elif form in ("his", "her", "their") and (i == 0 or prose.words[i - 1].text.lower() not in ("of", "by", "to", "with", "from")):
        noun = _noun_after(prose, i + 1)
        if noun is not None and prose.words[noun].text.lower() not in listed("persons", "kin"):
            return None
    elif opens or prose.words[i - 1].text.lower() in _BEFORE_BARE:
        noun = _bare(prose, i)
    else:
        return None
    if noun is None:
        return None
    what = prose.words[noun].text.lower()
    if prose.words[noun].tag in ("NNS", "NNPS") or what in ("men", "women", "children", "people"):
        return None
    two = what in listed("persons", "plural_couple")
    also = form == "another" or any(w.text.lower() in listed("persons", "also") for w in prose.words[i : noun + 1])
    kind = "kin" if form in ("his", "her", "their") else "person"
    return Group(i, noun, 2 if two else 1, 2 if two else 1, kind, what, also)


def _bare(prose: Prose, i: int) -> int | None:
    """A noun without an article: "Man killed", "Teen girl shot", "19-year-old dead"."""
    noun = i
    limit = min(len(prose.words), i + 4)
    if prose.words[i].text.lower() in ("the", "this", "that", "his", "her", "their"):
        return None
    while noun < limit:
        form = prose.words[noun].text.lower()
        known = form in listed("persons", "nouns") or _AGE.match(form)
        following = prose.words[noun + 1].text.lower() if noun + 1 < len(prose.words) else ""
        if known and following not in listed("persons", "nouns"):
            return noun
        if not known and prose.words[noun].pos not in ("NOUN", "PROPN", "ADJ", "NUM"):
            return None
        noun += 1
    return None


def _of_ordinal(prose: Prose, i: int) -> Group | None:
    """ "the third person to die", "a fourth victim has died"."""
    if prose.words[i].text.lower() not in ("the", "a") or i + 2 >= len(prose.words):
        return None
    size = forms("ordinals").get(prose.words[i + 1].text.lower())
    following = prose.words[i + 2]
    if size is None or following.text.lower() not in ("person", "victim", "man", "woman", "teen", "student", "officer"):
        return None
    return Group(i, i + 2, size, size, "ordinal", following.text.lower(), True)
