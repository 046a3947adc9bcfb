"""Our end of the line: start a peer's reader on some texts and take back what it found."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.peers.running import ONE_CORE, PeerError
from bench.time_peers import TimePeer

__all__ = ["TimesFound", "read_with"]

_ROOT = Path(__file__).parents[2]


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

    Raises :class:`~bench.peers.running.PeerError` for one that is not installed, and for one that fails or
    leaves texts out: half an answer is not scored.
    """
    python = peer.python(folder.resolve())
    if not python.exists():
        raise PeerError(f"not installed under {folder}")
    lines = "".join(json.dumps(each) + "\n" for each in asked)
    with tempfile.TemporaryDirectory() as elsewhere:  # peers may write files where they are started
        done = subprocess.run(
            [str(python), "-m", peer.module],
            input=lines,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=elsewhere,
            env={**os.environ, **ONE_CORE, "PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"},
            check=False,
        )
    if done.returncode:
        raise PeerError(f"failed: {(done.stderr.strip().splitlines() or ['no word why'])[-1]}")
    head, *answers = (json.loads(line) for line in done.stdout.splitlines())
    if {each["doc_id"] for each in answers} != {each["doc_id"] for each in asked}:
        raise PeerError(f"answered on {len(answers)} texts of {len(asked)}")
    found = {each["doc_id"]: each["times"] for each in answers}
    return TimesFound(found, sum(each["seconds"] for each in answers), head["reader"])
