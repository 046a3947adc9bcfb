"""From the outputs of the network for one piece of text to its words, sentences and names."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.model import Span
from sayso.reading.analysis import Word
from sayso.reading.dictionary import dictionary_form
from sayso.reading.engines.encoder.lemmas import apply
from sayso.reading.engines.encoder.network import Floats, Labels, Outputs
from sayso.reading.engines.encoder.sentences import sentence_ranges
from sayso.reading.engines.encoder.trees import best_heads

__all__ = ["decode_sentences", "decode_words", "for_one"]

_ROOT = "root"
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
    upos, xpos, lemma = (outputs[name].argmax(1).tolist() for name in ("upos", "xpos", "lemma"))
    heads = best_heads(outputs["arcs"], sentences)
    tags = [labels.xpos[each] for each in xpos]
    relations = _known(_relations(outputs, labels, heads), tags)
    guesses = (apply(labels.lemma[script], form) for script, form in zip(lemma, forms, strict=True))
    lemmas = map(dictionary_form, map(str.lower, forms), tags, guesses)
    return [
        Word(
            offset + i, start, end, form, known, labels.upos[upos[i]],
            tags[i], offset + (heads[i] - 1 if heads[i] else i), relations[i],
        )
        for i, (form, known, (start, end)) in enumerate(zip(forms, lemmas, spans, strict=True))
    ]  # fmt: skip


def _relations(outputs: Outputs, labels: Labels, heads: Sequence[int]) -> list[str]:
    """The relation of each word to the head it has; root for a root, and for no other."""
    columns = np.asarray(heads)
    hidden = np.maximum(outputs["rel_dependent"] + outputs["rel_head"][columns], 0)
    out = outputs["rel_out"]
    rows = max(1, _FOR_ONE_THREAD // out.size)
    parts = [hidden[at : at + rows] @ out for at in range(0, len(hidden), rows)]
    scores = np.concatenate(parts) + outputs["rel_bias"]
    if _ROOT in labels.relations:
        scores[:, labels.relations.index(_ROOT)] = _LOW
    best: list[int] = scores.argmax(1).tolist()
    return [labels.relations[k] if head else _ROOT for k, head in zip(best, heads, strict=True)]


def _known(relations: list[str], tags: list[str]) -> list[str]:
    """The relations as the analysis names them; the "to" of an infinitive is its auxiliary, no conjunction."""
    return [
        "aux" if relation == "mark" and tag == "TO" else _RENAMED.get(relation, relation)
        for relation, tag in zip(relations, tags, strict=True)
    ]
