"""The network: the encoder of MiniLM-L6 and the heads of all that is read.

The encoder is BERT's (Devlin et al. 2019) as MiniLM has it (Wang et al. 2020): 6 layers of 384, 12 attention
heads. To its embeddings comes one of case shapes, as its vocabulary is uncased. Trees are read after Dozat
and Manning (2017), with one bilinear form for arcs; links of attributions are pointers of the same kind,
which also learn how far the two ends stand apart. Before attributions are read, two layers more, over words
instead of word pieces, look at the words once again with what stands between quotation marks told apart.

Weights stay in float32; what is computed with them is in the type asked for, ``bfloat16`` when training.
Parameters have short names, those of the weights trained so far.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sayso.reading.engines.encoder.network import Labels
from sayso.reading.engines.encoder.pieces import QUOTED
from training.encoder.layers import SIZE, Block, Layer, Linear, Norm, Sizes, Table, how_many

__all__ = ["DROPOUT", "WHOLE", "Encoder", "Network", "Statements", "Syntax"]

DROPOUT = 0.1
"""Of the heads; the encoder has none, which makes training markedly faster."""
WHOLE = Sizes(layers=((12, 1536),) * 6, blocks=((6, 768),) * 2)
"""As it is trained first: MiniLM's layers, and two blocks over words."""
_VOCABULARY, _LONGEST, _SHAPES = 30522, 512, 2 * QUOTED
_FARTHEST = 64


class Statements(NamedTuple):
    """Scores of tags and links, see the engine's outputs of these names."""

    tags: Tensor
    content_links: Tensor
    source_links: Tensor


class Syntax(NamedTuple):
    """Scores of parts of speech, lemmas, sentences and arcs, and what relations are computed from."""

    upos: Tensor
    xpos: Tensor
    lemma: Tensor
    sentence: Tensor
    arcs: Tensor
    rel_dependent: Tensor
    rel_head: Tensor


class Encoder(nn.Module):
    """Word pieces and shapes to vectors; ``kind`` is BERT's embedding of the first sentence."""

    def __init__(self, layers: Sequence[tuple[int, int]]) -> None:
        super().__init__()
        self.words = Table(_VOCABULARY, SIZE)
        self.places = Table(_LONGEST, SIZE)
        self.kind = nn.Parameter(torch.zeros(SIZE))
        self.shapes = Table(_SHAPES, SIZE)
        self.norm = Norm(SIZE)
        self.layers = nn.ModuleList(Layer(heads, inner) for heads, inner in layers)
        nn.init.zeros_(self.shapes.weight)

    def forward(self, pieces: Tensor, shapes: Tensor, hidden: Tensor | None, dtype: torch.dtype) -> Tensor:
        places = self.places.first(pieces.shape[1]).unsqueeze(0)
        x = self.norm((self.words(pieces) + places + self.shapes(shapes) + self.kind).to(dtype))
        for layer in self.layers:
            x = layer(x, hidden)
        return x


class Biaffine(nn.Module):
    """Scores of each word's head among none (column 0) and all words; with ``dist`` nearness counts, too."""

    def __init__(self, size: int, distance: bool = False) -> None:
        super().__init__()
        self.dep, self.head = Linear(SIZE, size), Linear(SIZE, size)
        self.none = nn.Parameter(torch.zeros(size))
        self.u, self.hb = Linear(size, size, bias=False), Linear(size, 1)
        self.dist = nn.Parameter(torch.zeros(2 * _FARTHEST + 1)) if distance else None
        self._scale = size**-0.5
        nn.init.orthogonal_(self.u.weight)

    def forward(self, words: Tensor) -> Tensor:
        dependents = F.dropout(F.gelu(self.dep(words)), DROPOUT, self.training)
        heads = F.dropout(F.gelu(self.head(words)), DROPOUT, self.training)
        heads = torch.cat([self.none.to(heads.dtype).expand(how_many(heads), 1, -1), heads], 1)
        scores = (self.u(dependents) @ heads.transpose(1, 2)) * self._scale + self.hb(heads).transpose(1, 2)
        scores = scores.float()
        if self.dist is None:
            return scores
        return torch.cat([scores[:, :, :1], scores[:, :, 1:] + _apart(self.dist, words.shape[1])], 2)


