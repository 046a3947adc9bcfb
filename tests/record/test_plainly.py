"""By which signs together a no in a party's own words denies, and by which it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, statement
from sayso.model import Reading, Statement
from sayso.record.denying import no_of
from sayso.record.fold import StoryFold

CHARGE = "Brint accused Halvard Lines of dumping oil off Dunmar, where the fishing has failed.\n\n"
CALM = "The harbour of Dunmar was busy.\n\nThe ferries ran on time.\n\n"


def form(
    said: str, *, before: str = CHARGE, kind: str = "direct", by: str = "Halvard Lines", verb: str = "said"
) -> str | None:
    text = f"{before}“{said},” {by} {verb}."
    told = replace(statement(text, said, by=by, cue=f"{verb}."), kind=kind)
    cue = (text.rindex(verb), text.rindex(verb) + len(verb))
    no = no_of(article(text), replace(told, cue=(cue,)), leads=False, party=by)
    return no and no.form


@pytest.mark.parametrize(
    "said",
    [
        "None of our ships dumped oil off Dunmar",
        "Neither our captains nor our agents knew of any oil off Dunmar",
        "We have never pumped oil into that water",
        "Our crews put no oil into the sea",
        "Halvard Lines did not dump oil off Dunmar",
        "Not a litre of our oil went into the sea off Dunmar",
        "At no time was oil pumped from our ships",
    ],
)
def test_a_charge_is_denied_in_plain_words(said: str) -> None:
    assert form(said) in ("plain", "flat")


@pytest.mark.parametrize(
    "said",
    [
        "I could not see the water for the smoke",
        "Roe had no money and carried a heavy debt",
        "Make no mistake, our ships did their duty",
        "We have never seen so many dead fish",
        "That does not answer the question of the oil",
        "An apology is not an answer",
        "We did not listen to our captains about the oil",
        "We will not pay for the oil",
        "They are ships that do not carry oil",
        "It is nobody’s fault but the wind’s",
        "We did not look, and that was a mistake about the oil",
        "Although none of our ships was there, the oil was ours",
        "The oil was not so much our ships’ as everybody’s",
        "The ministry had not spilled the oil, we had",
        "There are no good answers to oil of that kind",
        "Nobody eats fish out of oil for pleasure",
        "The oil on our ships had not stopped running",
    ],
)
def test_descriptions_arguments_and_confessions_deny_nothing(said: str) -> None:
    assert form(said) != "plain"


def test_without_a_charge_only_a_categorical_no_of_ones_own_of_the_story_denies() -> None:
    assert form("No ferry of ours was late in the harbour", before=CALM) == "plain"
    assert form("The ferries were not late", before=CALM) == "answer"
    assert form("Our ferries were not late in the harbour", before=CALM) == "answer"


def test_of_others_and_not_quoted_it_is_no_denial_unless_insisted() -> None:
    said = "the Dunmar fishing was not spoilt"
    assert form(said, kind="indirect") == "answer"
    assert form(said, kind="indirect", verb="insisted") == "plain"


def report(said: Statement, text: str, id: str, day: str) -> Reading:
    return Reading(article(text, id=id, day=day), (said,))


def kinds(*readings: Reading) -> list[list[str]]:
    fold = StoryFold("s1")
    return [[f"{c.kind} {c.party}" for c in fold.take(r) if c.kind != "new_story"] for r in readings]


def quoting(by: str, id: str, day: str) -> Reading:
    words = "None of our ships dumped oil off Dunmar"
    text = f"{CHARGE}“{words},” {by} told the port’s newspaper on day {id}."
    return report(replace(statement(text, words, by=by), kind="direct"), text, id, day)


def test_the_very_words_of_an_earlier_report_deny_nothing_anew_whoever_is_taken_to_say_them() -> None:
    first, copy = quoting("Halvard Lines", "a1", "2025-03-10"), quoting("Brint Works", "a2", "2025-03-11")
    assert kinds(first, copy) == [["denial Halvard Lines"], []]


def test_a_plain_no_right_behind_a_denial_tells_only_what_was_denied() -> None:
    text = f"{CHARGE}Halvard Lines denied dumping oil. “No ship of ours was near Dunmar,” its captain said."
    denied = statement(text, "dumping oil.", by="Halvard Lines", stance="denies", cue="denied")
    no = replace(statement(text, "No ship of ours was near Dunmar", by="captain", id="s2"), kind="direct")
    reading = Reading(article(text), (denied, no))
    assert kinds(reading) == [["denial Halvard Lines"]]
