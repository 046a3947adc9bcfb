"""Lines that tell the day of a report, and those that only hold one."""

from __future__ import annotations

import pytest

from sayso.article.date_lines import day_among, read_date_line


@pytest.mark.parametrize(
    ("line", "day", "outlet"),
    [
        ("Harbour Post, 24 November 2026", "2026-11-24", "Harbour Post"),
        ("7 March 2014 · Updated 18:40 GMT", "2014-03-07", None),
        ("Published: 06:00, 27 January 2028", "2028-01-27", None),
        ("Beijing, 4 April 2025 -", "2025-04-04", None),
        (
            "The Igarana Tribune. Thursday, October 11, 2029. Posted 2:15 p.m. Santa Odilia time (18:15 GMT)",
            "2029-10-11",
            "The Igarana Tribune",
        ),
        ("4 May 2027. Published 9.30 Tarnsund time", "2027-05-04", None),
    ],
)
def test_a_date_with_what_stands_beside_one(line: str, day: str, outlet: str | None) -> None:
    found = read_date_line(line)
    assert found is not None
    assert (found.when.day, found.outlet) == (day, outlet)


@pytest.mark.parametrize(
    "line",
    [
        "7 March 2014 - the day the bridge fell",
        "The army left on Thursday. Friday, 4 May 2027 was quiet.",
        "Thursday, October 11, 2029. The bridge fell.",
        "The bridge opened. Posted to the island on 4 May 2027, he saw it.",
    ],
)
def test_a_sentence_with_a_date_is_none(line: str) -> None:
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Saturday 17 October 2026, noon - Ilka Brandt", "2026-10-17"),
        ("06.09.2027 16:30 (GMT) ID 220871", "2027-09-06T16:30:00Z"),
        ("Society / 18:30 11.03.2031 (GMT+4)", "2031-03-11"),
        ("From our wire services. Posted Tuesday, May 6, 2031, 10:05 a.m. GMT", "2031-05-06T10:05:00Z"),
        (
            "Tuesday, 13 October 2026. By Walter Peake. Amended Wednesday, 14 October 2026, 9.15 am",
            "2026-10-13",
        ),
        ("Friday, 12th October 2029 | Friday, 19th October 2029", None),
        ("The bridge opened on 7 March 2014", None),
        ("Orlan, 08/03/2028 16:30", None),
        ("Vote by 17:00 12 June 2026", None),
        ("Posted 17:00 12 June 2026", "2026-06-12"),
        ("News 17:00 12 June 2026", "2026-06-12"),
        ("Orlan, 28/03/2028 16:30", "2028-03-28"),
    ],
)
def test_the_one_day_of_a_line_above_a_report(line: str, when: str | None) -> None:
    found = day_among(line)
    assert (found.value if found else None) == when
