"""Which sentences a story has carried before."""

from __future__ import annotations

import pytest

from making import article, at
from sayso.record.carried import Carried


@pytest.mark.parametrize(
    ("text", "is_carried"),
    [
        ("It rained. Police counted 31 dead.", True),
        ("It rained. “POLICE COUNTED 31 DEAD!”", True),
        ("It rained. Police counted 32 dead.", False),
        ("It rained. Police counted 31 dead, too.", False),
    ],
)
def test_word_for_word_whoever_prints_it(text: str, is_carried: bool) -> None:
    carried, page = Carried(), article(text, id="a2", outlet="Vale Standard")
    counted = at(text.lower(), "counted")
    assert not carried.has(page, counted)
    carried.note(article("The dam at Orsa broke. Police counted 31 dead."))
    assert carried.has(page, counted) is is_carried
