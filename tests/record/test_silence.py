"""Who declines to speak, and who only declines."""

import pytest

from sayso.record.silence import declines_to_speak


@pytest.mark.parametrize(
    "words",
    [
        "The bank declined to comment",
        "Venn would not say who had signed the order",
        "Neither firm responded to questions; Orle did not respond",
        "He has not spoken about the raid",
        "The ministry declined to give a date",
        "She kept silent",
        "The board had no comment",
    ],
)
def test_a_refusal_to_speak_is_one(words: str) -> None:
    assert declines_to_speak(words)


@pytest.mark.parametrize(
    "words",
    [
        "Orle has refused to step down",
        "The board rejected the offer",
        "The neighbour couldn't identify the driver",
        "The council said it was aware of the letter, but did not see cause for concern",
        "She is serving a prison sentence for contempt",
        "He rejected the suspicion that the firm had kept silent about it",
        "The office has not yet made a decision",
    ],
)
def test_what_is_refused_otherwise_is_none(words: str) -> None:
    assert not declines_to_speak(words)
