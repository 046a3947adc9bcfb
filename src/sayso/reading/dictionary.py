"""Dictionary forms by spelling: what an English verb or noun in print is a form of.

A network that reads word pieces cannot see how a word is spelled, and guesses: "accus" of "accused", "deni" of
"denied". Spelling leaves few choices (:mod:`.inflections`); which of them is a word the lists of this project say
(``lexicon/lemmas.toml``, the cues, the words of figures), so that a form of any word they know is known for it.
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from sayso.reading.inflections import stems

__all__ = ["dictionary_form", "irregular_verbs"]

_FIGURES_VERBS = (
    ("change", "up"), ("change", "down"), ("change", "settles"), ("change", "moves_measures_only"),
    ("change", "reported"), ("status", "planned_verbs"), ("status", "promised_verbs"),
    ("status", "possible_verbs"), ("events", "light"), ("events", "thinkers"),
)  # fmt: skip
_FIGURES_NOUNS = (
    ("people", "nouns"), ("places", "nouns"), ("events", "counts"), ("change", "priced"),
    ("status", "planned_nouns"), ("status", "promised_nouns"), ("status", "possible_nouns"),
)  # fmt: skip
_BASE = frozenset(("VB", "VBP"))


_HISSING = ("tches", "nches", "rches", "shes", "sses", "zzes", "xes")


@lru_cache(maxsize=16384)
def dictionary_form(form: str, tag: str, lemma: str) -> str:
    """The lemma of a word printed ``form``, in small letters, tagged ``tag``, of which an engine says ``lemma``.

    For verbs and common nouns: irregular forms by their list; else, of what the ending leaves possible, the first
    that a list knows; else for an inflected verb the likeliest by spelling, and for others the engine's, if it is
    possible. Left to the engine are other parts of speech, auxiliaries in short ("'s"), names and forms with signs
    in them.
    """
    verb = tag.startswith("VB")
    if not form.isalpha() or not (verb or tag in ("NN", "NNS")):
        return lemma
    if tag not in ("VB", "NN"):
        irregular = irregular_verbs() if verb else _irregular("irregular_nouns")
        if form in irregular:
            return irregular[form]
    possible = _possible(form, tag, verb)
    listed = next((each for each in possible if each in _known(verb)), None)
    if listed is not None:
        return listed
    if (verb and tag not in _BASE) or (tag == "NNS" and form.endswith(_HISSING)):
        return possible[
            0
        ]  # "launches", "leaked": an engine's "launche" and "leake" are possible by spelling alone
    return lemma if lemma in possible else possible[0]


def irregular_verbs() -> dict[str, str]:
    """The dictionary form of every form of a verb that follows no rule. Not to be changed."""
    return _irregular("irregular_verbs")


def _possible(form: str, tag: str, verb: bool) -> tuple[str, ...]:
    """What the lemma may be, likeliest first: the form itself where its ending tells nothing."""
    if tag == "NN" or (not verb and form in _words("only_plural")):
        return (form,)
    if tag == "NNS" and form.endswith("men") and len(form) > 4:
        return (form[:-2] + "an",)
    ending = stems(form, verb)
    if tag in _BASE:
        return (form, *ending)
    if not verb and form[:-1] in _words("nouns_in_ie"):
        ending = ending[1:]
    elif not verb and form.endswith(("ies", "sses", "shes", "xes", "zzes")):
        ending = ending[:1]
    return ending or (form,)


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(
        files("sayso.reading").joinpath("lexicon", "lemmas.toml").read_text(encoding="utf-8")
    )


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_lists()[name])


@cache
def _irregular(name: str) -> dict[str, str]:
    rows = (row.split() for row in _lists()[name].split("|"))
    return {form: lemma for lemma, *forms in rows for form in forms}


@cache
def _known(verb: bool) -> frozenset[str]:
    from sayso.reading.figures.lexicon import table, words
    from sayso.reading.statements.cues import cue_lexicon

    cues = cue_lexicon()
    if verb:
        listed = _words("verbs").union(*(words(*each) for each in _FIGURES_VERBS))
        irregular = frozenset(irregular_verbs().values())
        events = frozenset(map(str, table("events", "forms").values())) - {"missing", "dead"}
        return listed | irregular | events | cues.verbs.keys() | cues.stances.keys()
    listed = _words("nouns").union(*(words(*each) for each in _FIGURES_NOUNS))
    return listed | frozenset(table("events", "nouns")) | cues.nouns.keys() | cues.tallies
