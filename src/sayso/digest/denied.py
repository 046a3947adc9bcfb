"""Whether a source denies a claim in so many words, or says something that has its own no.

"He denied that he would resign" denies what follows; "he said that he would not resign" is to be quoted as his own
words: behind "denies that" they would say the contrary.
"""

from __future__ import annotations

import re

from sayso.digest.lexicon import denying_verbs, denying_words, words_of
from sayso.model import Quote
from sayso.record.wording import level, pattern

__all__ = ["denying_verb", "is_denied_in_words", "is_in_own_words", "tells_of_a_denial"]

_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 8
"""Words before a claim among which its verb is looked for: "denied in a letter to the board on Friday that"."""
_PASSIVE = re.compile(r"\W*(?:was|were|is|are)\s(?P<verb>\w+)\b")
_OWN = re.compile(
    r"(?:^|[.!?:][”\"’']?\s|\n)\W*$|[“\"‘«]$|\b(?:call|describ|brand|label|term)\w* (?:[\w’'-]+ ){0,8}?(?:as )?$"
)
""" "Denied it. “The hall was cool”", "called the report pure invention"."""
_TAKEN_UP = re.compile(r"(?:^|[.!?][”\"’']?)\s[^.!?]*?\b(?P<verb>\w+)\s(?:it|this|that|them)\W*$")
""" "… . The company denied it", in a sentence of its own behind the claim."""


def is_denied_in_words(claim: str, quote: Quote) -> bool:
    """Whether the words a denial stands on deny ``claim`` by a verb, before it or behind it.

    Counted: a verb of denying, or a "not" with one of holding true ("does not believe that"), among the eight words
    before a claim that begins with "that", and right before any other ("denied reports"); behind a claim that
    is another's a passive ("rumours … were dismissed") and what takes it up ("Orm denied it"). Refused: a
    claim that is not to be found in the words.
    """
    return _by_a_verb_before(claim.strip(), quote) or _behind(claim.strip(), quote.exact)


def denying_verb(claim: str, quote: Quote) -> str:
    """The verb of the source right before ``claim``, in the present: "rules out", "dismisses"; else "denies"."""
    begins = (quote.prefix + quote.exact).find(_first(claim), len(quote.prefix))
    last = _words((quote.prefix + quote.exact)[: max(begins, 0)])[-2:]
    verbs = denying_verbs()
    return verbs.get(" ".join(last)) or verbs.get(last[-1] if last else "", "denies")


def is_in_own_words(claim: str, quote: Quote) -> bool:
    """Whether a denial says no in words of its own, ``claim``, and none of the source's verbs denies them.

    Counted: a clause ("said that he would not resign"), a sentence ("denied it. “The hall was cool”"), what is quoted
    or what something is called ("called it pure invention"), and what tells of the denial itself. Refused: a
    claim that is not to be found in the words, and the object of any other verb, which may deny it ("went out
    of his way to rebut the charge").
    """
    first = _first(claim)
    begins = (quote.prefix + quote.exact).find(first, len(quote.prefix))
    if begins >= 0 and tells_of_a_denial(claim):
        return True
    if begins < 0 or is_denied_in_words(claim, quote):
        return False
    before = (quote.prefix + quote.exact)[:begins]
    return first.startswith("that ") or _has_own_no(first) or _OWN.search(before) is not None


def tells_of_a_denial(claim: str) -> bool:
    """Whether the words are the writer's for a denial, verb and all: "brushed aside talk of a faulty brake"."""
    return pattern("told.denials").match(level(claim.strip())) is not None


def _has_own_no(claim: str) -> bool:
    """Whether a claim says no itself: "he would not resign", "nobody knew", "pure invention"."""
    return not (words_of("negation") | words_of("untruth")).isdisjoint(_words(claim))


def _first(claim: str) -> str:
    return claim.strip().split(" … ")[0]


def _by_a_verb_before(claim: str, quote: Quote) -> bool:
    text = quote.prefix + quote.exact
    begins = text.find(_first(claim), len(quote.prefix))
    if begins < 0:
        return False
    before = text[:begins].rsplit(". ", 1)[-1]
    near = _NEAR if claim.startswith("that ") else 2
    words = _words(before)[-near:]
    if not denying_words().isdisjoint(words) or " ".join(words[-2:]) in denying_verbs():
        return True
    return not words_of("negation").isdisjoint(words) and not words_of("holding_true").isdisjoint(words)


def _behind(claim: str, text: str) -> bool:
    first = _first(claim)
    begins = text.find(first)
    if begins < 0:
        return False
    behind = text[begins + len(first) :]
    found = _PASSIVE.match(behind) or _TAKEN_UP.search(behind)
    return found is not None and found["verb"].lower() in denying_words()


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text.replace("n’t", " not").replace("n't", " not"))]
