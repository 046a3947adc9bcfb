"""Words as word pieces, and pieces of text of a bounded length that lose nothing."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from sayso.errors import EngineError
from sayso.reading.engines.encoder.pieces import Encoded, Pieces, arrays, pack, shape_of

VOCABULARY = [
    "can",
    "not",
    "port",
    "##s",
    "zurich",
    "'",
    "t",
    "n",
    ".",
    "[",
    "]",
    "sep",
    "the",
    "a",
    "##a",
    "/",
]


def tokenizer_file(folder: Path, shift: int = 0) -> Path:
    vocabulary = {"[PAD]": 0, "[UNK]": 100 + shift, "[CLS]": 101 + shift, "[SEP]": 102 + shift}
    vocabulary |= {word: 200 + n for n, word in enumerate(VOCABULARY)}
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = BertNormalizer()
    tokenizer.pre_tokenizer = BertPreTokenizer()
    tokenizer.add_special_tokens(["[SEP]"])
    tokenizer.enable_truncation(4)
    tokenizer.enable_padding(length=4)
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder / "tokenizer.json"


@pytest.fixture
def pieces(tmp_path: Path) -> Pieces:
    return Pieces(tokenizer_file(tmp_path))


def cut(pieces: Pieces, *forms: str) -> list[list[str]]:
    return [
        [VOCABULARY[i - 200] if i >= 200 else "?" for i in ids]
        for ids in pieces.encode_forms(list(forms)).ids
    ]


def test_each_word_has_its_own_pieces(pieces: Pieces) -> None:
    text = "The Ports cannot"
    encoded = pieces.encode(text, [(0, 3), (4, 9), (10, 13), (13, 16)])
    assert encoded.forms == ["The", "Ports", "can", "not"]
    assert encoded.ids == cut_ids("the", ["port", "##s"], "can", "not")
    assert encoded.shapes == [2, 2, 1, 1]


def cut_ids(*words: str | list[str]) -> list[list[int]]:
    return [[200 + VOCABULARY.index(p) for p in ([w] if isinstance(w, str) else w)] for w in words]


def test_odd_words_have_pieces_all_the_same(pieces: Pieces) -> None:
    assert cut(pieces, "Zürich", "n't", "\u200b", "\x01", "漢", "\ud800", "a" * 300) == [
        ["zurich"], ["n", "'", "t"], ["?"], ["?"], ["?"], ["?"], ["?"],
    ]  # fmt: skip


def test_a_mark_of_the_tokenizer_in_the_text_is_text(pieces: Pieces) -> None:
    assert cut(pieces, "[SEP]") == [["[", "sep", "]"]]


def test_of_a_word_of_very_many_pieces_only_the_first_are_kept(pieces: Pieces) -> None:
    (ids,) = cut(pieces, "a/" * 200)
    assert ids == ["a", "/"] * 12


def test_what_is_remembered_does_not_change_what_is_cut(
    pieces: Pieces, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = pieces.encode_forms(["Ports", "can", "not", "can"])
    monkeypatch.setattr("sayso.reading.engines.encoder.pieces._REMEMBERED", 2)
    assert pieces.encode_forms(["the", "can"]).ids == cut_ids("the", "can")
    assert pieces.encode_forms(["Ports", "can", "not", "can"]) == before


def test_another_vocabulary_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"tokenizer.json: not the vocabulary"):
        Pieces(tokenizer_file(tmp_path, shift=1))


@pytest.mark.parametrize("written", ["", "version https", "[]", '{"version": "1.0"}', "\udcff"])
def test_a_file_that_is_no_tokenizers_is_refused(written: str, tmp_path: Path) -> None:
    file = tmp_path / "tokenizer.json"
    file.write_bytes(written.encode("utf-8", "surrogateescape"))
    with pytest.raises(EngineError, match=r"tokenizer.json: not the file of a tokenizer"):
        Pieces(file)


@pytest.mark.parametrize(
    ("form", "shape"),
    [
        ("said", 1), ("’s", 1), ("n't", 1), ("漢字", 1), ("London", 2), ("Élan", 2), ("Is", 2), ("NATO", 3),
        ("U.S.", 3), ("McCoy", 4), ("iPhone", 4), ("KGBs", 4), ("G20", 5), ("1,200", 5), ("3rd", 5), ("-", 6), ("“", 6),
        ("½", 6), ("A", 7), ("J.", 7), ("", 6),
    ],
)  # fmt: skip
def test_shapes(form: str, shape: int) -> None:
    assert shape_of(form) == shape


def text_of(lengths: list[int], forms: list[str] | None = None) -> Encoded:
    """Words of the given numbers of pieces."""
    return Encoded(
        forms or ["word"] * len(lengths), [[300 + n] * k for n, k in enumerate(lengths)], [1] * len(lengths)
    )


def test_whole_paragraphs_are_packed_together() -> None:
    encoded = text_of([2] * 12)
    assert pack(encoded, [(0, 3), (3, 4), (4, 4), (4, 8), (8, 12)], limit=12) == [(0, 4), (4, 8), (8, 12)]


def test_a_long_paragraph_is_cut_behind_a_sentence() -> None:
    text = "One two three . Four five . ” Six seven eight nine . Ten"
    assert pack(text_of([1] * 14, text.split()), [(0, 14)], limit=12) == [(0, 8), (8, 14)]


def test_a_full_stop_before_a_small_letter_ends_no_sentence() -> None:
    text = "One two three four approx . five six seven eight nine ten"
    assert pack(text_of([1] * 12, text.split()), [(0, 12)], limit=10) == [(0, 8), (8, 12)]


def test_a_long_paragraph_without_sentences_is_cut_where_the_room_ends() -> None:
    assert pack(text_of([3] * 7), [(0, 7)], limit=12) == [(0, 3), (3, 6), (6, 7)]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.tuples(st.integers(1, 24), st.sampled_from(["a", "B", ".", "”"])), max_size=30), max_size=8),
       st.integers(26, 60))  # fmt: skip
def test_nothing_is_lost_and_nothing_is_too_long(words: list[list[tuple[int, str]]], limit: int) -> None:
    flat = [word for paragraph in words for word in paragraph]
    encoded = text_of([n for n, _ in flat], [form for _, form in flat])
    ends = np.cumsum([0, *map(len, words)]).tolist()
    ranges = pack(encoded, list(pairwise(ends)), limit)
    assert [i for first, last in ranges for i in range(first, last)] == list(range(len(flat)))
    assert all(last > first for first, last in ranges)
    for first, last in ranges:
        made = arrays(encoded, (first, last))
        ids = [i for word in encoded.ids[first:last] for i in word]
        assert len(ids) + 2 <= limit
        assert made["pieces"].tolist() == [[101, *ids, 102]]
        assert made["shapes"].tolist() == [[0] + [1] * len(ids) + [0]]
        starts = made["first"][0].tolist()
        assert [made["pieces"][0, at] for at in starts] == [ids[0] for ids in encoded.ids[first:last]]


def test_no_words_are_no_pieces() -> None:
    assert pack(text_of([]), [(0, 0)]) == []
