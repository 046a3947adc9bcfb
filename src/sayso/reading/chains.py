"""Chains: all the mentions of one person, body or place, and the rules by which they join.

Two names are one person when the last name is the same and the first names do not
contradict ("Joseph R. Biden Jr.", "Joe Biden" by subset and initial), or when one is a part of
the other; a single name joins the person of the text who bears it, in either order
("Park" is Park Sun-won). Two names are one body when their words are the same, one
shortens the other in brackets or by its initials, or one is its tail ("The Post" after "The New
York Post"). A country's adjectives, capitals and other names are the country.

Refused: a single name after "in" or "near" is not the person of that name when the engine reads
a place; a name with "Mrs" does not join a man.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sayso.model import Span
from sayso.reading.entities_lexicon import Lexicon, closed, plain
from sayso.reading.entities_phrases import Description, body_key
from sayso.reading.fixed import fixed
from sayso.reading.names import Printed

__all__ = ["Chain", "Mention", "absorb", "joins_person", "last_before", "surname_fits"]

_ANY = closed("any_body")
"""Nouns that fit a body whose name does not say what it is."""
_OFFICES = closed("offices")
_HEADS = frozenset(("leader", "candidate"))
_BELOW = closed("below")
_RIVALS = (
    ("republican", frozenset(("democrat", "democratic"))),
    ("democratic", frozenset(("republican", "gop"))),
    ("gop", frozenset(("democrat", "democratic"))),
    ("conservative", frozenset(("labour",))),
    ("labour", frozenset(("conservative",))),
)
_OF_A_COUNTRY = frozenset({"central", "national", "reserve", "federal", "state", "people’s", "people's"})
"""Words of a central bank's name."""
_ANOTHER = closed("another")
_SIDES = closed("sides")
_SMALL = closed("of_a_part")
_SUFFIXES = closed("name_suffixes")


@fixed
class Mention:
    """Where a chain is mentioned."""

    span: Span
    first: int
    head: int
    """The word that heads it."""
    named: bool
    """By its name, not by a description."""


@dataclass
class Chain:
    """One party of the article as far as it is known."""

    words: tuple[str, ...]
    """Of the fullest name."""
    votes: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)
    roles: list[Span] = field(default_factory=list)
    described: list[Span] = field(default_factory=list)
    """Descriptions that tell more than "the agency": "Seoul’s intelligence agency"."""
    keys: list[frozenset[str]] = field(default_factory=list)
    """The name and every role as :func:`~sayso.reading.entities_phrases.body_key`."""
    nouns: set[str] = field(default_factory=set)
    """Nouns of its roles, and for a body of its name."""
    classes: set[str] = field(default_factory=set)
    gender: str = ""
    country: str = ""
    """The country's own name, for a country."""
    speaks: bool = False
    sure: int = 0
    """The strongest evidence for its type, as in :class:`~sayso.reading.names.Printed`."""
    surnames: int = 0
    """How often it is named with its last name."""
    printed: set[tuple[str, ...]] = field(default_factory=set)
    """Every name it goes by."""
    owners: frozenset[str] = frozenset()
    """Words of the places that descriptions say own it."""
    _known: tuple[int, frozenset[str]] = (0, frozenset())
    """The words of the first so many keys."""

    @property
    def type(self) -> str:
        """What most of the evidence says; "" without any."""
        if self.country:
            return "place"
        if len(self.votes) < 2:
            return next(iter(self.votes), "")
        return max((count, kind) for kind, count in self.votes.items())[1]

    @property
    def start(self) -> int:
        """Character of the first mention."""
        return min(m.span[0] for m in self.mentions)

    def learn(self, noun: str, key: frozenset[str], lexicon: Lexicon) -> None:
        """Take in the noun and the words of a role or a description."""
        self.keys.append(key)
        if noun:
            self.nouns.add(noun)
            self.classes |= lexicon.institutions.get(noun, frozenset())

    def add(self, name: Printed, mention: Mention, lexicon: Lexicon) -> None:
        """Take in one printed name."""
        self.mentions.append(mention)
        self.printed.add(name.words)
        self.sure = max(self.sure, name.sure)
        self.surnames += name.words[-1:] == self.words[-1:]
        if name.courtesy == "dr":
            self.nouns.add("doctor")
        surname = self.votes["person"] and len(name.words) == 1
        if name.type and not (surname and (name.sure < 2 or len(self.words) > 1)):
            self.votes[name.type] += (0, 1, 3, 9)[name.sure] + 1
        if name.courtesy in lexicon.man:
            self.gender = "he"
        elif name.courtesy in lexicon.woman:
            self.gender = "she"
        if len(name.words) > len(self.words):
            self.words = name.words

    def learn_name(self, lexicon: Lexicon) -> None:
        """Take in what the name itself says: the classes of "Ministry", a well-known body."""
        self.keys.append(body_key(list(self.words), lexicon))
        for words in sorted(self.printed):
            known = lexicon.known.get("-".join(words), frozenset())
            self.classes |= known | lexicon.name_class.get(words[-1], frozenset())
            if "un_agency" in known:
                self.classes.add("agency")
                self.keys.append(frozenset(("un", "agency")))
        for noun in _nouns_of(self.words, lexicon):
            self.nouns.add(noun)
            self.classes |= lexicon.institutions[noun]

    @property
    def known(self) -> frozenset[str]:
        """The words of all its keys."""
        count, known = self._known
        if count < len(self.keys):  # which only grow
            known = known.union(*self.keys[count:])
            self._known = len(self.keys), known
        return known

    @property
    def countries(self) -> frozenset[str]:
        """Countries its name or its roles belong to."""
        return frozenset(word for word in self.known if word[0] == "@")


