"""The clauses by which a sentence recalls what somebody had held."""

from __future__ import annotations

import pytest

from sayso.record.held_words import recalled_in, recalls_a_no


@pytest.mark.parametrize(
    ("sentence", "words", "denied", "relative", "no"),
    [
        ("It sold the yard, a week after it dismissed the idea.", "after it dismissed the idea", "dismissed", False, True),
        ("It sold the yard, having insisted that none was sold.", ", having insisted that none was sold", None, False, True),
        ("Roe, who had called this nonsense, said so.", "who had called this nonsense", None, True, True),
        ("Roe, who two weeks ago said it was cold, left.", "who two weeks ago said it was cold", None, True, False),
        ("She let it mediate, something she had ruled out.", "something she had ruled out", "ruled out", False, True),
    ],
)  # fmt: skip
def test_a_clause_recalls(sentence: str, words: str, denied: str | None, relative: bool, no: bool) -> None:
    found = next(recalled_in(sentence, (0, len(sentence))))
    assert (found.words, found.denied, found.relative, found.is_a_no) == (words, denied, relative, no)


def test_what_is_said_now_recalls_nothing() -> None:
    assert not list(recalled_in("It denied that it was sold.", (0, 27)))


@pytest.mark.parametrize(
    ("sentence", "no"),
    [
        ("It had said last week that there was not one leak.", True),
        ("On Monday it had said its kitchen was not to blame.", True),
        ("It had said last week that there was a leak.", False),
        ("There was not one leak.", False),
    ],
)
def test_a_sentence_of_its_own_recalls_a_no(sentence: str, no: bool) -> None:
    assert recalls_a_no(sentence) is no
