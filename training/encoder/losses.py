"""What the network is told about each example: cross-entropies over its heads, weighted.

A source link is right on any word of the source: what counts is the probability of all of them together.
Arcs compete within their sentence only; links everywhere in the piece.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional as F

from training.encoder.batches import Batch
from training.encoder.examples import IGNORED, StatementExample, SyntaxExample
from training.encoder.layers import hide
from training.encoder.network import Network

__all__ = [
    "WEIGHTS",
    "Frame",
    "Losses",
    "Scores",
    "confined",
    "frame_of",
    "gold_losses",
    "gold_of",
    "losses",
    "rows",
    "scores_of",
]

Losses = dict[str, Tensor]
Scores = dict[str, Tensor]
"""Of each head, for each word of a batch, what it gives every label or word."""

_MASK, _LAST_SPECIAL = 103, 102
_HIDDEN = -1e4
WEIGHTS: Mapping[str, float] = {
    "tags": 1.0, "content links": 0.3, "source links": 0.3, "silver names": 0.2,
    "parts of speech": 0.3, "Penn tags": 0.3, "lemmas": 0.3, "sentences": 0.3,
    "arcs": 1.0, "relations": 0.5, "names": 0.6,
}  # fmt: skip


class Frame(NamedTuple):
    """What trees are read in: which sentence each word is in, and the head of each, by which relations are told."""

    sentences: Tensor
    heads: Tensor


def losses(network: Network, batch: Batch, masked: float) -> Losses:
    """The weighted losses of a batch by name; their sum is what is made smaller.

    ``masked`` is the share of word pieces that are replaced by [MASK], so that words are read from their
    context, too.
    """
    return gold_losses(scores_of(network, batch, masked, frame_of(batch)), batch)


def gold_losses(scores: Scores, batch: Batch) -> Losses:
    """How far scores are from the gold, weighted, head by head, of the heads that the batch has gold of."""
    found = {}
    for name, gold in gold_of(batch).items():
        head = "names" if name == "silver names" else name
        linked = name == "source links"
        loss = _source_loss(scores[head], batch) if linked else _cross_entropy(scores[head], gold)
        found[name] = WEIGHTS[name] * loss
    return found


def gold_of(batch: Batch) -> dict[str, Tensor]:
    """What is right, word by word, less than 0 where nothing is said; of a cue only that it has a source to link."""
    if isinstance(batch[0], StatementExample):
        statements = [each for each in batch if isinstance(each, StatementExample)]
        cues = ([-1 + (word in each.source_links) for word in range(len(each.tags))] for each in statements)
        return {
            "tags": rows(each.tags for each in statements),
            "content links": rows(each.content_links for each in statements),
            "source links": rows(cues),
            "silver names": rows(each.names for each in statements),
        }
    syntax = [each for each in batch if isinstance(each, SyntaxExample)]
    return {
        "parts of speech": rows(each.upos for each in syntax),
        "Penn tags": rows(each.xpos for each in syntax),
        "lemmas": rows(each.lemma for each in syntax),
        "sentences": rows(each.begins for each in syntax),
        "arcs": rows(each.heads for each in syntax),
        "relations": rows(each.relations for each in syntax),
        "names": rows(each.names for each in syntax),
    }


def scores_of(network: Network, batch: Batch, masked: float, frame: Frame | None) -> Scores:
    """What the network makes of the words of a batch; without a ``frame`` of attributions and names alone."""
    pieces = rows((each.ids for each in batch), 0)
    shapes, first = rows((each.shapes for each in batch), 0), rows((each.first for each in batch), 0)
    padding = hide(pieces > 0, torch.bfloat16)
    if masked:
        hidden = (torch.rand(pieces.shape) < masked) & (pieces > _LAST_SPECIAL)
        pieces = pieces.masked_fill(hidden, _MASK)
    words = network.read(pieces, shapes, first, padding, torch.bfloat16)
    tags, *links = network.statements(words, shapes, first, hide(first > 0, words.dtype))
    for each in links:
        each[:, :, 1:] = each[:, :, 1:].masked_fill((first == 0)[:, None, :], _HIDDEN)
    found = {
        "tags": tags,
        "content links": links[0],
        "source links": links[1],
        "names": network.name_tags(words),
    }
    return found | (_trees(network, words, frame) if frame is not None else {})


def _trees(network: Network, words: Tensor, frame: Frame) -> Scores:
    read = network.syntax(words)
    places = frame.heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, read.rel_head.shape[-1])
    relations = network.rel_out(F.relu(read.rel_dependent + torch.gather(read.rel_head, 1, places)))
    return {
        "parts of speech": read.upos,
        "Penn tags": read.xpos,
        "lemmas": read.lemma,
        "sentences": read.sentence,
        "arcs": confined(read.arcs, frame.sentences),
        "relations": relations.float(),
    }


def confined(arcs: Tensor, sentences: Tensor) -> Tensor:
    """The scores of arcs with those to a word of another sentence out of the running."""
    elsewhere = sentences[:, :, None] != sentences[:, None, :]
    return torch.cat([arcs[:, :, :1], arcs[:, :, 1:].masked_fill(elsewhere, _HIDDEN)], 2)


def frame_of(batch: Batch) -> Frame | None:
    """The sentences and heads of the gold; None where it has no trees."""
    syntax = [each for each in batch if isinstance(each, SyntaxExample)]
    if not syntax:
        return None
    return Frame(rows((each.sentences for each in syntax), -1), rows(each.heads for each in syntax))


def _source_loss(links: Tensor, batch: Batch) -> Tensor:
    """Minus the logarithm of the share that the words of the source have together; the mean of all cues."""
    statements = [each for each in batch if isinstance(each, StatementExample)]
    cues = [
        (row, cue, source) for row, each in enumerate(statements) for cue, source in each.source_links.items()
    ]
    if not cues:
        return links.sum() * 0.0
    shares = torch.log_softmax(links[[row for row, _, _ in cues], [cue for _, cue, _ in cues]], -1)
    right = torch.zeros_like(shares)
    for number, (_, _, source) in enumerate(cues):
        right[number, [word + 1 for word in source] or [0]] = 1
    return -torch.logsumexp(shares.masked_fill(right == 0, _HIDDEN), -1).mean()


def rows(listed: Iterable[Sequence[int]], padding: int = IGNORED) -> Tensor:
    """Lists of numbers as one table, the shorter ones padded."""
    lists = list(listed)
    longest = max(map(len, lists))
    return torch.tensor([[*row, *[padding] * (longest - len(row))] for row in lists])


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    """0 where there is nothing to learn from."""
    if not bool((gold >= 0).any()):
        return scores.sum() * 0.0
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=IGNORED)
