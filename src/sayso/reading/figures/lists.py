"""Numbers that answer their noun: "Homes destroyed: 40", "How many have left: 410", "640. So many have left"."""

from __future__ import annotations

import re

from sayso.reading.dictionary import dictionary_form
from sayso.reading.figures.lexicon import table, words
from sayso.reading.figures.phrases import Phrase, phrase_after, phrase_before
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose, is_noun

__all__ = ["Answer", "answered_by", "asked_before", "asked_behind", "how_many_before"]

Answer = tuple[Phrase | None, str | None]
"""What is counted, and what happened to it; either may be missing."""

_VERBS = ("VB", "VBN", "VBD", "VBP", "VBG")
_LONGEST = 7
"""Words of an entry of a list before its colon."""
_ASKED = 40
"""Words to look back over for a question."""
_ENDS = re.compile(r"\s?(?:[.,;)(]|$|\n|since\b|as\sof\b|so\sfar\b)|\s?\(")
_CLOSES = re.compile(r"[.!]?[\"'”’)]*\s*(?:\n|$)|[.!][\"'”’)]*\s")


def answered_by(prose: Prose, place: Place) -> Answer | None:
    """What the words before a colon or a question mark ask, or those of the next sentence point back to.

    "How many people have left: 410" counts people, who left; "Dead: 58" the dead. Refused: an entry that is
    only a name ("Orm: 1,204"), and a number that a noun follows.
    """
    if not _ENDS.match(prose.text[prose.words[place.last].end :][:12]):
        return None
    pointed = _so_many(prose, place)
    if pointed is not None:
        return pointed
    mark = prose.word(place.before)
    if mark is None or mark.text not in (":", "?"):
        return None
    first = _entry(prose, mark.i)
    many = _how_many(prose, first, mark.i)
    if many is not None or mark.text == "?":
        return many
    return _of_entry(prose, first, mark.i)


def _entry(prose: Prose, mark: int) -> int:
    """The first word of the clause or line that the mark ends."""
    first = mark
    while first > 0 and mark - first < 24:
        before = prose.words[first - 1]
        if (
            before.text in (".", ";", "!", "?", ":", "•")
            or "\n" in prose.text[before.end : prose.words[first].start]
        ):
            break
        first -= 1
    return first


def _how_many(prose: Prose, first: int, end: int) -> Answer | None:
    """ "How many people have left" from the last "how many" of the entry on."""
    for i in range(end - 2, first - 1, -1):
        if prose.words[i].text.lower() == "how" and prose.words[i + 1].text.lower() == "many":
            return _asked(prose, i + 2, end)
    return None


def how_many_before(prose: Prose, start: int) -> Answer | None:
    """What the question right before word ``start`` asks: "How many homes are gone? The service has counted 212"."""
    mark = prose.word(start - 1)
    return _how_many(prose, _entry(prose, mark.i), mark.i) if mark is not None and mark.text == "?" else None


def asked_before(prose: Prose, start: int) -> Answer | None:
    """What was asked for before word ``start``, by a question or in reported words: "asked how many were missing"."""
    for i in range(start - 2, max(start - _ASKED, -1), -1):
        if [prose.words[i].text.lower(), prose.words[i + 1].text.lower()] == ["how", "many"]:
            return _asked(prose, i + 2, prose.sentence(i)[1])
    return None


def asked_behind(prose: Prose, place: Place) -> Answer | None:
    """The same, where the question is told behind the answer: "“Nineteen,” said Aarsen, asked how many had come"."""
    end = place.sentence[1]
    for i in range(place.last + 1, min(end - 1, place.last + _ASKED)):
        if [prose.words[i].text.lower(), prose.words[i + 1].text.lower()] == ["how", "many"]:
            return _asked(prose, i + 2, end)
    return None


def _so_many(prose: Prose, place: Place) -> Answer | None:
    """ "640. So many have left": the number ends its sentence, and the next one says what it counts."""
    if not _CLOSES.match(prose.text, prose.words[place.last].end):
        return None
    i = place.sentence[1]
    while prose.word(i) is not None and prose.words[i].pos == "PUNCT":
        i += 1
    many = prose.word(i + 1)
    if many is None or [prose.words[i].text.lower(), many.text.lower()] not in (
        ["so", "many"],
        ["that", "many"],
    ):
        return None
    return _asked(prose, i + 2, prose.sentence(i)[1])


def _asked(prose: Prose, i: int, end: int) -> Answer:
    phrase = phrase_after(prose, i, end)
    if phrase is not None and prose.words[phrase.head].tag.startswith("VB"):
        phrase = None
    start = phrase.last + 1 if phrase is not None else i
    event = next((_event(prose, j) for j in range(start, min(end, start + 6)) if _event(prose, j)), None)
    return phrase, event


def _event(prose: Prose, i: int) -> str | None:
    word = prose.words[i]
    form = word.text.lower()
    if form in table("events", "forms"):
        return str(table("events", "forms")[form])
    done = word.pos == "VERB" and word.tag in _VERBS and word.lemma not in ("be", "have", "do")
    return dictionary_form(form, "VBN", word.lemma) if done else None


def _of_entry(prose: Prose, first: int, mark: int) -> Answer | None:
    """ "Homes destroyed", "Confirmed dead", "Missing"."""
    end = mark
    while end > first and (
        prose.words[end - 1].pos == "ADV" or prose.words[end - 1].text.lower() in ("far", "now")
    ):
        end -= 1
    if end == first or mark - first > _LONGEST:
        return None
    last = prose.words[end - 1]
    form = last.text.lower()
    if end - 1 == first and form in table("events", "forms"):
        return Phrase(first, first, first, first), str(table("events", "forms")[form])
    done = form in table("events", "forms") or last.tag in ("VBN", "VBD")
    before = end - 2 >= first and is_noun(prose.words[end - 2])
    noun = end - 2 if done and (before or not is_noun(last)) else end - 1
    phrase = phrase_before(prose, noun + 1) if noun >= first and is_noun(prose.words[noun]) else None
    if phrase is None or phrase.first < first:
        return None
    if all(word.pos == "PROPN" for word in prose.words[phrase.first : phrase.last + 1]):
        return None
    if prose.words[phrase.head].lemma in words("events", "counts") and noun == end - 1:
        return None
    return phrase, _event(prose, end - 1) if noun == end - 2 else None
