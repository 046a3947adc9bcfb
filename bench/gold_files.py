"""The annotations of gold/statements: how its files are read and checked.

A folder holds ``texts.jsonl`` (doc_id, title, date, url, origin, licence, part, text) and
``annotations/DOC_ID.toml``; GUIDELINE.md beside them says what is in a file. Spans are written as the exact
words of the text, and are looked up here, where a word neither begins nor ends inside another:

* ``first words ~~ last words`` is all from the one to the next place of the other;
* ``words#2`` is the second place of the words in the article;
* content without ``#`` must stand once. A source or cue without it is taken where it stands nearest to the
  content (a source: to content or cue), never inside the content; two places as near are refused.

Whatever is wrong with a file is one line with its name and the statement: :class:`GoldError`.
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from sayso.model import Span

STANCES = (
    "asserts", "denies", "confirms", "accuses", "warns",
    "promises", "demands", "estimates", "asks", "declines",
)  # fmt: skip
TYPES = ("person", "organisation", "place", "group", "unnamed")
_KEYS = frozenset(("id", "source", "cue", "content", "speaker", "on_word_of", "via", "stance", "thought"))
_KEYS |= {"addressee", "medium", "place", "said_on", "parent", "note"}
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_PLACE = re.compile(r"(.*?)(?:#(\d+))?", re.DOTALL)


class GoldError(ValueError):
    """What is wrong with an annotation, in one line."""


@dataclass(frozen=True)
class Text:
    """One article of the gold, before anybody annotated it."""

    doc_id: str
    title: str
    date: str
    part: str
    """dev or test."""
    text: str


@dataclass(frozen=True)
class Said:
    """One statement, by hand or read by sayso; spans are code points of the text."""

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: str
    speaker: str | None = None
    type: str | None = None
    on_word_of: str | None = None
    via: tuple[str, ...] = ()
    addressee: str | None = None
    medium: str | None = None
    place: str | None = None
    said_on: str | None = None
    parent: str | None = None
    thought: bool = False
    """A belief, wish or intention; known by hand only."""


@dataclass(frozen=True)
class Annotated:
    """One article as one annotator read it."""

    doc_id: str
    annotator: str
    entities: dict[str, tuple[str, ...]]
    """The other printed names of each party, by its fullest."""
    statements: tuple[Said, ...]


def load_texts(folder: Path) -> dict[str, Text]:
    """The texts of the folder by their ids, in the order of the file."""
    lines = (folder / "texts.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return {
        row["doc_id"]: Text(row["doc_id"], row["title"], row["date"], row["part"], row["text"])
        for row in rows
    }


def load_annotation(path: Path, text: Text) -> Annotated:
    """The annotation in one file, its spans looked up in ``text``. Raises :class:`GoldError`."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise GoldError(f"{path.name}: no TOML: {error}") from error
    file = _File(path.name, text)
    file.need(raw.get("doc") == text.doc_id == path.stem, "", f"doc is {raw.get('doc')!r}")
    unknown = set(raw) - {"doc", "annotator", "entities", "statements"}
    file.need(not unknown, "", f"unknown: {', '.join(sorted(unknown))}")
    statements = tuple(file.statement(each, n) for n, each in enumerate(raw.get("statements", ()), 1))
    file.check_parents(statements)
    return Annotated(text.doc_id, str(raw.get("annotator", "")), file.entities(raw), statements)


def fold(words: str) -> str:
    """Words as they are looked for: case, kinds of apostrophe and runs of space do not count."""
    return " ".join(words.replace("’", "'").casefold().split())


