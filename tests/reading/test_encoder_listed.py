"""Kinds of names by our lists."""

from __future__ import annotations

import pytest

from sayso.reading.analysis import Name
from sayso.reading.engines.encoder.listed import as_listed


def kinds(text: str, *names: tuple[str, str]) -> list[str]:
    found = []
    at = 0
    for form, kind in names:
        at = text.index(form, at)
        found.append(Name(at, at + len(form), kind))
        at += len(form)
    return [name.type for name in as_listed(text, found)]


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
