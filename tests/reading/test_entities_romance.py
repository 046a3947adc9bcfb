"""Names with a Romance particle in them."""

from __future__ import annotations

import pytest

from sayso.model import Article
from sayso.reading import read_article
from sayso.reading.engines import load_engine


@pytest.mark.parametrize("name", ["Linhas do Norte", "Compagnie des Eaux du Sud", "Banco da Serra"])
def test_what_a_particle_joins_is_one_body(name: str) -> None:
    text = f"{name} denied it."
    reading = read_article(Article(id="a", text=text, paragraphs=((0, len(text)),)), load_engine())
    assert [(s.speaker.name, s.speaker.type) for s in reading.statements if s.speaker] == [
        (name, "organisation")
    ]


def test_a_person_with_a_particle_is_no_body() -> None:
    text = "Marina da Silva said so. So do Republicans."
    reading = read_article(Article(id="a", text=text, paragraphs=((0, len(text)),)), load_engine())
    assert [(e.name, e.type) for e in reading.entities] == [
        ("Marina da Silva", "person"),
        ("Republicans", "group"),
    ]
