"""What befell a group: told behind it, before it, or within it."""

from __future__ import annotations

import re

from sayso.reading.analysis import Word
from sayso.reading.casualties.groups import Group, is_bare
from sayso.reading.casualties.lexicon import FATES, after, before, listed, named
from sayso.reading.casualties.nouns import is_person
from sayso.reading.figures.prose import Prose

__all__ = ["Fate", "fate_of"]

Fate = tuple[str, bool]
"""dead, injured or hit; and whether it is told as done by somebody ("killing two")."""

_AHEAD, _BACK, _BEHIND_ASIDE, _DEEPEST = 14, 6, 24, 6
"""Words behind a group, before it, and behind it where an age or a town stands between."""
_ASIDE = re.compile(r"[,(] [^.;:]{0,70}? ?[,)] (?:of [^.;:,]{1,40} , )?")
_OWN_FATE = re.compile(r"(?:[\w-]+ ){0,2}?(?:injured|hurt|wounded|were|was|are|is|hospitali[sz]ed)\b")
_DIED_THERE = re.compile(
    r"\b(?:where|and|but) (?:he|she|they|both|the \w+)(?: \w+){0,2} (?:died|dead|succumbed)\b"
    r"|\b(?:and|but) (?:later |then |was later |was |were )?(?:died|pronounced dead)\b"
)
"""Behind who was hit or brought to hospital: "where he later died"."""
_NEXT_DEED = re.compile(r",? ?and (?:then )?(?:\w+ly )*(?P<deed>\w+)")
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
    done = _before(_printed(prose, max(start, group.first - _BACK), group.first))
    next_deed = _NEXT_DEED.match(behind) if done is not None else None
    if next_deed is not None and next_deed["deed"] in listed("after", "deeds"):
        behind = ""  # "killed three and injured two": the second deed is done to the next group
    told = _told_behind(prose, group, behind, end)
    if done is not None and (told in (None, "hit") or (done == "dead" and not _OWN_FATE.match(behind))):
        return done, True
    if told is None:
        told = _as_named(prose, group, start) or _by_tree(prose, group)
    return (told, False) if told is not None else _within(_printed(prose, group.first, group.last + 1))


def _told_behind(prose: Prose, group: Group, behind: str, end: int) -> str | None:
    """What is told behind a group; of who was hit and died of it, that he is dead."""
    told = _behind(prose, behind, group.last + 1)
    if told == "dead" and _is_whole(prose, group):
        told = None
    if told is None and group.form != "number" and behind.startswith((",", "(")):
        told = _behind_aside(prose, group.last + 1, end)
    if told in ("hit", "injured") and (
        _by_tree(prose, group) == "dead" or _DIED_THERE.search(_printed(prose, group.last + 1, end))
    ):
        told = "dead"
    return told


def _printed(prose: Prose, first: int, last: int) -> str:
    return " ".join(prose.analysis.lowered[first:last])


def _behind(prose: Prose, text: str, i: int) -> str | None:
    """The fate told at the head of ``text``, which begins at word ``i``: the nearest, the longest form of it."""
    matches = ((fate, pattern.match(text)) for fate, pattern in after().items())
    found = [(match.start("form"), -len(match["form"]), fate) for fate, match in matches if match is not None]
    if not found:
        return None
    start, length, fate = min(found)
    if _PASSIVE.search(text[:start]) is None and _is_deed(
        prose, i + text[:start].count(" "), text[start : start - length]
    ):
        return None
    return fate


def _is_whole(prose: Prose, group: Group) -> bool:
    """The five of "one of five victims died": it is of the one that it is told."""
    of, part = prose.word(group.first - 1), prose.word(group.first - 2)
    return of is not None and of.text.lower() == "of" and part is not None and part.pos == "NUM"


def _as_named(prose: Prose, group: Group, start: int) -> str | None:
    """ "The victims were identified as Zoe Harris and Jan Doe"."""
    if group.form not in ("name", "person"):
        return None
    text = _printed(prose, max(start, group.first - _BACK), group.first)
    return next((fate for fate, pattern in named().items() if pattern.search(text)), None)


def _by_tree(prose: Prose, group: Group) -> str | None:
    """The fate that the verb tells of its subject, however far behind: "two men in the car with Doe were also hit"."""
    head, before = prose.words[group.last], prose.word(group.first - 1)
    if before is not None and before.text.lower() == "of":
        return None
    for _ in range(_DEEPEST):
        if head.relation not in ("conj", "appos") or head.head < prose.sentence(group.first)[0]:
            break
        head = prose.words[head.head]
    if head.relation not in ("nsubj", "nsubj:pass"):
        return None
    verb = prose.words[head.head]
    if verb.i < group.last or is_bare(group):
        return None
    if head.relation == "nsubj" and verb.text.lower() in listed("after", "deeds"):
        return None
    return _behind(prose, _printed(prose, verb.i, verb.i + 6), verb.i)


def _behind_aside(prose: Prose, i: int, end: int) -> str | None:
    """ "Zoe Harris, 18, of Orm, was killed"."""
    text = _printed(prose, i, min(end, i + _BEHIND_ASIDE))
    aside = _ASIDE.match(text)
    return _behind(prose, text[aside.end() :], i + text[: aside.end()].count(" ")) if aside else None


def _is_deed(prose: Prose, i: int, form: str) -> bool:
    """Whether the words of ``form``, from word ``i``, say what those before them did: "shot and killed his uncle"."""
    last = i + form.count(" ") + (form == "fatally")
    verbs = [word for word in prose.words[i : last + 1] if word.text.lower() in listed("after", "deeds")]
    aim = prose.word(last + 1)
    if verbs and aim is not None and aim.text.lower() in listed("after", "aimed") and verbs[-1].tag == "VBD":
        return True
    return any(_has_object(prose, word.i) for word in verbs)


def _has_object(prose: Prose, i: int) -> bool:
    """ "A boy shot his uncle": he did it, it was not done to him."""
    if prose.analysis.child(i, "nsubj:pass") is not None:
        return False
    return any(word.i > i and _is_somebody(word) for word in prose.analysis.children(i, "obj"))


def _is_somebody(word: Word) -> bool:
    return (
        is_person(word)
        or word.pos in ("PRON", "PROPN", "NUM")
        or (word.pos == "NOUN" and word.lemma != "time")
    )


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
