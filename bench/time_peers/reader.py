"""The peer's end of the line: texts come in on standard input, times go out on standard output.

In: a line of JSON a text, ``{"doc_id", "text", "day", "kind"}``; ``day`` is when it was written, "2013-03-22",
or None, ``kind`` is news or narratives. Out: one line that says what reads, ``{"reader"}``, then one a
text, ``{"doc_id", "times": [{"start", "end", "type", "value"}], "seconds"}``. Offsets are code points into the
text that came in; seconds are CPU seconds, those of programs that the peer starts included.
"""

from __future__ import annotations

import json
import os
import sys
import warnings
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from typing import Any, NamedTuple, TextIO

__all__ = ["Find", "Found", "serve"]


class Found(NamedTuple):
    """One time: span, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


Find = Callable[[str, "str | None", str], Iterable[Found]]
"""What the peer finds in a text, given its day and kind."""


def _used() -> float:
    return sum(os.times()[:4])


def serve(reader: str, find: Find, *, starts_anew: bool = False) -> None:
    """Answer until standard input ends. What the peer itself prints goes to standard error.

    What a peer that ``starts_anew`` with each text takes for a text of a few words is not counted.
    """
    out = sys.stdout
    _write(out, {"reader": reader})
    with redirect_stdout(sys.stderr), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the peer's, which sayso cannot mend
        begun = _used()
        find("He came on Monday.", "2013-03-22", "news")  # loads what it loads once
        start = _used() - begun if starts_anew else 0.0
        for line in sys.stdin:
            asked = json.loads(line)
            begun = _used()
            times = [each._asdict() for each in find(asked["text"], asked["day"], asked["kind"])]
            _write(
                out, {"doc_id": asked["doc_id"], "times": times, "seconds": max(_used() - begun - start, 0.0)}
            )


def _write(out: TextIO, answer: dict[str, Any]) -> None:
    print(json.dumps(answer), file=out, flush=True)
