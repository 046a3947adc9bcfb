"""Small classes of values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.reading.fixed import fixed


@fixed
class Pair:
    one: int
    other: str = ""


def test_equal_values_are_one_in_a_set() -> None:
    assert {Pair(1, "a"), Pair(1, "a"), Pair(1)} == {Pair(1, "a"), Pair(1)}


def test_a_changed_copy_leaves_the_first_as_it_is() -> None:
    first = Pair(1)
    assert (replace(first, other="b"), first) == (Pair(1, "b"), Pair(1, ""))


def test_no_other_name_can_be_set() -> None:
    with pytest.raises(AttributeError):
        setattr(Pair(1), "another", 2)  # noqa: B010  # not even where no type checker looks
