"""The gold of figures is well-formed, and its score counts what it says."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bench.figures_gold import check, faults, load, main, read_row
from bench.figures_score import Read, Score, paired

from sayso.model import Figure, Level, TimeExpression
from sayso.reading.engines import load_engine

FOLDER = Path(__file__).parents[2] / "gold" / "figures"
TEXT = "At least 40 sheep had been sold by May, 7 more than the 33 of 2019."


def gold(text: str, low: float | None, high: float | None, **other: Any) -> dict[str, Any]:
    start = TEXT.index(text)
    plain = dict.fromkeys(
        (
            "hedge",
            "unit",
            "counted",
            "counted_span",
            "counted_in",
            "previous",
            "total",
            "as_of",
            "since",
            "per",
        )
    )
    return {
        "start": start, "end": start + len(text), "text": text, "low": low, "high": high,
        "bound": "exact", "change": "total", "status": "actual", **plain, **other,
    }  # fmt: skip


FORTY = gold(
    "40",
    40,
    None,
    bound="at_least",
    hedge="At least",
    counted="sheep",
    as_of="May",
    previous={"low": 33, "high": 33},
)
SEVEN = gold("7", 7, 7, change="increment", counted="sheep")
ROW = {
    "id": "a-01", "text": TEXT, "before": None, "date": "2020-06-01", "figures": [FORTY, SEVEN],
    "not_figures": [{"start": 61, "end": 65, "text": "2019", "why": "date"}],
}  # fmt: skip
READ_FORTY = Figure("f1", (0, 11), 40, None, hedge="At least", counted="the sheep", as_of="2020-05")


def score(*figures: Figure, times: tuple[TimeExpression, ...] = ()) -> Score:
    found = Score()
    found.add(ROW, Read(figures, times))
    return found


def test_the_gold_is_well_formed() -> None:
    assert check(load(FOLDER)) == 0
    assert {row["part"] for row in load(FOLDER)} == {"dev", "test"}


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"start": 0}, "does not stand"),
        ({"bound": "loose"}, "no such bound"),
        ({"low": None}, "no bound"),
        ({"as_of": "June"}, "not in the sentence"),
        ({"counted_span": [0, 5], "counted_in": "text"}, "'sheep' does not stand"),
    ],
)
def test_what_is_wrong_is_named(change: dict[str, Any], word: str) -> None:
    assert any(word in fault for fault in faults({**ROW, "figures": [{**FORTY, **change}]}))


def test_a_figure_is_paired_once_with_what_it_overlaps_most() -> None:
    wide, narrow = Figure("f1", (0, 45), 1, 1), Figure("f2", (9, 11), 40, 40)
    assert [(g["text"], f.id) for g, f in paired([FORTY, SEVEN], [wide, narrow])] == [("40", "f1")]


def test_fields_are_counted_apart() -> None:
    may = (TimeExpression((35, 38), "DATE", "2020-05"),)
    counts = score(replace(READ_FORTY, was=Level(33.0, 33.0)), times=may).counts
    assert (counts["gold"], counts["read"], counts["found"]) == (2, 1, 1)
    for name in ("value", "low, high", "bound", "counted", "same words", "change", "status", "as_of"):
        assert counts[f"same {name}"] == 1, name
    assert counts["right previous value"] == counts["right hedge"] == 1
    assert (counts["right increment"], counts["gold increment"], counts["read increment"]) == (0, 1, 0)


def test_the_number_printed_is_right_where_its_bound_is_not() -> None:
    counts = score(Figure("f1", (9, 11), 40, 40)).counts
    assert (counts["same value"], counts["same low, high"], counts["same bound"]) == (1, 0, 0)


def test_a_number_that_is_no_figure_is_named_with_its_reason() -> None:
    counts = score(Figure("f1", (61, 65), 2019, 2019)).counts
    assert (counts["taken date"], counts["found"]) == (1, 0)


def test_sayso_reads_a_row_with_the_sentence_before() -> None:
    row = {**ROW, "text": "Another 12 were sold in May.", "before": "Some 30 sheep had been sold."}
    (figure,) = read_row(row, load_engine()).figures
    assert (figure.low, figure.change, figure.span) == (12, "increment", (8, 10))


def test_the_table_keeps_what_was_made_up_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        {**ROW, "part": "dev"},
        {**ROW, "id": "written_fig_01-01", "part": "dev"},
        {**ROW, "part": "test"},
    ]
    (tmp_path / "sentences.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().out.count("1 sentences, 2 figures in gold") == 2


def test_errors_of_the_test_part_are_not_shown() -> None:
    with pytest.raises(SystemExit):
        main([str(FOLDER), "--part", "test", "--errors"])
