"""Peers' environments: how one is made, and how the reader in it is asked.

A peer lives in a virtual environment of its own under one folder and is run there, as a program of its own,
by a short reader that imports nothing of sayso: a line of JSON a question in, one line that says what reads and a
line an answer out.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["ONE_CORE", "Environment", "PeerError", "ask", "install", "install_named"]

ONE_CORE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""Settings that keep the libraries under a reader to one core, where they are asked in time."""
_ROOT = Path(__file__).parents[1]


class PeerError(Exception):
    """A peer that cannot be run here, and why, in a line."""


@dataclass(frozen=True)
class Environment:
    """One system to compare with."""

    name: str
    """Its row in the table and, in lower case, its folder under the folder of peers."""
    packages: tuple[str, ...]
    """What is installed for it, in pip's words."""
    alone: tuple[str, ...] = ()
    """What is installed without what it asks for, be it another Python."""

    @property
    def module(self) -> str:
        """The reader that runs it."""
        raise NotImplementedError

    def python(self, folder: Path) -> Path:
        """The interpreter of its environment."""
        return folder / self.name.lower() / "bin" / "python"


def install(peer: Environment, folder: Path) -> None:
    """Make the peer's environment under ``folder``, anew; raises CalledProcessError where pip fails."""
    print(f"{peer.name}: installing", flush=True)
    python = peer.python(folder)
    venv.create(python.parents[1], clear=True, with_pip=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *peer.packages], check=True)
    if peer.alone:
        subprocess.run([*pip, "--no-deps", "--ignore-requires-python", *peer.alone], check=True)


def install_named(program: str, peers: Sequence[Environment]) -> int:
    """Install the peers named on the command line, or all; 1 when one failed, which leaves the others to do."""
    names = [peer.name for peer in peers]
    parser = argparse.ArgumentParser(prog=f"python -m {program}", description="install the peers")
    parser.add_argument("folder", type=Path, help="where the environments are made")
    parser.add_argument("name", nargs="*", help=f"one or more of {', '.join(names)}; all when none is named")
    given = parser.parse_args()
    for name in given.name:
        if name not in names:
            parser.error(f"{name}: no such peer; there are {', '.join(names)}")
    failed = 0
    for peer in peers:
        if not given.name or peer.name in given.name:
            try:
                install(peer, given.folder)
            except subprocess.CalledProcessError as error:
                print(f"{peer.name}: {' '.join(error.cmd)} failed", file=sys.stderr)
                failed = 1
    return failed


def ask(
    peer: Environment, folder: Path, questions: Iterable[dict[str, Any]], *arguments: str
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """What the reader says of itself, and its answers.

    Raises :class:`PeerError` for a peer that is not installed under ``folder``, and for one that fails.
    """
    python = peer.python(folder.resolve())
    if not python.exists():
        raise PeerError(f"not installed under {folder}")
    with tempfile.TemporaryDirectory() as elsewhere:  # peers may write files where they are started
        done = subprocess.run(
            [str(python), "-m", peer.module, *arguments],
            input="".join(json.dumps(each) + "\n" for each in questions),
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
    return head, answers
