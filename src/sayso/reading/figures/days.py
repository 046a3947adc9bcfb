"""When: the day a figure speaks of, and the day it counts from."""

from __future__ import annotations

import re

from sayso.model import TimeExpression
from sayso.reading.figures.bearings import Bearings, day, is_date, is_possessive
from sayso.reading.figures.lexicon import words
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose, is_noun

__all__ = ["day_of", "since_of"]


def since_of(bearings: Bearings, place: Place, change: str, event: int | None) -> str | None:
    """ "since August 2023" in the clause of the figure, "since the war began in 2022", "since its founding in 1997".

    Refused: "the most since 2021" and "has stood at 97 since Wednesday", which say how long a record or a count stood,
    a time of another verb, and a value that was left behind; of a later figure with a day of its own, what the first
    one counts from.
    """
    start = bearings.prose.words[place.first].start
    if change == "previous" or _STOOD.search(bearings.prose.text, max(0, start - _LOOKED_BACK), start):
        return None
    dated = bool(bearings.times_in(place.last + 1, place.limit))
    before = bearings.figure_before(place)
    for time in bearings.times_in(*bearings.clause(place)):
        if dated and before >= 0 and time.span[0] < bearings.prose.words[before].start:
            continue  # "since Friday 77 were held, 19 of them on Tuesday"
        governor = bearings.governor(time)
        if bearings.preposition(time) == "since":
            if not _is_record(bearings, time) and (event is None or governor in (None, event)):
                return day(time)
        elif _began(bearings, time, governor, event):
            return day(time)
    return None


def _began(bearings: Bearings, time: TimeExpression, governor: int | None, event: int | None) -> bool:
    """Whether a time is of what it counts since: "since the war began in | 2022", "since its founding in | 1997"."""
    if governor is not None and _clause_word(bearings.prose, governor, event) == "since":
        return True
    return _SINCE_IT.search(bearings.before(time, 60)) is not None and not _is_record(bearings, time)


def _is_record(bearings: Bearings, time: TimeExpression) -> bool:
    return _RECORD.search(bearings.before(time, 40)) is not None


_LOOKED_BACK = 120
"""Characters before the figure in which its standing is looked for."""
_STOOD = re.compile(
    r"\b(?:has|have|had)\s(?:\w+\s)?(?:stood|remained|stayed|been|hovered|stuck)\s(?:\w+\s)?at\s(?:\w+\s){0,2}$"
)
_RECORD = re.compile(r"\b(?:\w{3,}est|most|least|worst|best|first)\b[^.,;]*$")


_SINCE_IT = re.compile(
    r"\bsince\s(?:the|its|their|his|her|an?|that|this)\s(?:[\w'’-]+\s){1,4}(?:(?:in|on|of)\s)?$"
)
""" "since the start of the war in | 2022", "since its release | Dec. 22"."""


def _clause_word(prose: Prose, governor: int, event: int | None) -> str | None:
    """The word that leads the clause of a verb, where the event is over it: "when", "since"."""
    word = prose.words[governor]
    if event is None or word.relation != "advcl" or word.head != event:
        return None
    mark = prose.analysis.child(governor, "mark", "advmod")
    return mark.text.lower() if mark is not None else None


def day_of(
    bearings: Bearings, place: Place, phrase: Phrase | None, status: str, change: str, event: int | None
) -> str | None:
    """The day, month or year a figure speaks of.

    "Tuesday's 90"; "as of Tuesday" anywhere in its clause; "by December" where it has not happened yet, later in the
    sentence too; "on Wednesday" where the event it counts is said to have happened then, "by Wednesday" where it
    had; of those counted, what is told of them ("the 31 freed on Friday"); "Tuesday, 6 a.m.:" ahead of the sentence.
    A day between two figures is the first one's, unless the verb of the second stands between them too.
    Refused: the day somebody said it on, a day that belongs to another verb or a thing, a time that was not
    resolved.
    """
    if change == "previous":
        own = bearings.time_beside(place)
        return day(own) if own is not None else None
    first, last = bearings.clause(place)
    beside = bearings.times_in(place.last + 1, place.limit)
    here = [
        time
        for time in bearings.times_in(first, last)
        if (time in beside or not _is_of_what_was(bearings, time))
        and not bearings.is_of_telling(time, place)
        and not _is_of_thing(bearings, time, phrase)
        and not _SINCE_IT.search(bearings.before(time, 60))
    ]
    told = next((t for t in here if bearings.preposition(t) in ("as of", "as at")), None)
    told = _owned(bearings, place) or told
    if told is None and status != "actual":
        told = _due(bearings, place, here, event)
    if told is None:
        told = _behind(bearings, place, here, event) or _done_with(bearings, place, phrase)
    if told is None:
        told = _ahead(bearings, place, here, event) or _heading(bearings, place, phrase)
    return day(told) if told is not None else None


def _owned(bearings: Bearings, place: Place) -> TimeExpression | None:
    """ "With Tuesday's 90 it has now shed 340"."""
    text, start = bearings.prose.text, bearings.prose.words[place.first].start
    for time in bearings.prose.times_between(start - 24, start):
        if (
            is_date(time)
            and is_possessive(text, time)
            and text[time.span[1] : start].strip() in ("", "'s", "’s")
        ):
            return time
    return None


