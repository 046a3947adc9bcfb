"""Numbers without their noun: whose noun stands near, and where to look for their own."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.record.ellipsis import counts_nothing, is_on_a_count, topics_of, with_its_noun


def noun(
    text: str, words: str, low: float, counted: str | None, of: str | None, **more: object
) -> str | None:
    given = figure(text, words, low, counted=counted, noun=of, **more)  # type: ignore[arg-type]
    return with_its_noun(article(text), given).counted


@pytest.mark.parametrize(
    ("text", "words", "low", "counted", "of"),
    [
        ("A group of geographers came up with 27,000.", "27,000", 27_000, "geographers", "geographer"),
        ("Its own list comes to 702.", "702", 702, "own list", "list"),
        ("Bats died there, it said: the count was 45.", "45", 45, "Bats", "bat"),
        ("The paper, which held names, put its own count at 31.", "31", 31, "names", "name"),
    ],
)
def test_whoever_counts_is_not_what_is_counted(
    text: str, words: str, low: float, counted: str, of: str
) -> None:
    assert noun(text, words, low, counted, of) is None


def test_what_is_put_at_a_number_is_counted() -> None:
    text = "It now puts its loss on the bonds at 355 million."
    assert noun(text, "355 million", 355e6, "bonds", "bond") == "its loss"
    text = "It puts the number of dead at 58."
    assert noun(text, "58", 58, "dead", "dead") == "dead"
    text = "The mayor puts it at 58."
    assert noun(text, "58", 58, "mayor", "mayor") is None


def test_what_rose_to_a_number_and_what_stands_behind_it_are_counted() -> None:
    assert noun("The schools shut rose to 58.", "58", 58, "schools", "school") == "schools"
    assert noun("It said 58 schools were shut.", "58", 58, "schools", "school") == "schools"
    text = 'The army now had "between 280 and 300" heavy tanks, it said.'
    assert noun(text, "between 280 and 300", 280, None, None) == "heavy tanks"
    text = "At least 340 of the county's 900 village halls were shut."
    assert noun(text, "340", 340, "county", "county") == "village halls"


def test_of_those_hurt_so_many_are_in_hospital() -> None:
    text = "Of the 83 injured, 21 are still in hospital."
    given = with_its_noun(
        article(text), figure(text, "21", 21, counted="injured", noun="people", event="injure")
    )
    assert (given.counted, given.event) == ("people", None)


@pytest.mark.parametrize(
    ("text", "words", "counted", "of", "nothing"),
    [
        ("Orlo was a clerk at 27 and a mayor at 34.", "34", "mayor", "mayor", True),
        ("He called for help at 10.", "10", "help", "help", True),
        ("The toll stood at 34.", "34", "toll", "toll", False),
        ("It puts the number of halls at 34.", "34", "halls", "hall", False),
        ("All but 3 schools were shut.", "3", "schools", "school", True),
        ("Then 3 bodies that pass the blame met.", "3", "bodies", "body", True),
        ("Then 3 public bodies met.", "3", "public bodies", "body", True),
        ("Then 3 bodies were found.", "3", "bodies", "body", False),
    ],
)
def test_ages_times_and_exceptions_count_nothing(
    text: str, words: str, counted: str, of: str, nothing: bool
) -> None:
    given = figure(text, words, float(words), counted=counted, noun=of)
    assert counts_nothing(article(text), given) is nothing


def test_a_count_that_says_no_more_and_one_that_does() -> None:
    text = "The police say 118."
    assert is_on_a_count(article(text), figure(text, "118", 118), alone=True)
    text = "The police say 118 will leave."
    assert is_on_a_count(article(text), figure(text, "118", 118))
    assert not is_on_a_count(article(text), figure(text, "118", 118), alone=True)
    text = "On Monday it recalled 118."
    assert not is_on_a_count(article(text), figure(text, "118", 118))


def test_where_to_look_goes_from_near_to_far() -> None:
    text = "Customs seized boats.\n\nIt counted them. The number is 247, it said."
    near, before, above, head = topics_of(article(text, title="Boats"), figure(text, "247", 247))
    assert ("number" in near, before, above) == (True, "it counted them. ", "customs seized boats.")
    assert head.startswith("boats\ncustoms")


@pytest.mark.parametrize(
    ("text", "words", "counted", "event"),
    [
        ("It trimmed the number of jobs it will cut to 1,480.", "1,480", "jobs", None),
        ("The number of those treated reached 97 last night.", "97", "people", "treat"),
        ("It raised the number of customers affected to 127.", "127", "customers", "affect"),
        ("As of six the number of the dead stands at 231.", "231", "the dead", None),
    ],
)
def test_what_the_number_is_of_is_counted(text: str, words: str, counted: str, event: str | None) -> None:
    given = figure(text + " Employees had left.", words, 1, counted="Employees", noun="employee")
    found = with_its_noun(article(text + " Employees had left."), given)
    assert (found.counted, found.event) == (counted, event)


def test_it_stood_at_what_the_list_before_counts() -> None:
    text = "So did the list of the dead. It stood at 31 on Sunday."
    assert is_on_a_count(article(text), figure(text, "31", 31))
    text = "So did the hull of the ship. It stood at 31 on Sunday."
    assert not is_on_a_count(article(text), figure(text, "31", 31))
