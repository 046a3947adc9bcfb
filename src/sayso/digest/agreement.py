"""Grammar of composed lines: whether a party is many, and a measure of one.

"Police speak of one person killed", where the record has the party "Police" and the measure "people killed".
"""

from __future__ import annotations

import re

from sayso.digest.lexicon import words_of

__all__ = ["agreed", "is_several", "singular"]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HEAD_ENDS = re.compile(r"\s(?:of|in|at|from|for|with|who|that|near|on|to|and)\s|[,(]", re.IGNORECASE)
_PEOPLE_OF = re.compile(r"[A-Z]\w+(?:ians|eans)")
_VERB = re.compile(r"^(?P<adverb>(?:nearly|more than) )?(?P<verb>\w+s)\b")
_ONE = frozenset({"1", "one", "a", "an"})
_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "bodies": "body"}
_BESIDE = re.compile(r"\s(?:in|of|from|by|per|on|at)\s|,")


def is_several(party: str) -> bool:
    """Whether a party is many by its name: "Police", "officials in the town", "two neighbours", "Egyptians".

    Refused: a name with an s of its own ("Brannock Lines", "United Nations", "Reuters").
    """
    words = _WORD.findall(_HEAD_ENDS.split(party.strip(), maxsplit=1)[0])
    if not words:
        return False
    head, first = words[-1], words[0].lower()
    if head.lower() in words_of("several") or _PEOPLE_OF.fullmatch(head):
        return True
    many = head.islower() and head.endswith("s") and not head.endswith("ss")
    return many and (first in words_of("many") or party[:1].islower() or len(words) == 1)


def agreed(verb: str, party: str) -> str:
    """A verb of the third person as it stands behind ``party``: "speaks of", "speak of"; "denies", "deny"."""
    found = _VERB.match(verb)
    if found is None or not is_several(party):
        return verb
    plain = found["verb"]
    ending = 3 if plain.endswith("ies") else 2 if plain.endswith(("sses", "shes", "ches")) else 1
    plain = plain[:-ending] + ("y" if ending == len("ies") else "")
    return f"{found['adverb'] or ''}{plain}{verb[found.end() :]}"


def singular(measure: str, words: str) -> str:
    """``measure`` as what one of it is called where ``words`` say one: "person killed" of "people killed"."""
    if words.lower() not in _ONE:
        return measure
    told = _BESIDE.split(measure, maxsplit=1)[0].split(" ")
    verbs = [n for n, word in enumerate(told) if n and (word.endswith("ed") or word in words_of("befallen"))]
    place = (verbs[0] if verbs else len(told)) - 1
    if place < 0:
        return measure
    one = _one_of(told[place])
    return " ".join([*told[:place], one, *told[place + 1 :]]) + measure[len(" ".join(told)) :]


def _one_of(noun: str) -> str:
    if noun.lower() in _IRREGULAR:
        return _IRREGULAR[noun.lower()]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
