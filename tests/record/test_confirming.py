"""Confirmations that are news deep in a report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, statement
from sayso.model import PositionState
from sayso.record.confirming import settles
from sayso.record.ground import Ground
from sayso.record.saying import position_of, said_plainly
from sayso.record.topics import Topic
from sayso.record.turn import Turn

HULL = "that the hull of the Vesna had rusted"


def is_news(text: str, content: str, cue: str, *, kind: str = "confirmation", other: bool = False) -> bool:
    ground, report = Ground(), article(text)
    said = statement(text, content, by="Halvard", stance="confirms", cue=cue)
    saying = said_plainly(report, said, "Halvard")
    topic = Topic("t1", dict(saying.words))
    position = position_of(replace(saying, topic=topic))
    topic.positions += [position, replace(position, party="Brint", stance="asserts")][: 1 + other]
    ground.topics.begin(topic)
    state = PositionState("confirms", position.claim)
    return settles(ground, saying, Turn(kind, "Halvard", "t1", None, state, position))


@pytest.mark.parametrize(
    ("cue", "news"), [("conceded", True), ("has conceded", False), ("finally confirms", True)]
)
def test_a_deed_of_the_day_and_one_at_last_are_news(cue: str, news: bool) -> None:
    assert is_news(f"Halvard {cue} {HULL}.", HULL, cue) is news


def test_what_another_side_has_spoken_on_is_news() -> None:
    text = f"Halvard has conceded {HULL}."
    assert is_news(text, HULL, "has conceded", other=True)
    assert is_news(text, HULL, "has conceded", kind="denial")


def test_of_what_the_report_is_on_only_what_somebody_has_claimed_is_news() -> None:
    assert not is_news(
        "The two met on Monday. Halvard confirmed the agreement.", "the agreement", "confirmed"
    )
