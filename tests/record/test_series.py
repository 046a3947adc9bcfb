"""What a figure does to a series: each kind of change with its counter-examples."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counting import MINISTRY, RED_CROSS, at_least, kinds, point, series
from sayso.model import Point
from sayso.record.previous import Previous


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
