"""The lines with labels that some texts begin with: "Title: …", "Author: …", "Date: …".

What counts: the first lines of a text, two or more, each a label of lexicon/labels.toml, a colon and a value, of
which one is a title or a date; or what stands between two lines of dashes at the very head, with such a label. Refused:
"Date: nobody knows when the crane was inspected", a line by itself.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from sayso.article.dates import ImpossibleDate, parse_when

__all__ = ["Labelled", "read_labelled"]

_LINE = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]{1,20})\s*:\s+(?P<value>\S.*)")
_FENCE = re.compile(r"-{3,}|\+{3,}")
_DEEPEST = 25


@dataclass
class Labelled:
    """What labels say of an article, by the names of the lexicon; and how many lines they are."""

    lines: int
    fields: dict[str, str] = field(default_factory=dict)


def read_labelled(lines: Sequence[str]) -> Labelled | None:
    """The labels at the head of ``lines``, stripped lines that are not blank; None where there are none."""
    if lines and _FENCE.fullmatch(lines[0]):
        ends = next((n for n, line in enumerate(lines[1:_DEEPEST], 1) if line == lines[0]), None)
        return _taken(lines[1:ends], ends + 1) if ends else None
    count = 0
    while count < min(len(lines), _DEEPEST) and _label(lines[count]):
        count += 1
    return _taken(lines[:count], count) if count > 1 else None


def _taken(lines: Sequence[str], count: int) -> Labelled | None:
    found = Labelled(count)
    for line in lines:
        if label := _label(line):
            found.fields.setdefault(*label)
    title, date = found.fields.get("title"), found.fields.get("date")
    return found if title or (date and _is_date(date)) else None


def _label(line: str) -> tuple[str, str] | None:
    """The field and value of a line such as "Author: Jane Doe"."""
    found = _LINE.fullmatch(line)
    name = _names().get(found["label"].strip().lower()) if found else None
    value = found["value"].strip().strip("[]\"'").strip() if found else ""
    return (name, value) if name and value else None


def _is_date(value: str) -> bool:
    try:
        return parse_when(value) is not None
    except ImpossibleDate:
        return True


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    table = tomllib.loads(files("sayso.article").joinpath("lexicon/labels.toml").read_text("utf-8"))
    return {label: name for name, labels in table.items() for label in labels}
