"""Roles: what the text says somebody is, right beside the name.

Before it ("South Korean lawmaker Lee", "the port’s director, Maria Okoye,") or after it
("Maria Okoye, the port’s director,"; "Maria Okoye, 52, a nurse"). The role is cut as
printed, a leading article left out.

Refused: a phrase after a comma whose noun is no role ("Okoye, the port and the sea"), and
one that goes on into a clause, which is cut where the clause begins.
"""

from __future__ import annotations

from sayso.model import Span
from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import Lexicon, closed, plain
from sayso.reading.entities_nouns import noun_at
from sayso.reading.entities_phrases import characters, phrase_start
from sayso.reading.names import Printed, Runs, head_of, nominal, past_brackets, qualifying

__all__ = ["acronym_after", "find_roles", "is_firm_noun"]

_PLURAL_TITLES = closed("plural_titles")
_BEFORE_HONORIFICS = closed("before_honorifics")
_BELOW = closed("below")
_LONGEST = 18
_FIRMS = frozenset({"company", "bank"})
_BREAKS = closed("phrase_breaks")
_CLOSERS = closed("closers")
_OPENING_OFFICE = closed("opening_office")


def find_roles(runs: Runs, name: Printed) -> list[Span]:
    """Characters of the roles beside a person's or a body's name, in order."""
    if name.type == "group":
        return []
    found = [_before(runs, name), _across_comma(runs, name), _after(runs, name)]
    return sorted({span for span in found if span})


def _fits(runs: Runs, name: Printed, head: int) -> bool:
    noun = noun_at(runs.words, head, runs.lexicon)
    if name.type == "place":
        return is_firm_noun(runs.lexicon, noun)
    if name.type == "person":
        return noun in runs.lexicon.roles or (_may_be_firm(runs, name) and is_firm_noun(runs.lexicon, noun))
    of_many = head + 1 < len(runs.words) and runs.words[head + 1].text == "of"
    return noun in runs.lexicon.institutions and not (of_many and noun in runs.lexicon.vague)


def is_firm_noun(lexicon: Lexicon, noun: str) -> bool:
    """ "Operator", "maker", "bank": only a firm is one."""
    return not _FIRMS.isdisjoint(lexicon.institutions.get(noun, ()))


def _may_be_firm(runs: Runs, name: Printed) -> bool:
    """A name of one word, or of two without a first name, may be a firm's that the engine reads as a person's."""
    return len(name.words) == 1 or (len(name.words) == 2 and runs.lexicon.given(name.words[0]) is None)


def _before(runs: Runs, name: Printed) -> Span | None:
    """ "Deputy mayor", "US Defense Secretary": the nouns and titles right before the name."""
    words = runs.words
    if name.type != "person" and not name.title:
        return _kind_before(runs, name.first, name.type)
    end = name.title[0] if name.title else name.first
    end -= bool(name.courtesy and not name.title)
    first = end
    if end and end not in runs.opens:
        before = words[end - 1]
        role = nominal(before) and noun_at(words, end - 1, runs.lexicon) in runs.lexicon.roles
        if name.title or role:
            first = _leftwards(runs, end)
        else:
            first = _office(runs, end)
    last = (name.title[1] if name.title else end) - 1
    if last == first and plain(words[last].text) in _PLURAL_TITLES:
        return None
    if first > last:
        return None
    return characters(runs, first, last)


def _kind_before(runs: Runs, end: int, kind: str) -> Span | None:
    """ "American carmaker", "the spy agency" right before a body’s name: what kind of body it is."""
    before = runs.words[end - 1] if end and end not in runs.opens else None
    if before is None or before.pos != "NOUN" or before.tag != "NN" or not before.text[0].islower():
        return None
    noun = noun_at(runs.words, before.i, runs.lexicon)
    if noun not in runs.lexicon.institutions or (noun in runs.lexicon.roles and kind != "place"):
        return None
    if kind == "place" and not is_firm_noun(runs.lexicon, noun):
        return None
    return characters(runs, _leftwards(runs, end), before.i)


