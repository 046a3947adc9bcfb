"""What a source is read against: who spoke before it, and whom its small words can mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sayso.model import Speaker
from sayso.reading.fixed import fixed

__all__ = ["Talk"]

Meant = Callable[[int], Speaker | None]


def _nobody(_: int) -> Speaker | None:
    return None


@fixed
class Talk:
    """The speakers so far, and two questions that a source can ask of the text before it."""

    earlier: Sequence[Speaker] = ()
    """Those who spoke before, latest last."""
    owner: Meant = _nobody
    """Whom the possessive at a word means: "its" of "its director"."""
    body: Meant = _nobody
    """The body that is talked of before a word: whose "a spokesman" is."""
