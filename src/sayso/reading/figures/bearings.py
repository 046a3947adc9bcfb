"""When: the day a figure speaks of, and the day it counts from."""

from __future__ import annotations

import re
from bisect import bisect_left

from sayso.model import Statement, TimeExpression
from sayso.reading.figures.lexicon import words
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose

__all__ = ["Bearings", "day_of", "since_of"]

_RESOLVED = re.compile(r"\d{4}(?:-(?:\d{2}(?:-\d{2})?|W\d{2}(?:-WE)?|[QH]\d|SP|SU|FA|WI))?$")
_AVERAGE = re.compile(r"\s(?:average|norm|mean|figure|level|total|target|record)\b")
_HOUR = re.compile(
    r"(?:around|about|at|just|after|before|\s)*\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m\.?)(?:\s?[ap]\.?m\.?)?", re.I
)
_WIDEST = 80
"""Words on either side of a figure that may belong to its clause."""


class Bearings:
    """The times, the figures and the words of saying of one text, for asking by figure."""

    def __init__(
        self, prose: Prose, statements: tuple[Statement, ...], figures: list[int], former: list[Place]
    ) -> None:
        self.prose = prose
        self.figures = figures
        """The first words of the figures, in order."""
        self.cues = frozenset(
            word.i
            for statement in statements
            for span in statement.cue
            for word in prose.analysis.words_in(*span)
        )

        self.former = frozenset(
            time.span for place in former if (time := _time_beside(self, place)) is not None
        )
        """Spans of the days of previous figures ("from 31 on Monday"), which are no other figure's."""

    def times_in(self, first: int, last: int) -> list[TimeExpression]:
        """Dates that lie in the words ``first`` up to ``last``, exclusive, with a calendar value."""
        if first >= last:
            return []
        start, end = self.prose.words[first].start, self.prose.words[last - 1].end
        return [
            time
            for time in self.prose.times_between(start, end)
            if time.type in ("DATE", "TIME") and day(time) is not None and not self.is_of_noun(time)
        ]

    def shared(self, time: TimeExpression, sentence: tuple[int, int]) -> bool:
        """Whether a time stands before or after all the figures of a sentence, and not between two."""
        at = self.prose.at(time.span[0])
        if at is None:
            return False
        before = bisect_left(self.figures, sentence[0]) == bisect_left(self.figures, at)
        return before or bisect_left(self.figures, sentence[1]) == bisect_left(self.figures, at)

    def is_of_noun(self, time: TimeExpression) -> bool:
        """ "Tuesday's plan", "at around 09:20": a day that belongs to a thing, or an hour alone."""
        text = self.prose.text
        if re.match(r"['’]s\b", text[time.span[1] :][:2]) or text[slice(*time.span)].endswith(("'s", "’s")):
            return True
        if self._names_average(time):
            return True
        return time.type == "TIME" and _HOUR.fullmatch(text[slice(*time.span)]) is not None

    def _names_average(self, time: TimeExpression) -> bool:
        """ "Double the July average"."""
        return _AVERAGE.match(self.prose.text, time.span[1]) is not None

    def preposition(self, time: TimeExpression) -> str:
        """The words right before a time: "as of", "by", "since"; the expression may hold its own."""
        own = self.prose.text[time.span[0] : time.span[1]].lower()
        before = self.prose.text[max(0, time.span[0] - 14) : time.span[0]].lower()
        match = re.search(
            r"\b(as\sof|as\sat|by(?:\sthe\send\sof)?|since|on|in|at|until|till|between)\s(?:the\s|early\s|late\s)?$",
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


def since_of(bearings: Bearings, place: Place, change: str, event: int | None) -> str | None:
    """ "since August 2023" in the clause of the figure.

    Refused: "the most since 2021", which says how long a record stood, a time of another verb, and a value that
    was left behind.
    """
    if change == "previous":
        return None
    for time in bearings.times_in(*_clause(bearings, place)):
        if bearings.preposition(time) != "since" or _is_record(bearings.prose, time):
            continue
        if event is None or _governor(bearings.prose, bearings, time) in (None, event):
            return day(time)
    return None


def _is_record(prose: Prose, time: TimeExpression) -> bool:
    before = prose.text[max(0, time.span[0] - 40) : time.span[0]]
    return re.search(r"\b(?:\w{3,}est|most|least|worst|best|first)\b[^.,;]*$", before, re.I) is not None


def day_of(bearings: Bearings, place: Place, status: str, change: str, event: int | None) -> str | None:
    """The day, month or year a figure speaks of.

    "As of Tuesday" anywhere in its clause; "by December" where it has not happened yet, later in the
    sentence too; "on Wednesday" where the event it counts is said to have happened then. A day between two
    figures is the first one's. Refused: the day somebody said it on, a day that belongs to another verb,
    a time that was not resolved.
    """
    if change == "previous":
        return _day_beside(bearings, place)
    first, last = _clause(bearings, place)
    here = bearings.times_in(first, last)
    for time in here:
        if bearings.preposition(time) in ("as of", "as at"):
            return day(time)
    if status != "actual":
        ahead = [t for t in here if t.span[0] > bearings.prose.words[place.last].start]
        due = [t for t in ahead if bearings.preposition(t).startswith("by")]
        near = [t for t in bearings.times_in(place.last + 1, place.limit) if t in due]
        near = near or [t for t in due if _governor(bearings.prose, bearings, t) in (None, event)]
        if near:
            return day(near[0])
        when = [t for t in ahead if _is_when(bearings, t, event)]
        if len(ahead) == len(when) == 1:
            return day(when[0])
    for time in bearings.times_in(place.last + 1, place.limit):
        if _is_of(bearings, time, event):
            return day(time)
    own = [t for t in here if t.span not in bearings.former and _is_of(bearings, t, event)]
    if len(own) == 1 and own[0].span[0] > bearings.prose.words[place.last].start:
        return day(own[0])
    for time in here:
        if time.span in bearings.former or not _is_of(bearings, time, event):
            continue
        governor = _governor(bearings.prose, bearings, time)
        along = event is not None and governor is not None and _goes_along(bearings.prose, event, governor)
        if along or bearings.shared(time, place.sentence):
            return day(time)
    return None


_OTHERWISE = ("since", "until", "till", "by", "by the end of", "between")


def _is_of(bearings: Bearings, time: TimeExpression, event: int | None) -> bool:
    """Whether an event happened at a time: "killed on Sunday", not "more than on Sunday"."""
    if event is None or bearings.preposition(time) in _OTHERWISE or _is_compared(bearings.prose, time):
        return False
    governor = _governor(bearings.prose, bearings, time)
    return governor == event or (governor is not None and _goes_along(bearings.prose, event, governor))


def _goes_along(prose: Prose, event: int, governor: int) -> bool:
    """ "It struck on Monday, killing 200": a participle without a subject of its own happens with its verb."""
    word = prose.words[event]
    alone = prose.analysis.child(event, "nsubj", "nsubj:pass", "mark", "aux") is None
    return word.relation == "advcl" and word.tag == "VBG" and word.head == governor < event and alone


def _is_when(bearings: Bearings, time: TimeExpression, event: int | None) -> bool:
    """ "Will supply 1,650 megawatts … when it starts in 2031"."""
    governor = _governor(bearings.prose, bearings, time)
    if governor is None or event is None or bearings.prose.words[governor].relation != "advcl":
        return False
    mark = bearings.prose.analysis.child(governor, "mark", "advmod")
    return mark is not None and mark.text.lower() in ("when", "once", "as")


def _day_beside(bearings: Bearings, place: Place) -> str | None:
    time = _time_beside(bearings, place)
    return day(time) if time is not None else None


def _time_beside(bearings: Bearings, place: Place) -> TimeExpression | None:
    """Of a previous figure, the day after it in its phrase: "from 31 on Monday", "the 450 it took on last year"."""
    prose = bearings.prose
    for time in bearings.times_in(place.last + 1, min(place.limit, place.last + 10)):
        between = prose.text[prose.words[place.last].end : time.span[0]]
        if not re.search(r"[,;:()—–]|\b(?:since|and|but|to)\s", between):
            return time
    for time in reversed(bearings.times_in(max(place.sentence[0], place.first - 10), place.first)):
        if _OF_THEN.fullmatch(prose.text, time.span[1], prose.words[place.first].start):
            return time
    return None


_OF_THEN = re.compile(r",?\s(?:\w+\s){1,2}?(?:had|was|were|stood|numbered)\s(?:\w+\s){0,2}")
""" "In 2022 it was 185", "in January it had forecast 1.8"."""


def _is_compared(prose: Prose, time: TimeExpression) -> bool:
    """ "Twice as many as in May", "more than on Monday", "below the figure for 2023", "up on January"."""
    before = prose.text[max(0, time.span[0] - 32) : time.span[0]].lower()
    own = prose.text[slice(*time.span)].lower()
    if re.match(r"(?:more|less|fewer|higher|lower)\sthan\b", own) and re.search(
        r"(?:\d|%|percent|points?)\s$", before
    ):
        return True  # "260 more than a year ago"
    return _COMPARED.search(before) is not None


_COMPARED = re.compile(
    r"\b(?:than\s(?:(?:in|on|at|for|during|it|they|he|she|we|the\ssame)\b[^.,;\d]{0,24})?|as\s(?:in\s|on\s|at\s|for\s|during\s)?|(?:up|down)\son\s"
    r"|(?:figure|total|level|number|tally|count|those|that|than\sin\sthe\ssame\s\w+)\s(?:for|of|in|from)\s|(?:as\sit\s\w+|than\s(?:it|they|he|she)\s\w+)\s(?:in\s|on\s)?)"
    r"(?:all\sof\s|the\swhole\sof\s)?(?:the\s)?$"
)


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
    if found is None or prose.words[found[0]].lemma in ("say", "tell", "add"):
        return None
    if found[0] in bearings.cues and prose.words[found[0]].lemma not in words("change", "counting"):
        return None
    return found[0]
