"""Words that say a number moved: "rose", "down", "a drop of"."""

from __future__ import annotations

from functools import cache

from sayso.reading.dictionary import irregular_verbs
from sayso.reading.figures.lexicon import words
from sayso.reading.inflections import stems

__all__ = ["is_move", "trend_of"]


@cache
def _lemma(form: str) -> str:
    """The verb of a printed form, where a list of verbs knows it; the form itself otherwise."""
    known = words("change", "up") | words("change", "down")
    form = irregular_verbs().get(form, form)
    return next((stem for stem in (form, *stems(form, verb=True)) if stem in known), form)


def trend_of(word: str) -> str | None:
    """up or down for a verb, particle or noun of movement in any form; None for any other word."""
    word = word.lower()
    lemma = _lemma(word)
    if lemma in words("change", "up") or word in words("change", "rise_nouns"):
        return "up"
    if lemma in words("change", "down") or word in words("change", "fall_nouns"):
        return "down"
    return None


def is_move(word: str) -> bool:
    return trend_of(word) is not None
