"""The stories kept in gold/stories: that they are whole, and how a change is told to be the expected one."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from bench.changes import Score, compare, fits, is_of

from sayso.model import Change, Evidence, FigureState, PositionState, Quote

FOLDER = Path(__file__).parents[2] / "gold" / "stories"
KINDS = {
    "new_story", "first_figure", "revision", "conflict", "denial", "confirmation", "reversal", "correction",
}  # fmt: skip
NAMES = [path.parent.name for path in sorted(FOLDER.glob("*/expected.toml"))]


def test_there_are_two_hundred_and_more_stories() -> None:
    assert len(NAMES) >= 200 and {"orsa-flood", "palisade-vote", "velden-layoffs"} < set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_expected_record_names_every_page_and_known_kinds(name: str) -> None:
    expected: Any = tomllib.loads((FOLDER / name / "expected.toml").read_text("utf-8"))
    reports = expected["report"]
    assert [report["file"] for report in reports] == sorted(p.name for p in (FOLDER / name).glob("*.html"))
    for report in reports:
        assert {change["kind"] for change in report["changes"]} <= KINDS
        for named in ("copy_of", "alters"):
            assert (FOLDER / name / report.get(named, report["file"])).exists()
    assert all((FOLDER / name / said["file"]).exists() for said in expected.get("statement", ()))


def test_a_position_fits_by_any_name_the_party_goes_by() -> None:
    said = PositionState("denies", "the dam failed")
    evidence = Evidence("a", "s", (0, 1), Quote("x", "", ""))
    change = Change("c", "denial", "2025-10-07", "a", "Ulla Pryde", None, None, said, evidence)
    wanted = {"kind": "denial", "party": "Northlake Power"}
    assert not fits(wanted, change)
    assert fits(wanted, change, {"Northlake Power": ["Ulla Pryde"]})
    assert not fits(wanted, change, {"Northlake Power": ["Stellan Roy"]})


def test_a_number_is_of_the_party_that_was_expected_by_any_of_its_names() -> None:
    evidence = Evidence("a", "s", (0, 1), Quote("x", "", ""))
    change = Change("c", "revision", "2025-10-07", "a", "police", "dead", None, None, evidence)
    assert is_of({"party": "city police"}, change)
    assert is_of({"party": "Ray Oduber", "or_party": ["police"]}, change)
    assert not is_of({"party": "mayor"}, change)


def test_what_is_given_up_is_told_apart_from_what_is_not() -> None:
    evidence = Evidence("a", "s", (0, 1), Quote("x", "", ""))
    now = PositionState("confirms", "three prisoners are missing")
    report = {
        "file": "1.html",
        "role": "news",
        "changes": [
            {"kind": "reversal", "party": "ministry", "claim": "prisoners are missing", "must": True}
        ],
    }
    for held, given_up in (("no prisoner was missing", 1), ("police had opened fire", 0)):
        before = PositionState("denies", held)
        change = Change("c", "reversal", "2025-10-07", "a", "ministry", None, before, now, evidence)
        score = Score()
        compare(report, [change], score, {})
        assert (score.must_found, score.turned, score.given_up) == (1, 1, given_up)


def test_the_number_before_is_counted_apart() -> None:
    evidence = Evidence("a", "s", (0, 1), Quote("x", "", ""))
    wanted = {"kind": "revision", "low": 52, "before_low": 31, "before_high": 31, "must": True}
    report = {"file": "1.html", "role": "news", "changes": [wanted]}
    for told, right in ((31.0, 1), (17.0, 0)):
        before, now = (FigureState(n, n, None, None, "police") for n in (told, 52.0))
        change = Change("c", "revision", "2025-10-07", "a", "police", "dead", before, now, evidence)
        score = Score()
        compare(report, [change], score, {})
        assert (score.written_right, score.moved, score.before_right) == (1, 1, right)
