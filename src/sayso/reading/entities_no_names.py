"""What is written as a name and is none: an adjective, a description, a single letter.

"Russian troops", "Republican voters", "the Republican", "the Bank" at the head of a sentence. Not refused: what the
engine has as a name, and "The Courier", whose article bears a capital.
"""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.entities_beside import opens_compound
from sayso.reading.entities_lexicon import plain
from sayso.reading.names import Runs

__all__ = ["is_no_name"]


def is_no_name(runs: Runs, first: int, last: int, whole: str) -> bool:
    """Does the run from word ``first`` to ``last``, whose text is ``whole``, name nobody?"""
    if _is_adjective(runs, first, last, whole) or len(whole.rstrip(".")) == 1:
        return True
    return first == last and (_is_common(runs, first) or opens_compound(runs, first))


def _is_adjective(runs: Runs, first: int, last: int, whole: str) -> bool:
    """Does the run only qualify what follows: "Russian troops", "Republican voters"?"""
    words = runs.words
    after = words[last + 1] if last + 1 < len(words) and last + 1 not in runs.ends else None
    common = after is not None and after.text[0].islower() and _may_be_qualified(after)
    people = whole in runs.lexicon.adjective and whole not in runs.lexicon.country
    if not people and first == last and common and whole in runs.lands:
        return True
    if not people:
        known = runs.engine_type(first, last) in ("place", "person", "organisation")
        return first == last and common and words[last].pos == "ADJ" and not known
    if after is not None and after.text in "-–":
        return True
    plural = words[last].tag in ("NNPS", "NNS") or words[last].text.endswith("s")
    return not plural and (common or words[last].pos == "ADJ")


def _may_be_qualified(word: Word) -> bool:
    return word.pos in ("NOUN", "ADJ", "NUM") or word.tag in ("VBN", "VBG")


def _is_common(runs: Runs, i: int) -> bool:
    """Is this one word in capitals a description: "the Republican", "a Democrat", "the Bank"?"""
    word, lexicon = runs.words[i], runs.lexicon
    noun = plain(word.text)
    before = runs.words[i - 1] if i and i not in runs.opens else None
    told = before is not None and (before.pos in ("DET", "NUM") or before.tag == "PRP$")
    if before is not None and before.text == "The" and not runs.initial(before.i):
        return False  # "seen by The Courier"
    if word.tag == "NNPS" or (not told and word.text in runs.surnames):
        return False
    if "party" in lexicon.roles.get(noun, ()):
        return True
    own = lexicon.institutions.get(noun, frozenset()) & {"parliament", "military", "coastguard"}
    listed = noun in lexicon.roles or (noun in lexicon.institutions and not own)
    return listed and (told or runs.initial(i)) and word.text not in lexicon.known
