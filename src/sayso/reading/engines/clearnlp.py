"""ClearNLP dependencies turned into Universal Dependencies v2.

spaCy's English models are trained on ClearNLP labels (Choi and Palmer 2012), where
a preposition governs its noun and a copula its predicate. The linguistic layer
is in Universal Dependencies, where the words of content govern; so two kinds of arc
are turned round (preposition and noun, copula and predicate) and the rest renamed.
What is not turned: a copula before a bare prepositional phrase ("is in Rome").
"""

from __future__ import annotations

from dataclasses import dataclass

_RENAMED = {
    "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "dobj": "obj", "auxpass": "aux:pass",
    "neg": "advmod", "poss": "nmod:poss", "prt": "compound:prt", "relcl": "acl:relcl",
    "quantmod": "advmod", "acomp": "xcomp", "oprd": "xcomp", "attr": "xcomp", "dative": "iobj",
    "intj": "discourse", "meta": "dep", "predet": "det", "preconj": "cc",
    "prep": "advmod", "agent": "advmod", "pobj": "obl", "pcomp": "advcl", "ROOT": "root",
}  # fmt: skip
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM"}


@dataclass
class Arcs:
    """The dependency tree of one text as parallel lists; changed in place."""

    head: list[int]
    relation: list[str]
    pos: list[str]
    lemma: list[str]


def to_universal(arcs: Arcs) -> None:
    """Turn ``arcs`` from ClearNLP to Universal Dependencies, in place."""
    children: list[list[int]] = [[] for _ in arcs.head]
    for c, head in enumerate(arcs.head):
        if head != c:
            children[head].append(c)
    # ClearNLP's nmod is a modifier before its noun; to be renamed before turning makes nmods of UD.
    arcs.relation[:] = ["compound" if relation == "nmod" else relation for relation in arcs.relation]
    for i in _deepest_first(arcs, children):
        if arcs.relation[i] in ("prep", "agent", "dative"):
            _turn_preposition(arcs, children, i)
        elif arcs.lemma[i] == "be" and arcs.pos[i] in ("AUX", "VERB"):
            _turn_copula(arcs, children, i)
    for i, relation in enumerate(arcs.relation):
        if relation == "npadvmod":
            nominal = arcs.pos[arcs.head[i]] in _NOMINAL
            arcs.relation[i] = "nmod:unmarked" if nominal else "obl:unmarked"
        else:
            arcs.relation[i] = _RENAMED.get(relation, relation)
    _hang_conjunctions_on_what_follows(arcs, children)


def _deepest_first(arcs: Arcs, children: list[list[int]]) -> list[int]:
    order = [i for i, head in enumerate(arcs.head) if head == i]
    for i in order:  # grows while it is walked: breadth first
        order.extend(children[i])
    return order[::-1]


def _swap(arcs: Arcs, children: list[list[int]], upper: int, lower: int) -> None:
    """Let ``lower`` take the place of its head ``upper``, and all of its other dependents."""
    head = arcs.head[upper]
    children[upper].remove(lower)
    for c in children[upper]:
        arcs.head[c] = lower
    children[lower] += [*children[upper], upper]
    children[upper] = []
    arcs.head[upper] = lower
    if head == upper:
        arcs.head[lower] = lower
    else:
        arcs.head[lower] = head
        children[head][children[head].index(upper)] = lower


def _turn_preposition(arcs: Arcs, children: list[list[int]], i: int) -> None:
    # "according to X": the inner "to" was turned already, so X hangs on "according" as obl or nmod.
    below = [c for c in children[i] if arcs.relation[c] in ("pobj", "pcomp")]
    below = below or [c for c in children[i] if arcs.relation[c] in ("obl", "nmod") and c > i]
    if not below:
        return
    noun, head, was = below[0], arcs.head[i], arcs.relation[i]
    clause = arcs.relation[noun] == "pcomp"
    _swap(arcs, children, i, noun)
    arcs.relation[i] = "mark" if clause else "case"
    if clause:
        arcs.relation[noun] = "acl" if arcs.pos[head] in _NOMINAL else "advcl"
    elif was == "agent":
        arcs.relation[noun] = "obl:agent"
    else:
        arcs.relation[noun] = "nmod" if arcs.pos[head] in _NOMINAL else "obl"


def _turn_copula(arcs: Arcs, children: list[list[int]], i: int) -> None:
    below = [c for c in children[i] if arcs.relation[c] in ("attr", "acomp")]
    if not below:
        return
    predicate = below[0]
    was = arcs.relation[i]
    _swap(arcs, children, i, predicate)
    arcs.relation[i] = "cop"
    arcs.relation[predicate] = was


def _hang_conjunctions_on_what_follows(arcs: Arcs, children: list[list[int]]) -> None:
    for i, relation in enumerate(arcs.relation):
        if relation == "cc":
            after = [c for c in children[arcs.head[i]] if arcs.relation[c] == "conj" and c > i]
            if after:
                arcs.head[i] = min(after)
