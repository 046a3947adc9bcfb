from __future__ import annotations

import pytest

from counting import counted_in
from making import article, figure
from sayso.record.states import held_before, state_of


@pytest.mark.parametrize(
    ("text", "number", "noun", "event", "told", "state"),
    [
        (
            "It flew in 200 injured passengers.",
            "200",
            "passenger",
            "fly",
            ["injured", "passengers"],
            "injured",
        ),
        ("43 rescue teams came.", "43", "team", "come", ["rescue", "teams"], None),
        ("Seven hostages were killed.", "Seven", "hostage", "kill", ["hostages"], "killed"),
        ("He had three gunshot wounds.", "three", "wound", "have", ["gunshot", "wounds"], None),
        ("He spoke of 23 guns.", "23", "gun", "speak", ["guns"], None),
    ],
)
def test_what_became_of_the_counted(
    text: str, number: str, noun: str, event: str, told: list[str], state: str | None
) -> None:
    counted = figure(text, number, 40, event=event, counted=" ".join(told), noun=noun)
    assert state_of(article(text, id="a1"), counted, noun, told) == state


def test_who_was_held_is_told_by_what_he_was() -> None:
    text = "More than 400 prisoners escaped."
    counted = figure(text, "400", 400, event="escape", counted="prisoners", noun="prisoner")
    assert held_before(counted, "prisoner", "escaped") == "prisoners escaped"
    assert held_before(counted, "prisoner", "captured") == ""
    assert held_before(counted, "prisoner", None) == ""


def test_who_is_in_a_prison_has_not_been_captured() -> None:
    riot = "Around 300 prisoners joined the riot at Tergova prison, the ministry said."
    war = "Around 300 prisoners are in its hands, the army said."
    assert [state for _, _, state in counted_in(riot)] == [None]
    assert [state for _, _, state in counted_in(war)] == ["captured"]
