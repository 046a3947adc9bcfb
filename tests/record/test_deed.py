"""How a deed is marked."""

from __future__ import annotations

from doing import person
from making import article, statement
from sayso.model import Reading
from sayso.record.deed import is_plea, is_said, is_told_whole
from sayso.record.deeds import deeds_of


def test_a_deed_is_told_whole_where_its_sentence_says_nothing_else() -> None:
    for text, whole in (("Orla Fenn would have none of it.", True), ("Orla Fenn denied the charges.", False)):
        (deed,) = deeds_of(Reading(article(text), entities=(person(text, "Orla Fenn"),)))
        assert is_told_whole(deed) is whole
        assert not is_plea(deed)


def test_a_confession_is_a_plea() -> None:
    text = "Orla Fenn pleaded guilty to the theft of a boat."
    (deed,) = deeds_of(Reading(article(text), entities=(person(text, "Orla Fenn"),)))
    assert is_plea(deed)


def test_a_stance_is_said_where_a_statement_of_the_sentence_takes_it() -> None:
    text = "No bribe was paid, Brint said. It is so."
    reading = Reading(article(text), (statement(text, "No bribe was paid", by="Brint", stance="denies"),))
    assert is_said(reading, (0, 30), "denies")
    assert not is_said(reading, (0, 30), "confirms")
    assert not is_said(reading, (31, len(text)), "denies")
