"""Names as outlets print them: a body before an officer, "its" for a land or a firm, prefixes with a hyphen."""

from __future__ import annotations

import pytest

from making import article
from sayso.model import Reading
from sayso.reading import read_article
from sayso.reading.engines import load_engine


def read(text: str) -> Reading:
    return read_article(article(text, id="a1"), load_engine())


@pytest.mark.parametrize(
    ("text", "body", "person"),
    [
        (
            "State Department of Corrections Lt. Dana Holt said two inmates had escaped.",
            "State Department of Corrections",
            "Dana Holt",
        ),
        (
            "Harlow County Sheriff's Office Capt. Fred Mills said the driver had been arrested.",
            "Harlow County Sheriff's Office",
            "Fred Mills",
        ),
        (
            "Brenton Police Department Sgt. Amy Cole said a man had died.",
            "Brenton Police Department",
            "Amy Cole",
        ),
    ],
)
def test_a_body_before_an_officer_is_a_name_of_its_own(text: str, body: str, person: str) -> None:
    assert [(e.name, e.type) for e in read(text).entities] == [(body, "organisation"), (person, "person")]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Kirrel said its troops had not crossed the river.", "Kirrel", "place"),
        ("Bramblecote said its shops would open on Sunday.", "Bramblecote", "organisation"),
        (
            "Vindpost said on Monday that 3,000 parcels were waiting in its centres.",
            "Vindpost",
            "organisation",
        ),
        (
            "Molinos Anchay said that its former director had paid an adviser.",
            "Molinos Anchay",
            "organisation",
        ),
        ("Shares in Molinos Anchay fell 17 percent.", "Molinos Anchay", "organisation"),
        ("Tesselbrand will cut 600 jobs. Tesselbrand shares lost 14 percent.", "Tesselbrand", "organisation"),
        ("Quillon Industries now holds 14.6 percent of Tesselbrand.", "Tesselbrand", "organisation"),
        ("Tessarit denied on Thursday night that any of its soldiers were held.", "Tessarit", "place"),
        (
            "The Local Co-ordination Committees said 31 people had been killed.",
            "Local Co-ordination Committees",
            "organisation",
        ),
        ("Okafor said its meaning was clear. Ada Okafor is a judge.", "Ada Okafor", "person"),
    ],
)
def test_who_speaks_of_its_own_is_no_person(text: str, name: str, kind: str) -> None:
    assert (name, kind) in {(entity.name, entity.type) for entity in read(text).entities}


def test_the_oil_major_is_the_one_company_named() -> None:
    said = read("Norvik Oil shares fell on Monday. The oil major said the leak was larger.").statements[0]
    assert said.speaker is not None and said.speaker.name == "Norvik Oil"
