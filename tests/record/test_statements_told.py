"""The statements that a report takes a stance by."""

from __future__ import annotations

from dataclasses import replace

from making import article, at, statement
from sayso.model import Reading
from sayso.record.deeds import WITHDRAWS
from sayso.record.held import Held
from sayso.record.statements_told import statements_told


def test_an_admission_by_the_way_tells_nothing() -> None:
    text = "The store held 210 tonnes, five times what Tannic has admitted to."
    what = statement(text, "what", by="Tannic", stance="confirms")
    whole = statement(text, "The store held 210 tonnes", by="Tannic", stance="confirms")
    for said, told in ((what, []), (whole, ["s1"])):
        assert [s.id for s in statements_told(Reading(article(text), (said,)), {}, [])] == told


def test_what_is_only_told_to_have_been_held_is_left_out() -> None:
    text = "Halvard said that it would sell, having insisted that it would not."
    said = statement(text, "that it would sell", by="Halvard", cue="said")
    held = statement(text, "that it would not", by="Halvard", cue="insisted", id="s2")
    told = {"s1": Held(at(text, "insisted that it would not"))}
    assert [s.id for s in statements_told(Reading(article(text), (said, held)), told, [])] == ["s1"]


def test_a_deed_stands_in_its_place_for_what_tells_of_it() -> None:
    text = "Halvard withdrew its statement that the hull was new. The port said that it was old."
    tells = statement(text, "that the hull was new", by="Halvard", cue="withdrew its statement")
    old = statement(text, "that it was old", by="The port", cue="said", id="s2")
    deed = replace(tells, id="withdraws1", stance=WITHDRAWS)
    found = statements_told(Reading(article(text), (tells, old)), {}, [deed])
    assert [s.id for s in found] == ["withdraws1", "s2"]
