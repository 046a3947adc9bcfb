"""Which parties speak with one voice, so that the one takes back what the other has denied.

Of a country that a report names, its government and its offices are one side (:mod:`sayso.record.parties`). A report
at home names no country: there "the army", "the defence ministry", "the president's office" and "President Ilya Doran"
are one house, too. A party of other words than these is its own: the "university president", the "police".
"""

from __future__ import annotations

from sayso.record.parties import Parties
from sayso.record.party import Party
from sayso.record.terms import words_in
from sayso.record.wording import words_listed

__all__ = ["house_of"]

_AT_HOME = "the government"


def house_of(parties: Parties, party: str) -> str:
    """Whom a party speaks for: its country, the government at home, or itself."""
    side = parties.side(party)
    if side != party:
        return side
    offices = [each for each in parties.known() if _words(each) & words_listed("sides.governs")]
    abroad = any(parties.side(each.name) != each.name for each in offices)
    return _AT_HOME if not abroad and any(each.name == party and _governs(each) for each in offices) else side


def _words(party: Party) -> set[str]:
    return {word for every in party.every for word in words_in(every)}


def _governs(party: Party) -> bool:
    """Whether the words of a party, of a person those of the roles, are those of a government and its offices."""
    named = set(words_in(party.name))
    words = _words(party) - named if party.type == "person" else named
    governs = words_listed("sides.governs")
    return bool(words & governs) and words <= governs | words_listed("sides.beside")
