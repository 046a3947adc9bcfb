"""Who says so, by the words of a sentence alone, where the reading has nobody say it: "Nine died, the port informed."

* Behind the number and a comma: "…, its safety officer, Dana Voight, said in a written answer", "…, he went on".
* At the head of the sentence: "Dolan said 61 people had been pulled out", "The institute reported that …".
* "According to the health trust", before or behind.

Who it is: the name that ends before the verb, or that begins what stands there ("Mrs Pelling, the council's leader,
announced"), a body or people in words of their own, or for a pronoun who spoke last. Not in quotation marks, nor where
another clause opens between the number and the words: then they may be about that clause alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.model import Entity, Figure, Reading, Span, Speaker
from sayso.record.counters import last_named
from sayso.record.evidence import sentence_around
from sayso.record.party_words import party_words
from sayso.record.unnamed import in_own_words
from sayso.record.whose_people import owner_in_words, speaker_for

__all__ = ["ASIDE", "says_so"]

_ACCORDING = re.compile(r"\b[Aa]ccording to ")
_NAMED = re.compile(r"(?P<np>[^,;.:\"“”()–—]{2,70})")
_OTHER_CLAUSE = re.compile(r"; |: |\b(?:but|while|whereas|although|though)\b")
_PRONOUN = re.compile(r"(?:he|she|it|they)", re.IGNORECASE)
_AHEAD = re.compile(
    r"(?:\W*(?:[Ii]n|[Oo]n|[Bb]y|[Aa]t|[Aa]fter) [^,;]{2,40}, |(?:But|And|Meanwhile|Still|Yet|Later),? )?"
)
ASIDE = re.compile(r"\W*(?:With|Amid|Despite|After|As|Although|While|When|Since|Following|Besides)\b")
"""A clause with which a sentence begins, before who says something else."""
_SAYS_MORE = re.compile(
    r"(?: (?:on \w+day|today|yesterday|later|also))* "
    r"(?!(?:on|in|at|as|to|by|during|late|early|the same|the next|th(?:at|is) \w+day)\b)\w"
)
""" "With 4m gallons of oil in the gulf, McKay said the company had been ready": the number is nobody's word."""
_FARTHEST = 100
"""Characters that who speaks and what he is may take up."""


def says_so(reading: Reading, figure: Figure) -> Speaker | None:
    """Who says ``figure`` by a verb of speech of its sentence; None where the words do not tell."""
    start, end = sentence_around(reading.article, figure.span)
    if _in_quotation(reading.article.text, (start, end), figure.span[0]):
        return None
    return (
        _behind(reading, figure, start, end) or _ahead(reading, figure, start) or _cited(reading, start, end)
    )


def _behind(reading: Reading, figure: Figure, start: int, end: int) -> Speaker | None:
    """ "…, the head of the region, Vesna Kolm, informed"."""
    text = reading.article.text
    aside = ASIDE.match(text, start, figure.span[0]) is not None
    for verb in _verb().finditer(text, figure.span[1], end):
        if aside and _SAYS_MORE.match(text, verb.end()):
            continue
        commas = [m.end() for m in re.finditer(r", ", text[figure.span[1] : verb.start()])]
        for comma in commas:
            begins = figure.span[1] + comma
            between = text[figure.span[1] : begins]
            if verb.start() - begins > _FARTHEST or _OTHER_CLAUSE.search(between):
                continue
            who = _who(reading, (begins, verb.start() - 1), start)
            if who is not None:
                return who
    return None


def _ahead(reading: Reading, figure: Figure, start: int) -> Speaker | None:
    """ "Dolan said 61 people had been pulled out"."""
    text = reading.article.text
    verb = _verb().search(text, start, figure.span[0])
    if verb is None or _OTHER_CLAUSE.search(text, verb.end(), figure.span[0]):
        return None
    begins = _AHEAD.match(text, start, verb.start()).end()  # type: ignore[union-attr]
    heads = [begins, *(start + m.end() for m in re.finditer(r", ", text[start : verb.start()]))]
    for head in heads:  # "Power was back, the ministry said on Friday, leaving 410,000 without it"
        who = _who(reading, (head, verb.start() - 1), start) if verb.start() - head <= _FARTHEST else None
        if who is not None:
            return who
    return None


def _cited(reading: Reading, start: int, end: int) -> Speaker | None:
    """ "…, according to the health trust, …": where one alone is cited so in the sentence."""
    text = reading.article.text
    found = list(_ACCORDING.finditer(text, start, end))
    named = _NAMED.match(text, found[0].end(), end) if len(found) == 1 else None
    if named is None:
        return None
    for entity in _parties(reading):
        if any(0 <= begins - named.start() <= 4 for begins, _ in entity.mentions):
            return _as_speaker(entity)
    return _in_words(reading, named["np"].strip())


def _who(reading: Reading, span: Span, start: int) -> Speaker | None:
    """Who the words between ``span`` are, all of them."""
    text = reading.article.text
    words = text[slice(*span)].strip(" ,")
    if _PRONOUN.fullmatch(words):
        return last_named(reading, start, words.lower())
    ends = span[0] + len(text[slice(*span)].rstrip(" ,"))
    for entity in _parties(reading):
        for begins, stops in entity.mentions:
            closes = stops == ends and span[0] <= begins and _describes(text[span[0] : begins])
            opens = begins - span[0] in range(6) and stops < ends and text[stops : stops + 2] == ", "
            if closes or (opens and stops > span[0] and text[ends : ends + 1] == ","):
                return _as_speaker(entity)
    return _in_words(reading, words) if "," not in words else None


def _describes(before: str) -> bool:
    """Whether what stands before a name is no more than what he is: "the director of the customs service, "."""
    return (
        not before
        or re.fullmatch(
            r"(?:[A-Z][a-z]{1,8}\.? |(?:the|an?|its|his|her|their) [^,;]{2,70}(?:, | )|(?:[a-z-]+ ){1,4}){1,2}",
            before,
        )
        is not None
    )


def _in_words(reading: Reading, words: str) -> Speaker | None:
    found = owner_in_words(reading, words, frozenset(party_words()["counts"])) or speaker_for(reading, words)
    if found is not None:
        return found
    own = in_own_words(words) if re.match(r"(?:the|an?|one|two|three) ", words, re.IGNORECASE) else None
    return Speaker(own, "unnamed") if own is not None else None


def _parties(reading: Reading) -> list[Entity]:
    return [e for e in reading.entities if e.type in ("person", "organisation")]


def _as_speaker(who: Entity) -> Speaker:
    return Speaker(who.name, who.type, who.roles[0] if who.roles else None, who.id)


def _in_quotation(text: str, sentence: Span, place: int) -> bool:
    before = text[sentence[0] : place]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


@lru_cache(maxsize=1)
def _verb() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\w,] )\b(?:{'|'.join(party_words()['saying'])})\b")
