"""An amount goes on with the one of its stuff."""

from __future__ import annotations

import pytest

from counting import MINISTRY, RED_CROSS, begun, counted, things
from sayso.record.one_stuff import of_one_stuff
from sayso.record.quantity import Quantity

OIL = things(thing="oil", name="oil", unit="tonne")


@pytest.mark.parametrize(
    ("mine", "theirs", "number", "one"),
    [
        (OIL, OIL, 65, True),
        (OIL, things(thing="powder", name="powder", unit="tonne"), 65, False),
        (OIL, things(thing="oil", name="oil", unit="L"), 65, False),
        (OIL, OIL, 6500, False),
        (things(thing="share", name="share", unit="percent"), things(thing="share", name="share", unit="percent"), 30, False),
        (things(thing="price", name="price", unit="EUR"), things(thing="price", name="price", unit="EUR"), 30, False),
        (things(thing="oil", name="oil"), things(thing="oil", name="oil"), 65, False),
    ],
)  # fmt: skip
def test_the_one_measure_of_a_stuff_in_its_unit(
    mine: Quantity, theirs: Quantity, number: float, one: bool
) -> None:
    series = begun(counted(mine, 20, MINISTRY))
    assert (of_one_stuff([series], counted(theirs, number, RED_CROSS)) is series) is one


def test_where_two_count_a_stuff_it_is_neither() -> None:
    two = [begun(counted(OIL, 20, MINISTRY)), begun(counted(OIL, 30, MINISTRY))]
    assert of_one_stuff(two, counted(OIL, 65, RED_CROSS)) is None


def test_what_is_on_nobodys_word_or_has_become_something_else_is_another() -> None:
    series = begun(counted(things(thing="oil", name="oil", unit="tonne", event="spill"), 20, MINISTRY))
    captured = things(thing="oil", name="oil", unit="tonne", event="capture")
    assert of_one_stuff([series], counted(captured, 65, RED_CROSS)) is None
    assert of_one_stuff([series], counted(OIL, 65, None)) is None
    assert of_one_stuff([series], counted(OIL, 65, RED_CROSS)) is series
