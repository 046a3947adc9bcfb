"""Pages on which a party speaks for itself."""

from __future__ import annotations

import pytest

from making import article, figure, statement
from sayso.model import Entity, Reading
from sayso.record.own_release import as_issued

TEXT = "The Ministry informs of the following.\n\nTwo soldiers lost their lives on 4 June.\n\n“It is sad,” Roe said."


def reading(outlet: str, text: str = TEXT, entity: str | None = None, url: str | None = None) -> Reading:
    says = statement(text, "It is sad", by="Roe")
    entities = (Entity("e1", "organisation", entity),) if entity else ()
    return Reading(
        article(text, outlet=outlet, url=url), (says,), (figure(text, "Two", 2),), entities=entities
    )


def test_what_an_office_says_on_its_own_page_is_its_word() -> None:
    issued = as_issued(reading("Ministry of Foreign Affairs, Republic of Orsa"))
    told = [(TEXT[slice(*s.content[0])], s.speaker.name) for s in issued.statements if s.speaker]
    assert told == [
        ("The Ministry informs of the following.", "Ministry of Foreign Affairs"),
        ("Two soldiers lost their lives on 4 June.", "Ministry of Foreign Affairs"),
        ("It is sad", "Roe"),
    ]
    assert issued.figures[0].statement == issued.statements[1].id


def test_a_company_is_issuer_where_the_address_tells_of_a_release() -> None:
    text = TEXT.replace("The Ministry", "Orizane")
    page = reading("Orizane", text, "Orizane S.A.", "https://investors.orizane.example/en/1")
    assert {s.speaker.name for s in as_issued(page).statements if s.speaker} == {"Orizane S.A.", "Roe"}
    elsewhere = reading("Orizane", text, "Orizane S.A.", "https://orizane.example/en/1")
    assert as_issued(elsewhere) is elsewhere


@pytest.mark.parametrize(
    "outlet", ["Harbor Courier", "Orsa News Council", "Police Gazette", "orsa.example", ""]
)
def test_what_an_outlet_of_news_tells_is_nobodys_word(outlet: str) -> None:
    page = reading(outlet, TEXT.replace("Ministry", "Council"))
    assert as_issued(page) is page


def test_an_office_that_the_page_does_not_speak_of_is_no_issuer() -> None:
    page = reading("Board of Trade", TEXT)
    assert as_issued(page) is page
