"""What befell a group: told behind it, before it, within it, or of those it is joined to."""

from __future__ import annotations

import re

from sayso.reading.casualties.groups import Group
from sayso.reading.casualties.lexicon import after, before, listed
from sayso.reading.figures.prose import Prose

__all__ = ["Fate", "fate_of"]

Fate = tuple[str, bool]
"""dead, injured or hit; and whether it is told as done by somebody ("killing two")."""

_AHEAD, _BACK = 14, 6
_APPOSITION = re.compile(r"^,? ?\(?(?:ages? )?(?:,|\d[^.;:]{0,60}?,|[^.;:]{0,70}?,) ")


def fate_of(prose: Prose, group: Group, following: Group | None) -> Fate | None:
    """The fate of a group; None where nothing is told of it there."""
    start, end = prose.sentence(group.first)
    within = " ".join(w.text.lower() for w in prose.words[group.first : group.last + 1])
    limit = min(end, group.last + 1 + _AHEAD, following.first if following and following.first > group.last else end)
    behind = " ".join(w.text.lower() for w in prose.words[group.last + 1 : limit])
    told = _earliest(after(), behind)
    if told is None and group.form in ("name", "person") and behind.startswith((",", "(")):
        rest = re.sub(r"^[,(] [^.;:]{0,60}? ?[,)] ", "", " ".join(w.text.lower() for w in prose.words[group.last + 1 : min(end, group.last + 22)]), count=1)
        told = _earliest(after(), rest)
    done = _latest(" ".join(w.text.lower() for w in prose.words[max(start, group.first - _BACK) : group.first]))
    if done is not None and (told is None or told == "hit" or (told == "injured" and done == "dead" and not behind.startswith(("injured", "hurt", "wounded", "were", "was")))):
        return done, True
    if told is not None:
        return told, False
    return _within(within)


def _earliest(patterns: dict[str, re.Pattern[str]], text: str) -> str | None:
    found = [(m.start("form"), -len(m["form"]), fate) for fate, p in patterns.items() if (m := p.match(text)) is not None]
    return min(found)[2] if found else None


def _latest(text: str) -> str | None:
    found = [(-m.end("form"), -len(m["form"]), fate) for fate, p in before().items() if (m := p.search(text)) is not None]
    return min(found)[2] if found else None


def _within(text: str) -> str | None | Fate:
    words = set(text.split())
    for fate in ("dead", "injured", "hit"):
        if words & listed("after", fate):
            return fate, False
    return ("hit", False) if words & listed("persons", "harmed") else None
