"""From what an expression says to its TIMEX3 value, counted from a day.

Rules of choice (docs/times.md tells them at length): what has no year or week is
taken from the past unless the words look ahead; a report's "Wednesday" may be its
own day; "the next day" and "that year" are counted from the time last spoken of; a
narrative, which has many years and hardly a "yesterday", counts months from there too.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sayso.reading.fixed import fixed
from sayso.reading.times.calendar import UNKNOWN, Moment, holiday, moment, shifted, valid, week, weekday_from
from sayso.reading.times.quarters import Quarters, compares
from sayso.reading.times.sense import Sense
from sayso.reading.times.years import weekday_rel, written, year_near, year_rel


@fixed
class Value:
    """A value and the day it was counted from."""

    type: str
    value: str
    anchor: str | None


@dataclass
class Reckoner:
    """Counts the expressions of one text in order; remembers the time last spoken of."""

    reference: Moment
    narrative: bool = False
    spoken: Moment = field(default_factory=Moment)
    """The date last spoken of."""
    told: Moment = field(default_factory=Moment)
    """The date last spoken of as a day of its own, not as a bound ("since December 18")."""
    day: Moment = field(default_factory=Moment)
    """The full date last spoken of."""
    quarters: Quarters = field(default_factory=Quarters)

    def value(
        self, sense: Sense, way: int, at: int = 0, bounding: bool = False, lead: bool = True
    ) -> Value | None:
        """The value of an expression whose words look back (-1), ahead (1) or neither (0), if it has one.

        ``at`` is where in the text it stands; ``bounding`` says that it only tells from or until when
        something was, so that in a text without a day no Friday is counted from it; ``lead`` that a sentence
        begins with it.
        """
        self.quarters.reach(at)
        try:
            found = self._date(sense, way)
        except (OverflowError, ValueError):  # beyond the ends of the calendar
            return None
        if found is None or found[0][:1] == "-" or (found[0][:5].isdigit() and found[0][4:]):
            return None
        text, anchor = found
        self.quarters.note(sense, text, at)
        if sense.clock and sense.base != "clock":
            if "W" in text or len(text) < 10:
                text = text if text.startswith("XXXX-WXX-") else UNKNOWN["D"]
            text += sense.clock
        if self._is_spoken_of(sense) and not self._in_passing(text, bounding or way > 0, lead):
            self._remember(text, bounding)
        return Value(sense.type, text, anchor)

    def _is_spoken_of(self, sense: Sense) -> bool:
        if sense.type not in ("DATE", "TIME"):
            return False
        return sense.base != "offset" if self.narrative else not compares(sense)

    def _in_passing(self, text: str, bounding: bool, lead: bool) -> bool:
        """Whether a year does not move the narrative: a far one named in mid-sentence ("declassified in 2005")."""
        if not self.narrative or lead or self.spoken.year is None or not (len(text) == 4 and text.isdigit()):
            return False
        return bounding or not self.spoken.year <= int(text) <= self.spoken.year + 1

    def _remember(self, text: str, bounding: bool) -> None:
        seen = moment(text)
        if seen.year is None:
            return
        self.spoken = seen
        if seen.date:
            self.day = seen
        if not bounding:
            self.told = seen

    @property
    def _base(self) -> tuple[Moment, str | None]:
        if self.narrative:
            return self.spoken, self.spoken.value
        if self.reference.year is None:
            return self.told, self.told.value
        return self.reference, self.reference.value

    def _date(self, sense: Sense, way: int) -> tuple[str, str | None] | None:
        return {
            "literal": self._literal, "calendar": self._calendar, "weekday": self._weekday,
            "season": self._season, "quarter": self._quarter, "half": self._quarter,
            "offset": self._offset, "anaphor": self._anaphor, "holiday": self._holiday,
            "ordinal": self._ordinal, "week_of": self._week_of, "beside": self._week_of, "clock": self._clock,
        }[sense.base](sense, way)  # fmt: skip

    def _literal(self, sense: Sense, _: int) -> tuple[str, str | None]:
        return sense.name, None

    def _year_of(self, sense: Sense) -> int | None:
        """The year of the longer time that ``sense`` is part of."""
        if sense.of is None:
            return None
        found = self._date(sense.of, 0)
        return moment(found[0]).year if found else None

    def _calendar(self, sense: Sense, way: int) -> tuple[str, str | None]:
        anchor = None
        year = sense.year or self._year_of(sense)
        if sense.name == "following" and self.spoken.year is not None and sense.month is not None:
            told = self.spoken
            passed = told.month is None or told.month >= sense.month
            return written(self.spoken.year + passed, sense.month, None), told.value
        if sense.rel is not None and not self.narrative:
            return written(year_rel(self.reference, sense), sense.month, sense.day), self.reference.value
        if year is None:
            base, anchor = self._base
            year = year_near(base, sense, way if not self.narrative else 0, self.narrative)
            if year is None or (sense.day and not valid(year, sense.month or 1, sense.day)):
                year, anchor = None, None
        return written(year, sense.month, sense.day), anchor

    def _weekday(self, sense: Sense, way: int) -> tuple[str, str | None]:
        number = sense.weekday or 1
        base, anchor = self._base
        if sense.name == "anaphor" and (self.spoken.date or sense.rel != -1):
            base, anchor = self.spoken, self.spoken.value
        day = base.date
        if day is None:
            return f"XXXX-WXX-{number}", None
        if sense.unit == "W":
            monday = day - timedelta(days=day.isoweekday() - 1) + timedelta(weeks=sense.offset)
            return (monday + timedelta(days=number - 1)).isoformat(), anchor
        pair = (
            weekday_from(self.spoken.date, number, 1) if sense.name == "pair" and self.spoken.date else None
        )
        if pair is not None and self.spoken.date and 0 < (pair - self.spoken.date).days <= 3:
            found = pair  # "Thursday and Friday" are of one week
        elif sense.name == "anaphor":
            found = weekday_from(day + timedelta(days=sense.rel or 0), number, sense.rel or -1)
        else:
            found = weekday_rel(day, number, sense.rel, way)
        return found.isoformat(), anchor

    def _season(self, sense: Sense, way: int) -> tuple[str, str | None]:
        year = sense.year or self._year_of(sense)
        if year is not None:
            return f"{year:04}-{sense.name}", None
        base, anchor = self._base
        if sense.unit == "anaphor":
            base, anchor = self.spoken, self.spoken.value
        if base.year is None:
            return f"XXXX-{sense.name}", None
        if self.narrative or sense.unit == "anaphor" or base.month is None:
            return f"{base.year + sense.offset:04}-{sense.name}", anchor
        first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[sense.name]
        begun = base.month >= first or (sense.name == "WI" and base.month <= 2)
        running = base.month in {first, first % 12 + 1, (first + 1) % 12 + 1}
        year = base.year - (sense.name == "WI" and base.month <= 2)
        if sense.rel == -1 and (running or not begun):
            year -= 1
        elif sense.rel == 1 and begun:
            year += 1
        elif sense.rel is None and not begun and way < 1:
            year -= 1
        return f"{year:04}-{sense.name}", anchor

    def _quarter(self, sense: Sense, way: int) -> tuple[str, str | None] | None:
        letter = "Q" if sense.base == "quarter" else "H"
        year = sense.year or self._year_of(sense)
        if year is not None and not sense.number:
            return self.quarters.of_year(year), None
        if year is not None:
            return f"{year:04}-{letter}{sense.number}", None
        base, anchor = self._base
        if letter == "H" and sense.of is None:
            return None
        if base.year is None:
            return f"XXXX-{letter}{sense.number}", None
        year = base.year + (sense.rel or 0)
        if sense.rel is None and not self.narrative and base.month and way < 1:
            year -= sense.number * 3 - 2 > base.month
        return f"{year:04}-{letter}{sense.number}", anchor

    def _offset(self, sense: Sense, way: int) -> tuple[str, str | None] | None:
        base, anchor = self.reference, self.reference.value
        if self.narrative and sense.name == "running":
            base, anchor = self.spoken, self.spoken.value
        if sense.name == "nearest":  # "the weekend", on Monday the one before, on Friday the one to come
            day = base.date
            if day is not None and way < 1 and day.isoweekday() <= 3:
                sense = replace(sense, offset=-1)
        text = shifted(base, sense.unit, sense.offset)
        if sense.unit == "Y" and sense.offset == -1 and sense.name == "ago":
            text = self.quarters.year_ago() or text
        return None if text is None else (text, None if "X" in text else anchor)

    def _anaphor(self, sense: Sense, _: int) -> tuple[str, str | None] | None:
        if sense.unit == "Y" and sense.offset == -1 and sense.name == "ago":
            ago = self.quarters.year_ago()
            if ago:
                return ago, self.quarters.near
        if sense.name in ("quarter", "latest"):
            return self.quarters.found(sense)
        if sense.name == "period":
            return self._same_period(sense)
        base = self.spoken
        if sense.name == "told":
            base = self._day_told()
        elif (
            sense.unit in ("D", "W", "WE") and base.date is None and not self.narrative and sense.offset == 0
        ):
            base = self.day
        elif base.year is None:
            base = self.reference if sense.offset == 0 or sense.name == "previous" else Moment()
        if sense.name == "" and sense.mod and sense.offset == 0 and not self.narrative:
            base = self.reference  # "later in the year", not "later that year"
        text = shifted(base, sense.unit, sense.offset)
        return None if text is None else (text, None if "X" in text else base.value)

    def _day_told(self) -> Moment:
        """The day last spoken of, where it is of the week of the report, otherwise that of the report."""
        here, there = self.reference.date, self.day.date
        near = there is not None and (here is None or abs((here - there).days) <= 7)
        return self.day if near else self.reference

    def _same_period(self, sense: Sense) -> tuple[str, str | None]:
        text = self.quarters.same_period(sense.year)
        if text is not None:
            return text, self.quarters.period
        year = sense.year or (self.reference.year - 1 if self.reference.year else None)
        return written(year, None, None), None if sense.year else self.reference.value

    def _holiday(self, sense: Sense, way: int) -> tuple[str, str | None]:
        base, anchor = self._base
        rule = sense.name
        if sense.year or base.year is None:
            if sense.year:
                return holiday(rule, sense.year).isoformat(), None
            return (f"XXXX-{rule}" if rule[0].isdigit() else UNKNOWN["D"]), None
        days = [holiday(rule, y) for y in (base.year - 1, base.year, base.year + 1) if 0 < y < 9999]
        day = base.date
        if day is None or len(days) < 3:
            return holiday(rule, base.year).isoformat(), anchor
        before = [d for d in days if d <= day]
        after = [d for d in days if d >= day]
        soon, gone = (after[0] - day).days, (day - before[-1]).days
        ahead = sense.rel == 1 or (sense.rel is None and (way > 0 or soon < (61 if way < 0 else gone)))
        return (after[0] if ahead else before[-1]).isoformat(), anchor

    def _ordinal(self, sense: Sense, way: int) -> tuple[str, str | None] | None:
        """ "the last week of March": the week that holds the most days of it; "the first day of May"."""
        big = self._date(sense.of, way) if sense.of else None
        month = moment(big[0]) if big else Moment()
        if month.year is None or month.day is not None:
            return UNKNOWN[sense.unit], None
        first = date(month.year, month.month or 1, 1)
        after = date(month.year + (month.month or 12) // 12, (month.month or 12) % 12 + 1, 1)
        step = 1 if sense.unit == "D" else 7
        start = first if sense.unit == "D" else first + timedelta(days=3)
        last = after - timedelta(days=1 if sense.unit == "D" else 4)
        day = start + timedelta(days=step * (sense.number - 1)) if sense.number > 0 else last
        if not first <= day < after:
            return None
        text = day.isoformat() if sense.unit == "D" else week(day) + ("-WE" if sense.unit == "WE" else "")
        return text, big[1] if big else None

    def _week_of(self, sense: Sense, way: int) -> tuple[str, str | None] | None:
        big = self._date(sense.of, way) if sense.of else None
        day = moment(big[0]) if big else Moment()
        text = shifted(day, sense.unit, sense.offset)
        return None if text is None or big is None else (text, big[1])

    def _clock(self, sense: Sense, _: int) -> tuple[str, str | None] | None:
        day = self.spoken if self.narrative or self.spoken.date else self._day_told()
        text = day.value if day.date else UNKNOWN["D"]
        return f"{text}{sense.clock}", day.value if day.date else None
