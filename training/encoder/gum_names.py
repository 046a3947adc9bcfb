"""Names from GUM's mentions of entities (Zeldes 2017; the ``Entity=`` of its CoNLL-U, in the order
``GRP-etype-infstat-salience-centering-minspan-link-identity``).

GUM marks every mention of an entity, "the old harbour" as well as "Port Said". What counts as a name: the
proper nouns around the head of a mention of a person, place, organisation, event, object or abstract thing,
with "of", "&" and hyphens between proper nouns ("Bank of Orsa"), without a person's title. What does not:
mentions whose head is no proper noun ("the mayor of Orsa"), animals, plants, substances and times, and a name
within a longer one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from training.encoder.corpora import TreeWord

__all__ = ["Mention", "mentions", "names"]

_KINDS = {
    "person": "person",
    "place": "place",
    "organization": "organisation",
    "event": "other",
    "object": "other",
    "abstract": "other",
}
_ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")
_BRACKET = re.compile(r"\([^()]*\)?|[^()]+\)")
_PROPER = frozenset(("NNP", "NNPS"))
_JOINED_BEFORE = frozenset(("of", "&", "-", "'"))
_JOINED_BEHIND = frozenset(("of", "&", "-"))
_MINSPAN = 5


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of an entity: words ``first`` to ``last`` of the sentence, both included."""

    first: int
    last: int
    kind: str
    """GUM's type of entity."""
    head: tuple[int, ...]
    """Words that make up its shortest form (the *minspan*)."""


@dataclass(frozen=True, slots=True)
class _Open:
    group: str
    first: int
    kind: str
    head: str


def names(sentence: Sequence[TreeWord]) -> list[tuple[int, int, str]]:
    """The names of a sentence in order: first word, last word (included), kind; none overlaps another."""
    found = [name for mention in mentions(sentence) if (name := _name(mention, sentence))]
    found.sort(key=lambda name: (name[0], -name[1]))
    apart: list[tuple[int, int, str]] = []
    for name in found:
        if not apart or name[0] > apart[-1][1]:
            apart.append(name)
    return apart


def mentions(sentence: Sequence[TreeWord]) -> Iterator[Mention]:
    """The mentions of a sentence, in the order in which they close."""
    under_way: list[_Open] = []
    for place, word in enumerate(sentence):
        entity = _ENTITY.search(word.misc)
        for bracket in _BRACKET.findall(entity[1]) if entity else ():
            if bracket.startswith("("):
                fields = bracket.strip("()").split("-")
                head = fields[_MINSPAN] if len(fields) > _MINSPAN else "1"
                under_way.append(_Open(fields[0], place, fields[1], head))
                closed = len(under_way) - 1 if bracket.endswith(")") else None
            else:
                group = bracket.rstrip(")").partition("-")[0]
                same = [n for n, each in enumerate(under_way) if each.group == group]
                closed = same[-1] if same else None
            if closed is not None:
                yield _closed(under_way.pop(closed), place)


def _closed(opened: _Open, last: int) -> Mention:
    inside = (opened.first + int(number) - 1 for number in re.findall(r"\d+", opened.head))
    head = tuple(place for place in inside if opened.first <= place <= last)
    return Mention(opened.first, last, opened.kind, head)


def _name(mention: Mention, sentence: Sequence[TreeWord]) -> tuple[int, int, str] | None:
    def proper(place: int) -> bool:
        return mention.first <= place <= mention.last and sentence[place].xpos in _PROPER

    if mention.kind not in _KINDS or not mention.head or not proper(mention.head[0]):
        return None
    first, last = min(mention.head), max(mention.head)
    while proper(first - 1) or (proper(first - 2) and sentence[first - 1].form in _JOINED_BEFORE):
        first -= 1
    while proper(last + 1) or (proper(last + 2) and sentence[last + 1].form in _JOINED_BEHIND):
        last += 1
    if mention.kind == "person":
        while first < last and sentence[first].form in _titles():
            first += 1
    return first, last, _KINDS[mention.kind]


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    table = tomllib.loads((files("training.encoder") / "titles.toml").read_text("utf-8"))
    return frozenset(table["titles"])
