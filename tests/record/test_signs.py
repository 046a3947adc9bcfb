"""What a report shows of how much a number in it matters."""

from __future__ import annotations

from dataclasses import replace

from making import article, figure, statement
from sayso.model import Reading
from sayso.record.signs import signs_of

TEXT = "The mine, which has 214 men, said 12 miners were trapped. By noon it was 12 still."


def test_signs() -> None:
    report = replace(article(TEXT), title="12 miners trapped")
    crew, trapped = figure(TEXT, "214", 214, noun="man"), figure(TEXT, "12", 12, noun="miner")
    said = statement(TEXT, "12 miners were trapped", by="The mine")
    reading = Reading(report, (said,), (crew, trapped))
    of_crew, of_trapped = signs_of(reading, crew, None), signs_of(reading, trapped, said)
    assert of_crew.relative and of_crew.standing and of_crew.nobody and not of_crew.twice
    assert not of_trapped.nobody and of_trapped.of_title == 2 / 5 and of_trapped.twice
    assert of_trapped.deep == TEXT.index("12") / len(TEXT) and of_trapped.density == 2 / 30