def _is_of_thing(bearings: Bearings, time: TimeExpression, phrase: Phrase | None) -> bool:
    """ "Lost 45 men in the battle of 3 May": the day of a thing that is not counted."""
    prose, of = bearings.prose, _OF_NOUN.search(bearings.before(time, 32))
    if of is None or of[1] in words("bearings", "parts_of_time"):
        return False
    noun = prose.at(time.span[0] - len(of[0]))
    if noun is None or prose.in_time(noun) or not is_noun(prose.words[noun]):
        return False
    return phrase is None or not phrase.first <= noun <= phrase.last


_OF_NOUN = re.compile(r"([a-z]+)\sof\s(?:the\s)?$")


def _due(
    bearings: Bearings, place: Place, here: list[TimeExpression], event: int | None
) -> TimeExpression | None:
    """Of what has not happened: "by December", "when it starts in 2031"; "By Friday the number is expected to …"."""
    start = bearings.prose.words[place.last].start
    due = [t for t in here if bearings.preposition(t).startswith("by")]
    ahead = [t for t in here if t.span[0] > start]
    limit = bearings.times_in(place.last + 1, place.limit)
    near = [t for t in limit if t in due] or [t for t in due if _is_over(bearings, t, event)]
    if near:
        return near[0]
    when = [t for t in ahead if _is_when(bearings, t, event)]
    return when[0] if len(ahead) == len(when) == 1 else None


def _is_over(bearings: Bearings, time: TimeExpression, event: int | None) -> bool:
    """Whether a time hangs on the event or on what foretells it."""
    governor = bearings.governor(time)
    if governor in (None, event) or event is None:
        return True
    return bearings.prose.words[event].head == governor and bearings.prose.words[event].relation == "xcomp"


def _is_when(bearings: Bearings, time: TimeExpression, event: int | None) -> bool:
    """ "Will supply 1,650 megawatts … when it starts in 2031", "had 310 members when it was founded in 1998"."""
    governor = bearings.governor(time)
    if governor is None or event is None:
        return False
    return _clause_word(bearings.prose, governor, event) in ("when", "once", "as")


def _behind(
    bearings: Bearings, place: Place, here: list[TimeExpression], event: int | None
) -> TimeExpression | None:
    """The day behind a figure, before the next; or the only day of its event, if that is behind it."""
    near = [t for t in bearings.times_in(place.last + 1, place.limit) if t in here]
    for time in near:
        own = bearings.prose.text[bearings.prose.words[place.last].end : time.span[0]] == " of "
        if own or _is_of(bearings, time, event):
            return time
    when = [t for t in near if _is_when(bearings, t, event)]
    if len(when) == 1:
        return when[0]
    alone = [t for t in here if t.span not in bearings.former and _is_of(bearings, t, event)]
    if len(alone) == 1 and alone[0].span[0] > bearings.prose.words[place.last].start:
        return alone[0]
    return None


def _is_of_what_was(bearings: Bearings, time: TimeExpression) -> bool:
    """ "3.4 million parcels are waiting, after 1.9 million on Wednesday": the day of what it was."""
    return _AFTER.search(bearings.before(time, 48)) is not None


_AFTER = re.compile(
    r",\s(?:after|against|(?:up|down)\sfrom|compared\s(?:with|to))\s(?:(?:about|some|at\sleast|only|just)\s)?"
    r"[$€£]?(?:\d[\d.,]*|[a-z]+)(?:\s(?:million|billion|%|percent|[a-z]+)){0,2}\s(?:(?:on|in|at|by)\s)?(?:the\s)?$"
)


def _done_with(bearings: Bearings, place: Place, phrase: Phrase | None) -> TimeExpression | None:
    """ "The 31 prisoners freed on Friday", "the 212 who fell ill in July": the day of what is told of those counted."""
    if phrase is None or phrase.first <= place.last:
        return None
    prose = bearings.prose
    for time in bearings.times_in(phrase.end + 1, place.limit)[:1]:
        governor = bearings.governor(time)
        if governor is None or bearings.preposition(time) in _OTHERWISE or _is_compared(bearings, time):
            return None
        verb = prose.words[governor]
        freed = verb.relation == "acl" and verb.tag == "VBN" and governor == phrase.last + 1
        fell = verb.relation == "acl:relcl" and phrase.last < governor <= phrase.last + 3
        return time if (freed or fell) and verb.head == phrase.head else None
    return None


def _ahead(
    bearings: Bearings, place: Place, here: list[TimeExpression], event: int | None
) -> TimeExpression | None:
    """The day ahead of a figure that is of its event, where it is not only another figure's."""
    before = bearings.figure_before(place)
    for time in here:
        if time.span in bearings.former or not _is_of(bearings, time, event):
            continue
        governor = bearings.governor(time)
        assert event is not None  # "_is_of" asks for one
        along = governor is not None and _goes_along(bearings.prose, event, governor)
        brought = event > before >= 0 and _is_between(bearings, before, time, place)
        if along or brought or bearings.shared(time, place.sentence):
            return time
    return None


