"""Noun phrases that stand for a person or a body without naming it, and what is said with them."""

from __future__ import annotations

import re

import pytest

from sayso.model import Article
from sayso.reading.engines import load_engine
from sayso.reading.entities_descriptions import Description, find_descriptions
from sayso.reading.entities_lexicon import lexicon
from sayso.reading.entities_phrases import characters
from sayso.reading.names import Runs


def described(text: str, *taken: str) -> dict[str, Description]:
    """The descriptions of a text by their words; ``taken`` are the words of its names."""
    article = Article(id="a", text=text, paragraphs=tuple(m.span() for m in re.finditer(r"[^\n]+", text)))
    runs = Runs(load_engine().analyse(article), lexicon())
    names = {word.i for word in runs.words if word.text in taken}
    found = find_descriptions(runs, names)
    return {text[slice(*characters(runs, each.first, each.last))]: each for each in found}


@pytest.mark.parametrize(
    ("text", "phrase", "noun", "article"),
    [
        ("The interior ministry said no.", "The interior ministry", "ministry", "the"),
        ("The port’s director left.", "The port’s director", "director", "owned"),
        ("The ministry of defence said no.", "The ministry of defence", "ministry", "the"),
        ("Police said no.", "Police", "police", ""),
    ],
)
def test_a_phrase_with_its_noun_and_its_article(text: str, phrase: str, noun: str, article: str) -> None:
    found = described(text)[phrase]
    assert (found.noun, found.article) == (noun, article)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("The lawmakers left.", ()),
        ("The carmaker Halden Motors left.", ("Halden", "Motors")),
        ("The press office said no.", ()),
        ("Company officials left.", ()),
    ],
)
def test_plurals_and_what_stands_for_something_else_are_none(text: str, taken: tuple[str, ...]) -> None:
    assert not described(text, *taken)


def test_who_speaks_and_whose_a_body_is() -> None:
    found = described("Ghana’s weather agency said no. They called the coastguard.")
    agency, coastguard = found.values()
    assert (agency.speaks, agency.owner) == (True, frozenset({"ghana"}))
    assert (coastguard.speaks, coastguard.owner) == (False, frozenset())
