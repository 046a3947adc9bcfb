"""What stands right before a number that is told without what it counts."""

from __future__ import annotations

import pytest

from sayso.record.before_a_number import before_a_number


@pytest.mark.parametrize(
    ("ahead", "name"),
    [
        ("The toll now stands at ", "tally"),
        ("A team came up with about ", "counting"),
        ("The list runs to ", "amounting"),
        ("It was mayor at ", "at"),
    ],
)
def test_each_ends_where_the_number_begins(ahead: str, name: str) -> None:
    pattern = getattr(before_a_number(), name)
    assert pattern.search(ahead)
    assert not pattern.search(ahead + "boats ")


@pytest.mark.parametrize(
    ("ahead", "name", "what"),
    [
        ("The mayor put the dead at some ", "put", "the dead"),
        ("It trimmed the number of jobs it will cut to ", "number_of", "jobs it will cut"),
    ],
)
def test_what_is_put_at_it_and_what_it_is_the_number_of(ahead: str, name: str, what: str) -> None:
    found = getattr(before_a_number(), name).search(ahead)
    assert found is not None
    assert found["what"] == what
