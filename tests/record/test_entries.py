"""Which numbers of a report change something, and which are only kept or passed over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, figure, statement, toll
from sayso.model import Figure, FigureState, Level, Reading, Speaker
from sayso.record.counts import Counted, countable
from sayso.record.entries import Entry, entered, told_by_numbers
from sayso.record.fold import StoryFold
from sayso.record.ledger import Ledger
from sayso.record.ordering import newest_first
from sayso.record.parties import Parties
from sayso.record.telling import telling_of

FIRST = toll(34, "The guard", id="a1", day="2025-03-12")


def counting(reading: Reading) -> list[Counted]:
    return newest_first(countable(reading, Parties()))


def enter(ledger: Ledger, reading: Reading, *, carried: bool = False) -> list[Entry]:
    telling = telling_of(reading, counting(reading), 0.0)
    return entered(ledger, reading.article, telling, [], lambda _: carried)


def begun() -> Ledger:
    ledger = Ledger("s1")
    enter(ledger, FIRST)
    return ledger


def told(entries: list[Entry]) -> list[tuple[str, float | None]]:
    return [(entry.effect.kind, entry.counted.point.low) for entry in entries]


def twice(text: str, first: int, second: int) -> Reading:
    """A report in which the guard tells two counts of the dead."""
    said = replace(statement(text, text[:-1], by=None), speaker=Speaker("The guard", "organisation"))
    numbers = (
        figure(
            text,
            str(number),
            number,
            counted="people",
            noun="people",
            event="kill",
            statement="s1",
            id=f"f{number}",
        )
        for number in (first, second)
    )
    return Reading(article(text, id="a2", day="2025-03-13"), (said,), tuple(numbers))


def test_one_count_a_party_and_report() -> None:
    text = "The guard said 37 people were killed, of 41 people killed that month."
    assert told(enter(begun(), twice(text, 37, 41))) == [("revision", 37)]


@pytest.mark.parametrize(("when", "changes"), [("Today", [("revision", 51)]), ("There", [])])
def test_a_second_count_counts_as_of_now_behind_one_of_before(
    when: str, changes: list[tuple[str, float]]
) -> None:
    text = f"The guard spoke of 34 people killed. {when} it speaks of 51 people killed."
    assert told(enter(begun(), twice(text, 34, 51))) == changes


def test_a_count_told_as_of_then_leaves_the_next_one_free() -> None:
    ledger = begun()
    enter(ledger, toll(51, "The guard", id="a2", day="2025-03-13"))
    text = "The guard, which spoke of 34 people killed this morning, says that 57 people were killed."
    assert told(enter(ledger, twice(text, 34, 57))) == [("revision", 57)]


def test_a_number_that_has_been_carried_begins_a_measure_and_is_not_on_it() -> None:
    ledger = Ledger("s1")
    assert enter(ledger, FIRST, carried=True) == []
    assert [series.points for series in ledger.series] == [[]]


def test_a_step_that_names_its_total_adds_nothing_to_it() -> None:
    """Though the record knew of 60, the 40 led from 80 to 120; told apart from that total it would be news."""
    first = toll(60, "The ministry", id="a1", day="2025-03-12")
    text = (
        "Another 40 people were killed on Friday. The ministry said that 120 people had been killed in all."
    )
    said = statement(text, "120 people had been killed in all", by="The ministry")
    more = {"counted": "people", "noun": "people", "event": "kill"}
    total = figure(text, "120", 120, id="f2", statement="s1", **more)
    step = figure(text, "Another 40", 40, change="increment", **more)

    def told(step: Figure) -> list[tuple[str, float | None]]:
        fold = StoryFold("s1")
        fold.take(first)
        reading = Reading(article(text, id="a2", day="2025-03-14"), (said,), (step, total))
        return [(c.kind, c.after.low) for c in fold.take(reading) if isinstance(c.after, FigureState)]

    assert told(replace(step, became=Level(120, 120, "f2"))) == [("revision", 120)]
    assert ("revision", 40) in told(replace(step, became=None))


def test_a_statement_is_told_by_its_numbers_where_another_has_not_told_the_first() -> None:
    ledger = begun()
    new = toll(58, "Police", id="a2", day="2025-03-13")
    entries = enter(ledger, new)
    assert told_by_numbers(ledger, counting(new), entries) == {"s1"}
    known = toll(34, "Police", id="a2", day="2025-03-13")
    assert told_by_numbers(ledger, counting(known), entries) == set()
