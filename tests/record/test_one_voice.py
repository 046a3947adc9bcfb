"""Whose voice is one."""

from __future__ import annotations

from making import article, statement
from sayso.model import Reading
from sayso.record.fold import StoryFold
from sayso.record.one_voice import house_of
from sayso.record.parties import Parties


def told(*names: str) -> Parties:
    """Parties that have spoken, "President Ilya Doran" by office and name."""
    parties = Parties()
    for name in names:
        text = f"{name} said it was late."
        parties.speaking(statement(text, "it was late", by=name))
    return parties


def test_the_offices_of_a_government_at_home_are_one_house() -> None:
    parties = told("army", "defence ministry", "police")
    assert house_of(parties, "army") == house_of(parties, "defence ministry")
    assert house_of(parties, "police") == "police"


def test_where_a_country_is_named_its_offices_alone_are_one() -> None:
    parties = told("Marl’s defence ministry", "army")
    assert house_of(parties, "army") == "army"


def test_the_army_takes_back_what_the_ministry_denied() -> None:
    first = "The bridge at Orle was hit.\n\nThe defence ministry denied that a shell of its gunners hit the bridge."
    second = "The army said that a shell of its gunners hit the bridge at Orle."
    claim = "that a shell of its gunners hit the bridge"
    no = statement(first, claim, by="defence ministry", stance="denies", cue="denied")
    yes = statement(second, claim, by="army", cue="said")
    fold = StoryFold("s1")
    fold.take(Reading(article(first, id="a1", day="2025-03-10"), (no,)))
    found = fold.take(Reading(article(second, id="a2", day="2025-03-12"), (yes,)))
    assert [(c.kind, c.party) for c in found] == [("reversal", "army")]
