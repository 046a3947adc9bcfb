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

from sayso.digest.chart_layout import Sheet, layout
from sayso.digest.chart_marks import Marks, Rows, marks_of
from sayso.digest.chart_svg import inline_svg
from sayso.digest.numerals import as_said
from sayso.digest.plain import one_line
from sayso.model import Measure, Point

__all__ = ["chart_svg"]


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
    marks = [(rows, mark) for rows, mark in marks_of(sheet) if rows]
    # No word from outside goes through the renderer, a JavaScript engine that odd text has been seen to
    # abort: it is given numbers for words, and the words are put in their place afterwards.
    words: list[str] = []
    for row in (row for rows, _ in marks for row in rows if "text" in row):
        words.append(row["text"])
        row["text"] = f"w{len(words) - 1}"
    return inline_svg(_render(sheet, marks), words, label=label, width=sheet.width, height=sheet.height)


def _render(sheet: Sheet, marks: Marks) -> str:
    import altair as alt
    import vl_convert
    from altair.utils.schemapi import debug_mode

    with debug_mode(False):  # validating every part as it is made takes three times the rendering
        layers = [_layer(sheet, rows, mark) for rows, mark in marks]
        chart = alt.layer(*layers).properties(
            width=sheet.width, height=sheet.height, padding=0, autosize=alt.AutoSizeParams(type="none")
        )
        chart = chart.configure(font="system-ui, sans-serif").configure_view(stroke=None)
    version = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
    svg: str = vl_convert.vegalite_to_svg(chart.to_dict(validate=False), vl_version=version)
    return svg


def _layer(sheet: Sheet, rows: Rows, mark: dict[str, Any]) -> Any:
    """``rows`` drawn with ``mark``. ``x``, ``x2``, ``y`` and ``y2`` are pixels from the upper left."""
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
        alt.Chart(alt.InlineData(values=rows))
        .mark_text()
        .encode(**encoding)
        .properties(mark=alt.MarkDef(**mark))
    )
