"""Dictionary forms that the word lists can be asked for, whatever lemma an engine gives.

A lemma that no word of that ending can have ("recorde" of "recorded") is mended by spelling, and one that the
lists do not know gives way to one that they know ("promis" to *promise*, "hop" of "hoped" to *hope*).
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from sayso.reading.analysis import Analysis, Word
from sayso.reading.figures.lexicon import table, words
from sayso.reading.times.inflections import stems

__all__ = ["dictionary_form", "with_known_lemmas"]

_VERBS = (
    ("change", "up"), ("change", "down"), ("change", "settles"), ("change", "moves_measures_only"),
    ("change", "reported"), ("status", "planned_verbs"), ("status", "promised_verbs"),
    ("status", "possible_verbs"), ("events", "light"), ("events", "thinkers"), ("lemmas", "verbs"),
)  # fmt: skip
_NOUNS = (
    ("people", "nouns"), ("places", "nouns"), ("events", "counts"), ("change", "priced"), ("lemmas", "nouns"),
    ("status", "planned_nouns"), ("status", "promised_nouns"), ("status", "possible_nouns"),
)  # fmt: skip


@cache
def _known(verb: bool) -> frozenset[str]:
    found = frozenset[str]().union(*(words(*each) for each in (_VERBS if verb else _NOUNS)))
    if not verb:
        return found | frozenset(table("events", "nouns"))
    return (found | {str(lemma) for lemma in table("events", "forms").values()}) - {"missing", "dead"}


def with_known_lemmas(analysis: Analysis) -> Analysis:
    """The same analysis with the lemmas of verbs and common nouns as :func:`dictionary_form` has them."""
    changed: dict[int, Word] = {}
    for word in analysis.words:
        if word.pos == "VERB" or word.tag in ("NN", "NNS"):
            lemma = dictionary_form(word.text.lower(), word.tag, word.lemma)
            if lemma != word.lemma:
                changed[word.i] = replace(word, lemma=lemma)
    if not changed:
        return analysis
    return replace(analysis, words=tuple(changed.get(word.i, word) for word in analysis.words))


@lru_cache(maxsize=8192)
def dictionary_form(form: str, tag: str, lemma: str) -> str:
    """The lemma of a verb or noun printed ``form``, in small letters, of which an engine says ``lemma``.

    Irregular forms by their list; else what the engine says where a list knows it; else a stem of the form that
    a list knows; else what the engine says, unless the ending of the form leaves no room for it. Left as they
    are: names, forms with signs in them, irregular forms of no list, and a plural given as its own
    lemma ("headquarters").
    """
    verb = tag.startswith("VB")
    if not form.isalpha() or not (verb or tag in ("NN", "NNS")):
        return lemma
    irregular = table("lemmas", "irregular_verbs" if verb else "irregular_nouns").get(form)
    if irregular is not None and tag not in ("VB", "NN"):
        return str(irregular)
    known = _known(verb)
    if lemma in known:
        return lemma
    possible = _possible(form, tag, verb)
    listed = next((each for each in possible if each in known), None)
    if listed is not None:
        return listed
    return possible[0] if possible and lemma not in possible else lemma


def _possible(form: str, tag: str, verb: bool) -> tuple[str, ...]:
    """What the lemma may be, likeliest first; empty where the form tells nothing."""
    if tag == "NN" or form in words("lemmas", "only_plural") or form.endswith("ves"):
        return ()
    ending = stems(form, verb)
    if tag in ("VB", "VBP"):
        return (form, *ending)
    if not verb and form.endswith("ies") and form[:-1] not in words("lemmas", "nouns_in_ie"):
        return ending[:1]
    if not verb and form.endswith(("sses", "shes", "xes", "zzes")):
        return ending[:1]
    return ending
