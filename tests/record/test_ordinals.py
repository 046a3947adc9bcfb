"""Counts told by an ordinal go on from the one before, or are the first."""

from __future__ import annotations

import pytest

from sayso import Article, Record, read
from sayso.model import Change


def changes(*texts: str) -> list[Change]:
    record, found = Record(), []
    for day, text in enumerate(texts, 1):
        article = Article(
            id=f"a{day}", text=text, paragraphs=((0, len(text)),), published=f"2026-05-0{day}", outlet="o"
        )
        found = list(record.add(read(article)).changes)
    return found


TWO = "Two men were killed in a blast at the Orlgas mill in Brae on Friday, the Fire Service said."


@pytest.mark.parametrize(
    "text",
    [
        "A third man has died after the blast at the Orlgas mill in Brae, the Fire Service said.",
        "Divers pulled a third body from the Orlgas mill in Brae, the Fire Service said.",
    ],
)
def test_one_more(text: str) -> None:
    (change,) = [c for c in changes(TWO, text) if c.kind != "new_story"]
    assert (change.kind, change.after and change.after.low) == ("revision", 3)


@pytest.mark.parametrize(
    "text",
    [
        "A fifth man has died after the blast at the Orlgas mill in Brae, the Fire Service said.",
        "It was the third death at the Orlgas mill in Brae in a year, the Fire Service said.",
        "The third man at the Orlgas mill in Brae, who died in bed, was a friend, the Fire Service said.",
    ],
)
def test_not_one_more(text: str) -> None:
    assert not [c for c in changes(TWO, text) if c.measure is not None]


HELD = "Police have arrested five suspects over the fire at the Orlgas mill in Brae, they said."


@pytest.mark.parametrize(
    "text",
    [
        "A sixth suspect in the fire at the Orlgas mill in Brae has been arrested, police said.",
        "Police said the 6th arrest in the fire at the Orlgas mill in Brae was made at dawn.",
        "A 6th suspect in the fire at the Orlgas mill in Brae is now in custody, police said.",
    ],
)
def test_one_more_is_held(text: str) -> None:
    (change,) = [c for c in changes(HELD, text) if c.measure is not None]
    assert (change.kind, change.after and change.after.low) == ("revision", 6)


def test_a_second_suspect_sought_is_not_held() -> None:
    text = "A sixth suspect in the fire at the Orlgas mill in Brae is still sought, police said."
    assert not [c for c in changes(HELD, text) if c.measure is not None]
