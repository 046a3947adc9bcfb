"""Who holds an office that is told without a name: "the governor of Zelin region", of Governor Marek.

Refused: an office that two of the story hold; several ("the ministers"), and any one ("a governor").
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from sayso.record.party import Party, by_office
from sayso.record.party_names import bare, words_of
from sayso.record.unnamed import is_holder, is_several

__all__ = ["told_by_office", "who_holds", "whose_office"]

_OFFICE_OF = re.compile(r"(?:the )?(?P<whose>[\w -]+)['’]s office", re.IGNORECASE)


def who_holds(parties: list[Party], name: str, present: Set[str]) -> Party | None:
    """The one person whose office a bare name is: "the governor of Zelin region", of Governor Marek; "the minister",
    of the one minister known who is ``present``, named in the report at hand."""
    placed = " of " in name and is_holder(name.partition(" of ")[0])
    if not (placed or is_holder(name)) or is_several(name) or name.startswith(("a ", "an ")):
        return None
    words = words_of(name)
    office = by_office(parties, "unnamed", words, [], "")
    if office is not None or len(words) > 1:
        return (office.holds or office) if office is not None else None
    people = [p for p in parties if p.type == "person" and p.name in present]
    found = [p for p in people if any(words <= role for role in p.roles)]
    return (found[0].holds or found[0]) if len(found) == 1 else None


def told_by_office(parties: Sequence[Party], roles: Sequence[frozenset[str]]) -> Party | None:
    """Whom a report before called by no more than the office: "the Orlen public prosecutor", then his name."""
    found = [
        party
        for party in parties
        if party.type == "source"
        and any(len(role) > 1 and role <= words_of(bare(party.name)) for role in roles)
    ]
    return found[0] if len(found) == 1 else None


def whose_office(parties: Sequence[Party], name: str) -> Party | None:
    """ "The governor's office", where one person of the story is the governor, and no more is named."""
    office = _OFFICE_OF.fullmatch(name)
    if office is None or any(party.name == name for party in parties):
        return None
    words = words_of(office["whose"])
    found = [p for p in parties if p.type == "person" and any(words <= role for role in p.roles)]
    return found[0] if words and len(found) == 1 else None
