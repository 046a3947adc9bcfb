"""Numbers whose noun is told elsewhere: by "the number", "the toll", "of them", "a bottle or two", an offer of pay."""

import pytest

from sayso.model import Article, Figure
from sayso.reading import read_article
from sayso.reading.engines import load_engine


def read(text: str) -> tuple[Figure, ...]:
    article = Article("x", text, ((0, len(text)),), published="2025-03-12", reference_date="2025-03-12")
    return read_article(article, load_engine()).figures


@pytest.mark.parametrize(
    ("text", "low", "counted", "event"),
    [
        ("Homes destroyed now number 287.", 287, "Homes", "destroy"),
        ("Arrests so far total 310.", 310, "Arrests", "arrest"),
        ("Whales swim off the coast. There are 22 of them out there.", 22, "Whales", None),
        ("Divers searched for the dead all night. The toll stands at 14.", 14, "toll", "die"),
        ("Some 40 migrants were arrested. Officials put the number at 61.", 61, "migrants", "arrest"),
        ("It had said 40 homes burned. The figure now stands at 52.", 52, "homes", "burn"),
        ("Protesters were detained. Their number has risen to 310.", 310, "Protesters", "detain"),
        ("Nurses demanded a 7 percent rise.", 7, "rise", "demand"),
        ("Nurses want a 7 percent pay rise and were offered 4.5 percent.", 4.5, "pay rise", "offer"),
        ("Staff want more pay. The firm has offered 4.5 percent.", 4.5, "pay", "offer"),
    ],
)
def test_what_stands_for_the_counted(text: str, low: float, counted: str, event: str | None) -> None:
    figure = read(text)[-1]
    assert (figure.low, figure.high, figure.event) == (low, low, event)
    assert figure.counted == counted or (counted == "pay" and figure.counted == "more pay")


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Telcor said the true figure was 205. It has hired climbers.", 205),
        ("The regulator now puts it at 160.", 160),
        ("The owner has gone through its tickets again and agrees on 238.", 238),
        ("The prison service said its roster had been wrong: 17 were on duty, not 26.", 17),
        ("It was 510 and not 420, the board said on Saturday.", 510),
        ("The union, which keeps a list of its own, has 260.", 260),
    ],
)
def test_a_number_given_as_a_count_is_one_though_nothing_is_named(text: str, low: float) -> None:
    assert low in {figure.low for figure in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Call flight number 287 now.",
        "It is the house with the number 287.",
        "She learned a thing or two.",
        "It took a day or two.",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert read(text) == ()


def test_a_toll_of_nobody_knows_what() -> None:
    assert read("Drivers complained. The toll stands at 14.")[-1].event is None


@pytest.mark.parametrize(
    ("text", "unit", "counted"),
    [
        ("Police found a bottle or two.", None, "bottle"),
        ("The farm lies a mile or two from Orm.", "mile", None),
    ],
)
def test_one_or_two_of_a_thing(text: str, unit: str | None, counted: str | None) -> None:
    (figure,) = read(text)
    assert (figure.low, figure.high, figure.unit) == (1, 2, unit)
    assert counted is None or figure.counted == counted
    assert text[slice(*figure.span)].startswith("a ")


def test_numbers_left_behind_in_a_row() -> None:
    text = (
        "The agency raised its count of people displaced to 3.4m, from 2.1m on Saturday and 1.2m on Friday."
    )
    now, before, first = read(text)
    assert now.was is not None
    assert (now.was.low, now.was.figure) == (2_100_000, before.id)
    assert [f.change for f in (now, before, first)] == ["total", "previous", "previous"]
    assert [f.as_of for f in (now, before, first)] == [None, "2025-03-08", "2025-03-07"]


def test_countries_in_a_row_are_not_left_behind() -> None:
    text = "Visitors came from 31 countries on Monday and 40 on Friday."
    assert [f.change for f in read(text)] == ["total", "total"]


def test_a_pay_rise_is_a_step() -> None:
    assert [f.change for f in read("Nurses want a 7 percent pay rise.")] == ["increment"]
