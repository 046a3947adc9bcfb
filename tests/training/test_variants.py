"""Articles cut and printed otherwise: nothing is lost, and marks are all of one kind."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.encoder.variants import AS_READ, Variant, cut, draw, marked

from sayso.reading.engines.encoder.pieces import LIMIT, Pieces
from sayso.reading.engines.encoder.words import split_words

texts = st.text(st.sampled_from("ab \"“”'`\n.,"), max_size=60)


def printed(text: str, marks: str) -> str:
    return " ".join(marked(text, split_words(text), marks))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "straight", "curly"),
    [
        ("“No,” she said.", '" No , " she said .', "“ No , ” she said ."),
        ('"No," she said, "never."', '" No , " she said , " never . "', "“ No , ” she said , “ never . ”"),
        ("''No,'' she said.", '" No , " she said .', "“ No , ” she said ."),
        ("``No,'' she said.", '" No , " she said .', "“ No , ” she said ."),
        # quoted again without having closed, as in the next paragraph of a long quotation
        ('"No. "Never."', '" No . " Never . "', "“ No . “ Never . ”"),
        ("No marks here.", "No marks here .", "No marks here ."),
    ],
)
def test_marks_of_one_kind(text: str, straight: str, curly: str) -> None:
    assert printed(text, "straight") == straight
    assert printed(text, "curly") == curly


@given(texts)
def test_only_marks_change(text: str) -> None:
    words = split_words(text)
    forms = [text[slice(*word)] for word in words]
    assert marked(text, words, "printed") == forms
    straight = marked(text, words, "straight")
    assert not {"“", "”", "``", "''"} & set(straight)
    for changed in (straight, marked(text, words, "curly")):
        assert all(a == b or a in ('"', "“", "”", "``", "''") for a, b in zip(forms, changed, strict=True))


@given(st.lists(st.integers(0, 30), max_size=8), st.integers(0, 4), st.integers(20, 100))
def test_cutting_loses_no_word(pieces: Pieces, sizes: list[int], apart: int, limit: int) -> None:
    encoded = pieces.encode_forms(["abc"] * sum(sizes))
    paragraphs = [(sum(sizes[:n]), sum(sizes[: n + 1])) for n in range(len(sizes))]
    found = cut(encoded, paragraphs, Variant(limit, apart))
    assert [word for first, last in found for word in range(first, last)] == list(range(sum(sizes)))
    assert all(3 * (last - first) + 2 <= limit for first, last in found)
    # no piece reaches over the paragraphs that are packed apart
    border = sum(sizes[:apart])
    assert all(last <= border or first >= border for first, last in found)


def test_half_of_the_variants_keep_the_marks_and_half_the_length() -> None:
    random = Random(1)
    drawn = [draw(random) for _ in range(400)]
    assert set(Counter(each.limit for each in drawn)) == {LIMIT, 224, 176}
    assert 150 < sum(each.marks == "printed" for each in drawn) < 250
    assert 150 < sum(each.limit == LIMIT for each in drawn) < 250
    assert {each.apart for each in drawn} == {0, 1, 2, 3}
    assert Variant() == AS_READ
