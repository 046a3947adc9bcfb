"""Verbs of counting before a number: "homes destroyed now number 287", "arrests so far total 310"."""

from __future__ import annotations

from sayso.reading.figures.lexicon import table, words
from sayso.reading.figures.phrases import Phrase, phrase_of
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose, is_noun

__all__ = ["is_numbering", "numbered_by"]

_WIDEST = 6


def is_numbering(prose: Prose, i: int) -> bool:
    """Whether "number" at word ``i`` is a verb, whatever it is tagged: behind a plural, its participle or "now".

    Refused: "flight number 287", "the number 287".
    """
    word = prose.word(i)
    if word is None or word.text.lower() not in words("events", "numbering"):
        return False
    return _plural_before(prose, i) is not None


def numbered_by(prose: Prose, place: Place) -> tuple[Phrase, str | None] | None:
    """What a verb of counting right before a number counts, and what is told to have happened to it."""
    verb = prose.word(place.before)
    if verb is None or verb.i <= place.sentence[0] or verb.text.lower() not in words("events", "numbering"):
        return None
    noun = _plural_before(prose, verb.i)
    if noun is None:
        return None
    beside = prose.words[noun + 1]
    done = beside.tag in ("VBN", "VBD") and beside.i < verb.i
    if _are_befallen(prose, noun):
        return Phrase(noun, noun, noun, noun), _event(prose, noun)
    return phrase_of(prose, noun), str(_event(prose, beside.i)) if done else None


def _event(prose: Prose, i: int) -> str:
    return str(table("events", "forms").get(prose.words[i].text.lower(), prose.words[i].lemma))


def _plural_before(prose: Prose, i: int) -> int | None:
    """The plural that ends before word ``i``, with a participle, an adverb or a time between them at most."""
    first = max(prose.sentence(i)[0], i - _WIDEST)
    for j in range(i - 1, first - 1, -1):
        word = prose.words[j]
        plural = word.tag in ("NNS", "NNPS") and is_noun(word) and not prose.in_time(j)
        if plural or _are_befallen(prose, j):
            return j
        if word.pos != "ADV" and not prose.in_time(j) and word.tag not in ("VBN", "VBD"):
            return None
    return None


def _are_befallen(prose: Prose, i: int) -> bool:
    """ "The dead number 60": the word for those whom something befell."""
    befell = table("events", "forms").get(prose.words[i].text.lower()) in words("events", "to_people")
    return befell and i > 0 and prose.words[i - 1].text.lower() == "the"
