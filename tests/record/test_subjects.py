"""Of whom a claim speaks."""

from __future__ import annotations

import pytest

from sayso.record.subjects import is_of_nobody, is_own, subject_of


@pytest.mark.parametrize(
    ("claim", "subject"),
    [
        ("that the lower gate had failed", "the lower gate"),
        ("its crews were not paid", "its crews"),
        ("I have never met the man", "I"),
        ("Marl moved no troops", "Marl"),
        ("six boats sank in the night", "six boats sank in"),
    ],
)
def test_the_subject_stands_before_the_first_verb(claim: str, subject: str) -> None:
    assert subject_of(claim) == subject


def test_a_pronoun_and_what_is_owned_are_the_speakers_own() -> None:
    assert is_own("its crews", frozenset())
    assert is_own("we", frozenset())
    assert is_own("no officer of ours", frozenset()) or is_own("none of ours", frozenset())
    assert is_own("Halvard", {"halvard"})
    assert not is_own("the town", {"halvard"})


def test_nobody_is_spoken_of_where_there_is_none() -> None:
    assert is_of_nobody("there was no leak")
    assert is_of_nobody("that nobody had been hurt")
    assert not is_of_nobody("the hull did not leak")
