"""Each number of a report is told once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counting import MINISTRY, RED_CROSS, begun, counted, fate, things
from making import article, at
from sayso.model import Span
from sayso.record.counts import Counted
from sayso.record.entries import Entry
from sayso.record.entries_once import each_once
from sayso.record.quantity import Quantity
from sayso.record.series import Effect

TEXT = "Homes lost: 118. It rained. The ministry said that 118 houses and 118 boats were lost."
IN_THE_HEADLINE, IN_THE_TEXT, BESIDE_IT = (at(TEXT, words) for words in ("118.", "118 houses", "118 boats"))
HOMES, HOUSES = things(thing="home", name="homes"), things(thing="house", name="houses")


def told(entries: list[Entry]) -> list[Entry]:
    return each_once(article(TEXT), entries)


def standing(given: Counted, span: Span) -> Counted:
    """A number that stands at a place of the report."""
    return replace(given, figure=replace(given.figure, span=span))


def entry(given: Counted, kind: str = "first_figure", before: float | None = None) -> Entry:
    series = begun(given)
    stood = replace(given.point, low=before, high=before) if before is not None else None
    return Entry(given, Effect(kind, stood), series, series.label)


def test_a_number_is_told_where_somebody_tells_it_and_not_in_the_headline() -> None:
    heading = entry(standing(counted(HOMES, 118, None), IN_THE_HEADLINE))
    body = entry(standing(counted(HOUSES, 118), IN_THE_TEXT))
    assert told([heading, body]) == [body]
    assert told([body, heading]) == [body]


def test_what_moves_a_count_is_told_before_a_figure() -> None:
    moved = entry(standing(counted(HOMES, 118, None), IN_THE_HEADLINE), "revision", 86)
    assert told([entry(standing(counted(HOUSES, 118), IN_THE_TEXT)), moved]) == [moved]
    again = entry(counted(HOUSES, 118), "revision", 90)
    assert told([moved, again]) == [moved, again]


@pytest.mark.parametrize(
    ("one", "other", "source"),
    [
        (HOMES, HOMES, RED_CROSS),
        (HOMES, things(thing="area", unit="hectare"), MINISTRY),
        (HOMES, things(thing="share", unit="percent"), MINISTRY),
        (fate("killed"), fate("released"), MINISTRY),
        (fate("killed"), fate("injured"), None),
    ],
)
def test_two_parties_two_units_and_two_fates_are_two(
    one: Quantity, other: Quantity, source: str | None
) -> None:
    a = standing(counted(one, 118), IN_THE_HEADLINE)
    b = standing(counted(other, 118, source), IN_THE_TEXT)
    b = replace(b, figure=replace(b.figure, unit=other.unit))
    assert len(told([entry(a), entry(b)])) == 2


def test_two_things_of_one_sentence_are_two() -> None:
    houses = entry(standing(counted(HOUSES, 118), IN_THE_TEXT))
    boats = entry(standing(counted(things(thing="boat", name="boats"), 118), BESIDE_IT))
    assert told([houses, boats]) == [houses, boats]


def test_small_numbers_may_be_the_same_by_chance() -> None:
    assert len(told([entry(counted(HOMES, 3)), entry(counted(HOUSES, 3))])) == 2
    assert len(told([entry(counted(HOMES, 3)), entry(counted(HOMES, 3, None))])) == 1
    nameless = things(thing=None, name="number", nameless=True)
    assert told([entry(counted(nameless, 3)), home := entry(counted(HOMES, 3))]) == [home]


def test_what_a_number_is_told_from_is_no_figure_beside_it() -> None:
    was = counted(HOUSES, 86)
    moved = entry(replace(counted(HOMES, 118), recalled=(was.point,)), "revision", 86)
    assert told([entry(was), moved]) == [moved]
    assert len(told([entry(was), replace(moved, effect=Effect("first_figure", None))])) == 2


def test_at_least_22_dead_and_22_bodies_are_one_number_of_a_party() -> None:
    dead = counted(fate("killed"), 22)
    bodies = replace(dead, point=replace(dead.point, high=None, hedge="at least"))
    bodies = standing(bodies, IN_THE_TEXT)
    assert len(told([entry(standing(dead, IN_THE_HEADLINE)), entry(bodies)])) == 1
    nobodys = replace(bodies, point=replace(bodies.point, source=None))
    assert len(told([entry(standing(dead, IN_THE_HEADLINE)), entry(nobodys)])) == 2
