"""A stance that a party has taken before, of another claim."""

from __future__ import annotations

import pytest

from turning import Story, said

DENIED = (
    "Brint said the surgeon had operated while drunk. Roe Halvard denied that he had operated while drunk."
)


@pytest.mark.parametrize(
    ("claim", "content", "wanted"),
    [
        (
            "the surgeon had taken money from the makers of implants",
            "taking money from any makers of implants",
            1,
        ),
        ("the surgeon had operated while drunk", "having operated while drunk", 0),
    ],
)
def test_a_denial_of_another_claim_is_news_and_of_the_same_is_not(
    claim: str, content: str, wanted: int
) -> None:
    story = Story()
    first = story.add(
        DENIED,
        said(DENIED, "the surgeon had operated while drunk", "Brint"),
        said(DENIED, "that he had operated while drunk", "Roe Halvard", "denies", "denied", "s2"),
    )
    text = f"Dresk said {claim}. Roe Halvard denied {content}."
    again = story.add(
        text, said(text, claim, "Dresk"), said(text, content, "Roe Halvard", "denies", "denied", "s2")
    )
    assert first == [("denial", "Roe Halvard")]
    assert again == [("denial", "Roe Halvard")] * wanted


def test_denied_it_of_a_new_claim_is_news_although_the_words_have_been_printed() -> None:
    story = Story()
    for claim in ("The hull had rusted through", "Two mates were hired without papers"):
        text = f"{claim}, Brint said. Halvard denied it."
        turns = story.add(
            text, said(text, claim, "Brint"), said(text, "it", "Halvard", "denies", "denied", "s2")
        )
        assert turns == [("denial", "Halvard")]
    assert story.add(text, said(text, "it", "Halvard", "denies", "denied")) == []
