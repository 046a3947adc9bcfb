"""How well a description fits a person or a body, by its words alone.

"The spy agency" fits a body that is said to be "South Korea’s intelligence agency", "the lawmaker" a senator. Refused:
what says itself that it is another ("the rival government"), another country's, another party's, and an office above
or below ("the prime minister", of a deputy). Where a description stands is not looked at.
"""

from __future__ import annotations

from sayso.reading.chains import Chain
from sayso.reading.entities_descriptions import Description
from sayso.reading.entities_lexicon import Lexicon, closed

__all__ = ["fits_any_body", "fits_body", "fits_person"]

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


def _tells_apart(key: frozenset[str], known: frozenset[str]) -> bool:
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
    if _tells_apart(description.key, known) or ("central" in description.key and _is_lender(chain)):
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
    if _tells_apart(description.key, words) or _is_below_or_past(nouns, words, description):
        return 0.0
    score = _by_noun(nouns, noun, lexicon)
    if not score:
        return 0.0
    own = set(noun.split("-")) | {noun}
    rest = description.key - description.loose - own
    found = rest & words
    if rest == found:
        return score + 0.5 * len(found)
    lands = {w for w in words if w[0] == "@"}
    if (lands and description.countries - lands) or any(a in rest and b & words for a, b in _RIVALS):
        return 0.0
    # "The Ohio senator" may be one said to be a senator; hardly one said to be a state senator of Utah.
    told = words - nouns - own - set(lexicon.printed_short)
    if told and not found:
        return score - 1.0
    # "The band leader" is no president; whose a chief is ("the port’s chief") may be left unsaid.
    other_kind = score < 2 and description.article != "owned" and not all(w[0] == "@" for w in rest - found)
    return score + 0.5 * len(found) - (0.5 if other_kind else 0.3)


def _is_below_or_past(nouns: set[str], words: frozenset[str], description: Description) -> bool:
    """ "The prime minister" is not the deputy prime minister, nor "the former governor" the one who is governor."""
    if "-" in description.noun and words & _BELOW - description.key:
        return True
    return "former" in description.key and "former" not in words and description.noun in nouns


def _by_noun(nouns: set[str], noun: str, lexicon: Lexicon) -> float:
    """How well a noun fits those of a person: 2 where it is one of them, 1.5 where it is of a class with one."""
    if noun in nouns:
        return 2.0
    classes = lexicon.roles.get(noun, frozenset())
    alike = nouns if noun in lexicon.generic else nouns & lexicon.generic
    if noun in _OFFICES:
        alike = alike & _HEADS  # "the president" may be a leader, hardly a chairperson
    return 1.5 if any(classes & lexicon.roles.get(own, frozenset()) for own in alike) else 0.0
