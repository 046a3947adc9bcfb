"""What the report at hand tells of the parties that it names: who is named, whose its ministries are, who hides.

An office without its country is of the country that the report tells it to be of (:mod:`sayso.record.homes`), else of
the outlet's. Refused: an office that the report tells of two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model import Reading
from sayso.record.descriptions import is_of_a_cause
from sayso.record.homes import homes_of
from sayso.record.party import Party
from sayso.record.party_names import WORD, stem, words_of
from sayso.record.unnamed import anonymous_in

__all__ = ["AtHand", "at_hand"]


@dataclass(frozen=True)
class AtHand:
    """The report at hand, as far as it tells who its parties are."""

    outlet: str = ""
    present: frozenset[str] = frozenset()
    """The names in it."""
    homes: tuple[tuple[str | None, str], ...] = ()
    anonymous: frozenset[str] = frozenset()
    """Who would not be named: they speak for nobody."""
    in_a_cause: frozenset[str] = frozenset()
    """Names of bodies that trade in nothing: "the rights group Amnesty"."""

    def home_of(self, words: frozenset[str], parties: Sequence[Party]) -> str:
        """Whose office this is; "" where the report does not tell, or tells it of two."""
        own = {home for office, home in self.homes if office and words_of(office) == words}
        found = (
            own or {home for office, home in self.homes if office is None} or self._of_outlet(words, parties)
        )
        return found.pop() if len(found) == 1 else ""

    def _of_outlet(self, words: frozenset[str], parties: Sequence[Party]) -> set[str]:
        """Of the countries that have such an office in the story the one that the outlet is of, by its name."""
        owners = {p.owner for p in parties if p.owner and words in p.words}
        told = {stem(word) for word in WORD.findall(self.outlet)}
        return {owner for owner in owners if stem(owner) in told} if len(owners) > 1 else set()

    def is_abroad(self, party: Party, words: frozenset[str], owner: str) -> bool:
        """Whether an office is told to be of one country, and who is its minister speaks in the same report of none:
        "Foreign Minister Reith … In Ulmat, the Tervashi capital, the Foreign Ministry"."""
        if party.type != "person" or party.name not in self.present or stem(owner) in map(stem, party.every):
            return False
        return any(office and words_of(office) == words for office, _ in self.homes)


def at_hand(reading: Reading) -> AtHand:
    """What ``reading`` tells of its parties."""
    return AtHand(
        outlet=reading.article.outlet or "",
        present=frozenset(entity.name for entity in reading.entities),
        homes=homes_of(reading.article),
        anonymous=anonymous_in(reading),
        in_a_cause=frozenset(e.name for e in reading.entities if any(map(is_of_a_cause, e.roles))),
    )
