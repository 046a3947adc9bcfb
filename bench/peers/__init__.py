"""Other systems that read who said what, run beside sayso on the same articles.

No peer is a dependency of sayso, and none of its code is here. Each lives in a virtual environment of its
own under one folder (:mod:`.install` makes them) and is run there, as a program of its own, by a short reader
in this package: :mod:`.gendergaptracker`, :mod:`.textacy`, :mod:`.sayswho`. :mod:`.running` starts them and
takes back what they found; :mod:`.reader` is the other end of the line. The readers run with the peer's
Python and import nothing of sayso.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["PEERS", "Peer"]

_MODEL = ("spacy>=3.8.7,<3.9",)


@dataclass(frozen=True)
class Peer:
    """One system to compare with."""

    name: str
    """Its folder under the folder of peers, and its row in the table."""
    packages: tuple[str, ...]
    """What is installed for it, in pip's words."""
    checkout: str | None = None
    """The public repository a copy of which is needed beside the packages; None where a package is enough."""

    @property
    def module(self) -> str:
        """The reader that runs it."""
        return f"bench.peers.{self.name.lower()}"

    def python(self, folder: Path) -> Path:
        """The interpreter of its environment."""
        return folder / self.name.lower() / "bin" / "python"


PEERS = (
    Peer("GenderGapTracker", (*_MODEL, "pymongo>=3.10"), checkout="sfu-discourse-lab/GenderGapTracker"),
    Peer("textacy", (*_MODEL, "textacy==0.13.0")),
    Peer("sayswho", (*_MODEL, "sayswho==0.1.4", "jinja2>=3.1", "numpy")),
)
