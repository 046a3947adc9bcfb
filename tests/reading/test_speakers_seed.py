"""The page the project began with: who speaks, through every turn of phrase.

The page is not part of the project; where it does not lie beside the checkout these tests skip.
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

import pytest

from sayso.model import Article, Entity, Statement
from sayso.reading.engines import load_engine
from sayso.reading.entities import find_entities
from sayso.reading.speakers import resolve_speakers
from sayso.reading.statements import find_statements
from sayso.reading.times import find_times

ROOT = Path(__file__).resolve().parents[2]
PAGE = Path(os.environ.get("SAYSO_SHARED", ROOT.parent / "shared")) / "seed" / "page.txt"
pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the page does not lie beside the checkout")


@cache
def read() -> tuple[str, tuple[Entity, ...], tuple[Statement, ...]]:
    text = PAGE.read_text(encoding="utf-8")
    article = Article(id="p", text=text, paragraphs=tuple(m.span() for m in re.finditer(r"[^\n]+", text)))
    analysis = load_engine("rules").analyse(article)
    entities = find_entities(analysis, article)
    statements = find_statements(analysis, article)
    return text, entities, resolve_speakers(analysis, article, statements, entities)


def spoken(words: str) -> Statement:
    """The statement whose first attributed words begin so."""
    text, _, statements = read()
    return next(s for s in statements if text[s.content[0][0] :].startswith(words))


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("double the number", "National Intelligence Service", None),
        ("that another 1,500", "National Intelligence Service", None),
        ("that North Korea had sent", "National Intelligence Service", None),
        ("There is evidence", "Lloyd Austin", "US Defense Secretary"),
        ("that further clarity", "Lloyd Austin", "US Defense Secretary"),
        ("Signs of troops", "Park Sun-won", "member of a parliamentary intelligence committee"),
        ("It appears that", "Park Sun-won", "member of a parliamentary intelligence committee"),
        ("There are also signs", "Lee Seong-kweun", "South Korean lawmaker"),
        ("Russian instructors", "Lee Seong-kweun", "South Korean lawmaker"),
        ("the agency confirmed", "Lee Seong-kweun", "South Korean lawmaker"),
        ("Pyongyang of", "Volodymyr Zelenskyy", "Ukrainian President"),
        ("there is evidence", "United States", None),
        ("about 3,000", "South Korea", None),
        ("North Korea’s support", "Germany’s Federal Foreign Office", None),
    ],
)
def test_speakers(words: str, name: str, role: str | None) -> None:
    speaker = spoken(words).speaker
    assert speaker is not None and speaker.entity is not None
    assert speaker.name == name
    assert role is None or speaker.role == role


def test_the_legislators_are_a_group() -> None:
    speaker = spoken("North Korea has promised").speaker
    assert speaker is not None and (speaker.name, speaker.type) == ("South Korean legislators", "group")


def test_lee_cites_the_agency() -> None:
    cited = spoken("There are also signs").on_word_of
    assert cited is not None and cited.name == "National Intelligence Service"


def test_the_agency_comes_through_lee() -> None:
    inner = spoken("that Russia had recruited")
    assert inner.speaker is not None and inner.speaker.name == "National Intelligence Service"
    assert [v.name for v in inner.via] == ["Lee Seong-kweun"]


def test_the_agency_is_one() -> None:
    text, entities, _ = read()
    agency = next(e for e in entities if e.name == "National Intelligence Service")
    printed = {text[start:end] for start, end in agency.mentions}
    assert {"NIS", "agency", "spy agency", "Seoul’s intelligence agency"} <= printed
    assert "South Korea’s spy agency" in agency.roles
    assert {e.name for e in entities if e.type == "place"} >= {
        "North Korea",
        "South Korea",
        "Russia",
        "Germany",
    }
    north = next(e for e in entities if e.name == "North Korea")
    assert {"Pyongyang", "North"} <= set(north.names)


def test_what_allies_are_called_on_to_do_stands_behind_the_day() -> None:
    text = PAGE.read_text(encoding="utf-8")
    article = Article(id="p", text=text, paragraphs=tuple(m.span() for m in re.finditer(r"[^\n]+", text)))
    analysis = load_engine().analyse(article)
    found = find_statements(analysis, article, find_times(analysis, article))
    demands = [s for s in found if s.stance == "demands"]
    assert ["allies", "to respond"] in [[text[slice(*span)] for span in s.content] for s in demands]
