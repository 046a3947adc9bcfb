"""Learning from a network that has been trained: its scores are told to another one (Hinton et al. 2015).

The teacher reads all of every example, with nothing masked, and tells of all heads: of trees in texts that have
attributions for gold, of attributions in texts that have trees. Half of what is learned is the gold's, where there
is any.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from training.encoder.batches import Batch
from training.encoder.losses import (
    WEIGHTS,
    Frame,
    Losses,
    Scores,
    confined,
    frame_of,
    gold_losses,
    gold_of,
    rows,
    scores_of,
)
from training.encoder.network import Network

__all__ = ["taught"]

_HALF = 0.5
_LINKED = {"content links": "content", "source links": "cue"}
"""The words that have a link, by their tag."""


def taught(network: Network, teacher: Network, batch: Batch, masked: float) -> Losses:
    """The weighted losses of a batch by name, half of them of how far the network is from its teacher."""
    with torch.no_grad():
        frame, told = _told(teacher, batch)
    scores = scores_of(network, batch, masked, frame)
    gold = gold_losses(scores, batch)
    found = {name: _HALF * loss for name, loss in gold.items()}
    for name, some in _words(teacher, batch, told).items():
        shares, right = (torch.log_softmax(each[name][some], -1) for each in (scores, told))
        apart = (
            F.kl_div(shares, right, reduction="batchmean", log_target=True) if len(shares) else shares.sum()
        )
        found[f"{name} as told"] = _HALF * WEIGHTS[name] * apart
    return found


def _told(teacher: Network, batch: Batch) -> tuple[Frame, Scores]:
    """The teacher's scores, and the frame of trees: the gold's, or the one that the teacher reads."""
    frame = frame_of(batch)
    if frame is None:
        seen = rows((each.first for each in batch), 0)
        read = scores_of(teacher, batch, 0.0, Frame(torch.zeros_like(seen), torch.zeros_like(seen)))
        sentences = read["sentences"].argmax(-1).cumsum(1).masked_fill(seen == 0, -1)
        frame = Frame(sentences, confined(read["arcs"], sentences).argmax(-1))
    return frame, scores_of(teacher, batch, 0.0, frame)


def _words(teacher: Network, batch: Batch, told: Scores) -> dict[str, Tensor]:
    """Of each head the words of which the teacher tells: all, or of links those that have one by gold or teacher."""
    every, gold = rows((each.first for each in batch), 0) > 0, gold_of(batch)
    tags = told["tags"].argmax(-1)
    found = {}
    for name in told:
        if name in gold and name in _LINKED:
            found[name] = gold[name] >= 0
        elif name in _LINKED:
            kinds = [n for n, tag in enumerate(teacher.labels.tags) if tag.endswith(_LINKED[name])]
            found[name] = every & torch.isin(tags, torch.tensor(kinds))
        else:
            found[name] = every
    return found
