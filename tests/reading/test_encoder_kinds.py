"""Kinds of names by our lists and by spelling."""

from __future__ import annotations

import pytest

from sayso.reading.analysis import Name
from sayso.reading.engines.encoder.kinds import told_kinds


def kinds(text: str, *names: tuple[str, str]) -> list[str]:
    found = []
    at = 0
    for form, kind in names:
        at = text.index(form, at)
        found.append(Name(at, at + len(form), kind))
        at += len(form)
    return [name.type for name in told_kinds(text, found)]


@pytest.mark.parametrize(
    ("form", "taken", "listed"),
    [
        ("Taliban", "place", "organisation"),
        ("White House", "place", "organisation"),
        ("Buenos Aires", "person", "place"),
        ("Texas", "organisation", "place"),
        ("Norwegians", "person", "group"),
    ],
)
def test_a_name_of_the_lists_has_their_kind(form: str, taken: str, listed: str) -> None:
    assert kinds(f"They saw {form} there", (form, taken)) == [listed]


@pytest.mark.parametrize("form", ["Georgia", "Orsa", "Brun Shipping"])
def test_a_name_that_no_list_is_sure_of_keeps_its_kind(form: str) -> None:
    assert kinds(f"with {form}", (form, "person")) == ["person"]


def test_the_last_name_of_a_person_stays_hers() -> None:
    text = "Lena Wagner said so. Wagner left."
    assert kinds(text, ("Lena Wagner", "person"), ("Wagner", "person")) == ["person", "person"]
    assert kinds("Wagner left.", ("Wagner", "person")) == ["organisation"]


def test_capitals_are_no_person() -> None:
    assert kinds("On Monday ATR said so", ("ATR", "person")) == ["organisation"]
    assert kinds("On Monday ATR said so", ("ATR", "place")) == ["place"]
    assert kinds("On Monday ANNA said so", ("ANNA", "person")) == ["person"]
    assert kinds("ON MONDAY ATR SAID", ("ATR", "person")) == ["person"]
    assert (
        kinds("Ana Atr left. On Monday ATR said so", ("Ana Atr", "person"), ("ATR", "person"))[1] == "person"
    )
