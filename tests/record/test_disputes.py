"""Counts that cannot hold together, each with its counter-examples."""

from __future__ import annotations

from dataclasses import replace

from counting import MINISTRY, RED_CROSS, at_least, kinds, point, series
from sayso.record.quantity import Quantity
from sayso.record.series import Series


def test_two_sources_for_the_same_day_are_in_conflict_once() -> None:
    told = [point(MINISTRY, 31), point(RED_CROSS, 58), point(MINISTRY, 33), point(RED_CROSS, 60)]
    assert kinds(series(), *told) == ["first_figure", "conflict", "revision", "revision"]


def test_bounds_that_can_both_hold_are_no_conflict() -> None:
    assert kinds(series(), at_least(MINISTRY, 30), at_least(RED_CROSS, 25)) == ["first_figure", None]


def test_a_higher_count_of_what_only_grows_on_a_later_day_is_news_of_the_event() -> None:
    later = point(RED_CROSS, 58, day="2025-03-14")
    assert kinds(series(), point(MINISTRY, 31), later) == ["first_figure", "first_figure"]
    assert kinds(series(rising=False), point(MINISTRY, 31), later) == ["first_figure", "conflict"]


def test_a_report_that_sets_two_counts_side_by_side_sets_them_in_conflict() -> None:
    given = series()
    given.take(point(MINISTRY, 31))
    effect = given.take(point(RED_CROSS, 58, day="2025-03-14"), [point(MINISTRY, 31, day="2025-03-14")])
    assert effect and effect.kind == "conflict"


def test_a_lower_count_is_a_conflict_whenever_it_comes() -> None:
    assert kinds(series(), point(MINISTRY, 58), point(RED_CROSS, 31, day="2025-03-14")) == [
        "first_figure",
        "conflict",
    ]


def test_of_the_missing_a_number_of_a_later_day_is_no_dispute() -> None:
    quantity = replace(series().quantity, state="missing", rising=False)
    later, same = Series(quantity, "m1"), Series(quantity, "m2")
    assert kinds(later, point(MINISTRY, 33), point(RED_CROSS, 13, day="2025-03-14")) == ["first_figure"] * 2
    assert kinds(same, point(MINISTRY, 33), point(RED_CROSS, 13)) == ["first_figure", "conflict"]


def test_a_number_of_another_party_beside_one_is_what_it_is_set_against() -> None:
    dead = series()
    dead.take(point(MINISTRY, 14))
    now, later = point(MINISTRY, 23, day="2025-03-14"), point(RED_CROSS, 61, day="2025-03-14")
    effect = dead.take(later, [later, now])
    assert effect is not None and effect.kind == "conflict" and effect.before == now
    alone = series()
    alone.take(point(MINISTRY, 14))
    assert kinds(alone, point(RED_CROSS, 61, day="2025-03-14")) == ["first_figure"]


def test_a_crowd_is_disputed_where_one_report_counts_it_twice() -> None:
    def crowd() -> Series:
        return Series(replace(series(rising=False).quantity, state=None, crowd=True, by_size=True), "m1")

    organisers, police = point("organisers", 60_000), point("police", 18_000)
    one, two = crowd(), crowd()
    one.take(organisers)
    assert kinds(one, police) == ["first_figure"]
    two.take(organisers)
    effect = two.take(police, [organisers, police])
    assert effect is not None and effect.kind == "conflict"


def test_every_bidder_has_a_price_of_his_own() -> None:
    quantity = Quantity(
        "price", None, None, frozenset(), frozenset(), "actual", "EUR", None, False, False, "price",
        by_size=True,
    )  # fmt: skip
    assert kinds(Series(quantity, "m1"), point("Veltis", 62.5), point("Kanzo", 70.0)) == [
        "first_figure",
        "first_figure",
    ]


def test_the_lower_count_of_a_hospital_is_of_its_own_patients() -> None:
    quantity = Quantity(
        "person", "injured", None, frozenset(), frozenset(), "actual", None, None, False, True, "injured"
    )
    agency, hospital = point("Emergency Agency", 143), point("Santa Apolonia Hospital", 88)
    assert kinds(Series(quantity, "m1"), agency, hospital) == ["first_figure", "first_figure"]
    assert kinds(Series(quantity, "m1"), hospital, agency) == ["first_figure", "first_figure"]
    police, ministry = point("Emergency Agency", 143), point(MINISTRY, 88)
    assert kinds(Series(quantity, "m1"), police, ministry) == ["first_figure", "conflict"]
