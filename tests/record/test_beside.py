"""What became of the counted by the words beside the number."""

from __future__ import annotations

import pytest

from counting import counts
from making import article, figure
from sayso.record.beside import state_beside


@pytest.mark.parametrize(
    ("text", "words", "more", "state"),
    [
        ("He shot two people to death and wounded nine.", "two", {"counted": "people", "event": "shoot"}, "killed"),
        ("He shot and killed two customers and wounded four.", "two", {"counted": "customers", "event": "shoot"},
         "killed"),
        ("He killed two and wounded four others.", "four others", {"counted": "others", "noun": "other"}, "injured"),
        ("He shot two people and fled to the hills.", "two", {"counted": "people", "event": "shoot"}, "shot"),
        ("In all two people were fatally shot.", "two", {"counted": "people", "event": "shoot"}, "killed"),
        ("He met two people and fled to the hills.", "two", {"counted": "people", "event": "meet"}, None),
    ],
)  # fmt: skip
def test_the_fate_is_the_one_told_beside_the_number(
    text: str, words: str, more: dict[str, object], state: str | None
) -> None:
    quantity = counts(text, words, 2, **{"noun": "people", **more})
    assert quantity is not None and quantity.state == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The gunmen took them at noon. 21 workers are still being held on the platform.", "abducted"),
        ("Police came at noon. 21 workers are being held.", "arrested"),
        ("Police came at noon. 21 workers were held up at the gate.", None),
    ],
)
def test_people_who_are_held_are_so_by_who_is_in_the_report(text: str, state: str | None) -> None:
    found = counts(text, "21", 21, counted="workers", noun="worker", event="hold")
    assert (found.state if found else None) == state


def beside(text: str, words: str, counted: str | None, noun: str | None) -> str | None:
    return state_beside(article(text), figure(text, words, 40, counted=counted, noun=noun))


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("Bound for Tessary with 40 passengers, it sank.", "40", "aboard"),
        ("He told of 40 passengers, most of them pilgrims, killed at Orm.", "40", "killed"),
        ("He told of 40 passengers, not 31 as before, killed at Orm.", "40", "killed"),
        ("He told of 40 passengers; nine were killed.", "40", None),
    ],
)
def test_what_is_told_behind_is_looked_for_past_what_is_set_between(
    text: str, words: str, state: str | None
) -> None:
    assert beside(text, words, "passengers", "passenger") == state


def test_whom_police_look_for_is_sought_and_not_missing() -> None:
    assert beside("Police are looking for 40 suspects.", "40", "suspects", "suspect") == "sought"
    assert beside("Crews are looking for 40 miners.", "40", "miners", "miner") == "missing"
