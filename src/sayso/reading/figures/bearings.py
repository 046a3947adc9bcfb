"""When and where: the day a figure speaks of, the day it counts from, the place it is about."""

from __future__ import annotations

import re

from sayso.model import Statement, TimeExpression
from sayso.reading.analysis import Name, Word
from sayso.reading.figures.counted import Place
from sayso.reading.figures.lexicon import words
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.prose import Prose, is_noun

__all__ = ["Bearings", "day_of", "place_of", "since_of"]

_RESOLVED = re.compile(r"\d{4}(?:-(?:\d{2}(?:-\d{2})?|W\d{2}|[QH]\d))?$")
_REACH = ("reach", "enter")
_WIDEST = 80
"""Words on either side of a figure that may belong to its clause."""


class Bearings:
    """The times and the words of saying of one text, for asking by figure."""

    def __init__(self, prose: Prose, statements: tuple[Statement, ...]) -> None:
        self.prose = prose
        self.cues = frozenset(
            word.i
            for statement in statements
            for span in statement.cue
            for word in prose.analysis.words_in(*span)
        )

    def times_in(self, first: int, last: int) -> list[TimeExpression]:
        """Dates that lie in the words ``first`` up to ``last``, exclusive, with a calendar value."""
        if first >= last:
            return []
        start, end = self.prose.words[first].start, self.prose.words[last - 1].end
        return [
            time
            for time in self.prose.times_between(start, end)
            if time.type in ("DATE", "TIME") and day(time) is not None
        ]

    def preposition(self, time: TimeExpression) -> str:
        """The words right before a time: "as of", "by", "since"; the expression may hold its own."""
        own = self.prose.text[time.span[0] : time.span[1]].lower()
        before = self.prose.text[max(0, time.span[0] - 14) : time.span[0]].lower()
        match = re.search(
            r"\b(as\sof|as\sat|by(?:\sthe\send\sof)?|since|on|in|at|until|till)\s(?:the\s|early\s|late\s)?$",
            before,
        )
        if match is not None:
            return " ".join(match[1].split())
        inner = re.match(r"(as\sof|by|since)\b", own)
        return inner[1] if inner else ""


def day(time: TimeExpression) -> str | None:
    """The calendar part of a value; None where it is not resolved (XXXX-12, PAST_REF)."""
    value = time.value.partition("T")[0]
    return value if _RESOLVED.match(value) else None


def since_of(bearings: Bearings, place: Place) -> str | None:
    """ "since August 2023" in the clause of the figure."""
    for time in bearings.times_in(*_clause(bearings, place)):
        if bearings.preposition(time) == "since":
            return day(time)
    return None


def day_of(bearings: Bearings, place: Place, status: str, change: str, event: int | None) -> str | None:
    """The day, month or year a figure speaks of.

    "As of Tuesday" anywhere in its clause; "by December" where it has not happened yet, later in the
    sentence too; "on Wednesday" where the event it counts is said to have happened then. Refused: the day
    somebody said it on, a day that belongs to another verb, a time that was not resolved.
    """
    prose = bearings.prose
    if change == "previous":
        return _day_beside(bearings, place)
    first, last = _clause(bearings, place)
    here = bearings.times_in(first, last)
    for time in here:
        if bearings.preposition(time) in ("as of", "as at"):
            return day(time)
    if status != "actual":
        for time in bearings.times_in(place.last + 1, place.limit):
            if bearings.preposition(time).startswith("by"):
                return day(time)
    for time in here:
        if _is_compared(prose, time):
            continue
        if bearings.preposition(time) in ("since", "until", "till") or bearings.preposition(time).startswith(
            "by"
        ):
            continue
        if event is not None and _governor(prose, bearings, time) == event:
            return day(time)
    return None


def _day_beside(bearings: Bearings, place: Place) -> str | None:
    """Of a figure that stood before, only the day right after it: "from 31 on Monday", "31 a day earlier"."""
    prose = bearings.prose
    for time in bearings.times_in(place.last + 1, min(place.limit, place.last + 5)):
        between = prose.text[prose.words[place.last].end : time.span[0]]
        if re.fullmatch(r"(?:\s\w+)?\s(?:on|in|at|as\sof)?\s?(?:the\s)?", between):
            return day(time)
    return None


def _is_compared(prose: Prose, time: TimeExpression) -> bool:
    """ "Twice as many as in May", "more than on Monday"."""
    before = prose.text[max(0, time.span[0] - 12) : time.span[0]].lower()
    return re.search(r"\b(?:as|than)\s(?:in\s|on\s|at\s)?(?:the\s)?$", before) is not None


