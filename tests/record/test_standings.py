"""Where each party's count stands."""

from __future__ import annotations

from counting import MINISTRY, RED_CROSS, kinds, point, series
from sayso.record.quantity import Quantity
from sayso.record.series import Series


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
