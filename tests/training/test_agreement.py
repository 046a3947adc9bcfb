"""How two networks are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import pytest
from training.encoder.agreement import agreement

from sayso.reading.engines.encoder.attributions import TAGS
from sayso.reading.engines.encoder.network import Inputs, Labels, Outputs

WORDS = 12
SIZES = {"upos": 5, "xpos": 6, "lemma": 4, "sentence": 2, "names": 11, "arcs": WORDS + 1, "tags": 7,
         "content_links": WORDS + 1, "source_links": WORDS + 1}  # fmt: skip


def outputs(seed: int = 0) -> dict[str, np.ndarray]:
    random = np.random.default_rng(seed)
    found = {name: random.normal(size=(1, WORDS, size)) for name, size in SIZES.items()}
    found["sentence"][0] = [1, 0]  # one sentence
    found["rel_dependent"] = random.normal(size=(1, WORDS, 8))
    found["rel_head"] = random.normal(size=(1, WORDS + 1, 8))
    found["rel_out"], found["rel_bias"] = random.normal(size=(8, 5)), random.normal(size=5)
    return {name: each.astype(np.float32) for name, each in found.items()}


class Fixed:
    """A network that always answers the same."""

    labels = Labels((), (), (), (), (), TAGS)

    def __init__(self, answer: Outputs) -> None:
        self.answer = answer

    def run(self, inputs: Iterable[Inputs]) -> Iterator[Outputs]:
        return (self.answer for _ in inputs)


def test_a_network_agrees_with_itself() -> None:
    one = outputs()
    one["tags"][0, :2] = np.eye(7)[[3, 5]] * 9  # a cue and a content, so that links are asked for
    shares = agreement(Fixed(one), Fixed(one), [{}, {}])
    assert set(shares) == {*SIZES, "relations"}
    assert set(shares.values()) == {1.0}


@pytest.mark.parametrize("head", [*SIZES])
def test_a_head_that_answers_otherwise_is_seen(head: str) -> None:
    one, other = outputs(), outputs()
    one["tags"][0] = other["tags"][0] = np.eye(7)[[3, 5] * 6] * 9
    other[head] = other[head].copy()
    asked = {"content_links": slice(1, 4), "source_links": slice(0, 3)}.get(head, slice(0, 3))
    other[head][0, asked] = -other[head][0, asked]
    shares = agreement(Fixed(one), Fixed(other), [{}])
    assert shares[head] < 1
    # the sentences and heads by which others are asked are those of the first
    assert all(share == 1 for name, share in shares.items() if name != head)


def test_links_are_asked_for_where_they_mean_something() -> None:
    one, other = outputs(), outputs()
    one["tags"][0] = other["tags"][0] = np.eye(7)[[0] * WORDS]
    other["content_links"] = -other["content_links"]
    assert "content_links" not in agreement(Fixed(one), Fixed(other), [{}])
