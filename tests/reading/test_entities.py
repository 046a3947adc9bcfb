"""Who and what is in an article: names, what they are, and that all mentions of one are one."""

from __future__ import annotations

import re

import pytest

from sayso.model import Article, Entity
from sayso.reading.engines import load_engine
from sayso.reading.entities import find_entities


def entities_of(text: str) -> tuple[Entity, ...]:
    paragraphs = tuple(m.span() for m in re.finditer(r"[^\n]+", text))
    article = Article(id="a", text=text, paragraphs=paragraphs)
    return find_entities(load_engine("rules").analyse(article), article)


def named(text: str) -> dict[str, Entity]:
    return {e.name: e for e in entities_of(text)}


def mentions(text: str, name: str) -> list[str]:
    return [text[start:end] for start, end in named(text)[name].mentions]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Inspector Tomas Reyk said nothing.", "Tomas Reyk", "person"),
        ("“No,” said Park Min-ji, a member of the city council.", "Park Min-ji", "person"),
        ("Aminu Bello, who chairs the council, said no.", "Aminu Bello", "person"),
        ("Ahmed Diallo, 52, had seen the ships leave.", "Ahmed Diallo", "person"),
        ("House Speaker Ana Ruiz called a vote.", "Ana Ruiz", "person"),
        ("Secretary of Energy John Poe resigned.", "John Poe", "person"),
        ("She works for the National Weather Service.", "National Weather Service", "organisation"),
        ("He studied at the University of Porto.", "University of Porto", "organisation"),
        (
            "The Ministry of Health and Welfare closed the road.",
            "Ministry of Health and Welfare",
            "organisation",
        ),
        ("Reuters reported it first.", "Reuters", "organisation"),
        ("The Seafarers’ Union of Tarvala (SUT) met.", "Seafarers’ Union of Tarvala", "organisation"),
        ("St Elwin’s Hospital took them in.", "St Elwin’s Hospital", "organisation"),
        ("Castell Tin, which declined to comment, met on Monday.", "Castell Tin", "organisation"),
        ("Minera Alumbre is owned by Kestwick Resources. It said so.", "Minera Alumbre", "organisation"),
        ("Minera Alumbre has corrected its count to 26.", "Minera Alumbre", "organisation"),
        ("The mayor of Almin Dere, Saule Bektan, said no.", "Almin Dere", "place"),
        ("Commander Jan Ostrow of the rescue service said no.", "Jan Ostrow", "person"),
        ("June Harper said no.", "June Harper", "person"),
        ("They crossed the Volta River at night.", "Volta River", "place"),
        ("Kenya closed the border.", "Kenya", "place"),
        ("The UK closed the border.", "United Kingdom", "place"),
        ("Republicans left the chamber.", "Republicans", "group"),
        ("LAGOS, Nigeria (AP) — Gunmen attacked a village on Tuesday.", "LAGOS", "place"),
    ],
)
def test_types(text: str, name: str, kind: str) -> None:
    assert named(text)[name].type == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Russian troops left on Monday.", "Russian"),
        ("On Tuesday the shops were open.", "Tuesday"),
        ("I’d like to go, the teacher said.", "I’d"),
        ("The Republican said no.", "Republican"),
        ("Scholars agree on that.", "Scholars"),
        ("Data from the Storm Data Project show that it rained.", "Data"),
        ("Deputy Prime Minister was her last post.", "Deputy Prime Minister"),
        ("Sen. Ana Ruiz (D-Ohio) said no.", "D-Ohio"),
        ("The post appeared on X.", "X"),
        ("The ferry Lady Orlena sank. The Lady Orlena was old.", "Orlena"),
        ("Lawmakers left the room. The lawmakers came back.", "Lawmakers"),
        ("They spoke of a ministry that nobody had heard of.", "ministry"),
    ],
)
def test_what_is_no_entity(text: str, name: str) -> None:
    assert name not in named(text)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Maria Okoye spoke. Okoye left. “Ms Okoye was right,” he said.", "Maria Okoye",
         ["Maria Okoye", "Okoye", "Okoye"]),
        ("Police praised Park Min-ji. Park said little.", "Park Min-ji", ["Park Min-ji", "Park"]),
        ("Donald J. Poe met Ana Ruiz. Donald Poe said so. Poe left.", "Donald J. Poe",
         ["Donald J. Poe", "Donald Poe", "Poe"]),
        ("Mayor Bill de Groot spoke. De Groot said no.", "Bill de Groot", ["Bill de Groot", "De Groot"]),
        ("A letter from Alan Dean arrived. Dean said it was late.", "Alan Dean", ["Alan Dean", "Dean"]),
        ("The Federal Bureau of Statistics (FBS) said so. The FBS was wrong.", "Federal Bureau of Statistics",
         ["Federal Bureau of Statistics", "FBS", "FBS"]),
        ("The United Nations Water Fund, or UNWF, said so. UNWF is new.", "United Nations Water Fund",
         ["United Nations Water Fund", "UNWF", "UNWF"]),
        ("The Lagos Evening Post reported it. The Post gave no names.", "Lagos Evening Post",
         ["Lagos Evening Post", "Post"]),
        ("The U.S. sent ships. The United States has many.", "United States", ["U.S.", "United States"]),
    ],
)  # fmt: skip
def test_names_of_one(text: str, name: str, expected: list[str]) -> None:
    assert mentions(text, name) == expected


