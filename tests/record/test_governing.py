"""Who governs which country."""

from __future__ import annotations

from dataclasses import replace

from making import article
from sayso.model import Reading
from sayso.record.governing import with_countries
from sayso.record.voices import with_voices
from speaking import body


def test_who_governs_a_country_has_it_in_the_role() -> None:
    text = "President Ada Brin of Corvia spoke on Monday."
    brin = replace(body(text, "Ada Brin", "e1", "person"), roles=("President",))
    found = with_voices(Reading(article(text), (), entities=(brin, body(text, "Corvia", "e2", "place"))))
    assert found.entities[0].roles == ("President", "President of Corvia")
    assert found.entities[1].roles == ()


def test_a_director_governs_no_country() -> None:
    text = "Director Ada Brin of Corvia spoke on Monday."
    brin = replace(body(text, "Ada Brin", "e1", "person"), roles=("director",))
    entities = (brin, body(text, "Corvia", "e2", "place"))
    assert tuple(with_countries(Reading(article(text), (), entities=entities))) == entities
