"""Which measure a party's bare count goes on with."""

from __future__ import annotations

import dataclasses

from counting import MINISTRY, RED_CROSS, begun, counted, things
from sayso.record.counts import Counted
from sayso.record.own_count import own_count


def tally(number: float, source: str | None = MINISTRY, **more: object) -> Counted:
    return counted(things(thing="person", name="number", nameless=True, tally=True, **more), number, source)


def test_its_own_nearest_count() -> None:
    crashes = begun(counted(things(thing="crash", name="crashes"), 31))
    cars = begun(counted(things(thing="car", name="cars"), 48_000))
    hurt = begun(counted(things(thing="crash", name="crashes"), 40, RED_CROSS))
    assert own_count([cars, crashes, hurt], tally(38)) is crashes
    assert own_count([cars, hurt], tally(38)) is None


def test_no_count_that_tells_more_or_less_than_its_party() -> None:
    crashes = begun(counted(things(thing="crash", name="crashes"), 31))
    assert own_count([crashes], tally(38, None)) is None
    assert own_count([crashes], tally(38, unit="percent")) is None
    assert own_count([crashes], counted(things(thing="crash", name="crashes"), 38)) is None
    step = dataclasses.replace(tally(38), point=dataclasses.replace(tally(38).point, change="increment"))
    assert own_count([crashes], step) is None
    few = begun(counted(things(thing="crash", name="crashes"), 3))
    assert own_count([few], tally(4)) is None
    shares = begun(counted(things(thing="vote", name="votes", unit="percent"), 31))
    assert own_count([shares], tally(38)) is None
