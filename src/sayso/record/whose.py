"""Whose number it is, where the sentence has no statement of its own.

* "By its own count", "by their list": of who spoke last in the paragraph, or whom the sentence before begins with, or
  who speaks next.
* "Halberd raised its stake to 12 percent", "Halberd on Friday extended the recall to 112,000 cars": of the name before
  the verb, or where the sentence begins with it and goes on with "and extended".
* "Orla took a provision of 130 million", "Brint offered 24 dollars a share": of the name before the verb, likewise.
* ", whose own estimate is 90 million": of the name before.
* By its form alone, see :mod:`sayso.record.owners`: "Red Cross: 16 dead", "by the port's count".

Nobody's, though it stands in what a party says: a number that only tells which thing is meant ("said the block in which
16 people died had gas", "blamed it for a fire that has killed five"), what befell it ("BP has seen $25bn wiped off its
price"), and what stands in a clause before who says something else ("With 4m gallons in the gulf, McKay said that …").
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.model import Entity, Figure, Reading, Span, Speaker, Statement
from sayso.reading.dateline import behind_dateline
from sayso.record.counters import counter_of
from sayso.record.descriptions import principal
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.moves import move_of
from sayso.record.named import speaker_of, subject_before
from sayso.record.owners import COUNTS, contrasted, named_before, of_clause, teller_of
from sayso.record.party_words import party_words
from sayso.record.reckoned import reckoned_by
from sayso.record.said_so import says_so
from sayso.record.shown import papers_show
from sayso.record.whose_people import speaker_for

__all__ = [
    "OWN_COUNT",
    "is_in_passing",
    "owner_beside",
    "owner_by_reckoning",
    "owner_of_clause",
    "owner_of_second",
]

OWN_COUNT = re.compile(
    rf"\b[Bb]y (?:his|her|its|their) (?:own )?(?:\w+ )?(?:{COUNTS}|lists?|records|notebook|books)\b"
)
_WHOSE = re.compile(rf"\bwhose (?:own )?(?:\w+ )?{COUNTS} (?:is|was|are|were|stands? at|stood at|puts?)\b")
_WHICH_ONE = re.compile(
    r"\b(?:the|this|that|its|their|his|her|\w+['’]s) (?!(?:number|amount|sum|extent|share|rate|price|total|value) )"
    r"(?:[\w-]+ ){1,5}(?:(?:in|on|at|during|under|from|by) which|"
    r"where|(?:that|which) (?:has |had )?(?:killed|left|claimed|injured|wounded|hurt|displaced|cost))\b[^,;:.]{0,50}$",
    re.IGNORECASE,
)
_BLAMES = re.compile(
    r"(?:has |have |had )?(?:blam|accus|condemn|criticis|criticiz|denounc|rebuk)", re.IGNORECASE
)
_THAT_DID = re.compile(
    r"\b(?:that|which|who) (?:has |have |had )?(?:killed|left|claimed|injured|wounded|hurt|displaced|cost)\b"
    r"[^,;:.]{0,50}$"
)
""" "Blamed the company for a fire that has killed | five people": who blames counts nobody."""
_SEEN = re.compile(r"(?:has|have|had) (?:\w+ )?seen")
_WIPED_OFF = re.compile(r"\s(?:wiped|cut|knocked|slashed|taken) (?:off|from) (?:its|their|his|her)\b")
_WORD = re.compile(r"\w")
_ADVERBS = re.compile(
    r"(?:, [^,.;:\"“]{0,90},)?\W*(?:(?:has|have|had|more than|nearly|almost|also|later|now|then|again|since|today|"
    r"yesterday|overnight|meanwhile|[a-z]+ly|twice|"
    r"(?:late |early )?on \w+day(?: night| morning| evening)?|(?:this|last) \w+|at noon|in turn|in the evening)\W+)*"
)
_OF_ANOTHER = re.compile(r"\b(?:of|at|in|for|from|by|with|to|near|against|on|and|than) (?:the )?$")
_AND = re.compile(r" (?:and|but)(?: then| has| have| later| also| \w+ly)* $")
_THE_COMPANY = re.compile(
    r"The (?:company|firm|group|airline|carrier|bank|utility|operator|maker)"
    r"(?: (?:also|now|later|has|had|then|since))* "
)
_BEFORE_VERB = 16
_A_PEOPLE = re.compile(r"[A-Z][a-z]+s")
_PEOPLE = re.compile(r"(?P<body>[A-Z][a-z]+(?: [a-z]+s)?(?: in [A-Z][\w-]+(?: [A-Z][\w-]+)?)?)(?= )")
""" "Police in Dunmore", "Prosecutors", "Health officials in Belle Ansel"."""


@lru_cache(maxsize=1)
def _moves() -> re.Pattern[str]:
    """ "Raised its pay offer", "cut the outlook" that is its own."""
    raw = party_words()
    verbs, things = "|".join(raw["moves"]), "|".join(raw["own_numbers"])
    return re.compile(rf"\b(?:{verbs}) (?:its|his|her|their) (?:\w+ ){{0,3}}?(?:{things})\b")


def is_in_passing(reading: Reading, figure: Figure, statement: Statement) -> bool:
    """Whether ``figure`` stands in what a party says and is not what the party tells by it."""
    begins = next((a for a, b in statement.content if a <= figure.span[0] < b), None)
    if begins is None or statement.kind == "direct":
        return False
    text = reading.article.text
    if _SEEN.fullmatch(" ".join(text[slice(*span)] for span in statement.cue)):
        return _WIPED_OFF.match(text, figure.span[1]) is not None
    before, cue = text[begins : figure.span[0]], " ".join(text[slice(*span)] for span in statement.cue)
    blamed = _BLAMES.match(cue) is not None and _THAT_DID.search(before) is not None
    return blamed or _WHICH_ONE.search(before) is not None


def owner_beside(reading: Reading, figure: Figure) -> Statement | None:
    """Who owns the count that the sentence of ``figure`` tells of, as a statement of his."""
    text = reading.article.text
    start, end = sentence_around(reading.article, figure.span)
    start = behind_dateline(text, (start, end)) if start == paragraph_start(reading.article, start) else start
    if OWN_COUNT.search(text, start, end):
        last = _last_speaker(reading, start)
        if last is None and (subject := subject_before(reading, start, ())) is not None:
            last = speaker_of(subject)
        last = last or _next_speaker(reading, end)
        return _estimate(last, (start, end)) if last is not None else None
    if not papers_show(text, figure.span[1], end) and (moved_by := _mover(reading, figure, start)):
        return _estimate(moved_by, (start, end))
    moves = list(_moves().finditer(text, start, figure.span[0]))
    if moves and (mover := named_before(reading, moves[-1].start(), _BEFORE_VERB)) is not None:
        return _estimate(speaker_of(mover), (moves[-1].start(), end))
    if moves and _THE_COMPANY.fullmatch(text, start, moves[-1].start()):
        company = principal(reading)
        if company is not None:
            return _estimate(speaker_of(company), (moves[-1].start(), end))
    whose = list(_WHOSE.finditer(text, start, figure.span[0]))
    named = named_before(reading, whose[-1].start()) if whose else None
    owner = speaker_of(named) if named is not None else teller_of(reading, figure, start)
    owner = owner or says_so(reading, figure) or counter_of(reading, figure, start)
    return _estimate(owner, (start, end)) if owner is not None else None


def owner_by_reckoning(reading: Reading, figure: Figure) -> Statement | None:
    """Whose reckoning a number is within what somebody says: :func:`.reckoned.reckoned_by`."""
    body = reckoned_by(reading, figure)
    return _estimate(body, figure.span) if body is not None else None


def owner_of_second(reading: Reading, figure: Figure) -> Statement | None:
    """Who tells a number with the verb of another's: :func:`.owners.contrasted`."""
    teller = contrasted(reading, figure)
    return _estimate(teller, figure.span) if teller is not None else None


