"""Whether a word stands for somebody who can say and count: a person, a body, a place, a name."""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import lexicon

__all__ = ["is_party"]


def is_party(word: Word) -> bool:
    """Whether ``word`` names or describes a person or a body: "bureau", "Ruiz", "she"; not "blast"."""
    known = lexicon()
    if word.lemma in known.institutions or word.lemma in known.roles or word.lemma in known.sources:
        return True
    return word.pos == "PROPN" or word.text.lower() in ("he", "she", "they", "we", "i", "who")
