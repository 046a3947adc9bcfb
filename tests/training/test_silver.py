"""Silver names: what is kept of what spaCy finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from training.encoder.silver import MODEL, SilverText, cleaned, find_silver, read_silver, write_silver


@pytest.mark.parametrize(
    ("name", "label", "expected", "kind"),
    [
        ("Ana Brun", "PERSON", "Ana Brun", "person"),
        ("Ana Brun’s", "PERSON", "Ana Brun", "person"),
        ("the Orsa Harbour Board", "ORG", "Orsa Harbour Board", "organisation"),
        ("The Hague's", "GPE", "Hague", "place"),
        ("Norwegians", "NORP", "Norwegians", "group"),
        ("A Patch", "WORK_OF_ART", "A Patch", "other"),
    ],
)
def test_articles_and_possessives_are_no_part_of_a_name(
    name: str, label: str, expected: str, kind: str
) -> None:
    text = f"Then {name} left."
    found = cleaned(text, 5, 5 + len(name), label)
    assert found is not None
    assert (text[found[0] : found[1]], found[2]) == (expected, kind)


@pytest.mark.parametrize(
    ("name", "label"),
    [("Monday", "DATE"), ("the senate", "ORG"), ("the 's", "ORG"), ("Ana\nBrun", "PERSON")],
)
def test_what_is_no_name(name: str, label: str) -> None:
    assert cleaned(f"Then {name} left.", 5, 5 + len(name), label) is None


def test_silver_is_read_as_it_was_written(tmp_path: Path) -> None:
    texts = [SilverText("a", ((0, 3, "person"), (8, 12, "place"))), SilverText("b", ())]
    write_silver(tmp_path / "silver.jsonl", texts)
    assert read_silver(tmp_path / "silver.jsonl") == {each.id: each.names for each in texts}


def test_names_are_found_line_by_line() -> None:
    pytest.importorskip("spacy")
    pytest.importorskip(MODEL)
    text = "It rained.\n\nThe minister flew from Paris to London on Monday."
    (found,) = find_silver([("a", text)])
    assert {(text[start:end], kind) for start, end, kind in found.names} == {
        ("Paris", "place"),
        ("London", "place"),
    }
