"""What a printed English word may be a form of: the regular endings, by spelling alone.

An engine's lemma is a guess, good for most words; where a list of words is asked for it, the printed
form must count too: whoever wrote "pledged" and "expects" wrote forms of *pledge* and *expect*. The rules of spelling
(Quirk et al. 1985, 3.5-10 and 5.79-81) are no dictionary: they say which stems a form may have, the likeliest first.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["stems"]

_WITH_E = re.compile(
    r"[cuvz]$|(?<!k)[^aeiou]s$|[aeiou]{2}s$|[aio]s$|[^s]us$|dg$|[aeioulr]g$|[^aeioulrw]l$|[^aeou]at$|creat$|ur$"
    r"|ir$|[aeiou]k(?<![aeo][eo]k)(?<!eak)$|ud$|id$"
)
"""Endings of stems that are hardly ever printed without an e: "pledg", "eas", "struggl", "stat", "injur"."""
_SHORT = re.compile(r"[^aeiou]*(?:qu)?[aeiouy][^aeiouwxy]")
"""One syllable, one vowel, one consonant: "planed" is of *plane*, since *plan* doubles its n."""


@lru_cache(maxsize=8192)
def stems(form: str, verb: bool) -> tuple[str, ...]:
    """What ``form``, in small letters, is inflected from by its ending, likeliest first; empty where it has none.

    As a verb: -s, -ed, -ing; else as a plural. What it refuses: "as", "press" and "need", which only look
    inflected; irregular forms ("rose", "men") are not known here.
    """
    if verb and form.endswith("ing") and len(form) > 4:
        return (form[0] + "ie", form[:-3]) if form.endswith("ying") and len(form) == 5 else _bare(form[:-3])
    if verb and form.endswith("ied") and len(form) > 4:
        return (form[:-3] + "y", form[:-1])
    if verb and form.endswith("ed") and len(form) > (4 if form[-3:-2] == "e" else 3):
        return (form[:-1], form) if form.endswith("eed") else _bare(form[:-2])
    if form.endswith("ies") and len(form) > 4:
        return (form[:-3] + "y", form[:-1])
    if form.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return (form[:-2],) if verb else (form[:-2], form[:-1])
    if form.endswith(("oes", "uses")):
        return (form[:-1], form[:-2])
    if form.endswith("s") and not form.endswith(("ss", "us", "is")) and len(form) > 2:
        return (form[:-1],)
    return ()


def _bare(stem: str) -> tuple[str, ...]:
    """The stem before -ed or -ing, with its e or without its doubled consonant."""
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        return (stem, stem[:-1]) if stem[-1] in "lsfz" else (stem[:-1], stem)
    if _SHORT.fullmatch(stem):
        return (stem + "e",)
    return (stem + "e", stem) if _WITH_E.search(stem) else (stem, stem + "e")
