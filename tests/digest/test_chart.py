from __future__ import annotations

import re
import warnings
from dataclasses import replace
from itertools import permutations

import pytest
from lxml import etree

from sayso.digest import chart_svg
from sayso.digest.calendar import instant_of
from sayso.digest.chart_axis import ticks
from sayso.digest.chart_labels import labels_of, steps_of
from sayso.digest.chart_layout import layout
from sayso.digest.figures import measure_table
from sayso.digest.numerals import as_said
from sayso.digest.series import series_view
from sayso.model import Evidence, Measure, Point, Quote


def point(source, low, high, at, *, hedge=None, change="total", status="actual", words=""):
    evidence = Evidence("a", "h", (0, 1), Quote(words, "", ""))
    return Point(source, (), low, high, hedge, status, change, None, at, "a", "Outlet", evidence)


def measure(*points):
    return Measure("m", "people missing", None, points)


SERIES = measure(
    point("Coast Guard", 14, 14, "2025-03-02T06:00:00Z"),
    point("Red Cross", 20, 30, "2025-03-02T15:00:00Z"),
    point("Coast Guard", 31, 31, "2025-03-03T09:00:00Z"),
    point("Red Cross", 70, None, "2025-03-04T07:00:00Z", hedge="at least"),
    point("Coast Guard", 62, 62, "2025-03-04T11:00:00Z"),
    point("Mayor", None, 90, "2025-03-03T11:00:00Z", hedge="up to"),
    point("Mayor", 9, 9, "2025-03-04T11:00:00Z", change="increment", words="another 9"),
    point("Mayor", 80, 80, "2025-03-04T12:00:00Z", hedge="about", status="possible"),
)


def svg(chart):
    return etree.fromstring(chart)


def texts(chart):
    return [t.text for t in svg(chart).iter("text")]


@pytest.mark.parametrize("width", [740, 352])
def test_every_source_and_value_is_written_as_said(width):
    words = texts(chart_svg(SERIES, width=width))
    for expected in ("Coast Guard", "Red Cross", "Mayor", "14", "31", "62", "20 to 30", "at least 70", "up to 90",
                     "another 9"):  # fmt: skip
        assert expected in words
    assert width < 560 or "about 80 (possible)" in words, "where there is no room the table has it"
    assert "2 Mar" in words


def test_a_lane_a_source_most_reports_first():
    sheet = layout(SERIES, 740, as_said)
    assert [lane.names for lane in sheet.lanes] == [("Coast Guard",), ("Mayor",), ("Red Cross",)]
    assert [len(lane.dots) for lane in sheet.lanes] == [3, 3, 2]


def test_height_is_the_value_on_one_scale_for_all():
    lanes = layout(SERIES, 740, as_said).lanes
    heights = {dot.words: lane.base - dot.y_low for lane in lanes for dot in lane.dots}
    assert heights["31"] / heights["62"] == pytest.approx(31 / 62, abs=0.01)
    assert heights["at least 70"] / heights["14"] == pytest.approx(5, abs=0.1)
    assert heights["another 9"] == 0, "an addition has no place on the scale of totals"


def test_hollow_is_hedged_and_filled_is_exact():
    root = svg(chart_svg(SERIES, width=740))
    dots = [p for p in root.iter("path") if p.get("stroke")]
    hollow = [d for d in dots if d.get("fill") == "var(--paper)"]
    assert len(dots) == 6 and len(hollow) == 3, "three exact; at least 70, up to 90 and about 80 hedged"


def test_steps_hold_what_was_said_and_end_at_the_last_report():
    sheet = layout(SERIES, 740, as_said)
    guard, mayor, _ = sheet.lanes
    assert [(a.words, b.words) for a, b in steps_of(guard)] == [("14", "31"), ("31", "62")]
    assert steps_of(mayor) == [], "what is possible does not follow on what is, an addition on no total"
    root = svg(chart_svg(SERIES, width=740))
    steps = [e for e in root.iter("line") if e.get("stroke-width") == "2" and e.get("stroke") == "var(--s1)"]
    assert len(steps) == 4
    for line in steps:
        assert "0" in (line.get("x2"), line.get("y2")), "level or upright, never a slope"
    end = max(
        float(re.search(r"translate\(([\d.]+)", line.get("transform"))[1]) + float(line.get("x2"))
        for line in steps
    )
    assert end == pytest.approx(guard.dots[-1].x, abs=0.1)


