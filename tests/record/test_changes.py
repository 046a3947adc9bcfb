"""The lines of the record that changes become."""

from __future__ import annotations

from dataclasses import replace

from counting import begun, counted, fate
from making import article, statement, toll
from sayso.model import FigureState, PositionState
from sayso.record.changes import correction_changes, figure_change, opening_change, turn_change
from sayso.record.corrected import Corrected
from sayso.record.entries import Entry
from sayso.record.evidence import evidence_of
from sayso.record.fold import StoryFold
from sayso.record.series import Effect
from sayso.record.turn import Turn

DAY = "2025-03-12"


def test_a_story_begins_with_the_sentence_that_tells_its_headline() -> None:
    page = article("Sign up here.\n\nThe dam at Orsa broke.", day=DAY, title="Orsa dam breaks")
    change = opening_change("s1", page)
    assert (change.kind, change.at, change.party, change.after) == ("new_story", DAY, None, None)
    assert change.evidence.quote.exact == "The dam at Orsa broke."


def test_a_number_is_set_against_the_one_it_differs_from() -> None:
    first, now = counted(fate("killed"), 31), counted(fate("killed"), 58)
    entry = Entry(now, Effect("revision", first.point), begun(first), "killed")
    page = article("58 people have died.", day=DAY)
    change = figure_change("s1", page, entry)
    assert isinstance(change.before, FigureState) and isinstance(change.after, FigureState)
    assert (change.before.low, change.after.low) == (31, 58)
    assert (change.kind, change.party, change.measure) == ("revision", now.point.source, "killed")
    assert figure_change("s1", page, replace(entry, effect=Effect("first_figure", None))).before is None


def test_a_turn_holds_both_sides_in_words() -> None:
    fold = StoryFold("s1")
    page = article("Orsa denied a leak.", day=DAY)
    told = statement(page.text, "a leak", by="Orsa", stance="denies")
    fold.take(replace(toll(31, "Orsa", id="a1", day=DAY), article=page, statements=(told,), figures=()))
    (position,) = fold.positions()
    before, after = PositionState("denies", "a leak"), PositionState("confirms", "a leak")
    change = turn_change("s1", page, Turn("reversal", "Orsa", "t1", before, after, position))
    assert (change.kind, change.before, change.after) == ("reversal", before, after)
    assert change.evidence == position.evidence and change.measure is None


def test_a_word_altered_in_the_standfirst_and_in_the_text_is_corrected_once() -> None:
    page = article("13 died.\n\nIn all 13 died.", day=DAY, modified="2025-03-13T09:20:00Z")
    after = [page.text[slice(*span)] for span in page.paragraphs]
    above, below = (
        Corrected(span, words.replace("13", "31"), words, ("31", "13"), ())
        for span, words in zip(page.paragraphs, after, strict=True)
    )
    (change,) = correction_changes("s1", page, [above, below])
    assert (change.before, change.after) == ("31 died.", "13 died.")
    assert (change.at, change.party) == ("2025-03-13T09:20:00Z", page.outlet)
    assert change.evidence == evidence_of(page, page.paragraphs[0])
    assert len(correction_changes("s1", page, [above, replace(below, altered=("32", "13"))])) == 2


def test_ids_of_changes_do_not_depend_on_what_comes_later() -> None:
    first, second = (
        toll(31, "Police", id="a1", day="2025-03-12"),
        toll(58, "Police", id="a2", day="2025-03-13"),
    )
    alone, both = StoryFold("s1"), StoryFold("s1")
    both.take(first)
    both.take(second)
    assert [c.id for c in alone.take(first)] == [c.id for c in StoryFold("s1").take(first)]
