"""Where everything in the chart of a measure stands, in pixels and instants.

A lane for each source. Within a lane height is proportional to the value, on one
scale from zero for all lanes, so that a doubling looks like one. A report stands
at its instant (a report dated by day alone, at noon of it). Between two reports
of a source the line is a step: what was said holds until the next is said. There
is no slope, and nothing after a source's last report.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sayso.digest.calendar import instant_of
from sayso.digest.numerals import RELATIVE
from sayso.digest.plain import one_line, shorten
from sayso.model import Measure, Point

__all__ = ["Dot", "Lane", "Sheet", "drawn_points", "layout"]

LANES_AT_MOST = 12
_LABEL_AT_MOST = 26
_COLOURS = 6
_NAME_LINE = 17  # letters of a source's name that fit on a line left of the plot
_RISE, _RISE_AT_LEAST = 64, 24
"""Pixels from zero to the highest figure of the measure; and the least a lane has, to hold its name."""


@dataclass(frozen=True)
class Dot:
    """One point of the series: where it stands, its bounds as heights, its words."""

    at: float
    """Milliseconds since 1970, UTC."""
    x: float
    y: float
    y_low: float
    y_high: float
    open: str
    """up where there is no upper bound, down where there is no lower, else ""."""
    hedged: bool
    planned: bool
    relative: bool
    """An addition, a multiple or a restated earlier figure: on the lane, at no height."""
    words: str
    group: str
    """Dots of one group are joined by steps."""


@dataclass
class Lane:
    """One source."""

    names: tuple[str, ...]
    """Its name, a line each."""
    colour: str
    top: float
    base: float
    bottom: float
    dots: list[Dot] = field(default_factory=list)


@dataclass(frozen=True)
class Sheet:
    """The whole drawing."""

    width: int
    height: int
    left: int
    right: int
    """The plot lies between ``left`` and ``right``."""
    first: float
    last: float
    lanes: tuple[Lane, ...]
    narrow: bool


def drawn_points(measure: Measure) -> list[tuple[Point, datetime]]:
    """The points that can be drawn, in order of report: those with a date and a number, if it stands on its page."""
    standing = [p for p in measure.points if not p.altered_at and not (p.low is None and p.high is None)]
    dated = [(p, instant_of(p.reported_at)) for p in standing]
    return sorted(((p, at) for p, at in dated if at is not None), key=lambda pair: pair[1])


def layout(measure: Measure, width: int, said: Callable[[Point], str]) -> Sheet | None:
    """The drawing of ``measure`` at ``width`` pixels, None where no point has a date and a number.

    Of more than twelve sources those with most reports are drawn.
    """
    points = drawn_points(measure)
    if not points:
        return None
    narrow = width < 560
    left, right = (8, width - 14) if narrow else (156, width - 18)
    sources = _sources(points)
    first, last = _window([at for _, at in points])
    scale = _scale([p for p, _ in points])
    lanes = []
    bottom = 4.0
    for place, source in enumerate(sources):
        own = _scale([p for p, _ in points if p.source == source])
        rise = max(_RISE_AT_LEAST, (own[1] - scale[0]) / (scale[1] - scale[0]) * _RISE)
        top, base = bottom, round(bottom + (46 if narrow else 26) + rise, 1)
        below = 32 if any(p.change in RELATIVE for p, _ in points if p.source == source) else 20
        bottom = base + below
        lane = Lane(_name_lines(source, narrow), f"var(--s{place % _COLOURS + 1})", top, base, bottom)
        for point, at in points:
            if point.source == source:
                ms = at.timestamp() * 1000
                x = left + (ms - first) / (last - first) * (right - left)
                lane.dots.append(_dot(point, ms, x, base, scale, said))
        lanes.append(lane)
    return Sheet(width, int(bottom) + 26, left, right, first, last, tuple(lanes), narrow)


def _sources(points: Sequence[tuple[Point, datetime]]) -> list[str | None]:
    counts: dict[str | None, int] = {}
    for point, _ in points:
        counts[point.source] = counts.get(point.source, 0) + 1
    return sorted(counts, key=lambda s: -counts[s])[:LANES_AT_MOST]


def _name_lines(source: str | None, narrow: bool) -> tuple[str, ...]:
    name = one_line(source or "") or "unattributed"
    if narrow:
        return (shorten(name, 44),)
    lines: list[str] = []
    for word in shorten(name, 54).split(" "):
        if lines and len(lines[-1]) + len(word) < _NAME_LINE:
            lines[-1] += f" {word}"
        else:
            lines.append(shorten(word, _NAME_LINE))
    return (*lines[:2], shorten(" ".join(lines[2:]), _NAME_LINE)) if len(lines) > 3 else tuple(lines)


def _window(instants: Sequence[datetime]) -> tuple[float, float]:
    """The days of the first and the last report, both whole."""
    first = min(instants).replace(hour=0, minute=0, second=0, microsecond=0)
    last = max(instants).replace(hour=0, minute=0, second=0, microsecond=0)
    day = 86_400_000.0
    return first.timestamp() * 1000, last.timestamp() * 1000 + day


def _scale(points: Sequence[Point]) -> tuple[float, float]:
    values = [v for p in points if p.change not in RELATIVE for v in (p.low, p.high) if v is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    return low, high if high > low else low + 1


def _dot(
    point: Point, at: float, x: float, base: float, scale: tuple[float, float], said: Callable[[Point], str]
) -> Dot:
    relative = point.change in RELATIVE
    low = point.low if point.low is not None else point.high
    high = point.high if point.high is not None else point.low
    assert low is not None and high is not None

    def height(value: float) -> float:
        return round(base - (value - scale[0]) / (scale[1] - scale[0]) * _RISE, 1)

    y_low, y_high = (base, base) if relative else (height(low), height(high))
    words = shorten(said(point), _LABEL_AT_MOST)
    status = "" if point.status == "actual" else one_line(point.status)
    return Dot(
        at=at,
        x=round(x, 1),
        y=y_low,
        y_low=y_low,
        y_high=y_high,
        open="" if relative else "up" if point.high is None else "down" if point.low is None else "",
        hedged=bool(point.hedge),
        planned=bool(status),
        relative=relative,
        words=f"{words} ({status})" if status else words,
        group=status,
    )