def _nouns_of(words: tuple[str, ...], lexicon: Lexicon) -> list[str]:
    """The nouns for bodies in a name: what it is, if its head tells that, else all that are in it.

    "Hospital Doctors' Federation" is a federation and no hospital.
    """
    of = next((i for i, word in enumerate(words) if word in ("of", "for")), len(words))
    heads = [
        noun
        for word in words[max(0, of - 1) : of]
        for noun in _singulars(word)
        if noun in lexicon.institutions
    ]
    return heads or [noun for word in words for noun in _singulars(word) if noun in lexicon.institutions]


def _singulars(word: str) -> tuple[str, str]:
    return plain(word), plain(word).rstrip("s")


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    """A person's name without initials and Jr., in small letters."""
    kept = [w.lower() for w in words if w not in _SUFFIXES and len(w) > 1]
    return tuple(kept) or tuple(w.lower() for w in words)


def joins_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Are two full names one person's: "Donald J. Trump" and "Donald Trump", not Hillary and Bill Clinton?"""
    one, two = _core(a), _core(b)
    if one == two:
        return True
    short, long = sorted((one, two), key=len)
    if len(short) > 1 and set(short) <= set(long):
        return short[0] == long[0] or short[-1] == long[-1]
    if one[-1] != two[-1] or len(one) < 2 or len(two) < 2:
        return False
    # "Joe" is Joseph and "Alex" is Alexander, but "Mark" is not Maria.
    first, second = sorted((one[0], two[0]), key=len)
    return second.startswith(first[:2] if len(first) <= 3 else first)


def surname_fits(word: str, words: tuple[str, ...]) -> int:
    """How well a single name fits a full one: 3 its last, 2 its first, 1 another part, 0 not at all."""
    core, word = _core(words), word.lower()
    if word not in core:
        return int(len(word) > 3 and word in core[-1].split("-"))  # "Kimber", of Ana Kimber-Rowe
    if core[-1] == word:
        return 3
    return 2 if core[0] == word else 1


def is_acronym(letters: str, words: tuple[str, ...]) -> bool:
    """Do the letters stand for the words: FBI for "Federal Bureau of Investigation"?"""
    initials = "".join(w[0] for w in words if w[0].isupper())
    return len(letters) > 1 and letters.isupper() and len(words) > 1 and letters == initials


def tells_apart(key: frozenset[str], known: frozenset[str]) -> bool:
    """Does a description say that it is not the one so far known by the words ``known``?

    "The rival government" is never the government named before, nor the southern party the
    northern one; "the southern party" may be one of which no side has been told.
    """
    if key & _ANOTHER - known:
        return True
    side = key & _SIDES
    return bool(side) and not side & known and not known.isdisjoint(_SIDES | _ANOTHER)


