"""What is asked of a sentence that tells of a party."""

from __future__ import annotations

from making import article
from sayso.model import Reading
from sayso.record.told_of import BEGINS, POINTED, Sentence
from sayso.record.turn_signs import Side, Signs, signs_of

TEXT = (
    "Brint is pulling its jars, four days after it assured shoppers that there was no glass in them.\n\n"
    "It got this wrong, it said."
)


def signs(title: str = "Brint pulls jars") -> list[Signs]:
    end = TEXT.index("\n")
    sentences = [
        Sentence((0, end), BEGINS, "Brint", 5, ()),
        Sentence((end + 2, len(TEXT)), POINTED, "Brint", None, ()),
    ]
    side = Side("Brint", sentences, [], [], [], 0)
    return signs_of(Reading(article(TEXT, title=title)), [side])["Brint"]


def test_a_sentence_is_asked_for_itself_and_for_those_around_it() -> None:
    first, second = (each.answers for each in signs())
    assert first["recalls a no"] and not first["says no"] and first["in the opening"]
    assert second["wrong"] and not second["recalls"] and second["a no recalled near"]
    assert second["anywhere: recalls a no"] and not first["a no recalled near"]


def test_every_sentence_is_asked_the_same() -> None:
    first, second = (each.answers for each in signs())
    assert list(first) == list(second)
    assert {type(value) for value in first.values()} == {float}


def test_the_title_is_asked_who_it_names() -> None:
    assert signs()[0].answers["named in the title"]
    assert not signs("Jars pulled")[0].answers["named in the title"]
