"""The quarters and months that a report on business speaks of, and those it compares them with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sayso.reading.times.calendar import UNKNOWN, Moment, shifted
from sayso.reading.times.sense import Sense

_REACH = 600
"""Characters after a quarter in which "a year ago" still means the same quarter of that year."""
_PERIOD = re.compile(r"[0-9]{4}-(?:Q[1-4]|H[12]|[0-9]{2})$")


def compares(sense: Sense) -> bool:
    """Whether an expression only names what something is compared with: "the year-ago quarter"."""
    if sense.base == "offset":
        return sense.name == "ago" and sense.unit == "Y" and sense.offset == -1
    return sense.base == "anaphor" and sense.unit in ("Y", "Q") and sense.offset < 0


@dataclass
class Quarters:
    """Remembers the quarter a text is about; a quarter that is only compared with does not replace it."""

    reference: Moment = field(default_factory=Moment)
    about: str | None = None
    """The quarter last spoken of."""
    over: str | None = None
    """The one last spoken of that had ended by the day of the report."""
    near: str | None = None
    """``about``, while it is near."""
    period: str | None = None
    """The quarter, half-year or month last spoken of, while it is near."""
    _at: int = 0

    def reach(self, at: int) -> None:
        """Forget what is near, now that the text is at ``at``."""
        if at - self._at > _REACH:
            self.near = self.period = None

    def note(self, sense: Sense, value: str, at: int) -> None:
        """Take in the value of the expression at ``at``."""
        if not _PERIOD.match(value):
            return
        if compares(sense) or (self.period is not None and value[:4] < self.period[:4]):
            self._at = at if "-Q" in value else self._at
            return
        if "-Q" in value and not self._is_about(sense, value):
            return
        self.period, self._at = value, at

    def _is_about(self, sense: Sense, value: str) -> bool:
        """Take a quarter for what the text is about; not an earlier one than before, nor one not yet begun."""
        running = self._running()
        ended = sense.name == "ended" or running is None or value < running
        if ended and (self.over is None or value >= self.over):
            self.over = value
        if self.about is not None and self.about == self.over and value < self.about:
            return False
        if running is not None and value > running:
            return False
        self.about = self.near = value
        return True

    def _running(self) -> str | None:
        """The quarter of the day of the report."""
        text = shifted(self.reference, "Q", 0)
        return None if text is None or "X" in text else text

    def year_ago(self) -> str | None:
        """The quarter near, of the year before."""
        return f"{int(self.near[:4]) - 1:04}{self.near[4:]}" if self.near else None

    def of_year(self, year: int) -> str:
        """ "the 1988 period": the quarter near, of that year, or the year."""
        return f"{year:04}{self.near[4:] if self.near else ''}"

    def same_period(self, year: int | None) -> str | None:
        """ "the same period last year": what is near, a year back or of ``year``."""
        if self.period is None:
            return None
        return f"{year or int(self.period[:4]) - 1:04}{self.period[4:]}"

    def found(self, sense: Sense) -> tuple[str, str | None]:
        """ "the quarter", "the latest quarter", "the year-ago third quarter", and what that is counted from.

        Where no quarter has been spoken of it is the last that had ended; a year ago is then the year before.
        """
        text, anchor = (self.over if sense.name == "latest" else self.about), None
        if text is None and sense.offset and not sense.number:
            return shifted(self.reference, "Y", -1) or UNKNOWN["Y"], self.reference.value
        if text is None:
            text, anchor = shifted(self.reference, "Q", -1), self.reference.value
        if text is None or text[0] == "X":
            return text or UNKNOWN["Q"], None
        return f"{int(text[:4]) + sense.offset:04}-Q{sense.number or text[-1]}", anchor
