"""The sentences that tell of each party in the stories learned from, and whether it is expected to deny, to confirm
or to turn."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bench.changes import is_called, names_of

from sayso.model import Position, Reading
from sayso.record import Record
from sayso.record.parties import Parties
from sayso.record.turn_signs import Signs
from sayso.record.turn_words import sentence_words
from sayso.record.turnworth import KINDS, Leanings, Likely, is_asked
from training.stories import reports_of

__all__ = ["Example", "examples"]


@dataclass(frozen=True)
class Example:
    """A side in a report."""

    answers: list[dict[str, float]]
    """What is asked of each sentence that tells of it."""
    words: list[frozenset[str]]
    """Of each sentence."""
    asked: dict[str, bool]
    """By kind of change, whether it may be one at all."""
    told: dict[str, bool]
    """By kind of change, whether the report's expected changes have one of that side."""


def examples(folder: Path) -> list[Example]:
    """The sides of each report of a story, as the product reads and folds it by its rules alone."""
    also = tomllib.loads((folder / "expected.toml").read_text("utf-8")).get("also_known_as", {})
    record, found = Record(), []
    seen: dict[tuple[str, str], Example] = {}
    for report, reading in reports_of(folder):
        spy = _Spy(report["changes"], also, seen)
        with (
            patch("sayso.record.turnworth.Leanings.signs_of", spy.signs_of(Leanings.signs_of)),
            patch("sayso.record.fold.likely_turns", _none),
        ):
            record.add(reading)
        # a report that comes late has all before it told anew
        found += [each for (id, _), each in seen.items() if id == reading.article.id]
    return found


def _none(*_: object) -> list[Likely]:
    return []


class _Spy:
    """Notes what is asked of the sentences of a report, and what is expected of it."""

    def __init__(
        self, changes: Sequence[dict[str, Any]], also: Mapping[str, list[str]],
        seen: dict[tuple[str, str], Example],
    ) -> None:  # fmt: skip
        self._changes = [c for c in changes if c["kind"] in KINDS and "party" in c]
        self._also, self._seen = also, seen

    def signs_of(self, asked: Any) -> Any:
        def asks(
            leanings: Leanings, reading: Reading, parties: Parties, positions: Sequence[Position]
        ) -> dict[str, list[Signs]]:
            found: dict[str, list[Signs]] = asked(leanings, reading, parties, positions)
            for side, signs in found.items():
                names = [party.name for party in parties.known() if parties.side(party.name) == side]
                self._seen[reading.article.id, side] = self._example(
                    reading.article.text, signs, names or [side]
                )
            return found

        return asks

    def _example(self, text: str, signs: Sequence[Signs], names: Sequence[str]) -> Example:
        told = {
            kind: any(self._is_of(c, names) for c in self._changes if c["kind"] == kind) for kind in KINDS
        }
        return Example(
            [each.answers for each in signs],
            [sentence_words(each, text) for each in signs],
            {kind: is_asked(kind, signs) for kind in KINDS},
            told,
        )

    def _is_of(self, change: dict[str, Any], names: Sequence[str]) -> bool:
        return any(is_called(wanted, name) for wanted in names_of(change, self._also) for name in names)
