"""What the network is told about each example: cross-entropies over its heads, weighted.

A source link is right on any word of the source: what counts is the probability of all of them together.
Arcs compete within their sentence only; links everywhere in the piece.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import torch
from torch import Tensor
from torch.nn import functional as F

from training.encoder.batches import Batch
from training.encoder.examples import IGNORED, Example, StatementExample, SyntaxExample
from training.encoder.layers import hide
from training.encoder.network import Network

__all__ = ["Losses", "losses"]

Losses = dict[str, Tensor]

_MASK, _LAST_SPECIAL = 103, 102
_HIDDEN = -1e4
_LINKS, _SILVER_NAMES = 0.3, 0.2
_WORDS, _RELATIONS, _GOLD_NAMES = 0.3, 0.5, 0.6


def losses(network: Network, batch: Batch, masked: float) -> Losses:
    """The weighted losses of a batch by name; their sum is what is made smaller.

    ``masked`` is the share of word pieces that are replaced by [MASK], so that words are read from their
    context, too.
    """
    first = batch[0]
    if isinstance(first, StatementExample):
        return _of_statements(network, [each for each in batch if isinstance(each, StatementExample)], masked)
    return _of_syntax(network, [each for each in batch if isinstance(each, SyntaxExample)], masked)


def _of_statements(network: Network, batch: Sequence[StatementExample], masked: float) -> Losses:
    words, shapes, first = _read(network, batch, masked)
    tags, content_links, source_links = network.statements(words, shapes, first, hide(first > 0, words.dtype))
    for links in (content_links, source_links):
        links[:, :, 1:] = links[:, :, 1:].masked_fill((first == 0)[:, None, :], _HIDDEN)
    found = {
        "tags": _cross_entropy(tags, _rows(each.tags for each in batch)),
        "content links": _LINKS * _cross_entropy(content_links, _rows(each.content_links for each in batch)),
    }
    if any(each.source_links for each in batch):
        found["source links"] = _LINKS * _source_loss(source_links, batch)
    names = _rows(each.names for each in batch)
    found["silver names"] = _SILVER_NAMES * _cross_entropy(network.name_tags(words), names)
    return found


def _source_loss(links: Tensor, batch: Sequence[StatementExample]) -> Tensor:
    """Minus the logarithm of the share that the words of the source have together; the mean of all cues."""
    cues = [(row, cue, source) for row, each in enumerate(batch) for cue, source in each.source_links.items()]
    shares = torch.log_softmax(links[[row for row, _, _ in cues], [cue for _, cue, _ in cues]], -1)
    right = torch.zeros_like(shares)
    for number, (_, _, source) in enumerate(cues):
        right[number, [word + 1 for word in source] or [0]] = 1
    return -torch.logsumexp(shares.masked_fill(right == 0, _HIDDEN), -1).mean()


def _of_syntax(network: Network, batch: Sequence[SyntaxExample], masked: float) -> Losses:
    words, _, _ = _read(network, batch, masked)
    read = network.syntax(words)
    sentences = _rows((each.sentences for each in batch), -1)
    elsewhere = sentences[:, :, None] != sentences[:, None, :]
    read.arcs[:, :, 1:] = read.arcs[:, :, 1:].masked_fill(elsewhere, _HIDDEN)
    heads = _rows(each.heads for each in batch)
    return {
        "parts of speech": _WORDS * _cross_entropy(read.upos, _rows(each.upos for each in batch)),
        "Penn tags": _WORDS * _cross_entropy(read.xpos, _rows(each.xpos for each in batch)),
        "lemmas": _WORDS * _cross_entropy(read.lemma, _rows(each.lemma for each in batch)),
        "sentences": _WORDS * _cross_entropy(read.sentence, _rows(each.begins for each in batch)),
        "arcs": _cross_entropy(read.arcs, heads),
        "relations": _RELATIONS * _relation_loss(network, read.rel_dependent, read.rel_head, heads, batch),
        "names": _GOLD_NAMES
        * _cross_entropy(network.name_tags(words), _rows(each.names for each in batch)),
    }  # fmt: skip


def _relation_loss(
    network: Network, dependents: Tensor, heads: Tensor, gold: Tensor, batch: Sequence[SyntaxExample]
) -> Tensor:
    """The loss of relations given the heads of the gold."""
    places = gold.clamp(min=0).unsqueeze(-1).expand(-1, -1, heads.shape[-1])
    scores = network.rel_out(F.relu(dependents + torch.gather(heads, 1, places))).float()
    return _cross_entropy(scores, _rows(each.relations for each in batch))


def _read(network: Network, batch: Sequence[Example], masked: float) -> tuple[Tensor, Tensor, Tensor]:
    """The vectors of the words, the shapes of the word pieces, and each word's first piece, 0 if padding."""
    pieces = _rows((each.ids for each in batch), 0)
    shapes, first = _rows((each.shapes for each in batch), 0), _rows((each.first for each in batch), 0)
    padding = hide(pieces > 0, torch.bfloat16)
    if masked:
        hidden = (torch.rand(pieces.shape) < masked) & (pieces > _LAST_SPECIAL)
        pieces = pieces.masked_fill(hidden, _MASK)
    return network.read(pieces, shapes, first, padding, torch.bfloat16), shapes, first


def _rows(rows: Iterable[Sequence[int]], padding: int = IGNORED) -> Tensor:
    listed = list(rows)
    longest = max(map(len, listed))
    return torch.tensor([[*row, *[padding] * (longest - len(row))] for row in listed])


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    """0 where there is nothing to learn from."""
    if not bool((gold >= 0).any()):
        return scores.sum() * 0.0
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=IGNORED)
