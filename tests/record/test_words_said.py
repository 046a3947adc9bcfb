"""The words of statements."""

from __future__ import annotations

from making import article, at, statement
from sayso.record.words_said import cue_words, sentences_said, told_words


def pieces(text: str, content: str) -> list[str]:
    said = statement(text, content, by="Halvard Lines")
    return [text[slice(*span)] for span in sentences_said(article(text), said)]


def test_a_statement_of_several_sentences_is_taken_one_by_one() -> None:
    text = "“We have sold nothing. We will not,” Halvard Lines said."
    assert pieces(text, "We have sold nothing. We will not") == ["We have sold nothing.", "We will not"]
    text = "Halvard Lines said that it was looking into it but that no valve had failed."
    found = pieces(text, "that it was looking into it but that no valve had failed")
    assert found == ["that it was looking into it", "that no valve had failed"]


def test_a_claim_that_is_cut_off_from_its_no_has_it_given_back() -> None:
    text = "Halvard Lines will not tender a single share to Brint, it said."
    assert pieces(text, "a single share to Brint") == ["will not tender a single share to Brint"]


def test_the_words_begin_with_the_first_that_tells() -> None:
    text = "“I want to make clear that we didn't sell it,” Halvard Lines flatly said."
    span = at(text, "I want to make clear that we didn't sell it")
    assert told_words(article(text), span) == "we didn’t sell it"
    said = statement(text, "we didn't sell it", by="Halvard Lines", cue="flatly said")
    assert cue_words(article(text), said) == "flatly said"
