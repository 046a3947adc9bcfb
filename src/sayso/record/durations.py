"""How long something took or was so, as the figure it is in a story: "It took 73 minutes until the helicopters were
ordered", "the lamps had been off for eleven days".

A duration is an expression of time, and no figure of a report (docs/figures.md); in a story that turns on it, it is
counted, disputed and put right like any other number. What counts, by the words around it:

``took``     what took, lasted or was late by so long, or waited for it: "police waited 23 minutes".
``for``      a state that went on for so long: "had been alone in the cell for two days".
``between``  so many minutes or hours from one thing to another: "12 minutes after the gates had been opened". Days
             between two things are when the second was.
``is``       so many minutes that "it" was, and days that something makes.

Refused: years, so long ago, ages and terms ("an 18-month sentence"), "the past nine days", "for the first time in
months", what nobody says in a statement, and lengths that are not told in numbers ("hours", "a few days").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model import Figure, Reading, TimeExpression
from sayso.record.evidence import sentence_around
from sayso.record.ordinals import statement_of
from sayso.record.quantity import Quantity

__all__ = ["MARK", "duration_counted", "durations_of"]

MARK = "d"
"""What the ids of such figures begin with."""
_VALUE = re.compile(r"P(?P<time>T)?(?P<number>\d+(?:\.\d+)?)(?P<unit>[SMHDW])")
_LONG = {"D": "day", "W": "week", "M": "month"}
_SHORT = {"S": "second", "M": "minute", "H": "hour"}
_LEAST = 2
_HEDGE = (
    r"(?:(?:about|around|some|nearly|almost|just|only|exactly|at least|more than|less than|over|under|up to|roughly|"
    r"approximately) )*"
)
_TOOK = re.compile(
    rf"\b(?:took|takes?|taking|taken|(?:run|done|flown|clocked|logged)(?: for)?|"
    rf"last(?:s|ed|ing)?|waited|waits|delayed by|late by|delay of|wait of|"
    rf"(?:spent|spend|spends)) (?:them |it |him |her |police |officers |rescuers |another |a further )?{_HEDGE}$",
    re.IGNORECASE,
)
_FOR = re.compile(rf"\bfor (?:another |a further )?{_HEDGE}$", re.IGNORECASE)
_STATE = re.compile(
    r"\b(?:off|out|down|alone|isolat\w*|isolation|awake|unopened|locked|closed|shut|sealed|broken|failed|failing|stopped|"
    r"waited|waiting|held|kept|left|stuck|trapped|unanswered|no answer|without|unguarded|unmanned|unattended|missing|"
    r"not (?:been )?(?:working|told|informed|opened|checked)|switched|turned|lay|lain|stood|idle|blocked|delayed|"
    r"silent|"
    r"on duty|on (?:his|her|their) feet|towed|pulled|warned|known|knew|muted|disabled|dead|withheld|ignored)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r" (?:after|before|between|until|elapsed|passed|went by|earlier than|later than|from the|beforehand)\b"
)
_SPEAKS = re.compile(r"\b(?:said|told|announced|reported|according)\b")
_IS = re.compile(
    rf"\b(?:[Ii]t (?:was|is|took)|[Tt]hat (?:makes|is|was)|were|was in fact) (?:in fact |really |actually )?{_HEDGE}$"
)
_NOT_SO = re.compile(
    r"(?:,? (?:and )?not (?:for )?|,? rather than |,? instead of )(?:the )?[\w-]+(?:[.,;]| (?:minute|hour|day|week)s)"
)
_PAST = re.compile(
    r"\b(?:past|last|next|first|coming|previous|every|each|within|in|after|of|ago|old|age) (?:the )?$",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?: ago\b| old\b|[-‐‑]|['’]s?\b| (?:in (?:jail|prison)|of (?:prison|mourning|jail)|before (?:the )?trial))"
)


def durations_of(reading: Reading) -> tuple[Figure, ...]:
    """The durations of a report that its story may turn on, as figures in its unit, in the order of the text."""
    taken = [figure.span for figure in reading.figures]
    times = (t for t in reading.times if t.type == "DURATION")
    free = (t for t in times if not any(a < t.span[1] and t.span[0] < b for a, b in taken))
    return tuple(figure for time in free for figure in _figure(reading, time))


def duration_counted(figure: Figure) -> Quantity | None:
    """How long something was, as a quantity: of no thing but its unit; None where ``figure`` is no duration."""
    if not figure.id.startswith(MARK):
        return None
    actual = figure.status == "actual"
    return Quantity(
        thing=figure.unit,
        state=None,
        event=None,
        whom=frozenset(),
        modifiers=frozenset(),
        standing="actual" if actual else "planned",
        unit=figure.unit,
        since=None,
        part=False,
        rising=False,
        name=f"time in {figure.unit}s" + ("" if actual else f", {figure.status}"),
        by_size=True,
        loose=True,
    )


def _figure(reading: Reading, time: TimeExpression) -> Iterator[Figure]:
    value = _VALUE.fullmatch(time.value)
    text, start = reading.article.text, time.span[0]
    if value is None or not _counts(reading, time, short=value["time"] is not None):
        return
    statement = statement_of(reading, time.span)
    size, unit = float(value["number"]), (_SHORT if value["time"] else _LONG).get(value["unit"])
    if statement is None or unit is None or size < _LEAST:
        return
    low, high = _bounds(size, time.mod)
    planned = re.search(r"\b(?:will|would|expects?|may|could|should)\b", text[max(0, start - 60) : start])
    yield Figure(
        f"{MARK}{start}", time.span, low, high, hedge=_hedge(time.mod), unit=unit,
        status="planned" if planned else "actual", statement=statement,
    )  # fmt: skip


def _bounds(size: float, mod: str | None) -> tuple[float | None, float | None]:
    least = mod in ("MORE_THAN", "EQUAL_OR_MORE")
    most = mod in ("LESS_THAN", "EQUAL_OR_LESS")
    return (None if most else size), (None if least else size)


def _hedge(mod: str | None) -> str | None:
    told = {
        "APPROX": "about",
        "MORE_THAN": "more than",
        "EQUAL_OR_MORE": "at least",
        "LESS_THAN": "less than",
    }
    return told.get(mod or "", "up to" if mod == "EQUAL_OR_LESS" else None)


def _counts(reading: Reading, time: TimeExpression, *, short: bool) -> bool:
    """Whether the words around a duration tell how long something took or was; ``short``: minutes or hours."""
    text, (start, end) = reading.article.text, time.span
    begins, ends = sentence_around(reading.article, time.span)
    before, behind = text[begins:start], text[end:ends]
    if _AGO.match(behind) or (_PAST.search(before) and not _TOOK.search(before)):
        return False
    if _TOOK.search(before) or _NOT_SO.match(behind):
        return True
    if _FOR.search(before):
        return _STATE.search(before) is not None
    if short and _BETWEEN.match(behind):
        return _SPEAKS.search(before) is None or bool(before.strip())
    return _IS.search(before) is not None and (short or before.lstrip().startswith("That"))
