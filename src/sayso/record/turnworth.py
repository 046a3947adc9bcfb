"""Which parties a report tells, by many signs together, to deny, to confirm or to have turned.

Rules read how a party denies and takes back in so many words (:mod:`sayso.record.denying`,
:mod:`sayso.record.turning`); writers have more words than any rule. So every sentence that tells of a party is asked
many questions (:mod:`sayso.record.turn_signs`), and small decision trees, added up (:mod:`sayso.record.trees`), say how
likely an editor calls what it tells a denial, a confirmation or a reversal; of a party's sentences the likeliest
counts. The trees were learned from the stories whose expected changes say who does so (``python -m training.turns``),
and stand in lexicon/turns_reversal.toml, turns_denial.toml and turns_confirmation.toml.

Never asked: for a reversal, a party that has said no to nothing before and of whom nothing is recalled; for a denial, a
party in none of whose sentences there is a no; for a confirmation, a sentence that says nothing of what others have
claimed or denied, and does not tell that it bears something out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Position, Reading
from sayso.record.claims import words_of_claim
from sayso.record.heard import Heard
from sayso.record.parties import Parties
from sayso.record.told_of import Sentence, told_of
from sayso.record.trees import learned
from sayso.record.turn_signs import Side, Signs, signs_of
from sayso.record.turn_words import leaning, sentence_words

__all__ = ["KINDS", "LEARNED", "WORDS", "Leanings", "Likely", "is_asked", "likely_turns", "may_tell"]

KINDS = ("reversal", "denial", "confirmation")
LEARNED = "lexicon/turns_{}.toml"
"""By kind."""
WORDS = "what its words say"
"""The name of what :mod:`sayso.record.turn_words` finds."""
_NO_SIGNS = ("says no", "a no in a word", "denies in a word", "calls false", "denied in the reading")


@dataclass(frozen=True)
class Likely:
    """How likely a side is told to deny, to confirm or to have turned."""

    kind: str
    side: str
    sentences: tuple[Sentence, ...]
    """Those that tell of it, the likeliest first."""
    odds: float
    """Above what the trees ask for where it is above 0: log odds."""


class Leanings:
    """What the signs of a story's reports say, and what each side has said so far."""

    def __init__(self) -> None:
        self._heard = Heard()
        self._turned: Counter[str] = Counter()

    def signs_of(
        self, reading: Reading, parties: Parties, positions: Sequence[Position]
    ) -> dict[str, list[Signs]]:
        """By side, the sentences of a report with what is asked of each; what it says is noted for later ones.

        ``positions`` are those of the story; what was taken in this report does not count.
        """
        told = told_of(reading, parties)
        denied = [
            (parties.side(p.party), p)
            for p in positions
            if p.stance == "denies" and p.article != reading.article.id
        ]
        sides = [
            Side(
                name,
                sentences,
                [p for side, p in denied if side == name],
                self._heard.of(name, no=True),
                self._heard.of(name, no=False),
                self._turned[name],
                [words_of_claim(p.claim) for side, p in denied if side != name],
                self._heard.of_others(name),
            )
            for name, sentences in told.items()
        ]
        found = signs_of(reading, sides)
        self._heard.note(reading.article, told)
        return found

    def note_turn(self, side: str) -> None:
        """Note that a side has turned."""
        self._turned[side] += 1

    def nos_of(self, side: str) -> list[Position]:
        """What a side has said no to of late, as positions."""
        return [word.position for word in self._heard.of(side, no=True)]


def is_asked(kind: str, signs: Sequence[Signs]) -> bool:
    """Whether a side may be told to deny, to confirm or to have turned at all."""
    if kind == "denial":
        return any(each.answers[sign] for each in signs for sign in _NO_SIGNS)
    if kind == "confirmation":
        return any(may_tell(kind, each.answers) for each in signs)
    first = signs[0].answers
    return any(each.answers["recalls"] for each in signs) or bool(
        first["denied before"] or first["nos before"]
    )


def may_tell(kind: str, answers: Mapping[str, float]) -> bool:
    """Whether a sentence may tell a change of a kind at all: a confirmation only one that says something, and shares
    words with what others have claimed or denied, or tells that it bears something out."""
    if kind != "confirmation":
        return True
    says = answers["asserted in the reading"] or answers["confirmed in the reading"]
    shares = answers["words denied by others before"] >= 1 or answers["words said by others before"] > 1
    return bool(says) and bool(shares or answers["bears out"] or answers["contrary to"])


def likely_turns(text: str, signs: Mapping[str, Sequence[Signs]]) -> list[Likely]:
    """How likely each side is told to deny, to confirm and to have turned in an article with this text."""
    found = []
    for kind in KINDS:
        trees = learned(LEARNED.format(kind))
        for side, signs_of_all in signs.items():
            every = [each for each in signs_of_all if may_tell(kind, each.answers)]
            if not every or not is_asked(kind, every):
                continue
            asked = [each.answers | {WORDS: leaning(sentence_words(each, text), kind)} for each in every]
            sums = trees.sums_of(asked)
            order = sorted(range(len(every)), key=lambda number: -sums[number])
            sentences = tuple(every[number].sentence for number in order)
            found.append(Likely(kind, side, sentences, sums[order[0]] - trees.least))
    return found
