"""The series of a measure as inline SVG.

One lane a source; a dot at the report's date, filled where the figure is exact
and hollow where it is hedged; a bar for a range; an arrow for an open bound; a
diamond for what is planned, promised or possible; a tick on the lane's base line
for what is no total ("another 40"). Steps from report to report, nothing between
and nothing after the last. The chart is a Vega specification that vl-convert
renders, without a browser and without a network; what comes out is then reduced
to the few elements and attributes that a drawing needs, so that it is safe inside
HTML. (Vega, not Vega-Lite: every place is already known in pixels, and the
compiler for scales and axes would take nine tenths of the time.)
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
    import vl_convert

    svg: str = vl_convert.vega_to_svg(
        {
            "$schema": "https://vega.github.io/schema/vega/v6.json",
            "width": sheet.width,
            "height": sheet.height,
            "padding": 0,
            "autosize": "none",
            "data": [{"name": f"layer{i}", "values": rows} for i, (rows, _) in enumerate(marks)],
            "marks": [_mark(f"layer{i}", rows, mark) for i, (rows, mark) in enumerate(marks)],
        }
    )
    return svg


def _mark(name: str, rows: Rows, mark: dict[str, Any]) -> dict[str, Any]:
    """A Vega mark for every row: what the rows give is taken from them, the rest is the same for all."""
    encoding: dict[str, Any] = {key: {"value": value} for key, value in mark.items() if key != "type"}
    encoding |= {field: {"field": field} for field in rows[0]}
    return {"type": mark["type"], "from": {"data": name}, "encode": {"enter": encoding}}
