"""Whether an expression looks back or ahead: by the preposition before it and the tense of its verb."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.analysis import Analysis, Word
from sayso.reading.times.tokens import load_lexicon


def direction(analysis: Analysis, start: int, end: int) -> int:
    """-1 where the words around look back, 1 where they look ahead, 0 where nothing tells.

    -2 where the verb itself is a simple past: "resigned in December" leaves no choice.

    Counts the tense of the verb that governs the expression: *will*, *would*, *is to*, an infinitive
    under a word of planning and a present tense other than of saying look ahead ("opens on Monday"); a
    past tense and a perfect look back. "until" and "by" are no tense and decide only without a verb.
    """
    found = analysis.words_in(start, end)
    if not found:
        return 0
    first = found[0].i
    around = {w.text.lower() for w in analysis.words[max(0, first - 3) : first]}
    if around & load_lexicon().lists["ahead"]:
        return 1
    if analysis.text[end : end + 2] in ("'s", "’s"):  # "Tuesday's ruling"
        return -1
    before = analysis.words[first - 1].text.lower() if first else ""
    for n, verb in enumerate(_governors(analysis, found[-1])):
        if verb.lemma == "set" and before == "for":  # "set for Monday", not "a record set on Monday"
            return 1
        told = _tense(analysis, verb)
        if told is not None:
            return told * 2 if told < 0 and n == 0 and _hangs_on(analysis, found[-1], verb) else told
    return 0


def _hangs_on(analysis: Analysis, word: Word, verb: Word) -> bool:
    return verb.tag == "VBD" and next(analysis.ancestors(word.i)).i == verb.i


def _governors(analysis: Analysis, word: Word) -> Iterator[Word]:
    for n, above in enumerate(analysis.ancestors(word.i)):
        if n > 12:
            return
        if above.pos in ("VERB", "AUX") or analysis.child(above.i, "cop") is not None:
            yield above


def _tense(analysis: Analysis, verb: Word) -> int | None:
    words = [w for w in analysis.children(verb.i, "aux", "aux:pass", "cop") if w.i < verb.i]
    if any(w.text.lower() in load_lexicon().lists["future_aux"] for w in words):
        return 1
    if any(w.tag == "TO" for w in analysis.children(verb.i, "aux", "mark")):
        return _infinitive(analysis, verb)
    if verb.lemma in load_lexicon().lists["scheduled"]:
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
    if above.lemma in load_lexicon().lists["plans"] or above.lemma == "be" or above.lemma == "go":
        return 1
    return None
