"""Numbers told as where something has moved."""

from __future__ import annotations

import pytest

from making import article, figure, statement
from sayso.model import Entity, Reading
from sayso.record.fold import StoryFold
from sayso.record.moves import by_what_moved, move_of


@pytest.mark.parametrize(
    ("text", "rises", "by_somebody", "act"),
    [
        ("Brask has widened its recall to 850 jars.", True, True, None),
        ("Sarn lowered the fee from 920 crowns to 850 crowns.", False, True, None),
        ("Evacuations in Orlen have been extended to 850 people.", True, False, "evacuate"),
        ("The strike at the yards has spread to about 850 workers.", True, False, "striker"),
        ("The number of dead has passed 850.", True, False, None),
        ("The toll now stands at 850.", None, False, None),
        ("Its losses have risen to about 90 dead and 850 wounded.", True, False, None),
        ("Orm raised the number of those to be moved to tents to 850.", True, True, None),
        ("The board corrected the number of spoilt ballots to 850.", None, True, None),
        ("Police raised the number of people who fell ill in Tuesday's leak to 850.", True, True, None),
    ],
)
def test_a_word_of_moving_leads_to_the_number(
    text: str, rises: bool | None, by_somebody: bool, act: str | None
) -> None:
    move = move_of(article(text), figure(text, "850", 850))
    assert move is not None
    assert (move.rises, move.by_somebody, move.act) == (rises, by_somebody, act)


@pytest.mark.parametrize(
    "text",
    [
        "Brask raised the fee by 850 crowns.",
        "Brask raised its fee; a letter went to 850 people.",
        "The ministry sent a letter to 850 suppliers.",
    ],
)
def test_no_move_is_a_step_another_clause_or_another_verb(text: str) -> None:
    assert move_of(article(text), figure(text, "850", 850)) is None


def test_the_noun_of_an_act_tells_what_befell_the_counted() -> None:
    text = "The sheriff expanded the evacuation to 850 people."
    found = figure(text, "850", 850, counted="people", noun="people", event="expand")
    assert by_what_moved(article(text), found).event == "evacuate"


def test_what_a_count_is_of_is_counted_and_not_what_stands_nearest() -> None:
    text = "The ministry more than doubled its count of heat deaths to 850."
    counted = by_what_moved(article(text), figure(text, "850", 850, counted="heat", noun="heat"))
    assert (counted.counted, counted.counted_noun) == ("heat deaths", "death")
    text = "The toll of the bridge collapse rose to 850."
    found = by_what_moved(article(text), figure(text, "850", 850, counted="collapse", noun="collapse"))
    assert (found.counted_noun, found.event) == (None, "kill")


def test_losses_are_people_and_no_money() -> None:
    text = "Losses have widened to 850 crowns."
    found = figure(text, "850", 850, counted="crowns", noun="crown")
    assert by_what_moved(article(text), found).event is None
    text = "Losses have risen to 850 soldiers."
    assert (
        by_what_moved(article(text), figure(text, "850", 850, counted="soldiers", noun="soldier")).event
        == "kill"
    )


def told(text: str, number: str, value: float, id: str, *, by: str | None = None, mover: str = "") -> Reading:
    said = (statement(text, text.split(",")[0], by=by),) if by else ()
    found = figure(
        text, number, value, counted="cars", noun="car", event="recall", statement="s1" if by else None
    )
    start = text.find(mover)
    named = Entity("e1", "organisation", mover, mentions=((start, start + len(mover)),)) if mover else None
    return Reading(
        article(text, id=id, day=f"2025-03-1{id[1]}"), said, (found,), entities=(named,) if named else ()
    )


SAID = told(
    "Some 48,000 cars are recalled, the Safety Board said.", "48,000", 48_000, "a1", by="Safety Board"
)


def test_what_somebody_moves_of_his_own_is_no_dispute_with_who_told_of_it_before() -> None:
    fold = StoryFold("s1")
    fold.take(SAID)
    text = "Tolver Motors on Tuesday extended the recall to 112,000 cars."
    (change,) = fold.take(told(text, "112,000", 112_000, "a2", mover="Tolver Motors"))
    assert (change.kind, change.party) == ("revision", "Tolver Motors")


def test_what_has_moved_on_nobodys_word_goes_on_a_partys_count_the_way_it_is_told() -> None:
    up, down = "The recall has grown to 112,000 cars.", "The recall has shrunk to 112,000 cars."
    kinds = []
    for text in (up, down):
        fold = StoryFold("s1")
        fold.take(SAID)
        kinds.append([c.kind for c in fold.take(told(text, "112,000", 112_000, "a2"))])
    assert kinds[0] == ["revision"] and "revision" not in kinds[1]
