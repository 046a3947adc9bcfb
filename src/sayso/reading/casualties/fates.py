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
_ASIDE = re.compile(r"[,(] [^.;:]{0,70}? ?[,)] (?:of [^.;:,]{1,40} , )?")
_OWN_FATE = re.compile(r"(?:[\w-]+ ){0,2}?(?:injured|hurt|wounded|were|was|are|is|hospitalized)\b")
_DEEDS = frozenset({"shot", "killed", "struck", "hit", "stabbed", "wounded", "injured", "hurt", "murdered", "shot and killed", "shot at"})
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be|both|all)\b")


def fate_of(prose: Prose, group: Group, following: Group | None) -> Fate | None:
    """The fate of a group; None where nothing is told of it there."""
    start, end = prose.sentence(group.first)
    within = " ".join(w.text.lower() for w in prose.words[group.first : group.last + 1])
    limit = min(end, group.last + 1 + _AHEAD, following.first if following and following.first > group.last else end)
    behind = " ".join(w.text.lower() for w in prose.words[group.last + 1 : limit])
    told = _earliest(prose, after(), behind, group.last + 1)
    if told is None and group.form != "number" and behind.startswith((",", "(")):
        words = prose.words[group.last + 1 : min(end, group.last + 24)]
        rest = " ".join(w.text.lower() for w in words)
        aside = _ASIDE.match(rest)
        if aside is not None:
            told = _earliest(prose, after(), rest[aside.end() :], group.last + 1 + rest[: aside.end()].count(" "))
    done = _latest(" ".join(w.text.lower() for w in prose.words[max(start, group.first - _BACK) : group.first]))
    if done is not None and (told is None or told == "hit" or (done == "dead" and not _OWN_FATE.match(behind))):
        return done, True
    if told is not None:
        return told, False
    return _within(within)


def _earliest(prose: Prose, patterns: dict[str, re.Pattern[str]], text: str, i: int | None) -> str | None:
    found = [(m.start("form"), -len(m["form"]), fate) for fate, p in patterns.items() if (m := p.match(text)) is not None]
    if not found:
        return None
    start, length, fate = min(found)
    told = text[start : start - length]
    if told in _DEEDS and i is not None and not _PASSIVE.search(text[:start]) and _has_object(prose, i + text[:start].count(" ")):
        return None
    return fate


def _has_object(prose: Prose, i: int) -> bool:
    """ "A boy shot his uncle": he did it, it was not done to him."""
    following = prose.word(i + 1)
    own = following is not None and following.text.lower() in ("his", "her", "their", "a", "an", "the", "him", "them", "himself", "and")
    return own and any(w.i > i for w in prose.analysis.children(i, "obj"))


def _latest(text: str) -> str | None:
    found = [(-m.end("form"), -len(m["form"]), fate) for fate, p in before().items() if (m := p.search(text)) is not None]
    return min(found)[2] if found else None


def _within(text: str) -> str | None | Fate:
    words = set(text.split())
    for fate in ("dead", "injured", "hit"):
        if words & listed("after", fate):
            return fate, False
    return ("hit", False) if words & listed("persons", "harmed") else None
