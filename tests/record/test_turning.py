"""What a report tells its parties to have held, in whatever place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, statement
from sayso.model import Reading, Speaker
from sayso.record.turning import told_turns


@pytest.mark.parametrize(
    ("text", "content", "sure"),
    [
        (
            "The exams are put off. Halvard, which two weeks ago said there would be no delay, said rooms were cold.",
            "rooms were cold",
            False,
        ),
        ("Halvard agreed to let it mediate, something it had ruled out for a month.", "to let it mediate", True),
        ("Six dogs were used, Halvard said, reversing what it had told the town.", "Six dogs were used", True),
        ("Halvard was taking back a claim. Six dogs were used, Halvard said.", "Six dogs were used", None),
        ("Halvard was taking back another of its claims. Dogs were used, Halvard said.", "Dogs were used", True),
        ("The lights go off on Friday, Halvard said, two days after insisting there was no plan.", "The lights go off on Friday", False),
        ("Dogs were used, Halvard said.\n\nEarlier Halvard had said that none was there.", "Dogs were used", False),
    ],
)  # fmt: skip
def test_what_had_been_held_in_other_words(text: str, content: str, sure: bool | None) -> None:
    said = [statement(text, content, by="Halvard")]
    if "Earlier" in text:
        said.append(statement(text, "that none was there", by="Halvard", id="s2"))
    found = told_turns(Reading(article(text, id="a1", day="2025-03-12"), tuple(said))).get("s1")
    assert (found.sure if found else None) == sure


def test_who_found_it_had_not_said_the_contrary() -> None:
    text = "Inspectors on Tuesday found acrylate in the air, hours after the company said that nothing had leaked."
    found = statement(text, "acrylate in the air", by="Inspectors", cue="found")
    firm = replace(statement(text, "that nothing had leaked", by="the company", cue="said"), id="s2")
    firm = replace(firm, speaker=Speaker("Vextra", "organisation"))
    assert told_turns(Reading(article(text), (found, firm))) == {}
