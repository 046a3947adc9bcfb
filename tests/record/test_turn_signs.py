"""What is asked of a sentence that tells of a party."""

from __future__ import annotations

import pytest

from making import article
from sayso.model import Reading
from sayso.record.told_of import BEGINS, POINTED, Sentence
from sayso.record.turn_signs import Side, Signs, recalled_no, signs_of, tells_of_before

TEXT = (
    "Brint is pulling its jars, four days after it assured shoppers that there was no glass in them.\n\n"
    "It got this wrong, it said."
)


def signs(title: str = "Brint pulls jars") -> list[Signs]:
    end = TEXT.index("\n")
    sentences = [
        Sentence((0, end), BEGINS, "Brint", 5, ()),
        Sentence((end + 2, len(TEXT)), POINTED, "Brint", None, ()),
    ]
    side = Side("Brint", sentences, [], [], [], 0)
    return signs_of(Reading(article(TEXT, title=title)), [side])["Brint"]


def test_a_sentence_is_asked_for_itself_and_for_those_around_it() -> None:
    first, second = (each.answers for each in signs())
    assert first["recalls a no"] and not first["says no"] and first["in the opening"]
    assert second["wrong"] and not second["recalls"] and second["a no recalled near"]
    assert second["anywhere: recalls a no"] and not first["a no recalled near"]


def test_every_sentence_is_asked_the_same() -> None:
    first, second = (each.answers for each in signs())
    assert list(first) == list(second)
    assert {type(value) for value in first.values()} == {float}


def test_the_title_is_asked_who_it_names() -> None:
    assert signs()[0].answers["named in the title"]
    assert not signs("Jars pulled")[0].answers["named in the title"]


@pytest.mark.parametrize(
    ("text", "recalling"),
    [
        ("The minister had twice said that he knew nothing.", True),
        ("He goes, a week after ruling out a resignation.", True),
        ("Roe, who on Monday called it a fairy tale, resigned.", True),
        ("The minister said that he knew nothing.", False),
        ("He had a plan.", False),
    ],
)
def test_what_was_said_before_is_recalled(text: str, recalling: bool) -> None:
    assert tells_of_before(text) is recalling


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "Dosan, who last week ruled out a ban, said the harvest came first.",
            "who last week ruled out a ban",
        ),
        (
            "He will go, three days after he said he would not sit down.",
            "after he said he would not sit down",
        ),
        ("Dosan, who last week announced a ban, said the harvest came first.", None),
    ],
)
def test_a_no_that_is_recalled_ends_with_its_clause(text: str, clause: str | None) -> None:
    found = recalled_no(text)
    assert (text[slice(*found)] if found else None) == clause
