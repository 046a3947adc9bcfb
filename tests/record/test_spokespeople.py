"""For whom people speak, as reports have told."""

from __future__ import annotations

from making import article, speaks
from sayso.model import Entity, Reading, Speaker
from sayso.record.parties import Parties
from sayso.record.party import Party
from sayso.record.spokespeople import Spokespeople


def test_a_bare_spokesman_speaks_for_whom_he_spoke_before() -> None:
    parties = Parties()
    union, council = (Entity(n, "organisation", n, (n,), (), ()) for n in ("Dock Union", "Port Council"))
    parties.note_places(Reading(article("It rains."), entities=(union,)))
    poe = speaks("Jan Poe", "person", "spokesman")
    assert parties.speaking(poe, {}, {"Jan Poe": "Dock Union"}) == "Dock Union"
    parties.note_places(Reading(article("It rains."), entities=(union, council)))
    assert parties.speaking(poe, {}, {"Jan Poe": "Port Council"}) == "Dock Union"
    parties.note_places(Reading(article("It rains."), entities=(council,)))
    assert parties.speaking(poe, {}, {"Jan Poe": "Port Council"}) == "Port Council"


def test_a_director_speaks_for_whom_she_spoke_also_where_it_is_named_in_short() -> None:
    known = Spokespeople()
    quiles = Speaker("Renata Quiles", "person", "director")
    full = "National Environmental Inspectorate"
    assert known.institution_of(quiles, full, (), {full}) == full
    assert known.institution_of(quiles, "Tescaro Energy", (), {"environmental inspectorate"}) == full
    assert known.institution_of(quiles, "Tescaro Energy", (), {"inspectorate"}) == "Tescaro Energy"


def test_a_spokesman_speaks_for_the_ministry_that_he_spoke_for_before() -> None:
    parties = Parties()
    colonel = speaks("Warsan Dugsi", "person", "defence ministry's spokesman")
    parties.of(speaks("Adulia's defence ministry"))
    first = parties.of(colonel, speaks_for={"Warsan Dugsi": "Tessar's defence ministry"})
    assert first == parties.of(colonel, speaks_for={"Warsan Dugsi": "defence ministry"})


def of_poe(*people: str, parties: tuple[Party, ...] = ()) -> str | None:
    """Whom a bare Poe speaks for, where these have spoken for the union."""
    known = Spokespeople()
    for name in people:
        known.institution_of(Speaker(name, "person"), f"{name} Union", (), set())
    return known.institution_of(Speaker("Poe", "person"), None, parties, set())


def test_a_surname_alone_speaks_for_whom_its_one_bearer_spoke() -> None:
    assert of_poe("Jan Poe", "Ann Roe") == "Jan Poe Union"
    assert of_poe("Jan Poe", "Ann Poe") is None
    assert of_poe("Jan Poe", parties=(Party("Poe", "person"),)) is None
