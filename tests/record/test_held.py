"""What the sentence of a statement, or one behind it, tells its speaker to have held."""

from __future__ import annotations

import pytest

from making import article, statement
from sayso import Article, read
from sayso.model import Reading
from sayso.record.held import is_told_in
from sayso.record.turning import told_turns


def held(text: str, content: str, by: str = "Halvard", stance: str = "asserts") -> str | None:
    said = statement(text, content, by=by, stance=stance)
    reading = Reading(article(text, id="a1", day="2025-03-12"), (said,))
    found = told_turns(reading).get("s1")
    return text[slice(*found.span)].strip(" ,") if found and found.sure else None


@pytest.mark.parametrize(
    ("text", "content", "stance", "before"),
    [
        (
            "Halvard said on Monday that its barge leaked the oil, six days after it dismissed the idea.",
            "that its barge leaked the oil", "asserts", "after it dismissed the idea",
        ),
        (
            "Halvard conceded that its barge leaked oil, having insisted for a week that none was spilt.",
            "that its barge leaked oil", "confirms", "having insisted for a week that none was spilt",
        ),
        (
            "Orla Fenn is to leave Halvard, it said, two days after she had told members that she would stay.",
            "Orla Fenn is to leave Halvard", "asserts", "after she had told members that she would stay",
        ),
        (
            "Halvard said its master would resign, two days after he told the crew that he would do no such thing.",
            "its master would resign", "asserts", "after he told the crew that he would do no such thing",
        ),
        (
            "Halvard acknowledged that its barge leaked. It had said last week that there was not one leak.",
            "that its barge leaked", "confirms", "It had said last week that there was not one leak.",
        ),
        (
            "In a second climb-down Halvard acknowledged that its barge leaked.",
            "that its barge leaked", "confirms", "climb-down",
        ),
        (
            "Halvard no longer disputes that its barge leaked.", "that its barge leaked", "denies", None,
        ),
    ],
)  # fmt: skip
def test_what_is_told_to_have_been_held(text: str, content: str, stance: str, before: str | None) -> None:
    assert held(text, content, stance=stance) == before


@pytest.mark.parametrize(
    "text",
    [
        "Halvard said that it would appeal, two days after it denied taking bribes.",
        "Halvard, which has denied taking bribes, said that it would read the ruling.",
        "Halvard said that it would appeal, two days after Brint dismissed the idea.",
        "Halvard said that it would appeal. It had said last week that there was no appeal.",
        "Halvard said that it would appeal, two days after it said that Brint would too.",
        "Halvard said that it would appeal, two days after it told reporters that it had no comment.",
    ],
)
def test_what_is_no_contrary_or_anothers_takes_nothing_back(text: str) -> None:
    content = "that it would appeal" if "appeal" in text else "that it would read the ruling"
    assert held(text, content) is None


def test_a_quotation_may_stand_between_an_admission_and_what_was_held() -> None:
    text = (
        "Malt Bros acknowledged that a cooling unit had failed. “We should have thrown it away,” Lena Falk said. "
        "On Monday it had said its kitchen was not to blame."
    )
    reading = read(Article("a", text, ((0, len(text)),), published="2027-05-06"))
    (held,) = told_turns(reading).values()
    assert text[slice(*held.span)].startswith("On Monday it had said")


@pytest.mark.parametrize(
    ("text", "confirms"),
    [
        ("Teshkar, which has denied shelling the village, said it would study the report.", False),
        ("Teshkar, which has denied shelling the village, said its guns had hit it.", True),
    ],
)
def test_who_has_denied_and_will_study_a_report_takes_nothing_back(text: str, confirms: bool) -> None:
    told = told_turns(read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2028-03-20")))
    assert bool(told) is confirms


def test_who_says_more_than_that_it_will_look_takes_back_what_it_denied() -> None:
    text = "Norvik, which had denied paying bribes, said on Friday that it had paid bribes and would investigate."
    assert told_turns(read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2028-03-20")))


def test_with_the_party_he_had_ruled_out_he_turns() -> None:
    text = "Aksel Veen said on Monday that he would open talks with Homeland, the party he had ruled out as a partner."
    told = told_turns(read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-04-20")))
    assert [text[slice(*held.span)] for held in told.values()] == ["the party he had ruled out as a partner"]


def test_a_statement_is_told_in_what_was_held_by_its_cue() -> None:
    text = "Halvard sold it, having insisted that none was sold."
    said = statement(text, "that none was sold", by="Halvard", cue="having insisted")
    assert is_told_in(said, (17, len(text)))
    assert not is_told_in(said, (17, 20))
