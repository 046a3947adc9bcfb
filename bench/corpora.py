"""Reports as they stand in corpora that may be measured on but not copied: by corpus and id, in running text.

Timeline17 and MEANTIME come as tokens, which are put together again here; gold/streams counts characters of
what :func:`text_of` gives, so a rule added here moves them.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

__all__ = ["CORPORA", "text_of"]

CORPORA = {
    "timeline17": "stories/timeline17.jsonl.gz",
    "incidents": "figures/incidents-a.jsonl.gz",
    "meantime": "times/meantime-a.jsonl",
    "wikinewssum": "stories/wikinewssum-en.jsonl",
}
"""Where each stands under the folder of data. The last is endataset.json of airKlizz/WikinewsSum."""

_TOKENS = (
    (r"-LRB-", "("), (r"-RRB-", ")"), (r"-LSB-", "["), (r"-RSB-", "]"), (r"-LCB-", "{"), (r"-RCB-", "}"),
    (r"\\([/*])", r"\1"),
    (r"`` ?", '"'), (r" ?''", '"'),
    (r"(?<!\w)` ", "'"), (r"`", "'"),
    (r" (n't|'s|'re|'ve|'ll|'d|'m|'S)\b", r"\1"), (r"(\w) ' (s\b)", r"\1'\2"),
    (r" ([,.;:?!%)\]])", r"\1"), (r"([(\[]) ", r"\1"),
    (r"([$£€]) (?=\d)", r"\1"), (r"\bUS \$", "US$"),
    (r"(\w)' (?=[,.])", r"\1'"), (r" '(?=[ ,.])", "'"),
    (r"# (?=\d)", "£"), (r"([$£]\d[\d.,]*) (m|bn)\b", r"\1\2"),
    (r"  +", " "),
)  # fmt: skip
"""What a tokenizer did, undone, in order; Timeline17 writes # for the pound."""


def text_of(data: Path, corpus: str, id: str) -> str:
    """The report ``id`` of ``corpus`` in running text, a line to a sentence or paragraph.

    Raises KeyError where the corpus has no such report, OSError where it is not under ``data``.
    """
    lines = (line.strip() for line in _corpus(data, corpus)[id].split("\n"))
    tokens = corpus in ("timeline17", "meantime")
    return "\n".join(_running(line) if tokens else line for line in lines if line)


def _running(line: str) -> str:
    for tokens, text in _TOKENS:
        line = re.sub(tokens, text, line)
    return line.strip()


@lru_cache(maxsize=len(CORPORA))
def _corpus(data: Path, corpus: str) -> dict[str, str]:
    raw = (data / CORPORA[corpus]).read_bytes()
    lines = (gzip.decompress(raw) if CORPORA[corpus].endswith(".gz") else raw).decode("utf-8").split("\n")
    return dict(
        pair for number, line in enumerate(lines) if line for pair in _reports(number, json.loads(line))
    )


def _reports(number: int, row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The reports of a line: an incident has several documents, a Wikinews article the sources it cites."""
    if "docs" in row:
        yield from ((document["id"], document["text"]) for document in row["docs"])
    elif "sources" in row:
        yield from ((f"{number}/{n}", source["maintext"]) for n, source in enumerate(row["sources"]))
    else:
        yield str(row.get("id") or row["doc_id"]), row["text"]
