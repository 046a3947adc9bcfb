"""Who counts, as the subject of a verb of counting: "Custody Watch, a charity, has 260", "their list comes to 88".

The subject is what the clause begins with: a name or a body in words of its own, people of it ("a team from Orlan
University"), a source without a name ("an adviser to the ministry"), or somebody's list, tally or estimate. Between it
and the verb may stand what it is, in commas, and a clause about it. "He", "she", "it" and "they" are who spoke last in
the paragraph, or whom the sentence before begins with.

What counts as counting: the verbs and nouns of lexicon/parties.toml, right before the number and its hedges. "Has" and
"had" alone count only where the number has no noun behind it ("has 260"); of things one has it tells nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.model import Entity, Figure, Reading, Speaker
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.party_words import party_words
from sayso.record.unnamed import in_own_words
from sayso.record.whose_people import owner_in_words, speaker_for

__all__ = ["counter_of", "last_named"]

_CLAUSE = re.compile(r"(?:; |: |, (?:and|but|while|though|whereas) |\bwhile )")
_SUBJECT = re.compile(
    r"(?:\W*(?:(?:[Ii]n|[Oo]n|[Bb]y|[Aa]t|[Aa]fter|[Dd]uring|[Ww]ith) [^,;]{2,40}, |"
    r"(?:But|And|Meanwhile|Still|Yet|Separately|Earlier),? ))?"
    r"(?P<who>[^,;:\"“]{2,70}?)(?P<beside>, [^;:\"“]{3,110},)?(?P<clause> (?:that|who|which) [^,;:]{3,90}?)?"
    r"(?P<adverbs>(?: (?:has|have|had|also|now|later|meanwhile|still|then|today|yesterday|itself|since|"
    r"(?:last|this) \w+|on \w+day|[a-z]+ly))*) "
)
_PUT = re.compile(
    r"\b(?:put|puts|estimated?|estimates|gave|gives) (?=(?:the|its|their) (?:\w+ )?"
    r"(?:number|amount|total|toll|share|cost|damage|loss|losses|size|price|value)\b[^.;:\"“\d]{0,100}"
    r" (?:at|as) (?:\w+ ){0,2}$)"
)
""" "Put the number of people who have fled at 26,500"."""
_HAD = re.compile(
    r"\b(?:had|has|gave|gives|puts?|showed|shows|saw|sees) "
    r"(?=(?:the )?[A-Z][^.;:\"“\d]{2,40}? (?:ahead|leading|on|at|in|with) (?:\w+ ){0,2}$)"
)
""" "The commission had Civic Accord ahead in 66 seats"."""
_KEPT = re.compile(
    r"(?:[.,;]|$)|[^.,;:]{0,40} on (?:its|their|his|her) (?:\w+ )?(?:lists?|books|registers?|records|files)\b"
)
_PRONOUN = re.compile(r"(?:he|she|it|they)", re.IGNORECASE)


def counter_of(reading: Reading, figure: Figure, start: int) -> Speaker | None:
    """Who counts ``figure``, whose sentence begins at ``start``; None where its clause does not tell."""
    text = reading.article.text
    verbs = list(_verb().finditer(text, start, figure.span[0]))
    verb = next((v for v in reversed(verbs) if _reaches(text[v.end() : figure.span[0]])), None)
    told = (next(form.finditer(text, start, figure.span[0]), None) for form in (_PUT, _HAD))
    verb = verb or next(filter(None, told), None)
    if verb is None and _has_a_bare_number(reading, figure):
        verb = next(
            re.finditer(
                r"\b(?:has|had|says|said|saw|sees|gets?)\b(?= (?:[a-z]+ ){0,2}$)", text[: figure.span[0]]
            ),
            None,
        )
    if verb is None or verb.start() <= start:
        return _kept(reading, figure, start)
    begins = max((m.end() for m in _CLAUSE.finditer(text, start, verb.start())), default=start)
    subject = _SUBJECT.fullmatch(text, begins, verb.start()) or _SUBJECT.fullmatch(text, start, verb.start())
    who = _who(reading, subject["who"], start) if subject is not None else None
    return who or _kept(reading, figure, start)


def _kept(reading: Reading, figure: Figure, start: int) -> Speaker | None:
    """ "The hospital's public total is 61": whose list or tally it is that is so many."""
    text = reading.article.text
    verbs = [
        v for v in _being().finditer(text, start, figure.span[0]) if _reaches(text[v.end() : figure.span[0]])
    ]
    if not verbs:
        return None
    begins = max((m.end() for m in _CLAUSE.finditer(text, start, verbs[-1].start())), default=start)
    subject = _SUBJECT.fullmatch(text, begins, verbs[-1].start())
    return owner_in_words(reading, subject["who"], _count_nouns()) if subject is not None else None


def _reaches(between: str) -> bool:
    """Whether what stands between the verb and the number is what is counted, or a hedge; no other clause."""
    words = between.split()
    return len(words) <= 7 and not re.search(r"[,;:.\"“]|\b(?:that|who|which|to be|and|but)\b", between)


def _has_a_bare_number(reading: Reading, figure: Figure) -> bool:
    _, end = sentence_around(reading.article, figure.span)
    behind = reading.article.text[figure.span[1] : end]
    return figure.unit is None and _KEPT.match(behind) is not None


def _who(reading: Reading, who: str, start: int) -> Speaker | None:
    who = re.sub(r"^.*\b(?=(?:the|an?) )", "", who.strip()) if who[:1].islower() else who.strip()
    if _PRONOUN.fullmatch(who):
        return last_named(reading, start, who.lower())
    if (owner := owner_in_words(reading, who, _count_nouns())) is not None:
        return owner
    found = speaker_for(reading, who)
    if found is not None:
        return found
    words = in_own_words(who)
    return Speaker(words, "unnamed") if words is not None and who[:1] in "aAT0123456789" else None


def last_named(reading: Reading, start: int, pronoun: str) -> Speaker | None:
    """Who spoke last in the paragraph, or whom the sentence before begins with: a person for "he" and "she"."""
    article = reading.article
    begins = paragraph_start(article, start, start)
    if begins >= start or article.text[start] == "(":
        return None
    person = pronoun in ("he", "she")
    before, _ = sentence_around(article, (start - 2, start - 1))
    opening = [
        (s, e) for e in reading.entities for s, _ in e.mentions if before <= s < start and _fits(e, person)
    ]
    said = [s for s in reading.statements if s.speaker and s.source and begins <= s.source[0][0] < start]
    last = said[-1].speaker if said else None
    if last is not None and (last.type == "person") == person:
        return last
    if len({e.id for _, e in opening}) != 1:
        return None  # "Brint raised its offer, and Halvard named a judge. It has 12."
    who = opening[0][1]
    return Speaker(who.name, who.type, None, who.id)


def _fits(entity: Entity, person: bool) -> bool:
    return entity.type == ("person" if person else "organisation")


@lru_cache(maxsize=1)
def _count_nouns() -> frozenset[str]:
    return frozenset(party_words()["counts"])


@lru_cache(maxsize=1)
def _being() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(party_words()['being'])})\b")


@lru_cache(maxsize=1)
def _verb() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(party_words()['counting'])})\b")
