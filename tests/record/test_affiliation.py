"""For whom a person does not speak."""

from __future__ import annotations

import pytest

from sayso.model import Article
from sayso.reading import read_article
from sayso.reading.engines import load_engine
from sayso.record.affiliation import institutions


@pytest.mark.parametrize(
    ("text", "name", "whose"),
    [
        (
            "The Election Commission met. Its head, Lena Ost, said nothing had changed.",
            "Lena Ost",
            "Election Commission",
        ),
        (
            "The army blamed the Tirha Council. Its spokesman, Halim Katt, said that troops had come too late.",
            "Halim Katt",
            "army",
        ),
        (
            "The fire brigade counted four. Ascendra waved it away. Its spokesman, Halim Katt, said that all was well.",
            "Halim Katt",
            "Ascendra",
        ),
        (
            "The tower has one lift, the fire brigade said.\n\nAscendra was told in May. Its chief executive, "
            "Piers Hallow, said he had not seen the letter.",
            "Piers Hallow",
            "Ascendra",
        ),
        (
            "Soria coach crash: toll climbs to 11\n\nThe brakes were sound, managing director Pau Roldan said.",
            "Pau Roldan",
            None,
        ),
        (
            "The Helm Institute, which watches wars, counted nine tanks. The state firm Kostroil speaks of five."
            "\n\nIts director, Ruben Maas, said that there were more drones.",
            "Ruben Maas",
            "Helm Institute",
        ),
        (
            "The regional health office said 412 were ill. The chief medical officer, Katya Brenn, said 58 were worse.",
            "Katya Brenn",
            "regional health office",
        ),
        (
            "The Metalworkers' Union puts the number at 1,600. Venn Motors had left out 450 workers, its chairwoman, "
            "Astrid Molde, said.",
            "Astrid Molde",
            "Metalworkers' Union",
        ),
        (
            "The Metalworkers' Union puts the number at 1,600. Venn Motors had left out 450 workers, its chief "
            "executive, Astrid Molde, said.",
            "Astrid Molde",
            "Venn Motors",
        ),
        (
            "Twelve people were brought out by the fire service in Alder. Its chief, Petra Lowe, said it was over. "
            "The mine is run by Kemble Stone. Kemble Stone denied everything.",
            "Petra Lowe",
            "fire service",
        ),
        (
            "The plan is disputed. Works council chairwoman Sabine Orth said a list put the loss at 950.",
            "Sabine Orth",
            None,
        ),
        (
            "The River Authority shut the lock. Two men are sought, Chief Inspector Dana Holt said.",
            "Dana Holt",
            None,
        ),
        (
            "Dunmore Police closed the school. It failed on reading, Chief Inspector of Schools Dana Holt said.",
            "Dana Holt",
            None,
        ),
        (
            "The Rail Inspectorate shut the line. The line is unsafe, Chief Inspector Dana Holt said.",
            "Dana Holt",
            "Rail Inspectorate",
        ),
        (
            "Withdrawals from Halden Bank had reached 23 million, central bank governor Tove Rask said.",
            "Tove Rask",
            None,
        ),
        (
            "Halden Bank will shut branches. The new chief executive, Lena Ost, said nothing had changed.",
            "Lena Ost",
            "Halden Bank",
        ),
        (
            "The Election Commission met. Boris Lerin, former head of the district commission, denied wrongdoing.",
            "Boris Lerin",
            None,
        ),
        (
            "The Atlantic Compact met on Monday. The president's words differed from those of his spokesman, "
            "Sever Dallin, who has dismissed the reports.",
            "Sever Dallin",
            None,
        ),
        (
            "The governor of Upper Tesla province, Tomas Reck, asked about the dam. Tesla Hydro denied that it had "
            "opened the gates. The Tesla valley is flooded.",
            "Tomas Reck",
            None,
        ),
        (
            "The health ministry said 14 people had died. Health Minister Joseph Manda spoke to reporters.",
            "Joseph Manda",
            "health ministry",
        ),
        (
            "Auriga said that it would recall 40 cars. Finance chief Greta Holm said the recall would cost 40 million.",
            "Greta Holm",
            "Auriga",
        ),
        (
            "Sea Line called four times. The Orlen Coastguard denied it. Nobody from Sea Line had called before four, "
            "spokesman Elio Brant said.",
            "Elio Brant",
            "Orlen Coastguard",
        ),
        (
            "Estmark Airways, which wants to buy Brannick Air, stood by its figure. Chief executive Ingrid Falkmoor said "
            "the sum had been plucked out of the air.",
            "Ingrid Falkmoor",
            "Estmark Airways",
        ),
        (
            "Estmark Airways's board has turned down the bid from Brannick Air, chairman Oswin Marrable said.",
            "Oswin Marrable",
            "Estmark Airways",
        ),
        (
            "Orlen Hospital has called off 40 operations, medical director Lena Ost said, and Orlen Rail has not.",
            "Lena Ost",
            "Orlen Hospital",
        ),
        (
            "The National Intelligence Office put the number at 1,500. The head of military intelligence, Taras Hol, "
            "spoke of 2,600.",
            "Taras Hol",
            None,
        ),
        (
            "Oskara's defence ministry said four men had died. Belmia's defence ministry denied it.",
            "Oskara's defence ministry",
            None,
        ),
    ],
)
def test_whose_institution(text: str, name: str, whose: str | None) -> None:
    ends = [len(text[: text.find("\n\n")]), len(text)] if "\n\n" in text else [len(text)]
    paragraphs = tuple(zip([0, *(end + 2 for end in ends[:-1])], ends, strict=True))
    article = Article(id="a", text=text, paragraphs=paragraphs)
    reading = read_article(article, load_engine())
    found = {e.name: institutions(reading).get(e.id) for e in reading.entities}
    assert found[name] == whose


def test_a_central_bank_is_no_lender_that_the_report_names() -> None:
    text = (
        "Halden Bank is in trouble. Customers took out 9 million euros since Tuesday, the central bank said."
    )
    reading = read_article(Article(id="a", text=text, paragraphs=((0, len(text)),)), load_engine())
    (told,) = reading.statements
    assert told.speaker is not None and told.speaker.name == "central bank"
    assert "central bank" not in institutions(reading)


def test_the_agency_of_a_dateline_speaks_for_nobody() -> None:
    text = "KAROL, March 11 (SUN) - Parliament approved a rescue. The new chief executive, Judith Amsel, was glad."
    reading = read_article(Article(id="a", text=text, paragraphs=((0, len(text)),)), load_engine())
    assert "SUN" not in institutions(reading).values()


def test_no_government_is_the_company_that_a_report_is_on() -> None:
    text = "Benwara's government said it was sad. The company put the cost at 85 million, and the company is right."
    reading = read_article(Article(id="a", text=text, paragraphs=((0, len(text)),)), load_engine())
    called = {e.name: institutions(reading).get(e.id) for e in reading.entities}
    assert called.get("company") is None


def test_a_make_is_no_company_that_anybody_speaks_for() -> None:
    text = (
        "Hollin Drew makes the Cocoon 360. Parents like their Cocoon. The seat is safe, its chief executive, "
        "Jul Proth, said. Hollin Drew said so too."
    )
    reading = read_article(Article("a", text=text, paragraphs=((0, len(text)),)), load_engine("encoder"))
    assert "Cocoon" not in institutions(reading).values()
