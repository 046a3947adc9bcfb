"""Bytes in an encoding that nobody named, and bytes that fit in none."""

from __future__ import annotations

import pytest

from sayso.article.decode import decode

ENGLISH = "The mayor of Lowmarsh said that the café would stay shut until spring. “We measured it,” she said."


def test_an_english_text_with_a_few_broken_bytes_is_read() -> None:
    assert decode(b"Seven people \xfe\xff were hurt \xc3\x28 near the caf\xe9, she said.", "t") == (
        "Seven people \ufffd\ufffd were hurt \ufffd( near the caf\ufffd, she said."
    )
    assert decode(ENGLISH.encode() + b" \xff\xfe.", "t") == ENGLISH + " \ufffd\ufffd."


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (ENGLISH, "cp1252"),
        ("café", "cp1252"),
        ("“We measured it,” he said. It cost £5.", "cp1252"),
        (
            "Le maire a déclaré qu’il était là, à l’été dernier, près de la forêt où l’élève a été vu.",
            "cp1252",
        ),
        ("Der Bürgermeister sagte, die Brücke müsse über Ostern gesperrt bleiben.", "cp1252"),
        ("Burmistrz powiedział, że most będzie zamknięty do wiosny, ponieważ mróz był silny.", "cp1250"),
        ("Мэр сказал, что мост закрыт до весны, потому что мороз был слишком сильным.", "cp1251"),
        ("Мэр сказал, что мост закрыт до весны, потому что мороз был слишком сильным.", "koi8_r"),
    ],
)
def test_an_encoding_that_is_not_named_is_found(text: str, codec: str) -> None:
    assert decode(text.encode(codec), "t") == text
