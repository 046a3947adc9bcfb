"""Who leaves an office, or refuses to: the person, for no institution resigns.

A person speaks for the institution, and what the minister denies the ministry denies. Whether he stays is his own
matter: "he would not step down" is told of him, and so is his going. Not: who speaks of another ("the minister
would not resign", her spokesman said); jobs that would go; and who is known by one name alone.
"""

from __future__ import annotations

import re

from sayso.model import Article, Statement
from sayso.record.claims import claim_of
from sayso.record.deed import LEAVING
from sayso.record.subjects import subject_of
from sayso.record.wording import is_of_leaving

__all__ = ["who_leaves"]

_FULL_NAME = 2
_ONES_OWN = re.compile(
    r"\W*(?:(?:and|that|but|no|never)\b\W+)*"
    r"(?:(?:I|s?he|(?:would|will|does|did) not|has no|had no)\b|\w+ing\b"
    r"|(?:intend\w* )?(?:to )?(?:resign|step|stand|quit|leave)\b)"
    r"|\W*(?:all |any )?(?:calls?|demands?)\b[^.;]*\b(?:his|her|my) (?:own )?(?:resignation|departure)\b",
    re.IGNORECASE,
)
"""How a claim begins that is of who makes it: "she would not go", "stepping down", "calls for his departure"."""


def who_leaves(article: Article, statement: Statement) -> str | None:
    """The name of the person who leaves an office by a statement, or says in it that he will not; else None."""
    speaker = statement.speaker
    if speaker is None or speaker.type != "person" or len(speaker.name.split()) < _FULL_NAME:
        return None
    if statement.id.startswith(LEAVING):
        return speaker.name
    said = claim_of(article, statement)
    own = _ONES_OWN.match(said) is not None or speaker.name.split()[-1] in subject_of(said).split()
    return speaker.name if own and is_of_leaving(said) else None
