"""What stands around a statement of a report."""

from __future__ import annotations

from dataclasses import replace

from making import article, statement
from sayso.model import Reading, Statement
from sayso.record.circumstances import Circumstances
from sayso.record.parties import Parties
from sayso.record.speakers import speakers_of
from sayso.record.spoken_by import Spoken
from sayso.record.surroundings import circumstances_of

TEXT = "Brint claimed the yard. Halvard denied it. “We have not sold the yard,” Halvard said. Brint laughed."
CLAIM = statement(TEXT, "the yard", by="Brint", cue="claimed")
DENIES = statement(TEXT, "it", by="Halvard", stance="denies", cue="denied", id="s2")
OWN = replace(statement(TEXT, "We have not sold the yard", by="Halvard", id="s3"), kind="direct")


def around(said: Statement, *behind: Statement) -> Circumstances:
    report = speakers_of(Reading(article(TEXT), (CLAIM, DENIES, OWN)), Parties())
    spoken = Spoken(said, "Halvard", named=True, asked=False, leads=True)
    return circumstances_of(report, spoken, "Halvard", {"Brint": CLAIM}, behind)


def test_what_is_answered_and_what_the_party_says_next() -> None:
    found = around(DENIES, OWN)
    assert (found.answered, found.following) == (CLAIM, OWN)
    assert around(DENIES, CLAIM, OWN).following is None
    assert around(DENIES).following is None


def test_the_no_it_says_in_its_own_words() -> None:
    no = around(OWN).no
    assert no is not None
    assert TEXT[slice(*no.span)].startswith("We have not sold")
