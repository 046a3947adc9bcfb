"""Numbers that are no count."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.record.differences import is_no_count


@pytest.mark.parametrize(
    ("text", "no_count"),
    [
        ("That is 17 more than the Coast Guard told.", True),
        ("It is allowed to carry 17 people.", True),
        ("It carried 40, where 17 are allowed.", True),
        ("It carried 17 people.", False),
    ],
)
def test_a_difference_and_a_limit_are_no_count(text: str, no_count: bool) -> None:
    assert is_no_count(article(text), figure(text, "17", 17)) is no_count
