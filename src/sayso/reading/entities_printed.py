"""A printed name as it is compared and as it is shown: its words, and its characters.

Not compared: a nickname in quotation marks. Not shown: the full stop of a sentence; the rest of a handle ("@ana_ruiz")
is.
"""

from __future__ import annotations

import re

from sayso.model import Span
from sayso.reading.names import Printed, Runs, abbreviated, apart

__all__ = ["printed_as", "printed_span"]

_HANDLE_END = re.compile(r"_\w+")
_OPEN_QUOTES = frozenset('“"')


def printed_as(runs: Runs, first: int, last: int, kind: str, sure: int) -> Printed:
    """The name from word ``first`` to ``last``, of a kind of which the evidence is so strong."""
    name = Printed(first, last, (), kind, sure)
    start, end = printed_span(runs, name)
    parts = runs.analysis.text[start:end].split()
    name.words = tuple(apart(p) for p in parts if p[0] not in _OPEN_QUOTES and any(map(str.isalnum, p)))
    return name


def printed_span(runs: Runs, name: Printed) -> Span:
    """Characters of the name, the full stop of its sentence left out."""
    last = runs.words[name.last]
    end = last.end
    if last.text.endswith(".") and len(last.text) > 1 and not abbreviated(last.text):
        end -= 1
    handle = _HANDLE_END.match(runs.analysis.text, end)
    return runs.words[name.first].start, handle.end() if handle else end
