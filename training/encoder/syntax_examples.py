"""Documents of treebanks as examples: parts of speech, lemmas, trees, sentences and names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from hashlib import md5

from sayso.reading.engines.encoder.attributions import TAGS
from sayso.reading.engines.encoder.lemmas import script_of
from sayso.reading.engines.encoder.network import Labels
from sayso.reading.engines.encoder.pieces import LIMIT, Pieces
from training.encoder.corpora import TreeText, TreeWord
from training.encoder.examples import IGNORED, NAMES, SyntaxExample, inputs, quoted_words

__all__ = ["NameRow", "Places", "held_out", "labels_of", "names_only", "syntax_examples"]

_FEWEST_SCRIPTS, _FEWEST_RELATIONS = 4, 3
"""Rarer edit scripts and relations are not learned: most are slips of the pen or of a single sentence."""
_ROOM = LIMIT - 2
_HELD_OUT = 3
"""Of ten pieces with names of gold."""

Sentence = Sequence[TreeWord]
NameRow = Callable[[Sentence], list[str] | None]
"""The names of a sentence as BIO labels, None where nobody has looked for any."""


class Places:
    """Where labels stand in their lists; :data:`IGNORED` for one that is not there."""

    def __init__(self, labels: Labels) -> None:
        self._places = {
            kind: {label: n for n, label in enumerate(row)} for kind, row in asdict(labels).items()
        }

    def of(self, kind: str, label: str) -> int:
        """The place of a label of one kind (a field of :class:`Labels`)."""
        return self._places[kind].get(label, IGNORED)


def labels_of(documents: Iterable[TreeText]) -> Labels:
    """The labels of all heads; those of the trees are counted in ``documents``.

    Edit scripts stand by frequency, the others by alphabet.
    """
    upos, xpos, scripts, relations = (Counter[str]() for _ in range(4))
    for document in documents:
        for sentence in document.sentences:
            for word in sentence:
                upos[word.upos] += 1
                xpos[word.xpos] += 1
                scripts[script_of(word.form, word.lemma)] += 1
                relations[word.relation] += 1
    return Labels(
        upos=tuple(sorted(upos)),
        xpos=tuple(sorted(xpos)),
        lemma=tuple(each for each, count in scripts.most_common() if count >= _FEWEST_SCRIPTS),
        names=NAMES,
        relations=tuple(sorted(each for each, count in relations.items() if count >= _FEWEST_RELATIONS)),
        tags=TAGS,
    )


def syntax_examples(
    document: TreeText, name_row: NameRow, places: Places, pieces: Pieces
) -> list[SyntaxExample]:
    """Consecutive whole sentences of one document, as many to an example as fit.

    A sentence that is too long for one is left out.
    """
    return [_example(document, group, name_row, places, pieces) for group in _groups(document, pieces)]


def _groups(document: TreeText, pieces: Pieces) -> Iterator[list[Sentence]]:
    group: list[Sentence] = []
    taken = 0
    for sentence in document.sentences:
        length = int(pieces.encode_forms([word.form for word in sentence]).offsets[-1])
        if group and taken + length > _ROOM:
            yield group
            group, taken = [], 0
        if length <= _ROOM:
            group.append(sentence)
            taken += length
    if group:
        yield group


def _example(
    document: TreeText, group: Sequence[Sentence], name_row: NameRow, places: Places, pieces: Pieces
) -> SyntaxExample:
    words = [word for sentence in group for word in sentence]
    spans = [(word.start, word.end) for word in words]
    example = SyntaxExample(
        *inputs(pieces.encode(document.text, spans), quoted_words(document.text, spans)),
        upos=[places.of("upos", word.upos) for word in words],
        xpos=[places.of("xpos", word.xpos) for word in words],
        lemma=[places.of("lemma", script_of(word.form, word.lemma)) for word in words],
        relations=[places.of("relations", word.relation) for word in words],
        heads=[], begins=[], sentences=[], names=[],
    )  # fmt: skip
    for number, sentence in enumerate(group):
        before = len(example.heads)
        names = name_row(sentence)
        example.names += [NAMES.index(label) for label in names] if names else [IGNORED] * len(sentence)
        example.heads += [before + word.head if word.head else 0 for word in sentence]
        example.begins += [int(place == 0) for place in range(len(sentence))]
        example.sentences += [number] * len(sentence)
    return example


def names_only(example: SyntaxExample) -> SyntaxExample:
    """The example with nothing to learn from but its names."""
    nothing = [IGNORED] * len(example.names)
    return replace(
        example, upos=nothing, xpos=nothing, lemma=nothing, heads=nothing, relations=nothing, begins=nothing
    )


def held_out(example: SyntaxExample) -> bool:
    """Whether an example of EWT's dev part is kept for measuring names; three in ten are, by their words."""
    digest = md5(str(example.ids[:20]).encode(), usedforsecurity=False).hexdigest()
    return int(digest, 16) % 10 < _HELD_OUT
