"""Who is meant by less than a name: "the company", "Kasoma", "the agency", "the central bank", a bare surname.

Each means the one of the story that it can stand for; where two could be meant, nobody is.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.record.party import Party
from sayso.record.party_names import heads_of, is_central_bank, is_short_for, words_of

__all__ = ["called", "central_bank", "in_short", "is_surname", "the_company"]

_CENTRAL = frozenset(("central", "bank"))
_SHORT_FOR = 3
"""Words of a company's name that its first word may stand for."""


def called(parties: Sequence[Party], words: frozenset[str]) -> Party | None:
    """The one institution that has a bare "agency" or "union" in its name, and not only before what it is: "the
    hospital" is no Hospital Doctors' Federation."""
    found = [p for p in parties if words and p.type != "person" and words <= p.every]
    found = [p for p in found if not (words <= words_of(p.name) and words.isdisjoint(heads_of(p.name)))]
    return found[0] if len(found) == 1 else None


def central_bank(parties: Sequence[Party], name: str) -> Party | None:
    """ "The central bank", where a report before has named one "of" a country, or a national or reserve bank."""
    if not is_central_bank(name):
        return None
    found = [p for p in parties if is_central_bank(p.name) and p.type == "organisation"]
    bare_name = any(words_of(each) == _CENTRAL for each in (name, *(p.name for p in found)))
    return found[0] if len(found) == 1 and bare_name else None


def is_surname(parties: Sequence[Party], name: str, type: str) -> bool:
    """Whether "Droste", taken for a body in one report, is the one person of that surname in the story."""
    if type == "person" or " " in name or any(words_of(name) in p.words for p in parties):
        return False
    return sum(p.type == "person" and p.name.split()[-1] == name for p in parties) == 1


def the_company(companies: Sequence[str]) -> str | None:
    """ "The company": the one of ``companies``, which reports of the story have been on; None for two or none. "Kasoma"
    and Kasoma Gold are one."""
    whole = [name for name in companies if not any(is_short_for(name, other) for other in companies)]
    known = {words_of(name): name for name in whole}
    return next(iter(known.values())) if len(known) == 1 else None


def in_short(companies: Sequence[str], name: str) -> str | None:
    """The company that reports have been on, by the first word of its name: "Kasoma" of Kasoma Gold."""
    known = {c for c in companies if c.startswith(f"{name} ") and len(c.split()) <= _SHORT_FOR}
    return known.pop() if len(known) == 1 and " " not in name and not name.isupper() else None
