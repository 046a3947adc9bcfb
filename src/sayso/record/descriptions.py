"""Whom a report means by "the company", "the trainmaker" or "its main union".

A report names an institution once and then calls it by what it is. Meant is:

* by a word for a company, the company the report is on: the first name of its headline that may be one, and
  speaks or is named often; else the only company that speaks;
* by a body's word ("union", "agency"), the one institution of the report that has the word in its name or
  is called so beside it.

Not meant: anybody, where two institutions would fit. A name that stands behind "in" or "from" is a place's, and
so no company's, whatever the reading took it for; the outlet itself is not what it reports on.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.model import Article, Entity, Reading
from sayso.record.companies import is_land
from sayso.record.party_names import heads_of, is_central_bank, is_of_another, party_lexicon, words_of
from sayso.record.party_words import party_words
from sayso.record.terms import in_the_news

__all__ = ["is_company_word", "is_of_a_cause", "meant_by", "principal", "speaks_for_company", "without_trade"]

_OFTEN = 3
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_OWNING = re.compile(
    r"(?:the )?((?:[a-z-]+ )?(?:owner|operator|maker|manufacturer|builder|supplier|publisher)) of (?:an?|the) "
)
"""What a company is to the thing that the report is on: "the owner of a ferry that sank"."""
_AT = re.compile(r"\bat\s+$", re.IGNORECASE)
_OF_A_PLACE = re.compile(r"\b(?:in|from|near|outside|around|across|the)\s+$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], frozenset[str]]:
    raw = party_words()
    return frozenset(raw["companies"]), frozenset(raw["bodies"])


@lru_cache(maxsize=1)
def _causes() -> frozenset[str]:
    raw = party_words()
    return frozenset(raw["causes"])


def is_company_word(word: str) -> bool:
    """Whether a lower-case word calls a company by its trade: "company", "trainmaker"."""
    return word in _words()[0] or (word.endswith("maker") and word != "lawmaker")


def is_of_a_cause(role: str) -> bool:
    """Whether what a report calls a body tells that it is no company: "rights group", "aid agency"."""
    return not _causes().isdisjoint(role.lower().split())


def speaks_for_company(word: str) -> bool:
    """Whether a spokesman or a document of nobody named is the company's that a report is on."""
    return word in _company_voices()


@lru_cache(maxsize=1)
def _company_voices() -> frozenset[str]:
    raw = party_words()
    return frozenset(raw["company_voices"])


def without_trade(name: str) -> str:
    """A name without the trade before it: "Trainmaker Velden" is Velden."""
    first, _, rest = name.partition(" ")
    return rest if rest[:1].isupper() and is_company_word(first.lower()) else name


def principal(reading: Reading) -> Entity | None:
    """The company that heads the headline of a report, if one does."""
    title = reading.article.title or ""
    calls = any(is_company_word(word) for word in _WORD.findall(reading.article.text.lower()))
    speaking = {s.speaker.entity for s in reading.statements if s.speaker}
    found = []
    often = {
        e.id
        for e in reading.entities
        if len(e.mentions) >= _OFTEN
        or any(_in(n, title) for n in _short(e))
        or (e.type == "organisation" and len(e.mentions) > 1 and _in(e.name, title))
    }
    for entity in (e for e in reading.entities if calls and e.id in speaking | often):
        places = [
            m.start() for name in (entity.name, *entity.names, *_short(entity)) if (m := _in(name, title))
        ]
        if places and _may_be_a_company(entity, reading.article):
            found.append((min(places), entity))
    return min(found, key=lambda each: each[0])[1] if found else None


def _short(entity: Entity) -> tuple[str, ...]:
    """What a headline calls an institution: "Aldrey" of "Aldrey Instruments"; not a word of the language."""
    first, _, rest = entity.name.partition(" ")
    return (first,) if entity.type == "organisation" and rest and not in_the_news(first.lower()) else ()


def meant_by(name: str, named: list[Entity], company: Entity | None) -> Entity | None:
    """The institution that a description ("trainmaker's main union") means, where one alone fits."""
    owning = _OWNING.match(name)
    words = _WORD.findall(owning[1] if owning else name)
    if not words or not words[-1].islower():
        return None
    head = words[-1]
    if head in _words()[1]:
        known = [
            e
            for e in named
            if e.name != name
            and _is_called(e, head)
            and not e.name.islower()
            and not is_of_another(name, e.name)
            and not (set(words[:-1]) & party_lexicon().kinds) - _called(e)
            and not (head == "ministry" and words_of(name) - {head} and words_of(name) != words_of(e.name))
        ]
        if len(known) == 1:
            return known[0]
    cause = not _causes().isdisjoint(map(str.lower, words[:-1]))  # "the aid group" trades in nothing
    cause = cause or is_central_bank(name)
    return company if is_company_word(head) and not (cause or _owned(name, company)) else None


def _owned(name: str, company: Entity | None) -> bool:
    """Whether a description is of somebody else's: "Velden's owner" is not Velden."""
    return company is not None and company.name.lower() in name.lower()


def _called(entity: Entity) -> set[str]:
    return {w for text in (entity.name, *entity.names, *entity.roles) for w in _WORD.findall(text.lower())}


def _is_called(entity: Entity, head: str) -> bool:
    """Whether an institution is what a word calls it, by its name or a role: "the hospital" is no Hospital Doctors'
    Federation."""
    names = (entity.name, *entity.names)
    told = {w for role in entity.roles for w in _WORD.findall(role.lower())}
    return head in told or any(head in heads_of(name) for name in names)


def _in(name: str, title: str) -> re.Match[str] | None:
    return re.search(rf"\b{re.escape(name)}\b", title)


def _may_be_a_company(entity: Entity, article: Article) -> bool:
    if (
        not entity.name[:1].isupper()
        or entity.name in party_words()["unions_of_states"]
        or entity.name.split()[-1].lower() in party_words()["no_trade"]
        or is_land(entity)
        or entity.name == article.outlet
        or _called(entity) & (_words()[1] - _words()[0])
    ):
        return False
    if entity.type == "organisation":
        return True
    if entity.roles or entity.type not in ("person", "place"):
        return False
    several = len([w for w in _WORD.findall(entity.name) if not is_company_word(w.lower())]) > 1
    if several and not (entity.type == "place" and _opens(entity, article)):
        return False  # "Trainmaker Velden" may be one
    if any(_AT.search(article.text, 0, start) for start, _ in _all(entity, article)) and not several:
        return entity.type != "place" or _trades(entity, article)
    return not any(_OF_A_PLACE.search(article.text, 0, start) for start, _ in _all(entity, article))


def _trades(entity: Entity, article: Article) -> bool:
    """Whether a name is the beginning of a company's: "Kasoma" of "Kasoma Gold"."""
    return re.search(rf"\b{re.escape(entity.name)} [A-Z][a-z]", article.text) is not None


def _opens(entity: Entity, article: Article) -> bool:
    """Whether a paragraph begins with the name, and it does something: "Marl Gold will close its mine"."""
    starts = {start for start, _ in article.paragraphs}
    return any(
        s in starts and re.match(r" (?:will|has|is|said|plans|wants)\b", article.text[e:])
        for s, e in entity.mentions
    )


def _all(entity: Entity, article: Article) -> list[tuple[int, int]]:
    """Where its names stand, also where the reading gave them to nobody."""
    return [m.span() for name in entity.names for m in re.finditer(rf"\b{re.escape(name)}\b", article.text)]
