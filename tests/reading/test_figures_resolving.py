"""What a number was and became, from one sentence; and kinds of number that once were read wrongly."""

import pytest

from sayso.model import Article, Figure
from sayso.reading import read_article
from sayso.reading.engines import load_engine
from sayso.reading.figures.resolving import resolve


def read(text: str) -> tuple[Figure, ...]:
    article = Article("x", text, ((0, len(text)),), published="2025-03-10", reference_date="2025-03-10")
    return read_article(article, load_engine()).figures


def before_and_after(text: str) -> list[tuple[float | None, float | None]]:
    figures = read(text)
    found = resolve(text, figures)
    return [
        (m.previous[0] if m and m.previous else None, m.total[0] if m and m.total else None)
        for m in (found.get(f.id) for f in figures)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The number of cases rose by 7 to 43.", [(36, 43), (36, None)]),
        ("The index lost 120 points to close at 8,452.", [(8572, 8452), (8572, None)]),
        ("The number of cases rose to 43 from 31.", [(31, None), (None, 43)]),
        ("There are now 61,300 nurses, 2,200 fewer than in 2019.", [(63500, None), (63500, 61300)]),
        ("The port sent 14 trucks on Monday and 30 more trucks on Friday.", [(None, None), (14, 44)]),
        ("Sales fell 8 percent to $20m.", [(None, None), (None, None)]),
        ("It cut 300 jobs. The number of cases rose by 7.", [(None, None), (None, None)]),
    ],
)
def test_sums_of_one_sentence(text: str, told: list[tuple[float | None, float | None]]) -> None:
    assert before_and_after(text) == told


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Sorna sold 40 vans, 35% more than a year before.", ["total", "increment"]),
        ("The tool costs $80, a hundred dollars less than the old one.", ["total", "decrement"]),
        ("Sorna lost $2bn last year.", ["total"]),
        ("Sorna shares lost 3 euros.", ["decrement"]),
        ("The plan doubles the number of beds.", ["multiple"]),
        ("Prices could triple.", ["multiple"]),
        ("Takings fell by half in October.", ["decrement"]),
        ("It sent 40 tents on top of the 25 it sent in May.", ["total", "previous"]),
    ],
)
def test_change(text: str, changes: list[str]) -> None:
    assert [figure.change for figure in read(text)] == changes


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Orna Air bought five new 737 aircraft.", [5]),
        ("They agreed to buy 60 Boeing 787 Dreamliner aircraft.", [60]),
        ("The FTSE 100 fell and the S&P 500 rose.", []),
        ("They use version 10.4 of it.", []),
        ("They read about six hundred to eight hundred letters.", [600]),
        ("The price rose from 3.3 to 13.2 billion euros.", [3.3e9, 13.2e9]),
    ],
)
def test_numbers(text: str, values: list[float]) -> None:
    assert [figure.low for figure in read(text)] == values


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The state bought billions of dollars of bad loans.", ["USD"]),
        ("The offer was C$6 (US$4.46) per share.", ["CAD per share", "USD"]),
        ("The river carried 1,940 cubic metres per second.", ["m3/s"]),
        ("It costs $249 USD there.", ["USD"]),
    ],
)
def test_units(text: str, units: list[str]) -> None:
    assert [figure.unit for figure in read(text)] == units


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Sorna plans to cut 1,800 of its 6,200 jobs.", ["planned", "actual"]),
        ("The 40 tents are to be sent.", ["planned"]),
        ("Sorna offered 40 tents.", ["actual"]),
        ("Sorna offered to send 40 tents.", ["promised"]),
    ],
)
def test_status(text: str, statuses: list[str]) -> None:
    assert [figure.status for figure in read(text)] == statuses


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The plant filled eight million 250ml bottles.", ["bottles", "bottles"]),
        ("The order is worth $15bn.", ["order"]),
        ("Sales fell to €2.1bn from €2.3bn.", ["Sales", "Sales"]),
        ("It was given a fine of $10m.", ["fine"]),
    ],
)
def test_counted(text: str, counted: list[str | None]) -> None:
    assert [figure.counted for figure in read(text)] == counted


def test_a_day_is_that_of_every_number_of_its_verb() -> None:
    text = "One brigade of 700 men crossed the bridge on 9 February, according to two officers."
    assert [figure.as_of for figure in read(text)][:2] == ["2025-02-09", "2025-02-09"]


def test_a_record_has_no_since() -> None:
    assert [figure.since for figure in read("Inflation eased to 3.1%, its lowest since 2021.")] == [None]
