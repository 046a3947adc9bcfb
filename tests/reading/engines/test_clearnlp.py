"""Trees as ClearNLP draws them, and as Universal Dependencies draw them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.engines.clearnlp import Arcs, to_universal


def turned(*rows: tuple[str, int, str]) -> list[tuple[str, int, str]]:
    """Rows of (word/POS, head, relation); the root is its own head."""
    words = [row[0].split("/") for row in rows]
    arcs = Arcs(
        [row[1] for row in rows], [row[2] for row in rows], [w[1] for w in words], [w[0] for w in words]
    )
    to_universal(arcs)
    return [(w[0], h, r) for w, h, r in zip(words, arcs.head, arcs.relation, strict=True)]


def test_a_preposition_hangs_on_its_noun() -> None:
    assert turned(("number/NOUN", 0, "ROOT"), ("of/ADP", 0, "prep"), ("soldier/NOUN", 1, "pobj")) == [
        ("number", 0, "root"),
        ("of", 2, "case"),
        ("soldier", 0, "nmod"),
    ]


def test_two_prepositions_hang_on_one_noun() -> None:
    rows = turned(
        ("rise/VERB", 0, "ROOT"), ("accord/VERB", 0, "prep"), ("to/ADP", 1, "prep"), ("police/NOUN", 2, "pobj")
    )  # fmt: skip
    assert rows[1:] == [("accord", 3, "case"), ("to", 3, "case"), ("police", 0, "obl")]


def test_a_copula_hangs_on_its_predicate_with_all_else_that_hung_on_it() -> None:
    rows = turned(("people/NOUN", 1, "nsubj"), ("be/AUX", 1, "ROOT"), ("dead/ADJ", 1, "acomp"))
    assert rows == [("people", 2, "nsubj"), ("be", 2, "cop"), ("dead", 2, "root")]


def test_an_agent_stays_one_and_a_passive_too() -> None:
    rows = turned(
        ("man/NOUN", 2, "nsubjpass"), ("be/AUX", 2, "auxpass"), ("kill/VERB", 2, "ROOT"), ("by/ADP", 2, "agent"),
        ("soldier/NOUN", 3, "pobj"),
    )  # fmt: skip
    assert [r for _, _, r in rows] == ["nsubj:pass", "aux:pass", "root", "case", "obl:agent"]


def test_a_modifier_before_its_noun_is_no_nmod() -> None:
    assert turned(("dam/NOUN", 1, "nmod"), ("wall/NOUN", 1, "ROOT"))[0] == ("dam", 1, "compound")


LABELS = [
    "prep",
    "pobj",
    "pcomp",
    "attr",
    "acomp",
    "agent",
    "nsubj",
    "dobj",
    "cc",
    "conj",
    "npadvmod",
    "relcl",
]


@given(st.data())
def test_a_tree_stays_a_tree(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 12))
    heads = [0, *(data.draw(st.integers(0, i - 1)) for i in range(1, size))]
    relations = ["ROOT", *(data.draw(st.sampled_from(LABELS)) for _ in range(1, size))]
    lemmas = [data.draw(st.sampled_from(["be", "dog"])) for _ in range(size)]
    arcs = Arcs(
        heads, relations, [data.draw(st.sampled_from(["VERB", "NOUN", "ADP", "AUX"])) for _ in lemmas], lemmas
    )
    to_universal(arcs)
    assert sum(head == i for i, head in enumerate(arcs.head)) == 1
    for i in range(size):
        seen = set()
        while arcs.head[i] != i:
            assert i not in seen
            seen.add(i)
            i = arcs.head[i]
