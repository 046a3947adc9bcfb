"""The chains that a description may fit."""

from __future__ import annotations

from sayso.reading.chains import Chain
from sayso.reading.chains_index import Index
from sayso.reading.entities_lexicon import lexicon


def chain(name: str, *nouns: str) -> Chain:
    return Chain((name,), keys=[frozenset({name.lower()})], nouns=set(nouns))


def test_chains_come_in_their_order_and_once() -> None:
    chains = [chain("Ruiz", "mayor"), chain("Poe", "senator"), chain("Roe", "mayor")]
    index = Index(chains, lexicon())
    assert index.of(["mayor", "roe"]) == [chains[0], chains[2]]
    assert index.of(["nobody"]) == []


def test_what_a_chain_learns_is_known_once_it_is_told() -> None:
    ruiz = chain("Ruiz")
    index = Index([ruiz], lexicon())
    ruiz.learn("mayor", frozenset({"mayor", "orsa"}), lexicon())
    assert index.of(["orsa"]) == []
    index.update(ruiz)
    assert index.of(["orsa"]) == index.of(["mayor"]) == [ruiz]


def test_a_chain_of_another_index_is_left_out() -> None:
    index = Index([chain("Ruiz")], lexicon())
    index.update(chain("Poe"))
    assert index.of(["poe"]) == []
