"""What printed names are, and what is written as one and is none."""

from __future__ import annotations

import re

import pytest

from sayso.model import Article
from sayso.reading.engines import load_engine
from sayso.reading.entities_lexicon import lexicon
from sayso.reading.entities_printed import printed_span
from sayso.reading.entities_typing import printed_names
from sayso.reading.names import Runs


def names(text: str) -> dict[str, str]:
    """The names of a text, with what each is."""
    article = Article(id="a", text=text, paragraphs=tuple(m.span() for m in re.finditer(r"[^\n]+", text)))
    runs = Runs(load_engine().analyse(article), lexicon())
    return {text[slice(*printed_span(runs, name))]: name.type for name in printed_names(runs)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met House Speaker Ana Ruiz there.", "Ana Ruiz", "person"),
        ("They met General Musa Adoye there.", "Musa Adoye", "person"),
        ("The President of the Bakers’ Association left.", "Bakers’ Association", "organisation"),
        ("Carmaker Halden Motors left.", "Halden Motors", "organisation"),
        ("The ferry Lady Orlena sank.", "Lady Orlena", "other"),
        ("The lawyers of Pell & Stroud left.", "Pell & Stroud", "organisation"),
        ("They sailed on the River Orle.", "River Orle", "place"),
    ],
)
def test_what_a_name_is(text: str, name: str, kind: str) -> None:
    assert names(text)[name] == kind


@pytest.mark.parametrize("text", ["They met Russian troops.", "A Democrat left.", "They met the Republican."])
def test_adjectives_and_descriptions_are_no_names(text: str) -> None:
    assert not names(text)


def test_the_full_stop_of_a_sentence_is_none_of_the_name() -> None:
    assert "Ana Ruiz" in names("They met Ana Ruiz.")
