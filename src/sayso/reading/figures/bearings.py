"""What of a text tells when: its times, and the figures and the words of saying around them."""

from __future__ import annotations

import re
from bisect import bisect_left

from sayso.model import Span, Statement, TimeExpression
from sayso.reading.figures.lexicon import words
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose, is_noun

__all__ = ["Bearings", "day"]

_RESOLVED = re.compile(r"\d{4}(?:-(?:\d{2}(?:-\d{2})?|W\d{2}(?:-WE)?|[QH]\d|SP|SU|FA|WI))?$")
_AVERAGE = re.compile(r"\s(?:average|norm|mean|figure|level|total|target|record)\b")
_HOUR = re.compile(
    r"(?:around|about|at|just|after|before|\s)*\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m\.?)(?:\s?[ap]\.?m\.?)?", re.I
)
_ANY_DAY = re.compile(r"\b(?:on|in|during|over)\san?\s$", re.IGNORECASE)
""" "On a Monday": no day of the calendar."""
_THE_YEAR = re.compile(r"\bthe\s\d{4}$")
_WIDEST = 80
"""Words on either side of a figure that may belong to its clause."""
_SAYING = ("say", "tell", "add")
_PREPOSITION = re.compile(
    r"\b(as\sof|as\sat|by(?:\sthe\send\sof)?|since|on|in|at|until|till|between|before)\s(?:the\s|early\s|late\s)?$"
)
_OWN_PREPOSITION = re.compile(r"(as\sof|by|since)\b")


