"""Whose dead, wounded, missing and captured a party tells of, where no word beside the number says it.

"It had lost six soldiers", "24 of its men had fallen": the party's own, or those of the name right before the verb
("Gaultish units have lost 310"), or of the people told behind the number ("29 were Vardan"). "The enemy lost 30":
anybody's but the party's own. A party is known by the words of its name that have a capital and are no office's; one
without such words has no side.
"""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from sayso.model import Article, Figure
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon
from sayso.record.names_alike import alike

__all__ = ["Side", "are_own", "side_of"]

_LOSING = re.compile(
    r"(?:\b(?P<name>[A-Z][\w-]+)(?:[’']s)? (?:[a-z]+ )?)?"
    r"\b(?:has |have |had )?(?:lost|loses|lose|losing|the loss of|losses of)\b(?: [a-z]+){0,4} ?$"
)
_LOSSES = re.compile(
    r"\b(?:(?P<name>[A-Z][\w-]+)[’']s|its|our|their|his|her) (?:own )?(?:losses|casualties)\b[^.;:]*$"
)
""" "Tovenia's own losses at the front have risen to 41 soldiers"."""
_OWN = re.compile(r"\b(?:its|our|their|his|her)(?: own)?(?: [a-z]+){0,2}\s*$")
_OF_OWN = re.compile(r"\s+(?:more )?of (?:its|our|their|his|her)\b")
_PEOPLE = re.compile(
    r" (?:of (?:them|whom|those) )?(?:(?:was|were|are|is) (?P<named>[A-Z][\w-]+)|(?P<whose>[A-Z][\w-]+)(?=[,.;]))"
)
""" "29 were Vardan and 18 Orleskan"."""
_ENEMY = re.compile(r"\b(?:enemy|enemies|opposing|adversar\w+)\b")
_ITS = re.compile(r"\b(?:its|their)\b")
_OWNER = re.compile(r"\b([A-Z][\w-]+)[’']s\b")
_WORD = re.compile(r"[A-Z][\w-]+")
_BEFORE, _OWNERS = 60, 25


class Side(NamedTuple):
    """The words of the side it is, and of the one it is not."""

    own: frozenset[str] = frozenset()
    foe: frozenset[str] = frozenset()


def side_of(
    article: Article, figure: Figure, state: str | None, thing: str | None, source: str | None, person: bool
) -> Side:
    """Whose side's ``state`` a figure of ``source`` tells, as far as its sentence says.

    A stake is its party's, where no name tells whose. Where ``source`` is a ``person`` the side is that of the owner
    named in the sentence: "Varda’s defence minister".
    """
    if thing in lexicon().owned:
        return Side(_names(source))
    if state not in lexicon().fates | {"captured"}:
        return Side()
    start, _ = sentence_around(article, figure.span)
    before = article.text[max(start, figure.span[0] - _BEFORE) : figure.span[0]]
    behind = article.text[figure.span[1] : figure.span[1] + _BEFORE]
    owner = _OWNER.search(article.text, start, figure.span[0])
    its = _ITS.search(before[-_OWNERS:] + behind) is not None
    words = (
        _names(owner[1]) if person and owner is not None else _names(source if its or not person else None)
    )
    if _ENEMY.search(before) or _ENEMY.match(behind.lstrip()):
        return Side(foe=words)
    lost = _LOSING.search(before)
    if lost is not None and lost["name"] and lost["name"].lower() not in lexicon().opening:
        return Side(_names(lost["name"]))
    people = _PEOPLE.match(behind)
    if people is not None:
        return Side(_names(people["named"] or people["whose"]))
    losses = _LOSSES.search(article.text[start : figure.span[0]])
    if losses is not None:
        return Side(_names(losses["name"]) if losses["name"] else words)
    if lost is not None or _OWN.search(before) or _OF_OWN.match(behind):
        return Side(words)
    return Side()


def are_own(whom: Set[str], source: str | None, home: str) -> bool:
    """Whether the people told of by the words ``whom`` are those of ``source``, one of the offices of ``home``."""
    return alike(whom, {home.lower()} if " " not in home else _names(source))


def _names(source: str | None) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(source or ""))
    return frozenset(words) - lexicon().common_names - lexicon().opening - lexicon().side_offices
