"""How plainly a party says no, and to what: the signs by which a no in its own words denies.

A reader takes a no for a denial by several signs together, and hardly by one: that it is *categorical* ("no officer
gave that order", "neither the minister nor anyone in her office", "we have never met"), that it is of the speaker's
*own* side ("our", "I", "no police officer", said by the police), that it is *quoted* or *insisted*, that a *charge*, a
question or somebody else's word stands before it, and that it is of a *thing told before* in the report. Each counts,
and as many as a categorical no of one's own, quoted, of a thing told before, are needed.

Not counted: a no in a clause that hangs on another ("tickets that do not exist"), what somebody could not do or will
not, what was never seen so, and a retort that only argues ("that does not answer the question").
"""

from __future__ import annotations

import re

from sayso.model import Article, Span, Statement
from sayso.record.claims import words_of_claim
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.saying_no import NO
from sayso.record.terms import words_in
from sayso.record.wording import level, pattern
from sayso.record.words_said import cue_words

__all__ = ["denies_plainly", "is_of_no_denial"]

_ENOUGH = 5
_CHARGED = 2
_STEM = 5
_BEHIND = 4
_HEAVY = 3.0
"""What a word weighs that tells what a no is of: "gate", not "people"."""
_OWN = re.compile(
    r"\b(?:i|me|my|we|us|ours?|own)\b|^(?:he|she)\b|\bof (?:his|hers|theirs|its)\b", re.IGNORECASE
)
_ITS = re.compile(r"\b(?:its|his|her|their)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;:!?]\s|,\s(?:but|and|so)\s")
_NAME = re.compile(r"(?!(?:The|They|It|He|She|That|This|These|Those|There|What|Who|You)\b)[A-Z]\w+ ")
_NOT_MINE = frozenset({"the", "and", "for"})


def denies_plainly(
    article: Article, statement: Statement, span: Span, said: str, party: str, asked: bool, answered: bool
) -> bool:
    """Whether the signs of a denial suffice; ``said`` are the words of ``span`` from the first that tells. ``asked``
    tells that a question stands before, ``answered`` that somebody else has spoken just before."""
    to_come = pattern("plain.to_come", frame="(?:{})").match(said) is not None
    if to_come or is_of_no_denial(said) or _confesses(article, statement):
        return False
    first = _CLAUSE.split(said, maxsplit=1)[0]
    categorical = pattern("plain.categorical", frame="(?:{})").search(first) is not None
    if not categorical and pattern("plain.plain", frame="(?:{})").search(first) is None:
        return False
    own = _is_own(statement, _subject_of_no(first), party)
    named = categorical or _NAME.match(said) is not None
    if not (own or _insists(article, statement) or (named and statement.kind != "indirect")):
        return False  # "officials say that there is no leak", “It was not sold”
    charged = asked or _is_charged(article, span)
    signs = (
        2 if categorical else 1,
        int(own),
        2 if _insists(article, statement) else int(statement.kind != "indirect"),
        _CHARGED if charged else 0,
        int(_is_told_before(article, span, first, party)),
        int(answered),
    )
    return sum(signs) >= _ENOUGH


def _confesses(article: Article, statement: Statement) -> bool:
    """Whether who says no owns to it: "I did not show it to her, and that was a grave mistake"."""
    told = level(" ".join(article.text[s:e] for s, e in statement.content))
    return pattern("plain.confessed").search(told) is not None


def is_of_no_denial(said: str) -> bool:
    """Whether a no is of what could not be, of what was never seen so, or does no more than argue."""
    return pattern("plain.no_denial", frame="(?:{})").search(said) is not None


def _subject_of_no(said: str) -> str:
    """What a no is said of: the words up to it, and the few behind it that a "none of our" needs."""
    no = NO.search(said)
    return said if no is None else said[: no.end()] + " ".join(said[no.end() :].split(" ")[: _BEHIND + 1])


def _is_own(statement: Statement, said: str, party: str) -> bool:
    """Whether what is said is of who speaks, or of those he speaks for."""
    if _OWN.search(said) or (statement.kind == "indirect" and _ITS.search(said)):
        return True
    speaker = statement.speaker
    names = (party, speaker.name, speaker.role or "") if speaker else (party,)
    own = {word[:_STEM] for name in names for word in words_in(name) if word not in _NOT_MINE}
    return bool(own & {word[:_STEM] for word in words_in(said)})


def _insists(article: Article, statement: Statement) -> bool:
    return pattern("plain.insisted", frame=r"\b(?:{})").search(cue_words(article, statement)) is not None


def _is_charged(article: Article, span: Span) -> bool:
    """Whether a charge stands in the paragraph, before the no, in the one before it, or in the same sentence."""
    begins = paragraph_start(article, span[0])
    if begins:
        begins = paragraph_start(article, max(len(article.text[:begins].rstrip()) - 1, 0))
    if "?" in article.text[paragraph_start(article, span[0]) : span[0]]:
        return True  # "Were the guards asleep? “Nobody on my staff was”"
    charge, text = pattern("own.charged", "plain.charged"), level(article.text)
    _, ends = sentence_around(article, span)
    return charge.search(text, begins, span[0]) is not None or charge.search(text, span[1], ends) is not None


def _is_told_before(article: Article, span: Span, said: str, party: str) -> bool:
    """Whether the thing was spoken of in the report, or its title, before."""
    before = f"{article.title or ''} {article.text[: span[0]]}"
    told = words_of_claim(before)
    own = set(words_in(party))
    return any(word in told and weight >= _HEAVY for word, weight in words_of_claim(said, own).items())
