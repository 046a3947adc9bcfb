"""Sources that a report leaves without a name, in its own words: "a medic", "lawyers for the families".

What counts: people, by the noun before any preposition or clause ("an investigator | close to the case"), of the lists
that reading knows persons and sources by. Of several, only so many ("two officials") or those that the words tell from
others ("prosecutors in Dunmore"). What does not:

* those who may be anybody's people, so that their number is no other than that of a body: "officials", "authorities in
  Marl", "rescuers", "his staff";
* papers ("the final count", "camera pictures"), which somebody has written;
* words that say nothing of who they are: "some", "few investors", "four percent".
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.model import Reading
from sayso.reading.entities_lexicon import lexicon
from sayso.record.evidence import sentence_around
from sayso.record.party_words import party_words

__all__ = ["anonymous_in", "in_own_words", "is_holder", "is_several"]

_MINISTER = 2
"""Words of "transport minister"."""
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_ANONYMOUS = re.compile(
    r"\banonym|\b(?:not|declined|refused|asked|wish\w*|want\w*) (?:to )?(?:not )?(?:be )?(?:named|identified)\b"
    r"|\bnot (?:been )?authori[sz]ed to\b|\bwithout (?:being|giving (?:his|her|their)) names?d?\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_BEHIND = frozenset(
    [
        "of",
        "on",
        "to",
        "by",
        "for",
        "from",
        "in",
        "with",
        "at",
        "who",
        "whose",
        "that",
        "near",
        "inside",
        "within",
    ]
)
_LONGEST = 9
"""Words of a description that is still one."""


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    raw = party_words()
    return {
        name: frozenset(raw[name])
        for name in (
            "crowds",
            "numbers_of_people",
            "anybodys",
            "no_noun",
            "behind_people",
            "of_the_story",
            "of_officials",
        )
    }


def anonymous_in(reading: Reading) -> frozenset[str]:
    """The names, as printed, of those sources of a report of whom it says that they would not be named."""
    article = reading.article
    return frozenset(
        s.speaker.name
        for s in reading.statements
        if s.speaker is not None and s.speaker.type == "unnamed" and s.source
        if _ANONYMOUS.search(article.text, *sentence_around(article, s.source[0]))
    )


def in_own_words(name: str) -> str | None:
    """How a report calls somebody it does not name; None for what is no person, and for words that tell nothing."""
    words = [word.lower() for word in _WORD.findall(name)]
    ahead = _ahead(words)
    noun = _noun(ahead)
    if (
        noun is None
        or set(ahead) & _lists()["no_noun"]
        or len(words) > _LONGEST
        or set(ahead[:1]) & _lists()["crowds"]
    ):
        return None
    counted = bool(set(ahead) & _lists()["numbers_of_people"])
    if noun == "media" and "state" in ahead:
        return "state media"
    if noun == "officials" and not counted and len(ahead) > 1 and ahead[-2] in _lists()["of_officials"]:
        return f"{ahead[-2]} officials"
    if noun in _lists()["anybodys"] and not (counted and noun == "officials"):
        return None
    if (
        noun not in _lists()["of_the_story"]
        and _is_plural(noun)
        and not counted
        and words.index(noun) == len(words) - 1
    ):
        return None
    plain = _ARTICLE.sub("", name)
    return plain if plain.split()[0].isupper() else plain[0].lower() + plain[1:]


def is_several(name: str) -> bool:
    """Whether it is told of people that another report may mean too: "prosecutors in Dunmore"; not "two diplomats"."""
    ahead = _ahead([word.lower() for word in _WORD.findall(name)])
    return _is_plural(ahead[-1]) and not set(ahead) & _lists()["numbers_of_people"]


def is_holder(name: str) -> bool:
    """Whether it is the holder of an office of which a story has one, whichever outlet tells of him: "the harbour
    master", "fire chief", "transport minister", "the city"; not "a mayor of the valley", "the chief of a clinic"."""
    words = name.lower().removeprefix("the ")
    minister = words.endswith(" minister") and len(words.split()) == _MINISTER
    return minister or words in _holders() or words.removeprefix("chief ") in _holders()


@lru_cache(maxsize=1)
def _holders() -> frozenset[str]:
    return frozenset({*party_words()["holders"], *party_words()["towns"]})


def _ahead(words: list[str]) -> list[str]:
    """The words before the first preposition or clause; of "one of the observers" all."""
    lists = _lists()
    of_them = words[1:2] == ["of"] and words[0] in lists["crowds"] | lists["numbers_of_people"]
    place = next((n for n, word in enumerate(words) if n > 2 * of_them and word in _BEHIND), len(words))
    return words[:place]


def _noun(ahead: list[str]) -> str | None:
    """The word for a person that the words end with, before "close" or "briefed"."""
    while ahead and ahead[-1] in _lists()["behind_people"]:
        ahead = ahead[:-1]
    return ahead[-1] if ahead and _is_person(ahead[-1]) else None


def _is_plural(noun: str) -> bool:
    return noun in ("people", "men", "women") or (noun.endswith("s") and noun not in lexicon().institutions)


def _is_person(word: str) -> bool:
    known = lexicon()
    forms = {word, word.removesuffix("s"), word.removesuffix("es"), re.sub(r"ies$", "y", word)}
    forms |= {re.sub(r"men$", "man", form) for form in forms}
    if forms & known.documents:
        return False
    return any(f in known.roles or f in known.institutions or f in known.sources for f in forms)
