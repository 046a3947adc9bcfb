"""What a number does, told no surer than it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counting import MINISTRY, RED_CROSS, begun, counted, fate, things
from sayso.record.as_sure import as_sure
from sayso.record.counts import Counted
from sayso.record.previous import Previous
from sayso.record.series import Effect, Series

POSTS = things(thing="post", name="posts")


def kind(told: str, given: Counted, against: Series, likely: float) -> str:
    """What a number is told to do that may do so to the first number of a series."""
    return as_sure(given, Effect(told, against.points[0]), against, likely).kind


@pytest.mark.parametrize(
    ("likely", "source", "more", "told"),
    [
        (0.0, MINISTRY, {}, "first_figure"),
        (1.0, MINISTRY, {}, "revision"),
        (0.0, MINISTRY, {"previous": Previous(frozenset({640.0}))}, "revision"),
        (0.0, RED_CROSS, {}, "first_figure"),
    ],
)
def test_a_count_has_moved_where_it_likely_counts_the_same_or_its_text_tells_so(
    likely: float, source: str, more: dict[str, Previous], told: str
) -> None:
    series = begun(counted(POSTS, 640))
    assert kind("revision", counted(POSTS, 700, source, **more), series, likely) == told


def test_what_is_told_as_now_has_moved() -> None:
    series, given = begun(counted(POSTS, 640)), counted(POSTS, 700)
    assert kind("revision", replace(given, now=True), series, 0.0) == "revision"
    assert kind("revision", given, series, 0.0) == "first_figure"


def test_a_partys_own_dead_have_moved() -> None:
    dead = begun(counted(fate("killed"), 40))
    assert kind("revision", counted(fate("killed"), 52), dead, 0.0) == "revision"
    assert kind("revision", counted(fate("killed"), 52, RED_CROSS), dead, 0.0) == "first_figure"


def test_two_parties_disagree_where_they_likely_count_the_same() -> None:
    posts, given = begun(counted(POSTS, 640, RED_CROSS)), counted(POSTS, 900)
    told = [kind("conflict", given, posts, likely) for likely in (0.1, 0.5, 0.9)]
    assert told == ["first_figure", "first_figure", "conflict"]
    held = begun(counted(fate("arrested"), 64, RED_CROSS))
    assert kind("conflict", counted(fate("arrested"), 90), held, 0.5) == "conflict"
    nameless = counted(things(thing="person", nameless=True), 90)
    assert kind("conflict", nameless, posts, 0.0) == "conflict"


def test_side_by_side_less_is_asked_and_of_sums_of_two_reports_nothing_is_enough() -> None:
    posts, given = begun(counted(POSTS, 640, RED_CROSS)), counted(POSTS, 900)
    beside = Effect("conflict", replace(posts.points[0], article=given.point.article))
    assert as_sure(given, beside, posts, 0.5) == beside
    cost = things(thing="cost", unit="dollar")
    assert kind("conflict", counted(cost, 900), begun(counted(cost, 640, RED_CROSS)), 2.0) == "first_figure"


def test_what_is_a_first_figure_stays_one() -> None:
    first = Effect("first_figure", None)
    assert as_sure(counted(POSTS, 9), first, begun(counted(POSTS, 4)), -3.0) == first


def test_a_partys_margin_has_moved() -> None:
    margin = things(thing="margin", name="margin in votes", own=True)
    assert kind("revision", counted(margin, 700), begun(counted(margin, 640)), 0.0) == "revision"
