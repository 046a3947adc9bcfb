"""Names with a Romance particle in them."""

from __future__ import annotations

import pytest

from sayso.model import Article
from sayso.reading import read_article
from sayso.reading.analysis import Name
from sayso.reading.engines import load_engine
from sayso.reading.engines.encoder.romance import joined


def test_what_a_particle_joins_is_one_name() -> None:
    text = "The owner, Linhas do Norte, said so."
    names = [Name(11, 17, "place"), Name(21, 26, "place")]
    assert joined(text, names) == [Name(11, 26, "organisation")]
    assert joined("Banco da Serra said so.", []) == [Name(0, 14, "organisation")]


def test_no_name_begins_with_a_word_that_is_none() -> None:
    text = "Some agree. So do Republicans."
    names = [Name(18, 29, "group")]
    assert joined(text, names) == names


@pytest.mark.parametrize("name", ["Linhas do Norte", "Compagnie des Eaux du Sud", "Cruz Roja de Valmora"])
def test_who_speaks_has_the_whole_name(name: str) -> None:
    text = f"{name} denied it."
    reading = read_article(Article(id="a", text=text, paragraphs=((0, len(text)),)), load_engine())
    assert [s.speaker.name for s in reading.statements if s.speaker] == [name]
