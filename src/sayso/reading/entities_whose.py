"""Which place a body is of, by what stands right beside it: "Tarvala’s regulator", "the defence ministry of Orlen".

Not: whose a team or a firm is ("Ruiz’s team"), nor where the police are ("in Orlen").
"""

from __future__ import annotations

from sayso.reading.entities_lexicon import plain
from sayso.reading.entities_nouns import governs
from sayso.reading.names import Runs, proper

__all__ = ["place_before", "place_behind"]

_PUBLIC = frozenset(["regulator", "ministry", "police", "coastguard", "parliament", "military", "agency"])


def place_before(runs: Runs, first: int, head: int, noun: str) -> frozenset[str]:
    """Words of the name before "’s" of a body that places have: "Tarvala’s regulator", not "Ruiz’s team".

    Police, a ministry and the like are a place's even where the engine makes a body of its name; letters ("the
    UN’s") are no place.
    """
    public = bool(runs.lexicon.institutions.get(noun, frozenset()) & _PUBLIC)
    for j in range(first + 1, head):
        said = runs.engine_type(first, j - 1)
        governed = governs(runs.lexicon, noun) and not runs.words[j - 1].text.isupper()
        place = said == "place" or governed or (public and said != "organisation")
        if runs.words[j].tag == "POS" and proper(runs.words[j - 1]) and place:
            return frozenset(plain(word.text) for word in runs.words[first:j])
    return frozenset()


def place_behind(runs: Runs, last: int, noun: str) -> int:
    """The last word of "of Orlen" behind "the defence ministry", where Orlen is a place; else ``last``.

    "In Orlen" says whose a ministry is, but not the police.
    """
    words, i = runs.words, last + 2
    tells = ("of", "in") if noun == "ministry" else ("of",)
    if i >= len(words) or i in runs.ends or words[last + 1].text not in tells or not proper(words[i]):
        return last
    if runs.engine[i] < 0 or (runs.engine_type(i, i) == "organisation" and noun != "ministry"):
        return last  # of a ministry it is a country, whatever an engine makes of its name
    while i + 1 < len(words) and runs.engine[i + 1] == runs.engine[i]:
        i += 1
    return i
