"""dateparser's reader: ``dateparser.search.search_dates``, counted from the day of the text and into the past.

It names the words and a moment. Where they stand is looked for in the text, from left to right; the value is
as coarse as dateparser says the words are (day, month, year), a moment of the day is a TIME.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bench.time_peers.reader import Found, serve

_FORMATS = {"time": "%Y-%m-%dT%H:%M", "month": "%Y-%m", "year": "%Y", "week": "%G-W%V"}


def main() -> None:
    """Answer on standard output."""
    import dateparser  # type: ignore[import-untyped]
    from dateparser.date import DateDataParser  # type: ignore[import-untyped]
    from dateparser.search import search_dates  # type: ignore[import-untyped]

    def find(text: str, day: str | None, _: str) -> Iterator[Found]:
        settings = {"PREFER_DATES_FROM": "past", "RETURN_TIME_AS_PERIOD": True}
        if day:
            settings["RELATIVE_BASE"] = datetime.fromisoformat(day)
        parser = DateDataParser(languages=["en"], settings=settings)
        at = 0
        for words, moment in search_dates(text, languages=["en"], settings=settings) or ():
            start = text.find(words, at)
            if start < 0:
                continue
            at = start + len(words)
            period = parser.get_date_data(words).period
            value = moment.strftime(_FORMATS.get(period, "%Y-%m-%d"))
            yield Found(start, at, "TIME" if period == "time" else "DATE", value)

    serve(f"dateparser {dateparser.__version__}", lambda *asked: list(find(*asked)))


if __name__ == "__main__":
    main()
