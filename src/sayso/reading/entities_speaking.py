"""Whether a noun phrase speaks: the subject of a verb of speech, or whom words or knowledge are credited to."""

from __future__ import annotations

from sayso.reading.entities_lexicon import plain
from sayso.reading.names import Runs

__all__ = ["speaks"]


def speaks(runs: Runs, first: int, head: int) -> bool:
    """Is it the subject of a verb of speech, or after "according to"?"""
    words, speaking = runs.words, runs.lexicon.speaking
    word = words[head]
    if word.relation in ("nsubj", "csubj") and words[word.head].lemma in speaking:
        return True
    if first >= 2 and words[first - 1].text == "to" and plain(words[first - 2].text) == "according":
        return True
    after = words[head + 1] if head + 1 < len(words) and head + 1 not in runs.ends else None
    if after is not None and after.tag in ("VBD", "VBZ", "VBP") and after.lemma in speaking:
        return True
    before = words[first - 1] if first and first not in runs.opens else None
    if before is None:
        return False
    if before.tag in ("VBD", "VBZ") and before.lemma in ("say", "add"):
        return after is None or after.pos not in ("VERB", "AUX")  # not "he said the team would come"
    if before.tag == "VBG" and before.text.lower() in runs.lexicon.citing:
        return True
    above = words[first - 2] if first >= 2 else before
    if before.text in ("for", "of", "from") and "spokesperson" in runs.lexicon.roles.get(
        plain(above.lemma), ()
    ):
        return True
    return before.text == "by" and above.tag == "VBN" and above.lemma in speaking
