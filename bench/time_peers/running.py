"""Our end of the line: start a peer's reader on some texts and take back what it found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.environments import PeerError, ask
from bench.time_peers import TimePeer

__all__ = ["TimesFound", "read_with"]


@dataclass(frozen=True)
class TimesFound:
    """What one system found in all the texts."""

    times: dict[str, list[dict[str, Any]]]
    """By the id of the text: start, end, type, value."""
    seconds: float
    """CPU seconds of reading."""
    note: str
    """What read, in which version."""


def read_with(peer: TimePeer, folder: Path, asked: Sequence[dict[str, Any]]) -> TimesFound:
    """What the peer under ``folder`` finds in ``asked``: doc_id, text, day, kind.

    Raises :class:`~bench.environments.PeerError` for one that is not installed, and for one that fails or
    leaves texts out: half an answer is not scored.
    """
    head, answers = ask(peer, folder, asked)
    if {each["doc_id"] for each in answers} != {each["doc_id"] for each in asked}:
        raise PeerError(f"answered on {len(answers)} texts of {len(asked)}")
    found = {each["doc_id"]: each["times"] for each in answers}
    return TimesFound(found, sum(each["seconds"] for each in answers), head["reader"])