def _is_between(bearings: Bearings, before: int, time: TimeExpression, place: Place) -> bool:
    """Whether a time stands between two figures, and not in the phrase of the first one."""
    prose = bearings.prose
    apart = _COMMA.search(prose.text, prose.words[before].start, time.span[0]) is not None
    return apart and prose.words[before].start < time.span[0] < prose.words[place.first].start


_COMMA = re.compile(r"[,;:()—–]|\b(?:and|but)\s")
_HEADS = re.compile(
    r"(?:,?\s\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?)?(?:\s[A-Z]{2,4})?\s?(?P<mark>:|—|–|\||-(?=\s)|\n)?\s*"
)
"""What may follow the day of a heading: an hour, a zone, a colon or dash."""


def _heading(bearings: Bearings, place: Place, phrase: Phrase | None) -> TimeExpression | None:
    """ "Tuesday, 6 a.m.: 31 bodies have been found", or the same as a line of its own right above."""
    prose = bearings.prose
    if phrase is None or phrase.first < place.sentence[0]:
        return None
    start = prose.words[place.sentence[0]].start
    line = prose.text.rfind("\n", 0, start) + 1
    for time in prose.times_between(line, min(line + 1, prose.words[place.first].start)):
        head = _HEADS.match(prose.text, time.span[1])
        if is_date(time) and head is not None and head["mark"]:
            return time if line == start or head.end() == start else None
    return _line_above(prose, line) if line == start else None


def _line_above(prose: Prose, line: int) -> TimeExpression | None:
    """The day that is all of the line above the one at ``line``, empty ones skipped."""
    above = prose.text[max(0, line - _LONGEST_HEAD) : line].rstrip()
    begun = max(0, line - _LONGEST_HEAD)
    top = above.rfind("\n") + 1
    for time in prose.times_between(begun + top, begun + top + 1):
        head = _HEADS.match(above, time.span[1] - begun)
        within = time.span[1] <= begun + len(above)
        if within and is_date(time) and head is not None and head.end() == len(above):
            return time
    return None


_LONGEST_HEAD = 80


_OTHERWISE = ("since", "until", "till", "between", "before")


def _is_of(bearings: Bearings, time: TimeExpression, event: int | None) -> bool:
    """Whether an event happened at a time: "killed on Sunday", not "more than on Sunday"."""
    if event is None or bearings.preposition(time) in _OTHERWISE or _is_compared(bearings, time):
        return False
    if bearings.preposition(time).startswith("by") and not _has_been(bearings.prose, event):
        return False
    at = bearings.prose.at(time.span[0])
    if at is not None and bearings.prose.words[at].relation == "obj":
        return False  # "to end the day at 960"
    governor = bearings.governor(time)
    return governor == event or (governor is not None and _goes_along(bearings.prose, event, governor))


def _has_been(prose: Prose, event: int) -> bool:
    """Whether what is told of "by Tuesday" had happened: no infinitive, nor what will be."""
    modal = any(word.tag == "MD" for word in prose.analysis.children(event, "aux"))
    return prose.words[event].tag != "VB" and not modal


def _goes_along(prose: Prose, event: int, governor: int) -> bool:
    """ "It struck on Monday, killing 200": a participle without a subject of its own happens with its verb."""
    word = prose.words[event]
    alone = prose.analysis.child(event, "nsubj", "nsubj:pass", "mark", "aux") is None
    return word.relation == "advcl" and word.tag == "VBG" and word.head == governor < event and alone


def _is_compared(bearings: Bearings, time: TimeExpression) -> bool:
    """ "Twice as many as in May", "more than on Monday", "the figure for 2023", "the $20bn of a year ago"."""
    before = _AS_LATE_AS.sub("", bearings.before(time, 32))
    own = bearings.prose.text[slice(*time.span)].lower()
    if _MORE_THAN.match(own) and _AMOUNT.search(before):
        return True  # "260 more than a year ago"
    return _COMPARED.search(before) is not None


_AS_LATE_AS = re.compile(r"\bas\s(?:recently|late|early|far\sback|long\sago)\sas\s(?:in\s|on\s)?(?:the\s)?$")
_MORE_THAN = re.compile(r"(?:more|less|fewer|higher|lower)\sthan\b")
_AMOUNT = re.compile(r"(?:\d|%|percent|points?)\s$")
_COMPARED = re.compile(
    r"\b(?:than\s(?:(?:in|on|at|for|during|it|they|he|she|we|the\ssame)\b[^.,;\d]{0,24})?|as\s(?:in\s|on\s|at\s|for\s|during\s)?|(?:up|down)\son\s"
    r"|(?:figure|total|level|number|tally|count|those|that|than\sin\sthe\ssame\s\w+)\s(?:for|of|in|from)\s|(?:as\sit\s\w+|than\s(?:it|they|he|she)\s\w+)\s(?:in\s|on\s)?)"
    r"(?:all\sof\s|the\swhole\sof\s)?(?:the\s)?$|\d[\w.,%]*\sof\s$"
)
