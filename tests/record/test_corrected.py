"""What a record makes of a page whose numbers its outlet has altered, as read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article
from sayso import read
from sayso.model import Change, FigureState, Reading
from sayso.record.fold import StoryFold

SAID = "The interior ministry said {} people were killed in the Orsa valley flood."
MORE = "\nThe search went on through the night."
NEXT = "The interior ministry said on Friday that 20 people were killed in the Orsa valley flood."


def page(text: str, id: str, *, modified: str | None = None, day: str = "2025-03-12") -> Reading:
    return read(replace(article(text, id=id, day=day), modified=modified))


def told(*readings: Reading) -> tuple[StoryFold, tuple[Change, ...]]:
    """The fold of versions of one page and the report of another day, and what that brought."""
    fold, older = StoryFold("s1"), None
    for reading in readings[:-1]:
        fold.take(reading, older)
        older = reading.article
    return fold, fold.take(readings[-1])


@pytest.mark.parametrize(
    "versions",
    [
        [SAID.format(31) + MORE, SAID.format(13) + MORE],
        [SAID.format(31), SAID.format(31) + MORE, SAID.format(13) + MORE],
        [SAID.format(3), SAID.format(13)],
        [
            "Flood leaves 31 people dead.\n" + SAID.format(31),
            "Flood leaves 13 people dead.\n" + SAID.format(13),
        ],
    ],
    ids=["altered", "added to before", "within the number", "told twice"],
)
def test_the_next_number_goes_on_from_what_the_page_says_now(versions: list[str]) -> None:
    pages = [page(text, f"a{n}") for n, text in enumerate(versions)]
    fold, changes = told(*pages, page(NEXT, "b", day="2025-03-14"))
    (change,) = (c for c in changes if c.kind != "correction")
    assert change.kind == "revision"
    assert isinstance(change.before, FigureState) and change.before.low == 13
    standing = {p.low for m in fold.measures() for p in m.points if p.altered_at is None}
    assert standing == {13, 20}


def test_a_number_put_right_is_of_the_hour_in_which_it_was() -> None:
    altered = page(SAID.format(13), "a1", modified="2025-03-13T08:00:00Z")
    fold, _ = told(page(SAID.format(31), "a0"), altered, page(NEXT, "b", day="2025-03-14"))
    points = {p.low: p for m in fold.measures() for p in m.points}
    assert points[31].altered_at == points[13].reported_at == "2025-03-13T08:00:00Z"
