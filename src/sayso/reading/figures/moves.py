"""Words that say a number moved: "rose", "down", "a drop of"."""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.figures.lexicon import words

__all__ = ["is_move", "trend_of"]

_IRREGULAR = {
    "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "grew": "grow", "grown": "grow",
    "sank": "sink", "sunk": "sink", "slid": "slide", "lost": "lose", "shrank": "shrink", "shrunk": "shrink",
    "swelled": "swell", "swollen": "swell", "leapt": "leap", "dove": "dive", "crept": "creep",
}  # fmt: skip


@cache
def _lemma(form: str) -> str:
    """The verb of a printed form, where a list of verbs knows it; the form itself otherwise."""
    known = words("change", "up") | words("change", "down")
    form = _IRREGULAR.get(form, form)
    for ending, instead in (
        ("", ""),
        ("s", ""),
        ("es", ""),
        ("ed", ""),
        ("d", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ies", "y"),
    ):
        if form.endswith(ending):
            stem = form[: len(form) - len(ending)] + instead
            stem = stem if stem in known else re.sub(r"(.)\1$", r"\1", stem)
            if stem in known:
                return stem
    return form


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
