"""Times on plain news sentences: what is taken, from which day it is counted, what is left alone."""

from __future__ import annotations

import pytest

from sayso.model import Article, TimeExpression
from sayso.reading.engines import load_engine
from sayso.reading.times import find_times

DAY = "2024-10-23"  # a Wednesday


def times_of(text: str, reference: str | None = DAY) -> list[tuple[str, str]]:
    return [(text[slice(*t.span)], t.value) for t in expressions(text, reference)]


def expressions(text: str, reference: str | None = DAY) -> tuple[TimeExpression, ...]:
    article = Article(id="a", text=text, paragraphs=((0, len(text)),), reference_date=reference)
    return find_times(load_engine().analyse(article), article)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The bridge was shut on Oct. 3.", "Oct. 3", "2024-10-03"),
        ("The bridge was shut on 3 October 2021.", "3 October 2021", "2021-10-03"),
        ("Thu. Nov 21st, 2024", "Thu. Nov 21st, 2024", "2024-11-21"),
        ("The log ends at 2024-02-29.", "2024-02-29", "2024-02-29"),
        ("Filed 10/21/2024 by the clerk.", "10/21/2024", "2024-10-21"),
        ("It was founded in March 1998.", "March 1998", "1998-03"),
        ("It was founded in 1998.", "1998", "1998"),
        ("The treaty of the 1990s still holds.", "the 1990s", "199"),
        ("Output fell in the third quarter of 2023.", "the third quarter of 2023", "2023-Q3"),
        ("Profits rose in the first half of last year.", "the first half of last year", "2023-H1"),
        ("The dam was finished in mid-2023.", "mid-2023", "2023"),
        ("The harvest began in late September.", "late September", "2024-09"),
        ("They signed the accord in June.", "June", "2024-06"),
        ("The work should be finished by December.", "December", "2024-12"),
        ("They will meet on Nov. 20.", "Nov. 20", "2024-11-20"),
        ("The mayor resigned in December.", "December", "2023-12"),
    ],
)  # fmt: skip
def test_dates(text: str, words: str, value: str) -> None:
    assert (words, value) in [
        (w[0].lower() + w[1:] if words[0].islower() else w, v) for w, v in times_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The mayor resigned on Monday.", "Monday", "2024-10-21"),
        ("The mayor resigned on Wednesday.", "Wednesday", "2024-10-23"),
        ("The council will meet on Friday.", "Friday", "2024-10-25"),
        ("The council voted last Friday.", "last Friday", "2024-10-18"),
        ("The council votes next Tuesday.", "next Tuesday", "2024-10-29"),
        ("Tuesday's ruling will cost the city dear.", "Tuesday", "2024-10-22"),
        ("The talks are scheduled for Saturday.", "Saturday", "2024-10-26"),
        ("Rain is forecast for Saturday.", "Saturday", "2024-10-26"),
        ("He arrived yesterday.", "yesterday", "2024-10-22"),
        ("Schools closed last week.", "last week", "2024-W42"),
        ("Earlier this week schools closed.", "Earlier this week", "2024-W43"),
        ("Prices rose last month.", "last month", "2024-09"),
        ("Prices rose last year.", "last year", "2023"),
        ("The fair opens next summer.", "next summer", "2025-SU"),
        ("Trade fell this quarter.", "this quarter", "2024-Q4"),
        ("Two days ago the river rose.", "Two days ago", "2024-10-21"),
        ("Three weeks ago the river rose.", "Three weeks ago", "2024-W40"),
        ("Five years ago the river rose.", "Five years ago", "2019"),
        ("The river rose earlier in October.", "earlier in October", "2024-10"),
        ("He fell ill last night.", "last night", "2024-10-22TNI"),
        ("Shots were heard on Friday night.", "Friday night", "2024-10-18TNI"),
        ("The train left at 5 p.m. on Tuesday.", "5 p.m. on Tuesday", "2024-10-22T17:00"),
        ("The quake struck at 07:45 GMT on Sunday.", "07:45 GMT on Sunday", "2024-10-20T07:45Z"),
    ],
)  # fmt: skip
def test_times_counted_from_the_day_of_the_report(text: str, words: str, value: str) -> None:
    assert (words, value) in times_of(text)


