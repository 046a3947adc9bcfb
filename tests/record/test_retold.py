"""Numbers that are told as of before, or as wrong."""

from __future__ import annotations

from dataclasses import replace

from making import article, at, figure, statement
from sayso.model import Level
from sayso.record.retold import as_recalled, as_step, as_total, is_of_then, is_rejected, is_told_as_now


def test_what_was_counted_at_first_is_of_before() -> None:
    text = "In the first hours the Coast Guard spoke of nine dead."
    nine = figure(text, "nine", 9, event="die")
    assert as_recalled(article(text), nine, None).change == "previous"
    text = "The Coast Guard spoke of nine dead."
    assert as_recalled(article(text), figure(text, "nine", 9, event="die"), None).change == "total"


def test_what_it_spoke_of_days_later_is_of_before_where_the_sentence_began_with_the_first_hours() -> None:
    text = "At first the guard spoke of nine dead; two days later it spoke of 64. Two days later it speaks of 97."
    assert as_recalled(article(text), figure(text, "64", 64), None).change == "previous"
    assert as_recalled(article(text), figure(text, "97", 97), None).change == "total"


def test_had_within_what_is_said_reports_and_recalls_nothing() -> None:
    text = "The line said that a review had found 53 people without tickets."
    found = figure(text, "53", 53)
    told = statement(text, "53 people without tickets", by="review")
    told = replace(told, cue=(at(text, "had found"),))
    assert as_recalled(article(text), found, told).change == "previous"
    assert as_recalled(article(text), found, replace(told, parent="s9")).change == "total"


def test_who_says_that_a_figure_is_wrong_does_not_count_so_many() -> None:
    text = "He said the 9 billion figure was wrong and that the 12 billion stood."
    assert is_rejected(article(text), figure(text, "9 billion", 9e9))
    assert not is_rejected(article(text), figure(text, "12 billion", 12e9))


def test_two_more_bodies_behind_the_missing_are_a_step() -> None:
    text = "In all 26 tags are missing. Two more bodies were found."
    missing = figure(text, "26", 26, event="missing")
    killed = figure(text, "Two", 2, event="die", change="increment")
    assert as_total(article(text), killed, "killed", missing, "missing").change == "increment"


def test_another_nine_of_another_fate_are_a_count_of_their_own() -> None:
    text = "Four people were killed. Another nine were missing."
    killed = figure(text, "Four", 4, event="kill")
    missing = figure(text, "Another nine", 9, event="missing", change="increment")
    assert as_total(article(text), missing, "missing", killed, "killed").change == "total"
    more = figure(text, "Another nine", 9, event="kill", change="increment")
    assert as_total(article(text), more, "killed", killed, "killed").change == "increment"


def test_what_brings_the_number_to_a_total_is_a_step() -> None:
    text = "Rescuers recovered nine bodies overnight, bringing the number of dead in the mine to 13."
    nine = figure(text, "nine", 9, counted="bodies", noun="body", event="recover")
    assert as_step(article(text), nine, "killed").change == "increment"
    assert as_step(article("Rescuers recovered nine bodies."), nine, "killed").change == "total"


def test_a_step_that_leads_to_a_total_is_a_step_whatever_stands_beside_it() -> None:
    text = "Five were rescued. Seven more bodies were found, so that 19 have died."
    rescued = figure(text, "Five", 5, event="rescue")
    bodies = figure(text, "Seven", 7, event="die", change="increment", was=Level(12, 12))
    assert as_total(article(text), bodies, "killed", rescued, "rescued").change == "increment"


def test_who_told_a_number_this_morning_tells_another_now() -> None:
    text = "The agency, which spoke of 11 dead this morning, put the toll at 17. The agency, which counted 12, left."
    assert is_of_then(article(text), at(text, "11"))
    assert not is_of_then(article(text), at(text, "17"))
    assert not is_of_then(article(text), at(text, "12"))


def test_what_is_told_as_now_has_been_another_number() -> None:
    def is_now(text: str) -> bool:
        return is_told_as_now(article(text), figure(text, "450", 450))

    assert is_now("It now expects to cut 450 jobs.")
    assert not is_now("It expects to cut 450 jobs now.")
    assert not is_now("It is shut now; 450 jobs will go.")
    assert not is_now("It now agrees with the union that 450 jobs will go.")
    assert not is_now("It now also accepts that 450 jobs will go.")
    assert not is_now("Until now 450 people worked there.")
    assert not is_now("The captain, now retired, said it carried 450 people.")
    assert not is_now("He is now in court over the works, which employed 450 people.")
