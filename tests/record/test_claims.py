"""Claims that are cut short, point at something or leave their verb out."""

from __future__ import annotations

import pytest

from making import article, statement
from sayso.record.claims import claim_of, claim_words, finished, is_elliptic, is_of_an_event, is_said_again


@pytest.mark.parametrize(
    ("text", "read", "whole"),
    [
        (
            "Halvard confirmed that the letter had come and had not been answered.",
            "that the letter had come and had not been",
            "that the letter had come and had not been answered",
        ),
        ("Halvard confirmed that she had gone, which surprised many.", "that she had gone, which", "that she had gone"),
        ("Halvard confirmed that she had gone to Brint.", "that she had gone to Brint", "that she had gone to Brint"),
    ],
)  # fmt: skip
def test_a_claim_is_neither_cut_nor_left_hanging(text: str, read: str, whole: str) -> None:
    report = article(text)
    assert claim_of(report, finished(report, statement(text, read, by="Halvard", stance="confirms"))) == whole


def test_what_an_admission_leaves_out_is_in_the_sentence_before() -> None:
    assert is_elliptic("that they had not")
    assert not is_elliptic("that they had not opened the valve")
    text = "All five turbines had run, Halvard wrote. Now Halvard conceded that they had not."
    admits = statement(text, "that they had not", by="Halvard", stance="confirms", cue="conceded")
    assert "turbin" in claim_words(article(text), admits, "Halvard", None)


def test_an_event_is_what_the_report_begins_with() -> None:
    assert is_of_an_event("the agreement")
    assert not is_of_an_event("this is nonsense")
    text = (
        "Brint and Halvard will merge their shipyards.\n\nA week passed.\n\nHalvard confirmed the agreement."
    )
    said = statement(text, "the agreement", by="Halvard", stance="confirms", cue="confirmed")
    assert "shipyard" in claim_words(article(text), said, "Halvard", None)


def test_the_words_of_before_are_said_again_however_they_go_on() -> None:
    assert is_said_again("We are not giving up.", "We are not giving up on anybody")
    assert is_said_again("We are not giving up on anybody", "“We are not giving up.”")
    assert not is_said_again("We are giving up", "We are not giving up")
    assert not is_said_again("", "We are not giving up")
