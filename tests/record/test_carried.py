"""Which sentences a story has carried before."""

from __future__ import annotations

import pytest

from making import article, at
from sayso.record.carried import Carried


@pytest.mark.parametrize(
    ("text", "is_carried"),
    [
        ("It rained. Police counted 31 dead.", True),
        ("It rained. “POLICE COUNTED 31 DEAD!”", True),
        ("It rained. Police counted 32 dead.", False),
        ("It rained. Police counted 31 dead, too.", False),
    ],
)
def test_word_for_word_whoever_prints_it(text: str, is_carried: bool) -> None:
    carried, page = Carried(), article(text, id="a2", outlet="Vale Standard")
    counted = at(text.lower(), "counted")
    assert not carried.has(page, counted)
    carried.note(article("The dam at Orsa broke. Police counted 31 dead."))
    assert carried.has(page, counted) is is_carried


_BODY = "\n\nThe dam at Orsa broke in the night and the water took the lower town.\n\nThe valley has buried its mayor."
_OTHER = "\n\nThe market of Vale opened late, and only the fishmongers had come to it in the rain.\n\nNobody knew why."


@pytest.mark.parametrize(
    "printed",
    [
        "ORSA, March 2 (ANA) – Police counted 31 dead.",
        "Police counted 31 dead.",
        "ORSA, Vale (Northern Dispatch) - Police counted 31 dead.",
        "Police counted 31 dead yesterday.",
        "On Friday police counted 31 dead.",
        "Orsa's 31 dead",
    ],
)
def test_dateline_day_and_heading_of_what_is_handed_on_tell_nothing(printed: str) -> None:
    carried = Carried()
    carried.note(article(f"ORSA (ANA) - Police counted 31 dead on Thursday.{_BODY}"))
    copy, other = (article(printed + rest, id=rest[:4], outlet="Vale Standard") for rest in (_BODY, _OTHER))
    assert carried.has(copy, at(copy.text, "31"))
    assert not carried.has(other, at(other.text, "31"))


@pytest.mark.parametrize("printed", ["Police counted 32 dead on Thursday.", "Police counted 31 dead in May."])
def test_another_number_or_word_is_new_in_what_is_handed_on_too(printed: str) -> None:
    carried = Carried()
    carried.note(article(f"Police counted 31 dead on Thursday.{_BODY}"))
    copy = article(printed + _BODY, id="a2", outlet="Vale Standard")
    assert not carried.has(copy, at(copy.text, "counted"))


def test_what_is_handed_on_is_asked_anew_once_more_has_been_carried() -> None:
    carried, copy = Carried(), article(f"Orsa's 31 dead{_BODY}", id="a2")
    assert not carried.has(copy, at(copy.text, "31"))
    carried.note(article(f"Police counted 31 dead.{_BODY}"))
    assert carried.has(copy, at(copy.text, "31"))


def test_words_for_days_alone_are_the_words_of_a_sentence() -> None:
    carried = Carried()
    carried.note(article(f"Yesterday.{_BODY}"))
    copy = article(f"Today.{_BODY}", id="a2")
    assert not carried.has(copy, at(copy.text, "Today"))
