"""Install the peers, each in an environment of its own: python -m bench.figure_peers.install FOLDER [NAME ...]"""

from __future__ import annotations

import argparse
import subprocess
import sys
import venv
from pathlib import Path

from bench.figure_peers import FIGURE_PEERS, FigurePeer


def install(peer: FigurePeer, folder: Path) -> None:
    """Make the peer's environment under ``folder``, anew; raises CalledProcessError where pip fails."""
    print(f"{peer.name}: installing", flush=True)
    python = peer.python(folder)
    venv.create(python.parents[1], clear=True, with_pip=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *peer.packages], check=True)
    if peer.alone:
        subprocess.run([*pip, "--no-deps", *peer.alone], check=True)


def main() -> int:
    """Install those named, or all; 1 when one could not be installed, which leaves the others to do."""
    names = [peer.name for peer in FIGURE_PEERS]
    parser = argparse.ArgumentParser(prog="python -m bench.figure_peers.install")
    parser.add_argument("folder", type=Path, help="where the environments are made")
    parser.add_argument("name", nargs="*", help=f"one or more of {', '.join(names)}; all when none is named")
    given = parser.parse_args()
    for name in given.name:
        if name not in names:
            parser.error(f"{name}: no such peer; there are {', '.join(names)}")
    failed = 0
    for peer in FIGURE_PEERS:
        if not given.name or peer.name in given.name:
            try:
                install(peer, given.folder)
            except subprocess.CalledProcessError as error:
                print(f"{peer.name}: {' '.join(error.cmd)} failed", file=sys.stderr)
                failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
