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