@pytest.mark.parametrize(
    ("text", "words", "value", "kind"),
    [
        ("They have talked over the past two years.", "the past two years", "P2Y", "DURATION"),
        ("In recent weeks the price has doubled.", "recent weeks", "PXW", "DURATION"),
        ("The siege lasted six months.", "six months", "P6M", "DURATION"),
        ("It took two and a half hours.", "two and a half hours", "PT2H30M", "DURATION"),
        ("He signed a five-year lease.", "five-year", "P5Y", "DURATION"),
        ("He served for three decades.", "three decades", "P30Y", "DURATION"),
        ("The ferry sails every day.", "every day", "P1D", "SET"),
        ("The board sits every Tuesday.", "every Tuesday", "XXXX-WXX-2", "SET"),
        ("Rents are paid annually.", "annually", "P1Y", "SET"),
        ("The pump moves 40 barrels a day.", "a day", "P1D", "SET"),
        ("The post is currently vacant.", "currently", "PRESENT_REF", "DATE"),
        ("The post was recently filled.", "recently", "PAST_REF", "DATE"),
    ],
)  # fmt: skip
def test_durations_sets_and_references(text: str, words: str, value: str, kind: str) -> None:
    found = [(text[slice(*t.span)], t.value, t.type) for t in expressions(text)]
    assert (words, value, kind) in found


@pytest.mark.parametrize(
    "text",
    [
        "Some 1,500 soldiers crossed the river.",
        "About 2000 soldiers crossed the river.",
        "May said the plan would fail.",
        "Theresa May said so.",
        "The Sun reported the sale.",
        "Mr Sun sat down.",
        "The march on the capital went ahead.",
        "They joined the March on the capital.",
        "It may rain.",
        "She is 41 years old, her son a 12-year-old.",
        "The visitors won 3-1 and 24-17.",
        "The fine was $1998.",
        "The Daily Herald was sold.",
        "Three quarters of the voters agreed.",
        "He drove 2010 miles in the car.",
        "It was the second bridge to fall.",
        "Prices fall and rivers spring up.",
        "June Carter sang.",
        "The map scale is 1/2 and the ratio 16:9.",
        "Shots were fired in the 1900 block of Elm Street.",
        "The boy, 2 to 3 years old, was unhurt.",
        "The link is example.org/P2qpm3h3Pm now-defunct.",
        "He flew to Easter Island.",
        "He soon fled the town.",
        "She told USA Today about it.",
        "He faces the future of steel.",
        "He hates late-night calls.",
    ],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert times_of(text) == []


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He resigned on Wednesday.", "Wednesday", "XXXX-WXX-3"),
        ("He resigned last week.", "last week", "XXXX-WXX"),
        ("Earlier this week he resigned.", "Earlier this week", "XXXX-WXX"),
        ("He resigned yesterday.", "yesterday", "XXXX-XX-XX"),
        ("He resigned in June.", "June", "2024-06"),
        ("The work should be finished by December.", "December", "2024-12"),
        ("He resigned earlier in October.", "earlier in October", "2024-10"),
        ("He resigned last month.", "last month", "2024-09"),
        ("He resigned last year.", "last year", "2023"),
        ("He resigned on Oct. 3.", "Oct. 3", "2024-10-03"),
    ],
)
def test_a_month_whose_day_is_not_known(text: str, words: str, value: str) -> None:
    assert (words, value) in times_of(text, "2024-10")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He resigned on Wednesday.", "XXXX-WXX-3"),
        ("He resigned in June.", "XXXX-06"),
        ("He resigned on Oct. 3.", "XXXX-10-03"),
        ("He resigned last year.", "XXXX"),
        ("He resigned today.", "XXXX-XX-XX"),
        ("He resigned last summer.", "XXXX-SU"),
        ("He resigned in June 1997.", "1997-06"),
    ],
)
def test_no_day_to_count_from(text: str, value: str) -> None:
    assert [t.value for t in expressions(text, None)] == [value]


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("The work should be finished by December.", "ON_OR_BEFORE"),
        ("The ban stands until March.", "ON_OR_BEFORE"),
        ("The road was shut before June.", "BEFORE"),
        ("The road was shut after June.", "AFTER"),
        ("The road has been shut since August 2023.", "ON_OR_AFTER"),
        ("The road was shut in early June.", "START"),
        ("The road was shut at the end of June.", "END"),
        ("The road was shut for nearly two years.", "LESS_THAN"),
        ("The road was shut for about two years.", "APPROX"),
        ("The road was shut in June.", None),
        ("The road was shut over the past two years.", None),
        ("The road was shut after Tuesday's ruling.", None),
        ("Shares fell after third-quarter losses.", None),
    ],
)
def test_mods(text: str, mod: str | None) -> None:
    assert [t.mod for t in expressions(text)] == [mod]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # Since when and from when are no days to count from.
        ("The town has been shelled since Dec. 18, 2023, a minister said on Friday.", "XXXX-WXX-5"),
        ("The duty applies from 10 April 2025, a minister said on Friday.", "XXXX-WXX-5"),
        # A day that something happened on is.
        ("The dam broke on 3 May 2019 and troops came on Friday.", "2019-05-03"),
    ],
)
def test_a_weekday_without_a_day_of_the_report(text: str, value: str) -> None:
    assert expressions(text, None)[-1].value == value


