"""Install the peers, each in an environment of its own: python -m bench.figure_peers.install FOLDER [NAME ...]"""

from __future__ import annotations

import sys

from bench.environments import install_named
from bench.figure_peers import FIGURE_PEERS

if __name__ == "__main__":
    sys.exit(install_named("bench.figure_peers.install", FIGURE_PEERS))
