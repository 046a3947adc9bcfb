"""A denial that only goes on with the one just told: "denied it. 'There are no talks,' he said".

It goes on where the same side denied, or confirmed, in the statement before of this report, and that said no more than
"it"; or where it stands in the same paragraph in the party's own words, or is a deed that the writer tells; or is a
retort, quoted and without a word for a denial. The topic that the side denied on learns its words.
"""

from __future__ import annotations

import re

from sayso.record.claims import is_pronoun
from sayso.record.deeds import DENYING
from sayso.record.evidence import paragraph_start
from sayso.record.ground import Ground, Told
from sayso.record.saying import Saying
from sayso.record.topics import OPPOSED

__all__ = ["goes_on"]

_DENYING = re.compile(r"\b(?:den|dismiss|reject|disput|refut)", re.IGNORECASE)


def goes_on(ground: Ground, saying: Saying) -> bool:
    """Whether what is said only goes on with what was told last; it is what was told last from now on."""
    article, statement = saying.article, saying.statement
    mark = (article.id, ground.topics.side(saying.party), saying.stance)
    begins = paragraph_start(article, statement.content[0][0])
    before, ground.last = ground.last, Told(mark, begins, is_pronoun(article, statement))
    if before is None or before.mark != mark or saying.stance not in OPPOSED:
        return False
    if not (before.wordless or _is_retort(saying) or (before.paragraph == begins and _is_told_on(saying))):
        return False
    return ground.topics.goes_on(saying.party, saying.stance, saying.words)


def _is_retort(saying: Saying) -> bool:
    """Whether it is quoted, and nobody says that it denies."""
    return saying.statement.kind == "direct" and not _DENYING.search(saying.cue)


def _is_told_on(saying: Saying) -> bool:
    """Whether it says no in its own words, or is told as a deed: "He will plead not guilty. He committed no crime"."""
    return saying.around.no is not None or saying.statement.id.startswith(DENYING)
