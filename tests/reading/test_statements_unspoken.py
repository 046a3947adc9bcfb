"""Words of speech by which nobody speaks."""

import pytest

from making import article
from sayso.reading import read_article
from sayso.reading.engines import load_engine


def speakers(text: str) -> list[str | None]:
    reading = read_article(article(text), load_engine())
    return [statement.speaker.name if statement.speaker else None for statement in reading.statements]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nearly 10,250 cases have been confirmed in 41 countries, the Health Fund says.", ["Health Fund"]),
        ("He is wanted by police for the shooting that injured four.", []),
        ("The lifeboat service said the rescue had gone according to plan.", ["lifeboat service"]),
        # who speaks by a passive, or is a source, still does
        ("The figure was confirmed by the ministry.", ["ministry"]),
        ("Eleven men had died, according to the ministry.", ["ministry"]),
    ],
)
def test_who_only_stands_behind_a_word_of_speech_says_nothing(text: str, names: list[str]) -> None:
    assert speakers(text) == names


def test_a_place_at_the_end_of_a_clause_about_the_speaker_says_nothing() -> None:
    text = (
        "Governor Ada Hart gave another count. The Coast Guard, which answers to the government in the capital, "
        "Osmere, said its count stood at 24. It would not comment, it added."
    )
    assert "Osmere" not in speakers(text) and "Coast Guard" in speakers(text)
