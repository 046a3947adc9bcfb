"""The signs that a sentence bears in its words alone, whoever it tells of and wherever it stands."""

from __future__ import annotations

import re

from sayso.record.saying_no import says_no
from sayso.record.spoken_before import forms_of_telling, recalled_no
from sayso.record.wording import is_of_leaving, pattern

__all__ = ["OFTEN", "has", "signs_of_words"]

OFTEN = 3
"""No more of a thing is counted than so many times."""
_DIGIT = re.compile(r"\d")


def signs_of_words(text: str) -> dict[str, float]:
    """What is asked of the words of a sentence; each answer is 1 for yes and 0 for no, or a count."""
    had, after, ago = (form.search(text) is not None for form in forms_of_telling())
    return {
        "had said": had,
        "after saying": after,
        "said before": ago,
        "recalls": had or after or ago,
        "recalls a no": recalled_no(text) is not None,
        "says no": says_no(text),
        "opens with a no": pattern("signs.opening", frame=r"\W*(?:{})\b").match(text) is not None,
        "how often it says no": min(OFTEN, len(pattern("signs.negative").findall(text))),
        "of itself": has("own", text),
        "yes": has("yes", text),
        "a no in a word": has("no", text),
        "denies in a word": has("denies", text),
        "calls false": has("false", text),
        "now": has("now", text),
        "admits": has("admits", text),
        "wrong": has("wrong", text),
        "finds": has("finds", text),
        "bears out": has("bears_out", text),
        "contrary to": has("contrary", text),
        "leaving": is_of_leaving(text),
        "to come": has("to_come", text),
        "with a number": _DIGIT.search(text) is not None,
    }


def has(sign: str, text: str) -> bool:
    """Whether a text has a word of a sign: "now", "charge", "admits"."""
    return pattern(f"signs.{sign}").search(text) is not None
