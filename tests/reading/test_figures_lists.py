"""Numbers that stand away from their noun: in lists, in answers, in quotation marks, after a name."""

import pytest

from sayso.model import Article, Figure
from sayso.reading import read_article
from sayso.reading.engines import load_engine


def read(text: str) -> tuple[Figure, ...]:
    article = Article("x", text, ((0, len(text)),), published="2025-03-10", reference_date="2025-03-10")
    return read_article(article, load_engine()).figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gorm put the number at “about 1,400”.", [(1400, "number", None)]),
        ("The ministry gave the number of dead as “more than 40”.", [(40, "dead", "dead")]),
        ("It has disclosed how many people have left: 410 since 13 January.", [(410, "people", "leave")]),
        ("How many homes burned? 310, the mayor said.", [(310, "homes", "burn")]),
        ("There was a number in red: 640. So many have left since January.", [(640, None, "leave")]),
        ("Homes destroyed: 40", [(40, "Homes", "destroy")]),
        ("Dead: 58", [(58, "Dead", "dead")]),
        ("Jobs lost so far: 1,150", [(1150, "Jobs", "lose")]),
        ("It won 62 seats and Harvest 61.", [(62, "seats", "win"), (61, "seats", "win")]),
        ("It received 64 seats. The Harvest Party won 60.", [(64, "seats", "receive"), (60, "seats", "win")]),
        ("By the end of March 980 people had left.", [(980, "people", "leave")]),
        ("A crowd estimated at 5,000 marched.", [(5000, "crowd", None)]),
        ("The herd is 900 strong.", [(900, "herd", None)]),
        ("The index closed 40 points lower at 960.", [(40, None, None), (960, None, None)]),
    ],
)
def test_a_number_away_from_its_noun(text: str, told: list[tuple[float, str | None, str | None]]) -> None:
    found = [(figure.low, figure.counted, figure.event) for figure in read(text)]
    assert [each[:2] for each in found] == [each[:2] for each in told]
    assert all(event is None or event == read for (*_, event), (*_, read) in zip(told, found, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "She flew a Boeing 737.",
        "They met in Room 12 and in Ward 7.",
        "On 14 March they left.",
    ],
)
def test_a_name_keeps_its_number(text: str) -> None:
    assert read(text) == ()


def test_a_name_that_a_count_goes_before_keeps_its_number_where_a_noun_follows() -> None:
    assert [figure.low for figure in read("They bought 12 jets and Airbus 320 engines.")] == [12]


def test_who_puts_a_number_is_not_counted() -> None:
    assert [figure.counted for figure in read("Police put it at 40.")] == [None]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("They now put the arrests on 13 May at 104.", ["arrests"]),
        ("They put arrests in the capital at 104.", ["arrests"]),
        ("The ministry put the injured in the capital at 104 and the dead at 17.", ["injured", "dead"]),
        ("The union gave the number of people affected there as 780.", ["people"]),
        ("They put a tent on the square at 104 Hill Road.", []),
    ],
)
def test_what_is_put_at_a_number_is_counted_whatever_place_or_day_stands_between(
    text: str, counted: list[str]
) -> None:
    assert [figure.counted for figure in read(text)] == counted


@pytest.mark.parametrize(
    ("text", "low", "high", "counted"),
    [
        ("The number of dead ranges from 50 to 200.", 50, 200, "dead"),
        ("Estimates of the numbers killed by the quake range from 50 to at least 200.", 50, 200, "killed"),
        ("Reports of the number of people on board ranged from 50 to 70.", 50, 70, "people"),
        ("Estimates of the damage ranged from $2 billion to $5 billion.", 2e9, 5e9, "damage"),
        ("The death toll could be as high as 100.", None, 100, "death toll"),
        ("The death toll could be as low as 40.", 40, None, "death toll"),
    ],
)
def test_what_ranges_or_could_be_as_high_is_counted(
    text: str, low: float | None, high: float | None, counted: str
) -> None:
    assert [(f.low, f.high, f.counted) for f in read(text)] == [(low, high, counted)]


@pytest.mark.parametrize(
    "printed", ["A 12m-crown fund has been set up.", "A 12-million-crown fund has been set up."]
)
def test_money_that_a_hyphen_ties_to_its_number_is_counted(printed: str) -> None:
    assert [(f.low, f.counted) for f in read(printed)] == [(12_000_000, "crown")]


def test_a_total_of_money_is_not_of_the_people_before_it() -> None:
    text = "The fund is to help three million people. A total of $360m has been pledged so far."
    assert [figure.counted for figure in read(text)] == ["people", "total"]


def test_an_entry_of_a_list_that_is_a_name_counts_nothing() -> None:
    assert [figure.counted for figure in read("Orm: 1,204")] == [None]
