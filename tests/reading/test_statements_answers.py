"""Short answers, and findings told before who found them."""

from __future__ import annotations

import pytest

from sayso import Article, read
from sayso.model import Statement


def statements(text: str) -> tuple[Statement, ...]:
    return read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-05-05")).statements


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Eleven, says the union.", "the union", "Eleven"),
        ("About forty, said the mayor.", "the mayor", "About forty"),
        (
            "Nine schools had no heating, the Inspectorate has found.",
            "the Inspectorate",
            "Nine schools had no heating",
        ),
        (
            "At least 60 dogs had been kept in the barn, the police established.",
            "the police",
            "At least 60 dogs had been kept in the barn",
        ),
    ],
)
def test_who_says_it(text: str, source: str, content: str) -> None:
    said = next(s for s in statements(text) if text[slice(*s.content[0])] == content)
    assert [text[slice(*span)] for span in said.source] == [source]


@pytest.mark.parametrize("text", ["On the beach, he found 30 crowns.", "Eleven, she left the house."])
def test_nobody_says_anything(text: str) -> None:
    assert statements(text) == ()
