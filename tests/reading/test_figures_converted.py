"""A measure told again in another unit before what it is of."""

from __future__ import annotations

import pytest

from making import article
from sayso.reading import read_article
from sayso.reading.engines import load_engine


@pytest.mark.parametrize(
    ("text", "noun", "per"),
    [
        ("Officials say 1,000 barrels -- or 42,000 gallons -- of oil is leaking each day.", "oil", "day"),
        ("About 600 tonnes (660 tons) of waste was dumped every week.", "waste", "week"),
        ("They found 12 kg, 3 litres and 4 boxes of fuel every week.", None, None),
    ],
)
def test_what_stands_behind_the_second_is_of_the_first(text: str, noun: str | None, per: str | None) -> None:
    first = read_article(article(text, id="a1"), load_engine()).figures[0]
    assert (first.counted_noun, first.per) == (noun, per)
