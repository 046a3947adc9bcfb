"""Who hands on what another says: citations, "quoted as saying", an outer "Park said"."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sayso.model import Article, Reading, Statement
from sayso.reading import read_article
from sayso.reading.analysis import Analysis, Attribution
from sayso.reading.engines import load_engine

INTRODUCTION = (
    "The National Intelligence Service, South Korea’s spy agency, briefed parliament on Wednesday. "
    "Reuters and the broadcaster KCNA were there. Jane Roe, a lawmaker, was there too.\n\n"
)


class Found:
    """An engine that finds in the last paragraph only what it is told."""

    name = "found"

    def __init__(self, *found: tuple[str | None, str, str]) -> None:
        self._found = found

    def analyse(self, article: Article) -> Analysis:
        text, begin = article.text, len(INTRODUCTION)

        def span(words: str | None) -> tuple[tuple[int, int], ...]:
            if words is None:
                return ()
            place = text.index(words, begin)
            return ((place, place + len(words)),)

        found = tuple(Attribution(span(s), span(cue), span(content)) for s, cue, content in self._found)
        return replace(load_engine("rules").analyse(article), attributions=found)


def read(sentence: str, *found: tuple[str | None, str, str]) -> tuple[Reading, list[Statement]]:
    text = INTRODUCTION + sentence
    paragraphs = tuple(m.span() for m in re.finditer(r"[^\n]+", text))
    reading = read_article(Article(id="a", text=text, paragraphs=paragraphs), Found(*found))
    return reading, [s for s in reading.statements if s.content[0][0] >= len(INTRODUCTION)]


def words(reading: Reading, spans: tuple[tuple[int, int], ...]) -> str:
    return " | ".join(reading.article.text[start:end] for start, end in spans)


def test_a_cited_party_is_neither_statement_nor_content() -> None:
    reading, statements = read(
        "Roe said, citing the spy agency, that 3,000 soldiers had left.",
        ("Roe", "said", "the spy agency, that 3,000 soldiers had left"),
        ("Roe", "citing", "the spy agency"),
    )
    (only,) = statements
    assert words(reading, only.content) == "that 3,000 soldiers had left"
    assert only.on_word_of is not None
    assert only.on_word_of.name == "National Intelligence Service"


def test_a_cited_reason_stays() -> None:
    reading, statements = read(
        "Roe left the talks, citing a lack of progress.", ("Roe", "citing", "a lack of progress")
    )
    assert [words(reading, s.content) for s in statements] == ["a lack of progress"]


@pytest.mark.parametrize(
    ("sentence", "found", "source", "cue", "content"),
    [
        (
            "Reuters quoted Roe as saying the bridge was closed.",
            ("Reuters", "quoted", "Roe as saying the bridge was closed"),
            "Roe", "quoted | as saying", "the bridge was closed",
        ),
        (
            "The bridge was closed, Roe was quoted as saying by KCNA.",
            (None, "was quoted as saying", "The bridge was closed"),
            "Roe", "was quoted as saying", "The bridge was closed",
        ),
    ],
)  # fmt: skip
def test_quoted_as_saying(
    sentence: str, found: tuple[str | None, str, str], source: str, cue: str, content: str
) -> None:
    reading, (only,) = read(sentence, found)
    assert words(reading, only.source) == source
    assert words(reading, only.cue) == cue
    assert words(reading, only.content) == content
    assert only.speaker is not None
    assert only.speaker.name == "Jane Roe"
    assert len(only.via) == 1


def test_an_outer_speaker_is_added() -> None:
    reading, statements = read(
        "The agency told lawmakers that 3,000 soldiers had left, Roe said.",
        ("The agency", "told", "that 3,000 soldiers had left, Roe said"),
    )
    outer, inner = statements
    assert words(reading, outer.source) == "Roe"
    assert words(reading, outer.content).startswith("The agency told lawmakers")
    assert words(reading, inner.content) == "that 3,000 soldiers had left"
    assert inner.parent == outer.id
    assert [voice.name for voice in inner.via] == ["Jane Roe"]


def test_what_is_said_by_who_stands_behind_it_begins_at_the_beginning() -> None:
    reading, statements = read(
        "The agency has dismissed the report as “fake news”, said Jane Roe.",
        ("Jane Roe", "said", "the report as “fake news”"),
    )
    outer, inner = statements
    assert words(reading, outer.content).startswith("The agency has dismissed")
    assert inner.speaker is not None
    assert (inner.speaker.name, inner.stance) == ("National Intelligence Service", "denies")
    assert [voice.name for voice in inner.via] == ["Jane Roe"]


def test_according_to_somebody_an_agency_said() -> None:
    reading, statements = read(
        "According to Roe, the agency confirmed that 3,000 soldiers had left.",
        ("the agency", "confirmed", "that 3,000 soldiers had left"),
    )
    outer, inner = statements
    assert words(reading, outer.source) == "Roe"
    assert inner.stance == "confirms"
    assert inner.parent == outer.id


def test_a_statement_within_a_statement() -> None:
    reading, statements = read(
        "Roe said the agency had denied the report.", ("Roe", "said", "the agency had denied the report")
    )
    outer, inner = statements
    assert words(reading, inner.content) == "the report"
    assert inner.stance == "denies"
    assert inner.parent == outer.id
    assert [voice.name for voice in inner.via] == ["Jane Roe"]


@pytest.mark.parametrize(
    "content",
    [
        "she had told the agency that it rained",  # of herself
        "she believed that it would rain",  # a thought of her own
        "the agency might say that it rained",  # not said
    ],
)
def test_what_is_no_statement_within_a_statement(content: str) -> None:
    _, statements = read(f"Roe said {content}.", ("Roe", "said", content))
    assert len(statements) == 1
