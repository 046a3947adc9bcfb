"""What a party gives up by a turn: of all that its side has said no to, what is told of now.

The turn itself tells ("had received the letter", of "we received no letter"), and what the report recalls the party to
have said, near it before all: "On Monday she had said that nobody was missing". What shares the weightiest words with
these is given up, unless it has many others. Kept is what was found before, where nothing shares much more; and what a
report recalls in its own words is no choice of this, nor is one between leaving an office and anything else.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from sayso.model import Article, Position, PositionState, Span
from sayso.record.claims import words_of_claim
from sayso.record.evidence import sentence_around
from sayso.record.spoken_before import tells_of_before
from sayso.record.terms import words_in
from sayso.record.turn import Turn
from sayso.record.wording import is_of_leaving, level

__all__ = ["given_up"]

_NEAR = 400
"""Characters from the turn within which a recalled sentence stands near it."""
_SENTENCE, _RECALLED, _FAR = 0.8, 0.6, 0.18
"""What a word counts that is not said now but stands in the sentence of the turn, in what is recalled near it, and in
what is recalled elsewhere."""
_LENGTH = 0.35
"""How much a claim loses by its other words: nothing at 0, all of their weight at 0.5."""
_MUCH_MORE, _LEAST = 1.6, 1.0
"""What is shared, at least: of that for what was found, and more than a common word of what is recalled far away."""


def given_up(article: Article, turn: Turn, held: Sequence[Position], told: Iterable[Span]) -> Position | None:
    """What a reversal is of, if not of what was found: that of ``held`` in earlier reports with which the turn and
    ``told``, the sentences of its report that tell of the party, share most; None to keep what was found."""
    before = turn.before
    if turn.kind != "reversal" or not isinstance(before, PositionState):
        return None
    leaving = is_of_leaving(before.claim)
    held = [p for p in held if p.article != article.id and is_of_leaving(p.claim) == leaving]
    own = next((p for p in held if (p.stance, p.claim) == (before.stance, before.claim)), None)
    if own is None:
        return None
    words = _words_now(article, turn, told)
    most = max(reversed(held), key=lambda p: _shared(p, words))
    least = max(_LEAST, _MUCH_MORE * _shared(own, words))
    return most if _shared(most, words) > least else None


def _shared(position: Position, words: dict[str, float]) -> float:
    claimed = words_of_claim(position.claim)
    shared = sum(weight * words[word] for word, weight in claimed.items() if word in words)
    return shared / math.pow(1 + sum(weight * weight for weight in claimed.values()), _LENGTH)


def _words_now(article: Article, turn: Turn, told: Iterable[Span]) -> dict[str, float]:
    """The weighty words of what is said now and of what is recalled, without those of the party's name."""
    around = sentence_around(article, turn.position.evidence.position)
    texts = [(turn.after.claim, 1.0), (article.text[slice(*around)], _SENTENCE)]
    for span in told:
        text = article.text[slice(*span)]
        if tells_of_before(level(text)):
            texts.append((text, _RECALLED if abs(span[0] - around[0]) < _NEAR else _FAR))
    own, words = set(words_in(turn.party)), dict[str, float]()
    for text, counts in texts:
        for word, weight in words_of_claim(text, own).items():
            words[word] = max(words.get(word, 0.0), weight * counts)
    return words
