"""Which reports only tell again, learned."""

from __future__ import annotations

import tomllib
from pathlib import Path

from training.retelling.__main__ import Example, examples, learn

import sayso.sample

SAMPLE = Path(sayso.sample.__file__).parent


def test_of_a_story_all_reports_but_the_first_and_copies_are_examples() -> None:
    found = examples(SAMPLE / "skerrin-ferry")
    reports = tomllib.loads((SAMPLE / "skerrin-ferry" / "expected.toml").read_text("utf-8"))["report"]
    asked = [r for r in reports[1:] if r["role"] not in ("copy", "altered")]
    assert [each.retells for each in found] == [not report["changes"] for report in asked]
    assert any(each.retells for each in found)


def test_what_tells_them_is_learned() -> None:
    def report(*, retells: bool) -> Example:
        return Example({"same": 1.0, "sign": float(retells)}, retells)

    found = {f"story {n}": [report(retells=True), report(retells=False)] * 5 for n in range(10)}
    raw = tomllib.loads(learn(found))
    assert raw["trees"]
    assert '"sign"' in learn(found)
    assert '"same"' not in learn(found)