class _File:
    """One file on its way to an :class:`Annotated`; every complaint names it."""

    def __init__(self, name: str, text: Text) -> None:
        self.name, self.text = name, text.text
        self.folded = fold(f"{text.title}\n{text.text}")

    def need(self, truth: bool, where: str, complaint: str) -> None:
        if not truth:
            raise GoldError(f"{self.name}: {where + ': ' if where else ''}{complaint}")

    def in_print(self, words: object, where: str) -> str:
        self.need(isinstance(words, str) and bool(words), where, "an empty string or none at all")
        found = str(words)
        self.need(fold(found) in self.folded, where, f"not in the text: {found!r}")
        return found

    def entities(self, raw: dict[str, Any]) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        bearers: dict[str, str] = {}
        for name, others in raw.get("entities", {}).items():
            names = [self.in_print(each, f"entities, {name}") for each in (name, *others)]
            for each in map(fold, names):
                self.need(
                    bearers.setdefault(each, name) == name, f"entities, {name}", f"{each!r} is another's too"
                )
            found[name] = tuple(names[1:])
        return found

    def statement(self, raw: dict[str, Any], number: int) -> Said:
        where = str(raw.get("id", f"statement {number}"))
        self.need("id" in raw, where, "no id")
        self.need(not set(raw) - _KEYS, where, f"unknown: {', '.join(sorted(set(raw) - _KEYS))}")
        self.need(bool(raw.get("content")), where, "no content")
        self.need(raw.get("stance") in STANCES, where, f"stance is {raw.get('stance')!r}")
        content = tuple(sorted(self._content(each, where) for each in _listed(raw["content"])))
        overlap = any(one[1] > other[0] for one, other in pairwise(content))
        self.need(not overlap, where, "spans of content overlap")
        cue = tuple(sorted(self._beside(each, content, content, where) for each in _listed(raw.get("cue"))))
        source = (self._beside(each, (*content, *cue), content, where) for each in _listed(raw.get("source")))
        speaker = raw.get("speaker")
        if speaker is not None:
            self.need(set(speaker) == {"name", "type"}, where, "a speaker has a name and a type")
            self.need(speaker["type"] in TYPES, where, f"type is {speaker['type']!r}")
        said_on = raw.get("said_on")
        self.need(said_on is None or bool(_DAY.fullmatch(str(said_on))), where, f"said_on is {said_on!r}")
        optional = {
            key: self.in_print(raw[key], where)
            for key in ("on_word_of", "addressee", "medium", "place")
            if key in raw
        }
        return Said(
            where, tuple(sorted(source)), cue, content, raw["stance"],
            speaker=None if speaker is None else self.in_print(speaker["name"], where),
            type=None if speaker is None else speaker["type"],
            via=tuple(self.in_print(each, where) for each in raw.get("via", ())),
            said_on=said_on, parent=raw.get("parent"), thought=bool(raw.get("thought", False)), **optional,
        )  # fmt: skip

    def check_parents(self, statements: tuple[Said, ...]) -> None:
        parents = {each.id: each.parent for each in statements}
        self.need(len(parents) == len(statements), "", "two statements have one id")
        for each in statements:
            passed, here = {each.id}, each.parent
            while here is not None:
                self.need(here in parents, each.id, f"no parent {here!r}")
                self.need(here not in passed, each.id, "is its own parent")
                passed.add(here)
                here = parents[here]

    def _places(self, words: str, where: str) -> tuple[list[Span], int | None]:
        match = _PLACE.fullmatch(words.strip())
        bare, number = (match[1], match[2]) if match else (words, None)
        first, tilde, last = (part.strip() for part in bare.partition("~~"))
        places = [m.span() for m in _pattern(first).finditer(self.text)] if first else []
        if tilde:
            self.need(bool(last), where, f"nothing behind ~~: {words!r}")
            ends = [_pattern(last).search(self.text, end) for _, end in places]
            places = [(start, m.end()) for (start, _), m in zip(places, ends, strict=True) if m]
        self.need(bool(places), where, f"not in the text: {words!r}")
        return places, int(number) if number else None

    def _content(self, words: str, where: str) -> Span:
        places, number = self._places(words, where)
        self.need(
            number is not None or len(places) == 1, where, f"{len(places)} places, add #1, #2 …: {words!r}"
        )
        self.need(0 < (number or 1) <= len(places), where, f"only {len(places)} places: {words!r}")
        return places[(number or 1) - 1]

    def _beside(self, words: str, near: tuple[Span, ...], content: tuple[Span, ...], where: str) -> Span:
        places, number = self._places(words, where)
        if number is not None:
            self.need(0 < number <= len(places), where, f"only {len(places)} places: {words!r}")
            return places[number - 1]
        free = [p for p in places if not any(p[0] < end and start < p[1] for start, end in content)]
        self.need(bool(free), where, f"stands only inside the content, add #1, #2 …: {words!r}")
        ranked = sorted((min(_gap(place, span) for span in near), place) for place in free)
        self.need(
            len(ranked) == 1 or ranked[0][0] < ranked[1][0],
            where,
            f"two places as near, add #1, #2 …: {words!r}",
        )
        return ranked[0][1]


def _pattern(words: str) -> re.Pattern[str]:
    before = r"(?<!\w)" if re.match(r"\w", words) else ""
    after = r"(?!\w)" if re.search(r"\w\Z", words) else ""
    return re.compile(before + re.escape(words) + after)


def _gap(one: Span, other: Span) -> int:
    return max(other[0] - one[1], one[0] - other[1], 0)


def _listed(value: object) -> list[str]:
    if value is None:
        return []
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]