def fits_body(chain: Chain, description: Description, lexicon: Lexicon) -> int:
    """How well a description fits a body: 4 the same words, 3 part of them, 2 the class, 1 any body, 0 not.

    "The spy agency" fits a body that is said to be "South Korea’s intelligence agency" (3); "the
    agency" fits one called a Service (2), "the group" any; "the Polish ministry" not a German one.
    """
    if description.key in chain.keys:
        return 4 if len(description.key) > 1 else 3
    known = chain.known
    if tells_apart(description.key, known) or ("central" in description.key and _is_lender(chain)):
        return 0
    lands, own = description.countries, chain.countries
    if (lands and own and not lands & own) or _is_anothers(chain, description):
        return 0
    core = description.key - description.loose
    within = description.noun in chain.nouns or not chain.nouns or len(core) > 1
    if within and any(core <= key for key in chain.keys):
        return 3
    rest = core - set(description.noun.split("-")) - {description.noun} - description.owner
    if not rest <= known:
        return 0
    classes = lexicon.institutions.get(description.noun, frozenset())
    if description.noun == "ministry" and _is_below(chain):
        return 0
    if classes & chain.classes:
        # "The safety regulator" is the Product Safety Bureau, named before or after.
        return 3 if rest - lands else 2
    untold = not (chain.classes or chain.nouns) and description.noun in _ANY
    return int((untold or description.noun in lexicon.vague) and not lands)


def _is_lender(chain: Chain) -> bool:
    """ "Halden Bank" lends: no central bank, as the Bank of Halden and its National Bank may be."""
    return any(
        words and words[-1].lower() == "bank" and _OF_A_COUNTRY.isdisjoint(word.lower() for word in words)
        for words in chain.printed
    )


def _is_below(chain: Chain) -> bool:
    """ "Regional Health Office": no ministry, as the Foreign Office is."""
    return any(not _SMALL.isdisjoint(word.lower() for word in words) for words in chain.printed)


def _is_anothers(chain: Chain, description: Description) -> bool:
    """ "Veskar's defence ministry" is not Doluria's, though neither is a country that the lists know; nor is "the
    Dolurian defence ministry" the one "in Orlen"."""
    return bool(description.owner and chain.owners) and not description.owner & chain.owners


def fits_any_body(description: Description, lexicon: Lexicon) -> bool:
    """Can it fit a body that shares no word of it and no class? "The group"; "the" alone."""
    noun = description.noun
    return noun in _ANY or noun in lexicon.vague or description.key <= description.loose


def fits_person(nouns: set[str], words: frozenset[str], description: Description, lexicon: Lexicon) -> float:
    """How well a description fits a person with these roles: 0 not, 1.5 by class, 2 or more by its noun.

    "The lawmaker" fits a senator; "the Republican senator" fits best one said to be Republican,
    and not a Democrat.
    """
    noun = description.noun
    score = 0.0
    if tells_apart(description.key, words):
        return 0.0
    if "-" in noun and words & _BELOW - description.key:
        return 0.0  # "the prime minister" is not the deputy prime minister
    if "former" in description.key and "former" not in words and noun in nouns:
        return 0.0  # "the former governor" is not the one who is governor
    if noun in nouns:
        score = 2.0
    else:
        classes = lexicon.roles.get(noun, frozenset())
        alike = nouns if noun in lexicon.generic else nouns & lexicon.generic
        if noun in _OFFICES:
            alike = alike & _HEADS  # "the president" may be a leader, hardly a chairperson
        if any(classes & lexicon.roles.get(own, frozenset()) for own in alike):
            score = 1.5
    if not score:
        return 0.0
    own = set(noun.split("-")) | {noun}
    rest = description.key - description.loose - own
    found = rest & words
    if rest == found:
        return score + 0.5 * len(found)
    lands = {w for w in words if w[0] == "@"}
    against = (lands and description.countries - lands) or any(a in rest and b & words for a, b in _RIVALS)
    if against:
        return 0.0
    # "The Ohio senator" may be one said to be a senator; hardly one said to be a state senator of Utah.
    told = words - nouns - own - set(lexicon.printed_short)
    if told and not found:
        return score - 1.0
    # "The band leader" is no president; whose a chief is ("the port’s chief") may be left unsaid.
    other_kind = score < 2 and description.article != "owned" and not all(w[0] == "@" for w in rest - found)
    return score + 0.5 * len(found) - (0.5 if other_kind else 0.3)


def last_before(chain: Chain, place: int) -> int:
    """Character of the last mention that begins before ``place``; -1 for none."""
    return max((m.span[0] for m in chain.mentions if m.span[0] < place), default=-1)


def absorb(full: Chain, chain: Chain) -> None:
    """Take all that is known of ``chain`` into ``full`` and leave ``chain`` without mentions."""
    full.mentions += chain.mentions
    full.roles += chain.roles
    full.keys += chain.keys
    full.printed |= chain.printed
    full.nouns |= chain.nouns
    full.classes |= chain.classes
    full.votes += chain.votes
    full.speaks |= chain.speaks
    chain.mentions = []
