from __future__ import annotations

import pytest

from making import article
from sayso.record.corrections import corrections, sentences_of

PAGE = (
    "Two engineers warned the company in February. Nobody answered them, the union said.\nThe search goes on."
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Two engineers", "Three engineers"),
        ("in February", "in March"),
        ("Nobody answered", "The mayor answered"),
    ],
)
def test_a_number_a_name_or_a_not_is_a_correction(old: str, new: str) -> None:
    older, newer = article(PAGE), article(PAGE.replace(old, new))
    (found,) = corrections(older, newer)
    assert old in older.text[slice(*found.before)]
    assert new in newer.text[slice(*found.after)]


@pytest.mark.parametrize(
    "altered",
    [
        PAGE,
        PAGE.replace("them, the", "them — the"),
        PAGE.replace("warned", "alerted"),
        PAGE + "\nA second bridge was closed on Friday, police said.",
        PAGE.replace("\nThe search goes on.", ""),
    ],
    ids=["nothing", "a comma", "a synonym", "an update", "a cut"],
)
def test_anything_else_is_none(altered: str) -> None:
    assert corrections(article(PAGE), article(altered)) == []


def test_sentences_cover_the_paragraphs() -> None:
    given = article('Mr. Lee spoke. "It is over," he said. The U.S. envoy left.\nNo. 5 came.')
    assert [given.text[s:e] for s, e in sentences_of(given)] == [
        "Mr. Lee spoke.",
        '"It is over," he said.',
        "The U.S. envoy left.",
        "No. 5 came.",
    ]