def owner_of_clause(reading: Reading, figure: Figure, statement: Statement) -> Statement | None:
    """Who tells a number in a clause before that of whoever makes ``statement``: :func:`.owners.of_clause`."""
    teller = of_clause(reading, figure, statement.source[0]) if statement.source else None
    return _estimate(teller, figure.span) if teller is not None else None


def _mover(reading: Reading, figure: Figure, start: int) -> Speaker | None:
    """Who moved the number, or did what it counts, by the name before the verb; a country's name, or what a body is
    called, has to begin the sentence."""
    place = _verb_of_own(reading, figure, start)
    if place is None:
        return None
    text, found = reading.article.text, list[tuple[int, Entity]]()
    for entity in reading.entities:
        for begins, ends in entity.mentions:
            opens = _is_title(entity, text[start:begins])
            between = text[ends:place]
            if not start <= begins < place or (entity.type == "place" and not opens):
                continue
            if entity.type == "person" and not entity.roles:
                continue  # a gunman who fired four shots counts none
            if entity.type == "group" and _A_PEOPLE.fullmatch(entity.name):
                continue  # nor do "Britons" who donated 46 million
            if _OF_ANOTHER.search(text, start, begins):
                continue  # "passengers of Brint Cargo offered"
            if _ADVERBS.fullmatch(between) or (opens and _AND.search(between) and "," not in between):
                found.append((begins, entity))
    if found:
        return speaker_of(min(found, key=lambda each: each[0])[1])
    body = _body().match(text, start, place) or _PEOPLE.match(text, start, place)
    goes_on = body is not None and text[body.end() : place]
    if body is None or not goes_on or not (_ADVERBS.fullmatch(goes_on) or _AND.search(goes_on)):
        return None
    name = body["body"]
    if body.re is _body():
        return Speaker(name, "organisation")
    people = speaker_for(reading, name[0].lower() + name[1:])
    return people if people is not None and people.type != "person" else None


