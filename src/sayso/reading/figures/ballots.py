"""Numbers of a ballot: "The Chamber voted by 118 to 97", "approved the treaty 88 to 12"."""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.figures.lexicon import alternatives, listed
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantity import Quantity

__all__ = ["by_ballot"]

_FARTHEST = 90
"""Characters between the verb and the first number."""
_AGAINST = re.compile(r"\s(?:to|against)\s(\d[\d,]*)\b(?!\s?(?:percent|per\scent|%|million|billion))")


@cache
def _voted() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(listed('events', 'voting'))})\b[^.;:\d]*$", re.IGNORECASE)


def by_ballot(prose: Prose, quantity: Quantity) -> bool:
    """Whether a number is that of the votes for: behind a verb of voting, and "to" the number of those against.

    Refused: a number with a unit, "from 3 to 5", and verbs that matches are told with ("beat", "won").
    """
    if quantity.unit is not None or quantity.form not in ("plain", "digits", "words"):
        return False
    text, start = prose.text, quantity.start
    if _AGAINST.match(text, quantity.end) is None or text[:start].endswith("from "):
        return False
    return _voted().search(text[max(0, start - _FARTHEST) : start]) is not None
