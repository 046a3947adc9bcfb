"""Whose the statements of a report are, one after another."""

from __future__ import annotations

from dataclasses import replace

from making import article, at, statement
from sayso.model import Reading, Speaker, Statement
from sayso.record.parties import Parties
from sayso.record.speakers import speakers_of
from sayso.record.spoken_by import Spoken, spoken_by
from speaking import body, said

OPENING = "The search goes on.\n\nDivers went down.\n\n"


def spoken(text: str, *statements: Statement, lines: bool = False) -> list[Spoken]:
    entities = (body(text, "Halvard Lines"),) if lines else ()
    reading = Reading(article(text), statements, entities=entities)
    return list(spoken_by(speakers_of(reading, Parties()), statements))


def test_somebody_without_a_name_speaks_where_it_leads_or_an_office_calls_a_report_false() -> None:
    told = "Information that the search ends does not correspond to reality"
    text = f"{told}, the inspectors said."
    first = spoken(text, said(text, told, "the inspectors", "inspectors"))[0]
    assert (first.party, first.named, first.leads) == ("inspectors", False, True)
    deep = OPENING + text
    assert spoken(deep, said(deep, told, "the inspectors", "inspectors"))[0].party == "inspectors"
    plain = said(deep, "the search ends", "the inspectors", "inspectors")
    assert spoken(deep, plain)[0].party is None


def test_a_spokesman_goes_on_for_the_institution_that_spoke_last() -> None:
    text = "Halvard Lines said that it was sorry. The spokesman said that divers had come."
    first = statement(text, "that it was sorry", by="Halvard Lines")
    first = replace(first, speaker=Speaker("Halvard Lines", "organisation", None, "e1"))
    second = said(text, "that divers had come", "The spokesman", "spokesman")
    assert [s.party for s in spoken(text, first, second, lines=True)] == ["Halvard Lines", "Halvard Lines"]


def test_what_follows_a_question_is_asked_for() -> None:
    text = "Roe asked who had signed. Halvard Lines said that nobody had."
    asks = statement(text, "who had signed", by="Roe", stance="asks")
    answer = replace(
        statement(text, "that nobody had", by="Halvard Lines"), source=(at(text, "Halvard Lines"),)
    )
    assert [s.asked for s in spoken(text, asks, answer)] == [False, True]
