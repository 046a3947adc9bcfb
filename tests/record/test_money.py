"""Sums of money: their currency where it is left out, and what they are for."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.model import Figure
from sayso.record.money import in_currency, is_money, sum_of
from sayso.record.quantity import Quantity
from sayso.record.sameness import is_another


def second(text: str, words: str, number: float, **more: object) -> Figure:
    """The second figure of a text whose first is 62 million euros."""
    first = figure(text, "62 million euros", 62e6, unit="EUR", id="f1")
    return in_currency(article(text), [first, figure(text, words, number, id="f2", **more)])[1]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "words", "more"),
    [
        ("It owes 62 million euros. The trust puts the arrears at 41m.", "41m", {"counted": "arrears", "noun": "arrear"}),
        ("It asked for 62 million euros. The company has offered 41 million.", "41 million", {"statement": "s1"}),
        ("It lost 62 million euros. Rebuilding will cost 41 million, she wrote.", "41 million", {}),
    ],
)  # fmt: skip
def test_a_sum_without_its_currency_has_that_of_the_sum_before(
    text: str, words: str, more: dict[str, object]
) -> None:
    assert second(text, words, 41e6, **more).unit == "EUR"


@pytest.mark.parametrize(
    ("text", "words", "more"),
    [
        ("It cost 62 million euros. In all 41 million marched.", "41 million", {"statement": "s1"}),
        ("It cost 62 million euros. It has 41 million users.", "41 million", {"counted": "users", "noun": "user"}),
        ("It cost 62 million euros. Nobody had expected 41 million.", "41 million", {}),
        ("It cost 62 million euros. The board has offered 41.", "41", {"statement": "s1"}),
    ],
)  # fmt: skip
def test_other_numbers_have_no_currency(text: str, words: str, more: dict[str, object]) -> None:
    number = 41e6 if "million" in words else 41.0
    assert second(text, words, number, **more).unit is None


def test_a_currency_by_its_name_alone_is_handed_on_too() -> None:
    text = "The bridge will cost 62 million ducats. The audit office puts the cost at 90 million."
    first = figure(text, "62 million", 62e6, counted="ducats", noun="ducat", id="f1")
    after = figure(text, "90 million", 90e6, counted="the cost", noun="cost", id="f2")
    found = in_currency(article(text), [first, after])
    assert found[1].unit == "ducat" and is_money(found[1])
    assert sum_of(article(text), found[0]).thing == sum_of(article(text), found[1]).thing == "cost"
    assert sum_of(article(text), found[0]).unit == sum_of(article(text), found[1]).unit


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The builders have lodged claims of 90 million marks.", "claim"),
        ("The firm has set aside 90 million marks for fines.", "provision"),
        ("Contracts worth 90 million marks were awarded without tender.", "contract"),
        ("The ministry owes it 90 million marks.", "debt"),
        ("So far 90 million marks have been spent.", "spending"),
        ("The line will cost 90 million marks.", "cost"),
    ],
)
def test_sums_for_different_things_are_different_measures(text: str, thing: str) -> None:
    found = sum_of(article(text), figure(text, "90 million", 9e7, counted="marks", noun="mark"))
    assert found.thing == thing


def test_the_noun_before_a_sum_tells_more_than_the_words_between() -> None:
    text = "The hole in the budget is 90 million marks."
    found = sum_of(
        article(text), figure(text, "90 million", 9e7, counted="The hole", noun="hole", unit="mark")
    )
    assert found.thing == "shortfall"


def test_a_loss_and_the_sum_for_a_rescue_are_two() -> None:
    loss, rescue, damage, lost = (
        Quantity(
            thing,
            None,
            None,
            frozenset(),
            frozenset(),
            "actual",
            None,
            None,
            False,
            False,
            thing,
            by_size=True,
        )
        for thing in ("loss", "rescue", "damage", "loss")
    )
    assert loss.is_for_another(rescue) and is_another(loss, rescue)
    assert not loss.is_for_another(damage) and not loss.is_for_another(lost)
