"""Numbers of some out of more."""

from __future__ import annotations

from counting import counts


def test_two_of_the_four_are_a_part() -> None:
    text = "Two of the four men died."
    more = {"counted": "men", "noun": "man", "event": "die"}
    part = counts(text, "Two of the four", 2, **more)
    whole = counts("Two men died.", "Two", 2, **more)
    assert part is not None and part.part and whole is not None and not whole.part


def test_what_nothing_has_counted_is_no_part_of_it() -> None:
    text = "The fault in batteries affects 40,000 of them."
    more = {"counted": "batteries", "noun": "battery"}
    alone, told = (counts(text, "40,000", 40000, alone=each, **more) for each in (True, False))
    assert alone is not None and not alone.part
    assert told is not None and told.part


def test_a_part_of_those_it_befell_is_a_part() -> None:
    text = "Thirty-three of the injured are in hospital."
    quantity = counts(text, "Thirty-three", 33, alone=True, counted="injured", noun="injured", event="injure")
    assert quantity is not None
    assert quantity.part


def test_a_part_is_told_by_whom_they_are_among() -> None:
    text = "Nine of its citizens were among the dead."
    quantity = counts(text, "Nine", 9, counted="citizens", noun="citizen", event="dead")
    assert quantity is not None and quantity.part
    text = "Nine citizens were dead, and hope is slim among the missing."
    quantity = counts(text, "Nine", 9, counted="citizens", noun="citizen", event="dead")
    assert quantity is not None and not quantity.part


def test_those_who_died_at_home_are_some_of_the_dead() -> None:
    text = "12 people died at home."
    found = counts(text, "12", 12, counted="people", noun="people", event="die")
    assert found is not None and found.state == "killed" and found.part
