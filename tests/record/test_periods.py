"""In which days what is told of the counted befell them."""

from __future__ import annotations

from datetime import date

import pytest

from making import article, figure
from sayso.record.measures import quantity_of
from sayso.record.periods import Period, period_of


def period(
    text: str, number: str, value: int, as_of: str | None = None, day: str = "2024-05-08"
) -> Period | None:
    page = article(text, id="a1", day=day)
    counted = figure(text, number, value, counted="people", noun="people", event="kill", as_of=as_of)
    quantity = quantity_of(page, counted)
    assert quantity is not None
    return period_of(page, counted, quantity)


@pytest.mark.parametrize(
    ("text", "number", "value", "as_of", "first"),
    [
        ("Eleven people were killed across the country on Monday, a group said.", "Eleven", 11, "2024-05-06", 6),
        ("Nine people drowned off Lanso over the weekend.", "Nine", 9, "2024-W18-WE", 4),
        ("Six people were killed overnight in Marn.", "Six", 6, None, 7),
        ("They said 107 people were killed in the past 24 hours.", "107", 107, None, 7),
        ("Activists say 35 people were killed in Oram today.", "35", 35, None, 8),
    ],
)  # fmt: skip
def test_what_befell_people_is_of_the_days_it_is_told_of(
    text: str, number: str, value: int, as_of: str | None, first: int
) -> None:
    found = period(text, number, value, as_of)
    assert found is not None and found.first == date(2024, 5, first)


@pytest.mark.parametrize(
    ("text", "number", "value", "as_of"),
    [
        ("The death toll of people killed rose to 40 on Tuesday.", "40", 40, "2024-05-07"),
        ("By Tuesday 40 people had been killed.", "40", 40, "2024-05-07"),
        ("The ministry put the dead at 40 people on Tuesday.", "40", 40, "2024-05-07"),
        ("In all 40 people were killed, the agency said on Tuesday.", "40", 40, "2024-05-07"),
        ("Some 40 people were killed in the quake, he said today.", "40", 40, None),
        ("Some 40 people were killed between Friday and Tuesday.", "40", 40, "2024-05-07"),
    ],
)  # fmt: skip
def test_what_there_is_by_a_day_befell_whenever(text: str, number: str, value: int, as_of: str) -> None:
    assert period(text, number, value, as_of) is None
