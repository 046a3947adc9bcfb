"""Sentences that tell that somebody had spoken before."""

from __future__ import annotations

import pytest

from sayso.record.spoken_before import is_no, recalled_no, tells_of_before


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


def test_a_no_may_be_one_in_a_word() -> None:
    assert is_no("He would not sit down.")
    assert is_no("who last week ruled out a ban")
    assert not is_no("who last week announced a ban")