def _leftwards(runs: Runs, i: int) -> int:
    """Over adjectives, nouns, owners and hyphens, up to an article, a verb, a comma."""
    words = runs.words
    while i and i not in runs.opens:
        before = words[i - 1]
        inside = nominal(before) or qualifying(before) or plain(before.text) in _OPENING_OFFICE
        role_like = inside and not runs.never(i - 1)
        if not (role_like or before.text == "-" or before.tag == "POS"):
            break
        i -= 1
    if words[i].text == "-" and i and plain(words[i - 1].text) in _BELOW:
        return i - 1  # "Under-Secretary-General"
    if words[i].tag == "POS" or words[i].text == "-":
        i += 1
    if words[i].text == "Former" or (i in runs.opens and words[i].text in ("Then", "Now")):
        return i
    # "Former" opens a sentence with a capital and is no name.
    return i - 1 if i and i not in runs.opens and words[i - 1].text in ("Former", "former", "ex") else i


def _office(runs: Runs, end: int) -> int:
    """ "former secretary of state", "head of operations": a role, "of" and a noun before the name."""
    words, last = runs.words, end - 1
    while (last > 0 and words[last].text in "()") or words[last - 1].text == "(":
        last -= 1  # "the head of the Storm Service (SS) Ana Ruiz"
    if not nominal(words[last]) or runs.never(last):
        return end
    for i in range(last - 1, max(last - 6, 0), -1):
        if i in runs.opens or words[i].pos in ("VERB", "AUX", "PUNCT"):
            return end
        if words[i].text == "of" and noun_at(words, i - 1, runs.lexicon) in runs.lexicon.roles:
            return _leftwards(runs, i)
    return end


def _after(runs: Runs, name: Printed) -> Span | None:
    """The phrase after "Name," when its noun is a role, to the end of the phrase."""
    words = runs.words
    i = past_brackets(words, name.last + 1, len(words))
    if not _is(runs, i, ","):
        return None
    i += 1
    if i + 1 < len(words) and words[i].text.isdigit() and words[i + 1].text == ",":
        i += 2  # "Okoye, 52, a nurse"
    head = _head_from(runs, i)
    if head is None or words[i].tag in ("WP$", "WP", "WDT") or words[i].text in runs.lexicon.citing:
        return None  # "Reuters, citing the ministry, said"
    # "Lise Corran, a glassblower": any noun with "a" that the parse hangs on the name is what she is.
    apposed = name.type == "person" and words[head].relation == "appos" and words[i].text in ("a", "an")
    if not (apposed or _fits(runs, name, head)):
        return None
    if name.type == "person" and words[head].tag in ("NNS", "NNPS"):
        return None
    if _acts_apart(runs, name, head):
        return None
    first = i + _unnamed_opening(words[i])
    last = _phrase_end(runs, head)
    # "the mayor, Ana Ruiz, said": what follows is a second person when another name ends it.
    return characters(runs, first, last)


def _acts_apart(runs: Runs, name: Printed, head: int) -> bool:
    """Is the phrase the subject of a verb of its own: "… in Okoye Works, an official said"?"""
    words = runs.words
    above = head_of(words, name.first, name.last)
    acts = words[head].relation in ("nsubj", "nsubj:pass") and words[head].head > head
    return acts and above.head not in (words[head].head, head) and above.relation not in ("root", "nsubj")


def _is(runs: Runs, i: int, text: str) -> bool:
    return i < len(runs.words) and i not in runs.opens and runs.words[i].text == text


def _head_from(runs: Runs, i: int) -> int | None:
    """The head of the noun phrase that begins at word ``i``, None where none does."""
    words, head = runs.words, None
    for j in range(i, min(i + _LONGEST, len(words))):
        if j in runs.opens and j > i:
            break
        word = words[j]
        if nominal(word):
            head = j
        elif not (j == i and _opens_phrase(word)) and not _inside_phrase(word):
            of_one = word.text == "of" and words[j - 1].text.lower() == "one"
            if not of_one:
                break
    return head


def _unnamed_opening(word: Word) -> bool:
    """An article, "its" or "his", which say nothing away from their sentence."""
    return word.text.lower() in ("a", "an", "the") or word.tag == "PRP$"


