"""Who is who where it is easily mistaken: rivals, offices, ages, names beside a role."""

import re

import pytest

from sayso.model import Article
from sayso.reading import read_article
from sayso.reading.engines import load_engine


def speakers(text):
    """Name and type of the speaker of every statement, None for one that cannot be told."""
    article = Article(id="a", text=text, paragraphs=tuple(m.span() for m in re.finditer(r"[^\n]+", text)))
    found = read_article(article, load_engine("rules")).statements
    return [(s.speaker.name, s.speaker.type) if s.speaker else None for s in found]


@pytest.mark.parametrize(
    ("before", "after", "one"),
    [
        ("The eastern government", "The rival government", False),
        ("The eastern government", "The western government", False),
        ("The eastern government", "The government", True),
        ("The rival government", "The rival government", True),
        ("The port union", "The other union", False),
    ],
)
def test_a_rival_is_not_the_one_before(before, after, one):
    first, second = speakers(f"{before} said 90 had died. {after} said it was not so.")
    assert (first == second) is one


def test_the_former_governor_is_not_the_governor():
    text = "Former governor Ana Ruiz came. The governor, Jo Lind, said it was late. {} said it was early."
    assert speakers(text.format("The former governor"))[1] == ("Ana Ruiz", "person")
    assert speakers(text.format("The governor"))[1] == ("Jo Lind", "person")


def test_two_bodies_of_one_sentence():
    assert speakers("The fund closed, the bank said.") == [("bank", "organisation")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Dench, 48, came. The 48-year-old said it was late.", ("Anna Dench", "person")),
        ("Anna Dench, 52, came. The 48-year-old said it was late.", ("48-year-old", "unnamed")),
        ("The 48-year-old said it was late.", ("48-year-old", "unnamed")),
    ],
)
def test_told_by_age(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("“We saw them,” the coast guard said.", "coast guard", "organisation"),
        ("Coast guard said 20 were lost.", "Coast guard", "organisation"),
        ("The count was put at 55 by the coast guard.", "coast guard", "organisation"),
        ("A guard said 20 were lost.", "guard", "unnamed"),
        ("The prime minister said 20 were lost.", "prime minister", "person"),
        ("Twenty were lost, according to the prime minister.", "prime minister", "person"),
        ("A former prime minister said 20 were lost.", "former prime minister", "unnamed"),
        ("The minister said 20 were lost.", "minister", "unnamed"),
    ],
)
def test_offices_and_bodies_of_one_holder(text, name, kind):
    assert speakers(text) == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It had left, the official, Kamo Ferri, said.", ("Kamo Ferri", "person")),
        ("It is sound, its chairman, Bo Lade, said.", ("Bo Lade", "person")),
        ("It is over, UN mission spokesperson Andra Tessen said.", ("Andra Tessen", "person")),
        ("Another group, the Northern Front, said it was over.", ("Northern Front", "organisation")),
        ("The families’ group Bridge Justice said it was over.", ("Bridge Justice", "organisation")),
        ("The charity Night Line said it was over.", ("Night Line", "organisation")),
        ("Astronomer Mika Ito said it was over.", ("Mika Ito", "person")),
        ("Carmaker Velden Motors said it was over.", ("Velden Motors", "organisation")),
        ("Bridge Justice Ida Brand said it was over.", ("Ida Brand", "person")),
    ],
)
def test_names_beside_a_role(text, speaker):
    assert speakers(text) == [speaker]


def test_a_short_form_that_speaks():
    text = "Carmaker Velden Motors met on Monday. Velden said it was over."
    assert speakers(text) == [("Velden Motors", "organisation")]
    assert speakers("Cllr Jane Firth came. “No,” Cllr Firth said.") == [("Jane Firth", "person")]


def test_two_directors_are_two():
    text = (
        "Its country head, Luc Morel, said it was over. "
        "The World Health Organization’s Africa director, Tari Moyo, said it was not."
    )
    assert speakers(text) == [("Luc Morel", "person"), ("Tari Moyo", "person")]


def test_a_works_is_no_company():
    text = "The Odra11 {} burned on Friday. The company said the fire was out."
    assert speakers(text.format("plant"))[0] != ("Odra11", "organisation")


def of_default(text):
    article = Article(id="a", text=text, paragraphs=tuple(m.span() for m in re.finditer(r"[^\n]+", text)))
    found = read_article(article, load_engine()).statements
    return [(s.speaker.name, s.speaker.type) if s.speaker else None for s in found]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Workers at Wessing downed tools. The IVT union said 5,500 people took part.", "IVT"),
        ("Dravell, the owner of the plant, said two were missing. The union said it knew of four.", "union"),
        ("The Canal Trust, which runs the lift, said two were missing. The union said it knew of four.", "union"),
        ("The Regional Health Office sent aid. The health ministry said four had died.", "health ministry"),
        ("Ruskany admits it. The Ruskani defence ministry said two had died. The defence ministry in Orvel said six had.",
         "defence ministry in Orvel"),
    ],
)  # fmt: skip
def test_a_body_of_another_kind_or_town_is_another(text, last):
    assert of_default(text)[-1][0] == last


@pytest.mark.parametrize(
    "text",
    [
        "Six were freed, the operator Petrel Gulf said. All are Bravans.\n\nThe company said that more would be freed.",
        "Dravell will close its plant in Torsby, it said on Tuesday. The company said more.",
        "The city water company, Tarn Water, said its supply was safe. The company said more.",
    ],
)
def test_what_runs_a_plant_is_a_firm_whatever_its_name_looks_like(text):
    first, *_, last = of_default(text)
    assert first == last
    assert first[1] == "organisation"


def test_who_asks_a_court_says_what_he_says_in_asking():
    text = "Board knows of nine\n\nMayor Ana Ruiz asked the court to annul it, saying that nine votes were false."
    assert of_default(text)[-1] == ("Ana Ruiz", "person")
