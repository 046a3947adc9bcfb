"""Install the peers, each in an environment of its own: python -m bench.time_peers.install FOLDER [NAME ...]"""

from __future__ import annotations

import sys

from bench.environments import install_named
from bench.time_peers import TIME_PEERS

if __name__ == "__main__":
    sys.exit(install_named("bench.time_peers.install", TIME_PEERS))
