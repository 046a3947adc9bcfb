"""Our end of the line: start a peer's reader on some articles and take back what it found."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.attributions import Found
from bench.peers import Peer

__all__ = ["ONE_CORE", "Answers", "PeerError", "read_with"]

ONE_CORE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""Settings that keep the libraries under a reader to one core, where they are asked in time."""
_ROOT = Path(__file__).parents[2]


class PeerError(Exception):
    """A peer that cannot be run here, and why, in a line."""


@dataclass(frozen=True)
class Answers:
    """What one system found in all the articles."""

    found: Mapping[str, list[Found]]
    """By the id of the article."""
    seconds: float
    """CPU seconds of reading, the parse included; loading not."""
    note: str
    """What read, in which version, with which model, and what it gave up on."""


def read_with(peer: Peer, folder: Path, checkout: Path, articles: Mapping[str, str]) -> Answers:
    """What the peer under ``folder`` finds in ``articles``, texts by id.

    ``checkout`` is only looked at for a peer that needs one. Raises :class:`PeerError` for one that is not
    installed, and for one that fails or leaves articles out: half an answer is not scored.
    """
    python = peer.python(folder.resolve())
    if not python.exists():
        raise PeerError(f"not installed under {folder}")
    if peer.checkout and not checkout.is_dir():
        raise PeerError(f"no checkout of {peer.checkout} at {checkout}")
    command = [str(python), "-m", peer.module, *([str(checkout.resolve())] if peer.checkout else [])]
    lines = "".join(json.dumps({"doc_id": name, "text": text}) + "\n" for name, text in articles.items())
    with tempfile.TemporaryDirectory() as elsewhere:  # peers may write logs where they are started
        done = subprocess.run(
            command,
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
    return _taken(done.stdout, set(articles))


def _taken(output: str, wanted: set[str]) -> Answers:
    head, *answers = (json.loads(line) for line in output.splitlines())
    if {each["doc_id"] for each in answers} != wanted:
        raise PeerError(f"answered on {len(answers)} articles of {len(wanted)}")
    given_up = sum(each["given_up"] for each in answers)
    note = f"{head['reader']}, on {head['model']}"
    return Answers(
        {each["doc_id"]: each["attributions"] for each in answers},
        sum(each["seconds"] for each in answers),
        f"{note}; gave up on {given_up} paragraphs" if given_up else note,
    )
