"""The day a text is counted from: that of its page, unless the text cannot have been written then.

Pages are published again: a report of October on a page of November still says "on
Wednesday". What tells is a text that speaks from within a month that is over, or from the next day:

* a dateline with a day, "MORVA, Oct. 23 —", well before the page's day: the text is of that day;
* "earlier in October" or "so far in October", said from within October, in a report that counts
  from a day of its own ("on Wednesday", "last week"): the text is of that month, its day unknown.
* words said on the morrow, "police said Friday" on a page of Thursday (:mod:`.next_day`).

The second is refused where anything speaks from the page's own time: "last month" or "this month", a
page less than ten days after that month, or any later month up to the page's own named in the text. So a
retrospective of November that says "earlier in October" and "on Nov. 3" is left alone.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.article.dates import MONTHS
from sayso.article.next_day import written_next_day

__all__ = ["reference_of"]

_MONTH = "(" + "|".join(sorted((m.capitalize() for m in MONTHS), key=len, reverse=True)) + r")\b\.?"
_WITHIN = re.compile(rf"\b((?:[Ee]arlier|[Ss]o far) in {_MONTH})(?!,? ?(?:of )?['’]?[0-9])")
_NAMED = re.compile(rf"\b{_MONTH}")
_DATE_LINE = re.compile(
    rf"^\W*(?:\w{{3,9}}[.,]{{0,2}} )?(?:{_MONTH} [0-9]{{1,2}}|"
    rf"[0-9]{{1,2}}(?:st|nd|rd|th)? {_MONTH}).{{0,40}}$"
)
_OWN_DAY = re.compile(
    r"\b(?:(?:[Oo]n )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday|[Tt]oday|"
    r"(?:this|This|last|Last|next|Next) week)\b"
)
_OTHER_MONTH = re.compile(r"\b(?:this|last|past|next) month\b", re.IGNORECASE)
_DAY = (
    rf"(?P<words>(?:{_MONTH.replace('(', '(?P<month>', 1)} (?P<day>[0-9]{{1,2}})|"
    rf"(?P<day_first>[0-9]{{1,2}}) {_MONTH.replace('(', '(?P<month_after>', 1)})(?:,? (?P<year>[0-9]{{4}}))?)"
)
# At the start of a line and before a dash: "AP Apr. 21 : A rig burns" is the caption of a picture.
_DATELINE = re.compile(
    rf"^[ \t]*(?:[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){{0,3}}(?:, [A-Z][\w.]+){{0,2}},? {_DAY}"
    rf"(?: \([A-Z][\w ]{{1,30}}\))? ?(?:[-–—]|--) )",
    re.MULTILINE,
)
_SETTLED_DAYS = 10
"""A page that much younger than the month's end was not published along with its text."""
_DATELINE_DAYS = 3
"""A dateline up to this many days old is no older than its page: copy is filed before it is published."""
_AHEAD_DAYS = 60
_HEAD = 600
"""Characters at the start of a text in which a dateline may stand."""


def reference_of(text: str, page_date: str | None) -> tuple[str | None, str | None]:
    """The day ``text`` is counted from and, where that is not ``page_date``, why, in one sentence.

    ``page_date`` is a day, "2024-11-21"; the answer may be a month, "2024-10", whose day the text does not
    tell. Without a page date only a dateline with its year gives a day. Raises nothing: a ``page_date``
    that is no day is handed back as it came.
    """
    page = _day(page_date)
    if page_date is not None and page is None:
        return page_date, None
    found = _dateline(text, page)
    if found is not None:
        day, words = found
        if page is None:
            return day.isoformat(), None
        return day.isoformat(), f'the page is dated {page}, but its text bears the dateline "{words}"'
    if page is None:
        return None, None
    month = _month_spoken_from(text, page)
    if month is not None:
        return month
    later = written_next_day(text, page)
    if later is None:
        return page.isoformat(), None
    return later[
        0
    ].isoformat(), f'the page is dated {page}, but its text tells of the next day ("{later[1]}")'


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _dateline(text: str, page: date | None) -> tuple[date, str] | None:
    """The day of the dateline, where it is not that of the page or of the days just before."""
    match = _DATELINE.search(text[:_HEAD])
    if match is None or (page is None and match["year"] is None):
        return None
    words = match["words"]
    month = _number(match["month"] or match["month_after"])
    number = int(match["day"] or match["day_first"])
    year = int(match["year"]) if match["year"] else page.year if page else 0
    day = _made(year, month, number)
    if day is not None and page is not None and day > page:
        if match["year"] is not None or (day - page).days < _AHEAD_DAYS:
            return None  # a page stamped in another time zone, or wrongly
        day = _made(year - 1, month, number)
    if day is None or (page is not None and (page - day).days <= _DATELINE_DAYS):
        return None
    return day, words


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _number(month: str) -> int:
    return MONTHS[month.lower().rstrip(".")]


def _month_spoken_from(text: str, page: date) -> tuple[str, str] | None:
    body = "\n".join(line for line in text.splitlines() if not _DATE_LINE.match(line))
    within = [(_number(m[2]), m[1].rstrip(".")) for m in _WITHIN.finditer(body)]
    if not within or not _OWN_DAY.search(body) or _OTHER_MONTH.search(body):
        return None
    back, words = min(((page.month - month) % 12, words) for month, words in within)
    if back == 0:
        return None
    between = {(page.month - n - 1) % 12 + 1 for n in range(back)}
    if any(_number(m[1]) in between for m in _NAMED.finditer(body) if m[1] != "May" or _is_month(body, m)):
        return None
    year, month = divmod(page.year * 12 + page.month - 1 - back, 12)
    ended = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - timedelta(days=1)
    if (page - ended).days < _SETTLED_DAYS:
        return None
    name = next(name for name, number in MONTHS.items() if number == month + 1)  # the full name stands first
    spoken = f"{name.capitalize()} {year}"
    return (
        f"{year:04}-{month + 1:02}",
        f'the page is dated {page}, but its text speaks from {spoken} ("{words}")',
    )


def _is_month(body: str, match: re.Match[str]) -> bool:
    """Whether "May" is the month: after a preposition or before a day."""
    before = body[max(0, match.start() - 12) : match.start()].split()
    in_time = bool(before) and before[-1].lower() in (
        "in",
        "of",
        "since",
        "by",
        "until",
        "from",
        "last",
        "on",
        "late",
    )
    return in_time or body[match.end() : match.end() + 2].strip()[:1].isdigit()
