"""The names of parties: their telling words, whose they are, and what is an office, people or letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sayso.record.lands import is_adjective, land_of
from sayso.record.party_words import party_words

__all__ = [
    "WORD",
    "adjective_in",
    "are_other_bodies",
    "bare",
    "heads_of",
    "initials",
    "is_acronym",
    "is_central_bank",
    "is_description",
    "is_of_another",
    "is_office",
    "is_paper",
    "is_past",
    "is_people",
    "is_second",
    "is_short_for",
    "land_stem",
    "organ_of",
    "own_part",
    "owner_in",
    "party_lexicon",
    "stem",
    "surname",
    "undotted",
    "words_of",
]

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
""" "U.S.", "U.N.": one word, whatever stands between its letters."""
_NO_KIND = frozenset({"protection"})
""" "Civil Protection" may be a service."""
_LETTERS = 7
_POSSESSIVE = re.compile(r"[’']s?$")
_ADJECTIVE = re.compile(r"[A-ZÀ-Þ][^\W\d_]{2,}(?:an|i|ese|ish|ic|er|ine)")


@dataclass(frozen=True)
class _Lexicon:
    silent: frozenset[str]
    bodies: frozenset[str]
    governs: frozenset[str]
    offices: dict[str, str]
    kinds: frozenset[str]
    """Of bodies called by one word there are several: military intelligence and another's intelligence office."""


@lru_cache(maxsize=1)
def party_lexicon() -> _Lexicon:
    """The lists, read once a process."""
    raw: dict[str, Any] = party_words()
    return _Lexicon(
        frozenset(raw["silent"]),
        frozenset(raw["bodies"]),
        frozenset(raw["governs"]),
        dict(raw["offices"]),
        frozenset(raw["kinds"]),
    )


def is_short_for(name: str, other: str) -> bool:
    """Whether a name of one word is the first of a longer one: "Corvane" of "Corvane Power"."""
    short, long = name.split(), other.split()
    return len(short) == 1 < len(long) and short[0] == long[0]


def owner_in(name: str) -> str:
    """Whose an institution is: "Kenya" of "Kenya's intelligence agency"; "" where its name does not tell."""
    found = re.match(r"(?!St\s|Saint\s)(?:the\s+)?([^’']+)[’']s?\s+\S", name, re.IGNORECASE)
    owner = found[1] if found and land_of(found[1]) else found[1].split()[-1] if found else ""
    return owner if owner[:1].isupper() else ""


def adjective_in(name: str) -> str:
    """The adjective that a name begins with, if it may be a country's: "Kenyan" of "Kenyan intelligence agency"."""
    plain = name.removeprefix("the ").removeprefix("The ")
    first, _, rest = plain.partition(" ")
    two = f"{first} {rest.partition(' ')[0]}"
    if is_adjective(two) and rest.partition(" ")[2]:
        return two  # "South Korean"
    return first if rest and (_ADJECTIVE.fullmatch(first) or is_adjective(first)) else ""


def is_of_another(name: str, other: str) -> bool:
    """Whether each is told to be somebody's, and not the same one's: Doluria's ministry is not Veskar's."""
    owners = stem(owner_in(name)), stem(owner_in(other))
    return all(owners) and owners[0] != owners[1]


def are_other_bodies(name: str, other: str) -> bool:
    """Whether two names end in words for two kinds of body: the Police Oversight Commission is not the police, a health
    office no health ministry."""
    kinds = _kind(name), _kind(other)
    return all(kinds) and kinds[0] != kinds[1]


def _kind(name: str) -> str:
    """The word for a body or people that a name ends with, before "of" and the like; "" where it ends with another."""
    head = re.split(r"\s(?:at|of|in|for|from|on)\s", name)[0]
    words = WORD.findall(re.sub(r"[’']s?\b", "", head.lower()))
    kinds = party_lexicon().bodies - _NO_KIND | {"officials"} | set(party_words()["of_the_story"])
    return words[-1] if words and words[-1] in kinds else ""


def stem(word: str) -> str:
    """Of a country and its adjective the same letters: Ardovia, Ardovian; of a state of the world its name."""
    word = _POSSESSIVE.sub("", word)
    return land_of(word) or word.lower()[:5]


def land_stem(name: str) -> str:
    """The stem of a place by its whole name, where that is a state of the world ("United Kingdom"), else by its first
    word."""
    return land_of(name) or stem(name.split()[0])


