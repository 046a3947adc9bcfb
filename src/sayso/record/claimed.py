"""What has been claimed in a story, by whom: to find what a denial answers, and whose own word a confirmation is."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Position
from sayso.record.claims import overlap, shared, total
from sayso.record.denying import says_no

__all__ = ["ANSWERS", "Claim", "Claimed"]

ANSWERS, _WEIGHT_SHARED = 0.3, 8.0
"""What a claim has to share with its denial: of the words, and of their weight ("ferry" is not enough)."""


@dataclass(frozen=True)
class Claim:
    """One claim: by whom, in which weighty words, and where."""

    party: str
    words: dict[str, float]
    position: Position


class Claimed:
    """The claims of one story, in the order made."""

    def __init__(self) -> None:
        self._claims: list[Claim] = []

    def note(self, claim: Claim) -> None:
        self._claims.append(claim)

    def by_another(
        self, words: dict[str, float], parties: frozenset[str], *, plain: bool = False
    ) -> Claim | None:
        """The claim of somebody other than ``parties`` that comes closest; ``plain`` leaves out claims that say no."""
        rated = [
            (overlap(words, claim.words), claim)
            for claim in self._claims
            if claim.party not in parties
            and not (plain and says_no(claim.position.claim))
            and len(common := shared(words, claim.words)) > plain
            and total(common) >= _WEIGHT_SHARED
        ]
        best = max(rated, key=lambda each: each[0], default=None)
        return best[1] if best and best[0] >= ANSWERS else None

    def before_by(self, party: str, words: dict[str, float], article: str) -> bool:
        """Whether a party had said so itself in an earlier report; a headline is no earlier report."""
        return any(
            claim.party == party
            and claim.position.article != article
            and overlap(words, claim.words) >= ANSWERS
            for claim in self._claims
        )

    def made_before(self, words: dict[str, float], party: str, article: str) -> bool:
        """Whether somebody else had claimed it in an earlier report."""
        return any(
            claim.party != party
            and claim.position.article != article
            and overlap(words, claim.words) >= ANSWERS
            for claim in self._claims
        )