def test_a_weekday_is_counted_from_the_report_and_not_from_a_bound() -> None:
    text = (
        "The town has been shelled since December 18, and on Monday a mill burned, a minister said on Friday."
    )
    found = [t.value for t in expressions(text, "2024-01-19")]
    assert found == ["2023-12-18", "2024-01-15", "2024-01-19"]


def test_what_had_been_done_in_a_month_is_over_whatever_hangs_on_it() -> None:
    text = (
        "Nordkist, the maker of packaging, said on Friday that it would cut 1,800 of its 12,500 jobs by the end of next "
        "year. It expects sales of 2.1 billion euros this year, down from the 2.4 billion it had forecast in May.\n\n"
        "The Packers' Union said that the company had told it of 2,300 jobs. A spokeswoman for Nordkist, Lena Moor, said "
        'that the figure was "plucked out of the air".\n\nEconomy Minister Carlo Benz said that he had not been told. '
        '"We read it in the papers," he said.\n\nNordkist shares fell 9 percent. Analysts at Bank Orvel cut their '
        "target from 41 euros to 33 euros."
    )
    assert ("May", "2024-05") in times_of(text)


def test_the_time_last_spoken_of() -> None:
    text = "The dam broke on 3 May 2019. The next day troops came. The following year it was rebuilt."
    assert times_of(text)[1:] == [("The next day", "2019-05-04"), ("The following year", "2020")]


def test_ranges_share_their_month_and_year() -> None:
    assert times_of("It ran from 5 to 12 October.") == [("5", "2024-10-05"), ("12 October", "2024-10-12")]
    assert times_of("It ran Oct. 5-7.") == [("Oct. 5", "2024-10-05"), ("7", "2024-10-07")]
    assert times_of("It ran between May 3 and June 5, 2021.")[0] == ("May 3", "2021-05-03")
    assert times_of("War came in 1939-1945.") == [("1939", "1939"), ("1945", "1945")]