def is_office(name: str) -> bool:
    """Whether a description is of one holder of an office ("governor of Merrow Province"), not of many or a former."""
    if is_past(name):
        return False
    words = name.removeprefix("The ").split()
    head = re.split(r"\s(?:to|of|on|about|by|from|that|seen|sent)\s", name)[0].split()
    if head and head[-1].lower() in party_words()["papers"]:
        return False  # "letter to the board"
    if name.startswith("the ") or (words and words[-1].lower() in party_lexicon().bodies):
        return True
    if any(name.lower().endswith(each) for each in party_words()["other_bodies"]):
        return True  # "the prefect", "coast guard": one holder or body, whatever its name
    head = re.split(r"\s(?:at|of|in|for|from|with|on)\s", name)[0]
    several = re.search(r"\s\w+[^s\W]s$", head) is not None  # "Former workers at …"
    many = several or (words[:1] != [] and words[0].endswith("s"))
    return len(words) > 1 and not many and any(word[0].isupper() for word in words[1:])


def bare(name: str) -> str:
    """Without the outlet that tells two sources of the same words apart."""
    return name.partition(" (")[0]


def own_part(role: str) -> str:
    """ "Syria's ambassador to the UN" is Syria's: of a role, the part before whom it is sent to."""
    return re.split(r"\s(?:to|at)\s", role, maxsplit=1)[0]


def is_paper(name: str) -> bool:
    """ "Hospital figures", "police records": papers that somebody goes by, and no party."""
    return name.islower() and name.split()[-1] in party_words()["papers"]


def organ_of(name: str) -> str:
    """Whose voice a board or a press office is: "Brevbund" of "Brevbund's negotiating committee"; "" of other names."""
    owner = owner_in(name)
    rest = [word.lower() for word in WORD.findall(re.sub(r"^.*?[’']s?\s", "", name))] if owner else []
    return owner if rest and set(rest) <= set(party_words()["organs"]) else ""


def is_second(role: str) -> bool:
    """ "Deputy mayor", "vice-president": he is not meant by the office alone."""
    return re.match(r"(?:deputy|vice|assistant)[\s-]\w+$", role, re.IGNORECASE) is not None


def is_central_bank(name: str) -> bool:
    """ "The central bank", "Bank of Lemara", "Lemaran National Bank": what sets a country's rates."""
    plain = re.sub(r"^(?:.*[’']s )?(?:the )?", "", name.lower())
    return (
        plain == "central bank"
        or re.fullmatch(
            r"bank of [\w -]+|(?:[\w-]+ )?(?:national|reserve|central|federal) bank(?: of [\w -]+)?", plain
        )
        is not None
    )


def is_description(name: str) -> bool:
    """ "Tax authority", "Quenaya's state oil company": no name, but for whose it is."""
    return re.sub(r"^[^’']+[’']s? ", "", name).islower()


def is_past(role: str) -> bool:
    """ "Former head of the commission", "ex-minister": nobody speaks for what he has left."""
    return re.match(r"(?:\w+['’]s )?(?:former|ex|then)\b", role, re.IGNORECASE) is not None


def is_people(name: str) -> bool:
    """ "Two unnamed people", "officials": nobody in particular."""
    last = name.split()[-1].lower() if name.islower() else ""
    return last == "people" or (last.endswith("s") and last not in party_lexicon().bodies)


def words_of(name: str) -> frozenset[str]:
    """The telling words of a name in small letters, without offices and whose it is; all, where none tells."""
    owner = owner_in(name)
    plain = re.sub(r"[’']s\b", "", undotted(name).lower()).replace("general staff", "general-staff")
    plain = plain.replace(owner.lower(), "", 1) if owner else plain
    every = [party_lexicon().offices.get(word, word) for word in WORD.findall(plain)]
    return frozenset(word for word in every if word not in party_lexicon().silent) or frozenset(every)


def heads_of(name: str) -> frozenset[str]:
    """The words of a name that tell what its bearer is: the last of all, and the last before "of" and the like."""
    plain = re.sub(r"\s*\(.*\)$", "", name.lower())
    parts = (plain, re.split(r"\s(?:of|for|in|on|at|to|and|against)\s", plain)[0])
    return frozenset(word for part in parts for word in WORD.findall(part)[-1:])


def undotted(name: str) -> str:
    """A name with its letters together: "US Africa Command" for "U.S. Africa Command"."""
    return _DOTTED.sub(lambda letters: letters[0].replace(".", ""), name)


def surname(name: str) -> str:
    """The last word of a name, in small letters."""
    words: list[str] = WORD.findall(name.lower())
    return words[-1] if words else ""


def initials(name: str) -> str:
    """The first letters of the words of a name that have a capital, all of those of a word of capitals."""
    words = WORD.findall(undotted(name))
    return "".join(
        word if is_acronym(word) and len(words) > 1 else word[0] for word in words if word[0].isupper()
    )


def is_acronym(name: str) -> bool:
    """Whether a name is two capitals or a few more: "NIS"; "ALDERSEA" is a name as a headline prints it."""
    return 2 <= len(name) <= _LETTERS and name.isalpha() and name.isupper()
