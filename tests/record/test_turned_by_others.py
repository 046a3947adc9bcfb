"""What others tell of a party that had denied it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, statement
from sayso.model import Reading, Speaker
from sayso.record.taking_back import taking_back
from sayso.record.turned_by_others import turned_by_others
from sayso.record.turning import told_turns

LAND = "Havsund is to buy Norrland, the two airlines said, three weeks after Norrland had denied any talks."
NORRLAND = Speaker("Norrland", "organisation")


def land(text: str) -> Reading:
    said = statement(text, "Havsund is to buy", by="the two airlines", cue="said")
    said = replace(said, content=((0, text.index(",")),))
    cue = text[text.index("denied") - 4 :].split(" any")[0].strip()
    denied = statement(text, "any talks", by="the two airlines", stance="denies", cue=cue, id="s2")
    start = text.rindex("Norrland")
    denied = replace(denied, source=((start, start + len("Norrland")),), speaker=NORRLAND)
    return Reading(article(text, id="a2", day="2025-03-14"), (said, denied))


def test_what_others_tell_of_who_had_denied_turns_it() -> None:
    reading = land(LAND)
    turned = [s for s in taking_back(reading) if s.speaker == NORRLAND and s.stance == "confirms"]
    assert [LAND[slice(*s.content[0])] for s in turned] == ["Havsund is to buy Norrland"]
    assert turned[0].id in told_turns(reading)


@pytest.mark.parametrize(
    "text",
    [
        LAND.replace("buy Norrland,", "buy a rival,"),
        LAND.replace("three weeks after", "and"),
        LAND.replace("had denied", "now denied"),
    ],
)
def test_not_what_names_another_nor_a_denial_that_is_not_of_before(text: str) -> None:
    assert turned_by_others(land(text)) == []
