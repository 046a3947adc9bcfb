"""What was done to those who are counted, or what they did, as their measure is called: "pumps repaired", "soldiers
defected".

A measure called by its noun alone says nothing: of "10,000 soldiers" a reader asks what became of them. The word is
that of the sentence: a participle where something was done to them ("have been repaired", "ordered 40 buses"), else
the past form of a verb that needs nothing behind it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Article, Figure
from sayso.reading.dictionary import dictionary_form, irregular_verbs
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon
from sayso.record.quantity import Quantity

__all__ = ["became", "printed_verb", "with_what_became"]

_WORD = re.compile(r"[^\W\d_]+")
_WORDS_OF_A_NAME = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|be|is|are|got|get)(?: (?:also|not|then|all|now|\w+ly)){0,2} $", re.IGNORECASE
)
_TO_BE = re.compile(
    r"\b(?:(?:will|would|could|may|might|should|must|to)(?: [a-z]+ly)? be|(?:is|are|was|were) (?:being|to be))"
    r"(?: \w+ly)? $",
    re.IGNORECASE,
)
_HAD = re.compile(r"\b(?:had|has|have|having)(?: (?:also|not|then|all|now|\w+ly)){0,2} $", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\W*$|[,;:.)\n]| (?:in|against|from|at|through|over|on|for|after|since|across|into|with|by|during|and|as|when|"
    r"last|this|yesterday|today|between|until|near|under|around|overnight|so far)\b",
    re.IGNORECASE,
)
"""Behind a verb that says all: "marched through the city", not "took part", "contained lead"."""
_NOT = re.compile(r"\b(?:not|never|no)\b|n[’']t\b", re.IGNORECASE)
_BETWEEN = 3
"""Words that may stand between a verb and the number that is its object: "repaired another 40"."""
_PREPOSITIONS = "with|of|to|from|by|in|on|at|for|against|after|before|over|into"
_FAR, _ASIDE = 80, 6
_APPOSED = re.compile(r"^\s*,(?:[^,.;:!?\n]|(?<=\d),(?=\d)){3,50},\s*")
""" "10,000 soldiers, | out of some 200,000, | had defected"."""


def with_what_became(article: Article, figure: Figure, found: Quantity) -> Quantity:
    """The quantity with what became of the things counted, and by its verb as printed where it has no noun."""
    if figure.counted is None and found.loose and found.name.partition(",")[0] == figure.event:
        return replace(found, called=printed_verb(article, figure))
    if found.unit not in (None, "percent"):
        return found
    told = became(article, figure)
    return found if told in _WORDS_OF_A_NAME.findall(found.name) else replace(found, told=told)


def became(article: Article, figure: Figure) -> str:
    """What the sentence of ``figure`` tells of those counted, to stand behind their noun; "" where it does not tell
    plainly.

    Counted: a verb in its past form or a participle that is the event of the figure, up to 80 characters behind what is
    counted, or right before the number as its object; of what is to come, behind "will be" and the like. Refused: what
    is negated or stands further off, and verbs that tell nothing alone.
    """
    span = figure.counted_span
    if figure.event is None or span is None or figure.event in lexicon().untelling:
        return ""
    start, end = sentence_around(article, figure.span)
    behind = max(span[1], figure.span[1])
    for word in _WORD.finditer(article.text, behind, min(end, behind + _FAR)):
        if _is_past(word[0], figure.event):
            return _behind(
                article.text[behind : word.start()], word[0], article.text[word.end() : end], figure
            )
    last = [
        word
        for word in _WORD.finditer(article.text, start, figure.span[0])
        if _is_past(word[0], figure.event) and _near(article.text[word.end() : figure.span[0]])
    ]
    told = bool(last) and not _NOT.search(article.text, start, last[-1].start())
    return _participle(last[-1][0], figure.event) if told else ""


def printed_verb(article: Article, figure: Figure) -> str:
    """The verb that is the event of ``figure``, as its sentence prints it nearest the number: "weighed" for "weigh"; ""
    where it is not printed."""
    start, end = sentence_around(article, figure.span)
    found = [
        word
        for word in _WORD.finditer(article.text, start, end)
        if word[0].islower() and figure.event in _lemmas(word[0].lower())
    ]
    nearest = min(found, key=lambda word: abs(word.start() - figure.span[0]), default=None)
    return nearest[0] if nearest is not None else ""


def _lemmas(form: str) -> set[str]:
    return {form, *(dictionary_form(form, tag, form) for tag in ("VBD", "VBG", "VBZ"))}


def _is_past(word: str, event: str) -> bool:
    form = word.lower()
    if form == event or form.endswith(("ing", "s")):
        return False
    return form == event + "ed" or dictionary_form(form, "VBD", form) == event


def _near(between: str) -> bool:
    """Not "schools closed and thousands of people marched": what was closed stands before."""
    apart = re.match(r"\s*(?:and|but|or|while)\b", between) or re.search(
        rf"[,.;:!?]|\b(?:{_PREPOSITIONS})\b", between
    )
    return len(between.split()) <= _BETWEEN and apart is None


def _behind(between: str, verb: str, after: str, figure: Figure) -> str:
    between = _APPOSED.sub(" ", between)
    apart = re.search(r"[.,;:!?\n]", between) is not None or len(between.split()) > _ASIDE
    if _NOT.search(between) or apart:
        return ""
    if figure.status != "actual":
        return verb.lower() if _TO_BE.search(between) else ""
    if _PASSIVE.search(between):
        return verb.lower()
    plain = not between.strip() or (_HAD.search(between) is not None and verb.lower().endswith("ed"))
    return verb.lower() if plain and _GOES_ON.match(after) else ""


def _participle(form: str, event: str) -> str:
    """The participle of a verb printed ``form``; "" where its past form may be another word."""
    regular = form.lower().endswith("ed") and event not in irregular_verbs().values()
    return form.lower() if regular else ""
