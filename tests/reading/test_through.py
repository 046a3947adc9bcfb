"""Who stands between the page and what is said, and what a tagger gets wrong on the way there."""

from __future__ import annotations

import pytest
from tests.reading.test_handed_on import read, words


@pytest.mark.parametrize(
    ("sentence", "found", "through"),
    [
        (
            "In a letter to the court, obtained by Reuters, Roe wrote that it rained.",
            ("Roe", "wrote", "that it rained"),
            ["Reuters"],
        ),
        (
            "In a statement passed to us by her lawyer, Roe denied the charge.",
            ("Roe", "denied", "the charge"),
            ["lawyer"],
        ),
        (
            "A draft shared with Reuters by a former clerk says that it rained.",
            ("A draft", "says", "that it rained"),
            ["Reuters", "former clerk"],
        ),
        ("A draft shared with staff says that it rained.", ("A draft", "says", "that it rained"), []),
        ("In a letter to the court, Roe wrote that it rained.", ("Roe", "wrote", "that it rained"), []),
    ],
)
def test_who_saw_it_and_who_gave_it(sentence: str, found: tuple[str, str, str], through: list[str]) -> None:
    _, (only,) = read(sentence, found)
    assert [voice.name for voice in only.via] == through


@pytest.mark.parametrize(
    ("cited", "name"),
    [
        ("citing a purser it did not name", "purser"),
        ("citing conversations with two shareholders", "two shareholders"),
        ("citing figures from the spy agency", "National Intelligence Service"),
        ("citing bad weather", None),
    ],
)
def test_on_whose_word(cited: str, name: str | None) -> None:
    _, statements = read(f"It rained, Reuters reported, {cited}.", ("Reuters", "reported", "It rained"))
    assert (statements[0].on_word_of.name if statements[0].on_word_of else None) == name


def test_what_a_figure_is_based_on_cites_nobody() -> None:
    _, (only,) = read(
        "Roe said that the toll was based on figures from the spy agency.",
        ("Roe", "said", "that the toll was based on figures from the spy agency"),
    )
    assert only.on_word_of is None


def test_one_of_those_who_spoke() -> None:
    _, statements = read(
        "Three officials said it rained. The third said it was late.",
        ("Three officials", "said", "it rained"),
        ("The third", "said", "it was late"),
    )
    assert [s.speaker.name for s in statements if s.speaker] == ["Three officials", "Three officials"]


def test_a_speaker_of_another_sentence_gives_way_to_the_subject() -> None:
    reading, statements = read(
        "Reuters was there. The captain has told police that it rained.",
        ("Reuters", "has told", "that it rained"),
    )
    assert [words(reading, s.source) for s in statements] == ["The captain"]


def test_a_mention_is_made_whole() -> None:
    reading, (only,) = read(
        "The head of the agency said that it rained.", ("The head of the", "said", "that it rained")
    )
    assert words(reading, only.source) == "The head of the agency"


@pytest.mark.parametrize(
    ("sentence", "found", "content"),
    [
        (
            "Roe told police that she was late.",
            ("Roe", "told", "police that she was late"),
            "that she was late",
        ),
        ("Roe asked police to leave.", ("Roe", "asked", "police to leave"), "police to leave"),
    ],
)
def test_who_hears_it_is_no_part_of_it(sentence: str, found: tuple[str, str, str], content: str) -> None:
    reading, (only,) = read(sentence, found)
    assert words(reading, only.content) == content


@pytest.mark.parametrize(
    ("sentence", "found", "count"),
    [
        ("Roe signed a deal with Reuters.", ("Roe", "signed", "a deal with Reuters"), 0),
        ("The agency recalled 62,000 packs.", ("The agency", "recalled", "62,000 packs"), 0),
        ("Roe recalled the night of the fire.", ("Roe", "recalled", "the night of the fire"), 1),
        ("The agency posted a loss.", ("The agency", "posted", "a loss"), 0),
        ("The agency posted: “We are late.”", ("The agency", "posted", "“We are late.”"), 1),
    ],
)
def test_deeds_are_no_statements(sentence: str, found: tuple[str, str, str], count: int) -> None:
    assert len(read(sentence, found)[1]) == count


def test_the_first_sentence_is_not_the_headlines() -> None:
    reading, statements = read(
        "The agency says soldiers left\n\nThree thousand soldiers left, Reuters reported on Monday.",
        ("The agency", "says", "soldiers left\n\nThree thousand soldiers left"),
    )
    told = [(words(reading, s.source), words(reading, s.content)) for s in statements]
    assert told == [("The agency", "soldiers left"), ("Reuters", "Three thousand soldiers left")]


@pytest.mark.parametrize(
    ("content", "inner"),
    [
        ("residents had been told to leave", "to leave"),
        ("the agency believed that it would rain", "that it would rain"),
        ("the plumber said that it was late", "that it was late"),
    ],
)
def test_others_within_what_is_said(content: str, inner: str) -> None:
    reading, statements = read(f"Roe said {content}.", ("Roe", "said", content))
    assert [words(reading, s.content) for s in statements] == [content, inner]
    assert statements[1].parent == statements[0].id


def test_what_the_speaker_says_next_is_a_statement_of_its_own() -> None:
    reading, statements = read(
        "Roe praised the plan and warned that the bridge would close.",
        ("Roe", "praised", "the plan and warned that the bridge would close"),
    )
    told = [(s.stance, words(reading, s.content)) for s in statements]
    assert told == [("asserts", "the plan"), ("warns", "that the bridge would close")]


@pytest.mark.parametrize(
    ("sentence", "found", "stance"),
    [
        (
            "Roe described the claim as “fiction”.",
            ("Roe", "described", "the claim as “fiction”"),
            "denies",
        ),
        (
            "Roe described the bridge as “unsafe”.",
            ("Roe", "described", "the bridge as “unsafe”"),
            "asserts",
        ),
        ("Roe said it was a forgery.", ("Roe", "said", "it was a forgery"), "denies"),
        ("Roe said it was a hoax.", ("Roe", "said", "it was a hoax"), "asserts"),
        (
            "Roe said the agency did not recognise the figure.",
            ("Roe", "said", "the agency did not recognise the figure"),
            "denies",
        ),
    ],
)
def test_denials_in_other_words(sentence: str, found: tuple[str, str, str], stance: str) -> None:
    assert read(sentence, found)[1][0].stance == stance
