"""Quantities in NewsQuant's shape, their score, and the peers that read them."""

import json
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest
from bench.environments import PeerError
from bench.figure_peers import FigurePeer
from bench.figure_peers.running import read_with
from bench.figures import score
from bench.newsquant import quantities

from sayso.model import Article
from sayso.reading.engines import load_engine

PARROT = FigurePeer("parrot", ())


def read(text: str) -> list[dict[str, Any]]:
    article = Article("x", text, reference_date="2020-01-15")
    return quantities(load_engine().analyse(article), article)


@pytest.mark.parametrize(
    ("text", "value", "unit", "concept"),
    [
        ("The clinic has performed 700 eye tests.", 700, "eye test", "clinic"),
        ("Two thirds of the farmers agreed.", 2 / 3, "% farmer", "farmers"),
        ("The parcel weighs 3 kg.", 3, "kilogram", "parcel"),
    ],
)
def test_a_quantity_has_a_unit_and_a_concept(text: str, value: float, unit: str, concept: str) -> None:
    (found,) = read(text)
    assert (found["value"], found["unit"]) == (pytest.approx(value), unit)
    assert concept in found["concept"]


def test_a_level_is_in_the_unit_of_the_step_to_it() -> None:
    assert [q["unit"] for q in read("The index rose 31.5 points to 4,210.20.")] == ["point", "point"]


def test_all_four_needs_every_field() -> None:
    one = {"value": 3.0, "unit": "cow", "change": "=", "concept": "old farm"}
    assert score([[one]], [[{**one, "concept": "farm, field"}]])["all four"] == 100
    for other in ({"unit": "calf"}, {"change": "up"}, {"concept": "field"}, {"value": 4.0}):
        assert score([[one]], [[{**one, **other}]])["all four"] == 0


def stand_in(folder: Path, answers: list[dict[str, Any]], code: int = 0) -> None:
    python = PARROT.python(folder)
    python.parent.mkdir(parents=True)
    said = "\n".join(map(json.dumps, answers))
    script = f"import sys; sys.stdin.read(); print({said!r}); sys.exit({code})"
    python.write_text(f"#!/bin/sh\nexec {shlex.quote(sys.executable)} -c {shlex.quote(script)}\n")
    python.chmod(0o755)


def test_a_peer_s_answers_come_back(tmp_path: Path) -> None:
    one = {"value": 3, "unit": "-", "change": "=", "concept": "-"}
    stand_in(tmp_path, [{"reader": "Parrot 1"}, {"quantities": [one], "seconds": 0.5, "failed": False}])
    found = read_with(PARROT, tmp_path, ["3"])
    assert (found.quantities, found.seconds, found.failed, found.note) == ([[one]], 0.5, 0, "Parrot 1")


def test_half_an_answer_and_a_failure_are_not_scored(tmp_path: Path) -> None:
    with pytest.raises(PeerError, match="not installed"):
        read_with(PARROT, tmp_path, ["3"])
    stand_in(tmp_path, [{"reader": "Parrot 1"}])
    with pytest.raises(PeerError, match="0 sentences of 1"):
        read_with(PARROT, tmp_path, ["3"])
    stand_in(tmp_path / "b", [{"reader": "Parrot 1"}], code=3)
    with pytest.raises(PeerError, match="failed"):
        read_with(PARROT, tmp_path / "b", ["3"])
