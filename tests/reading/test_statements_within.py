"""What somebody is said to say within what another says, where an engine reads that by itself."""

from __future__ import annotations

import pytest

from sayso import Article, read
from sayso.model import Statement
from sayso.reading.engines import load_engine


def inner(text: str) -> list[Statement]:
    found = read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-05-05")).statements
    return [each for each in found if each.parent is not None]


@pytest.mark.parametrize(
    ("text", "speaker", "content", "through"),
    [
        (
            "“The nurse said not to touch the water,” Odile Brenn recalled.",
            "nurse",
            "not to touch the water",
            "Odile Brenn",
        ),
        ("Orla Brenn said that the guard said to run.", "guard", "to run", "Orla Brenn"),
        ("The paper said mediator Lars Brenn had announced a truce.", "Lars Brenn", "a truce", "paper"),
    ],
)
def test_content_read_by_itself_has_an_attribution_of_its_own(
    text: str, speaker: str, content: str, through: str
) -> None:
    (said,) = inner(text)
    assert said.speaker is not None and said.speaker.name == speaker
    assert [text[slice(*span)] for span in said.content] == [content]
    assert [party.name for party in said.via] == [through]


@pytest.mark.parametrize(
    "text",
    [
        "“I tell people that the pier is old,” Ana Brun said.",
        "“Nobody told us that the pier was closed,” Ana Brun said.",
        "Ana Brun said the owner would say nothing of the pier.",
        "“It was loud, and he said it over and over,” Ana Brun said.",
    ],
)
def test_what_nobody_else_has_said_is_none(text: str) -> None:
    assert inner(text) == []


def test_a_range_of_words_is_read_as_if_it_were_all_of_the_text() -> None:
    text = "“The nurse said not to touch the water,” Odile Brenn recalled."
    analysis = load_engine().analyse(Article(id="a", text=text, paragraphs=((0, len(text)),)))
    assert analysis.read_alone is not None
    first = next(word.i for word in analysis.words if word.text == "The")
    (found,) = analysis.read_alone([(first, first + 8)])
    assert [text[slice(*span)] for span in (*found.source, *found.cue)] == ["The nurse", "said"]
    assert text[slice(*found.content[0])] == "not to touch the water"


def test_a_range_longer_than_a_piece_of_text_is_read_as_far_as_the_piece_goes() -> None:
    text = " ".join(["The nurse said not to touch the water."] * 60)
    analysis = load_engine().analyse(Article(id="a", text=text, paragraphs=((0, len(text)),)))
    assert analysis.read_alone is not None
    found = analysis.read_alone([(0, len(analysis.words))])
    assert 10 < len(found) < 60
    assert analysis.read_alone([]) == ()


def test_what_is_set_against_an_inner_statement_is_the_outer_speakers() -> None:
    text = (
        "Russia has dismissed the troop deployments as “fake news”, while North Korea has attempted to keep news of the "
        "dispatch from spreading, Lee Seong-kweun said."
    )
    (said,) = inner(text)
    assert said.speaker is not None and said.speaker.name == "Russia"
    assert "while" not in " ".join(text[slice(*span)] for span in said.content)
