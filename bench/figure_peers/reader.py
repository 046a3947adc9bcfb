"""The peer's end of the line: sentences come in on standard input, quantities go out on standard output.

In: a line of JSON a sentence, ``{"text"}``. Out: one line that says what reads, ``{"reader"}``, then one a
sentence, ``{"quantities": [{"value", "change", "unit", "concept"}], "seconds"}``, in CPU seconds. A sentence that the peer
raises an exception on has no quantities and ``"failed": true``.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from typing import Any, TextIO

__all__ = ["Find", "serve"]

Find = Callable[[str], Iterable[dict[str, Any]]]


def serve(reader: str, find: Find) -> None:
    """Answer until standard input ends. What the peer itself prints goes to standard error."""
    out = sys.stdout
    _write(out, {"reader": reader})
    with redirect_stdout(sys.stderr), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the peer's, which sayso cannot mend
        list(find("It rained for 3 days."))  # loads what it loads once
        for line in sys.stdin:
            began, failed = time.process_time(), False
            try:
                quantities = list(find(json.loads(line)["text"]))
            except Exception:  # whatever it is, it is the peer's
                quantities, failed = [], True
            _write(out, {"quantities": quantities, "seconds": time.process_time() - began, "failed": failed})


def _write(out: TextIO, answer: dict[str, Any]) -> None:
    print(json.dumps(answer), file=out, flush=True)