def _opens_phrase(word: Word) -> bool:
    return word.pos == "DET" or word.tag == "PRP$" or word.text.lower() == "one"


def _inside_phrase(word: Word) -> bool:
    return (
        qualifying(word)
        or word.pos in ("NUM", "ADV")
        or word.tag == "DT"
        or word.tag in ("POS", "VBN", "VBG", "HYPH")
        or word.text == "&"
    )


def _phrase_end(runs: Runs, head: int) -> int:
    """Over "of the port", "for the region and its islands", up to a comma, a clause or a verb."""
    words, last = runs.words, head
    for j in range(head + 1, min(head + _LONGEST, len(words))):
        word = words[j]
        hyphened = words[j - 1].text == "-" and word.start == words[j - 1].end  # "the Lagos-based union"
        if j in runs.opens or word.text in _BREAKS or (word.pos in ("VERB", "AUX") and not hyphened):
            break
        if nominal(word) or word.pos == "NUM" or word.tag == "POS":
            last = j
    if words[last].tag == "POS":
        last -= 1
    return last


def _across_comma(runs: Runs, name: Printed) -> Span | None:
    """The phrase before ", Name," when its noun is a role: "the port’s director, Maria Okoye,"."""
    words = runs.words
    comma = (name.title[0] if name.title else name.first) - 1
    while comma > 0 and name.courtesy and _is_courtesy(runs, comma):
        comma -= 1  # "the minister, Ms Ruiz,", "the speaker, Rt. Hon. Ana Ruiz,"
    if comma >= 0 and words[comma].text.lower() == "the":
        comma -= 1
    after = past_brackets(words, name.last + 1, len(words))
    closed = after >= len(words) or after in runs.opens or words[after].text in _CLOSERS
    if comma < 1 or comma in runs.opens or words[comma].text != "," or not closed:
        return None
    start = _phrase_before(runs, comma)
    head = _head_from(runs, start)
    if head is None or not _fits(runs, name, head):
        return None
    opening = words[start]
    owned = any(w.tag == "POS" for w in words[start:head])
    several = words[head].tag in ("NNS", "NNPS") and opening.text.lower() != "one"
    if not (_opens_phrase(opening) or owned) or several:
        return None
    first = start + _unnamed_opening(opening)
    return characters(runs, first, comma - 1)


def _is_courtesy(runs: Runs, i: int) -> bool:
    stop = runs.words[i].text == "."
    text = runs.words[i - stop].text
    return plain(text) in runs.lexicon.courtesy or text in _BEFORE_HONORIFICS


def _phrase_before(runs: Runs, comma: int) -> int:
    words, i = runs.words, comma
    while i and i not in runs.opens and comma - i < _LONGEST:
        before = words[i - 1]
        clause = before.pos in ("VERB", "AUX", "CCONJ", "SCONJ", "PRON") and not _opens_phrase(before)
        if before.pos == "CCONJ" and i > 1 and words[i].text[0].isupper() and words[i - 2].text[0].isupper():
            clause = False  # "the Minister of Water and Civil Protection"
        if before.text in _BREAKS or clause:
            break
        i -= 1
    while i < comma and words[i].pos == "ADP":
        i += 1
    return phrase_start(runs, i) if words[i].pos == "NOUN" else i


def acronym_after(runs: Runs, name: Printed) -> int | None:
    """The word that shortens a body's name right after it: "(NIS)", ", or NIS,"; None without."""
    words, i = runs.words, name.last + 1
    if _is(runs, i, "(") and _is(runs, i + 2, ")"):
        i += 1
    elif (
        _is(runs, i, ",") and _is(runs, i + 1, "or") and i + 3 < len(words) and words[i + 3].text in _CLOSERS
    ):
        i += 2
    else:
        return None
    letters = words[i].text.replace(".", "")
    upper = sum(c.isupper() for c in letters)
    return (
        i
        if 2 <= len(letters) <= 10 and upper >= 2 and upper >= len(letters) // 2 and letters[0].isupper()
        else None
    )
