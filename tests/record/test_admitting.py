"""Admissions in other words than "admitted"."""

from __future__ import annotations

import pytest

from making import article, statement
from sayso import Article, read
from sayso.record.admitting import accepts, admits, admits_a_wrong, is_headlined


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Halvard Lines said it could confirm that the valve had failed.", "it could confirm that the valve had failed"),
        ("Halvard Lines said it accepted the finding.", "it accepted the finding"),
        ("Halvard Lines said it now accepts the coroner’s conclusions.", "it now accepts the coroner’s conclusions"),
        ("Halvard Lines for the first time said that ships had been lost.", "that ships had been lost"),
        ("The quay has cost 4 million, Halvard Lines said, bearing out the figure given by Brint.", "The quay has cost 4 million"),
        ("The quay has cost 4 million, Halvard Lines said, which confirms a figure of Brint’s.", "The quay has cost 4 million"),
        ("Gate 6 was chained, Halvard Lines said, supporting the account of survivors.", "Gate 6 was chained"),
        ("Gate 6 was chained, Halvard Lines said, contradicting its own statement.", "Gate 6 was chained"),
        ("Halvard Lines said the union's count was right.", "the union's count was right"),
        ("Halvard Lines said Sarim was right about this.", "Sarim was right about this"),
        ("Halvard Lines said the welder had told the truth.", "the welder had told the truth"),
        ("Halvard Lines said that what Brint reported last week was true.", "that what Brint reported last week was true"),
        ("Halvard Lines said the account first given by the union was right.", "the account first given by the union was right"),
        ("The yard backed them today. He lost an eye, Halvard Lines said.", "He lost an eye"),
        (
            "Halvard Lines said its divers had concluded that what Brint had reported was true.",
            "its divers had concluded that what Brint had reported was true",
        ),
    ],
)  # fmt: skip
def test_what_admits(text: str, content: str) -> None:
    assert admits(article(text), statement(text, content, by="Halvard Lines", cue="said"))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Halvard Lines said it accepted the fine.", "it accepted the fine"),
        ("Halvard Lines said Brint was right to wait.", "Brint was right to wait"),
        ("Halvard Lines said it had told the truth.", "it had told the truth"),
        ("Halvard Lines said what it had reported was true.", "what it had reported was true"),
        ("The yard backed out today. He lost an eye, Halvard Lines said.", "He lost an eye"),
        ("Halvard Lines said its count was correct.", "its count was correct"),
        ("Halvard Lines said neither count was right.", "neither count was right"),
        ("Halvard Lines said nobody had told the truth.", "nobody had told the truth"),
        (
            "Halvard Lines for the first time said that it would consider a sale.",
            "that it would consider a sale",
        ),
        (
            "The quay has cost 4 million, Halvard Lines said, adding that it was worth it.",
            "The quay has cost 4 million",
        ),
    ],
)
def test_what_does_not(text: str, content: str) -> None:
    assert not admits(article(text), statement(text, content, by="Halvard Lines", cue="said"))


@pytest.mark.parametrize(
    ("behind", "backs"),
    [
        ("The statement backs the account of the crew.", True),
        ("Its findings bear out what Brint had claimed.", True),
        ("The finding surprised the crew, who had another account.", False),
        ("The statement backs a levy on the quay.", False),
    ],
)
def test_what_the_next_sentence_or_paragraph_says_of_it_counts(behind: str, backs: bool) -> None:
    for between in (" ", "\n\n"):
        text = f"Halvard Lines said the gate had been chained.{between}{behind}"
        chained = statement(text, "the gate had been chained", by="Halvard Lines")
        assert admits(article(text), chained) is backs


def test_only_what_another_has_found_is_accepted() -> None:
    text = "Halvard Lines said that it accepted the findings. It paid."
    assert accepts(article(text), statement(text, "that it accepted the findings", by="Halvard Lines"))
    assert not accepts(article(text), statement(text, "It paid", by="Halvard Lines"))


@pytest.mark.parametrize(
    ("title", "text", "by", "confirms"),
    [
        ("Inquiry confirms warning was sent", "A warning did reach them, an inquiry said.", "inquiry", True),
        ("Inquiry hears of warning", "A warning did reach them, an inquiry said.", "inquiry", False),
        ("Mayor admits warning was sent", "A warning did reach them, an inquiry said.", "inquiry", False),
        ("Inquiry confirms no warning", "A warning did reach them, an inquiry said.", "inquiry", False),
    ],
)
def test_what_the_headline_tells_the_speaker_to_confirm(
    title: str, text: str, by: str, confirms: bool
) -> None:
    said = statement(text, "A warning did reach them", by=by, cue="said")
    assert is_headlined(article(text, title=title), said) is confirms


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("I said something that turned out not to be true", True),
        ("I was wrongly informed", True),
        ("I said something true", False),
    ],
)
def test_who_says_that_he_was_wrong(words: str, wrong: bool) -> None:
    text = f"“{words},” Reck said."
    assert admits_a_wrong(article(text), statement(text, words, by="Reck", cue="said")) is wrong


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Prime Minister Karl Ostrand accepted her resignation on Monday.", "asserts"),
        ("Civil protection accepted the institute's finding.", "confirms"),
    ],
)
def test_who_accepts_a_resignation_admits_nothing(text: str, stance: str) -> None:
    whole = Article(id="a", text=text, paragraphs=((0, len(text)),), published="2029-09-27")
    assert [s.stance for s in read(whole).statements] == [stance]


@pytest.mark.parametrize(
    ("text", "content", "true"),
    [
        ("Halvard Lines said that gas had indeed been fired.", "that gas had indeed been fired", True),
        ("Halvard Lines said that it was indeed a sad day.", "that it was indeed a sad day", False),
        (
            "Halvard Lines said that it had carried out the attack.",
            "that it had carried out the attack",
            True,
        ),
        ("Halvard Lines said that it had carried out the work.", "that it had carried out the work", False),
    ],
)
def test_indeed_and_an_attack_of_ones_own(text: str, content: str, true: bool) -> None:
    assert admits(article(text), statement(text, content, by="Halvard Lines", cue="said")) is true
