"""What happened to the counted where the count is told apart: "the number of people missing … rose to 24"."""

from __future__ import annotations

from sayso.reading.figures.lexicon import table, words
from sayso.reading.figures.moves import is_move
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.prose import Prose

__all__ = ["event_of_number"]

_BETWEEN = (
    "who",
    "that",
    "which",
    "have",
    "has",
    "had",
    "was",
    "were",
    "is",
    "are",
    "been",
    "being",
    "still",
    "now",
    "also",
    "already",
    "feared",
    "confirmed",
    "reported",
    "believed",
    "presumed",
    "known",
    "officially",
    "to",
    "be",
)
"""Words between the noun and what happened to it: "people who have been", "people still"."""
_WIDEST = 6


def event_of_number(prose: Prose, phrase: Phrase, before: int) -> str | None:
    """The event after the noun of "the number of people …", as a lemma; None where nothing is told.

    ``phrase`` is the noun, which ends before word ``before``. "The number of people killed when a ferry
    sank" is of people killed, "of homes that were destroyed" of homes destroyed. Refused: a noun that no
    word of counting goes before, a verb that only carries the figure ("people listed"), and what the
    counted did to others ("people carrying flags").
    """
    if not _is_number_of(prose, phrase):
        return None
    forms = table("events", "forms")
    for i in range(phrase.last + 1, min(before, phrase.last + 1 + _WIDEST)):
        word = prose.words[i]
        form = word.text.lower()
        if form in forms:
            return str(forms[form])
        if form in _BETWEEN or word.pos == "ADV":
            continue
        done = word.tag == "VBN" or (word.tag == "VBD" and word.relation in ("acl", "acl:relcl", "root"))
        return word.lemma if done and _tells(word.lemma) and i < before - 1 else None
    return None


def _tells(lemma: str) -> bool:
    return lemma not in words("events", "light") and not is_move(lemma)


def _is_number_of(prose: Prose, phrase: Phrase) -> bool:
    """Whether "number of", "toll of the" … goes right before the phrase."""
    i = phrase.first - 1
    while i >= 0 and prose.words[i].pos in ("DET", "PRON"):
        i -= 1
    of, noun = prose.word(i), prose.word(i - 1)
    if of is None or noun is None or of.text.lower() != "of":
        return False
    return noun.lemma in words("events", "counts")