def test_two_people_of_one_surname() -> None:
    text = (
        "Tom Weber, the mayor, said the bridge was safe. His wife, Ana Weber, was not there. "
        "“It will stand,” Mr Weber said. Mrs Weber agreed."
    )
    assert mentions(text, "Tom Weber").count("Weber") == 1
    assert mentions(text, "Ana Weber").count("Weber") == 1


def test_a_place_is_not_the_person_of_that_name() -> None:
    text = "Lloyd Austin spoke on Monday. The fire broke out in Austin. Austin said no."
    assert mentions(text, "Lloyd Austin") == ["Lloyd Austin", "Austin"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Kenyan lawmaker Paul Njoroge said no.", "Paul Njoroge", "Kenyan lawmaker"),
        ("US Energy Secretary Jane Poe said no.", "Jane Poe", "US Energy Secretary"),
        ("US Secretary of State Jane Poe said no.", "Jane Poe", "US Secretary of State"),
        ("Former secretary of state Jane Poe said no.", "Jane Poe", "Former secretary of state"),
        ("Maria Okoye, the port’s director, said no.", "Maria Okoye", "port’s director"),
        ("Maria Okoye, 52, a nurse at the port, said no.", "Maria Okoye", "nurse at the port"),
        ("The port’s director, Maria Okoye, said no.", "Maria Okoye", "port’s director"),
        ("One of the family’s lawyers, Justin Roe, said no.", "Justin Roe", "One of the family’s lawyers"),
        ("“No,” said Park Min-ji, a member of a defence committee.", "Park Min-ji", "member of a defence committee"),
        ("Its spokeswoman, Lena Brandt, said no.", "Lena Brandt", "spokeswoman"),
        ("Ali Musa, head of the Lagos-based union, said no.", "Ali Musa", "head of the Lagos-based union"),
        ("The Weather Institute, Ghana’s storm agency, said so.", "Weather Institute", "Ghana’s storm agency"),
    ],
)  # fmt: skip
def test_roles(text: str, name: str, role: str) -> None:
    assert named(text)[name].roles == (role,)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maria Okoye, the port and the sea were all he saw.", "Maria Okoye"),
        ("In Oslo, the prime minister’s office said no.", "Oslo"),
        ("Officials met the company, Maria Okoye and two lawyers.", "Maria Okoye"),
    ],
)
def test_what_is_no_role(text: str, name: str) -> None:
    assert named(text)[name].roles == ()


