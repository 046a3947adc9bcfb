"""Where each party's count stands."""

from __future__ import annotations

import dataclasses

from counting import MINISTRY, RED_CROSS, counted, fate, kinds, point, series
from sayso.record.bounds import bounds_of
from sayso.record.counts import Counted
from sayso.record.previous import Previous
from sayso.record.quantity import Quantity
from sayso.record.series import Series
from sayso.record.standing import Standing, is_new


def test_a_stake_has_one_count_whoever_tells_it() -> None:
    quantity = Quantity(
        "stake", None, None, frozenset({"orrin"}), frozenset(), "actual", "percent", None, False, False, "stake",
        by_size=True, loose=True,
    )  # fmt: skip
    given = Series(quantity, "m1")
    effect = given.take(point(None, 4.9)), given.take(point("filing", 9.8)), given.take(point("Orrin", 11.2))
    assert [each and each.kind for each in effect] == ["first_figure", "revision", "revision"]
    assert not given.stands_at(4.6, "anybody", own=True)
    assert given.stands_at(4.9, "anybody", own=True) and given.has_from("anybody")


def test_the_offices_of_a_country_have_one_count_of_its_soldiers() -> None:
    given = series()
    given.take(point("Tarsia", 19), ours=True)
    effect = given.take(point("army", 41, day="2025-03-13"), ours=True)
    assert effect and effect.kind == "revision" and effect.before and effect.before.low == 19
    enemy = given.take(point("Mirasha", 70, day="2025-03-13"))
    assert enemy and enemy.kind == "conflict"


def test_a_count_stands_at_the_number_that_an_outlet_has_put_right() -> None:
    given, told = series(), point("Miners' Union", 31)
    given.take(told)
    assert given.withdraw({told.article}, "x dead", "13 dead", "2025-03-13")
    given.put_right(point("Miners' Union", 13))
    assert [p.altered_at for p in given.points] == ["2025-03-13", None]
    effect = given.take(point("Miners' Union", 20, day="2025-03-14"))
    assert effect and effect.kind == "revision" and effect.before and effect.before.low == 13


def test_a_count_stands_where_another_report_still_tells_it() -> None:
    given, told, again = series(), point("Miners' Union", 31), point("Miners' Union", 31)
    kinds(given, told, again)
    assert given.withdraw({told.article}, "x dead", "13 dead", "2025-03-13")
    given.put_right(point("Miners' Union", 13))
    effect = given.take(point("Miners' Union", 40, day="2025-03-14"))
    assert effect and effect.before and effect.before.low == 31


def test_no_partys_count_stands_at_a_number_that_none_tells_any_more() -> None:
    given, told = series(), point(MINISTRY, 31)
    given.take(told)
    given.withdraw({told.article}, "x dead", "13 dead", "2025-03-13")
    given.put_right(point(RED_CROSS, 13))
    effect = given.take(point(RED_CROSS, 20, day="2025-03-14"))
    assert effect and effect.kind == "revision" and effect.before and effect.before.low == 13


def recalled(number: float, source: str | None = MINISTRY, **more: object) -> Counted:
    return counted(fate("killed"), 60, source, previous=Previous(frozenset({number})), **more)


def test_what_a_number_was_is_told_by_its_text() -> None:
    given, first, last = series(), point(RED_CROSS, 31), point(MINISTRY, 20)
    kinds(given, first, last)
    assert given.told_before(recalled(31), last) == first
    assert given.told_before(recalled(20), last) == last
    assert given.told_before(recalled(44), last) == last
    by_itself = point(MINISTRY, 44, change="previous")
    later = recalled(44)
    here = dataclasses.replace(by_itself, article=later.point.article)
    assert given.told_before(dataclasses.replace(later, recalled=(here,)), last) == here
    assert given.told_before(recalled(2), last) == last


def test_a_count_goes_on_from_its_partys_last() -> None:
    given = series()
    kinds(given, point(MINISTRY, 20), point(MINISTRY, 31, day="2025-03-13"), point(RED_CROSS, 40))
    assert given.goes_on_from_its_last(recalled(31))
    assert not given.goes_on_from_its_last(recalled(20))
    assert not given.goes_on_from_its_last(recalled(40))
    assert given.standing_at({20.0, 31.0, 40.0}, recalled(31).point, own=True) == [31.0]
    assert given.standing_at({20.0, 31.0, 40.0}, recalled(31).point, own=False) == [31.0, 40.0]
    assert given.standing_at({31.0}, recalled(31, None).point, own=True) == []


def test_what_nobody_tells_to_have_moved_may_meet_a_rounder_number_of_before() -> None:
    stood = {
        "firm": Standing(
            point("firm", 2_400), bounds_of(2_400, 2_400, None), past=[bounds_of(1_900, 1_900, "about")]
        )
    }
    now = bounds_of(1_750, 1_750, None)
    assert not is_new(stood, now, rising=False)
    assert is_new(stood, now, rising=False, moved=True)
    assert not is_new(stood, bounds_of(2_400, 2_400, None), rising=False, moved=True)
    led = {"firm": dataclasses.replace(stood["firm"], implied=1_750.0)}
    assert not is_new(led, now, rising=False, moved=True)
