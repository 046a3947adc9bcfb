"""What has been claimed in a story, by whom: to find what a denial answers, and whose own word a confirmation is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from sayso.model import Position
from sayso.record.claims import overlap, shared, total, words_of_claim
from sayso.record.saying_no import says_no

__all__ = ["ANSWERS", "Claim", "Claimed"]

ANSWERS, _WEIGHT_SHARED = 0.3, 8.0
"""What a claim has to share with its denial: of the words, and of their weight ("ferry" is not enough)."""
_CONTRARY = 0.5
_TOO_SHORT = 5
"""Words of a no that many may say: "I will not resign"."""
_WORD = re.compile(r"[^\W_]+")
_NEARLY_ALL, _OF_ALL = 0.75, 0.6
"""A short claim that is answered in nearly all its words needs less weight: "had been on the telephone"; and nearly all
of one's own word is the same word again, while less may be another claim of the same thing."""


@dataclass(frozen=True)
class Claim:
    """One claim: by whom, in which weighty words, and where."""

    party: str
    words: dict[str, float]
    position: Position

    @cached_property
    def told(self) -> dict[str, float]:
        """The weighty words of the claim itself, however short."""
        return words_of_claim(self.position.claim)

    @cached_property
    def is_a_no(self) -> bool:
        return says_no(self.position.claim)


def _plain_words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.lower()))} "


class Claimed:
    """The claims of one story, in the order made."""

    def __init__(self) -> None:
        self._claims: list[Claim] = []
        self._worded: list[tuple[str, str]] = []
        """The words of every statement, each after a blank, with its report."""

    def hear(self, article: str, text: str) -> None:
        """Note the words of a statement, whoever's."""
        self._worded.append((article, _plain_words(text)))

    def heard_before(self, article: str, text: str) -> bool:
        """Whether an earlier report gave the very words in a statement, whoever's: what a copy or a repeat tells."""
        words = _plain_words(text)
        return words.count(" ") > _TOO_SHORT and any(
            words in told for other, told in self._worded if other != article
        )

    def note(self, claim: Claim) -> None:
        self._claims.append(claim)

    def by_another(
        self, words: dict[str, float], parties: frozenset[str], *, plain: bool = False, least: float = 0.0
    ) -> Claim | None:
        """The claim of somebody other than ``parties`` that comes closest.

        ``plain`` leaves out claims that say no, and asks for two words in common; ``least`` is the weight of the
        words in common, where another is wanted."""
        rated = []
        for claim in self._claims:
            if claim.party in parties or (plain and claim.is_a_no):
                continue
            told = claim.told if plain else claim.words
            common = shared(words, told)
            least_here = (least or _WEIGHT_SHARED) * (_OF_ALL if overlap(words, told) >= _NEARLY_ALL else 1.0)
            if len(common) > plain and total(common) >= least_here:
                rated.append((overlap(words, told), claim))
        best = max(rated, key=lambda each: each[0], default=None)
        return best[1] if best and best[0] >= ANSWERS else None

    def before_by(self, party: str, words: dict[str, float], article: str, no: bool) -> bool:
        """Whether a party had said just so (``no``: or that it is not) itself in an earlier report.

        Nearly all of it, and not another thing of the same matter."""
        return any(
            claim.party == party
            and claim.position.article != article
            and claim.is_a_no == no
            and len(shared(words, claim.words)) > 1
            and overlap(words, claim.words) >= _NEARLY_ALL
            for claim in self._claims
        )

    def has_said_no(self, party: str, words: dict[str, float], article: str) -> bool:
        """Whether a party has said no to what the words are on, for the most part, in an earlier report."""
        return any(
            claim.party == party
            and claim.position.article != article
            and claim.is_a_no
            and overlap(words, claim.told) >= _CONTRARY
            for claim in self._claims
        )

    def contrary_by(
        self, parties: frozenset[str], words: dict[str, float], article: str, no: bool
    ) -> Claim | None:
        """What one of ``parties`` had said of this in an earlier report, where one of the two is a no (``no`` tells
        whether this is) and the other none."""
        found = (
            claim
            for claim in reversed(self._claims)
            if claim.party in parties
            and claim.position.article != article
            and claim.is_a_no != no
            and shared(words, claim.told)
            and overlap(words, claim.told)
            >= (_CONTRARY if len(shared(words, claim.told)) > 1 else _NEARLY_ALL)
        )
        return next(found, None)

    def made_before(self, words: dict[str, float], party: str, article: str) -> bool:
        """Whether somebody else had claimed it in an earlier report."""
        return any(
            claim.party != party
            and claim.position.article != article
            and overlap(words, claim.words) >= ANSWERS
            and total(shared(words, claim.words)) >= min(_WEIGHT_SHARED, total(words.values()) / 2)
            for claim in self._claims
        )
