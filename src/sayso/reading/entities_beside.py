"""What the words beside a name tell of it: "the official, Kamo Ferri,", "the charity Night Line".

What counts: a noun for a person right before two capitals or more, or before the comma in front of them;
a noun for a body right before them; a noun for a works behind them. What does not: a noun that may stand
for a person and for a body ("its owner, Tallow Docks,"), a plural ("the lawyers, Ruiz Partners,").
"""

from __future__ import annotations

from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.entities_nouns import governs, noun_at
from sayso.reading.entities_phrases import phrase_start
from sayso.reading.names import Runs, head_of, nominal, qualifying

__all__ = [
    "body_before",
    "company_before",
    "has_government",
    "kind_told",
    "names_facility",
    "office_before",
    "opens_compound",
    "role_after",
    "role_before",
    "thing_after",
    "told_by_age",
]

_EITHER = closed("person_or_body")
_LANDS_HAVE = closed("lands_have")
_WINNERS = closed("leading_bodies")
_ARMED = closed("armed")
_ARMED_BODIES = closed("armed_bodies")
_ARTICLES_ABROAD = closed("articles_abroad")
_KINDS = closed("kinds_in_front")
_UNITS = closed("units_of_firms")
_LONGEST = 6
_LONGEST_OFFICE = 9
_FACILITIES = closed("facilities")
_CLOSERS = closed("closers")


def role_before(runs: Runs, first: int, last: int) -> bool:
    """Does a person's role stand before it: "spokesperson Andra Tessen", "its chairman, Bo Lade,"?"""
    words = runs.words
    place = first - 1
    if place > 0 and words[place].text == ",":
        after = words[last + 1].text if last + 1 < len(words) else "."
        if after not in _CLOSERS:
            return False
        place -= 1
    if place < 0 or first in runs.opens or not words[place].text[0].islower():
        return False
    noun = noun_at(words, place, runs.lexicon)
    single = words[place].tag == "NN" and noun not in runs.lexicon.institutions
    return single and noun in runs.lexicon.roles and noun not in _EITHER


def office_before(runs: Runs, first: int, last: int) -> bool:
    """Does an office and its holder's name between commas stand so: "the governor of Merrow, Ilse Hartigan,"?

    Whatever the engine calls the name. Refused: an office with no article or owner before it, and one that
    a verb parts from the comma ("the governor left Merrow, Port Ansel and …").
    """
    words, comma = runs.words, first - 1
    after = words[last + 1].text if last + 1 < len(words) else "."
    if comma < 1 or comma in runs.opens or words[comma].text != "," or after not in _CLOSERS:
        return False
    for i in range(comma - 1, max(comma - 1 - _LONGEST_OFFICE, -1), -1):
        noun = noun_at(words, i, runs.lexicon) if nominal(words[i]) and words[i].text[0].islower() else ""
        if noun in runs.lexicon.roles and noun not in _EITHER and noun not in runs.lexicon.institutions:
            office = i == comma - 1 or words[i + 1].text in ("of", "for")
            told = phrase_start(runs, i)
            return office and words[i].tag == "NN" and told < i
        inside = nominal(words[i]) or qualifying(words[i]) or words[i].pos == "DET"
        inside = inside or words[i].text in ("of", "for", "and")
        if i in runs.opens or not inside:
            return False
    return False


def role_after(runs: Runs, first: int, last: int) -> bool:
    """Is somebody told by what follows: ", a minister in the first cabinet", ", the port’s director"?"""
    words, i = runs.words, last + 2
    if i >= len(words) or words[last + 1].text != "," or i in runs.opens:
        return False
    if first and plain(words[first - 1].text) in ("the", "a", "an"):
        return False  # "seen by The Plumb Line, the governor told the ministry"
    if words[i].pos != "DET" and words[i].tag != "PRP$":
        return False
    head = None
    for word in words[i + 1 : i + 1 + _LONGEST]:
        if nominal(word):
            head = word
        elif not qualifying(word) and word.pos != "NUM" and word.tag not in ("POS", "HYPH", "VBN", "VBG"):
            break
    if head is None or head.tag != "NN" or head.relation in ("nsubj", "nsubj:pass"):
        return False
    noun = noun_at(words, head.i, runs.lexicon)
    either = noun in _EITHER or noun in runs.lexicon.institutions or noun in runs.lexicon.documents
    return noun in runs.lexicon.roles and not either and noun not in _WINNERS


