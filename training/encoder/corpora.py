"""The gold that the network learns from: attributions (PolNeAR), trees (CoNLL-U) and names (IOB2)."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from sayso.model import Span

__all__ = [
    "AttributedText",
    "GoldAttribution",
    "TreeText",
    "TreeWord",
    "read_attributions",
    "read_names",
    "read_trees",
]


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One attribution as annotated; spans are code points into the text."""

    source_spans: tuple[Span, ...]
    cue_spans: tuple[Span, ...]
    content_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class AttributedText:
    """One article with the attributions in it."""

    doc_id: str
    text: str
    attributions: tuple[GoldAttribution, ...]


@dataclass(frozen=True, slots=True)
class TreeWord:
    """One word of a treebank; ``start`` and ``end`` are code points into the text of its document."""

    start: int
    end: int
    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    """Number of the head within the sentence, counted from 1; 0 for the root."""
    relation: str
    misc: str


@dataclass(frozen=True, slots=True)
class TreeText:
    """One document of a treebank, its text put together again from its sentences."""

    id: str
    text: str
    sentences: list[list[TreeWord]]


def read_attributions(path: Path) -> list[AttributedText]:
    """The articles of a file of JSON lines (``doc_id``, ``text``, ``attributions``), plain or gzipped.

    Raises :class:`msgspec.ValidationError` where a line is not of this shape.
    """
    return [msgspec.json.decode(line, type=AttributedText) for line in _lines(path) if line]


def read_trees(path: Path) -> list[TreeText]:
    """The documents of a file in CoNLL-U, plain or gzipped.

    Sentences are joined by a blank, and by an empty line where a paragraph begins. Empty nodes are left out.
    The words of a contraction share its characters in order ("don't": "do", "n't"); where their forms are
    not what is printed ("ain't": "am", "not"), the last one has what is left. Raises ValueError where words
    do not stand in their sentence's ``# text``.
    """
    texts: list[_Growing] = []
    rows: list[list[str]] = []
    printed, opens = "", False
    for line in _lines(path):
        if line.startswith("# newdoc"):
            texts.append(_Growing(line.rpartition("=")[2].strip()))
            opens = False
        elif line.startswith("# newpar"):
            opens = True
        elif line.startswith("# text ="):
            printed = line.removeprefix("# text =").lstrip(" ")
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line:
            if rows:
                texts[-1].add(printed, rows, opens)
            rows, opens = [], False
    return [TreeText(each.id, each.text, each.sentences) for each in texts if each.sentences]


def read_names(path: Path) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The IOB2 tags of the sentences of a file (number, form, tag), by the forms of the sentence."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    rows: list[list[str]] = []
    for line in _lines(path):
        if line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            found[tuple(row[1] for row in rows)] = tuple(row[2] for row in rows)
            rows = []
    return found


def _lines(path: Path) -> Iterator[str]:
    """The lines without their ends, and an empty one behind the last."""
    raw = path.read_bytes()
    written = (gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw).decode("utf-8")
    for line in written.split("\n"):
        yield line.removesuffix("\r")
    yield ""


@dataclass
class _Growing:
    id: str
    text: str = ""
    sentences: list[list[TreeWord]] = field(default_factory=list)

    def add(self, printed: str, rows: list[list[str]], opens: bool) -> None:
        if self.sentences:
            self.text += "\n\n" if opens else " "
        base = len(self.text)
        self.text += printed
        try:
            spans = _located(rows, printed)
        except ValueError as error:
            raise ValueError(f"{self.id}: {error} in {printed!r}") from error
        words = [row for row in rows if row[0].isdigit()]
        self.sentences.append(
            [
                TreeWord(
                    base + start, base + end, printed[start:end], _lemma(row), row[3], row[4], int(row[6]),
                    row[7], row[9],
                )
                for row, (start, end) in zip(words, spans, strict=True)
            ]
        )  # fmt: skip


def _lemma(row: list[str]) -> str:
    # EWT has "people" and GUM has "person"; the one form would be taught two lemmas.
    return "people" if row[1].lower() == "people" else row[2]


def _located(rows: list[list[str]], printed: str) -> list[Span]:
    spans: list[Span] = []
    at = here = last = 0
    for number, form, *_ in rows:
        if "-" in number:  # a contraction: the words up to ``last`` lie in its characters, from ``here``
            here, at = _next(form, printed, at)
            last = int(number.partition("-")[2])
        elif number.isdigit() and int(number) <= last:
            end = at if int(number) == last else min(at, here + len(form))
            spans.append((here, end))
            here = end
        elif number.isdigit():
            spans.append(_next(form, printed, at))
            at = spans[-1][1]
    return spans


def _next(form: str, printed: str, at: int) -> Span:
    while printed[at : at + 1].isspace():
        at += 1
    if not printed.startswith(form, at):
        raise ValueError(f"{form!r} does not stand at {at}")
    return at, at + len(form)
