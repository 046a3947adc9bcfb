"""Who is meant by speakers without a name, and whose a count is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, at, figure, statement
from sayso import Article, read
from sayso.model import Entity, Reading, Speaker, Statement
from sayso.record.affiliation import institutions
from sayso.record.voices import with_voices
from sayso.record.whose import owner_beside


def body(text: str, name: str, id: str = "e1", type: str = "organisation") -> Entity:
    return Entity(id, type, name, (name,), (), (at(text, name),))


def said(text: str, content: str, source: str, name: str, type: str = "unnamed") -> Statement:
    made = statement(text, content, by=None)
    return replace(made, source=(at(text, source),), speaker=Speaker(name, type, None, None))


def meant(text: str, told: Statement, *entities: Entity, more: tuple[Statement, ...] = ()) -> str | None:
    found = with_voices(Reading(article(text), (told, *more), entities=entities)).statements[0].speaker
    return found.name if found is not None else None


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


def test_a_report_is_whose_the_sentence_before_is() -> None:
    text = "The Lake Guard has ended its inquiry. Its final report puts the toll at 23."
    told = said(text, "the toll at 23", "Its final report", "final report")
    assert meant(text, told, body(text, "Lake Guard")) == "Lake Guard"
    text = "Divers have ended their work at the Lake Guard. Its final report puts the toll at 23."
    told = said(text, "the toll at 23", "Its final report", "final report")
    assert meant(text, told, body(text, "Lake Guard")) == "final report"


def test_a_filing_is_the_companys_it_tells_of() -> None:
    text = "A filing on Monday showed that Halberd Mills has sold its stake in Norvane."
    told = said(
        text, "that Halberd Mills has sold its stake in Norvane", "A filing on Monday", "filing on Monday"
    )
    assert meant(text, told, body(text, "Halberd Mills"), body(text, "Norvane", "e2")) == "Halberd Mills"


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


def it_said(text: str, content: str, cue: str) -> Statement:
    return replace(statement(text, content, by=None, cue=cue), speaker=None)


def test_it_is_whom_its_words_or_the_sentence_before_begin_with() -> None:
    text = "Grau Bank did not ask for help, it said on Monday."
    told = replace(it_said(text, "Grau Bank did not ask for help", "said"), source=(at(text, "it"),))
    assert meant(text, told, body(text, "Grau Bank")) == "Grau Bank"
    text = "Grau Bank regretted the delay. It disagrees that it was slow."
    assert meant(text, it_said(text, "that it was slow", "disagrees"), body(text, "Grau Bank")) == "Grau Bank"
    text = "Nobody liked Grau Bank. It disagrees that it was slow."
    assert meant(text, it_said(text, "that it was slow", "disagrees"), body(text, "Grau Bank")) is None


def test_he_is_who_spoke_last_and_not_whom_he_spoke_of() -> None:
    text = "Captain Roe had slept, insisted Ilan Dresk. “It is false,” he stormed."
    roe, dresk = body(text, "Roe", "e1", "person"), body(text, "Ilan Dresk", "e2", "person")
    first = replace(
        said(text, "Captain Roe had slept", "Ilan Dresk", "Ilan Dresk"),
        id="s1",
        speaker=Speaker("Ilan Dresk", "person", None, "e2"),
    )
    stormed = replace(
        said(text, "It is false", "he", "Roe"),
        id="s2",
        source=((text.rindex("he "), text.rindex("he ") + 2),),
    )
    stormed = replace(stormed, speaker=Speaker("Roe", "person", None, "e1"))
    found = with_voices(Reading(article(text), (first, stormed), entities=(roe, dresk))).statements
    assert [s.speaker and s.speaker.name for s in found] == ["Ilan Dresk", "Ilan Dresk"]


def test_who_governs_a_country_has_it_in_the_role() -> None:
    text = "President Ada Brin of Corvia spoke on Monday."
    brin = replace(body(text, "Ada Brin", "e1", "person"), roles=("President",))
    found = with_voices(Reading(article(text), (), entities=(brin, body(text, "Corvia", "e2", "place"))))
    assert found.entities[0].roles == ("President", "President of Corvia")
    assert found.entities[1].roles == ()


@pytest.mark.parametrize(
    ("behind", "who"),
    [
        (" of Nordal Foods said 61 were ill.", "Nordal Foods"),
        (", of the Nordal Foods, said 61 were ill.", "Nordal Foods"),
        (" of brokers Nordal Foods said 61 were ill.", "Nordal Foods"),
        (" visited Nordal Foods and said 61 were ill.", None),
        (" of the Nordal Foods union said 61 were ill.", None),
    ],
)
def test_who_is_named_with_a_house_behind_the_name_speaks_for_it(behind: str, who: str | None) -> None:
    text = f"Lea Brandt{behind}"
    entities = (body(text, "Lea Brandt", "e1", "person"), body(text, "Nordal Foods", "e2"))
    assert institutions(Reading(article(text), (), entities=entities)).get("e1") == who


def test_one_of_many_and_a_professor_speak_for_themselves() -> None:
    text = "Lea Brandt of Nordal Foods said 61 were ill. So did Tom Aldane of Sele University."
    lea = replace(body(text, "Lea Brandt", "e1", "person"), roles=("nurse",))
    tom = body(text, "Tom Aldane", "e2", "person")
    houses = (body(text, "Nordal Foods", "e3"), body(text, "Sele University", "e4"))
    found = institutions(Reading(article(text), (), entities=(lea, tom, *houses)))
    assert "e1" not in found and "e2" not in found


def owner(text: str, words: str, *entities: Entity, more: tuple[Statement, ...] = ()) -> str | None:
    found = owner_beside(Reading(article(text), more, entities=entities), figure(text, words, 1))
    return found.speaker.name if found is not None and found.speaker is not None else None


def test_by_its_own_count_is_of_who_spoke_or_is_told_of_before() -> None:
    text = "The Civic Front was angry. By its own count it won 44 seats. It has 12 now."
    assert owner(text, "44", body(text, "Civic Front")) == "Civic Front"
    assert owner(text, "12", body(text, "Civic Front")) is None
    disputed = said(text, "The Civic Front was angry", "The", "Halvard Lines", "organisation")
    assert owner(text, "44", body(text, "Civic Front"), more=(disputed,)) == "Halvard Lines"


def test_whose_own_estimate_is_of_the_name_before() -> None:
    text = "“Too low,” said Tom Aldane of brokers Fenn & Co, whose own estimate is 90 million."
    people = (body(text, "Tom Aldane", "e1", "person"), body(text, "Fenn & Co", "e2"))
    assert owner(text, "90 million", *people) == "Fenn & Co"


def test_who_raises_his_own_offer_is_whose_it_is() -> None:
    text = "Brint Cargo on Monday raised its pay offer to 5.5 percent, and Halvard Lines named a judge. It has 12."
    people = (body(text, "Brint Cargo"), body(text, "Halvard Lines", "e2"))
    assert owner(text, "5.5", *people) == "Brint Cargo"
    assert owner(text, "12", *people) is None
    assert owner(text.replace(" its ", " the "), "5.5", *people) == "Brint Cargo"
    assert owner(text.replace("raised its pay offer", "saw its pay offer raised"), "5.5", *people) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Brint Cargo took a provision of 5.5 million.", "Brint Cargo"),
        ("Brint Cargo, which lost money, has set aside 5.5 million.", "Brint Cargo"),
        ("Passengers of Brint Cargo offered 5.5 million.", None),
        ("The education ministry on Friday widened the curfew to 5.5 million.", "education ministry"),
        ("Brint Cargo tightened the ban and extended it to 5.5 million.", "Brint Cargo"),
        ("Brint Cargo was offered 5.5 million.", None),
        ("Brint Cargo was angry; a rival set aside 5.5 million.", None),
    ],
)
def test_who_does_what_is_counted_or_moves_it_is_whose_number_it_is(text: str, who: str | None) -> None:
    people = (body(text, "Brint Cargo"),) if "Brint" in text else ()
    assert owner(text, "5.5", *people) == who


@pytest.mark.parametrize(
    ("role", "who"), [("party leader", None), ("owner", None), ("spokeswoman", "Centre Party")]
)
def test_a_party_leader_leads_a_party_and_an_owner_is_not_the_club(role: str, who: str | None) -> None:
    text = f"The Centre Party met on Monday. {role.capitalize()} Helena Voss denied it."
    party = Entity("e1", "organisation", "Centre Party", ("Centre Party",), (), (at(text, "Centre Party"),))
    voss = Entity("e2", "person", "Helena Voss", ("Helena Voss",), (role,), (at(text, "Helena Voss"),))
    assert institutions(Reading(article(text), (), entities=(party, voss))).get("e2") == who


def test_a_group_is_what_it_calls_itself() -> None:
    text = "A group that calls itself Black Heron attacked Aerosant. The group said it wanted 12 million."
    told = said(text, "it wanted 12 million", "The group", "group", "organisation")
    assert meant(text, told, body(text, "Aerosant")) == "Black Heron"


def test_a_letter_is_not_of_the_outlet_that_it_was_shown_to() -> None:
    text = "It expects losses of 5 million, according to a letter that was seen by the Harbor Post."
    told = said(text, "It expects losses of 5 million", "a letter that was seen by the Harbor Post", "letter")
    assert meant(text, told, body(text, "Harbor Post")) == "letter"


def test_a_survey_is_its_institutes() -> None:
    text = "In the latest Meris survey 71 percent wanted the minister to resign."
    told = said(
        text, "71 percent wanted the minister to resign", "the latest Meris survey", "latest Meris survey"
    )
    assert meant(text, told) == "Meris"


def test_the_firm_that_writes_to_an_outlet_is_not_the_outlet() -> None:
    text = (
        "Kofanil is made by Medrava Laboratories. In an e-mail to Harbor Courier the firm said it was clean."
    )
    told = said(text, "it was clean", "the firm", "Harbor Courier", "organisation")
    entities = body(text, "Medrava Laboratories"), body(text, "Harbor Courier", "e2")
    assert meant(text, told, *entities) == "Medrava Laboratories"


@pytest.mark.parametrize("who", ["An October", "A Monday", "The German", "A US"])
def test_when_and_where_was_asked_is_no_institute(who: str) -> None:
    text = f"{who} poll showed that most wanted him to resign."
    told = said(text, "most wanted him to resign", f"{who} poll", f"{who} poll")
    assert meant(text, told) not in (who, who.partition(" ")[2])


def test_what_an_outlet_says_under_its_own_name_is_its_own() -> None:
    text = "The Harbor Authority sued. The Harbor Courier said it was clean."
    told = said(text, "it was clean", "The Harbor Courier", "Harbor Courier", "organisation")
    assert (
        meant(text, told, body(text, "Harbor Authority"), body(text, "Harbor Courier", "e2"))
        == "Harbor Courier"
    )


def test_the_company_that_raises_its_own_offer_is_the_one_the_report_is_on() -> None:
    lines = (
        "Pelagia Airways said it was sorry.",
        "The company also raised its compensation to 120,000 crowns for each family.",
        "Pelagia Airways did not say when it would be paid.",
    )
    ends = [sum(len(line) + 2 for line in lines[:n]) for n in range(4)]
    paragraphs = tuple((ends[n], ends[n] + len(line)) for n, line in enumerate(lines))
    reading = read(Article("a1", "\n\n".join(lines), paragraphs))
    (figure_of,) = [f for f in reading.figures if f.low == 120_000]
    found = owner_beside(reading, figure_of)
    assert found is not None and found.speaker is not None and found.speaker.name == "Pelagia Airways"