def test_a_country_by_every_name() -> None:
    text = (
        "North Korea tested a rocket. Pyongyang said it had worked. South Korea accused Pyongyang of lying. "
        "Seoul’s envoy called on the North to stop. A crowd gathered in Pyongyang."
    )
    assert mentions(text, "North Korea") == ["North Korea", "Pyongyang", "Pyongyang", "North"]
    assert mentions(text, "South Korea") == ["South Korea", "Seoul"]
    assert mentions(text, "Pyongyang") == ["Pyongyang"]


@pytest.mark.parametrize(
    "text",
    [
        "The north of the country was dry. The North has had no rain.",
        "Oslo’s streets were empty.",
        "He lives in Oslo.",
    ],
)
def test_not_a_country(text: str) -> None:
    assert not {"North Korea", "Norway"} & set(named(text))


def test_the_owner_belongs_to_a_name_that_says_nothing_without_it() -> None:
    text = (
        "Germany’s Foreign Office said no. Poland’s Foreign Office said yes. Ghana’s Volta Institute agreed."
    )
    assert {"Germany’s Foreign Office", "Poland’s Foreign Office", "Volta Institute"} <= set(named(text))


def test_numbers_follow_the_first_mention() -> None:
    found = entities_of("Kenya called. Maria Okoye came. Kenya left. Reuters knew.")
    assert [e.id for e in found] == ["e1", "e2", "e3"]
    assert [e.name for e in found] == ["Kenya", "Maria Okoye", "Reuters"]


def test_a_heading_is_read_with_the_names_of_the_text() -> None:
    text = "Mwangi Says Old Bridge Will Never Fall.\n\nJane Mwangi, the mayor, said on Monday it was safe."
    assert named(text)["Jane Mwangi"].names == ("Mwangi", "Jane Mwangi")


def test_nothing_in_nothing() -> None:
    assert entities_of("") == ()
    assert entities_of("\n\n") == ()


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("The railway operator, Nordbahn, put the number of dead at five.", ["Nordbahn"]),
        ("An operator, Lars Holt, said he had heard nothing.", []),
        ("The mayor, Ilka Brandt, said nobody was hurt.", []),
        (
            "The silo fell in Velden. The silo's owner, Velden Grain, denied that it was full.",
            ["Velden Grain"],
        ),
        ("The silo's owner, Ilka Brandt, denied that it was full.", []),
    ],
)
def test_one_name_behind_a_word_for_a_company_is_the_companys(text: str, companies: list[str]) -> None:
    article = Article(id="a", text=text, paragraphs=((0, len(text)),))
    found = find_entities(load_engine("encoder").analyse(article), article)
    assert [e.name for e in found if e.type == "organisation"] == companies


@pytest.mark.parametrize(
    "officer", ["managing director", "chairwoman", "former chief executive", "shareholders"]
)
def test_who_has_a_chairwoman_or_shareholders_is_a_firm(officer: str) -> None:
    firm = named(f"Tarn Ollow's {officer} said on Monday that the silo had been full.")["Tarn Ollow"]
    assert firm.type == "organisation"


def test_a_biggest_union_is_no_airline() -> None:
    text = (
        "The takeover of Brannick Air will destroy 3,200 jobs, the biggest union at the two airlines says.\n\n"
        "The Cabin Workers' Union said it had gone through the plan."
    )
    assert named(text)["Brannick Air"].names == ("Brannick Air",)
    assert len(named(text)["Brannick Air"].mentions) == 1


def test_a_name_with_a_hyphen_is_whole_behind_a_title() -> None:
    found = named("The toll was high, Haitian Prime Minister Jean-Max Bellerive said.")["Jean-Max Bellerive"]
    assert found.roles == ("Haitian Prime Minister",)


def test_the_members_that_a_house_is_named_after_are_part_of_its_name() -> None:
    assert "Mineworkers' Union of Benwara" in named(
        "The Mineworkers' Union of Benwara said 52 men were trapped."
    )
