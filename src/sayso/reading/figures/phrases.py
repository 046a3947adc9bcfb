"""Noun phrases next to a number.

The parse says which nouns belong together, the order of the words where the
phrase begins and ends: a number may hang on the wrong noun ("the 1,500 the
agency estimated"), but an article between the two always parts them.
"""

from __future__ import annotations

import re

from sayso.reading.analysis import Word
from sayso.reading.figures.lexicon import table
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.fixed import fixed

__all__ = ["Phrase", "phrase_after", "phrase_before", "phrase_of"]

_OPENERS = (
    "the",
    "a",
    "an",
    "its",
    "their",
    "his",
    "her",
    "our",
    "these",
    "those",
    "all",
    "this",
    "that",
    "any",
    "such",
    "my",
    "your",
)
_MODIFIERS = (
    "amod",
    "compound",
    "nmod",
    "nmod:poss",
    "conj",
    "flat",
    "nummod",
    "dep",
    "advmod",
    "nmod:unmarked",
    "obl:unmarked",
    "det",
)
_INSIDE_OF = ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PART")


@fixed
class Phrase:
    """A noun phrase as a range of words, both ends included."""

    first: int
    last: int
    """Of the whole phrase: "containers of shells and other arms"."""
    head: int
    end: int
    """Last word of the phrase without what hangs on it by "of"."""


def phrase_after(prose: Prose, i: int, limit: int) -> Phrase | None:
    """The noun phrase that begins at word ``i`` and ends before word ``limit``; None where none does.

    An article, a possessive or a demonstrative at its head is left out of it.
    """
    while i < limit and prose.words[i].text.lower() in _OPENERS:
        i += 1
    head = _run(prose, i, limit)
    if head is None:
        return None
    head = _behind_two(prose, head, limit) or head
    end = _joined_nouns(prose, head, limit)
    return Phrase(i, _with_of(prose, end, limit), head, end)


def _run(prose: Prose, first: int, limit: int) -> int | None:
    """The head of the nominal that begins at ``first``."""
    head = None
    i = first
    while i < limit and (not prose.in_time(i) or _is_pace(prose, i, limit)):
        word = prose.words[i]
        if is_noun(word):
            head = i
            if not _goes_on(prose, word, i, limit):
                break
        elif not (i > first and _is_model(prose, i, limit)) and not _modifies(prose, word, i, limit):
            break
        i += 1
    return head


def _behind_two(prose: Prose, head: int, limit: int) -> int | None:
    """ "43 search and rescue teams": the plural behind two nouns in the singular, whatever the parse makes of them."""
    last = head + 3
    if last >= limit or prose.words[head + 1].text.lower() not in ("and", "or"):
        return None
    tags = [prose.words[i].tag for i in (head, head + 2, last)]
    return last if tags == ["NN", "NN", "NNS"] and not prose.in_time(last) else None


def _is_pace(prose: Prose, i: int, limit: int) -> bool:
    """ "300 daily flights": the expression of time is a word of the phrase."""
    pace = prose.words[i].text.lower() in table("per", "adverbs")
    return pace and i + 1 < limit and (is_noun(prose.words[i + 1]) or prose.words[i + 1].pos == "ADJ")


def _is_model(prose: Prose, i: int, limit: int) -> bool:
    """ "Five new 737 aircraft": a number within a noun phrase names a model, and counts nothing."""
    model = i + 1 < limit and re.fullmatch(r"\d{3}", prose.words[i].text) is not None
    return model and is_noun(prose.words[i + 1])


def _goes_on(prose: Prose, word: Word, i: int, limit: int) -> bool:
    """Whether a noun only modifies a later one: "army convoy", "arms dealers"."""
    following = prose.words[i + 1] if i + 1 < limit else None
    if following is None or prose.in_time(i + 1):
        return False
    if word.relation == "conj" and word.head < i and prose.words[word.head].relation == "compound":
        word = prose.words[word.head]  # "Kia and Hyundai cars": the second hangs on the first
    if following.text == "(":
        # "National Relief Council (NRC) lorries": an acronym does not end the phrase.
        closing = prose.words[i + 3] if i + 4 < limit else None
        return closing is not None and closing.text == ")" and is_noun(prose.words[i + 4]) and word.head > i
    if following.text in ("'s", "’s", "'", "’") and word.head > i:
        return True
    if word.text[:1].isupper() and _is_model(prose, i + 1, limit):
        return True
    if is_noun(following) or following.text in ("-", "‑", "/"):
        return word.head > i and word.relation in _MODIFIERS and word.head < limit
    modified = word.head > i and word.relation in ("compound", "amod", "conj")
    return modified and following.pos in ("ADJ", "CCONJ", "PUNCT") and word.head - i < 5 and word.head < limit


