"""Leavings and denials that the writer tells."""

from __future__ import annotations

from dataclasses import replace

from doing import person
from making import article, at, statement
from sayso.model import Reading, Statement
from sayso.record.fold import StoryFold


def turns(*readings: Reading) -> list[list[tuple[str, str | None]]]:
    fold = StoryFold("s1")
    kinds = ("denial", "confirmation", "reversal")
    return [[(c.kind, c.party) for c in fold.take(r) if c.kind in kinds] for r in readings]


REFUSES = "“I will not resign,” Orla Fenn told reporters."
LEAVES = "The yard has a new crane.\n\nIt is red.\n\nOrla Fenn handed in her resignation on Tuesday."


def refusal() -> Reading:
    said: Statement = replace(
        statement(REFUSES, "I will not resign", by="Orla Fenn", type="person"), kind="direct"
    )
    entities = (person(REFUSES, "Orla Fenn"),)
    return Reading(article(REFUSES, id="a1", day="2025-03-11"), (said,), entities=entities)


def leaving(text: str = LEAVES, name: str = "Orla Fenn") -> Reading:
    return Reading(article(text, id="a2", day="2025-03-18"), entities=(person(text, name),))


def test_to_leave_after_a_refusal_is_a_reversal() -> None:
    assert turns(refusal(), leaving()) == [[("denial", "Orla Fenn")], [("reversal", "Orla Fenn")]]


def test_to_leave_without_one_is_none_nor_another_persons_leaving() -> None:
    assert turns(leaving()) == [[]]
    text = LEAVES.replace("Orla Fenn", "Piet Dormer")
    assert turns(refusal(), leaving(text, "Piet Dormer")) == [[("denial", "Orla Fenn")], []]


def test_a_refusal_to_go_is_a_topic_of_its_own() -> None:
    text = "“No bribe was paid,” Orla Fenn said. “And I will not resign.”"
    first = replace(statement(text, "No bribe was paid", by="Orla Fenn", type="person"), kind="direct")
    second = replace(first, id="s2", content=(at(text, "And I will not resign"),))
    reading = Reading(article(text, id="a1", day="2025-03-11"), (first, second))
    assert turns(reading) == [[("denial", "Orla Fenn"), ("denial", "Orla Fenn")]]
