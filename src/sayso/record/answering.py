"""A no that answers what somebody has just said of who says it, or of the same thing.

A reader takes "it had moved no troops" for a denial where the sentence before has the other side say that it had moved
two brigades; the same words with nobody's claim before them tell what is. So a no answers a claim that stands right
before it in the report, by another party, which is no no itself, and

* it speaks of who says it ("we have hired nobody"), and so does the claim, and a telling word is in both;
* or it speaks of what the claim speaks of ("he was not handcuffed", "there is no shortage of insulin"), and most of its
  telling words are the claim's.

No answers: what is not yet or will not be, what nobody could do or saw, and a no that hangs on another clause
(:mod:`sayso.record.plainly`); and a claim of what ought to be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from sayso.model import Article, Statement
from sayso.record.claims import claim_of, overlap, shared, words_of_claim
from sayso.record.denying import No
from sayso.record.evidence import sentence_around
from sayso.record.plainly import is_of_no_denial
from sayso.record.saying_no import says_no
from sayso.record.subjects import NOBODY, is_of_nobody, is_own, subject_of
from sayso.record.terms import words_in
from sayso.record.wording import level, pattern

__all__ = ["answering", "answers"]

_MOST = 0.5
_TELLING = 2.5
"""What a word weighs that tells what a no is of."""
_FIRST = re.compile(
    r"[.;:!?]\s|,\s(?:but|and|so|although|though|while)\s|\sand\s(?:that\s|it\s|had\s|was\s|has\s)"
)
_CLAIMING = frozenset({"asserts", "accuses", "estimates", "warns"})
_SUFFERS = re.compile(r"\b(?:not|n’t|never) being \w+")
""" "His plan was not being carried out" is a complaint."""
_LONG = 4
_LIGHT = frozenset(
    {"that", "this", "these", "those", "there", "their", "they", "them", "some", "more", "most", "other"}
)
_HE = re.compile(r"(?:he|she)\b", re.IGNORECASE)


def answering(
    article: Article, statement: Statement, no: No | None, party: str, claims: Sequence[Statement]
) -> No | None:
    """The no of a statement, as one that answers where it answers one of ``claims`` (what others have just said)."""
    if no is None or no.form not in ("answer", "plain") or statement.stance not in ("asserts", "declines"):
        return no
    told = any(
        claim.stance in _CLAIMING
        and claim.content
        and answers(
            article,
            statement,
            no,
            party,
            claim_of(article, claim),
            article.text[slice(*sentence_around(article, claim.content[0]))],
            accuses=claim.stance == "accuses",
        )
        for claim in claims
    )
    return No("answering", no.span, no.whole) if told else no


def answers(
    article: Article,
    statement: Statement,
    no: No,
    party: str,
    claim: str,
    sentence: str,
    *,
    accuses: bool = False,
) -> bool:
    """Whether the no of ``party`` answers a claim of another, told in a ``sentence``."""
    said = _FIRST.split(level(article.text[slice(*no.span)]).strip(), maxsplit=1)[0]
    if (
        not says_no(said)
        or is_of_no_denial(said.removeprefix("that "))
        or _is_to_come(said)
        or says_no(claim)
    ):
        return False
    own = set(words_in(party)) | words_of_claim(party).keys()
    words = {word: weight for word, weight in words_of_claim(said).items() if word not in own | NOBODY}
    told = words_of_claim(claim)
    if not any(weight >= _TELLING for weight in shared(words, told)):
        return False
    subject = subject_of(said)
    person = statement.speaker is not None and statement.speaker.type == "person"
    thing = {word for word in words_in(subject) if len(word) >= _LONG and word not in _LIGHT} & set(
        words_in(claim)
    )
    if is_own(subject, own) and (person or not _HE.match(subject)):
        return accuses or _speaks_of(own, sentence) or bool(thing and _SUFFERS.search(said) is None)
    if thing and accuses:
        return True
    return bool(thing or is_of_nobody(said) or _HE.match(subject)) and overlap(words, told) >= _MOST


def _speaks_of(own: Set[str], sentence: str) -> bool:
    return bool(own & (set(words_in(sentence)) | words_of_claim(sentence).keys()))


def _is_to_come(said: str) -> bool:
    return pattern("plain.to_come", frame="(?:{})").match(said.removeprefix("that ")) is not None
