"""What a figure does to a series: each kind of change with its counter-examples."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from sayso.model import Evidence, Point, Quote
from sayso.record.previous import Previous
from sayso.record.quantity import Quantity
from sayso.record.series import Series

MINISTRY, RED_CROSS = "Interior Ministry", "Red Cross"
numbers = itertools.count()


def series(*, rising: bool = True) -> Series:
    quantity = Quantity(
        "person", "killed", None, frozenset(), frozenset(), "actual", None, None, False, rising, "killed"
    )
    return Series(quantity, "m1")


def point(
    source: str | None, low: float | None, high: float | None = None, *, hedge: str | None = None,
    change: str = "total", day: str = "2025-03-12", exact: bool = True,
) -> Point:  # fmt: skip
    high = low if exact and high is None else high
    evidence = Evidence(f"a{next(numbers)}", "h", (0, 1), Quote("x", "", ""))
    return Point(source, (), low, high, hedge, "actual", change, None, day, evidence.article, None, evidence)


def at_least(source: str | None, low: float, day: str = "2025-03-12") -> Point:
    return point(source, low, None, hedge="at least", exact=False, day=day)


def kinds(given: Series, *points: Point) -> list[str | None]:
    effects = [given.take(each) for each in points]
    return [effect.kind if effect else None for effect in effects]


def test_the_first_number_is_a_first_figure_and_the_next_of_its_source_a_revision() -> None:
    assert kinds(series(), point(MINISTRY, 31), point(MINISTRY, 58, day="2025-03-13")) == [
        "first_figure",
        "revision",
    ]


def test_a_revision_is_set_against_the_last_number_of_the_same_source() -> None:
    given = series()
    kinds(given, point(MINISTRY, 31), point(RED_CROSS, 70))
    effect = given.take(point(MINISTRY, 58, day="2025-03-13"))
    assert effect and effect.before and effect.before.low == 31


@pytest.mark.parametrize(
    "second",
    [
        point(MINISTRY, 10900),
        point(MINISTRY, 11000, hedge="nearly"),
        at_least(MINISTRY, 10000),
        point(RED_CROSS, 10900, day="2025-03-14"),
        point(RED_CROSS, 11000, hedge="about"),
        point(None, 10900),
        at_least(None, 10000),
    ],
    ids=["again", "rounder", "wider", "another source", "another source, rounder", "nobody", "nobody, wider"],
)
def test_repetition_changes_nothing(second: Point) -> None:
    assert kinds(series(), point(MINISTRY, 10900), second) == ["first_figure", None]


def test_an_older_number_recalled_changes_nothing() -> None:
    told = [point(MINISTRY, 31), point(MINISTRY, 58), point(MINISTRY, 31), point(MINISTRY, 58)]
    assert kinds(series(), *told) == ["first_figure", "revision", None, None]


def test_an_exact_number_after_an_open_bound_is_a_revision() -> None:
    assert kinds(series(), at_least(MINISTRY, 10), point(MINISTRY, 12)) == ["first_figure", "revision"]


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


def test_an_increment_is_a_revision_and_the_total_it_led_to_is_not() -> None:
    told = [point(MINISTRY, 80), point(MINISTRY, 40, change="increment"), point(MINISTRY, 120)]
    assert kinds(series(), *told) == ["first_figure", "revision", None]


def test_a_total_told_before_its_increment_leaves_the_increment_nothing_to_say() -> None:
    told = [point(MINISTRY, 80), point(MINISTRY, 120), point(MINISTRY, 40, change="increment")]
    assert kinds(series(), *told) == ["first_figure", "revision", None]


def test_double_the_number_is_a_revision_and_the_number_it_led_to_is_not() -> None:
    told = [point(MINISTRY, 1500), point(MINISTRY, 2, change="multiple"), point(MINISTRY, 3000)]
    assert kinds(series(), *told) == ["first_figure", "revision", None]


def test_a_number_from_before_changes_nothing_where_its_report_goes_on() -> None:
    was, now = point(MINISTRY, 31, change="previous"), point(MINISTRY, 58)
    given = series()
    assert given.take(was, (was, now)) is None
    effect = given.take(now, (was, now))
    assert effect and effect.kind == "revision"


def test_a_number_from_before_is_a_first_figure_where_nobody_has_counted() -> None:
    had_counted = point(MINISTRY, 31, change="previous")
    assert kinds(series(), had_counted, point(RED_CROSS, 31, change="previous")) == ["first_figure", None]
    assert kinds(series(), point(RED_CROSS, 24), had_counted) == ["first_figure", None]


def test_a_rumour_far_beyond_the_named_keeps_no_party_from_counting_lower() -> None:
    counted, rumoured = point(RED_CROSS, 60, day="2025-03-11"), at_least(None, 500)
    assert kinds(series(), counted, rumoured, at_least(MINISTRY, 90, day="2025-03-13"))[-1] == "first_figure"
    named = at_least("Governor", 500)
    assert kinds(series(), counted, named, at_least(MINISTRY, 90, day="2025-03-13"))[-1] is None


def test_nobodys_number_counts_only_where_it_is_higher_than_all_before() -> None:
    assert kinds(series(), point(MINISTRY, 58), point(None, 45)) == ["first_figure", None]
    assert kinds(series(), point(MINISTRY, 58), point(None, 75)) == ["first_figure", "revision"]
    assert kinds(series(rising=False), point(MINISTRY, 58), point(None, 60, hedge="about")) == [
        "first_figure",
        None,
    ]


def test_every_point_is_kept_whatever_it_changes() -> None:
    given = series()
    kinds(given, point(MINISTRY, 31), point(RED_CROSS, 31), point(MINISTRY, 40, change="increment"))
    assert [p.low for p in given.points] == [31, 31, 40]


def test_a_step_that_names_what_it_leads_to_leads_there() -> None:
    """ "Another 40 on top of the 80" is 120, though the record knew of 60; then 120 is told already, and 100 is not."""
    given = series()
    given.take(point(MINISTRY, 60))
    step = given.take(point(MINISTRY, 40, change="increment", day="2025-03-13"), reached=120)
    assert step and step.kind == "revision"
    assert given.take(point(RED_CROSS, 120, day="2025-03-13")) is None
    assert given.take(point(MINISTRY, 100, day="2025-03-14")) is not None


def test_a_partys_number_that_nobody_was_named_for_is_told_already() -> None:
    told = [
        point(MINISTRY, 2),
        point(None, 7, day="2025-03-13"),
        point(MINISTRY, 7, day="2025-03-14"),
        point(MINISTRY, 9, day="2025-03-15"),
    ]
    assert kinds(series(), *told) == ["first_figure", "revision", None, "revision"]


def test_four_killed_by_an_aftershock_leave_the_toll_of_the_quake_where_it_stood() -> None:
    tolls = series()
    assert kinds(tolls, point(MINISTRY, 112)) == ["first_figure"]
    assert kinds(tolls, point(MINISTRY, 4, day="2025-03-14")) == ["first_figure"]
    assert kinds(tolls, point(MINISTRY, 230, day="2025-03-15")) == ["revision"]
    assert kinds(series(rising=False), point(MINISTRY, 112), point(MINISTRY, 4)) == [
        "first_figure",
        "revision",
    ]


def test_an_aftershocks_dead_told_again_are_no_news() -> None:
    tolls = series()
    assert kinds(tolls, point(MINISTRY, 112), point(MINISTRY, 40), point(MINISTRY, 40)) == [
        "first_figure",
        "first_figure",
        None,
    ]


def test_a_wars_dead_on_nobodys_word_are_not_a_clashs() -> None:
    assert kinds(series(), at_least(MINISTRY, 40), point(None, 70_000)) == ["first_figure", None]
    assert kinds(series(), at_least(MINISTRY, 40), point(None, 400)) == ["first_figure", "revision"]


def test_what_the_text_tells_a_number_to_have_been_is_revised_whoever_told_that() -> None:
    given = series(rising=False)
    given.take(point(MINISTRY, 31))
    effect = given.take(point(RED_CROSS, 24), previous=Previous(frozenset({31.0})))
    assert effect and effect.kind == "revision" and effect.before and effect.before.source == MINISTRY
    effect = given.take(point("Governor", 17), previous=Previous(frozenset({300.0})))
    assert effect and effect.kind == "conflict"


def test_a_rumour_does_not_stand_in_the_way_of_what_nobody_is_named_for_later() -> None:
    assert kinds(series(), point(MINISTRY, 24), point(None, 200), point(None, 31)) == [
        "first_figure",
        "revision",
        "revision",
    ]
    assert kinds(series(), point(MINISTRY, 24), point(None, 200), point(None, 200)) == [
        "first_figure",
        "revision",
        None,
    ]
    assert kinds(series(), point(MINISTRY, 24), point(None, 30), point(None, 27))[-1] is None


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


def test_a_partys_lower_count_of_the_dead_does_not_revise_a_rumour() -> None:
    assert kinds(series(), point(None, 50), point(MINISTRY, 8)) == ["first_figure", "first_figure"]
    assert kinds(series(), point(None, 50), point(MINISTRY, 58)) == ["first_figure", "revision"]


def test_two_numbers_of_one_report_do_not_revise_each_other() -> None:
    given = series(rising=False)
    told = point(None, 23_500)
    given.take(told)
    effect = given.take(replace(point(MINISTRY, 16_000), article=told.article))
    assert effect and effect.kind == "first_figure"


def test_a_report_that_tells_what_the_number_was_is_taken_at_its_word() -> None:
    given = series(rising=False)
    given.take(point(MINISTRY, 11))
    told = replace(point(MINISTRY, 16), change="previous")
    given.take(told)
    effect = given.take(point(MINISTRY, 15), (told,), previous=Previous(frozenset({16.0})))
    assert effect and effect.kind == "revision" and effect.before == told


def test_nobodys_number_is_set_against_the_partys_that_its_report_tells_it_to_have_been() -> None:
    given = series(rising=False)
    given.take(point(MINISTRY, 640))
    given.take(point(None, 900))
    effect = given.take(point(None, 310), previous=Previous(frozenset({640.0})))
    assert effect and effect.before and (effect.before.source, effect.before.low) == (MINISTRY, 640)


def test_of_the_missing_a_number_of_a_later_day_is_no_dispute() -> None:
    quantity = replace(series().quantity, state="missing", rising=False)
    later, same = Series(quantity, "m1"), Series(quantity, "m2")
    assert kinds(later, point(MINISTRY, 33), point(RED_CROSS, 13, day="2025-03-14")) == ["first_figure"] * 2
    assert kinds(same, point(MINISTRY, 33), point(RED_CROSS, 13)) == ["first_figure", "conflict"]


def test_the_offices_of_a_country_have_one_count_of_its_soldiers() -> None:
    given = series()
    given.take(point("Tarsia", 19), ours=True)
    effect = given.take(point("army", 41, day="2025-03-13"), ours=True)
    assert effect and effect.kind == "revision" and effect.before and effect.before.low == 19
    enemy = given.take(point("Mirasha", 70, day="2025-03-13"))
    assert enemy and enemy.kind == "conflict"


def test_a_toll_that_is_said_to_have_come_down_is_a_revision() -> None:
    dead = series()
    assert kinds(dead, at_least(MINISTRY, 5), point(MINISTRY, 9, day="2025-03-13")) == [
        "first_figure",
        "revision",
    ]
    assert kinds(dead, point(MINISTRY, 5, day="2025-03-14")) == [None]  # "at first it spoke of five"
    effect = dead.take(point(MINISTRY, 5, day="2025-03-14"), previous=Previous(frozenset({9.0})))
    assert effect is not None and effect.kind == "revision" and effect.before is not None
    assert effect.before.low == 9


def test_a_lower_count_is_no_recalled_one_because_an_open_one_stood_below_it() -> None:
    dead = series()
    kinds(dead, at_least(MINISTRY, 14), point(MINISTRY, 34, day="2025-03-13"))
    assert kinds(dead, point(MINISTRY, 31, day="2025-03-14")) == ["revision"]


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


def test_words_that_are_still_on_the_page_are_not_withdrawn() -> None:
    given, told = series(), point("Miners' Union", 31)
    given.take(told)
    assert not given.withdraw({told.article}, "x dead", "x, and no more", "2025-03-13")
    assert not given.withdraw({told.article}, "Nobody is dead", "13 dead", "2025-03-13")
    assert not given.withdraw({"another"}, "x dead", "13 dead", "2025-03-13")
    assert [p.altered_at for p in given.points] == [None]


def test_no_partys_count_stands_at_a_number_that_none_tells_any_more() -> None:
    given, told = series(), point(MINISTRY, 31)
    given.take(told)
    given.withdraw({told.article}, "x dead", "13 dead", "2025-03-13")
    given.put_right(point(RED_CROSS, 13))
    effect = given.take(point(RED_CROSS, 20, day="2025-03-14"))
    assert effect and effect.kind == "revision" and effect.before and effect.before.low == 13


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
