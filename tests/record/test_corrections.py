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


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Lea Brandt, Villars 17:30 GMT", "Lea Brandt, Villars 17:30 GMT (updated 21:15 GMT)"),
        ("More Nation: Bread price to rise; Judge orders", "More Nation: Hall to be listed; Judge orders"),
        ("Last modified 4 May 2027, 9:15", "Last modified 5 May 2027, 11:40"),
    ],
)
def test_what_a_page_tells_of_itself_is_none(was: str, now: str) -> None:
    assert corrections(article(f"{PAGE}\n{was}"), article(f"{PAGE}\n{now}")) == []