def _apart(dist: Tensor, count: int) -> Tensor:
    """What ``dist`` has for how far word j stands behind word i, [i, j].

    Each row is the same strip, a step further on than the next: quicker than looking up every pair.
    """
    places = torch.arange(-count, count, device=dist.device)
    strip = dist[torch.clamp(places, -_FARTHEST, _FARTHEST) + _FARTHEST]
    return strip.expand(count, -1).flatten()[count:].view(count, -1)[:, :count]


class Network(nn.Module):
    """The whole network; the sizes of its heads are those of the labels."""

    def __init__(self, labels: Labels, sizes: Sizes = WHOLE) -> None:
        super().__init__()
        self.labels, self.sizes = labels, sizes
        self.encoder = Encoder(sizes.layers)
        self.upos, self.xpos = Linear(SIZE, len(labels.upos)), Linear(SIZE, len(labels.xpos))
        self.lemma, self.sentence = Linear(SIZE, len(labels.lemma)), Linear(SIZE, 2)
        self.names_in, self.names = Linear(SIZE, 192), Linear(192, len(labels.names))
        self.arcs = Biaffine(192)
        self.rel_dep, self.rel_head = Linear(SIZE, 128), Linear(SIZE, 128)
        self.rel_none = nn.Parameter(torch.zeros(128))
        self.rel_out = Linear(128, len(labels.relations))
        self.tags_in, self.tags = Linear(SIZE, 256), Linear(256, len(labels.tags))
        self.content_links, self.source_links = Biaffine(160, True), Biaffine(128, True)
        self.blocks = nn.ModuleList(Block(heads, inner) for heads, inner in sizes.blocks)
        self.quoted = Table(2, SIZE)
        nn.init.zeros_(self.quoted.weight)

    def round(self) -> None:
        """From now on compute as the export in eight bits does, all but what it keeps in floats."""
        for each in self.modules():
            if isinstance(each, Linear | Table) and each is not self.rel_out:
                each.rounded = True

    def read(self, pieces: Tensor, shapes: Tensor, first: Tensor, hidden: Tensor | None = None,
             dtype: torch.dtype = torch.float32) -> Tensor:  # fmt: skip
        """The vector of each word: that of its first piece. ``hidden`` (:func:`.layers.hide`) says what is padding."""
        x = self.encoder(pieces, shapes, hidden, dtype)
        words = torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, SIZE))
        return F.dropout(words, DROPOUT, self.training)

    def statements(
        self, words: Tensor, shapes: Tensor, first: Tensor, hidden: Tensor | None = None
    ) -> Statements:
        """What is said by whom. ``hidden`` (:func:`.layers.hide`) says which words are padding."""
        words = words + self.quoted(torch.gather(shapes, 1, first) // QUOTED).to(words.dtype)
        for block in self.blocks:
            words = block(words, hidden)
        tags = self.tags(F.dropout(F.gelu(self.tags_in(words)), DROPOUT, self.training)).float()
        return Statements(tags, self.content_links(words), self.source_links(words))

    def syntax(self, words: Tensor) -> Syntax:
        """Words and trees."""
        dependents, heads = self.rel_dep(words), self.rel_head(words)
        heads = torch.cat([self.rel_none.to(heads.dtype).expand(how_many(heads), 1, -1), heads], 1)
        return Syntax(
            self.upos(words).float(),
            self.xpos(words).float(),
            self.lemma(words).float(),
            self.sentence(words).float(),
            self.arcs(words),
            dependents,
            heads,
        )

    def name_tags(self, words: Tensor) -> Tensor:
        """Scores of the BIO labels of names."""
        return self.names(F.gelu(self.names_in(words))).float()

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """All outputs for texts without padding, in the order of :data:`training.encoder.running.OUTPUTS`."""
        words = self.read(pieces, shapes, first)
        upos, xpos, lemma, sentence, *trees = self.syntax(words)
        relations = self.rel_out.weight.t() + 0.0, self.rel_out.bias + 0.0
        names = self.name_tags(words)
        return upos, xpos, lemma, sentence, names, *trees, *relations, *self.statements(words, shapes, first)
