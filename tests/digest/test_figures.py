"""Which measures lead the figures of a page."""

from __future__ import annotations

from sayso.digest.figures import leading_first
from sayso.model import Measure, Point


def measure(id: str, *changes: str) -> Measure:
    points = tuple(
        Point(None, (), 41, 41, None, "actual", change, None, "2027-02-01", "a", None, None)  # type: ignore[arg-type]
        for change in changes
    )
    return Measure(id, "ships", None, points)


def test_numbers_told_only_as_of_before_come_last() -> None:
    recalled, told = measure("m1", "previous", "previous"), measure("m2", "total")
    assert leading_first([recalled, told, measure("m3")], []) == [told, recalled]
