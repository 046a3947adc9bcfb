"""Numbers that say again in another unit what was said."""

from __future__ import annotations

import re

import pytest

from making import article, figure
from sayso import read
from sayso.model import Article
from sayso.reading import read_article
from sayso.reading.engines import load_engine
from sayso.record.asides import is_an_age, is_an_aside, is_converted
from sayso.record.counts import countable
from sayso.record.parties import Parties


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("As much as 3,000 barrels -- or 126,000 gallons -- of crude is escaping.", True),
        ("It is 50 miles (80 km) off the coast.", True),
        ("The sale brought $9.2 billion, or about £7.1 billion.", True),
        ("It burned 12,000 acres and 40 hectares of vines.", False),
        ("BP will raise $7bn (£4.5m; 5.3 bn euros).", True),
        ("They lost $5 million, or 3 percent, of it.", False),
    ],
)
def test_in_another_unit(text: str, same: bool) -> None:
    article = Article(id="a", text=text, paragraphs=((0, len(text)),))
    first, second = read_article(article, load_engine()).figures[:2]
    assert is_converted(article, first, second) is same


@pytest.mark.parametrize(
    ("text", "number", "value", "more"),
    [
        ("Crews lowered a camera 4,000 feet to the sea floor.", "4,000 feet", 4000, {"unit": "foot"}),
        ("The slick is 25 times larger than on Friday.", "25 times", 25, {"change": "multiple"}),
        ("They lived in a three-unit building.", "three", 3, {"counted": "building"}),
        (
            "The cap would be 133 times greater than the $75m bill.",
            "greater than the $75m",
            75,
            {"hedge": "greater than"},
        ),
        ("A state can veto wells within 75 miles of its shores.", "75 miles", 75, {"unit": "mile"}),
        ("It has worked at depths of 365 metres.", "365 metres", 365, {"unit": "metre"}),
        ("The woman weighed 110 pounds.", "110 pounds", 110, {"unit": "pound"}),
    ],
)
def test_how_far_how_much_larger_and_of_what_make_are_no_counts(
    text: str, number: str, value: int, more: dict[str, str]
) -> None:
    assert is_an_aside(article(text, id="a1"), None, figure(text, number, value, **more))


@pytest.mark.parametrize(
    ("text", "number", "value", "more"),
    [
        ("Within 40 metres of pipe, none held.", "40 metres of", 40, {"unit": "tonne"}),
        ("The water rose to a height of 8.2 metres.", "8.2 metres", 8.2, {"unit": "metre"}),
        ("The slick is 100 miles long.", "100 miles", 100, {"unit": "mile"}),
        ("Officers seized 110 pounds of the drug.", "110 pounds", 110, {"unit": "pound"}),
        ("The army has lost five times more men.", "five times", 5, {"change": "multiple", "counted": "men"}),
    ],
)
def test_how_long_how_heavy_and_how_many_more_are_told_of_the_thing(
    text: str, number: str, value: int, more: dict[str, str]
) -> None:
    assert not is_an_aside(article(text, id="a1"), None, figure(text, number, value, **more))


def test_a_distance_in_brackets_is_one_in_another_unit() -> None:
    text = "The tremor struck 25km (16m) north of the city."
    first = figure(text, "25km", 25, unit="km", id="f1")
    assert is_an_aside(article(text, id="a1"), first, figure(text, "16m", 16_000_000, id="f2"))


def test_a_line_of_prices_counts_nothing() -> None:
    text = "The gearbox broke, the inquiry said.\n\nOssian −9.3% | Tern Air −22%\n\nIts shares fell."
    paragraphs = tuple(m.span() for m in re.finditer(r"[^\n]+", text))
    reading = read(Article(id="a", text=text, paragraphs=paragraphs, published="2026-05-12"))
    assert countable(reading, Parties()) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The captain was 51 and had 9,400 hours of flying behind him.", True),
        ("His widow, 67, had waited on the quay.", True),
        ("The toll was 51 and had risen since Monday.", False),
    ],
)
def test_what_a_man_was_is_his_age(text: str, age: bool) -> None:
    number = "67" if "67" in text else "51"
    assert is_an_age(article(text), figure(text, number, float(number))) is age
