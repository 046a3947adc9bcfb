"""By what a text names a measure."""

from __future__ import annotations

from sayso.record.naming import topical
from sayso.record.quantity import Quantity


def quantity(thing: str, name: str, state: str | None = None, event: str | None = None) -> Quantity:
    none = frozenset[str]()
    return Quantity(thing, state, event, none, none, "actual", None, None, False, False, name)


DEAD = quantity("person", "people killed", "killed")
BOATS = quantity("ship", "boats seized", event="seize")
PEOPLE = quantity("person", "people")


def test_the_nearest_place_that_names_any_decides() -> None:
    assert topical([DEAD, BOATS], ("it counted.", "vessels are lost.", "many died.")) == [0.0, 1.5]
    assert topical([DEAD, BOATS], ("it counted.", "", "many died.")) == [1.0, 0.0]


def test_what_was_named_last_is_worth_most() -> None:
    assert topical([DEAD, BOATS], ("a body lay in a boat.", "", "")) == [0.75, 1.5]


def test_people_are_named_by_nothing() -> None:
    assert topical([PEOPLE], ("the people of the town.", "", "")) == [0.0]
