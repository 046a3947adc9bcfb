"""Short forms of a body's name: its initials, its tail, its first word."""

from __future__ import annotations

from sayso.reading.chains import Chain, absorb
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.names import Runs

__all__ = ["join_short_forms"]

_FIRMS = closed("firms")


def join_short_forms(runs: Runs, chains: list[Chain]) -> None:
    """Join "FBI", "The Post" and "Amnesty" to the full names of the text; emptied chains stay behind.

    Not joined: a tail of one word without "the" ("Post"), and first words that name
    something else: "New York" is not The New York Times, nor "Human Rights" Human Rights Watch, nor "UN" its
    Security Council.
    """
    longer: dict[str, list[Chain]] = {}
    for chain in chains:
        if len(chain.words) > 1 and chain.type == "organisation":
            initials = "".join(w[0] for w in chain.words if w[0].isupper()).lower()
            for key in {chain.words[0].lower(), chain.words[-1].lower(), initials}:
                longer.setdefault(key, []).append(chain)
    for chain in chains:
        # A small engine takes "Corvane", for Corvane Power, for a person.
        given = runs.lexicon.given(chain.words[0]) is not None
        weak = chain.type == "person" and chain.sure < 2 and not given
        # Nor does it know whether "Halden said" is the town or Halden Motors; a town says nothing.
        said = chain.type == "place" and chain.speaks and chain.sure < 2 and len(chain.words) == 1
        if (weak or said or chain.type in ("organisation", "")) and len(chain.words) <= 3 and chain.mentions:
            ends = (chain.words[0].lower(), chain.words[-1].lower())
            nearby = [c for key in dict.fromkeys(ends) for c in longer.get(key, ())]
            fits = [c for c in nearby if c is not chain and _is_short_for(runs, chain, c)]
            if fits:
                if weak or said:
                    chain.votes.clear()  # what the engine took it for says nothing of the body
                # "Apple" is Apple Inc. rather than Apple TV.
                absorb(next((c for c in fits if c.words[-1] in _FIRMS), fits[0]), chain)


def _is_short_for(runs: Runs, chain: Chain, full: Chain) -> bool:
    if not full.mentions or len(full.words) <= len(chain.words):
        return False
    key, low = tuple(w.lower() for w in chain.words), tuple(w.lower() for w in full.words)
    if len(key) == 1 and _is_acronym(chain.words[0], full.words):
        return True
    if low[-len(key) :] == key:
        return (len(key) > 1 and bool(chain.type)) or _with_article(runs, chain)
    return low[: len(key)] == key and not _is_common(runs, chain) and not _is_part(chain, full)


def _with_article(runs: Runs, chain: Chain) -> bool:
    return any(m.first and runs.words[m.first - 1].text.lower() == "the" for m in chain.mentions)


def _is_part(chain: Chain, full: Chain) -> bool:
    """ "UN Security Council" is one body of the UN and "NHS England" of the NHS, but "BP Plc" is BP."""
    letters = len(chain.words) == 1 and len(chain.words[0]) > 1 and chain.words[0].isupper()
    return letters and full.words[-1] not in _FIRMS


def _is_common(runs: Runs, chain: Chain) -> bool:
    words = chain.words
    return len(words) > 1 or words[0] in runs.lexicon.region or plain(words[0]) in runs.lexicon.portfolio


def _is_acronym(letters: str, words: tuple[str, ...]) -> bool:
    """Do the letters stand for the words: FBI for "Federal Bureau of Investigation"?"""
    initials = "".join(w[0] for w in words if w[0].isupper())
    return len(letters) > 1 and letters.isupper() and len(words) > 1 and letters == initials
