"""What a number was before, as its sentence tells it."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.model import Figure
from sayso.record.previous import Previous, previous_of


def read(text: str, words: str, low: float, *others: tuple[str, float], **more: object) -> Previous:
    given = figure(text, words, low, **more)  # type: ignore[arg-type]
    rest = [figure(text, w, n, id=f"f{i}", unit=given.unit) for i, (w, n) in enumerate(others, 2)]
    return previous_of(article(text), given, [given, *rest])


@pytest.mark.parametrize(
    ("text", "words", "low", "other"),
    [
        ("Some 1,800 posts were in danger, down from 2,500.", "1,800", 1800, ("2,500", 2500)),
        (
            "The utility, which had offered 90 million, now pays 150 million.",
            "150 million",
            150e6,
            ("90 million", 90e6),
        ),
        ("The share is 52%, lower than the 61% with which it began.", "52%", 52, ("61%", 61)),
        ("It now counts 40, compared with 31 on Monday.", "40", 40, ("31", 31)),
    ],
)
def test_a_number_told_as_of_before(text: str, words: str, low: float, other: tuple[str, float]) -> None:
    assert read(text, words, low, other) == Previous(was=frozenset({other[1]}))


@pytest.mark.parametrize(
    ("text", "words", "low", "other"),
    [
        ("There were 94 people, not 92, aboard.", "94", 94, ("92", 92)),
        ("The brigade counted 29 dead rather than 23, its chief said.", "29", 29, ("23", 23)),
        ("It is 38 and not 15, as the ministry says.", "38", 38, ("15", 15)),
    ],
)
def test_a_number_told_in_contrast_may_be_anothers(
    text: str, words: str, low: float, other: tuple[str, float]
) -> None:
    told = frozenset({other[1]})
    assert read(text, words, low, other) == Previous(other=told, rejected=told)


def test_a_number_that_is_no_figure_is_read_where_it_is_the_contrast() -> None:
    text = "He said that 180 cattle had been driven off and not the 500 reported by the herders."
    given = figure(text, "180", 180)
    told = frozenset({500.0})
    assert previous_of(article(text), given, (given,)) == Previous(frozenset(), told, told, told)
    text = "He said that 180 had been driven off, but did not name the 500."
    given = figure(text, "180", 180)
    assert previous_of(article(text), given, (given,)) == Previous()


def test_what_was_reported_at_first_has_been_before() -> None:
    text = "It launched 71 drones and not 64, as first reported."
    assert read(text, "71", 71, ("64", 64)).was == {64.0}
    text = "Its list, which held 27 names until now, has 31 of them; it did not renew its own, of six."
    assert read(text, "31", 31, ("six", 6)) == Previous()


def test_a_difference_leads_back_to_what_was() -> None:
    text = "Profit will reach 470 million, 30 million more than she forecast in May."
    assert read(text, "470 million", 470e6, ("30 million", 30e6)).was == {440e6}
    text = "It has 58 names, 17 more than the Coast Guard has told."
    assert read(text, "58", 58, ("17", 17)) == Previous(other=frozenset({41.0}))
    text = "Some 22,000 homes are dark, 8,000 fewer than on Monday."
    assert read(text, "22,000", 22_000, ("8,000", 8_000)).was == {30_000}


def test_two_numbers_side_by_side_were_neither_the_other() -> None:
    assert (
        read("Union had 39.9 percent and Harvest 39.8 percent.", "39.8", 39.8, ("39.9", 39.9)) == Previous()
    )
    assert read("It rose from 41 to 82.", "82", 82, ("41", 41)).was == {41}
    assert read("It rose from 41 to 82.", "41", 41, ("82", 82)) == Previous()


def test_a_previous_number_stands_where_it_stood() -> None:
    given: Figure = figure("It was 84 on Sunday.", "84", 84, change="previous")
    assert previous_of(article("It was 84 on Sunday."), given, [given]).was == {84}
    assert previous_of(article("It was 84."), figure("It was 84.", "84", 84), []).all == frozenset()
