"""Numbers that say again in another unit what was said."""

from __future__ import annotations

import pytest

from sayso.model import Article
from sayso.reading import read_article
from sayso.reading.engines import load_engine
from sayso.record.asides import is_converted


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("As much as 3,000 barrels -- or 126,000 gallons -- of crude is escaping.", True),
        ("It is 50 miles (80 km) off the coast.", True),
        ("The sale brought $9.2 billion, or about £7.1 billion.", True),
        ("It burned 12,000 acres and 40 hectares of vines.", False),
        ("They lost $5 million, or 3 percent, of it.", False),
    ],
)
def test_in_another_unit(text: str, same: bool) -> None:
    article = Article(id="a", text=text, paragraphs=((0, len(text)),))
    first, second = read_article(article, load_engine()).figures[:2]
    assert is_converted(article, first, second) is same