def test_a_narrative_counts_from_the_year_it_tells_of() -> None:
    text = (
        "The war began in May 1911. In 1912 the north rose. In March 1913 the fleet sailed. By June 1914 "
        "the south had fallen. In 1915 the king fled. In August 1916 the capital was taken. In October "
        "a truce was signed. The next month it was broken."
    )
    assert times_of(text)[-2:] == [("October", "1916-10"), ("The next month", "1916-11")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They married in February 2010. She left the following January.",
            ("the following January", "2011-01"),
        ),
        ("They married in February 2010. She left the following June.", ("the following June", "2010-06")),
        ("The mill shut in 2010. It reopened the following May.", ("the following May", "2011-05")),
    ],
)
def test_the_following_month_is_counted_from_what_was_told(text: str, expected: tuple[str, str]) -> None:
    assert times_of(text)[-1] == expected


def test_no_expression_crosses_a_paragraph() -> None:
    text = "It closed in June\n2019 voters signed."
    article = Article(id="a", text=text, paragraphs=((0, 17), (18, len(text))), reference_date=DAY)
    found = find_times(load_engine().analyse(article), article)
    assert [text[slice(*t.span)] for t in found][:1] == ["June"]


def test_the_anchor_is_the_day_counted_from() -> None:
    absolute, relative = expressions("On 3 May 2019 he left; he came back on Monday.")
    assert (absolute.anchor, relative.anchor) == (None, DAY)


def test_the_quarter_a_report_is_about_is_not_the_one_it_compares_with() -> None:
    text = (
        "Third-quarter profit rose to $40 million from $30 million a year earlier. The year-ago quarter included a "
        "charge. In the latest quarter sales fell from those of the same period last year. Sales for the quarter "
        "were $1 billion; in the 2023 period they were higher. The company expects a fourth-quarter loss."
    )
    assert times_of(text) == [
        ("Third-quarter", "2024-Q3"), ("a year earlier", "2023-Q3"), ("The year-ago quarter", "2023-Q3"),
        ("the latest quarter", "2024-Q3"), ("the same period last year", "2023-Q3"), ("the quarter", "2024-Q3"),
        ("the 2023 period", "2023-Q3"), ("fourth-quarter", "2024-Q4"),
    ]  # fmt: skip


