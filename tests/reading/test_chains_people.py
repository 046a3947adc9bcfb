"""Names of people that are one person's, and names that are not."""

from __future__ import annotations

import pytest

from sayso.reading.chains_people import joins_person, surname_fits


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Donald J. Trump", "Donald Trump", True),
        ("Joseph R. Biden Jr", "Joe Biden", True),
        ("Sarah Huckabee Sanders", "Sarah Sanders", True),
        ("Hillary Clinton", "Bill Clinton", False),
        ("Maria Poe", "Mark Poe", False),
        ("Kim Jong Un", "Kim Yo Jong", False),
    ],
)
def test_one_person_or_two(a: str, b: str, same: bool) -> None:
    assert joins_person(tuple(a.split()), tuple(b.split())) is same
    assert joins_person(tuple(b.split()), tuple(a.split())) is same


def test_surname_before_first_name() -> None:
    assert surname_fits("Austin", ("Lloyd", "Austin")) > surname_fits("Lloyd", ("Lloyd", "Austin")) > 0
    assert surname_fits("Park", ("Park", "Min-ji")) > 0
    assert surname_fits("Min", ("Park", "Min-ji")) == 0
