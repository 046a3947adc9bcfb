"""Which value labels are drawn, and where: beside their dot, over nothing else.

The latest figure of each lane is placed first, then the others from the latest
back. A label that fits nowhere without lying on a dot, an arrow, a step or another
label is left out; the table under the chart has it.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.digest.chart_layout import Dot, Lane, Sheet

__all__ = ["FONT_SIZE", "Label", "labels_of", "steps_of"]

FONT_SIZE = 13
_LETTER = 0.57  # of the font size: about the mean advance of digits and lower case in common sans faces
_DOT = 7.0

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Label:
    """Words at a place; ``align`` is that of the words to ``x``, ``y`` is their middle."""

    x: float
    y: float
    align: str
    words: str
    bold: bool


def labels_of(lane: Lane, sheet: Sheet) -> list[Label]:
    """The labels of one lane. A figure said again in the same words is labelled once, at its first."""
    taken = [_box_of_dot(dot) for dot in lane.dots]
    lines = _lines_of(lane)
    placed: list[Label] = []
    order = sorted(range(len(lane.dots)), key=lambda i: -i)
    for i in order:
        dot = lane.dots[i]
        if i and lane.dots[i - 1].words == dot.words and lane.dots[i - 1].group == dot.group:
            continue
        label = _place(dot, lane, sheet, taken, lines, bold=i == len(lane.dots) - 1)
        if label:
            placed.append(label)
            taken.append(_box(label))
    return placed


def _place(
    dot: Dot, lane: Lane, sheet: Sheet, taken: list[Box], lines: list[Box], *, bold: bool
) -> Label | None:
    for x, y, align in _places(dot):
        label = Label(x, y, align, dot.words, bold)
        box = _box(label)
        if _inside(box, lane, sheet) and not any(_touch(box, other) for other in (*taken, *lines)):
            return label
    return None


def _places(dot: Dot) -> list[tuple[float, float, str]]:
    above = min(dot.y_low, dot.y_high) - (27 if dot.open == "up" else 15)
    below = max(dot.y_low, dot.y_high) + (27 if dot.open == "down" else 16)
    middle = (dot.y_low + dot.y_high) / 2
    x = dot.x
    if dot.open == "up":
        middle += 4
    beside = [(x + 11, middle, "left"), (x - 11, middle, "right")]
    over = [(x, above, "center"), (x - 8, above, "left"), (x + 8, above, "right")]
    under = [(x, below, "center"), (x - 8, below, "left"), (x + 8, below, "right")]
    # Last, beside the shaft of an arrow or above the corner of a step: clear of the level line at ``y``.
    corner = [(x + 11, dot.y - 12, "left"), (x - 11, dot.y - 12, "right")]
    corner += [(x + 11, dot.y + 13, "left"), (x - 11, dot.y + 13, "right")]
    if dot.relative:
        return under + over + beside + corner
    if dot.open or dot.y_low != dot.y_high:
        return beside + over + under + corner
    return over + beside + under + corner


def _box(label: Label) -> Box:
    width = len(label.words) * FONT_SIZE * (_LETTER + (0.04 if label.bold else 0))
    start = {"left": label.x, "center": label.x - width / 2, "right": label.x - width}[label.align]
    return start, label.y - FONT_SIZE * 0.6, start + width, label.y + FONT_SIZE * 0.6


def _box_of_dot(dot: Dot) -> Box:
    top, bottom = min(dot.y_low, dot.y_high), max(dot.y_low, dot.y_high)
    top -= 20 if dot.open == "up" else _DOT
    bottom += 20 if dot.open == "down" else _DOT
    return dot.x - _DOT, top, dot.x + _DOT, bottom


def _lines_of(lane: Lane) -> list[Box]:
    """The steps of the lane, as thin boxes."""
    boxes: list[Box] = []
    for one, other in steps_of(lane):
        boxes.append((one.x, one.y - 2, other.x, one.y + 2))
        boxes.append((other.x - 2, min(one.y, other.y), other.x + 2, max(one.y, other.y)))
    return boxes


def steps_of(lane: Lane) -> list[tuple[Dot, Dot]]:
    """Each report of a total with the next of the same status in the lane."""
    pairs: list[tuple[Dot, Dot]] = []
    last: dict[str, Dot] = {}
    for dot in lane.dots:
        if dot.relative:
            continue
        if dot.group in last:
            pairs.append((last[dot.group], dot))
        last[dot.group] = dot
    return pairs


def _inside(box: Box, lane: Lane, sheet: Sheet) -> bool:
    top = lane.top + (16 if sheet.narrow else -6)
    return box[0] >= sheet.left - 4 and box[2] <= sheet.width - 2 and box[1] >= top and box[3] <= lane.bottom


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
