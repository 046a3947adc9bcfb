"""Who is searched for because of what he has done, and is not missing: suspects, "two men seen opening fire".

Counted: whom the police look for; whoever is called by a deed ("gunmen", "a robber"), or told to have done one right
behind. Not: those whom rescuers search for.
"""

from __future__ import annotations

import re

from sayso.model import Article

__all__ = ["is_wanted"]

_HUNT = re.compile(r"\b(?:search\w*|look\w*|hunt\w*) for$")
_POLICE_HUNT = re.compile(
    r"\b(?:police|officers|detectives|investigators|prosecutors)\b[^.;:,]{0,20}\b(?:look\w*|hunt\w*) for$"
)
_ANYBODY = frozenset({"people", "person", "man", "men", "woman", "women", "youth", "teenager"})
_CALLED_BY_A_DEED = re.compile(
    r"(?:suspect|gunm[ae]n|shooter|attacker|assailant|robber|fugitive|killer|burglar|bomber|thie(?:f|ve))s?"
)
_DID_IT = re.compile(
    r"\W*(?:who (?:shot|fired|opened|robbed|fled|attacked|ran|escaped|are suspected|were seen)|seen|wanted|suspected|"
    r"accused|believed to have|thought to have|in connection with)\b"
)


def is_wanted(article: Article, noun: str, end: int, before: str) -> bool:
    """Whether those searched for are wanted for a deed, and not missing: "looking for two men seen opening fire".

    ``before`` is what stands before the number, ``end`` where it ends with its ``noun``.
    """
    if _HUNT.search(before) is None:
        return False
    by_police = _POLICE_HUNT.search(before) is not None and noun in _ANYBODY
    by_name = _CALLED_BY_A_DEED.fullmatch(noun) is not None
    return by_police or by_name or _DID_IT.match(article.text, end) is not None
