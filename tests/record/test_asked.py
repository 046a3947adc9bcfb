"""Statements that answer."""

from __future__ import annotations

from making import article, statement
from sayso.record.asked import is_answered, is_asked


def test_what_is_said_in_answer_to_a_question() -> None:
    text = "Boats lay still.\n\n“There was no helicopter here,” Halvard Lines said{}."
    for behind, asked in ((" in answer to a question", True), ("", False)):
        told = text.format(behind)
        said = statement(told, "There was no helicopter here", by="Halvard Lines", cue="said")
        assert is_asked(article(told), said) is asked
        assert not is_answered(article(told), said)


def test_a_cue_may_say_that_it_answers() -> None:
    text = "“No,” Halvard Lines replied."
    said = statement(text, "No", by="Halvard Lines", cue="replied")
    assert is_answered(article(text), said)
    assert not is_asked(article(text), said)
