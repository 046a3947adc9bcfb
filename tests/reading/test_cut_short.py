"""Texts that end where a speaker does are read as any other."""

from __future__ import annotations

import pytest

from sayso import Article, read


@pytest.mark.parametrize(
    "text",
    [
        "Ten people died in the fire, according to police",
        '"He is innocent," said on his behalf Maria',
        "The road was closed, said police, residents",
    ],
)
def test_a_text_may_end_with_its_speaker(text: str) -> None:
    assert read(Article(id="a", text=text, paragraphs=((0, len(text)),))).article.text == text
