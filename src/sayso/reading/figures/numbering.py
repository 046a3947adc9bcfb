"""Verbs of counting before a number: "homes destroyed now number 287", "arrests so far total 310"."""

from __future__ import annotations

from sayso.reading.figures.lexicon import table, words
from sayso.reading.figures.phrases import Phrase, phrase_of
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose, is_noun

__all__ = ["is_numbering", "numbered_by"]

_WIDEST = 8
_TO = ("to", "at")


def is_numbering(prose: Prose, i: int) -> bool:
    """Whether "number" at word ``i`` is a verb, whatever it is tagged: behind a plural, its participle or "now".

    Refused: "flight number 287", "the number 287".
    """
    word = prose.word(i)
    if word is None or word.text.lower() not in words("events", "numbering"):
        return False
    return _plural_before(prose, i) is not None


def numbered_by(prose: Prose, place: Place) -> tuple[Phrase, str | None] | None:
    """What a verb of counting right before a number counts, and what is told to have happened to it: "those arrested
    now come to 104"."""
    verb = prose.word(place.before)
    if verb is not None and verb.text.lower() in _TO:
        verb = prose.word(verb.i - 1)
        known = verb is not None and verb.text.lower() in words("events", "coming_to")
    else:
        known = verb is not None and verb.text.lower() in words("events", "numbering")
    if verb is None or verb.i <= place.sentence[0] or not known:
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
    first, j = max(prose.sentence(i)[0], i - _WIDEST), i
    while j > first:
        j -= 1
        word = prose.words[j]
        if word.text == ",":
            j = _aside_begins(prose, j, first)  # "the injured, he said, came to 148"
            continue
        plural = word.tag in ("NNS", "NNPS") and is_noun(word) and not prose.in_time(j)
        if plural or _are_befallen(prose, j):
            return j
        if word.pos not in ("ADV", "AUX") and not prose.in_time(j) and word.tag not in ("VBN", "VBD"):
            return None
    return None


def _aside_begins(prose: Prose, comma: int, first: int) -> int:
    """Where the aside begins that ends with a comma; the ``first`` word where it begins nowhere before."""
    return next((j for j in range(comma - 1, first - 1, -1) if prose.words[j].text == ","), first)


def _are_befallen(prose: Prose, i: int) -> bool:
    """ "The dead number 60", "those arrested come to 104": the word for those whom something befell."""
    if i == 0:
        return False
    befell = table("events", "forms").get(prose.words[i].text.lower()) in words("events", "to_people")
    before = prose.words[i - 1].text.lower()
    return (befell and before == "the") or (before == "those" and prose.words[i].tag in ("VBN", "VBD"))
