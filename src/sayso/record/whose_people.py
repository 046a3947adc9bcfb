"""Whose people or papers a source without a name is, where its own words tell.

* "His staff", "her observers", "one of its inspectors": of who says so in the same sentence, else of
  who spoke last in the paragraph or whom the sentence before begins with.
* "The department's payroll returns", "Winnick's list", "the guild's members": of the name or body before "'s".
* "Organisers with the Green Alliance", "a team from Orlan University", "the head of the police union": of the body
  behind. Not of one of many there ("an official of the ministry"), who may speak for himself alone.
* "A spokeswoman for the district attorney": of the one person of the report who is that.
"""

from __future__ import annotations

import re

from sayso.model import Entity, Reading, Speaker, Statement
from sayso.reading.entities_lexicon import lexicon
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.named import speaker_of
from sayso.record.party_names import heads_of
from sayso.record.party_words import listed
from sayso.record.shown import is_handed_to
from sayso.record.unnamed import in_own_words

__all__ = ["body_in_words", "opening_body", "owner_in_words", "owner_of", "speaker_for"]

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_ONE_OF = re.compile(
    r"^(?:(?:one|two|three|four|some|several|many|most|all) of )?(?P<whose>his|her|its|their) ", re.IGNORECASE
)
_OWNED = re.compile(
    r"^(?:the |an? )?(?P<owner>[^,;]{2,50}?)(?:[’']s|(?<=s)[’']) (?P<what>[^,;]+)$", re.IGNORECASE
)
_OFFICER = re.compile(r"(?P<who>[\w -]+?) (?:of|in|at|for|from) ")
_PEOPLE_OF = re.compile(
    r"^(?:the |an? )?(?P<who>(?:[\w-]+ ){0,3}?[\w-]+) (?:with|at|from|for|of|by) (?:the )?(?P<body>[^,;]+?)"
    r"(?: (?:that|who|which) .*)?$",
    re.IGNORECASE,
)
_ITS = re.compile(r" (?:that |which )?(?:it|they) (?:has |had |have )?\w+")
_IN_PLACE = re.compile(r" in [A-Z][\w-]+(?: [A-Z][\w-]+)?$")
_SINGLE = 5
"""Words of a body in words of its own."""
_OF_A_LAND = frozenset(
    ("government", "cabinet", "parliament", "army", "police", "military", "navy", "coastguard", "opposition")
)
"""What a country has, though it be called like a body: "Kelmarra's government" is not the Kelmarra Teachers' Union."""


def owner_of(reading: Reading, statement: Statement, said: str) -> Speaker | None:
    """Whose people or papers ``said`` is, the words of who speaks in ``statement``; None where they do not tell."""
    said = said.partition(",")[0]
    if (own := _ONE_OF.match(said)) is not None:
        return _of_pronoun(reading, statement, own["whose"].lower(), said)
    if (owned := _OWNED.match(said)) is not None:
        last = _last(owned["what"])
        of = _OFFICER.match(owned["owner"])
        if of is not None and _is_person(_last(of["who"])):
            return None  # "the director of Huarente's hospital": no director of Huarente has one
        if last in _OF_A_LAND or (last not in listed("people_of") and _is_person(last)):
            return None
        words = in_own_words(owned["owner"])
        return speaker_for(reading, owned["owner"]) or (
            Speaker(words, "unnamed") if words is not None else None
        )
    of = _PEOPLE_OF.match(said)
    if of is not None and is_handed_to(said, 0, of.start("body")):
        return None
    if of is None or not (_is_person(_last(of["who"])) or " by " in said):
        return _in_the_sentence(reading, statement, said)
    who = _last(of["who"])
    if not _is_person(who):
        return speaker_for(reading, of["body"]) or _in_the_sentence(reading, statement, said)
    if who in listed("mouths") and (holder := _with_role(reading, of["body"])) is not None:
        return speaker_of(holder)
    if who in listed("people_of") | listed("mouths"):
        return speaker_for(reading, of["body"])
    return None


