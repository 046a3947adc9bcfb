"""Our end of the line: start a peer's reader on some sentences and take back what it found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.environments import PeerError, ask
from bench.figure_peers import FigurePeer

__all__ = ["QuantitiesFound", "read_with"]


@dataclass(frozen=True)
class QuantitiesFound:
    """What one system found in all the sentences."""

    quantities: list[list[dict[str, Any]]]
    """By sentence: value, change, unit, concept."""
    seconds: float
    """CPU seconds of reading."""
    failed: int
    """Sentences it raised an exception on."""
    note: str
    """What read, in which version."""


def read_with(peer: FigurePeer, folder: Path, texts: Sequence[str]) -> QuantitiesFound:
    """What the peer under ``folder`` finds in ``texts``.

    Raises :class:`~bench.environments.PeerError` for one that is not installed, and for one that fails or
    leaves sentences out: half an answer is not scored.
    """
    head, answers = ask(peer, folder, [{"text": text} for text in texts])
    if len(answers) != len(texts):
        raise PeerError(f"answered on {len(answers)} sentences of {len(texts)}")
    return QuantitiesFound(
        [each["quantities"] for each in answers],
        sum(each["seconds"] for each in answers),
        sum(each["failed"] for each in answers),
        head["reader"],
    )
