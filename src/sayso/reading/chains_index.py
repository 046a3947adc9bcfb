"""Which chains a description may fit, by what both say: no need to ask all chains of a long text about each."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.reading.chains import Chain
from sayso.reading.entities_lexicon import Lexicon

__all__ = ["Index"]


class Index:
    """Chains by the words of their keys, by their nouns and by the classes of both."""

    def __init__(self, chains: Iterable[Chain], lexicon: Lexicon) -> None:
        self.chains: list[Chain] = []
        self._lexicon = lexicon
        self._numbers: dict[int, int] = {}
        self._telling: dict[str, set[int]] = {}
        for chain in chains:
            self.add(chain)

    def add(self, chain: Chain) -> None:
        """Take in one more chain, behind the others."""
        self._numbers[id(chain)] = len(self.chains)
        self.chains.append(chain)
        self.update(chain)

    def update(self, chain: Chain) -> None:
        """Take in what a chain has learned; one that is not of the index is left out."""
        number = self._numbers.get(id(chain))
        if number is None:
            return
        roles = (self._lexicon.roles.get(noun, frozenset()) for noun in chain.nouns)
        for word in chain.known.union(chain.classes, chain.nouns, *roles):
            self._telling.setdefault(word, set()).add(number)

    def of(self, words: Iterable[str]) -> list[Chain]:
        """The chains of which one of the words is told, in their order."""
        numbers = set[int]().union(*(self._telling.get(word, ()) for word in words))
        return [self.chains[number] for number in sorted(numbers)]
