"""The words of a statement: of its cue, and of what it says, sentence by sentence.

One sentence may say two things ("that it was looking into it but that no valve had failed"), and a claim may be cut off
from its no ("will not tender | a single share"): it is given back.
"""

from __future__ import annotations

import re

from sayso.model import Article, Span, Statement
from sayso.record.evidence import sentence_around
from sayso.record.wording import level

__all__ = ["cue_words", "sentences_said", "told_words"]

_OPENING = re.compile(
    r"^\W*(?:(?:and|but)\s)?(?:(?:i|we)\s(?:would\slike|want|wish|have)\sto\s(?:\w+\s){1,3}?that\s|that\s)?\W*",
    re.IGNORECASE,
)
_CUT = re.compile(r"\b(?:will|would|shall|can|could|do|does|did) (?:not|never) (?:\w+ ){1,2}$")
_CUT_NEAR = 40
_AND_THAT = re.compile(r",? \b(?:and|but) (?=that\b)")
"""Where the second thing said begins: "said that it was looking into it but that no valve had failed"."""


def cue_words(article: Article, statement: Statement) -> str:
    """The words by which a statement is told, with one kind of apostrophe."""
    return level(" ".join(article.text[s:e] for s, e in statement.cue)).strip()


def sentences_said(article: Article, statement: Statement) -> list[Span]:
    """Where the sentences are that a statement says, each for itself."""
    found = []
    for start, end in statement.content:
        cut = _CUT.search(article.text, max(0, start - _CUT_NEAR), start)
        place = cut.start() if cut else start  # "will not tender | a single share"
        while place < end:
            _, stop = sentence_around(article, (place, place + 1))
            stop = min(max(stop, place + 1), end)
            begins = place
            for joined in _AND_THAT.finditer(article.text, place, stop):
                found.append((begins, joined.start()))
                begins = joined.end()
            found.append((begins, stop))
            place = stop
            while place < end and not article.text[place].isalnum():
                place += 1
    return found


def told_words(article: Article, span: Span) -> str:
    """The words of a sentence from the first that tells: not "I would like to say that"."""
    said = level(article.text[slice(*span)])
    return said[_OPENING.match(said).end() :]  # type: ignore[union-attr]
