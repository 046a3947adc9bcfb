"""Countries and regions nobody has on a list, told by their people's adjective: "Drevonia" beside "Drevonian troops".

Counted: a word in capitals of four letters or more whose adjective ("-n", "-an", "-ian", "-ese", "-ish", "-i")
stands before a common noun somewhere in the text. Refused: first names, surnames of the text, words of bodies
("Guard", "Republic"), and an adjective that stands before another capital or ends what it stands in: it may be a
name ("Marian Voss", "the Victorian").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.entities_lexicon import plain

if TYPE_CHECKING:
    from sayso.reading.names import Runs

__all__ = ["adjectives_of_lands"]

_ENDINGS = ("n", "an", "ian", "ese", "ish", "i")
_SHORTEST = 4


def adjectives_of_lands(runs: Runs) -> dict[str, str]:
    """The land of each adjective of the text that has one: {"Drevonian": "Drevonia"}."""
    capitals = {word.text for word in runs.capitals}
    found: dict[str, str] = {}
    for word in runs.capitals:
        if word.text in found or not word.text.endswith(_ENDINGS) or not _qualifies(runs, word.i):
            continue
        land = next((base for base in _bases(word.text) if base in capitals), None)
        if land and not _is_other(runs, land):
            found[word.text] = land
    return found


def _is_other(runs: Runs, land: str) -> bool:
    lists = runs.lexicon
    named = lists.given(land) is not None or land in runs.surnames or land in lists.known
    noun = plain(land)
    return named or land in lists.name_head or noun in lists.institutions or noun in lists.common


def _qualifies(runs: Runs, i: int) -> bool:
    """Does a common noun, or what qualifies one, stand right behind word ``i``?"""
    if i + 1 >= len(runs.words) or i + 1 in runs.opens:
        return False
    after = runs.words[i + 1]
    return after.text[0].islower() and after.pos in ("NOUN", "ADJ")


def _bases(adjective: str) -> list[str]:
    """What the adjective may come of, the likeliest first: of "Ulmaran" Ulmara, Ulmar."""
    stems = [adjective.removesuffix(each) for each in _ENDINGS if adjective.endswith(each)]
    tried = [stem + vowel for stem in stems for vowel in ("", "a", "ia", "o", "y")]
    return [each for each in tried if len(each) >= _SHORTEST and each != adjective]
