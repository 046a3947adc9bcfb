"""Lines that tell the day of a report, and those that only hold one."""

from __future__ import annotations

import pytest

from sayso.article.date_lines import read_date_line


@pytest.mark.parametrize(
    ("line", "day", "outlet"),
    [
        ("Harbour Post, 24 November 2026", "2026-11-24", "Harbour Post"),
        ("7 March 2014 · Updated 18:40 GMT", "2014-03-07", None),
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
