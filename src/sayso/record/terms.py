"""What a report is about: its words, weighted by how seldom news uses them.

Weights are TF-IDF (Salton and Buckley 1988) with document frequencies counted once over
3,000 news articles (lexicon/background.tsv; training/background.py), not over the record:
so a report weighs the same whatever came before it, and a replay gives the same stories.
A word the background does not know, such as the name of a village, weighs most. The words of the
calendar (lexicon/calendar.toml) tell nothing; a compound counts as itself and as each of its parts.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from operator import itemgetter

import msgspec

from sayso.model import Article

Terms = dict[str, float]
"""Word to weight; the squares of the weights add up to 1."""

_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*[^\W_])?")
# A capital behind a blank that no stop, mark or bracket precedes: not at the head of a sentence.
_WITHIN = re.compile(r"[A-ZÀ-ÞĀ-Ž](?<=[^\s.!?:;“\"‘'`(•–—-] .)[\w'’-]*[^\W_]")
HEADLINE_TERMS = 12
_KEPT = 120
_TITLE_COUNTS = 2
_NAME_WEIGHS = 2.0
_TELLING = 1.0
"""A word of more than a third of all news tells nothing of what a report is about."""


def words_in(text: str) -> list[str]:
    """Words as they are counted: lower case, no possessive, no plural s (Harman 1991), no digits."""
    return [_singular(word) for word in _WORD.findall(text.lower().replace("’", "'"))]


def _singular(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) > 4 and word.endswith("ies") and word[-4] not in "ae":
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and word[-2] not in "usi":
        return word[:-1]
    return word


@lru_cache(maxsize=1)
def _background() -> tuple[int, dict[str, int]]:
    lines = files("sayso.record").joinpath("lexicon/background.tsv").read_text("utf-8").splitlines()
    total = int(lines[0].split("\t")[1])
    rows = (line.split("\t") for line in lines[1:])
    return total, {word: int(count) for word, count in rows}


def idf(word: str) -> float:
    """Inverse document frequency, 0 for a word in every article."""
    total, counts = _background()
    return math.log(total / counts.get(word, 1.5))


def in_the_news(word: str) -> bool:
    """Whether news at large has the word: it stands in several articles of the background."""
    return word in _background()[1]


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    table = tomllib.loads(files("sayso.record").joinpath("lexicon/calendar.toml").read_text("utf-8"))
    return frozenset(word for words in table.values() for word in words)


def _with_parts(words: Iterable[str]) -> list[str]:
    """The words, and after a compound its parts; without those of the calendar ("mid-March")."""
    found = []
    for word in words:
        parts = [_singular(part) for part in word.split("-") if len(part) > 1] if "-" in word else []
        if _calendar().isdisjoint((word, *parts)):
            found += [word, *parts]
    return found


def terms_of(article: Article) -> Terms:
    """The weightiest words of an article: its headline's counted twice more, and names above common words.

    A name is a word the text never writes in lower case; it tells one dam from another.
    """
    return terms_and_names(article)[0]


def terms_and_names(article: Article) -> tuple[Terms, frozenset[str]]:
    """The terms of an article, and which of them are surely names.

    Those have a capital within a sentence of the text, or have one at the head of a sentence and are unknown to news
    at large; text and headline never write them in lower case. A headline alone has none: in many every word has a
    capital.
    """
    counts = Counter(_with_parts(words_in(article.text)))
    for word in _with_parts(words_in(article.title or "")):
        counts[word] += _TITLE_COUNTS
    lower = " ".join(word for word in _WORD.findall(article.text) if word[0].islower())
    common = set(_with_parts(words_in(lower)))
    terms = normalised(
        {
            word: (1 + math.log(count)) * idf(word) * (1.0 if word in common else _NAME_WEIGHS)
            for word, count in counts.items()
            if len(word) > 1 and idf(word) >= _TELLING
        }
    )
    return terms, frozenset() if is_headline(terms) else _names_among(terms, article, common)


def _names_among(terms: Terms, article: Article, common: set[str]) -> frozenset[str]:
    """Those of the terms that are names, ``common`` being what the text writes in lower case."""
    within = set(_with_parts(words_in(" ".join(_WITHIN.findall(article.text)))))
    title = " ".join(word for word in _WORD.findall(article.title or "") if word[0].islower())
    common = common.union(_with_parts(words_in(title)))
    return frozenset(
        word for word in terms if word not in common and (word in within or not in_the_news(word))
    )


def packed(terms: Terms, names: frozenset[str]) -> bytes:
    """Terms and which of them are names, as they are stored: JSON, the weight of a name below zero."""
    return msgspec.json.encode({word: -weight if word in names else weight for word, weight in terms.items()})


def unpacked(stored: bytes) -> tuple[Terms, frozenset[str]]:
    """What :func:`packed` made of terms and names. Of records kept before names were, the names are unknown: none."""
    found = msgspec.json.decode(stored, type=Terms)
    names = frozenset(word for word, weight in found.items() if weight < 0)
    return {word: abs(weight) for word, weight in found.items()}, names


def is_headline(terms: Terms) -> bool:
    """Whether a report has no more terms than a headline."""
    return len(terms) <= HEADLINE_TERMS


def normalised(weights: Terms) -> Terms:
    """The heaviest terms, scaled to length 1; in alphabetical order. Of as heavy terms, those that came first."""
    heaviest = sorted(weights.items(), key=itemgetter(1), reverse=True)[:_KEPT]
    length = math.sqrt(math.fsum(weight * weight for _, weight in heaviest))
    return {word: weight / length for word, weight in sorted(heaviest)} if length else {}
