"""How the words of a sentence speak for or against its party's denying something in it, or having turned.

Every word has a weight, learned by logistic regression from what editors marked (``python -m training.turns``); they
stand in lexicon/turn_words.tsv, for each kind of change in a column of its own. A word counts where it stands in the
sentence, two words as a pair where one follows the other, and by themselves the two behind the party's name ("said
it") and those by which it is told to speak. Words that few stories have are not known and weigh nothing.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from itertools import pairwise

from sayso.record.turn_signs import Signs

__all__ = ["LEARNED", "leaning", "sentence_words"]

LEARNED = "lexicon/turn_words.tsv"
_WORD = re.compile(r"[a-z’]{2,}")
_BEHIND, _FAR = 2, 40


def sentence_words(signs: Signs, text: str) -> frozenset[str]:
    """The words of a sentence, each with the place it has; ``text`` is that of the article."""
    words = _words(signs.text)
    pairs = {f"{one} {two}" for one, two in pairwise(words)}
    ends = signs.sentence.named_to
    behind = _words(text[ends : ends + _FAR])[:_BEHIND] if ends is not None else []
    return frozenset(
        {*words, *pairs, *(f"behind: {w}" for w in behind), *(f"told by: {w}" for w in _words(signs.cues))}
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def leaning(words: frozenset[str], kind: str) -> float:
    """What the weights of ``words`` add up to for a ``kind`` of change: above 0 they speak for it, as log odds."""
    weights = _weights(kind)
    return weights[""] + sum(weights.get(word, 0.0) for word in sorted(words))


@cache
def _weights(kind: str) -> dict[str, float]:
    """By word; the empty word has what every sentence begins with."""
    lines = files("sayso.record").joinpath(LEARNED).read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    column = rows[0].index(kind)
    return {row[0]: float(row[column]) for row in rows[1:] if row[column]}
