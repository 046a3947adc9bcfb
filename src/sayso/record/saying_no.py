"""Whether the words of a sentence say no in its main clause.

The negation stands among the first words. Not: one that stands in a concession ("while he didn't do everything right,
he worked for peace"), between commas, or as part of a word ("a no-fly zone").
"""

from __future__ import annotations

import re

from sayso.record.wording import level

__all__ = ["NO", "says_no"]

NO = re.compile(
    r"\b(?:no(?! (?:pleasure|joy|malice|satisfaction|comfort|grudge|illusions?|doubt|wonder|longer secret)\b)"
    r"|not|never|none|nothing|nobody|neither|nor)\b(?!-)|n’t\b",
    re.IGNORECASE,
)
""" "Took no pleasure in being proved right", "has no doubt": a way to say yes."""
_THOUGH = re.compile(r"\b(?:while|although|though|even if|unless|because)\b[^,;]*$", re.IGNORECASE)
""" "While he didn't do everything right, he worked for peace" says no no."""
_WORDS_BEFORE = 9
_BETWEEN = re.compile(r"(?<=\w), (?:who|which|the|a|an|its|his|her)\b[^,.;]{3,90},")


def says_no(text: str) -> bool:
    """Whether the main clause is a no: the negation stands among its first words, those between commas not counted."""
    text = _BETWEEN.sub("", level(text), count=1)
    found = NO.search(text)
    if found is None or _THOUGH.search(text, 0, found.start()):
        return False
    return len(text[: found.start()].split()) <= _WORDS_BEFORE
