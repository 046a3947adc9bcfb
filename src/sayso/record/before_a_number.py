"""What may stand right before a number that stands without what it counts, up to it.

A count and what links it ("the toll stands at |"), what whoever counts does ("came up with |"), what a list does
("runs to |"), what is put at it ("put the dead at |"), what it is the number of ("the number of jobs to |"). The words
are those of lexicon/ellipsis.toml; a hedge may stand between them and the number.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

__all__ = ["CLAUSE", "before_a_number", "words_of_counts"]

CLAUSE = 120
"""As many characters before a number tell of it."""


class _Patterns(NamedTuple):
    """What may stand right before a number, up to it."""

    tally: re.Pattern[str]
    counting: re.Pattern[str]
    amounting: re.Pattern[str]
    put: re.Pattern[str]
    at: re.Pattern[str]
    number_of: re.Pattern[str]


@lru_cache(maxsize=1)
def words_of_counts() -> dict[str, list[str]]:
    """The lists of words by which a number is told, by name: "tallies", "lists", "counting"."""
    return tomllib.loads(files("sayso.record").joinpath("lexicon/ellipsis.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def before_a_number() -> _Patterns:
    """The patterns, each of which ends where the number begins."""
    words = words_of_counts()
    forms = {
        name: "|".join(map(re.escape, sorted(each, key=len, reverse=True))) for name, each in words.items()
    }
    hedge = rf"(?:(?:{forms['hedges']})\s+){{0,2}}[\"“‘']?$"
    adverb = (
        r"(?:(?:now|already|since|later|then|first|today|yesterday|also|by now|at present|at that time)\s+)?"
    )
    links = r"(?:is|was|be|been|has|had|have|stands?|stood|comes?|came|to|at|as|now|still|risen|grown|reached|rose|"
    links = rf"{links}runs?|ran|remains?|remained|of)\s+"
    links = f"(?:{links}){{1,4}}"
    return _Patterns(
        re.compile(rf"\b(?:{forms['tallies']})s?\s+{links}{adverb}{hedge}", re.IGNORECASE),
        re.compile(rf"\b(?:{forms['counting']})\s+{adverb}{hedge}"),
        re.compile(rf"\b(?:{forms['amounting']})\s+{adverb}{hedge}"),
        re.compile(rf"\b(?:{forms['putting']})\s+(?P<what>[^.;:,\d\"“”]{{2,90}}?)\s+at\s+{hedge}"),
        re.compile(rf"\bat\s+{hedge}"),
        re.compile(
            rf"\b(?:number|list|tally|count)\s+of\s+(?P<what>(?:(?!\bnumber\b)[^.;:\d\"“”]){{3,90}}?)\s+"
            rf"(?:(?:(?:that|which)\s+)?{adverb}{links}{adverb}|to\s+|at\s+){hedge}",
            re.IGNORECASE,
        ),
    )
