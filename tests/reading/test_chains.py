"""Descriptions find the party they can only be, and names the name they belong to."""

from __future__ import annotations

import re

import pytest

from sayso.model import Article
from sayso.reading.engines import load_engine
from sayso.reading.entities import find_entities


def mentions(text: str) -> dict[str, list[str]]:
    paragraphs = tuple(m.span() for m in re.finditer(r"[^\n]+", text))
    article = Article(id="a", text=text, paragraphs=paragraphs)
    found = find_entities(load_engine().analyse(article), article)
    return {e.name: [text[start:end] for start, end in e.mentions] for e in found}


@pytest.mark.parametrize(
    ("text", "name", "description"),
    [
        ("The Storm Service (SS), Ghana’s weather agency, spoke. The agency was late.", "Storm Service", "agency"),
        ("Ghana’s weather agency spoke first. The Storm Service, Ghana’s weather agency, was late.",
         "Storm Service", "Ghana’s weather agency"),
        ("Tarvala’s product safety regulator spoke. The Product Safety Bureau was late.",
         "Product Safety Bureau", "Tarvala’s product safety regulator"),
        ("Marlow Power said it would rain. Marlow was late.", "Marlow Power", "Marlow"),
        ("Owen Stroud, who heads the council, spoke. The leader said little.", "Owen Stroud", "leader"),
        ("The interior ministry said no. The army moved. The ministry said it again.", "interior ministry",
         "ministry"),
        ("Kenyan lawmaker Paul Njoroge spoke. The lawmaker said little.", "Paul Njoroge", "lawmaker"),
        ("Senator Ana Ruiz spoke. The lawmaker said little.", "Ana Ruiz", "lawmaker"),
        ("Dr Ana Ruiz spoke. The surgeon said little.", "Ana Ruiz", "surgeon"),
        ("The mayor, Tom Weber, spoke. The mayor said little.", "Tom Weber", "mayor"),
        ("Ali Musa, head of the port, spoke. The port’s chief said little.", "Ali Musa", "port’s chief"),
        ("Boeing said it would help. The company said little.", "Boeing", "company"),
        ("The World Health Organization (WHO) sent doctors. The UN agency said little.",
         "World Health Organization", "UN agency"),
        ("The Lagos Evening Post had it first. The newspaper named no source.", "Lagos Evening Post", "newspaper"),
    ],
)  # fmt: skip
def test_descriptions_join(text: str, name: str, description: str) -> None:
    assert description in mentions(text)[name]


@pytest.mark.parametrize(
    ("text", "name", "description"),
    [
        ("The agency was late. The Storm Service, Ghana’s weather agency, spoke.", "Storm Service", "agency"),
        ("Germany’s Foreign Ministry said no. The Polish ministry said yes.", "Germany’s Foreign Ministry",
         "Polish ministry"),
        ("President Ana Ruiz spoke. The prime minister said little.", "Ana Ruiz", "prime minister"),
        ("Opposition leader Tom Weber spoke. The prime minister, Ana Ruiz, said no.", "Tom Weber",
         "prime minister"),
        ("President Ana Ruiz spoke. The band leader said little.", "Ana Ruiz", "band leader"),
        ("Republican senator Ana Ruiz spoke. The Democratic senator said no.", "Ana Ruiz",
         "Democratic senator"),
        ("Ali Musa, the captain’s lawyer, spoke. The captain said little.", "Ali Musa", "captain"),
        ("Tom Weber, a spokesman, left. The spokeswoman said little.", "Tom Weber", "spokeswoman"),
        ("The interior ministry said no. A ministry far away agreed.", "interior ministry", "ministry"),
        ("The UN Security Council met. The UN was late.", "UN Security Council", "UN"),
    ],
)  # fmt: skip
def test_descriptions_stay_apart(text: str, name: str, description: str) -> None:
    assert description not in mentions(text)[name]


def test_the_head_of_one_body_is_not_the_head_of_another() -> None:
    text = "Tom Weber, head of surgery, left. The head of Blue Pictures said no."
    assert mentions(text)["Tom Weber"].count("head") == 1


def test_a_body_in_lower_case_is_one_once_it_speaks() -> None:
    assert "coastguard" in mentions("The coastguard said two ships were missing.")
    assert "defence ministry" in mentions("He spoke of losses, citing the defence ministry.")
    assert "interior ministry" in mentions("A spokesman for the interior ministry smiled.")
    assert "coastguard" not in mentions("They called the coastguard.")
    assert "team" not in mentions("He said the team would arrive.")
