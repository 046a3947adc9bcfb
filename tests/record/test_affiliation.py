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
    article = Article(id="a", text=text, paragraphs=((0, len(text)),))
    reading = read_article(article, load_engine())
    found = {e.name: institutions(reading).get(e.id) for e in reading.entities}
    assert found[name] == whose
