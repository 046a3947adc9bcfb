"""Text into words: what parts is parted, and no text takes longer than its length."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from making import slowness
from sayso.reading.engines.encoder.words import split_words


def forms(text: str) -> list[str]:
    return [text[start:end] for start, end in split_words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They cannot go, said Ana", ["They", "can", "not", "go", ",", "said", "Ana"]),
        ("“Wanna go?” she’d ask; he didn't", ["“", "Wan", "na", "go", "?", "”", "she", "’d", "ask", ";", "he", "did", "n't"]),
        ("The 1,500th e-mail to press@port.example", ["The", "1,500th", "e-mail", "to", "press@port.example"]),
        ("port.info says: the F-16 is on www.port.example/news!", ["port.info", "says", ":", "the", "F-16", "is", "on", "www.port.example/news", "!"]),
        ("long-term, Mr. Lee (and O'Brien)", ["long", "-", "term", ",", "Mr.", "Lee", "(", "and", "O'Brien", ")"]),
        ("cannot", ["can", "not"]),
    ],
)  # fmt: skip
def test_words(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@given(st.text(alphabet="aZé1_.,-@/:’'\" (½", max_size=60))
def test_every_character_but_blanks_lies_in_one_word(text: str) -> None:
    assert "".join(forms(text)) == "".join(text.split())


@pytest.mark.parametrize(
    "piece",
    ["1,", "1 ", "1-", "in 1 ", "$", "and ", "killed 3 ", "a-", "a_b", "ab.", "1.a", "a+", "é-", "1,000,"],
)
def test_a_hundred_thousand_characters_take_a_second(piece: str) -> None:
    """Whatever is looked for ahead is looked for nearby: "1,1,1 …" is not read again from each of its words."""
    text = (piece * 100_000)[:100_000]
    begun = process_time()
    assert split_words(text)
    assert process_time() - begun < slowness()