def _modifies(prose: Prose, word: Word, i: int, limit: int) -> bool:
    if word.text.lower() in _OPENERS or word.pos in ("DET", "PRON", "ADP", "SCONJ", "NUM", "AUX"):
        return False
    if word.text in ("(", ")") and i + 2 < limit:
        return True
    if word.text in ("[", "]", "“", "”", '"', "-", "‑", "'s", "’s", "'", "’"):
        return _precedes_head(prose, i, limit) or (word.pos in ("PUNCT", "PART") and i + 1 < limit)
    if word.pos in ("CCONJ", "PUNCT"):
        return word.text in (",", "and", "or") and i + 1 < limit and _precedes_head(prose, i + 1, limit)
    if word.text.lower() in table("events", "forms") and not _precedes_head(prose, i, limit):
        return False
    if word.pos in ("ADJ", "VERB", "ADV"):
        return _precedes_head(prose, i, limit)
    return False


def _precedes_head(prose: Prose, i: int, limit: int) -> bool:
    """Whether word ``i`` modifies a noun that comes soon after it."""
    word = prose.words[i]
    if word.relation == "conj" and word.head < i and prose.words[word.head].relation == "amod":
        word = prose.words[word.head]  # "digital and physical copies"
    if word.head <= i or word.head >= limit or word.head - i > 7:
        return False
    if word.relation in ("amod", "compound", "nmod:poss", "conj"):
        return True
    # "severely injured passengers": the adverb hangs on what modifies.
    return word.relation == "advmod" and prose.words[word.head].relation == "amod"


def _joined_nouns(prose: Prose, head: int, limit: int) -> int:
    """ "soldiers and sailors": the second noun counts along, where it has no number or article of its own."""
    joiner = prose.words[head + 1] if head + 1 < limit else None
    if joiner is None or joiner.text.lower() not in ("and", "or"):
        return head
    i = head + 2
    while i < limit and prose.words[i].pos == "ADJ":
        i += 1
    if i < limit and is_noun(prose.words[i]) and not prose.in_time(i):
        word = prose.words[i]
        following = prose.word(i + 1)
        if following is not None and following.tag == "CD":
            return head  # "62 seats and Harvest 61"
        subject_of_its_own = prose.analysis.child(i, "cop") is not None or word.relation.startswith("nsubj")
        if word.relation == "conj" and word.head == head and not subject_of_its_own:
            return i
    return head


def _with_of(prose: Prose, end: int, limit: int) -> int:
    """The last word of "of …" after word ``end``; a list is whole, a clause or a preposition ends it."""
    i = end + 1
    if i + 1 >= limit or prose.words[i].text.lower() != "of":
        return end
    last, noun = end, None
    i += 1
    while i < limit and not prose.in_time(i):
        word = prose.words[i]
        if (
            word.pos in _INSIDE_OF
            or is_noun(word)
            or (word.tag in ("VBN", "VBG") and word.relation == "amod")
        ):
            if is_noun(word):
                last = i
                noun = i if noun is None else noun
        elif word.text.lower() not in (",", "and", "or", "of") or not _list_goes_on(prose, i, noun, limit):
            break
        i += 1
    return last


def _list_goes_on(prose: Prose, i: int, noun: int | None, limit: int) -> bool:
    if prose.words[i].text.lower() == "of":
        return True
    if noun is None:
        return False
    for j in range(i + 1, min(limit, i + 5)):
        word = prose.words[j]
        if is_noun(word) and word.relation in ("conj", "appos"):
            return word.head >= noun and not _has_verb_between(prose, i, j)
    return False


def _has_verb_between(prose: Prose, i: int, j: int) -> bool:
    return any(word.pos in ("VERB", "AUX") and word.relation != "amod" for word in prose.words[i:j])


def phrase_of(prose: Prose, noun: int) -> Phrase:
    """The phrase whose head is ``noun``: its modifiers before it, no article, no possessor, no number."""
    first = noun
    floor = prose.sentence(noun)[0]
    while first > floor:
        word = prose.words[first - 1]
        if not _stands_before(prose, word, noun) or prose.in_time(first - 1):
            break
        first -= 1
    while first < noun and prose.words[first].pos in ("PUNCT", "CCONJ", "PART", "ADV"):
        first += 1
    return Phrase(first, _with_of(prose, noun, prose.sentence(noun)[1]), noun, noun)


def _stands_before(prose: Prose, word: Word, noun: int) -> bool:
    if word.relation in ("amod", "compound", "flat", "punct") and word.head == noun:
        return word.text.lower() not in ("previous", "earlier", "latest", "new", "total", "overall", ",")
    under = prose.words[word.head]
    return (
        word.relation in ("amod", "compound", "punct")
        and under.head == noun
        and under.relation in ("amod", "compound")
    )


def phrase_before(prose: Prose, i: int) -> Phrase | None:
    """The phrase that ends right before word ``i``, a word such as "of" or "at"."""
    noun = prose.word(i - 1)
    if noun is None or not is_noun(noun) or prose.in_time(noun.i):
        return None
    return phrase_of(prose, noun.i)
