"""Real reports with what an editor would call news of them, as pages to read: gold/streams.

    python -m bench.streams DATA --out FOLDER [--streams gold/streams]

Most real reports may be measured on but not printed here, so gold/streams says of each where it stands in its
corpus (:mod:`bench.corpora`): ``corpus``, ``id`` and ``body``, for each paragraph a string of pieces, each
"first-last" in characters of the running text, whose lines go on with a space (a mark behind a piece, as in
"112-366.", is one that the corpus lost); ``title`` as it was made, or ``title_at``, its piece. ``check`` begins
the SHA-256 of the text, so that another state of a corpus is found out. The pages have the form of the sample's,
and expected.toml lies beside them; ``python -m bench.changes --folder FOLDER/NAME`` scores them.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import re
import shutil
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.corpora import text_of
from bench.program import run

STREAMS = Path("gold/streams")
_PIECE = re.compile(r"(\d+)-(\d+)(\S*)")
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta property="article:published_time" content="{published}">
<meta property="og:site_name" content="{outlet}">
</head>
<body>
<article>
<h1>{title}</h1>
{body}
</article>
</body>
</html>
"""


def build(stream: Path, data: Path, out: Path) -> Path:
    """The pages of ``stream`` and its expected.toml, in a folder of its name under ``out``, which comes back.

    Raises ValueError where a corpus under ``data`` has another text, OSError and KeyError where it has none.
    """
    reports = tomllib.loads((stream / "expected.toml").read_text("utf-8"))["report"]
    pages = {report["file"]: page(report, data) for report in reports}
    folder = out / stream.name
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(stream / "expected.toml", folder)
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def built(data: Path, out: Path, streams: Path = STREAMS) -> Iterator[Path]:
    """The folders of all streams, in order of name; one whose corpus is not under ``data`` is named and left out."""
    for path in sorted(streams.glob("*/expected.toml")):
        try:
            yield build(path.parent, data, out)
        except FileNotFoundError as error:
            print(f"{path.parent.name} left out: no {error.filename}", file=sys.stderr)


def page(report: dict[str, Any], data: Path) -> str:
    """The page of one report."""
    text = text_of(data, report["corpus"], report["id"])
    title = report["title"] if "title" in report else _cut(text, report["title_at"])
    paragraphs = [_cut(text, pieces) for pieces in report["body"]]
    if digest(title, paragraphs) != report["check"]:
        raise ValueError(f"{report['corpus']} has another text of {report['id']}")
    body = "\n".join(f"<p>{html.escape(each, quote=False)}</p>" for each in paragraphs)
    named = {name: html.escape(value) for name, value in (("title", title), ("outlet", report["outlet"]))}
    return _PAGE.format(body=body, published=report["published"], **named)


def digest(title: str, paragraphs: list[str]) -> str:
    """What begins the SHA-256 of a report's text."""
    return hashlib.sha256("\n".join([title, *paragraphs]).encode()).hexdigest()[:8]


def _cut(text: str, pieces: str) -> str:
    return " ".join(
        text[int(start) : int(end)].replace("\n", " ") + mended
        for start, end, mended in _PIECE.findall(pieces)
    )


def main() -> None:
    """Write the pages and say which."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="the folder of corpora")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--streams", type=Path, default=STREAMS)
    options = parser.parse_args()
    for folder in built(options.data, options.out, options.streams):
        print(folder)


if __name__ == "__main__":
    run(main)
