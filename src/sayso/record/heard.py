"""What each side of a story has said so far: which claims, and whether they were a no."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model import Article, Position
from sayso.record.claims import claim_of, overlap, shared, words_of_claim
from sayso.record.evidence import statement_evidence
from sayso.record.saying_no import says_no
from sayso.record.told_of import Sentence

__all__ = ["Heard", "Word", "closest"]

_LATEST = 60
"""Claims of a side that are looked at: who has said more has said the rest long ago."""
_TAKEN = frozenset({"asserts", "confirms", "denies"})


@dataclass(frozen=True)
class Word:
    """A claim that a side has made in an earlier report."""

    words: dict[str, float]
    """The weighty words."""
    no: bool
    """It denies, or says no."""
    position: Position


class Heard:
    """The claims of one story, by side, in the order made."""

    def __init__(self) -> None:
        self._said: dict[str, list[Word]] = defaultdict(list)

    def of(self, side: str, *, no: bool) -> list[Word]:
        """What a side has said of late: each no, or all that is none."""
        return [word for word in self._said.get(side, ())[-_LATEST:] if word.no == no]

    def of_others(self, side: str) -> list[dict[str, float]]:
        """The words of what all sides but one have claimed of late, and not said no to."""
        return [
            word.words for other in sorted(self._said) if other != side for word in self.of(other, no=False)
        ]

    def note(self, article: Article, told: dict[str, list[Sentence]]) -> None:
        """Count what a report has its parties say."""
        for side, sentences in told.items():
            noted: set[str] = set()
            for sentence in sentences:
                for statement in sentence.statements:
                    if statement.stance not in _TAKEN or statement.id in noted:
                        continue
                    noted.add(statement.id)
                    claim = claim_of(article, statement)
                    position = Position(
                        sentence.party,
                        statement.stance,
                        claim,
                        "",
                        statement.said_on or article.published or article.reference_date,
                        article.id,
                        statement_evidence(article, statement),
                    )
                    no = statement.stance == "denies" or says_no(claim)
                    if words := words_of_claim(claim):
                        self._said[side].append(Word(words, no, position))


def closest(words: dict[str, float], claims: Iterable[dict[str, float]]) -> tuple[float, int]:
    """What the words share with what comes closest of some claims' words, from 0 to 1, and how many of them."""
    told = [claim for claim in claims if claim and words]
    share = max((overlap(words, claim) for claim in told), default=0.0)
    return share, max((len(shared(words, claim)) for claim in told), default=0)
