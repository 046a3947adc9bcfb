"""Whether a verb tells that something was said, and not what might be or is going to be."""

from __future__ import annotations

from sayso.reading.statements.layout import Layout
from sayso.reading.statements.phrases import verb_group
from sayso.reading.statements.word_classes import closed_class

__all__ = ["happened"]

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_HEARING = closed_class("hearing")
_KEEPING = closed_class("keeping")
_PERCEIVING = closed_class("perceiving")
_BETWEEN = 6
"""Most words between who perceives it and what somebody says."""
_HYPOTHETICAL = closed_class("hypothetical")


def happened(layout: Layout, head: int) -> bool:
    """Whether the verb is finite, or leans on one that is ("used to say"), and tells of no mere possibility."""
    words = layout.words
    if words[head].tag == "VBG" and words[head].lemma in _HEARING:
        return True  # "within hours of hearing from a supplier that"
    if any(word.lemma in _PERCEIVING for word in words[max(0, head - _BETWEEN) : head]):
        return True  # "remembered the chancellor saying"
    group = words[verb_group(layout, head)[0] : head + 1]
    above = words[words[head].head]
    if words[head].tag == "VB" and above.lemma in layout.lexicon.light and above.i < head:
        group = words[verb_group(layout, above.i)[0] : head + 1]
    possible = any(word.text.lower() in _HYPOTHETICAL for word in group)
    if words[head].tag == "VBG" and above.lemma in _KEEPING and above.i < head:
        group = words[verb_group(layout, above.i)[0] : above.i + 1]  # "kept telling us"
    if words[head].tag == "VB" and above.tag == "VBG":
        return False  # "is going to say"
    return not possible and (any(word.tag in _FINITE for word in group) or _is_past(layout, head))


def _is_past(layout: Layout, head: int) -> bool:
    """ "He also accused them", of which a tagger makes a participle: it has a subject and no auxiliary."""
    alone = layout.analysis.child(head, "aux", "aux:pass") is None
    return layout.words[head].tag == "VBN" and alone and layout.analysis.child(head, "nsubj") is not None
