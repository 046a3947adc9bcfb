"""What a first number does to the counts of others."""

from __future__ import annotations

from dataclasses import replace

from counting import MINISTRY, RED_CROSS, kinds, point, series
from sayso.record.bounds import bounds_of
from sayso.record.first_told import on_nobodys_word
from sayso.record.previous import Previous
from sayso.record.standing import Standing


def test_what_the_text_tells_a_number_to_have_been_is_revised_whoever_told_that() -> None:
    given = series(rising=False)
    given.take(point(MINISTRY, 31))
    effect = given.take(point(RED_CROSS, 24), previous=Previous(frozenset({31.0})))
    assert effect and effect.kind == "revision" and effect.before and effect.before.source == MINISTRY
    effect = given.take(point("Governor", 17), previous=Previous(frozenset({300.0})))
    assert effect and effect.kind == "conflict"


def test_a_partys_lower_count_of_the_dead_does_not_revise_a_rumour() -> None:
    assert kinds(series(), point(None, 50), point(MINISTRY, 8)) == ["first_figure", "first_figure"]
    assert kinds(series(), point(None, 50), point(MINISTRY, 58)) == ["first_figure", "revision"]


def test_two_numbers_of_one_report_do_not_revise_each_other() -> None:
    given = series(rising=False)
    told = point(None, 23_500)
    given.take(told)
    effect = given.take(replace(point(MINISTRY, 16_000), article=told.article))
    assert effect and effect.kind == "first_figure"


def test_on_nobodys_word_what_grows_has_moved_on_and_a_partys_number_of_all_else_stands() -> None:
    every = {MINISTRY: Standing(point(MINISTRY, 31), bounds_of(31, 31, None))}
    grows, else_ = series().quantity, series(rising=False).quantity
    for quantity, kind in ((grows, "revision"), (replace(else_, state=None), "first_figure")):
        effect = on_nobodys_word(every, quantity, bounds_of(58, 58, None), None)
        assert effect.kind == kind


def test_the_dead_of_a_later_day_go_on_with_what_was_told_last_by_nobody_or_little_less() -> None:
    given = series()
    given.take(point(MINISTRY, 9, day="2025-03-11"))
    given.take(point(None, 11, day="2025-03-12"))
    effect = given.take(point(RED_CROSS, 30, day="2025-03-13"))
    assert effect and effect.kind == "revision" and effect.before and effect.before.low == 11
    effect = given.take(point("Governor", 33, day="2025-03-14"))
    assert effect and effect.kind == "revision" and effect.before and effect.before.source == RED_CROSS
    effect = given.take(point("Hospital", 90, day="2025-03-15"))
    assert effect and effect.kind == "first_figure"


def test_a_partys_own_count_goes_on_with_what_was_told_since() -> None:
    given = series()
    given.take(point(MINISTRY, 9, day="2025-03-11"))
    given.take(point(None, 11, day="2025-03-12"))
    effect = given.take(point(MINISTRY, 13, day="2025-03-13"))
    assert effect and effect.kind == "revision" and effect.before and effect.before.low == 11
    given = series(rising=False)
    given.take(point(MINISTRY, 9, day="2025-03-11"))
    given.take(point(RED_CROSS, 11, day="2025-03-12"))
    effect = given.take(point(MINISTRY, 13, day="2025-03-13"))
    assert effect and effect.before and effect.before.low == 9
