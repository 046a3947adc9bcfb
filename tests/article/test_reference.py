"""Which day a text speaks from, when its page bears another."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.article.reference import reference_of

OCTOBER = (
    "The harbour board said on Wednesday that two cranes fell. The board counted five earlier in October. "
    "Repairs are to end by December, it said last week."
)


def test_a_text_of_october_on_a_page_of_november() -> None:
    day, note = reference_of(OCTOBER, "2024-11-21")
    assert day == "2024-10"
    assert (
        note == 'the page is dated 2024-11-21, but its text speaks from October 2024 ("earlier in October")'
    )


def test_the_page_s_own_date_line_is_no_mention_of_its_month() -> None:
    assert reference_of("Thu. Nov 21st, 2024\nThe Courier\n\n" + OCTOBER, "2024-11-21")[0] == "2024-10"


def test_a_text_of_december_on_a_page_of_january() -> None:
    text = "The dam broke on Monday. So far in December it has held twice."
    assert reference_of(text, "2025-01-20")[0] == "2024-12"


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board said on Wednesday that two cranes fell.",
        "The harbour board met in October. It said on Wednesday that two cranes fell.",
        # It speaks from its own month as well.
        OCTOBER + " The board meets again on Nov. 28.",
        OCTOBER + " Five more fell last month.",
        OCTOBER + " Five more fell this month.",
        # Nothing is counted from a day of its own: a chronicle.
        "The first crane fell late in October 2024. It had been checked earlier in October.",
        # "earlier in October 2023" counts from nowhere.
        "The board said on Wednesday that a crane fell earlier in October 2023.",
        "The board said on Wednesday that a crane fell earlier in November.",
    ],
)
def test_an_ordinary_report_keeps_the_day_of_its_page(text: str) -> None:
    assert reference_of(text, "2024-11-21") == ("2024-11-21", None)


@pytest.mark.parametrize(
    "text",
    [
        "A crane fell on Thursday afternoon. The port said Friday that two men were hurt.",
        "A crane fell on Thursday afternoon. On Friday morning officials confirmed that two men were hurt.",
    ],
)
def test_a_text_that_tells_of_the_day_after_its_page(text: str) -> None:
    day, note = reference_of(text, "2024-11-21")  # a Thursday
    assert day == "2024-11-22"
    assert note is not None
    assert note.startswith("the page is dated 2024-11-21, but its text tells of the next day")


@pytest.mark.parametrize(
    "text",
    [
        "The port said Friday that two men were hurt.",  # six days ago, for all the text tells
        "A crane fell on Thursday. The port will be told on Friday.",
        "A crane fell on Thursday. The port said last Friday that it would.",
        "A crane fell on Thursday. Nothing will be said until Friday.",
        "A crane fell on Thursday. The port said Wednesday that it would.",
        "A crane fell on Thursday. The inspectors, expected to be told Friday, were not there.",
    ],
)
def test_a_text_that_tells_nothing_of_the_day_after(text: str) -> None:
    assert reference_of(text, "2024-11-21") == ("2024-11-21", None)


def test_a_page_of_the_first_days_of_the_next_month_is_left_alone() -> None:
    assert reference_of(OCTOBER, "2024-11-04") == ("2024-11-04", None)


def test_months_in_between_speak_for_a_later_day() -> None:
    assert reference_of(OCTOBER + " Work began in November.", "2024-12-20") == ("2024-12-20", None)
    assert reference_of(OCTOBER + " The board may appeal.", "2025-05-20")[0] is not None


def test_a_dateline_is_the_day_of_the_text() -> None:
    text = "MORVA, Oct. 23 — Two cranes fell on Wednesday."
    assert reference_of(text, "2024-11-21") == (
        "2024-10-23",
        'the page is dated 2024-11-21, but its text bears the dateline "Oct. 23"',
    )
    assert reference_of(text, "2025-01-02")[0] == "2024-10-23"
    assert reference_of("PORT MORVA, October 23, 2024 (Harbour Wire) - Two fell.", None) == (
        "2024-10-23",
        None,
    )


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("MORVA, Oct. 23 — Two cranes fell.", "2024-10-24"),
        # A page stamped in another time zone.
        ("MORVA, Oct. 23 — Two cranes fell.", "2024-10-22"),
        # The caption of a picture.
        ("HW Oct. 23 : The cranes of Morva.\nThe board met on Wednesday.", "2024-11-21"),
        ("The board met. On Oct. 23 — a Wednesday — two fell.", "2024-11-21"),
        ("MORVA, Oct. 32 — Two cranes fell.", "2024-11-21"),
    ],
)
def test_what_is_no_dateline_of_another_day(text: str, page: str) -> None:
    assert reference_of(text, page) == (page, None)


def test_what_is_not_known_stays_so() -> None:
    assert reference_of(OCTOBER, None) == (None, None)
    assert reference_of("MORVA, Oct. 23 — Two fell.", None) == (None, None)
    assert reference_of(OCTOBER, "2024-11") == ("2024-11", None)


@given(st.text(max_size=300), st.one_of(st.none(), st.dates().map(str), st.text(max_size=12)))
def test_any_text_has_an_answer(text: str, page: str | None) -> None:
    day, note = reference_of(text, page)
    assert note is None or (day is not None and day != page and page is not None)


def test_a_page_published_again() -> None:
    shared = Path(os.environ.get("SAYSO_SHARED", Path(__file__).parents[3] / "shared"))
    page = shared / "seed" / "page.txt"
    if not page.exists():
        pytest.skip("the page is not there")
    day, note = reference_of(page.read_text(encoding="utf-8"), "2024-11-21")
    assert day == "2024-10"
    assert note is not None
    assert "October 2024" in note
