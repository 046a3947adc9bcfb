"""Whether a word stands for somebody who can say and count: a person, a body, a place, a name."""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import lexicon
from sayso.reading.statements.word_classes import closed_class

__all__ = ["is_party", "looks_like_somebody"]

_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "eer", "ee")
_NOBODY = closed_class("things_in_er")


def is_party(word: Word) -> bool:
    """Whether ``word`` names or describes a person or a body: "bureau", "Ruiz", "she"; not "blast"."""
    known = lexicon()
    if word.lemma in known.institutions or word.lemma in known.roles or word.lemma in known.sources:
        return True
    return word.pos == "PROPN" or word.text.lower() in ("he", "she", "they", "we", "i", "who")


def looks_like_somebody(word: Word) -> bool:
    """Whether a noun that no list knows is built like one for a person: "purser", "machinist"; not "order"."""
    noun = word.lemma.removesuffix("s")
    return word.pos == "NOUN" and noun.endswith(_ENDINGS) and noun not in _NOBODY
