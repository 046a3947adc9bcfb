"""What a number is reckoned by: "1,200 cases a week", "$3 a share", "40 deaths per 100,000 people"."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from sayso.reading.figures.lexicon import alternatives, table, words
from sayso.reading.figures.measures import is_money
from sayso.reading.figures.phrases import Phrase, phrase_after
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.figures.quantity import Quantity
from sayso.reading.figures.rate_words import after_article, each_or_every, of_periods, rate_named
from sayso.reading.figures.units import units

__all__ = ["rate_of"]

_WIDEST = 12
"""Words between what is counted and "every day"."""


def rate_of(prose: Prose, quantity: Quantity, place: Place, phrase: Phrase | None) -> str | None:
    """What the number is reckoned by, in dictionary form: "day", "share", "2 weeks", "100,000 people".

    ``phrase`` is what is counted, where that stands in the sentence. In order: the rate of a unit ("USD per
    barrel"); right behind the number or its noun; in the rest of its clause, where "per", "each" and "every" say
    so; "daily" in the noun phrase; "Every day" ahead of the clause. Refused: a point or a stretch of time ("a week
    ago", "a day off", "gave 12 men a year"), a part ("a share of the vote"), what only comes out daily ("12
    daily newspapers") and a factor.
    """
    unit, _, below = (quantity.unit or "").partition(" per ")
    if below:
        return rate_named(below)
    if unit in units() and units()[unit].per is not None:
        return units()[unit].per
    if quantity.form == "multiple":
        return None
    spots = [quantity.end]
    if phrase is not None:
        spots += [prose.words[phrase.end].end, prose.words[phrase.last].end]
    for spot in spots:
        found = _beside(prose, spot, _takes_articles(prose, phrase))
        if found is not None:
            return found
    if phrase is None and quantity.bare and not _goes_on_more(prose, place):
        return None
    found = _in_phrase(prose, phrase) or _further_on(prose, place, phrase) or _ahead(prose, place, phrase)
    return found or _of_subject(prose, quantity, place, phrase)


_PER = re.compile(
    r"(?:(?<!as\s)per(?!\s?cent\b|\sse\b)|for\s(?:each|every))\s(?=\w)|/(?=[a-z]{3,}\b)", re.IGNORECASE
)


def _beside(prose: Prose, spot: int, articles: bool) -> str | None:
    text = prose.text
    if articles:
        match = after_article().match(text, spot)
        if match is not None and not _is_stretch(prose, match):
            return rate_named(match["by"])
    adverb = _adverb().match(text, spot)
    if adverb is not None and not _modifies_noun(prose, adverb.start(1)):
        return str(table("per", "adverbs")[adverb[1]])
    return _led(prose, spot + 1) or _led(prose, spot)


@cache
def _adverb() -> re.Pattern[str]:
    return re.compile(rf"\s({alternatives(table('per', 'adverbs'))})\b")


def _is_stretch(prose: Prose, match: re.Match[str]) -> bool:
    """ "A week to clear the road", "a night shift"."""
    i = prose.at(match.start("by"))
    to, verb = (prose.word(i + 1), prose.word(i + 2)) if i is not None else (None, None)
    if i is None or to is None:
        return i is None
    if _modifies_noun(prose, match.start("by")):
        return True
    return to.text.lower() == "to" and verb is not None and verb.tag == "VB"


def _modifies_noun(prose: Prose, offset: int) -> bool:
    i = prose.at(offset)
    following = prose.word(i + 1) if i is not None else None
    if i is None or following is None or not is_noun(following) or prose.in_time(following.i):
        return False
    return prose.words[i].head == following.i and prose.words[i].relation in ("compound", "amod")


def _takes_articles(prose: Prose, phrase: Phrase | None) -> bool:
    """Whether "a year" behind the noun can be a rate: not where people are given or kept it."""
    if phrase is None or prose.words[phrase.head].lemma not in words("people", "nouns"):
        return True
    over = prose.predicate(phrase.head)
    return over is None or prose.words[over[0]].lemma not in words("per", "lends_time")


def _led(prose: Prose, start: int) -> str | None:
    """The rate that "per", "each" or "every" at ``start`` leads."""
    every = each_or_every().match(prose.text, start)
    if every is not None:
        return of_periods(every)
    per = _PER.match(prose.text, start)
    i = prose.at(per.end()) if per is not None else None
    return _of_things(prose, i) if i is not None else None


def _of_things(prose: Prose, i: int) -> str | None:
    """ "share", "100,000 people", "square kilometre" from word ``i`` on."""
    number = ""
    while (word := prose.word(i)) is not None and (word.tag == "CD" or re.fullmatch(r"[\d,]+", word.text)):
        number += f"{word.text} "
        i += 1
    limit = prose.sentence(i)[1] if word is not None else i
    phrase = phrase_after(prose, i, limit)
    if phrase is not None:
        noun = prose.text[prose.words[phrase.first].start : prose.words[phrase.head].end]
        return rate_named(number + " ".join(noun.split()))
    single = word is not None and i < limit and word.text.isalpha() and (prose.in_time(i) or is_noun(word))
    return rate_named(number + word.text) if single and word is not None else None


def _in_phrase(prose: Prose, phrase: Phrase | None) -> str | None:
    """ "300 daily flights", "an annual fee of $40"; not "12 daily newspapers", nor "an annual loss of $40m"."""
    if phrase is None or prose.words[phrase.head].lemma in words("per", "kinds"):
        return None
    first = max(phrase.first - 1, prose.sentence(phrase.head)[0])
    forms = (prose.words[i].text.lower() for i in range(first, phrase.head))
    return next((table("per", "adverbs")[form] for form in forms if form in table("per", "adverbs")), None)


def _further_on(prose: Prose, place: Place, phrase: Phrase | None) -> str | None:
    """ "300 patients are treated every week": in the rest of the clause, and of the same verb."""
    first = (
        max(place.last, phrase.last if phrase is not None and phrase.first > place.last else place.last) + 1
    )
    verb = _verb(prose, place, phrase)
    for i in range(first, min(place.limit, first + _WIDEST)):
        word = prose.words[i]
        if word.text in (",", ";", ":", "—", "–", "(", ")", "“", "”", '"'):
            return None
        if word.text.lower() in ("each", "every", "per"):
            found = _led(prose, word.start)
            over = prose.predicate(i)
            if found is not None and over is not None and over[0] == verb:
                return found
    return None


def _ahead(prose: Prose, place: Place, phrase: Phrase | None) -> str | None:
    """ "Every day, 40 lorries cross the bridge": of the same verb, or with no verb in between."""
    start = prose.sentence(place.first)[0]
    for word in islice(prose.words, start, min(start + 3, place.first)):
        if word.i > start and prose.words[word.i - 1].text.lower() not in (
            "and",
            "but",
            "average",
            "on",
            ",",
        ):
            return None
        match = each_or_every().match(prose.text, word.start)
        at = prose.at(match.start("by")) if match is not None else None
        if match is None or at is None or at >= place.first:
            continue
        over = prose.predicate(at)
        same = over is not None and over[0] == _verb(prose, place, phrase)
        between = prose.words[at + 1 : place.first]
        return (
            of_periods(match) if same or not any(w.pos in ("VERB", "AUX", "NOUN") for w in between) else None
        )
    return None


def _goes_on_more(prose: Prose, place: Place) -> bool:
    """ "300 more come each day"."""
    following = prose.word(place.last + 1)
    return following is not None and following.text.lower() in ("more", "others")


def _of_subject(prose: Prose, quantity: Quantity, place: Place, phrase: Phrase | None) -> str | None:
    """ "Spending per child went up 6 percent"; "a litre sells for €9.40", of money alone."""
    verb = _verb(prose, place, phrase)
    subject = prose.subject(verb) if verb is not None else None
    if verb is None or subject is None or subject.i >= place.first or (phrase and phrase.first > place.last):
        return None
    per = (
        _led(prose, subject.end + 1)
        if prose.text[subject.end + 1 : subject.end + 4].lower() == "per"
        else None
    )
    article = prose.word(subject.i - 1)
    piece = subject.text.lower() in words("per", "things") and is_money(quantity.unit)
    priced = piece and article is not None and article.text.lower() in ("a", "an", "each", "every")
    sold = prose.words[verb].lemma in words("per", "sells")
    return per or (rate_named(subject.text) if priced and sold else None)


def _verb(prose: Prose, place: Place, phrase: Phrase | None) -> int | None:
    top = phrase.head if phrase is not None and phrase.first > place.last else place.top
    over = prose.predicate(top)
    return over[0] if over is not None else None
