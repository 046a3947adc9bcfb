"""Leavings and denials that the writer tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, at, statement
from sayso.model import Entity, Reading, Statement
from sayso.record.changes import StoryFold
from sayso.record.deeds import deeds_of


def person(
    text: str, name: str, id: str = "e1", *, type: str = "person", roles: tuple[str, ...] = ()
) -> Entity:
    return Entity(id, type, name, (name,), roles, (at(text, name),))


def told(text: str, name: str = "Orla Fenn", type: str = "person") -> list[str]:
    reading = Reading(article(text), entities=(person(text, name, type=type),))
    return [f"{s.stance}: {text[slice(*s.content[0])]}" for s in deeds_of(reading)]


@pytest.mark.parametrize(
    "deed",
    [
        "stepped down on Monday",
        "has offered to resign",
        "nevertheless handed in her notice",
        "is to leave the company in June",
        ", the chief executive, has quit",
    ],
)
def test_a_person_who_leaves(deed: str) -> None:
    text = f"Orla Fenn {deed}.".replace(" ,", ",")
    assert [t.split(":")[0] for t in told(text)] == ["confirms"]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Fenn was asked to resign.",
        "Orla Fenn would resign if the board wished it.",
        "Orla Fenn is leaving for Dunmar on Monday.",
        "Orla Fenn resigned\n\nThe board met.",
    ],
)
def test_no_leaving(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Halvard Lines owned up on Friday to a leak in the hull.", ["confirms"]),
        ("Halvard Lines came clean about the leak in the hull.", ["confirms"]),
        ("There were more leaks than Halvard Lines has owned up to.", []),
    ],
)
def test_an_admission_told_and_not_quoted(text: str, stance: list[str]) -> None:
    assert [t.split(":")[0] for t in told(text, "Halvard Lines", "organisation")] == stance


def test_a_denial_told_and_not_quoted() -> None:
    found = told("Halvard Lines brushed the report aside on Friday.", "Halvard Lines", "organisation")
    assert [t.split(":")[0] for t in found] == ["denies"]
    assert told("Halvard Lines, which had dismissed as gossip a report on it, rose.", "Halvard Lines") == []
    assert told("The case of Orla Fenn was dismissed as part of a bargain.") == []


def turns(*readings: Reading) -> list[list[tuple[str, str | None]]]:
    fold = StoryFold("s1")
    kinds = ("denial", "confirmation", "reversal")
    return [[(c.kind, c.party) for c in fold.take(r) if c.kind in kinds] for r in readings]


REFUSES = "“I will not resign,” Orla Fenn told reporters."
LEAVES = "The yard has a new crane.\n\nIt is red.\n\nOrla Fenn handed in her resignation on Tuesday."


def refusal() -> Reading:
    said: Statement = replace(
        statement(REFUSES, "I will not resign", by="Orla Fenn", type="person"), kind="direct"
    )
    entities = (person(REFUSES, "Orla Fenn"),)
    return Reading(article(REFUSES, id="a1", day="2025-03-11"), (said,), entities=entities)


def leaving(text: str = LEAVES, name: str = "Orla Fenn") -> Reading:
    return Reading(article(text, id="a2", day="2025-03-18"), entities=(person(text, name),))


def test_to_leave_after_a_refusal_is_a_reversal() -> None:
    assert turns(refusal(), leaving()) == [[("denial", "Orla Fenn")], [("reversal", "Orla Fenn")]]


def test_to_leave_without_one_is_none_nor_another_persons_leaving() -> None:
    assert turns(leaving()) == [[]]
    text = LEAVES.replace("Orla Fenn", "Piet Dormer")
    assert turns(refusal(), leaving(text, "Piet Dormer")) == [[("denial", "Orla Fenn")], []]


def test_a_refusal_to_go_is_a_topic_of_its_own() -> None:
    text = "“No bribe was paid,” Orla Fenn said. “And I will not resign.”"
    first = replace(statement(text, "No bribe was paid", by="Orla Fenn", type="person"), kind="direct")
    second = replace(first, id="s2", content=(at(text, "And I will not resign"),))
    reading = Reading(article(text, id="a1", day="2025-03-11"), (first, second))
    assert turns(reading) == [[("denial", "Orla Fenn"), ("denial", "Orla Fenn")]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Halvard Lines retracted its earlier claim that the mate had been drunk, saying it had been misled.",
            ["withdraws: that the mate had been drunk"],
        ),
        (
            "Halvard Lines apologised for its statement. It was sorry.",
            ["withdraws: Halvard Lines apologised for its statement."],
        ),
        (
            "Halvard Lines no longer claims that the mate had been drunk.",
            ["withdraws: that the mate had been drunk"],
        ),
        ("Halvard Lines would not retract its claim that the mate had been drunk.", []),
        ("Brint asked that Halvard Lines had retracted its claim that the mate was drunk.", []),
        ("The mate was drunk, Brint said. That was flatly denied by Halvard Lines.", ["denies: That"]),
        ("The mate was drunk, Brint said. That has been confirmed by Halvard Lines.", ["confirms: That"]),
        ("The mate was drunk, Brint said. The road was blocked by Halvard Lines.", []),
        (
            "Halvard Lines poured cold water on the talk of a sale.",
            ["denies: the talk of a sale."],
        ),
        ("Halvard Lines brushed aside talk of a sale.", ["denies: talk of a sale."]),
        ("Halvard Lines shrugged off the cold.", []),
        ("Halvard Lines poured scorn on the claim.", ["denies: the claim."]),
        (
            "Halvard Lines called the report “speculation”.",
            ["denies: Halvard Lines called the report “speculation”."],
        ),
        ("Halvard Lines dismissed the study.", ["denies: Halvard Lines dismissed the study."]),
        ("Halvard Lines dismissed the captain.", []),
    ],
)
def test_claims_withdrawn_and_what_is_denied_by_somebody(text: str, wanted: list[str]) -> None:
    assert told(text, "Halvard Lines", "organisation") == wanted


def deeds(text: str, *said: Statement, entities: tuple[Entity, ...] = ()) -> list[str]:
    found = deeds_of(Reading(article(text), said, entities=entities))
    return [f"{s.speaker and s.speaker.name} {s.stance}: {text[slice(*s.content[0])]}" for s in found]


def test_claims_rejected_are_denied_by_who_is_named_or_speaks_beside() -> None:
    text = "Reports of a fire in the hull were called a lie by Halvard Lines. Brint Works is pleased."
    named = (person(text, "Halvard Lines", type="organisation"),)
    assert deeds(text, entities=named) == ["Halvard Lines denies: Reports of a fire in the hull"]
    text = "Claims of a fire were rejected. The hull is dry, Halvard Lines said. The bid was rejected."
    beside = statement(text, "The hull is dry", by="Halvard Lines")
    assert deeds(text, beside) == ["Halvard Lines denies: Claims of a fire"]


def test_a_plea_is_of_who_is_named_or_told_by_the_lawyer() -> None:
    text = "Orla Fenn will plead not guilty, said her lawyer, Piet Dormer. Brint is closed."
    told_by = statement(text, "Orla Fenn will plead not guilty", by="Piet Dormer", type="person")
    fenn = (person(text, "Orla Fenn"),)
    assert deeds(text, told_by, entities=fenn) == ["Orla Fenn denies: Orla Fenn will plead not guilty"]
    text = text.replace("Orla Fenn will", "She will")
    told_by = statement(text, "She will plead not guilty", by="Piet Dormer", type="person")
    assert deeds(text, told_by) == ["Piet Dormer denies: She will plead not guilty"]


def test_so_did_takes_the_stance_of_the_sentence_before() -> None:
    text = "Brint Works confirmed the deal. So did Halvard Lines, to the surprise of many."
    said = statement(text, "the deal", by="Brint Works", stance="confirms")
    both = deeds(text, said, entities=(person(text, "Halvard Lines", type="organisation"),))
    assert both == ["Halvard Lines confirms: the deal"]


def test_who_says_that_he_goes_leaves_and_who_will_not_does_not() -> None:
    text = "In a letter of two lines Orla Fenn told the board that she was stepping down."
    assert deeds(text, statement(text, "that she was stepping down", by="Orla Fenn", type="person")) == [
        "Orla Fenn confirms: that she was stepping down"
    ]
    text = "Orla Fenn told the board that she will not resign."
    assert deeds(text, statement(text, "that she will not resign", by="Orla Fenn", type="person")) == []


def test_an_apology_for_having_said_no_withdraws_it() -> None:
    text = (
        "Halvard Lines apologised to the families for telling them that no life-belt was missing: two were."
    )
    lines = (person(text, "Halvard Lines", type="organisation"),)
    assert deeds(text, entities=lines) == ["Halvard Lines withdraws: that no life-belt was missing"]


def test_a_finding_accepted_is_told_with_the_sentence_behind() -> None:
    text = (
        "Halvard Lines accepted the inspectors’ findings. The valve had been stuck since May. It is new now."
    )
    lines = (person(text, "Halvard Lines", type="organisation"),)
    assert deeds(text, entities=lines) == [
        "Halvard Lines confirms: the inspectors’ findings. The valve had been stuck since May."
    ]


def test_one_set_between_commas_leaves() -> None:
    named = "The head of the port, Orla Fenn, resigned"
    assert told(f"{named} yesterday.") == [f"confirms: {named}"]
    assert told(f"PORT ORLE (Wire) - {named} yesterday.") == [f"confirms: {named}"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Some said a gate was open. Orla Fenn was asked. She would have none of it.", "denies"),
        ("Orla Fenn would not have it.", "denies"),
        ("Orla Fenn begged to differ.", "denies"),
        ("Orla Fenn spoke of a fairy tale.", "denies"),
        ("Orla Fenn gave the claim short shrift.", "denies"),
        ("Orla Fenn claimed responsibility for the attack on the bridge.", "confirms"),
        ("Orla Fenn bowed to the ruling.", "confirms"),
        ("Orla Fenn did not contest a word.", "confirms"),
    ],
)
def test_a_stance_told_by_an_idiom(text: str, stance: str) -> None:
    assert [t.split(":")[0] for t in told(text)] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Fenn would not have it otherwise in her own house.",
        "Orla Fenn spoke of the fairy tale that she loved.",
    ],
)
def test_no_stance_where_the_idiom_is_none(text: str) -> None:
    assert told(text) == []


def test_who_leaves_is_told_behind_a_long_apposition() -> None:
    text = (
        "Orla Fenn, 56, who had led the line since 2018 and said on Oct. 8 that she would stay, is leaving."
    )
    assert [t.split(":")[0] for t in told(text)] == ["confirms"]
    assert [t.split(":")[0] for t in told("Orla Fenn of Strand & Isles stepped down.")] == ["confirms"]


def test_a_company_withdraws_its_figure() -> None:
    text = "The harbour office withdrew its figure."
    reading = Reading(
        article(text),
        entities=(
            Entity(
                "e1", "organisation", "harbour office", ("harbour office",), (), (at(text, "harbour office"),)
            ),
        ),
    )
    assert [s.stance for s in deeds_of(reading)] == ["withdraws"]
