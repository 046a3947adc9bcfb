"""For whom a person speaks by what stands beside the name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article
from sayso.model import Reading
from sayso.record.affiliation import institutions
from sayso.record.beside_the_name import institution_beside, told_behind
from speaking import body


@pytest.mark.parametrize(
    ("behind", "who"),
    [
        (" of Nordal Foods said 61 were ill.", "Nordal Foods"),
        (", of the Nordal Foods, said 61 were ill.", "Nordal Foods"),
        (" of brokers Nordal Foods said 61 were ill.", "Nordal Foods"),
        (" visited Nordal Foods and said 61 were ill.", None),
        (" of the Nordal Foods union said 61 were ill.", None),
    ],
)
def test_who_is_named_with_a_house_behind_the_name_speaks_for_it(behind: str, who: str | None) -> None:
    text = f"Lea Brandt{behind}"
    entities = (body(text, "Lea Brandt", "e1", "person"), body(text, "Nordal Foods", "e2"))
    assert institutions(Reading(article(text), (), entities=entities)).get("e1") == who


def test_one_of_many_and_a_professor_speak_for_themselves() -> None:
    text = "Lea Brandt of Nordal Foods said 61 were ill. So did Tom Aldane of Sele University."
    lea = replace(body(text, "Lea Brandt", "e1", "person"), roles=("nurse",))
    tom = body(text, "Tom Aldane", "e2", "person")
    houses = (body(text, "Nordal Foods", "e3"), body(text, "Sele University", "e4"))
    found = institutions(Reading(article(text), (), entities=(lea, tom, *houses)))
    assert "e1" not in found and "e2" not in found


def test_who_bears_a_rank_behind_a_name_is_of_it() -> None:
    text = "Highway Patrol Sgt. Lea Brandt said 61 were hurt."
    lea, patrol = body(text, "Lea Brandt", "e1", "person"), body(text, "Highway Patrol", "e2")
    reading = Reading(article(text), (), entities=(lea, patrol))
    assert institution_beside(lea, reading) == patrol
    assert institution_beside(replace(lea, roles=("member",)), reading) is None


def test_a_clause_behind_a_name_tells_whom_somebody_heads() -> None:
    text = "Lea Brandt, who chairs the association, said 61 were hurt."
    lea = body(text, "Lea Brandt", "e1", "person")
    assert told_behind(lea, Reading(article(text), (), entities=(lea,))) == ["head of the association"]
