"""Denials in a party's own words: "There are no hired drivers in this port", "I will not resign".

A statement that says no denies something only where there is something to deny. How much of it has to be told
depends on the words:

``outright``  a charge is named and called false ("any suggestion that … is untrue"), or excluded, or rejected, or
              leaving an office is refused. Denies anywhere.
``flat``      it is said after what "had been reported", or insisted at the head of a report; or it is flatly said, in
              quotation marks, that a thing was not done; or that it is not there or not the cause, where that leads a
              report or stands behind a charge told in the same paragraph.
``plain``     by several signs together it is plainly a denial (:mod:`sayso.record.plainly`). Denies where the party has
              not denied in the report before.
``intention`` nobody means to do it ("no plans to"). Denies at the head of a report, as an answer to a question,
              and where another party has said that it will be.
``refusal``   the party will not do it. Denies where another party has said that it would; at the head of a report where
              it is firm ("will not sell a single share").
``answering`` it answers what another party has just said (:mod:`sayso.record.answering`). Denies like a plain one.
``answer``    any other no. Denies where another party has claimed just that in an earlier report, and it answers that
              (:mod:`sayso.record.stances` knows).

No denials: what nobody knows or wants ("we do not know"), what is not yet, advice ("you should not"), and what
is always none ("no injuries", "no doubt").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sayso.model import Article, Span, Statement
from sayso.record.deed import WITHDRAWS
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.plainly import denies_plainly, is_of_no_denial
from sayso.record.wording import is_of_leaving, level, pattern

__all__ = ["No", "is_asked", "no_of", "says_no"]

_NO = re.compile(r"\b(?:no|not|never|none|nothing|nobody|neither|nor)\b(?!-)|n’t\b", re.IGNORECASE)
_THOUGH = re.compile(r"\b(?:while|although|though|even if|unless|because)\b[^,;]*$", re.IGNORECASE)
""" "While he didn't do everything right, he worked for peace" says no no."""
_OPINION = re.compile(r"(?:that )?(?:i|we) (?:think|believe|hope|expect|guess|suspect|feel)\b", re.IGNORECASE)
_WORDS_BEFORE = 9
_BETWEEN = re.compile(r"(?<=\w), (?:who|which|the|a|an|its|his|her)\b[^,.;]{3,90},")
_NONE_OF = re.compile(r"(?<!\bat )\b(?:no|not any|not one|not a|n’t any)\s+(\S+(?: \S+)?)", re.IGNORECASE)
_OPENING = re.compile(
    r"^\W*(?:(?:and|but)\s)?(?:(?:i|we)\s(?:would\slike|want|wish|have)\sto\s(?:\w+\s){1,3}?that\s|that\s)?\W*",
    re.IGNORECASE,
)
_CUT = re.compile(r"\b(?:will|would|shall|can|could|do|does|did) (?:not|never) (?:\w+ ){1,2}$")
_CUT_NEAR = 40
_AND_THAT = re.compile(r",? \b(?:and|but) (?=that\b)")
"""Where the second thing said begins: "said that it was looking into it but that no valve had failed"."""
_SOMEBODY = re.compile(
    r"(?:that )?(?:(?:[Tt]he )?[A-Z]\w+ (?:of )?[A-Z]|(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I)\b)"
)
_BARE_NO = re.compile(
    r"(?:no|never|(?:absolutely|certainly|definitely|of course) not|not at all)(?:,? (?:no|never))*\W*",
    re.IGNORECASE,
)
_ANSWERING = re.compile(r"\b(?:answer|repl|respon|retort)", re.IGNORECASE)
_RETOLD = re.compile(
    r"(?:i|we) (?:have |had )?(?:said|told \w+)(?: (?:on|last|this|in) \w+| then| before)?,? (?:that )?",
    re.IGNORECASE,
)
""" "I said on Friday that I had no such plans": what was said then."""
_FIRST_NO = re.compile(
    r"(?:no|never|(?:absolutely|certainly|definitely|of course) not|not at all)(?:,? (?:no|never))*(?:[.!] |\W*$)",
    re.IGNORECASE,
)
_CONTRAST = re.compile(r"\bnot so much\b", re.IGNORECASE)
_ANNOUNCED = re.compile(r"\b(?:announc|promis|pledg)", re.IGNORECASE)
""" "Announced that he would not run", "promised that they would not have to pay": told of his own accord."""
_FORMS = ("outright", "flat", "plain", "intention", "refusal", "answer")
_LIKE_AN_ANSWER = frozenset({"asserts", "promises"})


@dataclass(frozen=True)
class No:
    """A no of a party: how it is said, and where."""

    form: str
    span: Span
    whole: str = ""
    """The words of the statement it stands in."""


def says_no(text: str) -> bool:
    """Whether the main clause is a no: the negation stands among its first words, those between commas not counted."""
    text = _BETWEEN.sub("", level(text), count=1)
    found = _NO.search(text)
    if found is None or _THOUGH.search(text, 0, found.start()):
        return False
    return len(text[: found.start()].split()) <= _WORDS_BEFORE


def no_of(
    article: Article,
    statement: Statement,
    asked: bool = False,
    leads: bool = True,
    party: str = "",
    answered: Statement | None = None,
) -> No | None:
    """The strongest no a statement of ``party`` says, if it says one; ``asked`` where it answers a question, and
    ``answered`` is what somebody else said last."""
    if statement.stance == WITHDRAWS:
        return None  # "We said that every sheet had been entered. That was not correct"
    if (by_cue := _by_cue(article, statement)) is not None:
        return by_cue
    beside = answered is not None and _stands_near(article, answered, statement)
    found = [
        No(form, span)
        for span in _sentences(article, statement)
        if (form := _form(article, statement, span, asked or leads, leads))
    ]
    found = [
        replace(no, form="plain")
        if no.form in ("answer", "intention")
        and denies_plainly(article, statement, no.span, _words(article, no.span), party, asked, beside)
        else no
        for no in found
    ]
    strongest = min(found, key=lambda no: _FORMS.index(no.form), default=None)
    whole = " ".join(article.text[s:e] for s, e in statement.content)
    return replace(strongest, whole=whole) if strongest is not None else None


def is_asked(article: Article, statement: Statement) -> bool:
    """Whether the sentence tells that a statement answers a question: "said in answer to a question"."""
    if not statement.content:
        return False
    sentence = sentence_around(article, statement.content[-1])
    return pattern("own.asked").search(article.text, *sentence) is not None


def _answers(article: Article, statement: Statement) -> bool:
    """Whether the cue says that a statement answers: "the minister answered"."""
    return _ANSWERING.search(_cue(article, statement)) is not None


def _by_cue(article: Article, statement: Statement) -> No | None:
    """ "Excluded that there had been an attack", "rejects that: he had slept": a cue that says no itself."""
    if not statement.content or statement.stance not in _LIKE_AN_ANSWER | {"declines"} or not statement.cue:
        return None
    cue = level(article.text[statement.cue[0][0] : statement.cue[-1][1]]).strip()
    content = level(article.text[slice(*statement.content[0])]).strip()
    negated = re.search(r"\bnot\b|n’t\b|\bnever\b", cue) is not None
    excludes = content.startswith("that ") and pattern("own.excluding", frame=r"\b(?:{})").search(cue)
    rejects = pattern("own.pointed_at", frame="(?:{})").match(content) and pattern("own.rejecting").search(
        cue
    )
    brushes = pattern("own.brushing").search(cue) is not None
    denies = excludes or rejects or brushes
    return No("outright", statement.content[0]) if not negated and denies else None


def _sentences(article: Article, statement: Statement) -> list[Span]:
    found = []
    for start, end in statement.content:
        cut = _CUT.search(article.text, max(0, start - _CUT_NEAR), start)
        place = cut.start() if cut else start  # "will not tender | a single share"
        while place < end:
            _, stop = sentence_around(article, (place, place + 1))
            stop = min(max(stop, place + 1), end)
            begins = place
            for joined in _AND_THAT.finditer(article.text, place, stop):
                found.append((begins, joined.start()))
                begins = joined.end()
            found.append((begins, stop))
            place = stop
            while place < end and not article.text[place].isalnum():
                place += 1
    return found


def _words(article: Article, span: Span) -> str:
    said = level(article.text[slice(*span)])
    return said[_OPENING.match(said).end() :]  # type: ignore[union-attr]


def _stands_near(article: Article, before: Statement, statement: Statement) -> bool:
    """Whether a statement stands in the same paragraph as one before it, or in the next."""
    if not before.content or not statement.content:
        return False
    begins = paragraph_start(article, statement.content[0][0])
    if begins:
        begins = paragraph_start(article, max(len(article.text[:begins].rstrip()) - 1, 0))
    return begins <= before.content[0][0] < statement.content[0][0]


def _form(article: Article, statement: Statement, span: Span, expected: bool, leads: bool) -> str | None:
    said = _words(article, span)
    if _CONTRAST.search(said) or _RETOLD.match(said):
        return None
    if _OPINION.match(said) and not is_of_leaving(said):
        return None  # "I think that they will not elect him"
    leaving = is_of_leaving(said) or (expected and is_of_leaving(_sentence(article, span)))
    if pattern("own.outright", frame="(?:{})").search(said):
        return "outright"
    if leaving and _BARE_NO.fullmatch(said) and is_asked(article, statement):
        return "outright"  # "Asked whether he would step down, he said: 'No.'"
    if _FIRST_NO.match(said) and statement.kind != "indirect" and (expected or _answers(article, statement)):
        return "outright"  # "'No. We had no warning from anyone,' the minister answered"
    if statement.stance not in _LIKE_AN_ANSWER and not (statement.stance == "declines" and leaving):
        return None
    intends = pattern("own.intention", frame="(?:{})").search(said)
    if intends and (leaving or expected):
        return "outright"
    if pattern("own.no_answer", frame="(?:{})").search(said):
        return None
    if leaving and is_of_leaving(said) and _refuses(said):
        return "outright"
    if intends:
        return "intention"
    if says_no(said) and _is_own_refusal(said, statement, _cue(article, statement)):
        return "flat" if leads and pattern("own.firm", frame="(?:{})").search(said) else "refusal"
    if _is_of_nothing(said):
        return None
    if says_no(said) and (
        _is_of_what_was_reported(article, span) or (leads and _insists(article, statement))
    ):
        return "flat"
    charged = expected or _is_charged(article, span)
    undone = pattern("own.undone", frame="(?:{})").search(said)
    not_there = charged and pattern("own.not_there", frame="(?:{})").search(said)
    if statement.kind != "indirect" and (undone or not_there):
        return "flat"
    return "answer" if says_no(said) and not is_of_no_denial(said) else None


def _is_own_refusal(said: str, statement: Statement, cue: str) -> bool:
    """Whether who will not is who speaks, or "we", or a name of two words that may be whom he speaks for."""
    refusal = pattern("own.refusal", frame="(?:{})").search(said)
    if refusal is None or _ANNOUNCED.search(cue):
        return False
    before = said[: refusal.start()]
    own = set(statement.speaker.name.split()) if statement.speaker is not None else set()
    return not before.strip() or bool(own & set(before.split())) or _SOMEBODY.match(before) is not None


def _is_of_what_was_reported(article: Article, span: Span) -> bool:
    """Whether the sentence of a no tells of the report that it answers: "…, after a newspaper had reported"."""
    start, end = sentence_around(article, (span[0], span[0] + 1))
    return pattern("own.reported").search(level(article.text), start, end) is not None


def _insists(article: Article, statement: Statement) -> bool:
    return pattern("own.insisting", frame=r"\b(?:{})").search(_cue(article, statement)) is not None


def _cue(article: Article, statement: Statement) -> str:
    return level(" ".join(article.text[s:e] for s, e in statement.cue)).strip()


def _refuses(said: str) -> bool:
    """Whether the no stands just before the word for leaving: "I will not resign", "is not stepping down"."""
    frame = r"(?:\bnot|n’t|\bnever|\bno)(?: \w+){0,3}? (?:{})|(?:\bnot|n’t) go\b"
    return pattern("leaving", frame=frame).search(said) is not None


def _is_of_nothing(said: str) -> bool:
    """Whether what there is none of is what nobody can be said to have denied: doubt, injuries."""
    thing = _NONE_OF.search(said)
    return thing is not None and pattern("own.nothing_denied", frame="(?:{})").match(thing[1]) is not None


def _is_charged(article: Article, span: Span) -> bool:
    """Whether the paragraph tells of a charge before the no."""
    begins = paragraph_start(article, span[0])
    return pattern("own.charged").search(level(article.text), begins, span[0]) is not None


def _sentence(article: Article, span: Span) -> str:
    return article.text[slice(*sentence_around(article, (span[0], span[0] + 1)))]
