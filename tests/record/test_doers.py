"""Who did a deed that the writer tells."""

from __future__ import annotations

import pytest

from doing import person
from making import article, at, statement
from sayso.model import Reading
from sayso.record.doers import doer_of, speaking_beside

SAID = "The hull is dry, Brint said. "


@pytest.mark.parametrize(
    ("told", "doer"),
    [
        ("Orla Fenn denied it.", "Orla Fenn"),
        ("The yard of Orla Fenn has long denied it.", "Orla Fenn"),
        ("He denied it.", "Brint"),
        ("The yard denied it.", None),
        (f"Orla Fenn {'of the yard ' * 12}denied it.", None),
    ],
)
def test_the_doer_is_named_near_before_the_verb_or_meant_by_a_pronoun(told: str, doer: str | None) -> None:
    text = SAID + told
    said = statement(text, "The hull is dry", by="Brint")
    named = (person(text, "Orla Fenn"),) if "Orla Fenn" in text else ()
    reading = Reading(article(text), (said,), entities=named)
    found = doer_of(reading, (len(SAID), len(text)), text.index("denied"))
    assert (found.name if found else None) == doer


def test_who_speaks_next_in_the_paragraph_comes_before_who_spoke_last() -> None:
    text = "The hull is dry, Brint said. Claims were rejected. The deck is dry, Halvard Lines said."
    first = statement(text, "The hull is dry", by="Brint")
    second = statement(text, "The deck is dry", by="Halvard Lines", id="s2")
    start, end = at(text, "Claims were rejected")
    for said, name in (((first, second), "Halvard Lines"), ((first,), "Brint"), ((), None)):
        found = speaking_beside(Reading(article(text), said), start, end)
        assert (found.name if found else None) == name
