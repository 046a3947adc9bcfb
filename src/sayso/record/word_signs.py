"""How the words about a number speak for or against its being news: "reward", "confirmed", "aged", "built in".

Every word has a weight, learned by logistic regression from what editors marked (``python -m training.newsworth``);
they stand in lexicon/news_words.tsv. A word counts by where it stands: just before the number, just after it,
within it, or anywhere near in its sentence; and so does what is counted, with its state and unit. Words that fewer
than three stories have are not known and weigh nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from sayso.model import Quote
from sayso.record.counts import Counted

__all__ = ["LEARNED", "leaning", "words_about"]

LEARNED = "lexicon/news_words.tsv"
_WORD = re.compile(r"[A-Za-z]+")
_SENTENCE_ENDS = re.compile(r"[.!?][\"”’']?\s|\n")
_STEM, _BEFORE, _AFTER = 7, 4, 5


def words_about(counted: Counted, kind: str) -> frozenset[str]:
    """The words about a number that moves a series in the way of ``kind``, each with the place it has."""
    quantity = counted.quantity
    facts = {f"thing {quantity.thing}", f"state {quantity.state}", f"unit {quantity.unit}", f"kind {kind}"}
    return frozenset(
        facts | {f"both {quantity.thing} {quantity.state}"} | _placed(counted.point.evidence.quote)
    )


def _placed(quote: Quote) -> set[str]:
    before = _words(_SENTENCE_ENDS.split(quote.prefix)[-1])
    after = _words(_SENTENCE_ENDS.split(quote.suffix)[0])
    placed = {f"before {word}" for word in before[-_BEFORE:]} | {f"after {word}" for word in after[:_AFTER]}
    return placed | {f"near {word}" for word in before + after} | {f"in {w}" for w in _words(quote.exact)}


def _words(text: str) -> list[str]:
    return [word[:_STEM].lower() for word in _WORD.findall(text)]


def leaning(words: frozenset[str]) -> float:
    """What the weights of ``words`` add up to: above 0 they speak for news, as log odds."""
    weights = _weights()
    return weights[""] + sum(weights.get(word, 0.0) for word in sorted(words))


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    """By word; the empty word has what every number begins with."""
    lines = files("sayso.record").joinpath(LEARNED).read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {word: float(weight) for word, weight in pairs}
