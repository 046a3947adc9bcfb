"""On which measures numbers go on, and what these are called."""

from __future__ import annotations

from dataclasses import replace

from counting import RED_CROSS, counted, fate, things
from making import article
from sayso.record.counts import Counted
from sayso.record.ledger import Ledger

PAGE = article("Forty trucks.")


def put(ledger: Ledger, each: Counted) -> None:
    ledger.series_of(PAGE, each, None, None)[0].points.append(each.point)


def test_a_number_goes_on_with_its_measure_or_begins_one() -> None:
    ledger = Ledger("s1")
    for each in (counted(fate("killed"), 31), counted(fate("killed"), 34), counted(things(), 4000)):
        put(ledger, each)
    assert [[p.low for p in m.points] for m in ledger.measures()] == [[31, 34], [4000]]


def test_a_number_of_another_scene_begins_a_measure() -> None:
    ledger = Ledger("s1")
    put(ledger, counted(fate("killed"), 31))
    there, _ = ledger.series_of(PAGE, counted(fate("killed"), 31), None, "Marlow")
    there.points.append(counted(fate("killed"), 31).point)
    assert there is not ledger.series[0]
    assert ledger.series_of(PAGE, counted(fate("killed"), 34), None, "Marlow")[0] is there


def test_a_number_of_hundreds_has_been_told_whatever_it_was_called() -> None:
    ledger = Ledger("s1")
    put(ledger, counted(things(), 410_000))
    put(ledger, counted(things(), 12))
    assert ledger.has_told(counted(fate("killed"), 410_000))
    assert not ledger.has_told(counted(fate("killed"), 12))


def test_a_measure_without_a_number_is_not_shown() -> None:
    ledger = Ledger("s1")
    ledger.series_of(PAGE, counted(fate("killed"), 31), None, None)
    assert ledger.series and ledger.measures() == ()


def test_the_share_of_its_numbers_that_has_been_told() -> None:
    ledger = Ledger("s1")
    put(ledger, counted(fate("killed"), 31))
    assert ledger.retold([]) == 0.0
    assert ledger.retold([counted(fate("killed"), 31, RED_CROSS), counted(things(), 4000)]) == 0.5


def test_what_is_told_again_is_kept_and_what_is_new_is_not() -> None:
    ledger = Ledger("s1")
    put(ledger, counted(fate("killed"), 31))
    again = counted(fate("killed"), 31, RED_CROSS)
    ledger.retell([again, counted(fate("killed"), 58), counted(things(), 40)])
    assert [[p.low for p in m.points] for m in ledger.measures()] == [[31, 31]]


def test_of_two_measures_of_one_name_that_of_a_place_is_told_by_it() -> None:
    ledger = Ledger("s1")
    for place in (None, "Marlow"):
        each = counted(fate("killed"), 31)
        series, _ = ledger.series_of(PAGE, each, None, place)
        series.points.append(each.point)
        series.note(each.point.article, place, frozenset(), frozenset())
    story, there = ledger.series
    assert ledger.label(story) == story.label == there.label
    assert "Marlow" in ledger.label(there)


def test_the_only_count_of_a_fate_with_which_a_story_opens() -> None:
    ledger, each = Ledger("s1"), replace(counted(fate("killed"), 31), lead=True)
    put(ledger, each)
    ledger.note(PAGE, [each], first=False)
    assert not ledger.series[0].opens
    ledger.note(PAGE, [each], first=True)
    assert ledger.series[0].opens
