"""Claims that are told to be denied or confirmed."""

from __future__ import annotations

import pytest

from doing import deeds, person, told
from making import statement


def test_claims_rejected_are_denied_by_who_is_named_or_speaks_beside() -> None:
    text = "Reports of a fire in the hull were called a lie by Halvard Lines. Brint Works is pleased."
    named = (person(text, "Halvard Lines", type="organisation"),)
    assert deeds(text, entities=named) == ["Halvard Lines denies: Reports of a fire in the hull"]
    text = "Claims of a fire were rejected. The hull is dry, Halvard Lines said. The bid was rejected."
    beside = statement(text, "The hull is dry", by="Halvard Lines")
    assert deeds(text, beside) == ["Halvard Lines denies: Claims of a fire"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mate was drunk, Brint said. That was flatly denied by Halvard Lines.", ["denies: That"]),
        ("The mate was drunk, Brint said. That has been confirmed by Halvard Lines.", ["confirms: That"]),
        ("The mate was drunk, Brint said. The road was blocked by Halvard Lines.", []),
    ],
)
def test_what_a_pronoun_stands_for_is_denied_or_confirmed_by_somebody(text: str, wanted: list[str]) -> None:
    assert told(text, "Halvard Lines", "organisation") == wanted
