"""Recognizers-Text's reader: ``recognize_datetime`` in American English, counted from the day of the text.

The value is its ``timex``; where that leaves the year or week open ("XXXX-WXX-1") it is the latest of its
readings that is not after the day of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from bench.time_peers.reader import Found, serve

_TYPES = {"date": "DATE", "daterange": "DATE", "duration": "DURATION", "set": "SET"}


def main() -> None:
    """Answer on standard output."""
    from recognizers_date_time import recognize_datetime  # type: ignore[import-not-found]

    def find(text: str, day: str | None, _: str) -> Iterator[Found]:
        written = datetime.fromisoformat(day) if day else datetime(1, 1, 1)
        for each in recognize_datetime(text, "en-us", reference=written):
            readings = (each.resolution or {}).get("values") or [{}]
            kind = _TYPES.get(each.type_name.rpartition(".")[2], "TIME")
            yield Found(each.start, each.end + 1, kind, _value(readings, day))

    serve("Recognizers-Text (recognizers-text-suite 1.0.2a2)", lambda *asked: list(find(*asked)))


def _value(readings: list[dict[str, Any]], day: str | None) -> str:
    timex = str(readings[0].get("timex", ""))
    dates = [str(each["value"]) for each in readings if each.get("value")]
    if "XXXX" not in timex or not dates:
        return timex
    past = [each for each in dates if each[:10] <= (day or "9999")]
    return (past[-1] if past else dates[0]).replace(" ", "T")[:16]


if __name__ == "__main__":
    main()
