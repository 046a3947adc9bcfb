"""Attributions from the network's tags and links: which cue has which source and which content.

The tags give spans of sources, cues and contents (BIO, the best well-formed row). Two tables of
links join them: each content span goes to the cue that its words point at together, each cue to the
source whose words together are the likeliest. Both are pointers with a *none* of their own
(after the biaffine parsers of Dozat and Manning 2017).

What counts: a cue with at least one content span, and a content whose words point at no cue, which
comes without source and cue: what it belongs to is for :mod:`sayso.reading.statements` to say. What
does not: a cue without content, a source without a cue.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from sayso.model import Span
from sayso.reading.analysis import Attribution
from sayso.reading.engines.encoder.names import best_tags, spans_of

__all__ = ["TAGS", "decode_attributions"]

Scores = npt.NDArray[np.floating]
Run = tuple[int, int]

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")


def decode_attributions(
    words: Sequence[Span],
    tags: Scores,
    content_links: Scores,
    source_links: Scores,
    paragraphs: npt.NDArray[np.int_],
) -> list[Attribution]:
    """The attributions among ``words`` (spans of the text) of one piece, in the order of their cues.

    ``tags`` is [words, 7] after :data:`TAGS`; the links are [words, words + 1], from a word of a content
    to the first word of its cue and from the first word of a cue to the words of its source, column 0
    none. ``paragraphs`` numbers the paragraph of each word; no span crosses one.
    """
    runs: dict[str, list[Run]] = {"source": [], "cue": [], "content": []}
    for first, last, kind in spans_of(best_tags(tags, TAGS, _ranges(paragraphs)), TAGS):
        runs[kind].append((first, last))
    cues = runs["cue"]
    loose, contents = _contents(runs["content"], cues, content_links)
    found = [Attribution((), (), (_span(words, run),)) for run in loose]
    sources = _sources(cues, runs["source"], source_links)
    for cue, own, source in zip(cues, contents, sources, strict=True):
        if own:
            found.append(
                Attribution(
                    (_span(words, source),) if source else (),
                    (_span(words, cue),),
                    tuple(_span(words, run) for run in own),
                )
            )
    return found


def _ranges(paragraphs: npt.NDArray[np.int_]) -> list[Run]:
    breaks = [0, *(np.flatnonzero(paragraphs[1:] != paragraphs[:-1]) + 1).tolist(), len(paragraphs)]
    return [(first, last) for first, last in pairwise(breaks) if last > first]


def _contents(contents: list[Run], cues: list[Run], links: Scores) -> tuple[list[Run], list[list[Run]]]:
    """The runs of no cue and those of each: a run goes where its words prefer to point together.

    Between places for the same words, scores tell as much as the logarithms of their shares.
    """
    columns = [0, *(first + 1 for first, _ in cues)]
    found: list[list[Run]] = [[] for _ in columns]
    scores = links[:, columns]
    for first, last in contents:
        best = int(np.add.reduce(scores[first:last]).argmax())
        found[best].append((first, last))
    return found[0], found[1:]


def _sources(cues: list[Run], sources: list[Run], links: Scores) -> list[Run | None]:
    """The source run that each cue points at; None where it rather points at none."""
    if not (cues and sources):
        return [None] * len(cues)
    scores = links[[first for first, _ in cues]]
    shares = np.exp(scores - np.maximum.reduce(scores, 1, keepdims=True))  # but for a factor
    whole = [shares[:, 0], *(np.add.reduce(shares[:, first + 1 : last + 1], 1) for first, last in sources)]
    return [sources[best - 1] if best else None for best in np.array(whole).argmax(0).tolist()]


def _span(words: Sequence[Span], run: Run) -> Span:
    return words[run[0]][0], words[run[1] - 1][1]