def body_before(runs: Runs, first: int, last: int) -> bool:
    """Does a noun for a body stand before the name: "the families’ group Bridge Justice"?

    Across commas too: "the bus company, Halden Reisen, said".
    """
    place = first - 1
    if place > 0 and first not in runs.opens and runs.words[place].text == ",":
        after = runs.words[last + 1].text if last + 1 < len(runs.words) else "."
        place -= after in _CLOSERS
    if place < 0 or place + 1 in runs.opens or not runs.words[place].text[0].islower():
        return False
    before = runs.words[place]
    if _is_of_an_office(runs, phrase_start(runs, place)):
        return False  # "the chairman of the committee Ana Ruiz"
    noun = noun_at(runs.words, before.i, runs.lexicon)
    return before.tag == "NN" and noun in runs.lexicon.institutions and noun not in runs.lexicon.roles


def company_before(runs: Runs, i: int, last: int) -> bool:
    """Does a word for a company, or for whose a thing is, stand before it between commas?

    ``i`` to ``last`` are the name: "the railway operator, Nordbahn, said", "the silo’s owner, Velden Grain, said".
    Refused: one without "the" or "its" ("an operator, Lars, said"), which may be anybody.
    """
    words = runs.words
    if i < 3 or last + 1 >= len(words) or i in runs.opens or words[i - 1].text != ",":
        return False
    noun, first = noun_at(words, i - 2, runs.lexicon), phrase_start(runs, i - 2)
    definite = words[first].text.lower() in ("the", "its", "their") or words[first].tag == "PRP$"
    company = noun == "owner" or "company" in runs.lexicon.institutions.get(noun, frozenset())
    return company and definite and words[i - 2].tag == "NN" and words[last + 1].text in _CLOSERS


def kind_told(runs: Runs, first: int, last: int) -> str:
    """What the words beside say beyond the engine: "chemicals group Tervane", "El Cenit reported"; "" for nothing.

    "Organisation" or, for those in arms, "group". Refused: the subject of a clause on the noun
    ("the firm Ruiz runs").
    """
    words = runs.words
    before = words[first - 1] if first and first not in runs.opens else None
    given = first < last and runs.lexicon.given(words[first].text) is not None
    if before is not None and before.text[0].islower() and before.tag == "NN" and not given:
        noun = noun_at(words, before.i, runs.lexicon)
        classes = runs.lexicon.institutions.get(noun, frozenset()) & _KINDS
        if before.lemma in _ARMED_BODIES:
            return "group"
        kind = bool(classes) and noun not in runs.lexicon.roles and _qualified(runs, before.i)
        clause = words[head_of(words, first, last).head].relation in ("acl:relcl", "acl")
        if kind and not clause and not _is_of_an_office(runs, phrase_start(runs, before.i)):
            armed = any(w.text.lower() in _ARMED for w in words[phrase_start(runs, before.i) : first])
            return "group" if armed else "organisation"
    if first + 1 == last and words[first].text in _ARTICLES_ABROAD and _tells(runs, first, last):
        return "organisation"
    if any(w.text == "&" for w in words[first:last]):
        return "organisation"  # "Pell & Stroud"
    thing = not given and thing_after(runs, last)
    unit = thing and words[last + 2].text != "which"
    return "organisation" if unit or (thing and _engine_unsure(runs, first, last)) else ""


def _qualified(runs: Runs, i: int) -> bool:
    """Is the noun told more of: "chemicals group", "pump maker", "the Dutch firm"?"""
    if not i or i in runs.opens:
        return False
    before = runs.words[i - 1]
    return nominal(before) or qualifying(before) or before.pos in ("DET", "VERB") or before.tag == "HYPH"


