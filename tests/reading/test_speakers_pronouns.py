"""Pronouns as sources find the right antecedent, or none."""

from __future__ import annotations

import re

import pytest

from sayso.model import Article, Statement
from sayso.reading.engines import load_engine
from sayso.reading.entities import find_entities
from sayso.reading.speakers import resolve_speakers


def who(text: str, *parts: tuple[str, str, str]) -> str | None:
    """Name of the speaker of the last of the statements (source, cue, content)."""
    article = Article(id="a", text=text, paragraphs=tuple(m.span() for m in re.finditer(r"[^\n]+", text)))
    analysis = load_engine().analyse(article)
    statements, begin = [], 0
    for n, part in enumerate(parts):
        found = [re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(text, begin) for words in part]
        assert all(found), part
        source, cue, content = ((match.span(),) for match in found if match)
        begin = min(source[0][0], content[0][0])
        kind = "direct" if text[content[0][0] - 1] == "“" else "indirect"
        inside = (s.id for s in statements if s.content[0][0] <= source[0][0] < s.content[0][1])
        statements.append(Statement(f"s{n}", kind, source, cue, content, parent=next(inside, None)))
    found_entities = find_entities(analysis, article)
    speaker = resolve_speakers(analysis, article, tuple(statements), found_entities)[-1].speaker
    return speaker.name if speaker else None


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [
        # the subject of the sentence before
        ("Tom Weber opened the bridge. He said it was safe.", "He", "Tom Weber"),
        # gender by first name, by courtesy, by role, by the pronouns around
        ("Tom Weber met Ana Ruiz. She said it was safe.", "She", "Ana Ruiz"),
        ("Mr Doku met Mrs Akoto. He said it was safe.", "He", "Doku"),
        ("Actress Chidi Akoto met the builder Sun Doku. She said it was safe.", "She", "Chidi Akoto"),
        ("Chidi Akoto left her house.\n\nSun Doku left his.\n\nShe said it was safe.", "She", "Chidi Akoto"),
        # inside quotation marks nobody is introduced
        ("Tom Weber opened the bridge. “Jim Poe built it,” he said it was safe.", "he", "Tom Weber"),
        # somebody who is only described
        ("Tom Weber left. The engineer smiled. She said it was safe.", "She", "engineer"),
        # a body, a country
        ("The coastguard said no. It said it was safe.", "It", "coastguard"),
        ("Norway sent a ship. It said it was safe.", "It", "Norway"),
        # several
        ("Residents fled the town. They said it was safe.", "They", "Residents"),
        ("Republicans left the room. They said it was safe.", "They", "Republicans"),
        # relative clauses
        ("They praised Tom Weber, who said it was safe.", "who", "Tom Weber"),
        ("They praised the union, which said it was safe.", "which", "union"),
    ],
)
def test_antecedents(text: str, pronoun: str, expected: str) -> None:
    assert who(text, (pronoun, "said", "it was safe")) == expected


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("The road was closed. He said it was safe.", "He"),
        ("Ana Ruiz left. He said it was safe.", "He"),
        ("The road was closed. They said it was safe.", "They"),
        ("The road was closed. We said it was safe.", "We"),
        ("The road was closed. I said it was safe.", "I"),
        ("Tom Weber left. You said it was safe.", "You"),
        ("Tom Weber left." + " It rained." * 12 + " He said it was safe.", "He"),
    ],
)
def test_unknown_is_none(text: str, pronoun: str) -> None:
    assert who(text, (pronoun, "said", "it was safe")) is None


def test_the_last_speaker_beats_who_is_only_mentioned() -> None:
    text = "Tom Weber said the builder Jim Poe was late. He said it was safe."
    parts = ("Tom Weber", "said", "the builder Jim Poe was late"), ("He", "said", "it was safe")
    assert who(text, *parts) == "Tom Weber"


def test_an_unnamed_speaker_is_taken_up() -> None:
    text = "Tom Weber left. “They took my brother,” one woman said. She said it was safe."
    parts = ("one woman", "said", "They took my brother"), ("She", "said", "it was safe")
    assert who(text, *parts) == "one woman"


def test_i_and_we_are_who_speaks_around_them() -> None:
    text = "“We said it was safe,” the coastguard said. “I said it was late,” Tom Weber said."
    ours = ("the coastguard", "said", "We said it was safe"), ("We", "said", "it was safe")
    mine = ("Tom Weber", "said", "I said it was late"), ("I", "said", "it was late")
    assert who(text, *ours) == "coastguard"
    assert who(text, *mine) == "Tom Weber"


def test_they_is_no_body_where_another_plural_stands_nearer() -> None:
    text = "The panel said no. The lists hold names of voters and they said it was safe."
    assert who(text, ("The panel", "said", "no"), ("they", "said", "it was safe")) != "panel"
