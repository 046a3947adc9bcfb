"""Who is meant by speakers without a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model import Speaker
from speaking import body, meant, said


@pytest.mark.parametrize(
    ("source", "name"),
    [("Lake Guard officials", "Lake Guard"), ("Harbour ministry officers", "Harbour ministry")],
)
def test_the_officials_of_a_body_speak_for_it(source: str, name: str) -> None:
    text = f"{source} put the toll at 23. The Lake Guard has two boats."
    told = said(text, "the toll at 23", source, source, "group")
    assert meant(text, told, body(text, "Lake Guard")) == name


def test_officials_of_nobody_are_nobody() -> None:
    text = "Two officials put the toll at 23. The Lake Guard has two boats."
    told = said(text, "the toll at 23", "Two officials", "Two officials", "group")
    assert meant(text, told, body(text, "Lake Guard")) == "Two officials"


def test_health_officials_are_not_those_of_the_one_body_with_the_word() -> None:
    text = "Health officials put the toll at 23. The World Health Office did not."
    told = said(text, "the toll at 23", "Health officials", "Health officials", "group")
    assert meant(text, told, body(text, "World Health Office")) == "Health officials"


def test_a_spokesman_is_the_bodys_that_begins_the_sentence_before() -> None:
    text = "Aldrey hit back at once. “Nobody is leaving,” huffed a spokesman."
    told = said(text, "Nobody is leaving", "a spokesman", "spokesman")
    assert meant(text, told, body(text, "Aldrey")) == "Aldrey"
    text = text.replace(" “", "\n\n“")
    told = said(text, "Nobody is leaving", "a spokesman", "spokesman")
    assert meant(text, told, body(text, "Aldrey")) == "spokesman"


def test_the_woman_leading_the_search_is_who_speaks_next() -> None:
    text = "Fourteen are alive, the woman leading the search said. “They are cold,” Ana Prell added."
    told = said(text, "Fourteen are alive", "the woman leading the search", "woman")
    next_said = replace(
        said(text, "They are cold", "Ana Prell", "Ana Prell"),
        id="s2",
        speaker=Speaker("Ana Prell", "person", None, "e1"),
    )
    assert meant(text, told, body(text, "Ana Prell", type="person"), more=(next_said,)) == "Ana Prell"
    assert meant(text, told, body(text, "Ana Prell", type="person")) == "woman"


def test_the_holder_of_an_office_is_one_in_all_reports() -> None:
    text = "Nineteen have died, our prefect said. A mayor said so too."
    assert meant(text, said(text, "Nineteen have died", "our prefect", "prefect")) == "the prefect"
    assert meant(text, said(text, "so", "A mayor", "mayor")) == "mayor"


def test_a_group_is_what_it_calls_itself() -> None:
    text = "A group that calls itself Black Heron attacked Aerosant. The group said it wanted 12 million."
    told = said(text, "it wanted 12 million", "The group", "group", "organisation")
    assert meant(text, told, body(text, "Aerosant")) == "Black Heron"


def test_the_firm_that_writes_to_an_outlet_is_not_the_outlet() -> None:
    text = (
        "Kofanil is made by Medrava Laboratories. In an e-mail to Harbor Courier the firm said it was clean."
    )
    told = said(text, "it was clean", "the firm", "Harbor Courier", "organisation")
    entities = body(text, "Medrava Laboratories"), body(text, "Harbor Courier", "e2")
    assert meant(text, told, *entities) == "Medrava Laboratories"


def test_what_an_outlet_says_under_its_own_name_is_its_own() -> None:
    text = "The Harbor Authority sued. The Harbor Courier said it was clean."
    told = said(text, "it was clean", "The Harbor Courier", "Harbor Courier", "organisation")
    assert (
        meant(text, told, body(text, "Harbor Authority"), body(text, "Harbor Courier", "e2"))
        == "Harbor Courier"
    )


@pytest.mark.parametrize(
    "source", ["An official in the minister's office", "The director of Huarente's hospital"]
)
def test_an_officer_of_somebodys_office_is_no_officer_of_his(source: str) -> None:
    name = source.partition(" ")[2]
    text = f"{source} put the loss at 60 million. Nobody else did."
    told = said(text, "the loss at 60 million", source, name)
    assert meant(text, told) == name


def test_the_radio_log_is_no_radio_station() -> None:
    text = "According to the radio log the first patrol came after 17 minutes."
    told = said(text, "the first patrol came after 17 minutes", "the radio log", "radio log")
    assert meant(text, told) == "radio log"


def test_the_minister_is_who_opens_the_paragraph_where_nobody_else_is_named_in_it() -> None:
    text = "It rained.\n\nAda Brisk would not hear of it. “There were no talks,” the minister said."
    told = said(text, "There were no talks", "the minister", "minister")
    brisk = body(text, "Ada Brisk", type="person")
    assert meant(text, told, brisk) == "Ada Brisk"
    assert meant(text, told, replace(brisk, roles=("union leader",))) == "minister"
    two = text.replace("hear of it", "hear Lew Orr")
    told = said(two, "There were no talks", "the minister", "minister")
    found = meant(two, told, body(two, "Ada Brisk", type="person"), body(two, "Lew Orr", "e2", type="person"))
    assert found == "minister"