def _in_the_sentence(reading: Reading, statement: Statement, said: str) -> Speaker | None:
    """Of a paper that is nobody's ("a recount of the pictures suggested"), who else speaks in its sentence; of "a
    statement", whom the sentence before begins with."""
    paper = _last(said.partition(" of ")[0])
    if (body := _body_of_paper(said)) is not None:
        return body
    if paper not in lexicon().documents and paper not in listed("counts"):
        return None
    place = statement.source[0][0]
    start, _ = sentence_around(reading.article, (place, place + 1))
    others = [
        s.speaker
        for s in reading.statements
        if s is not statement and s.speaker is not None and s.source and start <= s.source[0][0] < place
    ]
    others = [who for who in others if who.type in ("person", "organisation")]
    if len({who.name for who in others}) == 1:
        return others[0]
    if _ITS.match(reading.article.text, statement.source[0][1]):
        return opening_body(reading, start)
    begins = paragraph_start(reading.article, place, place)
    return (
        _subject(reading, begins, place, "its") if said.lower() in ("a statement", "the statement") else None
    )


def _body_of_paper(said: str) -> Speaker | None:
    """ "Government estimates", "police records": of the body before the word for what it keeps."""
    bare = re.sub(r"^(?:the|an?|new|latest|official) ", "", said, flags=re.IGNORECASE)
    ahead, _, paper = bare.rpartition(" ")
    known = (paper in listed("counts") or paper in listed("papers")) and ahead.lower() != "radio"
    body = body_in_words(ahead) if known and ahead else None
    return Speaker(body, "organisation") if body is not None else None


def owner_in_words(reading: Reading, name: str, things: frozenset[str]) -> Speaker | None:
    """Whose list, tally or the like ``name`` is: "Winnick's own list", "the police department's public total"."""
    owned = _OWNED.match(name)
    if owned is not None and _last(owned["what"].partition(" of ")[0]) in things:
        return speaker_for(reading, owned["owner"])
    of = _PEOPLE_OF.match(name)
    if of is not None and (_last(of["who"]) in things or _last(of["who"]) in listed("people_of")):
        return speaker_for(reading, of["body"])
    return None


def speaker_for(reading: Reading, name: str) -> Speaker | None:
    """The person or institution of a name, whole or by a part of it, or a body in words of its own."""
    name = _IN_PLACE.sub("", name)
    if re.match(r"[A-Z][\w-]+[’']s [A-Z]", name):
        name = re.sub(r"^[^’']+[’']s ", "", name)  # "Misrata's Al-Hikma Hospital"
    words = _plain(name)
    if not words:
        return None
    fitting = [e for e in reading.entities if e.type in ("person", "organisation")]
    exact = [e for e in fitting if any(words == _plain(n) for n in (e.name, *e.names))]
    exact = exact or _called(fitting, name)
    if not exact and "employers" in words:  # "port employers", of whom the report names an association
        exact = [e for e in fitting if e.type == "organisation" and "employers" in _employers(e.name)]
    if not exact and len(words) == 1 and words <= listed("holders"):
        exact = [e for e in fitting if e.type == "person" and any(words <= _plain(r) for r in e.roles)]
    if exact:
        return speaker_of(exact[0]) if len(exact) == 1 else None
    return Speaker(bare, "organisation") if (bare := body_in_words(name)) is not None else None


def _called(fitting: list[Entity], name: str) -> list[Entity]:
    """Of "the department" the one institution that has the word in its name for what it is."""
    bare = re.sub(r"^the ", "", name, flags=re.IGNORECASE)
    if " " in bare or bare not in listed("bodies"):
        return []
    found = [
        e for e in fitting if e.type == "organisation" and bare in heads_of(e.name) and not e.name.islower()
    ]
    return found if len(found) == 1 else []


def _employers(name: str) -> set[str]:
    """The words of a name, without what marks whose it is: of "Harbour Employers’ Association" employers."""
    return {word.strip("'’").removesuffix("’s").removesuffix("'s") for word in name.lower().split()}


