"""Those a report counts or names: "two men", "a 19-year-old woman", "six others", "Zoe Harris"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.casualties.lexicon import forms, listed
from sayso.reading.casualties.nouns import bare_noun, noun_after, tells_fate
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.figures.quantities import find_quantities
from sayso.reading.figures.quantity import Quantity
from sayso.reading.fixed import fixed

__all__ = ["Group", "find_groups", "is_bare"]

_MOST = 20_000
_MOST_ALONE = 999
"""Of a bare number: beyond it stand house numbers and years."""
_READ_ALL_THE_SAME = (None, "pronoun", "name")
"""Refusals that hold no more where people, or what befell them, stand right behind: "One dead"."""


_OPENERS = frozenset(("the", "a", "an", "another", "his", "her", "their", "he", "she"))
"""What those who are told of without a number begin with, unless it is the noun itself."""


@fixed
class Group:
    """Some people, as a range of words."""

    first: int
    last: int
    low: float
    high: float | None
    form: str
    """number, person, kin ("his wife"), ordinal or name."""
    noun: str | None = None
    also: bool = False
    """Whether they are told of beside others: "another man", "two others"."""
    named: str | None = None


def is_bare(group: Group) -> bool:
    """A number alone, which beside people may be an age: "Zoe Harris and Jan Doe, 16 and 17"."""
    return group.form == "number" and group.noun is None


def find_groups(prose: Prose) -> list[Group]:
    """The groups of a text in order; none overlaps another."""
    found = [g for q in find_quantities(prose) if (g := _of_number(prose, q)) is not None]
    taken = {i for g in found for i in range(g.first, g.last + 1)}
    for group in [*_of_words(prose), *_names(prose)]:
        words = set(range(group.first, group.last + 1))
        if not taken & words:
            found.append(group)
            taken |= words
    return sorted(found, key=lambda group: group.first)


def _of_words(prose: Prose) -> Iterator[Group]:
    """Those told of without a number."""
    leading, openers = listed("persons", "before_bare"), _OPENERS | listed("persons", "pairs")
    for first, last in prose.analysis.sentences:
        before = None
        for i, form in enumerate(prose.analysis.lowered[first:last], first):
            if before is None or before in leading or form in openers:
                group = _of_ordinal(prose, i, form, before is None) or _of_person(prose, i, form, before)
                if group is not None:
                    yield group
            before = form


def _names(prose: Prose) -> list[Group]:
    found = []
    for name in prose.analysis.names:
        inside = prose.analysis.words_in(name.start, name.end)
        if name.type == "person" and inside:
            printed = prose.text[name.start : name.end]
            found.append(Group(inside[0].i, inside[-1].i, 1, 1, "name", named=printed))
    return found


def _of_number(prose: Prose, quantity: Quantity) -> Group | None:
    size = quantity.low if quantity.low is not None else quantity.high
    first, last = prose.at(quantity.start), prose.at(quantity.number[1] - 1)
    if size is None or first is None or last is None or not _counts_people(quantity, size):
        return None
    if _is_ordinal(prose, last) or _children_of(prose, first):
        return None
    noun = noun_after(prose, last + 1)
    if noun is None and _is_age(prose, first, last):
        return None
    if noun is None and (size > _MOST_ALONE or _stands_for_other(prose, quantity, last + 1)):
        return None
    end = noun if noun is not None else last
    around = {w.text.lower() for w in prose.words[max(0, first - 1) : end + 1]}
    return Group(
        first, end, size, quantity.high, "number",
        prose.words[noun].text.lower() if noun is not None else None, bool(around & listed("persons", "also")),
    )  # fmt: skip


def _counts_people(quantity: Quantity, size: float) -> bool:
    whole = size == int(size) and 0 < size <= _MOST
    return (
        whole
        and quantity.unit is None
        and quantity.form != "fraction"
        and quantity.refused in _READ_ALL_THE_SAME
    )


def _is_ordinal(prose: Prose, last: int) -> bool:
    """ "40th"."""
    return prose.words[last].text[0].isdigit() and prose.words[last].text[-1].isalpha()


def _is_age(prose: Prose, first: int, last: int) -> bool:
    """ "Zoe Harris, 66 and Jan Doe", "ages 3 and 5": behind a name and a comma, or the word for it."""
    comma, name = prose.word(first - 1), prose.word(first - 2)
    if comma is not None and comma.text.lower() in listed("persons", "aged"):
        return True
    return (
        not tells_fate(prose, last + 1)
        and comma is not None
        and name is not None
        and comma.text == ","
        and name.pos == "PROPN"
    )


def _children_of(prose: Prose, i: int) -> bool:
    """ "Father of 3 killed": the three came to no harm."""
    of, parent = prose.word(i - 1), prose.word(i - 2)
    if of is None or parent is None or of.text.lower() != "of":
        return False
    return parent.text.lower() in listed("persons", "kin")


def _stands_for_other(prose: Prose, quantity: Quantity, i: int) -> bool:
    """ "20 rounds", "Route 40": not of people, unless what befell somebody stands behind ("4 dead")."""
    word = prose.word(i)
    if tells_fate(prose, i):
        return False
    return quantity.refused == "name" or (word is not None and is_noun(word))


def _of_person(prose: Prose, i: int, form: str, before: str | None) -> Group | None:
    """ "a man", "another 19-year-old", "his wife"; without an article "Man", "Teen girl"."""
    own = form in ("his", "her", "their")
    if form in listed("persons", "pairs"):
        return _of_pair(prose, i, form)
    if form in ("he", "she"):
        return Group(i, i, 1, 1, "person", None if _joins_number(prose, i + 1) else form)
    if form in ("a", "an", "another") or (own and before not in ("of", "by", "to", "with", "from")):
        noun = noun_after(prose, i + 1)
    elif not own and (before is None or before in listed("persons", "before_bare")):
        noun = bare_noun(prose, i)
    else:
        noun = None
    if noun is None or prose.words[noun].tag in ("NNS", "NNPS"):
        return None
    if own:
        noun = next((n for n in range(noun, min(noun + 4, prose.sentence(i)[1])) if _is_kin(prose, n)), noun)
    what = prose.words[noun].text.lower()
    if what in listed("persons", "plural") or (own and what not in listed("persons", "kin")):
        return None
    size = 2 if what == "couple" else 1
    also = any(word.text.lower() in listed("persons", "also") for word in prose.words[i : noun + 1])
    return Group(i, noun, size, size, "kin" if own else "person", what, also)


def _is_kin(prose: Prose, i: int) -> bool:
    return prose.words[i].text.lower() in listed("persons", "kin")


def _of_pair(prose: Prose, i: int, form: str) -> Group | None:
    """ "both men", "the pair were shot", "both of them"."""
    if form == "pair":
        around = [word.text.lower() for word in prose.words[max(0, i - 1) : i + 2]]
        alone = len(around) == 3 and around[0] in ("a", "the") and around[2] != "of"
        return Group(i, i, 2, 2, "number", form) if alone else None
    noun = noun_after(prose, i + 1)
    if noun is not None and prose.words[noun].tag in ("NNS", "NNPS", "PRP"):
        return Group(i, noun, 2, 2, "number", prose.words[noun].text.lower())
    return None


def _joins_number(prose: Prose, i: int) -> bool:
    """ "he and three others"."""
    joined = prose.words[i : i + 2]
    return (
        len(joined) == 2
        and joined[0].text == "and"
        and (joined[1].pos == "NUM" or joined[1].text == "another")
    )


def _of_ordinal(prose: Prose, i: int, form: str, begins: bool) -> Group | None:
    """ "the third person to die", "a possible fourth victim has died"."""
    at = i + 1 if form in ("the", "a", "an") else i if begins else None
    while (
        at is not None
        and at + 1 < len(prose.words)
        and prose.words[at].text.lower() in listed("persons", "before_ordinal")
    ):
        at += 1
    if at is None or at + 1 >= len(prose.words):
        return None
    size = forms("ordinals").get(prose.words[at].text.lower())
    if size is None:
        return None
    if form == "a" and tells_fate(prose, at + 1):
        return Group(i, at, size, size, "ordinal", None, True)
    noun = noun_after(prose, at + 1)
    if noun is None or prose.words[noun].tag in ("NNS", "NNPS"):
        return None
    return Group(i, noun, size, size, "ordinal", prose.words[noun].text.lower(), True)