def test_the_same_period_of_a_month() -> None:
    text = "Sales rose 43% in February compared with the same period last year."
    assert times_of(text) == [("February", "2024-02"), ("the same period last year", "2023-02")]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # A plan lies ahead, a plan that had been made does not; "until" looks ahead from what lasts.
        ("The talks, set to resume Friday, were called off.", "Friday", "2024-10-25"),
        ("The offer had been due to expire on Friday.", "Friday", "2024-10-18"),
        ("The visas could be ready as early as Friday.", "Friday", "2024-10-25"),
        ("Markets have been closed until Friday.", "Friday", "2024-10-25"),
        ("The judge gave them until Friday.", "Friday", "2024-10-25"),
        ("The fighting lasted until Friday.", "Friday", "2024-10-18"),
        ("The river rose as planned on Saturday.", "Saturday", "2024-10-19"),
        # What marks a noun is over, unless a plan is spoken of and the noun is something to come.
        ("A Sunday morning crash will cost the town dear.", "Sunday morning", "2024-10-20TMO"),
        ("They will face off at Monday's debate.", "Monday", "2024-10-28"),
        # A month or a day close by on the other side.
        ("The firm told of a cut in November.", "November", "2024-11"),
        ("The deal was struck last September.", "last September", "2023-09"),
    ],
)  # fmt: skip
def test_back_or_ahead(text: str, words: str, value: str) -> None:
    assert (words, value) in times_of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The work must be done within two weeks.", [("two weeks", "P2W")]),
        ("It is paid over three years.", [("three years", "P3Y")]),
        ("It went on for over three years.", [("over three years", "P3Y")]),
        ("It went on for at least two more weeks.", [("at least two more weeks", "P2W")]),
        ("It went on for only two weeks.", [("two weeks", "P2W")]),
        ("It will take a year or two.", [("a year or two", "P1Y")]),
        ("It fell in recent weeks and months.", [("recent weeks and months", "PXW")]),
        ("The two-year-old war drags on.", [("two-year-old", "P2Y")]),
        ("The past decade was dry.", [("The past decade", "P10Y")]),
        ("It has stood for decades.", [("decades", "PXY")]),
        ("It broke in the days after the vote.", [("the days", "PXD")]),
        ("It lost money in the past two quarters.", [("the past two quarters", "P2Q")]),
        ("He will one day be king.", [("one day", "FUTURE_REF")]),
        ("The leaders of today's world met.", [("today", "PRESENT_REF")]),
        ("He left a long time ago.", [("a long time ago", "PAST_REF")]),
        ("It fell below 2005 levels.", [("2005", "2005")]),
        ("The 1992 presidential election was close.", [("1992", "1992")]),
        ("He died on the day before last Tuesday.", [("the day before last Tuesday", "2024-10-21")]),
        ("It was hit around 7:15 p.m. on Monday.", [("around 7:15 p.m. on Monday", "2024-10-21T19:15")]),
        ("It was hit at 10:30 Sunday night.", [("10:30 Sunday night", "2024-10-20T22:30")]),
        ("It was hit after midnight Sunday.", [("midnight Sunday", "2024-10-20T00:00")]),
        ("It was hit mid-afternoon yesterday.", [("mid-afternoon yesterday", "2024-10-22TAF")]),
        ("It fell earlier Monday.", [("Monday", "2024-10-21")]),
        ("It fell in the early 1980s.", [("the early 1980s", "198")]),
        ("It fell in March, April and May of 2023.", [("March", "2023-03"), ("April", "2023-04"), ("May of 2023", "2023-05")]),
        ("They will meet on Thursday and Friday.", [("Thursday", "2024-10-24"), ("Friday", "2024-10-25")]),
        ("They will meet on Wednesday or Thursday.", [("Wednesday", "2024-10-23"), ("Thursday", "2024-10-24")]),
        ("It rained in the 1960s and 70s.", [("the 1960s", "196"), ("70s", "197")]),
        ("It broke half a century ago.", [("half a century ago", "1974")]),
        ("It stood for a quarter of a century.", [("a quarter of a century", "P25Y")]),
        ("It was the third in as many months.", []),
        ("It broke in the wee hours of Saturday.", [("the wee hours of Saturday", "2024-10-19TMO")]),
        ("It rose from the previous day.", [("the previous day", "2024-10-22")]),
        ("It broke at 7:30 p.m. ET on Tuesday.", [("7:30 p.m. ET on Tuesday", "2024-10-22T19:30")]),
        ("The March vote was close, said the May government.", [("March", "2024-03")]),
        ("He will find ways around Monday's ruling.", [("Monday", "2024-10-21")]),
        ("Until Friday they had not called.", [("Friday", "2024-10-18")]),
        ("It fell in the spring and summer of 2021.", [("the spring", "2021-SP"), ("summer of 2021", "2021-SU")]),
    ],
)  # fmt: skip
def test_spans_and_values(text: str, expected: list[tuple[str, str]]) -> None:
    assert times_of(text) == expected


def test_the_day_told_of_outlives_a_year_in_passing() -> None:
    text = "Shares rose on Monday, the most since 1983. The index ended the day at a record."
    assert times_of(text)[-1] == ("the day", "2024-10-21")


def test_a_year_in_passing_does_not_move_a_narrative() -> None:
    text = (
        "The war began in May 1911. In 1912 the north rose. In March 1913 the fleet sailed, as papers declassified in "
        "2005 show. In June the south fell. In 1915 the king fled. In August 1916 the capital was taken. "
    )
    assert times_of(text)[4] == ("June", "1913-06")


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Turnout at 18.00 was 58 percent.", ["18.00"]),
        ("Polls close at 20.00.", ["20.00"]),
        ("The share closed at 18.00.", []),
        ("Turnout was at 18.00 percent.", []),
        ("He was hired at 12.50 euros.", []),
    ],
)
def test_a_clock_time_with_a_dot_is_no_price(text: str, times: list[str]) -> None:
    assert [words for words, _ in times_of(text)] == times
