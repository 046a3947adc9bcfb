"""The word lists of the digest, from ``wording.toml`` beside this file."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = [
    "denying_verbs",
    "denying_words",
    "gravity",
    "is_institution",
    "past_stance",
    "present_stance",
    "told_by",
    "worded",
    "words_of",
]

_WORD = re.compile(r"[^\W\d_]+")
_STEM = 5
"""Letters by which a word is known in its other forms."""


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(files("sayso.digest").joinpath("wording.toml").read_text("utf-8"))


@cache
def words_of(name: str) -> frozenset[str]:
    """One of the plain lists, in lower case."""
    return frozenset(_lists()[name])


def is_institution(party: str) -> bool:
    """Whether a party speaks as "its": one of its words names an institution."""
    return not words_of("institution").isdisjoint(_words(party))


def gravity(measure: str) -> int:
    """0 where lives are counted, 1 where harm is, 2 for anything else: the order in which they lead."""
    words, grave = set(_words(measure)), _lists()["grave"]
    if not words.isdisjoint(grave["first"]):
        return 0
    return 1 if not words.isdisjoint(grave["second"]) else 2


def past_stance(stance: str) -> str:
    """ "denied" for "denies"; an unlisted stance in words that need no grammar."""
    return str(_lists()["stance_past"].get(stance, f"put it as “{stance}”"))


def present_stance(stance: str) -> str:
    """The stance as said of a party: "denies", "declines to comment"."""
    return str(_lists()["stance_present"].get(stance, stance))


@cache
def told_by(fate: str) -> tuple[str, ...]:
    """The beginnings of words by which a sentence tells of a fate: its own, and for a few those of others."""
    return (fate[:_STEM], *_lists()["told_by"].get(fate, ()))


def worded(fate: str, sentence: str) -> str:
    """A fate in a word that says no more and no less than a sentence that tells of it: "dead" where nobody is said to
    have been killed."""
    kinds, told = _lists()["worded"].get(fate, {}), sentence.lower()
    own = fate[:_STEM] in told
    more = not own and any(word in told for word in kinds.get("where", ()))
    less = "unless" in kinds and not any(word in told for word in kinds["unless"])
    return str(kinds["as"]) if more or less else fate


@cache
def denying_verbs() -> dict[str, str]:
    """The printed forms of verbs that deny, and each as said of a party in the present: "ruled out", "rules out"."""
    return {form: verb for verb, forms in _lists()["denies_by"].items() for form in forms}


@cache
def denying_words() -> frozenset[str]:
    """Words one of which denies what follows it: "denies", "denial", and each of :func:`denying_verbs` of one word."""
    return words_of("denying") | {form for form in denying_verbs() if " " not in form}


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
