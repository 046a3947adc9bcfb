"""The noun phrase that a source begins with, and its words as the name of somebody unnamed."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Span, Speaker
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.names import nominal, past_brackets
from sayso.reading.speakers_cast import Appearance, Cast

__all__ = ["Phrase", "phrase_end", "phrase_first", "printed", "read_phrase"]

_STOPS = closed("source_stops")
_LETTERS_AFTER = closed("letters_after")
_STOOD = closed("stood")
_DAYS = closed("days")
_QUOTES = frozenset("“”\"‘’'")
_INSIDE = frozenset(["DET", "ADJ", "NUM", "ADV", "SYM", "X"])


@dataclass(slots=True)
class Phrase:
    """The noun phrase at the beginning of a source."""

    first: int
    head: int
    last: int
    """Last word of the source."""
    mention: Appearance | None
    """The entity mentioned by the head."""


def read_phrase(cast: Cast, span: Span) -> Phrase | None:
    """The phrase that a source begins with; None where there is no noun in it."""
    words = cast.analysis.words_in(*span)
    if not words:
        return None
    i, last = words[0].i, words[-1].i
    if i == last and plain(words[0].text) in ("the", "a", "an"):
        seen = cast.at.get(i + 1)  # a source cut short: "The | Harbour Trust"
        last = seen.last if seen is not None and seen.first == i + 1 else last
    while i < last and cast.words[i].pos in ("PUNCT", "ADP", "CCONJ", "SCONJ"):
        i += 1
    first, head, mention, stand_in = i, None, None, None
    while i <= last:
        word, seen = cast.words[i], cast.at.get(i)
        if seen is not None and seen.first <= i and (seen.last <= last or i == last):
            head, mention, i = min(seen.last, last), seen, seen.last + 1
            while i <= last and cast.words[i].text in _LETTERS_AFTER and seen.entity.type == "person":
                i += 1
            continue
        if head is not None and _handed_on(cast, i):
            break
        behind = past_brackets(cast.words, i, last + 1)
        if head is not None and i < behind <= last and _holds_person(cast, behind, last):
            i = behind  # "the United Nations | (UN) | relief coordinator Ana Ruiz"
            continue
        if nominal(word):
            head, mention = i, None
        elif plain(word.text) in cast.lexicon.courtesy:
            i += 1  # "Ms Brandt", of which the engine makes a pronoun
            continue
        elif word.pos in ("NUM", "DET", "PRON", "ADJ") and stand_in is None and head is None:
            stand_in = i
        if not _goes_on(cast, i, last, head is not None):
            break
        i += 1
    if head is None:
        head = stand_in
    return None if head is None else Phrase(first, head, last, mention)


def _holds_person(cast: Cast, first: int, last: int) -> bool:
    """Whether nouns up to a person's name follow, with no comma between."""
    for i in range(first, last + 1):
        seen = cast.at.get(i)
        if seen is not None and seen.entity.type == "person":
            return True
        if not nominal(cast.words[i]) and cast.words[i].pos != "ADJ":
            return False
    return False


def _goes_on(cast: Cast, i: int, last: int, headed: bool) -> bool:
    word = cast.words[i]
    if nominal(word) or word.tag in ("POS", "PRP$", "HYPH") or word.text in ("-", "/", "&", "’s"):
        return True
    if word.text == "of" and headed:
        return _office_before_name(cast, i, last)
    after = cast.words[i + 1] if i < last else None
    if after is not None and after.tag == "HYPH" and i + 2 <= last:
        after = cast.words[i + 2]  # "the frozen-food maker"
    noun_next = after is not None and (nominal(after) or after.pos in ("ADJ", "NUM") or after.tag == "VBN")
    if word.pos in _INSIDE or word.tag == "JJ" or (word.text in _QUOTES and noun_next):
        return not headed or noun_next
    return word.tag in ("VBN", "VBG") and noun_next


def _office_before_name(cast: Cast, i: int, last: int) -> bool:
    """Does "of" belong to a title: "Secretary of State Jane Poe", not "a friend of Jane Poe"?"""
    for j in range(i + 1, min(i + 6, last + 1)):
        seen = cast.at.get(j)
        if seen is not None and seen.entity.type == "person" and seen.first == j:
            return j > i + 1
        if not nominal(cast.words[j]) and cast.words[j].pos not in ("CCONJ", "ADJ"):
            return False
    return False


def phrase_end(cast: Cast, phrase: Phrase) -> int:
    """Over "of the town", "close to the talks", up to a comma, "who", a clause, or where they stood.

    "Soldiers at the crossing" are soldiers; but "an analyst at Halden Bank" is told by the bank.
    """
    last = phrase.head
    for i in range(phrase.head + 1, min(phrase.head + 12, phrase.last + 1)):
        word = cast.words[i]
        if word.text in _STOPS or word.pos in ("VERB", "AUX") or _handed_on(cast, i):
            break
        if word.text.lower() in _STOOD and not _names_next(cast, i + 1, phrase.last):
            break
        aged = word.text == "old" and cast.words[i - 1].text in ("-", "‑")  # "a friend of the 51-year-old"
        if nominal(word) or word.pos == "NUM" or aged:
            last = i
    return last


def _handed_on(cast: Cast, i: int) -> bool:
    """ "Economists | polled by Mercato Wire": whom they told is no part of who they are."""
    following = cast.words[i + 1].text if i + 1 < len(cast.words) else ""
    return cast.words[i].text in cast.lexicon.handed_on and following == "by"


def _names_next(cast: Cast, i: int, last: int) -> bool:
    if i <= last and cast.words[i].pos == "DET":
        i += 1
    named = i <= last and cast.words[i].text[0].isupper() and nominal(cast.words[i])
    seen = cast.at.get(i) if named else None
    return named and not (seen is not None and seen.last < last and cast.words[seen.last + 1].tag == "POS")


def printed(cast: Cast, phrase: Phrase, kind: str, last: int) -> Speaker:
    """Somebody without an entity, named by the words up to ``last``, a leading article left out."""
    first = phrase.first
    opening = cast.words[first]
    if first < phrase.head and (opening.tag == "PRP$" or plain(opening.text) in ("the", "a", "an", "whose")):
        first += 1
        first += first < phrase.head and opening.tag == "PRP$" and cast.words[first].text == "own"
    for i in range(first, last):
        if cast.words[i].text == "," and cast.words[i + 1].text in ("who", "which", "whose"):
            last = i - 1
            break
    while last > first and cast.words[last].pos == "PUNCT":
        last -= 1
    start, end = cast.analysis.span(first, last)
    return Speaker(cast.text[start:end], kind)


def phrase_first(cast: Cast, head: int) -> int:
    """First word of the noun phrase that ends with ``head``: its article, or the first word of its sentence."""
    opens, _ = cast.analysis.sentence_of(head)
    while head > opens and cast.words[head].pos != "DET" and cast.words[head].tag != "PRP$":
        before = cast.words[head - 1]
        if before.text in _DAYS:
            break
        inside = nominal(before) or before.pos in ("ADJ", "DET", "NUM") or before.tag in ("PRP$", "POS")
        if not inside:
            break
        head -= 1
    return head
