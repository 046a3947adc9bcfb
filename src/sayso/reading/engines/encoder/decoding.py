"""From the outputs of the network for one piece of text to its words, sentences and names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from sayso.model import Span
from sayso.reading.analysis import Word
from sayso.reading.dictionary import dictionary_form
from sayso.reading.engines.encoder.lemmas import apply
from sayso.reading.engines.encoder.network import Floats, Labels, Outputs
from sayso.reading.engines.encoder.sentences import sentence_ranges
from sayso.reading.engines.encoder.trees import best_heads

__all__ = ["decode_sentences", "decode_words", "for_one"]

_ROOT, _OBJECT = "root", "obj"
_RENAMED = {
    "nsubj:outer": "nsubj", "csubj:outer": "csubj", "csubj:pass": "csubj", "det:predet": "det",
    "cc:preconj": "cc", "advcl:relcl": "acl:relcl", "nmod:desc": "compound",
    "obl:tmod": "obl:unmarked", "obl:npmod": "obl:unmarked", "nmod:npmod": "nmod:unmarked",
}  # fmt: skip
"""Relations of the treebanks that the analysis does not tell apart."""
_LOW = -1e9
_FOR_ONE_THREAD = 2**18
"""Multiplications in a product of matrices below which OpenBLAS leaves its threads asleep: waking them costs
more than all the rest of the decoding."""


def for_one(outputs: Outputs) -> dict[str, Floats]:
    """The outputs of a batch of one, without the dimension of the batch."""
    return {name: each if name in ("rel_out", "rel_bias") else each[0] for name, each in outputs.items()}


def decode_sentences(outputs: Outputs, fixed: Sequence[bool], forms: Sequence[str]) -> list[Span]:
    """The sentences as ranges of the words of the piece."""
    scores = outputs["sentence"]
    begins: list[bool] = (scores[:, 1] > scores[:, 0]).tolist()
    return sentence_ranges(begins, fixed, forms)


def decode_words(outputs: Outputs, labels: Labels, forms: Sequence[str], spans: Sequence[Span],
                 sentences: Sequence[Span], offset: int) -> list[Word]:  # fmt: skip
    """The words of the piece, the first of which is word ``offset`` of the analysis."""
    if not forms:
        return []
    kinds, tags, scripts = (
        [names[best] for best in outputs[name].argmax(1).tolist()]
        for name, names in (("upos", labels.upos), ("xpos", labels.xpos), ("lemma", labels.lemma))
    )
    columns = np.asarray(best_heads(outputs["arcs"], sentences))
    places = np.arange(len(forms))
    heads = np.where(columns, columns - 1, places) + offset
    starts, ends = zip(*spans, strict=True)
    lemmas = map(_lemma, forms, tags, scripts)
    relations = _known(_relations(outputs, labels, columns), tags)
    return list(map(
        Word, (places + offset).tolist(), starts, ends, forms, lemmas, kinds, tags, heads.tolist(), relations
    ))  # fmt: skip


@lru_cache(maxsize=16384)
def _lemma(form: str, tag: str, script: str) -> str:
    return dictionary_form(form.lower(), tag, apply(script, form))


def _relations(outputs: Outputs, labels: Labels, columns: npt.NDArray[np.intp]) -> list[str]:
    """The relation of each word to the head it has, as the analysis names it; root for a root, and for no other."""
    hidden = np.maximum(outputs["rel_dependent"] + outputs["rel_head"][columns], 0)
    out = outputs["rel_out"]
    rows = max(1, _FOR_ONE_THREAD // out.size)
    parts = [hidden[at : at + rows] @ out for at in range(0, len(hidden), rows)]
    scores = np.concatenate(parts) + outputs["rel_bias"]
    if _ROOT in labels.relations:
        scores[:, labels.relations.index(_ROOT)] = _LOW
    names = _renamed(labels.relations)
    best: list[int] = scores.argmax(1).tolist()
    heads: list[int] = columns.tolist()
    if _OBJECT in labels.relations:
        _one_object_each(scores, heads, best, labels.relations.index(_OBJECT))
    return [names[k] if head else _ROOT for k, head in zip(best, heads, strict=True)]


def _one_object_each(scores: Floats, heads: list[int], best: list[int], obj: int) -> None:
    """Leave a head the surest of its objects, in ``best`` and in place: UD allows a predicate one."""
    objects: dict[int, list[int]] = {}
    for i, relation in enumerate(best):
        if relation == obj and heads[i]:
            objects.setdefault(heads[i], []).append(i)
    for rivals in objects.values():
        if len(rivals) < 2:
            continue
        next_best = np.partition(scores[rivals], -2, axis=1)[:, -2]
        sure = rivals[int((scores[rivals, obj] - next_best).argmax())]
        for i in rivals:
            if i != sure:
                scores[i, obj] = _LOW
                best[i] = int(scores[i].argmax())


@lru_cache(maxsize=4)
def _renamed(relations: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_RENAMED.get(relation, relation) for relation in relations)


def _known(relations: list[str], tags: list[str]) -> list[str]:
    """The relations, but the "to" of an infinitive is its auxiliary, no conjunction."""
    return [
        "aux" if relation == "mark" and tag == "TO" else relation
        for relation, tag in zip(relations, tags, strict=True)
    ]
