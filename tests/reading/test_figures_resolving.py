"""What a number was and became, from one sentence; and kinds of number that once were read wrongly."""

import pytest

from sayso.model import Article, Figure
from sayso.reading import read_article
from sayso.reading.engines import load_engine


def read(text: str) -> tuple[Figure, ...]:
    article = Article("x", text, ((0, len(text)),), published="2025-03-10", reference_date="2025-03-10")
    return read_article(article, load_engine()).figures


def before_and_after(text: str) -> list[tuple[float | None, float | None]]:
    return [(f.was.low if f.was else None, f.became.low if f.became else None) for f in read(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The number of cases rose by 7 to 43.", [(36, 43), (36, None)]),
        ("The index lost 120 points to close at 8,452.", [(8572, 8452), (8572, None)]),
        ("The number of cases rose to 43 from 31.", [(31, None), (None, 43)]),
        ("There are now 61,300 nurses, 2,200 fewer than in 2019.", [(63500, None), (63500, 61300)]),
        ("The port sent 14 trucks on Monday and 30 more trucks on Friday.", [(None, None), (14, 44)]),
        ("Sales fell 8 percent to $20m.", [(None, None), (None, None)]),
        ("Doctors saw 30 new cases, taking the total to 400.", [(370, 400), (370, None)]),
        ("It sent 40 tents on top of the 25 it sent in May.", [(25, 65), (None, 65)]),
        (
            "It hired 40 guards on top of the 25 of last year, giving it 900 beds.",
            [(25, 65), (None, 65), (None, None)],
        ),
        ("The index closed 40 points lower at 960.", [(1000, 960), (1000, None)]),
        ("Shares were down 35 cents at $8.10.", [(8.45, 8.1), (8.45, None)]),
        ("The bank raised its rate by half a point to 4.5 percent.", [(4, 4.5), (4, None)]),
        ("Harvest lost eight seats, leaving it with 51.", [(59, 51), (59, None)]),
        ("Growers report 84 fires, 12 fewer than a year ago.", [(96, None), (96, 84)]),
        ("The toll, put at 24 on Sunday, now stands at 37.", [(None, 37), (24, None)]),
        ("The herd, once 900 strong, has shrunk to 350.", [(None, 350), (900, None)]),
        ("It plans to double its fleet of 60 buses.", [(60, 120), (None, 120)]),
        ("Claims have doubled to 2,600.", [(1300, 2600), (1300, None)]),
        ("The hall seats 1,800, twice as many as the old one.", [(900, None), (900, 1800)]),
        ("Floods killed 31 people. Nine more died on Tuesday.", [(None, None), (31, 40)]),
        ("The bid, first set at £90m, was lifted to £104m.", [(None, 104e6), (90e6, None)]),
        ("Orm trained 30 more guards, so 72 now work there.", [(42, 72), (42, None)]),
        ("The toll was put at 17 at first and corrected to 15.", [(None, 15), (17, None)]),
        ("Her lead has narrowed to 4 points from 11.", [(11, None), (None, 4)]),
        ("Orm spoke of 12 injured. By evening the figure had risen to 19.", [(None, None), (12, None)]),
        ("It cut 300 jobs. The number of cases rose by 7.", [(None, None), (None, None)]),
    ],
)
def test_what_numbers_were_and_became(text: str, told: list[tuple[float | None, float | None]]) -> None:
    assert before_and_after(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "It closed 40 branches and now has 310.",
        "He finished on 203 votes, 11 ahead of his rival.",
        "Orla sold 40 vans, 12 more than Gorm.",
        "The works ran $7bn over the $40bn set aside.",
        "Of the 150 passengers 96 were saved, 14 of them on Monday.",
        "Orla sold 142 units, compared with 141 units sold by Gorm.",
        "The storm destroyed 300 homes and injured another five men.",
        "The firm doubled the pay of 300 nurses.",
        "Visitors spent a third less than in May.",
        "The claims range from $200 to $4 million.",
        "Flats start from 450 square feet and go up to 900.",
        "Gorm gained 2.2%, adding to gains of the previous two sessions.",
        "Fares rose by about 7 pesos.",
    ],
)
def test_nothing_is_put_together_that_is_not_one_movement(text: str) -> None:
    figures = read(text)
    assert figures
    assert all(figure.was is None and figure.became is None for figure in figures)


def test_a_sum_is_told_from_what_is_printed() -> None:
    """What nobody printed names no figure, so that nothing can quote it."""
    step, total = read("The number of cases rose by 7 to 43.")
    assert step.became is not None and step.became.figure == total.id
    assert step.was is not None and step.was.figure is None
    assert total.was is not None and total.was.figure is None


def test_nothing_is_worked_out_of_a_rough_number() -> None:
    step, total = read("The number of cases rose by 7 to about 40.")
    assert (step.was, total.was) == (None, None)


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
        ("It sent 40 tents on top of the 25 it sent in May.", ["increment", "previous"]),
        ("The real number was 95 and not 59.", ["total", "previous"]),
        ("It had 1,300 members in 2010 and now has 400.", ["previous", "total"]),
        ("It had 300 guests and now has 40 rooms.", ["total", "total"]),
        ("Rates edged up to 5.2% from 5.1%.", ["total", "previous"]),
        ("The board has taken turnout up to 64%, from 61%.", ["total", "previous"]),
        ("Half the money came from 62 people.", ["total", "total"]),
        ("The bomb killed eight and injured another five.", ["total", "total"]),
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


def test_a_stretch_of_time_opens_no_range() -> None:
    figures = read("The number of cases has doubled in five days to 90, the ministry said.")
    assert (90, 90) in [(f.low, f.high) for f in figures]


def test_the_loss_for_last_year_is_of_now() -> None:
    told = [(f.low, f.change) for f in read("The bank said its loss for last year was 1.6 billion euros.")]
    assert told == [(1.6e9, "total")]
    told = [(f.low, f.change) for f in read("The previous count was 40 dead.")]
    assert told == [(40, "previous")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("It raised its figure for the missing to 64.", "missing"),
        ("It raised its figure for the injured to 64.", "injure"),
        ("It raised its figure for March to 64.", None),
    ],
)
def test_a_figure_for_those_is_of_what_befell_them(text: str, event: str | None) -> None:
    assert [f.event for f in read(text)] == [event]
