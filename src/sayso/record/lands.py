"""The states of the world by their names, their people's adjectives and their capitals.

"The British foreign ministry" is Britain's, though no ending makes the one word of the other; Niger is not Nigeria,
though five letters are the same. General knowledge, in lexicon/governments.toml of the reading.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

__all__ = ["adjectives_of_the_world", "capitals_of_the_world", "is_adjective", "land_of", "names_of_words"]

_OF_TWO_STATES = frozenset({"congo", "congolese", "dominican"})
"""What two states are called by in the news, whichever the table has it of."""
_SHORTEST = 3
"""Letters of a name that is none in small letters: "us"."""


def land_of(word: str) -> str:
    """The state that a word names, or whose people's adjective it is, by its name in small letters; else "", and for
    what two states are called by ("Congolese", "Korean")."""
    return "" if len(word) < _SHORTEST and not word.isupper() else _lands().get(word.lower(), "")


def is_adjective(word: str) -> bool:
    """Whether a word is the adjective of a state of the world: "French", "Dutch"."""
    return word in adjectives_of_the_world()


@lru_cache(maxsize=1)
def adjectives_of_the_world() -> frozenset[str]:
    """The adjectives of the states of the world, without letters ("U.S.")."""
    every = (each for told in _states().values() for each in told["adjectives"])
    return frozenset(each for each in every if each.replace(" ", "").isalpha() and len(each) >= _SHORTEST)


@lru_cache(maxsize=1)
def names_of_words() -> frozenset[str]:
    """The names of states that are two words or more: "North Korea"."""
    every = (form for state, told in _states().items() for form in (state, *told["also"]))
    return frozenset(each for each in every if " " in each and each.replace(" ", "").isalpha())


@lru_cache(maxsize=1)
def capitals_of_the_world() -> dict[str, str]:
    """The capitals, each with its state, as they are written."""
    return {city: state for state, told in _states().items() for city in told["capitals"]}


@lru_cache(maxsize=1)
def _lands() -> dict[str, str]:
    return {
        form.lower(): state.lower()
        for state, told in _states().items()
        for form in (state, *told["adjectives"], *told["also"])
        if form.lower() not in _OF_TWO_STATES
    }


@lru_cache(maxsize=1)
def _states() -> dict[str, dict[str, list[str]]]:
    text = files("sayso.reading").joinpath("lexicon/governments.toml").read_text("utf-8")
    states: dict[str, dict[str, list[str]]] = tomllib.loads(text)["country"]
    return states
