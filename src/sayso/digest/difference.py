"""What became of a passage that an outlet altered: words taken out, words put in.

Word-level longest matching blocks (Ratcliff and Obershelp, as in difflib).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from sayso.digest.lexicon import words_of
from sayso.digest.plain import one_line

__all__ = ["Piece", "context_of", "difference", "one_replacement"]

_BEFORE, _BEHIND = 5, 7
"""Words that are shown around what was put in."""

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """A stretch of the two passages."""

    kind: str
    """same, out (only in the passage before) or in (only in the passage after)."""
    text: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """The two passages as one run of pieces. Those that are ``same`` or ``out`` join to ``before``,
    those that are ``same`` or ``in`` to ``after``."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    pieces: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", "".join(old[a:b])))
            continue
        if b > a:
            pieces.append(Piece("out", "".join(old[a:b])))
        if d > c:
            pieces.append(Piece("in", "".join(new[c:d])))
    return tuple(pieces)


def one_replacement(before: str, after: str) -> tuple[str, str] | None:
    """The altered words before and after, where one stretch of at most eight was replaced by another; None
    where more was altered, or words only came or went. A number brings the word it counts with it ("two
    engineers", not "two"), a name the rest of the name."""
    old, new = one_line(before).split(" "), one_line(after).split(" ")
    head, tail = _common(old, new)
    out, put = old[head : len(old) - tail], new[head : len(new) - tail]
    if not out or not put or max(len(out), len(put)) > 8:
        return None
    following = old[len(old) - tail : len(old) - tail + 1]
    if not (_counts(out[-1]) or (following and out[-1][:1].isupper() and following[0][:1].isupper())):
        following = []
    return " ".join(out + following).rstrip(".,;:"), " ".join(put + following).rstrip(".,;:")


def context_of(before: str, after: str) -> str:
    """The words of ``after`` around what was put in, "…" where the passage goes on."""
    old, new = one_line(before).split(" "), one_line(after).split(" ")
    head, tail = _common(old, new)
    start, end = max(0, head - _BEFORE), min(len(new), len(new) - tail + _BEHIND)
    words = " ".join(new[start:end]).strip(" .,;:–—")
    return f"{'…' if start else ''}{words}{'…' if end < len(new) else ''}"


def _common(old: list[str], new: list[str]) -> tuple[int, int]:
    """How many words the two have in common at their heads and at their tails."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail


def _counts(word: str) -> bool:
    return any(c.isdigit() for c in word) or word.lower() in words_of("numerals")