def test_a_report_stands_at_its_time_within_its_day():
    sheet = layout(
        measure(point("A", 1, 1, "2025-03-02"), point("A", 2, 2, "2025-03-03T18:00:00Z")), 740, as_said
    )
    width = sheet.right - sheet.left
    assert [(d.x - sheet.left) / width for d in sheet.lanes[0].dots] == pytest.approx(
        [0.25, 0.875], abs=0.001
    )


@pytest.mark.parametrize("width", [740, 352])
def test_labels_never_lie_on_each_other(width):
    crowd = measure(
        *(
            point("A", 40 + i % 7, 40 + i % 7, f"2025-03-{2 + i // 8:02}T{i % 24:02}:00:00Z")
            for i in range(60)
        )
    )
    sheet = layout(crowd, width, as_said)
    boxes = [
        (x, y, w)
        for label in labels_of(sheet.lanes[0], sheet)
        for w in [len(label.words) * 7.2]
        for x, y in [(label.x - {"left": 0, "center": w / 2, "right": w}[label.align], label.y)]
    ]
    assert boxes
    for i, (x, y, w) in enumerate(boxes):
        assert x >= 0 and x + w <= width
        for x2, y2, w2 in boxes[i + 1 :]:
            assert x + w <= x2 or x2 + w2 <= x or abs(y - y2) >= 13
    assert chart_svg(crowd, width=width)


@pytest.mark.parametrize(
    "points",
    [
        (point("A", 5, 5, "2025-03-02"),),
        (point(None, 0, 0, "2025-03-02"),),
        (point("A", 5, 5, "2025-03-02"), point("A", 5, 5, "2025-03-02")),
        (point("A", -5, -5, "2025-03-02"), point("A", 5, 5, "2025-03-02")),
        (point("A", 2, 2, "2025-03-02", change="multiple"),),
        (point("A", 1e9, 1e9, "0001-01-01"), point("B", 1, 1, "9998-12-31")),
    ],
)
def test_odd_series_can_be_drawn(points):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert svg(chart_svg(measure(*points), width=352)).get("class") == "chart"


def test_what_has_no_date_or_no_number_is_not_drawn():
    assert chart_svg(measure(point("A", 5, 5, None), point("A", None, None, "2025-03-02")), width=740) == ""
    assert chart_svg(measure(), width=740) == ""
    mixed = measure(point("A", 5, 5, None), point("A", 6, 6, "2025-03-02"), point("A", 7, 7, "2025-03-03"))
    view = series_view(mixed, measure_table(mixed, {}, "m", "2025"), as_said, alone=True)
    assert view.wide and "1 figure without a date or a number: only in the table." in view.legend
    assert "hollow" not in view.legend


def test_what_its_outlet_has_altered_is_in_the_table_alone():
    gone = replace(point("Coast Guard", 31, 31, "2025-03-03T09:00:00Z", words="31"), altered_at="2025-03-04")
    now = point("Coast Guard", 13, 13, "2025-03-03T09:00:00Z", words="13")
    series = measure(point("Red Cross", 20, 20, "2025-03-02T15:00:00Z"), gone, now)
    assert "31" not in texts(chart_svg(series, width=740))
    table = measure_table(series, {}, "k", "2025")
    assert [(row.said, row.status) for row in table.rows][:2] == [("13", ""), ("31", "altered 4 March")]
    legend = series_view(series, table, as_said, alone=False).legend
    assert "1 figure that the outlet has altered: only in the table." in legend and "without" not in legend


def test_one_dot_is_drawn_only_where_it_leads():
    one = measure(point("A", 5, 5, "2025-03-02"))
    table = measure_table(one, {}, "m", "2025")
    assert series_view(one, table, as_said, alone=True).wide
    assert not series_view(one, table, as_said, alone=False).wide