def body_in_words(name: str) -> str | None:
    """A body in words of its own: "education ministry" of "the education ministry", "organisers"; None for all else."""
    bare = re.sub(r"^(?:the|an?) ", "", name, flags=re.IGNORECASE)
    words = bare.lower().split()
    last = words[-1] if words else ""
    known = last in lexicon().institutions or any(
        last in listed(name) for name in ("labels", "bodies", "companies")
    )
    known = known or any(bare.lower().endswith(each) for each in listed("other_bodies"))
    if len(words) > _SINGLE or not known or any(word in listed("no_noun") for word in words):
        return None
    return bare


def opening_body(reading: Reading, begins: int) -> Speaker | None:
    """ "The airline will pay 5,000 crowns, it said": the body that a sentence begins with."""
    start, end = sentence_around(reading.article, (begins, begins + 1))
    for entity in reading.entities:
        if entity.type == "organisation" and any(0 <= s - start <= len("the ") for s, _ in entity.mentions):
            return speaker_of(entity)
    words = reading.article.text[start:end].split()
    if words and words[0].lower() in {"police", *listed("of_the_story")} and not _goes_on(words):
        return Speaker(words[0].lower(), "organisation")  # "Police arrested 30 people, they said"
    if not words or words[0].lower() != "the":
        return None
    bodies = (body_in_words(" ".join(words[1:n])) for n in range(2, min(_SINGLE + 1, len(words))))
    found = next((each for each in bodies if each is not None), None)
    return Speaker(found, "organisation") if found is not None else None


def _goes_on(words: list[str]) -> bool:
    """Whether a word for a body that opens a sentence is the first of its name: "Police officers", "Police in Hult"."""
    behind = words[1].lower().strip(",.;:") if len(words) > 1 else ""
    of_it = behind in {*listed("bodies"), "in", "and", "of", "from", "with", "for"}
    return of_it or _is_person(behind) or words[0][-1] in ",.;:"


def _of_pronoun(reading: Reading, statement: Statement, whose: str, said: str) -> Speaker | None:
    if _last(said) not in listed("people_of"):
        return None
    around = next((s for s in reading.statements if s.id == statement.parent), None)
    if around is not None and around.kind != "direct" and around.speaker is not None:
        return around.speaker
    place = statement.source[0][0]
    begins = paragraph_start(reading.article, place, place)
    before = [
        s
        for s in reading.statements
        if s is not statement and s.source and s.speaker is not None and begins <= s.source[0][0] < place
    ]
    if before:
        return before[-1].speaker
    return _subject(reading, begins, place, whose)


def _subject(reading: Reading, begins: int, place: int, whose: str) -> Speaker | None:
    """Whom the sentence before begins with: a person for "his" and "her", a body for "its" and "their"."""
    start, _ = sentence_around(reading.article, (place, place + 1))
    if start <= begins:
        return None
    before, _ = sentence_around(reading.article, (start - 2, start - 1))
    wanted = "person" if whose in ("his", "her") else "organisation"
    opening = [
        (s, e) for e in reading.entities if e.type == wanted for s, _ in e.mentions if before <= s < start
    ]
    first = min(opening, key=lambda each: each[0], default=None)
    return speaker_of(first[1]) if first is not None else None


def _with_role(reading: Reading, role: str) -> Entity | None:
    words = _plain(role)
    found = [
        e
        for e in reading.entities
        if e.type == "person" and any(words <= _plain(r) for r in e.roles) and len(words) > 1
    ]
    return found[0] if len(found) == 1 else None


def _is_person(word: str) -> bool:
    known = lexicon()
    forms = (word, word.removesuffix("s"), re.sub(r"men$", "man", word))
    return any(f in known.roles or f in known.sources for f in forms)


def _last(name: str) -> str:
    words: list[str] = _WORD.findall(name.lower())
    return words[-1] if words else ""


def _plain(name: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(name)} - {"the", "a", "an"}
