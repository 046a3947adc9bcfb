"""What a number was before, in the words and on the day that told it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.digest.earlier import counted_on
from sayso.digest.wording import change_line
from sayso.model import Article, Change, Evidence, FigureState, Measure, Point, Quote, Reading, Story


def at(text: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence("a", "h", (start, start + len(words)), Quote(words, "", ""))


def test_what_was_before_is_told_in_its_own_clause() -> None:
    before, after = "The recall will cost 240 million crowns.", "It will now cost 410 million crowns."
    first = Point(
        "Aalund",
        (),
        240,
        240,
        None,
        "actual",
        "total",
        None,
        "2027-02-01",
        "a",
        None,
        at(before, "240 million"),
    )
    evidence = replace(at(after, "410 million"), article="b")
    story = Story("s", "Recall", ("a", "b"), 2, 2, measures=(Measure("m", "cost in crowns", None, (first,)),))
    then, now = (FigureState(n, n, None, None, "Aalund") for n in (240.0, 410.0))
    change = Change("c", "revision", "2027-02-02", "b", "Aalund", "cost in crowns", then, now, evidence)
    readings = {
        "a": Reading(Article("a", before, ((0, len(before)),))),
        "b": Reading(Article("b", after, ((0, len(after)),))),
    }
    assert change_line(change, story, "2027", readings).text == (
        "“It will now cost 410 million crowns”, after “The recall will cost 240 million crowns”"
    )
    one = "The recall will cost 410 million and not 240 million crowns."
    same = {"b": Reading(Article("b", one, ((0, len(one)),)))}
    beside = replace(first, evidence=replace(at(one, "240 million"), article="b"))
    story = replace(story, measures=(Measure("m", "cost in crowns", None, (beside,)),))
    change = replace(change, evidence=replace(at(one, "410 million"), article="b"))
    assert change_line(change, story, "2027", same).text.endswith("”, after 240")


def test_what_a_report_recalls_itself_is_told_in_the_words_of_the_report_that_told_it() -> None:
    first, now = "Norvik counts five failures.", "Norvik now counts eight failures. It had spoken of five."
    told, recalled = at(first, "five"), replace(at(now, "five"), article="b")
    points = tuple(
        Point("Norvik", (), 5, 5, None, "actual", "total", None, day, evidence.article, None, evidence)
        for day, evidence in (("2027-02-01", told), ("2027-02-07", recalled))
    )
    story = Story("s", "Failures", ("a", "b"), 2, 2, measures=(Measure("m", "failures", None, points),))
    then, after = FigureState(5, 5, None, None, "Norvik"), FigureState(8, 8, None, None, "Norvik")
    evidence = replace(at(now, "eight"), article="b")
    change = Change("c", "revision", "2027-02-07", "b", "Norvik", "failures", then, after, evidence)
    known = {
        name: Reading(Article(name, text, ((0, len(text)),))) for name, text in (("a", first), ("b", now))
    }
    assert change_line(change, story, "2027", known).text == (
        "“Norvik now counts eight failures”, after “Norvik counts five failures” (1 February)"
    )
    alone = replace(story, measures=(Measure("m", "failures", None, points[1:]),))
    change = replace(change, before=replace(then, as_of="2027-02-07"))
    assert change_line(change, alone, "2027", known).text == "“Norvik now counts eight failures”, after 5"


@pytest.mark.parametrize(
    ("as_of", "day"),
    [
        ("2027-02-01", "2027-02-01"),
        ("2027-02-01T09", "2027-02-01T09"),
        ("2027-02", "2027-02"),
        ("2027", None),
        ("2029-12-31", None),
        (None, None),
    ],
)
def test_no_day_of_a_count_is_a_year_alone_nor_what_is_to_come(as_of: str | None, day: str | None) -> None:
    assert counted_on(FigureState(5, 5, None, as_of, "Norvik"), "2027-02-07") == day
