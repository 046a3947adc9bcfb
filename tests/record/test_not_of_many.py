"""Numbers that are of one person or deed."""

import pytest

from making import article, figure
from sayso.record.not_of_many import is_attempted, is_of_a_charge, is_of_blows, is_of_one


def test_counts_of_a_charge_count_nothing() -> None:
    text = "He is charged with two counts of assault. She spoke of two counts."
    assert is_of_a_charge(figure(text, "two", 2, counted="counts of assault", noun="count"))
    assert not is_of_a_charge(figure(text, "two", 2, counted="counts", noun="count"))


@pytest.mark.parametrize(
    ("text", "blows"),
    [
        ("The boy was shot seven times.", True),
        ("The president mentioned the day seven times.", True),
        ("The crew had warned of it seven times.", False),
    ],
)
def test_blows_are_told_from_warnings(text: str, blows: bool) -> None:
    assert is_of_blows(article(text), figure(text, "seven times", 7, unit="times")) is blows


def test_prior_arrests_are_of_one_person() -> None:
    assert is_of_one("arrest", ["prior", "arrests"])
    assert not is_of_one("arrest", ["mass", "arrests"])
    assert not is_of_one("report", ["prior", "reports"])


@pytest.mark.parametrize(
    ("text", "attempted"),
    [
        ("He was charged with trying to murder 16 others.", True),
        ("He is accused of the attempted murder of 16 people.", True),
        ("He was charged with murdering 16 people.", False),
    ],
)
def test_whom_somebody_tried_to_kill_are_no_dead(text: str, attempted: bool) -> None:
    assert is_attempted(article(text), figure(text, "16", 16)) is attempted