def test_a_chart_is_labelled_or_hidden_and_the_same_each_time():
    first = chart_svg(SERIES, width=740)
    assert svg(first).get("aria-label").startswith("people missing, by source")
    assert svg(chart_svg(SERIES, width=740, described=False)).get("aria-hidden") == "true"
    assert chart_svg(SERIES, width=740) == first


def test_more_sources_than_can_be_told_apart():
    crowd = measure(*(point(f"Source {i}", i, i, "2025-03-02") for i in range(1, 20)))
    view = series_view(crowd, measure_table(crowd, {}, "m", "2025"), as_said, alone=True)
    assert "12 of 19 sources are drawn." in view.legend


@pytest.mark.parametrize(
    ("first", "last", "width", "labels"),
    [
        ("2025-03-02", "2025-03-04", 560, ["2 Mar", "3", "4"]),
        ("2025-02-27", "2025-03-02", 560, ["27 Feb", "28", "1 Mar", "2"]),
        ("2024-12-31", "2025-01-01", 560, ["31 Dec", "1 Jan 2025"]),
        ("2025-03-01", "2025-03-28", 330, ["1 Mar", "8", "15", "22"]),
        ("2024-11-15", "2025-04-10", 330, ["Dec 2024", "Jan 2025", "Feb", "Mar", "Apr"]),
        ("2015-05-01", "2023-05-01", 330, ["2016", "2018", "2020", "2022"]),
    ],
)
def test_days_under_a_chart(first, last, width, labels):
    start = instant_of(f"{first}T00:00:00Z").timestamp() * 1000
    end = instant_of(f"{last}T00:00:00Z").timestamp() * 1000 + 86_400_000
    assert [t.label for t in ticks(start, end, width)] == labels


def test_words_of_a_point():
    said = point("A", 58, 58, None, words="58, the Interior Ministry said")
    assert as_said(said) == "58", "a clause is no figure"
    assert as_said(replace(said, hedge="nearly")) == "nearly 58"
    assert as_said(point("A", 70, None, None, hedge="at least", words="At least 70")) == "at least 70"
    assert as_said(point("A", 9, 9, None, change="increment", words="he said")) == "another 9"
    assert (
        as_said(point("A", 2, 2, None, change="multiple", words="double the number")) == "double the number"
    )
    assert as_said(point("A", 3e6, 3e6, None, words="US$3 million")) == "US$3 million"


HOUR = [("At least 12", 12, None), ("24", 24, 24), ("9", 9, 9), ("Up to 30", None, 30)]


@pytest.mark.parametrize("width", [740, 352])
@pytest.mark.parametrize(
    "said", [list(p) for p in permutations(HOUR, 3)], ids=lambda s: "-".join(w for w, *_ in s)
)
def test_labels_never_lie_on_the_step_or_the_arrow_of_their_lane(width, said):
    hedges = {"At least 12": "At least", "Up to 30": "Up to"}
    series = measure(
        *(
            point("A", low, high, f"2025-05-0{day}T08:00:00Z", hedge=hedges.get(words), words=words)
            for day, (words, low, high) in enumerate(said, 2)
        )
    )
    sheet = layout(series, width, as_said)
    (lane,) = sheet.lanes
    labels = labels_of(lane, sheet)
    assert len(labels) == 3, "there is room for all"
    strokes = [(a.x, a.y, b.x, a.y) for a, b in steps_of(lane)] + [
        (b.x, a.y, b.x, b.y) for a, b in steps_of(lane)
    ]
    strokes += [(d.x, d.y, d.x, d.y + {"up": -17, "down": 17, "": 0}[d.open]) for d in lane.dots]
    for label in labels:
        wide = len(label.words) * 6.8
        left = label.x - {"left": 0, "center": wide / 2, "right": wide}[label.align]
        for x, y, x2, y2 in strokes:
            beside = x2 < left or x > left + wide
            apart = max(y, y2) < label.y - 6 or min(y, y2) > label.y + 6
            assert beside or apart, f"{label.words} on {(x, y, x2, y2)}"
