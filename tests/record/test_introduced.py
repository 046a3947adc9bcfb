"""Whom a report calls in its opening by what it is, and names further on."""

from __future__ import annotations

import pytest

from sayso import Article, read
from sayso.record.voices import with_voices


def speakers(text: str) -> list[str | None]:
    paragraphs, start = [], 0
    for part in text.split("\n\n"):
        paragraphs.append((start, start + len(part)))
        start += len(part) + 2
    found = with_voices(
        read(Article(id="a", text=text, paragraphs=tuple(paragraphs), published="2029-03-07"))
    )
    return [s.speaker.name if s.speaker else None for s in found.statements]


OPENING = "A relief group working in the valley said that its teams had found at least 70 bodies.\n\n"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            OPENING + "The Interior Ministry said that 112 people were missing.\n\n"
            "The Lifeline Federation said that its number came from morgues.",
            "Lifeline Federation",
        ),
        (OPENING + "The Interior Ministry said that 112 people were missing.", "relief group"),
        (
            OPENING + "The Lifeline Federation said so. The Help Federation said that it did not know.",
            "relief group",
        ),
    ],
)
def test_a_group_is_the_one_that_is_named_further_on(text: str, first: str) -> None:
    assert speakers(text)[0] == first


@pytest.mark.parametrize(
    "text",
    [
        "A watchdog said the plant had leaked acid.\n\nNorvik Chemicals said that nothing had leaked.",
        "A rights group said that 40 people had been held.\n\nThe Workers' Union said that it would strike next week.",
        "A charity in the camp said that 12 people had died.\n\nThe Farmers' Association said that prices had doubled.",
        "The owner of a ferry that sank said that 40 people were aboard.\n\nTelmar Insurance said that it had paid.",
        "A bank in the city said that it had lost 40 million.\n\nThe airline Skarvair said that it would fly.",
        "A company said 12 miners were trapped.\n\nVideos were shared on Facebook.",
    ],
)
def test_another_body_that_is_named_further_on_is_not_made_to_say_it(text: str) -> None:
    first = speakers(text)[0] or ""
    assert first == first.lower()
