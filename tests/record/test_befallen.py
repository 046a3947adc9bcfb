"""Whose state it is that is told beside a thing."""

from __future__ import annotations

import pytest

from counting import counted_in, counts
from making import article, figure
from sayso import Article, read
from sayso.record.befallen import befallen
from sayso.record.counts import countable
from sayso.record.parties import Parties
from sayso.record.things import thing_of


def test_nobody_is_to_be_killed_or_is_damaged() -> None:
    text = "He should die for killing 12 people."
    more = {"counted": "people", "noun": "people", "event": "kill"}
    assert counts(text, "12", 12, **more, status="planned") is None
    assert counts(text, "12", 12, **more, status="possible") is not None
    text = "Two were damaged."
    assert counts(text, "Two", 2, event="damage") is None
    assert counts("Two houses were damaged.", "Two", 2, counted="houses", noun="house", event="damage")


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("We anticipate there will be 100,000 dead in total, the mayor said.", [100_000]),
        ("The mayor said that 100,000 dead would seem a minimum.", [100_000]),
        ("The army said that it would kill 40 rebels.", []),
    ],
)
def test_the_dead_whom_somebody_expects_are_possible(text: str, dead: list[float]) -> None:
    assert [low for low, _, state in counted_in(text) if state == "killed"] == dead


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Each side handed over 45 men, the army said.", ["released"]),
        ("So far 340 bottles have been handed in, the army said.", [None]),
        ("The firm handed over 45 documents, the army said.", [None]),
    ],
)
def test_people_handed_over_are_released_and_what_is_handed_in_is_not(
    text: str, states: list[str | None]
) -> None:
    assert [state for _, _, state in counted_in(text)] == states


def test_packs_pulled_from_shops_are_not_rescued() -> None:
    text = "The firm pulled 40 packs of trout from shops."
    found = counts(text, "40", 40, counted="packs of trout", noun="pack", event="pull")
    assert found is not None and (found.state, found.event) == (None, "recall")
    text = "Crews pulled 40 people from the rubble."
    found = counts(text, "40", 40, counted="people", noun="person", event="pull")
    assert found is not None and found.state == "rescued"


def test_what_befalls_people_at_a_place_does_not_befall_the_place() -> None:
    text = "At least 64 pupils at three schools fell ill on Monday, the town said. Eleven of them were taken to hospital."
    assert [(low, state) for low, thing, state in counted_in(text) if thing == "school"] == []
    assert (11, "person", "hospitalised") in counted_in(text)


def test_people_who_will_lose_their_jobs_are_jobs() -> None:
    text = "Some 85 people will lose their jobs at the kitchen, the union said."
    found = countable(read(Article("a", text, ((0, len(text)),), published="2025-03-10")), Parties())
    assert [(c.quantity.thing, c.quantity.name) for c in found] == [("job", "jobs, planned")]


def befell(text: str, **more: object) -> tuple[str | None, str | None] | None:
    given = article(text)
    thing = thing_of(given, figure(text, "40", 40, **more))  # type: ignore[arg-type]
    found = befallen(given, thing) if thing is not None else None
    return (found.kind, found.state) if found is not None else None


@pytest.mark.parametrize(
    ("text", "more", "found"),
    [
        (
            "Some 40 birds have been destroyed.",
            {"counted": "birds", "noun": "bird", "event": "destroy"},
            ("bird", None),
        ),
        (
            "Some 40 houses were buried.",
            {"counted": "houses", "noun": "house", "event": "bury"},
            ("house", None),
        ),
        (
            "Some 40 houses were destroyed.",
            {"counted": "houses", "noun": "house", "event": "destroy"},
            ("house", "damaged"),
        ),
        (
            "He told of 40 Vardans dead.",
            {"counted": "Vardans", "noun": "vardans", "event": "dead"},
            ("person", "killed"),
        ),
        ("He said he was 40 Vardan.", {"counted": "Vardan", "noun": "vardan"}, None),
        ("Some 40 barrels can be captured.", {"event": "capture", "unit": "barrel"}, None),
    ],
)
def test_a_state_is_that_of_what_can_be_in_it(
    text: str, more: dict[str, object], found: tuple[str | None, str | None] | None
) -> None:
    assert befell(text, **more) == found


def test_people_may_be_counted_by_where_they_are_from_and_a_name_with_an_age_by_nothing() -> None:
    text = (
        "The agency said 11,000 North Koreans were in Kursk. North Korea was silent. On Friday Moran was 37."
    )
    found = countable(read(Article("a", text, ((0, len(text)),), published="2025-03-10")), Parties())
    assert [(c.point.low, c.quantity.thing) for c in found] == [(11_000, "person")]
    assert found[0].quantity.whom == {"north", "korean"}


def test_cars_are_no_people() -> None:
    text = "The firm said 12,000 Audis were recalled. An Audi is a car."
    found = countable(read(Article("a", text, ((0, len(text)),), published="2025-03-10")), Parties())
    assert "person" not in {c.quantity.thing for c in found}
