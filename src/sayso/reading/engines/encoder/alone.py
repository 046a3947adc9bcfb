"""A stretch of a text read as if it were all of it: what an attribution within another one is found by.

The network was taught with people's annotations of the outermost attributions, so it finds no other in a
running text. What somebody is quoted with, read by itself as a sentence of its own, has its outermost again.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.model import Span
from sayso.reading.analysis import Attribution
from sayso.reading.engines.encoder.attributions import decode_attributions
from sayso.reading.engines.encoder.decoding import for_one
from sayso.reading.engines.encoder.network import Network
from sayso.reading.engines.encoder.pieces import Pieces, arrays, pack

__all__ = ["read_alone"]

_STOP = "."
_SPOKEN = ("tags", "content_links", "source_links")


def read_alone(
    network: Network, pieces: Pieces, text: str, words: Sequence[Span], ranges: Sequence[Span]
) -> tuple[Attribution, ...]:
    """The attributions in each of the half-open ``ranges`` of ``words``, in spans of ``text``.

    Each is read by itself with a capital at its beginning and a full stop behind it, without regard to quotation
    marks around it; of one that is longer than a piece of text, the first piece.
    """
    encoded = [
        pieces.encode_forms(_as_sentence([text[start:end] for start, end in words[first:last]]))
        for first, last in ranges
    ]
    cut = [pack(each, [(0, len(each.forms))])[0] for each in encoded]
    read = network.run(arrays(each, piece) for each, piece in zip(encoded, cut, strict=True))
    found: list[Attribution] = []
    for (first, last), (_, end), outputs in zip(ranges, cut, read, strict=True):
        own = words[first : min(first + end, last)]
        tags, contents, sources = (for_one(outputs)[name][: len(own)] for name in _SPOKEN)
        links = len(own) + 1  # none, and the words but for the full stop
        paragraph = np.zeros(len(own), np.int_)
        found += decode_attributions(own, tags, contents[:, :links], sources[:, :links], paragraph)
    return tuple(found)


def _as_sentence(forms: list[str]) -> list[str]:
    return [forms[0][:1].upper() + forms[0][1:], *forms[1:], _STOP]
