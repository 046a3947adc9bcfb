"""The words that stand as evidence of a figure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, figure
from sayso.record.evidence import figure_evidence


@pytest.mark.parametrize(
    ("text", "number", "noun", "words"),
    [
        ("It hurt 14 people on Friday.", "14", "people", "14 people"),
        ("They had three dead: 16 of them were hurt.", "16", "dead", "dead: 16"),
        ("It hurt at least 14 people, two of them seriously.", "two", "people", "two"),
    ],
)
def test_a_number_stands_with_its_noun_where_no_comma_parts_them(
    text: str, number: str, noun: str, words: str
) -> None:
    start = text.index(noun)
    counted = replace(figure(text, number, 2, noun=noun), counted_span=(start, start + len(noun)))
    assert figure_evidence(article(text), counted).quote.exact == words
