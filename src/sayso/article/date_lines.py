"""Lines that tell a day: the date line above a report, and the dateline at its head.

A **date line** is made of a date and nothing but what stands beside one: a place ("Beijing, 4 April 2025 -"),
a byline ("May 15, 2025 - by HANA PETROV"; where the date has a label, a name alone), when it was updated ("7 March
2014 · Updated 18:40 GMT"), a section, an agency, the newspaper. "7 March 2014 - the day the bridge fell" is a
headline, and no date line. Of several dates the first counts that is not that of an update.

A **dateline** is the place and day at the head of the first paragraph, closed by a dash: "LOWMARSH, 7 March
2014 (Reuters) - The bridge …". It tells a day only where it has its year; "LOWMARSH, March 7 -" tells none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.article.bylines import byline_names, byline_outlet, is_byline
from sayso.article.dates import MONTHS, ImpossibleDate, When, parse_when
from sayso.article.extract import is_boilerplate
from sayso.article.origin import agency_named
from sayso.article.sections import ends_as_section, is_masthead_above

__all__ = ["DateLine", "dateline_day", "day_among", "read_date_line"]

_LONGEST = 160
_LABEL = re.compile(
    r"^(?P<first>(?:(?:first|last)\s+)?(?:published|(?P<later>updated|modified)|posted|dated?|(?:issue|edition)\s+of)(?:\s+(?:on|at))?\s*:?\s*)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\s+[-–—|·•]+\s+|\s*[|·•]\s*|\s/\s|(?<=\d)\s+(?=by\s+[^\W\d_])"
    r"|\.\s+(?=(?:first |last )?(?:posted|published|updated)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)",
    re.IGNORECASE,
)
_ALL_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
_CLOCK = re.compile(
    r"(?:at\s+)?\d{1,2}(?:[:.h]\d\d(?::\d\d)?)?\s*(?:[ap]\.?m\.?)?\s*\(?(?:[A-Z]{1,5}(?:[+-]\d{1,2})?|[+-]\d\d:?\d\d)?\)?|"
    r"(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s+(?:[A-Z]\w+ ){1,3}time(?:\s*\(\d{1,2}[:.]\d\d [A-Z]{2,4}\))?|"
    r"(?:an?|\d+)\s+(?:min(?:ute)?|hour|hr|day)s?\s+ago",
    re.IGNORECASE,
)
_WORD = r"[A-Z0-9À-Þ][\w.'’-]*"
_PLACE = re.compile(rf"{_WORD}(?:[ /]{_WORD}){{0,3}}")
_CAPITALS = re.compile(rf"{_WORD}(?: (?:of |the )*{_WORD}){{0,4}}")
_IN_BRACKETS = re.compile(r"\s*\(([^()]{2,40})\)$")
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?\s+(?:the\s+)?)?"
    rf"(?:\d\d?(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d\d?(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d\d?[./]\d\d?[./]\d{4}|\d{4}-\d\d-\d\d)(?!\d)",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:updated|modified|amended|corrected|altered|changed|revised)(?: (?:on|at))?:?\s*$", re.IGNORECASE
)
_LED_BY = re.compile(
    r"(?:^|[.|·,–—-]\s*)(?:first )?(?:published|posted|dated?|issued)(?: (?:on|at))?:?$"
    r"|(?:^|[^\w\s]\s*|\b(?!(?:by|until|till|from|before|after|starts?|begins?|opens?|closes?|at)\b)\w+\s+)"
    r"\d{1,2}[:.]\d\d$",
    re.IGNORECASE,
)
"""What may lead to the day of a report though no sign stands between: "Posted", a time of day."""
_FEW_WORDS = 18
# "On Friday, 7 March 2014 - the day the bridge fell" begins a sentence.
_NO_PLACE = (
    r"(?!(?:After|As|At|Before|By|From|In|On|Since|The|This|Till|Today|Tonight|Until|Yesterday|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_AGENCY = r"\([^()]{2,40}\)"
_DATELINE = re.compile(
    # A place in capitals, or in small letters before a comma: "NAIROBI, Kenya", "Beijing,".
    rf"\(?{_NO_PLACE}(?:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?:[ /,]+{_WORD}){{0,4}}?,?|{_WORD}(?:[ /]{_WORD}){{0,3}},) ?"
    rf"(?:{_AGENCY},? )?"
    rf"(?P<date>(?i:\d\d?(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d\d?(?:st|nd|rd|th)?),? \d{{4}})"
    rf"(?:,? ?(?:{_AGENCY}|/[^()/]{{2,40}}/\.?|[A-Z]\w+))?\)? ?(?:[-–—_](?=\s|$)|--|[–—])"
)


@dataclass(frozen=True)
class DateLine:
    """What a date line says."""

    when: When
    authors: tuple[str, ...] = ()
    outlet: str | None = None


def read_date_line(line: str) -> DateLine | None:
    """What ``line`` says if it is a date line; None if it is anything else.

    Raises :class:`ImpossibleDate` for a date line whose date is in no calendar.
    """
    text = " ".join(line.split()).strip()
    if not 6 <= len(text) <= _LONGEST or not re.search(r"\d{4}", text):
        return None
    if found_whole := _ALL_IN_BRACKETS.fullmatch(text):
        text = found_whole[1]
    text = re.sub(r"\s*[-–—:]+$", "", text)
    parts = [text] if _dated(text) else [part for part in _JOINT.split(text) if part]
    dates: list[tuple[bool, When]] = []
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    sure = any(_LABEL.match(part) for part in parts)
    for part in parts:
        if found := _dated(part):
            later, when, before = found
            dates.append((later, when))
            authors = authors or byline_names(before)
            outlet = outlet or _outlet_in(before)
        elif is_byline(part):
            authors = authors or byline_names(part)
            outlet = outlet or byline_outlet(part)
        elif is_masthead_above(part) or (sure and not dates and _CAPITALS.fullmatch(part)):
            outlet = outlet or part
        elif sure and dates and (names := byline_names(f"By {part}")):
            authors = authors or names
        elif not _is_beside(part):
            return None
    if not dates:
        return None
    return DateLine(next((when for later, when in dates if not later), dates[0][1]), authors, outlet)


def _outlet_in(before: str) -> str | None:
    """The newspaper before a date: "Harbour Post, 24 November 2026", "By Jane Doe, Harbour Post, 24 November 2026"."""
    return byline_outlet(before) or (before if is_masthead_above(before) else None)


def day_among(line: str) -> When | None:
    """The one day in a short line that is no sentence, with the time of day behind it: "Saturday 17 October 2026, noon
    - Ilka Brandt", "06.09.2027 16:30 (GMT) ID 220871", "From our wires. Posted May 6, 2031". None for two days, but for
    one on which it was altered, and for one that other words lead to ("The bridge opened on 7 March 2014").

    Only of a line right above a report that is known to be of its head; whose the other words are is left open.
    """
    text = " ".join(line.split())
    if len(text.split()) > _FEW_WORDS or len(text) > _LONGEST or re.search(r"[!?]", text):
        return None
    found = list(_DAY.finditer(text))
    before = text[: found[0].start()].strip() if found else ""
    if not found or not all(_LATER.search(text[: later.start()]) for later in found[1:]):
        return None
    if before and before[-1].isalnum() and not (_LABEL.fullmatch(before) or _LED_BY.search(before)):
        return None
    clock = _CLOCK.match(text[found[0].end() :].lstrip(" ,"))
    try:
        timed = parse_when(f"{found[0][0]} {clock[0]}") if clock is not None else None
        return timed or parse_when(found[0][0])
    except ImpossibleDate:
        return None


def dateline_day(paragraph: str) -> When | None:
    """The day of the dateline at the head of ``paragraph``, where it has a year; None where there is none.

    A date in no calendar is no dateline's.
    """
    found = _DATELINE.match(paragraph[:_LONGEST])
    if found is None:
        return None
    try:
        return parse_when(found["date"])
    except ImpossibleDate:
        return None


def _dated(part: str) -> tuple[bool, When, str] | None:
    """Whether a part is the date of an update, its date, and the byline before it; None if it is no date."""
    label = _LABEL.match(part)
    bare = part[label.end() :] if label else part
    later = bool(label and label["later"])
    if when := parse_when(bare) or parse_when(_IN_BRACKETS.sub("", bare)):
        return later, when, ""
    for comma in re.finditer(r",\s*|\s+on\s+", bare):
        head = bare[: comma.start()]
        places = all(_PLACE.fullmatch(place.strip()) for place in head.split(","))
        clock = _CLOCK.fullmatch(head) is not None  # "Published: 06:00, 27 January 2028"
        if (is_byline(head) or places or clock) and (
            when := parse_when(tail := bare[comma.end() :]) or parse_when(_IN_BRACKETS.sub("", tail))
        ):
            return later, when, "" if clock else head
    return _behind_a_name(bare, later)


def _behind_a_name(part: str, later: bool) -> tuple[bool, When, str] | None:
    """ "By Jane Doe January 18, 2029 07:10 GMT", or without "By" where a time of day is told, too."""
    day = _DAY.search(part)
    if day is None or not day.start():
        return None
    head, clock = part[: day.start()].strip(), part[day.end() :].strip(" ,")
    if not is_byline(head) and not (_CLOCK.fullmatch(clock) and byline_names(f"By {head}")):
        return None
    when = parse_when(part[day.start() :]) or parse_when(day[0])
    return (later, when, head if is_byline(head) else f"By {head}") if when else None


def _is_beside(part: str) -> bool:
    """Whether a part may stand beside a date: a time of day, an agency, a section, "5 min read"."""
    bare = _LABEL.sub("", part)
    return (
        not bare
        or _CLOCK.fullmatch(bare) is not None
        or agency_named(bare) is not None
        or ends_as_section(bare)
        or is_boilerplate(bare)
    )
