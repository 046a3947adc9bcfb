"""What is told of how far a count has moved."""

from __future__ import annotations

from counting import MINISTRY, RED_CROSS, kinds, point, series
from sayso.record.quantity import Quantity
from sayso.record.series import Series


def test_an_increment_is_a_revision_and_the_total_it_led_to_is_not() -> None:
    told = [point(MINISTRY, 80), point(MINISTRY, 40, change="increment"), point(MINISTRY, 120)]
    assert kinds(series(), *told) == ["first_figure", "revision", None]


def test_a_total_told_before_its_increment_leaves_the_increment_nothing_to_say() -> None:
    told = [point(MINISTRY, 80), point(MINISTRY, 120), point(MINISTRY, 40, change="increment")]
    assert kinds(series(), *told) == ["first_figure", "revision", None]


def test_double_the_number_is_a_revision_and_the_number_it_led_to_is_not() -> None:
    told = [point(MINISTRY, 1500), point(MINISTRY, 2, change="multiple"), point(MINISTRY, 3000)]
    assert kinds(series(), *told) == ["first_figure", "revision", None]


def test_a_step_that_names_what_it_leads_to_leads_there() -> None:
    """ "Another 40 on top of the 80" is 120, though the record knew of 60; then 120 is told already, and 100 is not."""
    given = series()
    given.take(point(MINISTRY, 60))
    step = given.take(point(MINISTRY, 40, change="increment", day="2025-03-13"), reached=120)
    assert step and step.kind == "revision"
    assert given.take(point(RED_CROSS, 120, day="2025-03-13")) is None
    assert given.take(point(MINISTRY, 100, day="2025-03-14")) is not None


def test_a_further_number_that_is_the_count_itself_is_no_step() -> None:
    """ "Seven killed and a further 15 wounded", where 15 is the count; "two more", after two, is a step."""
    given = series()
    given.take(point(MINISTRY, 15))
    assert given.take(point(MINISTRY, 15, change="increment")) is None
    few = series()
    few.take(point(MINISTRY, 2))
    assert few.take(point(MINISTRY, 2, change="increment")) is not None


def test_a_fall_in_percent_is_of_its_own_day() -> None:
    shares = Quantity(
        "share",
        None,
        None,
        frozenset(),
        frozenset(),
        "actual",
        "percent",
        None,
        False,
        False,
        "shares",
        loose=True,
    )
    given = Series(shares, "m1")
    told = [point(None, 6.1, change="decrement"), point(None, 9, change="decrement", day="2025-03-13")]
    assert kinds(given, *told) == ["first_figure", "first_figure"]
