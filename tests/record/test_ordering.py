"""In which order the figures of one report are taken."""

from __future__ import annotations

from making import article, figure, statement
from sayso.model import Reading
from sayso.record.fold import StoryFold

ABOVE = "Company says 3,500 Hearth units have been removed\n"
BELOW = "About {} batteries have now been removed from homes, Corvane Power said, up from 1,200 last week.\n"
END = "The recall began in March, and the company has promised to replace every one by the end of the year."


def report(above: str, number: str, value: float) -> Reading:
    text = above + BELOW.format(number) + END
    opening = (
        [figure(text, "3,500", 3500, counted="Hearth units", noun="unit", event="remove", id="f1")]
        if above
        else []
    )
    below = figure(
        text, f"{number} batteries", value, counted="batteries", noun="battery", event="remove", id="f2",
        statement="s1", hedge="about",
    )  # fmt: skip
    said = statement(text, f"About {number} batteries have now been removed from homes", by="Corvane Power")
    return Reading(article(text, id=number, day="2025-04-02"), (said,), (*opening, below))


def changes(*readings: Reading) -> list[tuple[str, str | None]]:
    fold = StoryFold("s1")
    taken = [fold.take(reading) for reading in readings]
    return [(change.kind, change.party) for change in taken[-1]]


def test_a_number_above_the_text_on_nobodys_word_is_the_partys_that_tells_it_below() -> None:
    assert changes(report("", "1,200", 1200), report(ABOVE, "3,500", 3500)) == [("revision", "Corvane Power")]
    other = changes(report("", "1,200", 1200), report(ABOVE, "4,800", 4800))
    assert ("revision", "Corvane Power") in other and ("first_figure", None) in other