class Bearings:
    """The times, the figures and the words of saying of one text, for asking by figure."""

    def __init__(
        self, prose: Prose, statements: tuple[Statement, ...], figures: list[int], former: list[Place]
    ) -> None:
        self.prose = prose
        self.figures = figures
        """The first words of the figures, in order."""
        self.cues = frozenset(_cues(prose, statements))
        """Words of saying; not those of counting ("recorded", "put the number at") and foretelling."""
        self.contents = tuple(span for statement in statements for span in statement.content)
        beside = (self.time_beside(place) for place in former)
        self.former = frozenset(time.span for time in beside if time is not None)
        """Spans of the days of previous figures ("from 31 on Monday"), which are no other figure's."""

    def times_in(self, first: int, last: int) -> list[TimeExpression]:
        """Dates that lie in the words ``first`` up to ``last``, exclusive, with a calendar value."""
        if first >= last:
            return []
        start, end = self.prose.words[first].start, self.prose.words[last - 1].end
        times = self.prose.times_between(start, end)
        return [time for time in times if is_date(time) and not self.is_of_noun(time)]

    def before(self, time: TimeExpression, width: int) -> str:
        """So many characters right before a time, in lower case."""
        return self.prose.text[max(0, time.span[0] - width) : time.span[0]].lower()

    def shared(self, time: TimeExpression, sentence: tuple[int, int]) -> bool:
        """Whether a time stands before or after all the figures of a sentence, and not between two."""
        at = self.prose.at(time.span[0])
        if at is None:
            return False
        before = bisect_left(self.figures, sentence[0]) == bisect_left(self.figures, at)
        return before or bisect_left(self.figures, sentence[1]) == bisect_left(self.figures, at)

    def figure_before(self, place: Place) -> int:
        """The first word of the figure before this one in its sentence; -1 where there is none."""
        n = bisect_left(self.figures, place.first) - 1
        return self.figures[n] if n >= 0 and self.figures[n] >= place.sentence[0] else -1

    def is_of_noun(self, time: TimeExpression) -> bool:
        """ "Tuesday's plan", "the 2004 act", "on a Monday", "at around 09:20": of a thing, any day, an hour alone."""
        text = self.prose.text
        if is_possessive(text, time) or _ANY_DAY.search(self.before(time, 12)) is not None:
            return True
        if _AVERAGE.match(text, time.span[1]) is not None or self._is_within(time):
            return True  # "double the July average"
        return time.type == "TIME" and _HOUR.fullmatch(text[slice(*time.span)]) is not None

    def _is_within(self, time: TimeExpression) -> bool:
        at = self.prose.at(time.span[0])
        if at is None or not _THE_YEAR.search(self.before(time, 8) + self.prose.text[slice(*time.span)]):
            return False
        word, following = self.prose.words[at], self.prose.word(at + 1)
        return following is not None and is_noun(following) and word.head == following.i

    def is_of_telling(self, time: TimeExpression, place: Place) -> bool:
        """ "58 died, the agency told lawmakers on Wednesday": behind the words of saying, and not in what is said."""
        at = self.prose.at(time.span[0])
        if at is None or any(start <= time.span[0] < end for start, end in self.contents):
            return False
        return any(place.last < cue < at for cue in self.cues)

    def preposition(self, time: TimeExpression) -> str:
        """The words right before a time: "as of", "by", "since"; the expression may hold its own."""
        match = _PREPOSITION.search(self.before(time, 24))
        if match is not None:
            return " ".join(match[1].split())
        inner = _OWN_PREPOSITION.match(self.prose.text[slice(*time.span)].lower())
        return inner[1] if inner else ""

    def clause(self, place: Place) -> tuple[int, int]:
        """From the start of the sentence to the end of the clause after the figure."""
        words = self.prose.words
        last = place.last
        for i in range(place.last + 1, min(place.sentence[1], place.last + _WIDEST)):
            if words[i].text in (";", "—"):
                break
            last = i
        first = place.first
        for i in range(place.first - 1, max(place.sentence[0], place.first - _WIDEST) - 1, -1):
            if i in self.cues or words[i].text in (";", "—"):
                break
            first = i
        return first, last + 1

    def governor(self, time: TimeExpression) -> int | None:
        """The verb a time hangs on, unless it is a verb of saying."""
        inside = self.prose.analysis.words_in(*time.span)
        if not inside:
            return None
        top = self.prose.top(inside[0].i, inside[-1].i)
        found = self.prose.predicate(top)
        if found is None or self.prose.words[found[0]].lemma in _SAYING or found[0] in self.cues:
            return None
        return found[0]

    def time_beside(self, place: Place) -> TimeExpression | None:
        """Of a previous figure, the day after it in its phrase: "from 31 on Monday", "the 450 it took on last year"."""
        words, text = self.prose.words, self.prose.text
        for time in self.times_in(place.last + 1, min(place.limit, place.last + 10)):
            between = text[words[place.last].end : time.span[0]]
            if not _APART.search(between):
                return time
        for time in reversed(self.times_in(max(place.sentence[0], place.first - 10), place.first)):
            if _OF_THEN.fullmatch(text, time.span[1], words[place.first].start):
                return time
        return None


_APART = re.compile(r"[,;:()—–]|\b(?:since|and|but|to|by|until|till)\s")
_OF_THEN = re.compile(
    r",?\s(?:\w+\s){1,2}?(?:had|was|were|stood|numbered)\s(?:\w+\s){0,2}|\s(?:counted|recorded|reported|listed)\s"
)
""" "In 2022 it was 185", "in January it had forecast 1.8"."""


def _cues(prose: Prose, statements: tuple[Statement, ...]) -> list[int]:
    counting = words("change", "counting") | words("change", "foretelling")
    spans: list[Span] = [span for statement in statements for span in statement.cue]
    inside = [prose.analysis.words_in(*span) for span in spans]
    return [w.i for cue in inside for w in cue if not any(each.lemma in counting for each in cue)]


def is_date(time: TimeExpression) -> bool:
    return time.type in ("DATE", "TIME") and day(time) is not None


def is_possessive(text: str, time: TimeExpression) -> bool:
    """Whether "'s" follows a time or ends it."""
    return text[time.span[1] :][:2] in ("'s", "’s") or text[slice(*time.span)].endswith(("'s", "’s"))


def day(time: TimeExpression) -> str | None:
    """The calendar part of a value; None where it is not resolved (XXXX-12, PAST_REF)."""
    value = time.value.partition("T")[0]
    return value if _RESOLVED.match(value) else None
