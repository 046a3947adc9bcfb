"""Words as the network takes them: word pieces, case shapes, and pieces of text of a bounded length.

A word is cut into WordPieces (Schuster and Nakajima 2012; BERT's uncased vocabulary) by itself, not as part
of the running text: "can" and "not" of "cannot" are two words and get their own pieces, no piece belongs to
two words, and a word has the same pieces wherever it stands. So what a form is cut into can be remembered,
and only forms not seen before are given to the tokenizer. As the vocabulary is uncased, each piece also
carries the case shape of its word.

Training and reading use this same code.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from os import PathLike
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from sayso.errors import EngineError
from sayso.model import Span

__all__ = ["LIMIT", "QUOTED", "Encoded", "Integers", "Pieces", "arrays", "pack", "shape_of"]

Integers = npt.NDArray[np.int64]

LIMIT = 256
"""Word pieces in one piece of text, [CLS] and [SEP] counted."""
QUOTED = 8
"""Added to the shape of a word that stands between quotation marks."""
_SPECIAL = 2
_UNKNOWN, _CLS, _SEP = 100, 101, 102
_MARKS = {"[PAD]": 0, "[UNK]": _UNKNOWN, "[CLS]": _CLS, "[SEP]": _SEP}
_LONGEST_WORD = 24
"""Pieces kept of one word: an address or a run of Chinese is known by its beginning."""
_REMEMBERED = 200_000
_FINAL = frozenset((".", "!", "?", "…", "...", "?!", "!!", "??", "!!!", "???"))
_CLOSING = frozenset(("”", "’", '"', "''", "'", ")", "]", "»"))


def shape_of(form: str) -> int:
    """The case shape of a word, 1 to 7 (0 is kept for what is no word).

    1 lower case, or letters without case; 2 Title; 3 UPPER with two letters or more ("U.S." too); 4 mixed
    ("McCoy", "iPhone", "Al-Hasan"); 5 has a digit; 6 neither letter nor digit; 7 a single capital ("J.").
    """
    if any(c.isdigit() for c in form):
        return 5
    letters = "".join(c for c in form if c.isalpha())
    if not letters:
        return 6
    if not any(c.isupper() or c.istitle() for c in letters):
        return 1
    if len(letters) == 1:
        return 7
    if letters.isupper():
        return 3
    rest = letters[1:]
    return 4 if any(c.isupper() or c.istitle() for c in rest) else 2


@dataclass(frozen=True)
class Encoded:
    """The words of one text as the network takes them; all lists have one entry a word."""

    forms: list[str]
    """The words as written."""
    ids: list[list[int]]
    """Word pieces of each word, at least one. The lists are shared: not to be changed."""
    shapes: list[int]
    """See :func:`shape_of`."""

    @cached_property
    def lengths(self) -> Integers:
        """Number of pieces of each word."""
        return np.fromiter(map(len, self.ids), np.int64, len(self.ids))

    @cached_property
    def offsets(self) -> Integers:
        """Where the pieces of each word begin among those of the text; one entry more, their number."""
        offsets = np.zeros(len(self.ids) + 1, np.int64)
        np.cumsum(self.lengths, out=offsets[1:])
        return offsets

    @cached_property
    def flat_ids(self) -> Integers:
        """The pieces of the text, word after word."""
        return np.fromiter(chain.from_iterable(self.ids), np.int64, int(self.offsets[-1]))

    @cached_property
    def flat_shapes(self) -> Integers:
        """The shape of the word of each piece of the text."""
        return np.repeat(np.asarray(self.shapes, np.int64), self.lengths)


class Pieces:
    """Cuts words into word pieces with the tokenizer of one ``tokenizer.json``."""

    def __init__(self, tokenizer_file: str | PathLike[str]) -> None:
        """Load the tokenizer.

        Raises :class:`EngineError` when the file is no tokenizer's or its vocabulary not that of an uncased
        BERT, and OSError when it cannot be read.
        """
        self._tokenizer = Tokenizer.from_str(_written(Path(tokenizer_file)))
        # The file of a sentence encoder cuts and pads to a fixed length, and "[SEP]" in a text is no mark.
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._tokenizer.encode_special_tokens = True
        if [self._tokenizer.token_to_id(mark) for mark in _MARKS] != list(_MARKS.values()):
            raise EngineError(f"{tokenizer_file}: not the vocabulary of an uncased BERT")
        self._known: dict[str, tuple[list[int], int]] = {}

    def encode(self, text: str, words: Sequence[Span], quoted: Sequence[bool] = ()) -> Encoded:
        """Pieces and shapes of the ``words`` (spans of ``text``).

        ``quoted`` says of each word whether it stands in quotation marks or is one: that adds
        :data:`QUOTED` to its shape. Empty, no word does.

        A word of which the tokenizer keeps nothing (control characters, say) is [UNK], and of a word of very
        many pieces only the first are kept.
        """
        encoded = self.encode_forms([text[start:end] for start, end in words])
        if not any(quoted):
            return encoded
        shapes = [
            shape + QUOTED if marked else shape for shape, marked in zip(encoded.shapes, quoted, strict=True)
        ]
        return Encoded(encoded.forms, encoded.ids, shapes)

    def encode_forms(self, forms: list[str]) -> Encoded:
        """Pieces and shapes of words given as strings."""
        known = self._known
        unseen = list({form: None for form in forms if form not in known})
        if unseen:
            if len(known) + len(unseen) > _REMEMBERED:
                # Another dictionary: a thread that is reading the old one goes on unharmed.
                unseen = list(dict.fromkeys(forms))
                known = self._known = {}
            known.update(zip(unseen, self._cut(unseen), strict=True))
        found = [known[form] for form in forms]
        return Encoded(forms, [ids for ids, _ in found], [shape for _, shape in found])

    def _cut(self, forms: list[str]) -> Iterator[tuple[list[int], int]]:
        # Half of a surrogate pair is no character of any text, but JSON can bring one.
        written = [form.encode("utf-8", "replace").decode("utf-8") for form in forms]
        encoding = self._tokenizer.encode(written, is_pretokenized=True, add_special_tokens=False)
        ids: list[list[int]] = [[] for _ in forms]
        for word, piece in zip(encoding.word_ids, encoding.ids, strict=True):
            if word is not None:
                ids[word].append(piece)
        for form, pieces in zip(forms, ids, strict=True):
            yield pieces[:_LONGEST_WORD] or [_UNKNOWN], shape_of(form)


def _written(file: Path) -> str:
    """What the file says, if it is a tokenizer's; ``tokenizers`` has no exception of its own for another."""
    written = file.read_bytes()
    try:
        table = json.loads(written)
    except ValueError as error:
        raise EngineError(f"{file}: not the file of a tokenizer ({error})") from error
    if not isinstance(table, dict) or not isinstance(table.get("model"), dict):
        raise EngineError(f"{file}: not the file of a tokenizer")
    return written.decode("utf-8")


