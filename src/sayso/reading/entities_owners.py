"""Names that say nothing without their owner: "Germany’s Foreign Office", "Gaza’s Health Ministry".

Two countries of one article both have a Defence Ministry. Where a body's name is made of
such words only, the owner right before it is part of the name; "Ghana’s Volta Institute"
needs none. So are the members that a house is named after: "the Mineworkers’ | Union of Benwara".
"""

from __future__ import annotations

from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.names import Printed, Runs

__all__ = ["with_owners"]

_COMMON = closed("owned_names")
_HOUSES = closed("houses_of_members")


def with_owners(runs: Runs, names: list[Printed]) -> list[Printed]:
    """The same names, those in need of an owner begun at the owner's first word."""
    ends = {name.last: name for name in names}
    for name in names:
        owner = ends.get(name.first - 2)
        if name.type != "organisation" or owner is None or owner.type not in ("place", "organisation"):
            continue
        owned = runs.words[name.first - 1].tag == "POS"
        if owned and (_needs_owner(runs, name) or _is_of_members(runs, name, owner)):
            name.first = owner.first
            name.words = (*owner.words, *name.words)
    return names


def _is_of_members(runs: Runs, name: Printed, owner: Printed) -> bool:
    """ "Mineworkers’", in the plural, before "Union"."""
    apostrophe = runs.words[name.first - 1].text in ("'", "’")
    return apostrophe and owner.words[-1].endswith("s") and plain(name.words[0]) in _HOUSES


def _needs_owner(runs: Runs, name: Printed) -> bool:
    return all(plain(w) in _COMMON or plain(w) in runs.lexicon.portfolio for w in name.words)
