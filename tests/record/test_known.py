"""Which of the parties known a name means."""

from __future__ import annotations

from making import article
from sayso.model import Reading
from sayso.record.known import Known


def test_a_name_met_before_is_the_party_and_any_other_a_new_one() -> None:
    known = Known()
    names = ("Interior Ministry", "the interior ministry", "Coast Guard")
    assert [known.named(name, "organisation", ()) for name in names] == [names[0], names[0], names[2]]
    assert [party.name for party in known.known()] == [names[0], names[2]]


def test_what_tells_nobody_is_no_party() -> None:
    known = Known()
    assert known.named("the company", "organisation", ()) is None
    assert known.unnamed("officials") is None
    assert known.known() == ()


def test_who_has_no_name_is_the_same_one_of_the_same_outlet_alone() -> None:
    known = Known()

    def medic(outlet: str) -> str | None:
        known.note_places(Reading(article("It rains.", outlet=outlet)))
        return known.unnamed("a medic")

    first = medic("Harbor Courier")
    assert first == medic("Harbor Courier") == "medic"
    assert medic("Orlen Post") == "medic (Orlen Post)"


def test_a_body_of_a_body_is_that_body() -> None:
    known = Known()
    assert known.named("Brevbund", "organisation", ()) == "Brevbund"
    assert known.named("Brevbund's board", "organisation", ()) == "Brevbund"


def test_an_official_in_a_ministers_department_is_none_of_the_minister() -> None:
    known = Known()
    assert known.named("Thea Manck", "person", ("Labour minister",)) == "Thea Manck"
    official = "official in the minister's department"
    assert known.named(official, "unnamed", ()) == official
