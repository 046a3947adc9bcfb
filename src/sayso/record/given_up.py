"""What a party gives up by a turn: of all that its side has said no to, what is told of now.

The turn itself tells ("had received the letter", of "we received no letter"), and what the report recalls the party to
have said, near it before all: "On Monday she had said that nobody was missing". What shares the weightiest words with
these is given up, unless it has many others. Kept is what was found before, where nothing shares much more; and what a
report recalls in its own words is no choice of this, nor is one between leaving an office and anything else.

Of a turn that no rule has read, but the signs of its report tell (:mod:`sayso.record.weighed_turns`), nothing was found
before: there it is what the party had denied, else said no to, in the words closest to a sentence that tells of the
party; and nothing where none shares enough.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from sayso.model import Article, Position, PositionState, Span
from sayso.record.claims import overlap, shared, words_of_claim
from sayso.record.evidence import evidence_of, sentence_around
from sayso.record.spoken_before import recalled_no, tells_of_before
from sayso.record.terms import words_in
from sayso.record.told_of import Sentence
from sayso.record.turn import Turn
from sayso.record.wording import is_of_leaving, level, pattern

__all__ = ["closest_held", "given_up"]

_NEAR = 400
"""Characters from the turn within which a recalled sentence stands near it."""
_SENTENCE, _RECALLED, _FAR = 0.8, 0.6, 0.18
"""What a word counts that is not said now but stands in the sentence of the turn, in what is recalled near it, and in
what is recalled elsewhere."""
_LENGTH = 0.35
"""How much a claim loses by its other words: nothing at 0, all of their weight at 0.5."""
_MUCH_MORE, _LEAST = 1.6, 1.0
"""What is shared, at least: of that for what was found, and more than a common word of what is recalled far away."""
_BESIDE = 200
"""Characters on either side of a sentence that stand beside it."""
_CLAUSE = 12
"""Characters of a clause that tells something."""


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
    common = sum(weight * words[word] for word, weight in claimed.items() if word in words)
    return common / math.pow(1 + sum(weight * weight for weight in claimed.values()), _LENGTH)


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


def closest_held(
    article: Article, sentence: Sentence, recalling: Iterable[Sentence], owned_up: bool, denied: Sequence[Position],
    nos: Sequence[Position],
) -> Position | None:  # fmt: skip
    """What the party of a sentence had held, in the words closest to it: what it denied, else what it said no to.

    ``recalling`` are the sentences of the report that tell of the party; ``owned_up`` is whether it confirms something
    in the sentence; ``denied`` and ``nos`` are what it has denied, and else said no to. A denial has to share a telling
    word with the sentence, or, where this owns up to something, with what stands beside it or recalls what the party
    said; or be all that the party has denied, where it says that it was wrong. What merely said no ("We do not warn
    lightly") has to share two. It is of leaving an office where the sentence or the headline is, and only there. Where
    neither does, it is what the sentence itself recalls: "…, three days after he refused to sit down"."""
    text = article.text[slice(*sentence.span)]
    without = set(words_in(sentence.party))
    said = words_of_claim(text, without)
    wrong = pattern("signs.wrong").search(level(text)) is not None
    owns_up = wrong or owned_up or pattern("signs.admits", "signs.yes").search(level(text)) is not None
    recalled = words_of_claim(_recalled(article, recalling), without) if owns_up else {}
    beside = words_of_claim(_beside(article, sentence), without) if owns_up else {}
    denied = _fitting(article, denied, text)
    before = _closest(denied, said | recalled | beside, 1)
    if before is None and wrong and len(denied) == 1:
        return denied[0]
    before = before or _closest(_fitting(article, nos, text), said | recalled, 2)
    return before or _told_to_have_held(article, sentence)


def _told_to_have_held(article: Article, sentence: Sentence) -> Position | None:
    """What the sentence itself recalls the party to have said no to: "…, three days after he refused to sit down
    with the other side"."""
    start, end = sentence.span
    found = recalled_no(level(article.text[start:end]))
    if found is None or found[1] - found[0] < _CLAUSE:
        return None
    span = (start + found[0], start + found[1])
    claim = article.text[slice(*span)]
    return Position(sentence.party, "denies", claim, "", None, article.id, evidence_of(article, span))


def _fitting(article: Article, held: Sequence[Position], text: str) -> list[Position]:
    """Of what was held in earlier reports what may be taken back in a sentence: of leaving, or of anything else."""
    leaving = is_of_leaving(text)
    either = is_of_leaving(article.title or "")
    return [
        p
        for p in held
        if p.article != article.id
        and (is_of_leaving(p.claim) == leaving or (either and is_of_leaving(p.claim)))
    ]


def _beside(article: Article, sentence: Sentence) -> str:
    """The sentences before and behind, in the same paragraph."""
    start, end = next((p for p in article.paragraphs if p[0] <= sentence.span[0] < p[1]), sentence.span)
    near = (max(start, sentence.span[0] - _BESIDE), min(end, sentence.span[1] + _BESIDE))
    return article.text[slice(*near)]


def _recalled(article: Article, recalling: Iterable[Sentence]) -> str:
    """The sentences in which the report tells what the party had said."""
    told = (article.text[slice(*sentence.span)] for sentence in recalling)
    return " ".join(text for text in told if tells_of_before(level(text)))


def _closest(held: Sequence[Position], words: dict[str, float], least: int) -> Position | None:
    """The position that shares most with the words, and so many of them; the last of equals."""
    rated = [(words_of_claim(p.claim), p) for p in reversed(held)]
    shares = [(overlap(words, told), p) for told, p in rated if len(shared(words, told)) >= least]
    return max(shares, key=lambda each: each[0], default=(0.0, None))[1]
