"""Numbers without their noun, and whose noun stands near."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.record.ellipsis import as_put_before, with_its_noun


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


@pytest.mark.parametrize(
    ("text", "counted", "event"),
    [
        (
            "They differed over how many people were missing. Mr Quell put the number at six.",
            "people",
            "missing",
        ),
        ("The board did not say how many jobs would be cut. The union put the figure at six.", "jobs", "cut"),
        ("Police would not say how many had been held; lawyers said the total was six.", "people", "hold"),
        ("They would not say how many had been held. Mr Quell has six.", None, None),
        ("Of those ballots, six were void.", "ballots", None),
        ("Of those, six were void.", None, None),
    ],
)
def test_what_was_asked_for_or_is_named_before_is_counted(
    text: str, counted: str | None, event: str | None
) -> None:
    found = with_its_noun(article(text), figure(text, "six", 6))
    assert (found.counted, found.event) == (counted, event)


def test_what_somebody_has_it_at_is_in_the_unit_it_was_put_at_before() -> None:
    text = "The service puts the fire at 5,800 hectares. The centre has it at 7,300, and 40 men are there."
    first = figure(text, "5,800 hectares", 5_800, unit="hectare")
    others = [figure(text, "7,300", 7_300), figure(text, "40", 40)]
    assert [f.unit for f in as_put_before(article(text), [first, *others])] == ["hectare", "hectare", None]


def test_what_a_ballot_counts_is_votes() -> None:
    text = "Members voted by 131 to 88 to drop the bill."
    found = with_its_noun(article(text), figure(text, "131", 131, event="vote"))
    assert (found.counted, found.counted_noun) == ("votes", "vote")
