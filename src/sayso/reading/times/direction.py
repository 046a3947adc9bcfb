"""Whether an expression looks back or ahead: by the preposition before it and the tense of its verb."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sayso.reading.analysis import Analysis, Word
from sayso.reading.inflections import stems
from sayso.reading.times.tokens import load_lexicon


def direction(analysis: Analysis, start: int, end: int) -> int:
    """-1 where the words around look back, 1 where they look ahead, 0 where nothing tells.

    -2 where the verb itself is a simple past: "resigned in December" leaves no choice. 2 where a plan is
    spoken of (*will*, *is to*, *scheduled*), 1 for a mere present tense ("opens on Monday").

    Counts the tense of the verb that governs the expression: *will*, *would*, *is to*, an infinitive
    under a word of planning and a present tense other than of saying look ahead; a past tense and a
    perfect look back. "Until" looks ahead unless a simple past stands over it that is no giving or
    putting off: "lasted until May", but "has until May", "gave them until May".
    """
    found = analysis.words_in(start, end)
    if not found:
        return 0
    first = found[0].i
    said = _said_before(analysis, first)
    if said is not None:
        return said
    before = analysis.words[first - 1].text.lower() if first else ""
    told = _told(analysis, found[-1], before, first)
    marked = _marked(analysis, found[-1])
    if marked is not None or analysis.text[end : end + 2] in ("'s", "’s"):  # "Tuesday's ruling"
        event = marked is not None and marked.text.lower() in load_lexicon().lists["events"]
        return told if told > 1 and event else -1
    if told < 1 and before in ("until", "till", "to", "through") and _lasts(analysis, found[-1]):
        return 2
    if told in (0, -1) and before in ("until", "till", "into") and not _had(analysis, found[-1]):
        return 1
    return max(told, -1) if before == "by" else told


def _said_before(analysis: Analysis, first: int) -> int | None:
    """What the words right before an expression tell, whatever verb governs it."""
    begin = analysis.sentence_of(first)[0]
    words = [w.text.lower() for w in analysis.words[max(begin, first - 6) : first]]
    lists = load_lexicon().lists
    if ("ahead", "of") in pairwise(words):  # "the mood ahead of the caucuses on Monday"
        return 2
    if ("forecast", "for") in pairwise(words[-3:]):  # "rain is forecast for the weekend"
        return 2
    near = set(words[-3:])
    plan = near & lists["ahead"] or any(
        word in lists["about_to"] and after == "to" for word, after in pairwise(words[-4:])
    )
    if plan:
        return -1 if "had" in words else 2
    if len(words) > 2 and words[-3] == "had" and words[-2] != "to" and words[-1] in ("in", "on"):
        return -1  # "down from the 2.4 billion it had forecast in May", whatever that hangs on
    if _is_record_day(analysis, first) or words[-3:] in (["as", "early", "as"], ["as", "soon", "as"]):
        return 2
    return None


def _marked(analysis: Analysis, last: Word) -> Word | None:
    """The noun that the expression marks, as "Tuesday" does in "Tuesday's ruling" and "a Tuesday ruling"."""
    if last.relation not in ("nmod:poss", "compound", "nmod", "obl:tmod", "nmod:tmod", "poss"):
        return None
    above = analysis.words[last.head]
    return above if above.i > last.i and above.pos in ("NOUN", "PROPN") else None


def _told(analysis: Analysis, last: Word, before: str, first: int) -> int:
    beside = analysis.words[first - 1] if first else None
    if beside is not None and _tag(beside) in (
        "VBD",
        "VBN",
    ):  # "a poll released Monday", whatever it hangs on
        told = _tense(analysis, beside)
        if told is not None:
            return told
    for n, verb in enumerate(_governors(analysis, last)):
        if (
            "set" in (verb.lemma, verb.text.lower()) and before == "for"
        ):  # "set for Monday", not "a record set on Monday"
            return 2
        told = _tense(analysis, verb)
        if told is not None:
            return told * 2 if told < 0 and n == 0 and _hangs_on(analysis, last, verb) else told
    return 0


def _had(analysis: Analysis, last: Word) -> bool:
    """Whether the verb over the expression is a past perfect: "until Friday they had not called"."""
    verb = next(_governors(analysis, last), None)
    return verb is not None and any(w.text.lower() == "had" for w in analysis.children(verb.i, "aux"))


def _lasts(analysis: Analysis, last: Word) -> bool:
    """Whether what is over the expression is a giving or putting off: "gave them until Friday"."""
    verb = next(_governors(analysis, last), None)
    return verb is not None and _is_listed(verb, "lasting")


def _is_record_day(analysis: Analysis, first: int) -> bool:
    """ "Payable Dec. 7 to stock of record Nov. 22": the day on which whoever holds the stock is noted down."""
    return [w.text.lower() for w in analysis.words[max(0, first - 2) : first]] == ["of", "record"]


def _hangs_on(analysis: Analysis, word: Word, verb: Word) -> bool:
    return _tag(verb) == "VBD" and next(analysis.ancestors(word.i)).i == verb.i


def _governors(analysis: Analysis, word: Word) -> Iterator[Word]:
    for n, above in enumerate(analysis.ancestors(word.i)):
        if n > 12:
            return
        if above.pos in ("VERB", "AUX") or analysis.child(above.i, "cop") is not None:
            yield above


_PRESENT_OF_BE = frozenset(("am", "are", "'m", "’m", "'re", "’re", "ai"))


def _tag(verb: Word) -> str:
    """The tag of a verb, but its form outranks it: "deplored" and "took" are no present, "reconvenes" no past."""
    form = verb.text.lower()
    if verb.tag in ("VBZ", "VBP", "VBG") and form != verb.lemma:
        irregular = not form.endswith(("s", "ing", "'ve", "’ve")) and form not in _PRESENT_OF_BE
        if irregular or (form.endswith("ed") and stems(form, verb=True)):
            return "VBD"
    if verb.tag in ("VBZ", "VBP") and form.endswith("ing") and stems(form, verb=True):
        return "VBG"
    past = verb.tag == "VBD" and form.endswith("s") and form not in ("was", "'s", "’s")
    return "VBZ" if past and stems(form, verb=True) else verb.tag


def _is_listed(verb: Word, name: str) -> bool:
    """Whether a list holds the verb, by its lemma or by what its printed form may be a form of."""
    listed = load_lexicon().lists[name]
    return verb.lemma in listed or any(stem in listed for stem in stems(verb.text.lower(), verb=True))


def _tense(analysis: Analysis, verb: Word) -> int | None:
    words = [w for w in analysis.children(verb.i, "aux", "aux:pass", "cop") if w.i < verb.i]
    tag = _tag(verb)
    if any(w.text.lower() in load_lexicon().lists["future_aux"] for w in words):
        return 2
    to = _to_before(analysis, verb)
    if to is not None:
        is_to = any(w.lemma == "be" and w.i < to.i for w in words)  # "is to resume trading on Tuesday"
        return 2 if is_to else _infinitive(analysis, verb)
    if _is_listed(verb, "scheduled") and not (verb.i and analysis.words[verb.i - 1].text.lower() == "as"):
        return -1 if any(w.text.lower() == "had" for w in words) else 2
    if any(_tag(w) == "VBD" for w in words) or tag == "VBD":
        return -1
    if any(w.lemma == "have" for w in words):
        return -1
    if any(w.tag == "MD" for w in words):
        return 0 if any(w.lemma in ("could", "can") for w in words) else 2
    if verb.tag == "VBG" and any(w.lemma == "be" for w in words):
        return 1
    if any(w.tag in ("VBZ", "VBP") for w in words) or tag in ("VBZ", "VBP"):
        return 0 if _is_listed(verb, "timeless") or tag == "VBN" else 1
    if tag == "VBN":
        return -1
    return None


def _to_before(analysis: Analysis, verb: Word) -> Word | None:
    """The "to" of an infinitive: its own, or the word right before it, whatever that hangs on."""
    own = (w for w in analysis.children(verb.i, "aux", "mark") if w.i < verb.i and w.text.lower() == "to")
    found = next(own, None)
    if found is None and verb.tag == "VB" and verb.i and analysis.words[verb.i - 1].text.lower() == "to":
        return analysis.words[verb.i - 1]
    return found


def _infinitive(analysis: Analysis, verb: Word) -> int | None:
    above = next(analysis.ancestors(verb.i), None)
    if above is None or _is_headline(analysis, above):
        return 2
    if _tag(above) == "VBD" and _is_listed(above, "attempts"):  # "sought to win them over on Tuesday"
        return None
    if _is_listed(above, "plans") or above.lemma in ("be", "go"):
        return 2
    return None


def _is_headline(analysis: Analysis, above: Word) -> bool:
    """ "Markets to stay closed until Friday": a noun over the infinitive, and no finite verb in the sentence."""
    if above.relation != "root" or above.pos not in ("NOUN", "PROPN"):
        return False
    return not any(
        w.tag in ("VBD", "VBZ", "VBP", "MD") for w in analysis.words[slice(*analysis.sentence_of(above.i))]
    )
