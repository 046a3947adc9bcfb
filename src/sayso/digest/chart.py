"""The series of a measure as inline SVG.

One lane a source; a dot at the report's date, filled where the figure is exact
and hollow where it is hedged; a bar for a range; an arrow for an open bound; a
diamond for what is planned, promised or possible; a tick on the lane's base line
for what is no total ("another 40"). Steps from report to report, nothing between
and nothing after the last. Altair writes the chart and vl-convert renders it,
without a browser and without a network; what comes out is then reduced to the
few elements and attributes that a drawing needs, so that it is safe inside HTML.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sayso.digest.chart_axis import ticks
from sayso.digest.chart_labels import FONT_SIZE, labels_of, steps_of
from sayso.digest.chart_layout import Dot, Sheet, layout
from sayso.digest.chart_svg import inline_svg
from sayso.digest.numerals import as_said
from sayso.digest.plain import one_line
from sayso.model import Measure, Point

__all__ = ["chart_svg"]

Rows = list[dict[str, Any]]

_INK, _SOFT, _PAPER, _LINE = "currentColor", "var(--soft)", "var(--paper)", "var(--line)"
_ARROW = 17  # pixels from the bound to the tip


def chart_svg(
    measure: Measure, *, width: int, described: bool = True, said: Callable[[Point], str] = as_said
) -> str:
    """``measure`` as one ``<svg>`` element ``width`` pixels wide, "" where no point has a date and a number.

    It has no ids, no scripts, no fonts or links of its own; its colours are the
    page's custom properties (``--soft``, ``--s1`` …). ``described`` gives it a
    label for screen readers, otherwise it is hidden from them. ``said`` gives the
    words of a point.
    """
    sheet = layout(measure, width, said)
    if sheet is None:
        return ""
    label = f"{one_line(measure.name)}, by source. The table has the same values." if described else None
    return inline_svg(_render(sheet), label=label, width=sheet.width, height=sheet.height)


def _render(sheet: Sheet) -> str:
    import altair as alt
    import vl_convert
    from altair.utils.schemapi import debug_mode

    with debug_mode(False):  # validating every part as it is made takes three times the rendering
        layers = [_layer(sheet, rows, mark) for rows, mark in _marks(sheet) if rows]
        chart = alt.layer(*layers).properties(
            width=sheet.width, height=sheet.height, padding=0, autosize=alt.AutoSizeParams(type="none")
        )
        chart = chart.configure(font="system-ui, sans-serif").configure_view(stroke=None)
    version = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
    svg: str = vl_convert.vegalite_to_svg(chart.to_dict(validate=False), vl_version=version)
    return svg


def _layer(sheet: Sheet, rows: Rows, mark: dict[str, Any]) -> Any:
    """``rows`` drawn with ``mark``: ``x`` (and ``x2``) in pixels or as an instant ``at``, ``y`` in pixels."""
    import altair as alt

    def pixels(name: str, length: float) -> dict[str, Any]:
        scale = alt.Scale(domain=[0, length], range=[0, length], nice=False, zero=False, clamp=False)
        return {"shorthand": name, "type": "quantitative", "scale": scale, "axis": None}

    encoding: dict[str, Any] = {
        "x": alt.X(**pixels("x", sheet.width)),
        "y": alt.Y(**pixels("y", sheet.height)),
    }
    fields = set(rows[0])
    if "x2" in fields:
        encoding["x2"] = alt.X2("x2")
    if "y2" in fields:
        encoding["y2"] = alt.Y2("y2")
    if "text" in fields:
        encoding["text"] = alt.Text("text", type="nominal")
    for channel in fields & {"stroke", "fill"}:
        kind = {"stroke": alt.Stroke, "fill": alt.Fill}[channel]
        encoding[channel] = kind(channel, type="nominal", scale=None, legend=None)
    return (
        alt.Chart(alt.Data(values=rows)).mark_text().encode(**encoding).properties(mark=alt.MarkDef(**mark))
    )


def _marks(sheet: Sheet) -> list[tuple[Rows, dict[str, Any]]]:
    """Every layer from the back to the front: what is drawn, and with what."""
    text = {"type": "text", "fontSize": FONT_SIZE, "baseline": "middle"}
    halo = {**text, "stroke": _PAPER, "strokeWidth": 3, "strokeJoin": "round"}
    rule = {"type": "rule", "strokeCap": "butt"}
    days = _days(sheet)
    return [
        (days, {**rule, "stroke": _LINE}),
        ([_pick(day, "x", "text") | {"y": sheet.height - 10} for day in days],
         {**text, "align": "left", "dx": 4, "fontSize": 12, "fill": _SOFT}),
        (_base_lines(sheet), {**rule, "stroke": _LINE}),
        (_names(sheet), {**text, "align": "left", "fill": _INK, "fontWeight": 600}),
        (_bands(sheet), {"type": "rect", "opacity": 0.14}),
        (_steps(sheet), {**rule, "strokeWidth": 2}),
        (_ranges(sheet), {**rule, "strokeWidth": 9, "opacity": 0.9}),
        (_arrows(sheet), {**rule, "strokeWidth": 2}),
        (_heads(sheet, "up"), {"type": "point", "shape": "triangle-up", "size": 46, "filled": True, "opacity": 1}),
        (_heads(sheet, "down"), {"type": "point", "shape": "triangle-down", "size": 46, "filled": True, "opacity": 1}),
        (_tallies(sheet), {**rule, "strokeWidth": 3}),
        (_dots(sheet, planned=False), {"type": "point", "shape": "circle", "size": 92, "strokeWidth": 2, "opacity": 1}),
        (_dots(sheet, planned=True), {"type": "point", "shape": "diamond", "size": 116, "strokeWidth": 2, "opacity": 1}),
        (_words(sheet), {**halo, "align": {"expr": "datum.align"}, "fontWeight": {"expr": "datum.weight"}, "fill": _INK}),
    ]  # fmt: skip


def _pick(row: dict[str, Any], *fields: str) -> dict[str, Any]:
    return {name: row[name] for name in fields}


def _days(sheet: Sheet) -> Rows:
    span, width = sheet.last - sheet.first, sheet.right - sheet.left
    return [
        {
            "x": sheet.left + (t.at - sheet.first) / span * width,
            "y": 4,
            "y2": sheet.height - 2,
            "text": t.label,
        }
        for t in ticks(sheet.first, sheet.last, width)
    ]


def _base_lines(sheet: Sheet) -> Rows:
    return [{"x": sheet.left, "x2": sheet.right, "y": lane.base} for lane in sheet.lanes]


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
            "weight": 700 if label.bold else 400,
        }
        for lane in sheet.lanes
        for label in labels_of(lane, sheet)
    ]
