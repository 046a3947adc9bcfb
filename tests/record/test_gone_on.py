"""Which measure a number goes on with that is told as moved or as now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counting import MINISTRY, RED_CROSS, begun, counted, fate, things
from sayso.record.counts import Counted
from sayso.record.gone_on import gone_on
from sayso.record.moves import Move

OUT = things(thing="person", name="people out of work")
LAID_OFF = begun(counted(things(thing="worker", name="workers"), 600))
ROSE = Move(0, True, by_somebody=False, of_a_count=True, verb="risen", act=None)


def now(number: float, source: str | None = MINISTRY) -> Counted:
    return replace(counted(OUT, number, source), now=True)


def test_it_goes_on_with_the_likeliest_on_which_its_party_counts() -> None:
    others = begun(counted(things(thing="van", name="vans"), 40, RED_CROSS))
    assert gone_on([(2.0, others), (-2.0, LAID_OFF)], now(1_050)) is LAID_OFF
    vans = begun(counted(things(thing="van", name="vans"), 400))
    assert gone_on([(-1.0, vans), (-2.0, LAID_OFF)], now(1_050)) is vans


def test_on_nobodys_word_it_goes_on_with_anybodys() -> None:
    assert gone_on([(-2.0, LAID_OFF)], now(1_050, None)) is LAID_OFF
    so_far = ROSE._replace(rises=None, verb="")
    assert gone_on([(-2.0, LAID_OFF)], replace(now(1_050, None), now=False, moved=so_far)) is None
    assert gone_on([(-2.0, LAID_OFF)], replace(now(1_050), now=False, moved=so_far)) is LAID_OFF


@pytest.mark.parametrize(
    ("number", "likely", "goes_on"),
    [(1_050, -2.0, True), (1_050, -4.0, False), (60_000, -2.0, False), (600, -2.0, False), (9, -2.0, False)],
)
def test_not_with_what_it_never_was(number: float, likely: float, goes_on: bool) -> None:
    assert (gone_on([(likely, LAID_OFF)], now(number)) is LAID_OFF) == goes_on


def test_only_what_is_told_to_have_moved_and_the_way_it_is_told() -> None:
    told = counted(OUT, 1_050)
    assert gone_on([(-2.0, LAID_OFF)], told) is None
    assert gone_on([(-2.0, LAID_OFF)], replace(told, moved=ROSE)) is LAID_OFF
    assert gone_on([(-2.0, LAID_OFF)], replace(counted(OUT, 400), moved=ROSE)) is None


def test_a_fate_goes_on_with_no_other() -> None:
    hurt = begun(counted(fate("injured"), 600))
    assert gone_on([(-2.0, hurt)], replace(counted(fate("killed"), 700), now=True)) is None


def test_what_a_party_tells_so_far_has_left_nobody_elses_count() -> None:
    so_far = ROSE._replace(rises=None, verb="")
    told = replace(counted(OUT, 1_050), moved=so_far)
    assert told.moves_anybodys is None
    assert replace(told, now=True).moves_anybodys is so_far
    assert replace(counted(OUT, 1_050, None), moved=so_far).moves_anybodys is so_far
    assert replace(counted(OUT, 1_050), moved=ROSE).moves_anybodys is ROSE