def _clause(bearings: Bearings, place: Place) -> tuple[int, int]:
    """From the start of the sentence to the end of the clause after the figure."""
    prose = bearings.prose
    last = place.last
    for i in range(place.last + 1, min(place.sentence[1], place.last + _WIDEST)):
        if prose.words[i].text in (";", "—"):
            break
        last = i
    first = place.first
    for i in range(place.first - 1, max(place.sentence[0], place.first - _WIDEST) - 1, -1):
        if i in bearings.cues or prose.words[i].text in (";", "—"):
            break
        first = i
    return first, last + 1


def _governor(prose: Prose, bearings: Bearings, time: TimeExpression) -> int | None:
    """The verb a time hangs on, unless it is a verb of saying."""
    inside = prose.analysis.words_in(*time.span)
    if not inside:
        return None
    top = prose.top(inside[0].i, inside[-1].i)
    found = prose.predicate(top)
    if found is None or found[0] in bearings.cues or prose.words[found[0]].lemma in ("say", "tell", "add"):
        return None
    return found[0]


def place_of(prose: Prose, place: Place, phrase: Phrase | None) -> str | None:
    """The place nearest after the figure in its clause, or at the head of the sentence; as printed.

    A name of a place, or a plain noun of one ("the lower valley"), after in, to, at, near, across … or
    "reached". Refused: a place beyond the next figure, beyond a relative clause
    or beyond a verb of saying.
    """
    ends = ("say", "tell", "add", "report", "who", "which", "before", "after", "while", "because")
    start = phrase.last + 1 if phrase is not None else place.last + 1
    for i in range(start, min(place.limit, start + 14)):
        word = prose.words[i]
        if word.text in (";", "—") or (word.lemma in ends and i > start):
            break
        found = _at(prose, i, place.limit)
        if found is not None:
            return found
    head = prose.words[place.sentence[0]]
    if head.pos == "ADP" and head.i < place.first:
        return _at(prose, head.i, place.first)
    return None


def _at(prose: Prose, i: int, limit: int) -> str | None:
    word = prose.words[i]
    reached = word.pos == "VERB" and word.lemma in _REACH
    if not reached and (
        word.text.lower() not in words("places", "prepositions") or word.pos not in ("ADP", "PART", "SCONJ")
    ):
        return None
    return _named(prose, i + 1, limit, bare=reached)


def _named(prose: Prose, i: int, limit: int, bare: bool) -> str | None:
    first = i
    while i < limit and prose.words[i].pos in ("DET", "PRON") and i - first < 2:
        i += 1
    if i >= limit or prose.in_time(i):
        return None
    name = prose.name_at(prose.words[i].start) or prose.name_at(prose.words[first].start)
    if name is not None and name.type == "place" and not _is_modifier(prose, name):
        return _without_article(prose.text[name.start : name.end])
    last = _locative(prose, i, limit) if not bare else None
    if last is None:
        return None
    return prose.text[prose.words[i].start : prose.words[last].end]


def _is_modifier(prose: Prose, name: Name) -> bool:
    """ "According to Orm police": the police, not the town."""
    inside = prose.analysis.words_in(name.start, name.end)
    following = prose.word(inside[-1].i + 1) if inside else None
    if following is None or not is_noun(following) or prose.in_time(following.i):
        return False
    return inside[-1].head > inside[-1].i and inside[-1].relation in ("compound", "amod", "nmod")


def _locative(prose: Prose, i: int, limit: int) -> int | None:
    """The last word of "lower valley", "village of Orm", beginning at word ``i``."""
    for j in range(i, min(limit, i + 5)):
        word: Word = prose.words[j]
        if is_noun(word) and word.lemma in words("places", "nouns") and not _modifies_next(prose, j, limit):
            of = prose.word(j + 1)
            name = (
                prose.name_at(prose.words[j + 2].start) if of and of.text == "of" and j + 2 < limit else None
            )
            if name is not None:
                inside = prose.analysis.words_in(name.start, name.end)
                return inside[-1].i if inside else j
            return j
        if word.pos not in ("ADJ", "NOUN", "PROPN") and word.tag not in ("VBN", "VBG"):
            return None
    return None


def _modifies_next(prose: Prose, j: int, limit: int) -> bool:
    return j + 1 < limit and is_noun(prose.words[j + 1]) and prose.words[j].head == j + 1


def _without_article(name: str) -> str:
    return re.sub(r"^(?:the|The)\s", "", name)
