"""Whether a sentence tells that somebody had spoken before, and whether what he said was a no.

In three ways: "had said", "after ruling out", "who last week called". Not: what is said now ("said that he knew
nothing"), and a "had" that is of no saying ("had a plan").
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.model import Span
from sayso.record.saying_no import says_no
from sayso.record.wording import pattern

__all__ = ["forms_of_telling", "is_no", "recalled_no", "tells_of_before"]

_WITHIN = r"(?: [\w’'-]+){0,4}? "
_CLAUSE_ENDS = re.compile(r"[,;:.!?](?=\s|$)|\s[–—]\s")


def tells_of_before(text: str) -> bool:
    """Whether a sentence tells that somebody had spoken: "had said", "after ruling out", "who last week called"."""
    return any(form.search(text) for form in forms_of_telling())


def recalled_no(text: str) -> Span | None:
    """Where a sentence tells that somebody had said no, up to the end of that clause: "after it had said that there was
    no glass in them"."""
    for form in forms_of_telling():
        found = form.search(text)
        if found is not None and is_no(text[found.start() :]):
            ends = _CLAUSE_ENDS.search(text, found.end())
            return found.start(), ends.start() if ends is not None else len(text)
    return None


def is_no(text: str) -> bool:
    """Whether a sentence says no, in its main clause or in a word."""
    return says_no(text) or pattern("signs.no").search(text) is not None


def forms_of_telling() -> tuple[re.Pattern[str], ...]:
    """The ways to tell it: by "had", by "after", by the day before a verb."""
    return (
        pattern("signs.spoke", frame=r"\b(?:had|having)\b(?: \w+){0,4}? (?:{})\b"),
        pattern("signs.spoke", "signs.speaking", frame=rf"\b(?:after|since)\b{_WITHIN}(?:{{}})\b"),
        _said_before(),
    )


@lru_cache(maxsize=1)
def _said_before() -> re.Pattern[str]:
    """ "Who two days ago said", "which on Monday called": the day stands before the verb."""
    spoke, when = (pattern(f"signs.{name}", frame="(?:{})").pattern for name in ("spoke", "before"))
    return re.compile(
        rf"\b(?:who|which|had)\b[^.;]{{0,40}}?\b{when}\b[^.;]{{0,30}}?\b{spoke}\b", re.IGNORECASE
    )
