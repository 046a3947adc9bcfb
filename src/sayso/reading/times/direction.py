"""Whether an expression looks back or ahead: by the preposition before it and the tense of its verb."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.analysis import Analysis, Word

_FUTURE_AUX = frozenset("will shall 'll ’ll wo would".split())
_AHEAD = frozenset("due effective payable deadline".split())
_SCHEDULED = frozenset("schedule expect slate plan set extend postpone propose".split())
_PLANS = frozenset(
    "expect plan schedule set due intend hope aim want slate like likely prepare ready try seek ask urge call promise "
    "vow pledge agree need have propose begin bind poise decide".split()
)


def direction(analysis: Analysis, start: int, end: int) -> int:
    """-1 where the words around look back, 1 where they look ahead, 0 where nothing tells.

    Counts the tense of the verb that governs the expression: *will*, *would*, *is to*, an infinitive
    under a word of planning and a present tense other than of saying look ahead ("opens on Monday"); a
    past tense and a perfect look back. "until" and "by" are no tense and decide only without a verb.
    """
    found = analysis.words_in(start, end)
    if not found:
        return 0
    first = found[0].i
    around = {w.text.lower() for w in analysis.words[max(0, first - 3) : first]}
    if around & _AHEAD:
        return 1
    if analysis.text[end : end + 2] in ("'s", "’s"):  # "Tuesday's ruling"
        return -1
    for verb in _governors(analysis, found[-1]):
        told = _tense(analysis, verb)
        if told is not None:
            return told
    return 0


def _governors(analysis: Analysis, word: Word) -> Iterator[Word]:
    for n, above in enumerate(analysis.ancestors(word.i)):
        if n > 12:
            return
        if above.pos in ("VERB", "AUX") or analysis.child(above.i, "cop") is not None:
            yield above


def _tense(analysis: Analysis, verb: Word) -> int | None:
    words = [w for w in analysis.children(verb.i, "aux", "aux:pass", "cop") if w.i < verb.i]
    if any(w.text.lower() in _FUTURE_AUX for w in words):
        return 1
    if any(w.tag == "TO" for w in analysis.children(verb.i, "aux", "mark")):
        return _infinitive(analysis, verb)
    if verb.lemma in _SCHEDULED:
        return 1
    if any(w.tag == "VBD" for w in words) or verb.tag == "VBD":
        return -1
    if any(w.lemma == "have" for w in words):
        return -1
    if any(w.tag == "MD" for w in words):
        return 0 if any(w.lemma in ("could", "can") for w in words) else 1
    if verb.tag == "VBG" and any(w.lemma == "be" for w in words):
        return 1
    if any(w.tag in ("VBZ", "VBP") for w in words) or verb.tag in ("VBZ", "VBP"):
        return 0 if verb.lemma in ("say", "be", "show") or verb.tag == "VBN" else 1
    if verb.tag == "VBN":
        return -1
    return None


def _infinitive(analysis: Analysis, verb: Word) -> int | None:
    above = next(analysis.ancestors(verb.i), None)
    if above is None:
        return 1
    if above.lemma in _PLANS or above.lemma == "be" or above.lemma == "go":
        return 1
    return None
