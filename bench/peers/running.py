"""Our end of the line: start a peer's reader on some articles and take back what it found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.attributions import Found
from bench.environments import PeerError, ask
from bench.peers import Peer

__all__ = ["Answers", "read_with"]


@dataclass(frozen=True)
class Answers:
    """What one system found in all the articles."""

    found: Mapping[str, list[Found]]
    """By the id of the article."""
    seconds: float
    """CPU seconds of reading, the parse included; loading not."""
    note: str
    """What read, in which version, with which model, and what it gave up on."""


def read_with(peer: Peer, folder: Path, checkout: Path, articles: Mapping[str, str]) -> Answers:
    """What the peer under ``folder`` finds in ``articles``, texts by id.

    ``checkout`` is only looked at for a peer that needs one. Raises :class:`~bench.environments.PeerError` for
    one that is not installed, and for one that fails or leaves articles out: half an answer is not scored.
    """
    if peer.checkout and peer.python(folder.resolve()).exists() and not checkout.is_dir():
        raise PeerError(f"no checkout of {peer.checkout} at {checkout}")
    questions = [{"doc_id": name, "text": text} for name, text in articles.items()]
    head, answers = ask(peer, folder, questions, *([str(checkout.resolve())] if peer.checkout else []))
    if {each["doc_id"] for each in answers} != set(articles):
        raise PeerError(f"answered on {len(answers)} articles of {len(articles)}")
    return _taken(head, answers)


def _taken(head: dict[str, Any], answers: list[dict[str, Any]]) -> Answers:
    given_up = sum(each["given_up"] for each in answers)
    note = f"{head['reader']}, on {head['model']}"
    return Answers(
        {each["doc_id"]: each["attributions"] for each in answers},
        sum(each["seconds"] for each in answers),
        f"{note}; gave up on {given_up} paragraphs" if given_up else note,
    )
