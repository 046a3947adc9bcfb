"""Which names may be companies."""

from __future__ import annotations

from dataclasses import replace

from making import article, at
from sayso.model import Reading
from sayso.record.companies import companies_of, is_a_make, is_all_trade, is_land
from speaking import body

TEXT = (
    "The Soria coach crash killed two. Nordal Fish and Halvard Lines said so, the airline too, and the Farm Union. "
    "The Cocoon 360 is a seat; parents like their Cocoon."
)
SORIA, FISH, LINES, AIRLINE, UNION, COCOON = (
    body(TEXT, name, f"e{number}")
    for number, name in enumerate(
        ("Soria", "Nordal Fish", "Halvard Lines", "airline", "Farm Union", "Cocoon")
    )
)
READING = Reading(article(TEXT), (), entities=(SORIA, FISH, LINES, AIRLINE, UNION, COCOON))


def test_no_union_and_nothing_called_by_its_trade_alone() -> None:
    assert companies_of(READING, [FISH, LINES, AIRLINE, UNION], set()) == [FISH, LINES]


def test_a_part_of_the_land_trades_in_nothing() -> None:
    text = "A coach overturned on the Harrow Pass. Tarn Travel said so."
    land, firm = (
        body(text, name, f"e{number}") for number, name in enumerate(("Harrow Pass", "Tarn Travel"))
    )
    reading = Reading(article(text), (), entities=(land, firm))
    assert companies_of(reading, [land, firm], set()) == [firm]
    assert not any(
        is_land(body(name, name, "e9")) for name in ("State Street", "Iron Mountain", "Pass", "Delta")
    )


def test_of_several_those_that_speak() -> None:
    assert companies_of(READING, [FISH, LINES], {LINES.id, UNION.id}) == [LINES]


def test_the_only_name_has_to_stand_for_itself() -> None:
    assert companies_of(READING, [SORIA], set()) == []
    assert companies_of(READING, [FISH], set()) == [FISH]


def test_a_make_is_what_things_are_called() -> None:
    text = "The Cocoon 360 is a seat. Parents like their Cocoon. The Authority does not."
    cocoon = replace(
        body(text, "Cocoon"),
        mentions=(at(text, "Cocoon"), (text.rindex("Cocoon"), text.rindex("Cocoon") + 6)),
    )
    reading = Reading(article(text), (), entities=(cocoon,))
    assert is_a_make(cocoon, reading)
    assert not is_a_make(body(text, "Authority"), reading)


def test_what_is_called_by_a_word_for_a_company() -> None:
    assert is_all_trade(AIRLINE) and not is_all_trade(FISH)
