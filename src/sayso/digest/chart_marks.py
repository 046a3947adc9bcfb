"""The marks of a chart, layer by layer: what is drawn, with what, in which place."""

from __future__ import annotations

from typing import Any

from sayso.digest.chart_axis import ticks
from sayso.digest.chart_labels import FONT_SIZE, labels_of, steps_of
from sayso.digest.chart_layout import Dot, Sheet

__all__ = ["Marks", "Rows", "marks_of"]

Rows = list[dict[str, Any]]
Marks = list[tuple[Rows, dict[str, Any]]]

_INK, _SOFT, _PAPER, _LINE = "currentColor", "var(--soft)", "var(--paper)", "var(--line)"
_ARROW = 17  # pixels from the bound to the tip


def marks_of(sheet: Sheet) -> Marks:
    """Every layer from the back to the front: what is drawn, and with what."""
    text = {"type": "text", "fontSize": FONT_SIZE, "baseline": "middle", "align": "left"}
    halo = {"stroke": _PAPER, "strokeWidth": 3, "strokeJoin": "round"}
    rule = {"type": "rule"}
    return [
        (_grid(sheet), {**rule, "stroke": _LINE}),
        (_day_names(sheet), {**text, "fontSize": 12, "fill": _SOFT}),
        (_base_lines(sheet), {**rule, "stroke": _LINE}),
        (_names(sheet), {**text, "fill": _INK, "fontWeight": 600}),
        (_bands(sheet), {"type": "rect", "opacity": 0.14}),
        (_steps(sheet), {**rule, "strokeWidth": 2}),
        (_ranges(sheet), {**rule, "strokeWidth": 9, "opacity": 0.9}),
        (_arrows(sheet), {**rule, "strokeWidth": 2}),
        (_heads(sheet, "up"), {"type": "symbol", "shape": "triangle-up", "size": 46}),
        (_heads(sheet, "down"), {"type": "symbol", "shape": "triangle-down", "size": 46}),
        (_tallies(sheet), {**rule, "strokeWidth": 3}),
        (_dots(sheet, planned=False), {"type": "symbol", "shape": "circle", "size": 92, "strokeWidth": 2}),
        (_dots(sheet, planned=True), {"type": "symbol", "shape": "diamond", "size": 116, "strokeWidth": 2}),
        (_words(sheet), {**text, **halo, "fill": _INK}),
    ]


def _days(sheet: Sheet) -> Rows:
    """Where each day (month, year) begins, and what it is called."""
    span, width = sheet.last - sheet.first, sheet.right - sheet.left
    begun = ticks(sheet.first, sheet.last, width)
    return [{"x": sheet.left + (t.at - sheet.first) / span * width, "text": t.label} for t in begun]


def _grid(sheet: Sheet) -> Rows:
    return [{"x": day["x"], "x2": day["x"], "y": 4, "y2": sheet.height - 2} for day in _days(sheet)]


def _day_names(sheet: Sheet) -> Rows:
    return [{**day, "x": day["x"] + 4, "y": sheet.height - 10} for day in _days(sheet)]


def _base_lines(sheet: Sheet) -> Rows:
    return [{"x": sheet.left, "x2": sheet.right, "y": lane.base, "y2": lane.base} for lane in sheet.lanes]


def _names(sheet: Sheet) -> Rows:
    rows: Rows = []
    for lane in sheet.lanes:
        if sheet.narrow:
            rows.append({"x": 0, "y": lane.top + 9, "text": lane.names[0]})
            continue
        first = lane.base - 26 - (len(lane.names) - 1) * 8
        rows += [{"x": 0, "y": first + 16 * i, "text": name} for i, name in enumerate(lane.names)]
    return rows


def _bands(sheet: Sheet) -> Rows:
    """A range holds as a range until the source's next report."""
    return [
        {"x": one.x, "x2": other.x, "y": one.y_low, "y2": one.y_high, "fill": lane.colour}
        for lane in sheet.lanes
        for one, other in steps_of(lane)
        if one.y_low != one.y_high
    ]


def _steps(sheet: Sheet) -> Rows:
    rows: Rows = []
    for lane in sheet.lanes:
        for one, other in steps_of(lane):
            rows.append({"x": one.x, "x2": other.x, "y": one.y, "y2": one.y, "stroke": lane.colour})
            rows.append({"x": other.x, "x2": other.x, "y": one.y, "y2": other.y, "stroke": lane.colour})
    return rows


def _ranges(sheet: Sheet) -> Rows:
    return [
        {"x": dot.x, "x2": dot.x, "y": dot.y_low, "y2": dot.y_high, "stroke": lane.colour}
        for lane in sheet.lanes
        for dot in lane.dots
        if dot.y_low != dot.y_high
    ]


def _tip(dot: Dot) -> float:
    return dot.y - _ARROW if dot.open == "up" else dot.y + _ARROW


def _arrows(sheet: Sheet) -> Rows:
    return [
        {"x": dot.x, "x2": dot.x, "y": dot.y, "y2": _tip(dot), "stroke": lane.colour}
        for lane in sheet.lanes
        for dot in lane.dots
        if dot.open
    ]


def _heads(sheet: Sheet, way: str) -> Rows:
    return [
        {"x": dot.x, "y": _tip(dot), "fill": lane.colour}
        for lane in sheet.lanes
        for dot in lane.dots
        if dot.open == way
    ]


def _tallies(sheet: Sheet) -> Rows:
    return [
        {"x": dot.x, "x2": dot.x, "y": dot.y - 7, "y2": dot.y + 7, "stroke": lane.colour}
        for lane in sheet.lanes
        for dot in lane.dots
        if dot.relative
    ]


def _dots(sheet: Sheet, *, planned: bool) -> Rows:
    return [
        {"x": dot.x, "y": dot.y, "stroke": lane.colour, "fill": _PAPER if dot.hedged else lane.colour}
        for lane in sheet.lanes
        for dot in lane.dots
        if not dot.relative and dot.y_low == dot.y_high and dot.planned == planned
    ]


def _words(sheet: Sheet) -> Rows:
    return [
        {
            "x": label.x,
            "y": label.y,
            "text": label.words,
            "align": label.align,
            "fontWeight": 700 if label.bold else 400,
        }
        for lane in sheet.lanes
        for label in labels_of(lane, sheet)
    ]
