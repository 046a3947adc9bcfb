"""What befell a group: told behind it, before it, or within it."""

from __future__ import annotations

import re

from sayso.reading.casualties.groups import Group
from sayso.reading.casualties.lexicon import FATES, after, before, listed
from sayso.reading.figures.prose import Prose

__all__ = ["Fate", "fate_of"]

Fate = tuple[str, bool]
"""dead, injured or hit; and whether it is told as done by somebody ("killing two")."""

_AHEAD, _BACK, _BEHIND_ASIDE = 14, 6, 24
"""Words behind a group, before it, and behind it where an age or a town stands between."""
_ASIDE = re.compile(r"[,(] [^.;:]{0,70}? ?[,)] (?:of [^.;:,]{1,40} , )?")
_OWN_FATE = re.compile(r"(?:[\w-]+ ){0,2}?(?:injured|hurt|wounded|were|was|are|is|hospitali[sz]ed)\b")
_DIED_THERE = re.compile(
    r"\b(?:where|and|but) (?:he|she|they|both|the \w+)(?: \w+){0,2} (?:died|dead|succumbed)\b"
    r"|\b(?:and|but) (?:later |then |was later |was |were )?(?:died|pronounced dead)\b"
)
"""Behind who was hit or brought to hospital: "where he later died"."""
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be|both|all)\b")


def fate_of(prose: Prose, group: Group, following: Group | None) -> Fate | None:
    """The fate of a group; None where nothing is told of it there.

    What stands behind goes before what stands in front: "killed one, two were hurt". Refused: what the group did to
    others ("a boy shot his uncle").
    """
    start, end = prose.sentence(group.first)
    limit = min(end, group.last + 1 + _AHEAD)
    if following is not None and following.first > group.last:
        limit = min(limit, following.first)
    behind = _printed(prose, group.last + 1, limit)
    told = None if _does_on(behind, limit, following) else _behind(prose, behind, group.last + 1)
    if told is None and group.form != "number" and behind.startswith((",", "(")):
        told = _behind_aside(prose, group.last + 1, end)
    if told in ("hit", "injured") and _DIED_THERE.search(_printed(prose, group.last + 1, end)):
        told = "dead"
    done = _before(_printed(prose, max(start, group.first - _BACK), group.first))
    if done is not None and (told in (None, "hit") or (done == "dead" and not _OWN_FATE.match(behind))):
        return done, True
    return (told, False) if told is not None else _within(_printed(prose, group.first, group.last + 1))


def _printed(prose: Prose, first: int, last: int) -> str:
    return " ".join(word.text.lower() for word in prose.words[first:last])


def _behind(prose: Prose, text: str, i: int) -> str | None:
    """The fate told at the head of ``text``, which begins at word ``i``: the nearest, the longest form of it."""
    matches = ((fate, pattern.match(text)) for fate, pattern in after().items())
    found = [(match.start("form"), -len(match["form"]), fate) for fate, match in matches if match is not None]
    if not found:
        return None
    start, length, fate = min(found)
    deed = text[start : start - length] in listed("after", "deeds") and not _PASSIVE.search(text[:start])
    return None if deed and _has_object(prose, i + text[:start].count(" ")) else fate


def _does_on(behind: str, limit: int, following: Group | None) -> bool:
    """ "killed three and injured two": the second deed is done to the next group."""
    next_to = following is not None and following.first == limit
    return (
        next_to
        and behind.startswith(("and ", ", and "))
        and behind.split("and ", 1)[1] in listed("after", "deeds")
    )


def _behind_aside(prose: Prose, i: int, end: int) -> str | None:
    """ "Zoe Harris, 18, of Orm, was killed"."""
    text = _printed(prose, i, min(end, i + _BEHIND_ASIDE))
    aside = _ASIDE.match(text)
    return _behind(prose, text[aside.end() :], i + text[: aside.end()].count(" ")) if aside else None


def _has_object(prose: Prose, i: int) -> bool:
    """ "A boy shot his uncle": he did it, it was not done to him."""
    following = prose.word(i + 1)
    begins = following is not None and following.text.lower() in listed("after", "objects")
    return begins and any(word.i > i for word in prose.analysis.children(i, "obj"))


def _before(text: str) -> str | None:
    matches = ((fate, pattern.search(text)) for fate, pattern in before().items())
    found = [(-match.end("form"), -len(match["form"]), fate) for fate, match in matches if match is not None]
    return min(found)[2] if found else None


def _within(text: str) -> Fate | None:
    """ "Two dead men", "four gunshot victims"."""
    words = set(text.split())
    told = next((fate for fate in FATES if words & listed("after", fate)), None)
    if told is None and words & listed("persons", "harmed"):
        told = "hit"
    return (told, False) if told is not None else None
