"""Papers that have come to an outlet."""

import pytest

from making import article, statement
from sayso.record.shown import is_handed_to, is_seen, only_saw, papers_show


@pytest.mark.parametrize(
    ("before", "handed"),
    [
        ("a letter seen by the ", True),
        ("minutes shown to ", True),
        ("a memo made available to the ", True),
        ("a letter by the ", False),
        ("seen by him, the ", False),
    ],
)
def test_a_paper_comes_to_whoever_is_named_next(before: str, handed: bool) -> None:
    assert is_handed_to(before, 0, len(before)) is handed


@pytest.mark.parametrize(
    ("sentence", "seen"),
    [
        ("A list seen by the Courier names 14.", True),
        ("The letter, which the Courier has obtained, names 14.", True),
        ("A list published by the ministry names 14.", False),
        ("Smoke was seen above 14 houses.", False),
    ],
)
def test_a_sentence_tells_of_a_paper_that_was_seen(sentence: str, seen: bool) -> None:
    assert is_seen(sentence) is seen


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The ministry has paid 1.8 million, documents seen by the Ledger show.", True),
        ("The ministry has paid 1.8 million, its own e-mails suggest.", True),
        ("The ministry has paid 1.8 million, the documents are kept.", False),
    ],
)
def test_papers_show_what_stands_before_them(sentence: str, shown: bool) -> None:
    assert papers_show(sentence, len("The ministry has paid 1.8 million"), len(sentence)) is shown


def test_who_has_seen_a_letter_tells_nothing_of_it() -> None:
    text = "The letter, which the Courier has seen, threatened a fine of 80,000."
    seen = statement(text, "which", by="the Courier")
    told = statement(text, "threatened a fine of 80,000", by="the Courier")
    assert only_saw(article(text), seen) and not only_saw(article(text), told)
