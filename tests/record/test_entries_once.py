"""Each number of a report is told once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counting import MINISTRY, RED_CROSS, begun, counted, fate, things
from sayso.record.counts import Counted
from sayso.record.entries import Entry
from sayso.record.entries_once import each_once
from sayso.record.quantity import Quantity
from sayso.record.series import Effect

HOMES, HOUSES = things(thing="home", name="homes"), things(thing="house", name="houses")


def entry(given: Counted, kind: str = "first_figure", before: float | None = None) -> Entry:
    series = begun(given)
    stood = replace(given.point, low=before, high=before) if before is not None else None
    return Entry(given, Effect(kind, stood), series, series.label)


def test_a_number_is_told_where_somebody_tells_it_and_not_in_the_headline() -> None:
    heading, body = entry(counted(HOMES, 118, None)), entry(counted(HOUSES, 118))
    assert each_once([heading, body]) == [body]
    assert each_once([body, heading]) == [body]


def test_what_moves_a_count_is_told_before_a_figure() -> None:
    moved, told = entry(counted(HOMES, 118, None), "revision", 86), entry(counted(HOUSES, 118))
    assert each_once([told, moved]) == [moved]
    again = entry(counted(HOUSES, 118), "revision", 90)
    assert each_once([moved, again]) == [moved, again]


@pytest.mark.parametrize(
    ("one", "other", "source"),
    [
        (HOMES, HOUSES, RED_CROSS),
        (HOMES, things(thing="area", unit="hectare"), MINISTRY),
        (fate("killed"), fate("released"), MINISTRY),
    ],
)
def test_two_parties_two_units_and_two_fates_are_two(one: Quantity, other: Quantity, source: str) -> None:
    a, b = counted(one, 118), counted(other, 118, source)
    b = replace(b, figure=replace(b.figure, unit=other.unit))
    a = replace(a, figure=replace(a.figure, unit="vehicle" if other.unit else None))
    assert len(each_once([entry(a), entry(b)])) == 2


def test_small_numbers_may_be_the_same_by_chance() -> None:
    assert len(each_once([entry(counted(HOMES, 3)), entry(counted(HOUSES, 3))])) == 2
    assert len(each_once([entry(counted(HOMES, 3)), entry(counted(HOMES, 3, None))])) == 1
    nameless = things(thing=None, name="number", nameless=True)
    assert each_once([entry(counted(nameless, 3)), home := entry(counted(HOMES, 3))]) == [home]


def test_what_a_number_is_told_from_is_no_figure_beside_it() -> None:
    was = counted(HOUSES, 86)
    moved = entry(replace(counted(HOMES, 118), recalled=(was.point,)), "revision", 86)
    assert each_once([entry(was), moved]) == [moved]
    assert len(each_once([entry(was), replace(moved, effect=Effect("first_figure", None))])) == 2
