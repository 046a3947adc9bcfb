"""Numbers of another time are not the story's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, figure
from sayso import Article, read
from sayso.record.counts import countable
from sayso.record.other_times import counted_since, is_of_the_year_before
from sayso.record.parties import Parties


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("In January a strike on a bus depot in Dobrova killed 21 people.", 0),
        ("In January the company said that 21 people had died at its depot.", 1),
        ("On Tuesday a strike on a bus depot in Dobrova killed 21 people.", 1),
        ("The last fire of this size, in January, killed 21 people.", 0),
        ("Last May strikes on a bus depot in Dobrova killed 21 people.", 0),
        ("The first fire in May killed 21 people.", 1),
        ("Police said 21 people had died in a fire at the depot 12 years ago.", 0),
    ],
)
def test_what_happened_in_another_month_is_another_event(text: str, counted: int) -> None:
    reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-05-12"))
    assert sum(c.quantity.state == "killed" for c in countable(reading, Parties())) == counted


def test_a_count_since_a_war_began_is_a_count_of_its_own() -> None:
    text = (
        "The register has documented 10,940 civilian deaths since the war began. It counts 27 dead in Pelniv."
    )
    reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-05-12"))
    assert [c.quantity.since for c in countable(reading, Parties())] == ["war", None]


@pytest.mark.parametrize(
    ("behind", "since"),
    [
        (" after the storm, the strongest there in 12 years.", None),
        (" in the deadliest attack since the war began.", None),
        (" since the war began.", "war"),
    ],
)
def test_how_long_nothing_like_it_has_been_is_no_beginning_of_the_count(
    behind: str, since: str | None
) -> None:
    text = f"At least nine people have died{behind}"
    assert counted_since(article(text), figure(text, "nine", 9, event="die")) == since


def test_a_count_since_thursday_is_the_storys_own_though_the_month_has_changed() -> None:
    text = "Eight people have died of cholera in the camp since Thursday, the aid group said."
    reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-06-01"))
    assert [c.quantity.since for c in countable(reading, Parties())] == [None]


def test_a_count_since_months_ago_is_another() -> None:
    text, day = "Eight people have died.", "2026-06-01"
    eight = figure(text, "Eight", 8, since="2026-03")
    assert counted_since(article(text, day=day), eight) == "2026-03"
    assert counted_since(article(text, day=day), replace(eight, since="2026-05-28")) is None


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("It forecast a profit of 30 million euros for 2029, after about 25 million last year.", True),
        ("It forecast a profit of 30 million euros, after a loss of 25 million a year earlier.", False),
        ("It forecast a profit of about 25 million last year.", False),
    ],
)
def test_what_it_was_the_year_before_is_told_behind_after(text: str, before: bool) -> None:
    assert is_of_the_year_before(article(text), figure(text, "25 million", 25_000_000)) is before


def test_those_of_this_year_are_of_more_than_the_story() -> None:
    text = "Eight people have been killed in fires in the region this year."
    assert counted_since(article(text), figure(text, "Eight", 8, event="kill")) == "year"
    text = "Eight people were killed in the fire, and the region has no brigade since this year."
    assert counted_since(article(text), figure(text, "Eight", 8, event="kill")) is None


def test_a_number_compared_with_one_of_a_year_ago_is_of_now() -> None:
    text = "Rondel lost 64 million euros in the first quarter, compared with a profit of 38 million a year earlier."
    reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-05-12"))
    assert [c.point.low for c in countable(reading, Parties())][:1] == [64e6]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Mortars killed 21 people, the deadliest breach of the truce signed last year.", 1),
        ("Mortars killed 21 people, in what would be the worst breach of a truce signed last year.", 1),
        ("Mortars killed 21 people at the same place last year.", 0),
        ("The bomb killed 21 people, the worst attack since 2019.", 1),
        ("The bomb of 2019 killed 21 people.", 0),
        ("The toll from 2019 was 21 dead.", 0),
        ("Since 2025 the mayor has said that 21 people were killed.", 1),
        ("The mayor, in office since 2022, said the bomb had killed 21 people.", 1),
    ],
)
def test_a_time_gone_by_of_something_else_is_not_the_numbers(text: str, counted: int) -> None:
    reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-05-12"))
    assert sum(c.quantity.state == "killed" for c in countable(reading, Parties())) == counted
