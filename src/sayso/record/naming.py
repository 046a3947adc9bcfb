"""By which words a text names a measure, and which of several it has named last.

The words of what is counted ("long-range missiles", with the other words of the thing's class), of what befell them
("killed": die, dead, toll …) and of what was done to them. Not counted: words for anybody and anything ("people",
"number"), units.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sayso.record.measures_lexicon import lexicon
from sayso.record.quantity import Quantity

__all__ = ["topical"]

_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDINGS = r"(?:e?s|e?d|ing|ers?|ned|ning|ged|ging|ted|ting|ions?)?"
_NOT_A_NAME = frozenset(
    (
        "people", "person", "persons", "number", "numbers", "planned", "possible", "promised", "and", "for", "per",
        "the", "who", "others", "other", "men", "women", "some", "total", "forecast", "actual", "its", "their", "his",
        "her", "new", "more", "than", "million", "billion", "percent",
    )
)  # fmt: skip
_NEAREST, _HEAD, _LESS = 1.5, 1.0, 0.5
"""What it is worth to be what was named last in the sentence or the paragraph; in the title and the first sentence; and
the share of it for what has been named before that."""


@lru_cache(maxsize=512)
def _named(thing: str | None, state: str | None, event: str | None, name: str) -> re.Pattern[str] | None:
    words, people = lexicon(), lexicon().people
    told = {word for word in _WORD.findall(name.lower()) if word not in _NOT_A_NAME}
    told |= {lemma for lemma, class_ in words.things.items() if class_ == thing and thing not in people}
    told |= {lemma for lemma, of in words.states.items() if of == state is not None}
    told |= {thing or "", event or ""} - people - words.currencies
    told = {word for word in told if len(word) > 2 and word not in _NOT_A_NAME}
    stems = {word[:-1] if word.endswith(("s", "e")) and len(word) > 4 else word for word in told}
    forms = "|".join(map(re.escape, sorted(stems, key=len, reverse=True)))
    return re.compile(rf"\b(?:{forms})e?{_ENDINGS}\b") if stems else None


def topical(quantities: Sequence[Quantity], topics: Sequence[str]) -> list[float]:
    """What the text around a number speaks for each of some measures, in their order; 0 for those not named.

    ``topics`` are the parts of the text, nearest first (:func:`sayso.record.ellipsis.topics_of`). The nearest that
    names any decides, and in it what is named last.
    """
    named = [_named(q.thing, q.state, q.event, q.name) for q in quantities]
    for place, topic in enumerate(topics):
        last = [max((m.start() for m in each.finditer(topic)), default=-1) if each else -1 for each in named]
        if (latest := max(last, default=-1)) >= 0:
            most = _HEAD if place == len(topics) - 1 else _NEAREST
            return [0.0 if at < 0 else most if at == latest else most * _LESS for at in last]
    return [0.0] * len(quantities)
