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
from sayso.digest.chart_layout import Dot, Lane, Sheet, layout
from sayso.digest.chart_svg import inline_svg
from sayso.digest.numerals import as_said
from sayso.digest.plain import one_line
from sayso.model import Measure, Point

__all__ = ["chart_svg"]

_INK, _SOFT, _PAPER, _LINE = "currentColor", "var(--soft)", "var(--paper)", "var(--line)"
_SANS = "system-ui, 'Segoe UI', Roboto, sans-serif"


def chart_svg(
    measure: Measure, *, width: int, described: bool = True, said: Callable[[Point], str] = as_said
) -> str:
    """``measure`` as one ``<svg>`` element ``width`` pixels wide, "" where no point has a date and a number.

    It has no ids, no scripts, no fonts or links of its own; its colours are the
    page's custom properties (``--ink``, ``--s1`` …). ``described`` gives it a label
    for screen readers, otherwise it is hidden from them. ``said`` gives the words
    of a point.
    """
    sheet = layout(measure, width, said)
    if sheet is None:
        return ""
    label = f"{one_line(measure.name)}, by source. The table has the same values." if described else None
    return inline_svg(_render(sheet), label=label, width=sheet.width, height=sheet.height)


def _render(sheet: Sheet) -> str:
    import altair as alt
    import vl_convert

    layers = [layer for layer in _layers(sheet) if layer["data"]["values"]]
    specification = {
        "$schema": f"https://vega.github.io/schema/vega-lite/{alt.SCHEMA_VERSION}.json",
        "width": sheet.width,
        "height": sheet.height,
        "padding": 0,
        "autosize": {"type": "none"},
        "layer": layers,
        "config": {"view": {"stroke": None}, "font": _SANS, "background": None},
    }
    chart = alt.LayerChart.from_dict(specification, validate=False)
    version = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
    svg: str = vl_convert.vegalite_to_svg(chart.to_dict(validate=False), vl_version=version)
    return svg
