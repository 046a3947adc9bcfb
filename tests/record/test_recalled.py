"""Which number of a report a recalled one has become."""

from __future__ import annotations

import pytest

from counting import counted_as_told
from making import article, figure
from sayso.record.recalled import recalled_near


@pytest.mark.parametrize(
    ("text", "number", "was"),
    [
        ("The port counts 52 dead. On Sunday it was 31.", 52, {31.0}),
        ("The port now speaks of 52 dead.\n\nIt had given 31 on Sunday.", 52, {31.0}),
        ("The port had spoken of 31 dead. It now says 52 people were killed.", 52, {31.0}),
        ("The port counts 52 dead. It had spoken of 310,000 last week.", 52, set()),
        ("The port counts 52 dead and 80 hurt. It had reported 31 dead on Sunday.", 80, set()),
        ("The port counts 52 dead and 80 hurt. It had reported 31 dead on Sunday.", 52, {31.0}),
        (
            "The Interior Ministry said that 52 people were killed. The Red Cross had spoken of 31 dead on Sunday.",
            52,
            set(),
        ),
    ],
)
def test_what_a_number_was(text: str, number: float, was: set[float]) -> None:
    given = next(c for c in counted_as_told(text) if c.point.low == number)
    assert given.previous.was == was
    assert {p.low for p in given.recalled} == was
    assert all(p.change == "previous" and p.source == given.point.source for p in given.recalled)


def test_a_number_near_which_nothing_is_recalled() -> None:
    for text, near in (
        ("It makes it 52. On Sunday it was 31.", True),
        ("It makes it 52, and 31 hurt.", False),
    ):
        now, other = figure(text, "52", 52), figure(text, "31", 31, id="f2")
        assert recalled_near(article(text), now, [now, other]) is near


def test_what_went_before_is_nothing_that_a_number_was() -> None:
    text = "The list of the missing has shrunk to 11, the police said, after nine men turned up at home."
    assert all(not c.recalled for c in counted_as_told(text))
