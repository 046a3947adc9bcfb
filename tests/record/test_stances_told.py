"""Denials and admissions told by a verb."""

from __future__ import annotations

import pytest

from doing import deeds, person, told
from making import statement


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


def test_a_plea_is_of_who_is_named_or_told_by_the_lawyer() -> None:
    text = "Orla Fenn will plead not guilty, said her lawyer, Piet Dormer. Brint is closed."
    told_by = statement(text, "Orla Fenn will plead not guilty", by="Piet Dormer", type="person")
    fenn = (person(text, "Orla Fenn"),)
    assert deeds(text, told_by, entities=fenn) == ["Orla Fenn denies: Orla Fenn will plead not guilty"]
    text = text.replace("Orla Fenn will", "She will")
    told_by = statement(text, "She will plead not guilty", by="Piet Dormer", type="person")
    assert deeds(text, told_by) == ["Piet Dormer denies: She will plead not guilty"]


def test_a_finding_accepted_is_told_with_the_sentence_behind() -> None:
    text = (
        "Halvard Lines accepted the inspectors’ findings. The valve had been stuck since May. It is new now."
    )
    lines = (person(text, "Halvard Lines", type="organisation"),)
    assert deeds(text, entities=lines) == [
        "Halvard Lines confirms: the inspectors’ findings. The valve had been stuck since May."
    ]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Some said a gate was open. Orla Fenn was asked. She would have none of it.", "denies"),
        ("Some said a gate was open. Orla Fenn was asked. She will have none of it.", "denies"),
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
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
def test_what_is_denied_is_the_claim_behind_the_verb_or_the_sentence(text: str, wanted: list[str]) -> None:
    assert told(text, "Halvard Lines", "organisation") == wanted
