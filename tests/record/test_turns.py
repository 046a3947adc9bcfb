"""To whom a report's turns belong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, at, statement
from sayso.model import Entity, Reading, Speaker, Statement
from sayso.record.claims import is_anaphoric
from sayso.record.fold import StoryFold

TEXT = (
    "Halvard Lines loses a barge\n\nA barge of Halvard Lines sank on Monday, Halvard Lines said.\n\n"
    "Three years ago Brint Cargo lost two. The company confirmed for the first time that the hull was old."
)


def entity(text: str, name: str, id: str) -> Entity:
    return Entity(id, "organisation", name, (name,), (), (at(text, name),))


def parties(text: str, *said: Statement, title: str) -> list[str | None]:
    entities = (entity(text, "Halvard Lines", "e1"), entity(text, "Brint Cargo", "e2"))
    found = Reading(article(text, title=title), said, entities=entities)
    kinds = ("denial", "confirmation", "reversal")
    return [c.party for c in StoryFold("s1").take(found) if c.kind in kinds]


def of(text: str, content: str, source: str, speaker: Speaker, stance: str, id: str) -> Statement:
    made = statement(text, content, by=None, stance=stance, id=id)
    return replace(made, source=(at(text, source),), speaker=speaker)


OWN = Speaker("Halvard Lines", "organisation", None, "e1")
OTHER = Speaker("Brint Cargo", "organisation", None, "e2")


def test_the_company_is_the_one_the_report_is_on_and_not_the_one_named_in_passing() -> None:
    first = of(TEXT, "A barge of Halvard Lines sank on Monday", "Halvard Lines", OWN, "asserts", "s1")
    confirms = of(TEXT, "that the hull was old", "The company", OTHER, "confirms", "s2")
    assert parties(TEXT, first, confirms, title="Halvard Lines loses a barge") == ["Halvard Lines"]
    assert parties(TEXT, first, confirms, title="A barge sinks") == ["Brint Cargo"]


def test_a_spokesman_of_nobody_named_is_the_companys() -> None:
    text = TEXT.replace("The company", "A spokesman")
    first = of(text, "A barge of Halvard Lines sank on Monday", "Halvard Lines", OWN, "asserts", "s1")
    nobody = Speaker("spokesman", "unnamed", None, None)
    confirms = of(text, "that the hull was old", "A spokesman", nobody, "confirms", "s2")
    plain = text.replace("Halvard Lines loses a barge", "The company loses a barge")
    said = (
        replace(
            s,
            content=(at(plain, text[slice(*s.content[0])]),),
            source=(at(plain, text[slice(*s.source[0])]),),
        )
        for s in (first, confirms)
    )
    assert parties(plain, *said, title="Halvard Lines loses a barge") == ["Halvard Lines"]


def test_both_are_nobody_that_was_named_before() -> None:
    text = "Halvard Lines and Brint Cargo met. Both deny the charge of dumping oil."
    denies = of(text, "the charge of dumping oil", "Both", OTHER, "denies", "s1")
    deep = "The port is old.\n\nIt silts up.\n\n" + text
    denies = replace(denies, content=(at(deep, "the charge of dumping oil"),), source=(at(deep, "Both"),))
    assert parties(deep, denies, title="Halvard Lines fined") == []


DEEP = (
    "The road is old.\n\nIt runs by the sea.\n\nHalvard {} that the bridge at Vellin had been shut since May."
)


@pytest.mark.parametrize(
    ("cue", "kinds"),
    [("conceded", ["confirmation"]), ("has conceded", []), ("continues to admit", [])],
)
def test_what_is_conceded_now_deep_in_a_report_counts_and_what_has_been_does_not(
    cue: str, kinds: list[str]
) -> None:
    text = DEEP.format(cue)
    said = statement(
        text, "that the bridge at Vellin had been shut since May", by="Halvard", stance="confirms"
    )
    said = replace(said, cue=(at(text, cue),), source=(at(text, "Halvard"),))
    fold = StoryFold("s1")
    changes = fold.take(Reading(article(text, id="a1", day="2025-03-12"), (said,)))
    assert [c.kind for c in changes if c.kind != "new_story"] == kinds


def test_a_suggestion_that_is_told_is_a_claim_of_its_own() -> None:
    assert is_anaphoric("the suggestion")
    assert not is_anaphoric("a suggestion … that it was looking for another contractor")


def test_what_a_report_concedes_and_denies_in_one_breath_turns_nothing() -> None:
    text = "Halvard conceded that the dam at Vellin was leaking but denied that anyone was in danger there."
    concedes = statement(text, "that the dam at Vellin was leaking", by="Halvard", stance="confirms")
    denies = statement(text, "that anyone was in danger there", by="Halvard", stance="denies", id="s2")
    changes = StoryFold("s1").take(Reading(article(text, id="a1", day="2025-03-12"), (concedes, denies)))
    assert sorted(c.kind for c in changes) == ["confirmation", "denial", "new_story"]


def test_who_speaks_for_another_and_for_whom_one_goes_on_speaking() -> None:
    text = (
        "Brint Cargo lost a barge, the port said.\n\nBrint Cargo said that it was sorry.\n\n"
        "The statement denied that the hull was old. Ilse Roe’s lawyers denied that she had signed for it."
    )
    said = of(text, "that it was sorry", "Brint Cargo said", OTHER, "asserts", "s1")
    paper, lawyers = Speaker("statement", "unnamed"), Speaker("Ilse Roe’s lawyers", "unnamed")
    hull = of(text, "that the hull was old", "The statement", paper, "denies", "s2")
    signed = of(text, "that she had signed for it", "Ilse Roe’s lawyers", lawyers, "denies", "s3")
    roe = Entity("e3", "person", "Ilse Roe", ("Ilse Roe",), (), (at(text, "Ilse Roe"),))
    entities = (entity(text, "Brint Cargo", "e2"), roe)
    fold = StoryFold("s1")
    found = fold.take(Reading(article(text), (said, hull, signed), entities=entities))
    assert [c.party for c in found if c.kind == "denial"] == ["Brint Cargo", "Ilse Roe"]


def test_an_office_without_a_name_may_call_a_report_false() -> None:
    text = (
        "The search goes on.\n\nDivers went down.\n\nInformation on networks that the search ends on Friday does not "
        "correspond to reality, the headquarters said."
    )
    told = "Information on networks that the search ends on Friday does not correspond to reality"
    office = Speaker("headquarters", "unnamed")
    false = of(text, told, "the headquarters", office, "asserts", "s1")
    plain = replace(false, content=(at(text, "the search ends on Friday"),))
    for said, kinds in ((false, ["denial"]), (plain, [])):
        found = StoryFold("s1").take(Reading(article(text), (said,)))
        assert [c.kind for c in found if c.kind != "new_story"] == kinds


def test_what_somebody_has_admitted_is_no_admission_where_nothing_is_told_of_it() -> None:
    text = "The store held 210 tonnes, five times what Tannic has admitted to."
    owner = Speaker("Tannic", "organisation", None, "e1")
    admitted = of(text, "what", "Tannic", owner, "confirms", "s1")
    assert [c.kind for c in StoryFold("s").take(Reading(article(text), (admitted,)))] == ["new_story"]
    whole = of(text, "The store held 210 tonnes", "Tannic", owner, "confirms", "s1")
    assert "confirmation" in [c.kind for c in StoryFold("s").take(Reading(article(text), (whole,)))]


def test_whose_findings_are_denied_are_those_that_are_answered() -> None:
    text = (
        "Depot report\n\nThe Helder Institute said that nine tanks had burned. Brint Cargo said that three drones came. "
        "Halvard Lines denied the institute's findings."
    )
    institute = Entity("e3", "organisation", "Helder Institute", ("Helder Institute",), (), ())
    found = [
        of(text, "that nine tanks had burned", "The Helder Institute", Speaker("Helder Institute", "organisation", None, "e3"), "asserts", "s1"),
        of(text, "that three drones came", "Brint Cargo", OTHER, "asserts", "s2"),
        of(text, "the institute's findings", "Halvard Lines", OWN, "denies", "s3"),
    ]  # fmt: skip
    entities = (entity(text, "Halvard Lines", "e1"), entity(text, "Brint Cargo", "e2"), institute)
    made = StoryFold("s1").take(Reading(article(text), tuple(found), entities=entities))
    denial = next(change for change in made if change.kind == "denial")
    assert denial.party == "Halvard Lines"
    assert "nine tanks" in denial.after.claim  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("ahead", "of_the_hull"),
    [
        ("Brint Cargo played down talk of a loose rope.", False),
        ("Brint Cargo keeps to its account.", True),
        ("Brint Cargo was asked about reports that the hull was old.", True),
    ],
)
def test_that_is_nonsense_answers_the_claim_beside_it(ahead: str, of_the_hull: bool) -> None:
    text = f"The hull was old, Halvard Lines said. {ahead} “That is nonsense,” it added."
    claim = of(text, "The hull was old", "Halvard Lines", OWN, "asserts", "s1")
    no = replace(of(text, "That is nonsense", "it", OTHER, "denies", "s2"), kind="direct")
    entities = (entity(text, "Halvard Lines", "e1"), entity(text, "Brint Cargo", "e2"))
    fold = StoryFold("s1")
    fold.take(Reading(article(text, title="A barge sinks"), (claim, no), entities=entities))
    topics = {p.party: p.topic for p in fold.positions()}
    assert (topics.get("Brint Cargo") == topics.get("Halvard Lines")) is of_the_hull


def test_a_heading_turns_nothing_but_its_text_does() -> None:
    text = "Halvard denies poisoning the river\n\nHalvard denied poisoning the river with solvents on Monday."
    heading = statement(text, "poisoning the river", by="Halvard", stance="denies")
    below = statement(text, "poisoning the river with solvents", by="Halvard", stance="denies", id="s2")
    for said, kinds in (((heading,), []), ((heading, below), ["denial"])):
        found = StoryFold("s1").take(Reading(article(text), said))
        assert [c.kind for c in found if c.kind != "new_story"] == kinds