def _is_title(entity: Entity, ahead: str) -> bool:
    """Whether no more stands before a name than its title: "Prime Minister", "the", "Environmental regulator"."""
    words = ahead.strip(' "“').lower()
    return words in ("", "the") or words.removeprefix("the ") in {role.lower() for role in entity.roles}


def _verb_of_own(reading: Reading, figure: Figure, start: int) -> int | None:
    """Where the verb begins with which somebody moves the number, or does what it counts."""
    move = move_of(reading.article, figure)
    if move is not None:
        return move.begins if move.by_somebody else None
    done = list(_deeds().finditer(reading.article.text, start, figure.span[0]))
    return done[-1].start() if done else None


@lru_cache(maxsize=1)
def _deeds() -> re.Pattern[str]:
    """ "Orla took a provision of 130 million", "Brint offered 24 dollars a share"."""
    raw = party_words()
    return re.compile(
        rf"\b(?:{'|'.join(raw['own_deeds'])})\b(?: (?!to\b|that\b)(?:&|[\w’'-]+)){{0,6}}? ?[$€£¥]?$"
    )


@lru_cache(maxsize=1)
def _body() -> re.Pattern[str]:
    """ "The education ministry", "the Marl County sheriff's office": a body in words of its own."""
    raw = party_words()
    return re.compile(rf"[Tt]he (?P<body>(?:[\w’'-]+ ){{0,4}}?(?:{'|'.join(raw['bodies'])}))\b(?= )")


def _estimate(speaker: Speaker, content: Span) -> Statement:
    return Statement(f"own{content[0]}", "indirect", (), (), (content,), speaker, stance="estimates")


def _next_speaker(reading: Reading, place: int) -> Speaker | None:
    """Who speaks next in the paragraph, by name or as "she"."""
    ends = next((e for s, e in reading.article.paragraphs if s < place <= e), place)
    said = (s for s in reading.statements if s.content and place <= s.content[0][0] < ends)
    return next((s.speaker for s in said if s.speaker is not None and s.speaker.type == "person"), None)


def _last_speaker(reading: Reading, place: int) -> Speaker | None:
    begins = paragraph_start(reading.article, place, place)
    said = [s for s in reading.statements if s.speaker and s.content and begins <= s.content[0][0] < place]
    return said[-1].speaker if said else None
