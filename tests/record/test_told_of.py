"""Which sentences of a report tell of which party."""

from __future__ import annotations

from dataclasses import replace

from making import article, at, statement
from sayso.model import Entity, Reading, Speaker
from sayso.record.parties import Parties
from sayso.record.told_of import BEGINS, NAMED, POINTED, SPEAKS, told_of

TEXT = (
    "Brint Foods took jars off the shelves. It gave no reason. Shops in Corry heard of it from Brint Foods.\n\n"
    "No glass was found, the food board said. Rain fell."
)
BOARD = Speaker("Food Board", "organisation", None, "e2")
SAYS = replace(statement(TEXT, "No glass was found", by=None), speaker=BOARD, cue=(at(TEXT, "said"),))
SECOND = TEXT.index("Brint Foods", 5)
ENTITIES = (
    Entity("e1", "organisation", "Brint Foods", mentions=((0, 11), (SECOND, SECOND + 11))),
    Entity("e2", "organisation", "Food Board", mentions=(at(TEXT, "food board"),)),
    Entity("e3", "organisation", "Shops"),
)
READING = Reading(article(TEXT), (SAYS,), entities=ENTITIES)


def test_a_sentence_tells_of_who_is_named_speaks_or_is_pointed_at() -> None:
    parties = Parties()
    parties.speaking(replace(SAYS, speaker=Speaker("Brint Foods", "organisation", None, "e1")))
    told = told_of(READING, parties)
    found = {side: [(TEXT[slice(*s.span)][:5], s.how) for s in sentences] for side, sentences in told.items()}
    assert found == {
        "Brint Foods": [("Brint", BEGINS), ("It ga", POINTED), ("Shops", NAMED)],
        "Food Board": [("No gl", SPEAKS)],
    }
    assert [s.statements for s in told["Food Board"]] == [(SAYS,)]
    assert [s.named_to for s in told["Brint Foods"]] == [11, None, SECOND + 11]


def test_who_is_no_party_of_the_story_is_told_of_nowhere() -> None:
    assert list(told_of(replace(READING, statements=()), Parties())) == []