def _engine_unsure(runs: Runs, first: int, last: int) -> bool:
    given = runs.lexicon.given(runs.words[first].text) is not None
    return runs.engine_type(first, last) in ("person", "other", "") and not given and not runs.initial(first)


def _tells(runs: Runs, first: int, last: int) -> bool:
    """Does it speak: "El Cenit reported", "according to La Tarde"?"""
    words = runs.words
    above = words[head_of(words, first, last).head]
    speaks = above.lemma in runs.lexicon.speaking and head_of(words, first, last).relation == "nsubj"
    after = words[last + 1] if last + 1 < len(words) else words[last]
    speaks = speaks or (after.tag in ("VBD", "VBZ") and after.lemma in runs.lexicon.speaking)
    if first and words[first - 1].text.lower() in runs.lexicon.citing:
        return True
    return speaks or (first > 1 and [w.text.lower() for w in words[first - 2 : first]] == ["according", "to"])


def thing_after(runs: Runs, last: int) -> bool:
    """Is a thing told by what follows: ", a unit of Canada’s Lakestone", ", which earns"?"""
    words, i = runs.words, last + 2
    if i + 1 >= len(words) or words[last + 1].text != "," or i in runs.opens:
        return False
    if words[i].text == "which":
        return True
    if words[i].text.lower() not in ("a", "an", "the"):
        return False
    for word in words[i + 1 : i + 1 + _LONGEST]:
        if word.text == "of":
            noun = plain(words[word.i - 1].lemma)
            return noun in _UNITS and words[word.i + 1].tag != "WP$"
        if not nominal(word) and not qualifying(word):
            return False
    return False


def told_by_age(runs: Runs, first: int, last: int) -> bool:
    """Is one word told by years between commas a person’s, whatever town bears it: "a nurse, Florence, 22,"?"""
    words = runs.words
    if first != last or last + 3 >= len(words) or words[last + 1].text != ",":
        return False
    age, after = words[last + 2].text, words[last + 3].text
    before = words[first - 1].text if first and first not in runs.opens else ","
    role = before != "," or first < 2 or noun_at(words, first - 2, runs.lexicon) in runs.lexicon.roles
    return age.isdigit() and len(age) < 3 and after in (",", ".") and before == "," and role


def has_government(runs: Runs, i: int) -> bool:
    """Does one word in capitals own what only places have: "Tarvala’s product safety regulator", "Weslund’s border"?

    Refused: letters ("the UN’s police"), first names, and surnames the text knows.
    """
    words, text = runs.words, runs.words[i].text
    named = text.isupper() or text in runs.surnames or runs.lexicon.given(text) is not None
    if named or i + 2 >= len(words) or words[i + 1].tag != "POS":
        return False
    head = None
    for word in words[i + 2 : i + 2 + _LONGEST]:
        if word.i in runs.opens or not (nominal(word) or qualifying(word)):
            break
        head = word if nominal(word) else head
    if head is None:
        return False
    noun = noun_at(words, head.i, runs.lexicon)
    return governs(runs.lexicon, noun) or words[head.i].lemma in _LANDS_HAVE


def _is_of_an_office(runs: Runs, first: int) -> bool:
    words = runs.words
    office = first > 1 and words[first - 1].text in ("of", "for", "at")
    return office and noun_at(words, first - 2, runs.lexicon) in runs.lexicon.roles


def names_facility(runs: Runs, last: int) -> bool:
    """Is it the name of a works: "the Odra11 plant", which is no company?"""
    after = runs.words[last + 1] if last + 1 < len(runs.words) and last + 1 not in runs.opens else None
    return (
        after is not None
        and after.lemma in _FACILITIES
        and after.pos in ("NOUN", "PROPN")
        and after.text.islower()
    )


def opens_compound(runs: Runs, i: int) -> bool:
    """Is it half of a body or an office at the head of a sentence: "Coast guard", "Prime minister"?"""
    if not runs.initial(i) or i + 1 >= len(runs.words) or not runs.words[i + 1].text[0].islower():
        return False
    joined = f"{plain(runs.words[i].text)}-{plain(runs.words[i + 1].lemma)}"
    return joined in runs.lexicon.institutions or joined in runs.lexicon.roles