def pack(encoded: Encoded, paragraphs: Sequence[Span], limit: int = LIMIT) -> list[Span]:
    """Ranges of words, in order and without a gap, each of at most ``limit`` pieces with [CLS] and [SEP].

    ``paragraphs`` are ranges of words that follow one another and hold all words; an empty one is left out.
    Consecutive whole paragraphs are packed together. A paragraph longer than the limit is cut into parts of
    about the same length, behind the end of a sentence where there is one in the second half of a part, else
    between any two words.
    """
    room = limit - _SPECIAL
    offsets: list[int] = encoded.offsets.tolist()
    ranges: list[Span] = []
    for paragraph in paragraphs:
        for first, last in _parts(encoded, paragraph, offsets, room):
            if ranges and offsets[last] - offsets[ranges[-1][0]] <= room:
                ranges[-1] = (ranges[-1][0], last)
            elif last > first:
                ranges.append((first, last))
    return ranges


def _parts(encoded: Encoded, paragraph: Span, offsets: list[int], room: int) -> Iterator[Span]:
    """The paragraph itself, or the parts of one that is too long."""
    first, last = paragraph
    while offsets[last] - offsets[first] > room:
        left = offsets[last] - offsets[first]
        even = left / -(-left // room)
        cut = _cut_at(encoded, first, offsets, even, room)
        yield first, cut
        first = cut
    yield first, last


def _cut_at(encoded: Encoded, first: int, offsets: list[int], even: float, room: int) -> int:
    """The word that the next part begins with: behind the sentence end nearest to ``even`` pieces."""
    best, distance = 0, float("inf")
    here = first
    while offsets[here + 1] - offsets[first] <= room:
        here += 1
        length = offsets[here] - offsets[first]
        if 2 * length >= even and abs(length - even) < distance and _ends_sentence(encoded.forms, here):
            best, distance = here, abs(length - even)
    return best or here


def _ends_sentence(forms: list[str], here: int) -> bool:
    """Whether a sentence ends before word ``here``: behind a final mark and what closes after it."""
    if forms[here] in _CLOSING or forms[here][:1].islower():
        return False
    before = here - 1
    while before > 0 and forms[before] in _CLOSING:
        before -= 1
    return forms[before] in _FINAL


def arrays(encoded: Encoded, piece: Span) -> dict[str, Integers]:
    """The inputs of the network for one range of words, each with a first dimension of one.

    ``pieces`` and ``shapes`` are [1, pieces], ``first`` is [1, words]: the place of each word's first piece.
    """
    first, last = piece
    offsets = encoded.offsets[first : last + 1]
    low, high = int(offsets[0]), int(offsets[-1])
    pieces, shapes = (np.zeros((1, high - low + _SPECIAL), np.int64) for _ in range(2))
    pieces[0, 0], pieces[0, -1] = _CLS, _SEP
    pieces[0, 1:-1] = encoded.flat_ids[low:high]
    shapes[0, 1:-1] = encoded.flat_shapes[low:high]
    return {"pieces": pieces, "shapes": shapes, "first": offsets[None, :-1] - low + 1}
