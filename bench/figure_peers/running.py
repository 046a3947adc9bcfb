"""Our end of the line: start a peer's reader on some sentences and take back what it found."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.figure_peers import FigurePeer
from bench.peers.running import ONE_CORE, PeerError

__all__ = ["QuantitiesFound", "read_with"]

_ROOT = Path(__file__).parents[2]


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

    Raises :class:`~bench.peers.running.PeerError` for one that is not installed, and for one that fails or
    leaves sentences out: half an answer is not scored.
    """
    python = peer.python(folder.resolve())
    if not python.exists():
        raise PeerError(f"not installed under {folder}")
    with tempfile.TemporaryDirectory() as elsewhere:  # peers may write files where they are started
        done = subprocess.run(
            [str(python), "-m", peer.module],
            input="".join(json.dumps({"text": text}) + "\n" for text in texts),
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
    if len(answers) != len(texts):
        raise PeerError(f"answered on {len(answers)} sentences of {len(texts)}")
    return QuantitiesFound(
        [each["quantities"] for each in answers],
        sum(each["seconds"] for each in answers),
        sum(each["failed"] for each in answers),
        head["reader"],
    )
