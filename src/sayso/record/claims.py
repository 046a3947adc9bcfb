"""The words of a claim, and whether a claim is one or only points at one."""

from __future__ import annotations

import math
import re
from collections.abc import Container, Iterable
from dataclasses import replace

from sayso.model import Article, Statement
from sayso.record.evidence import first_sentence, sentence_around
from sayso.record.terms import idf, in_the_news, words_in
from sayso.record.wording import is_of_leaving, one_word

__all__ = [
    "LEAVING",
    "claim_of",
    "claim_words",
    "finished",
    "is_anaphoric",
    "is_elliptic",
    "is_of_an_event",
    "is_pronoun",
    "is_said_again",
    "overlap",
    "shared",
    "total",
    "words_of_claim",
]

_PRONOUN = re.compile(r"(?:it|this|that|them|so|these|those)\W*", re.IGNORECASE)
_POINTING = re.compile(
    r"(?:that |there (?:was|is) )?(?:nothing of the (?:sort|kind)|no such thing)\b"
    r"|the (?:accusation|allegation|claim|charge|report|suggestion)s? (?:was|were|is|are) \w+\W*$"
    r"|(?:it|that|this) (?:is|was) (?:simply |just )?(?:not true|untrue|false|a lie|nonsense|rubbish)\W*$"
    r"|(?:it|he|she|they|we|i) (?:did|do|does) not recogni[sz]e (?:the|this|that|those) \w+\W*$"
    r"|(?:having )?(?:anything|something) to do with (?:it|that|this|them)\W*$",
    re.IGNORECASE,
)
_ANAPHORIC = re.compile(
    r"\b(?:it|this|that|them|claims?|accusations?|allegations?|charges?|reports?|suggestions?|figures?|assertions?|findings?|insinuations?|rumou?rs?|stor(?:y|ies)|versions?|accounts?|conclusions?)\W*$",
    re.IGNORECASE,
)
_TAKEN_UP = re.compile(r"\w\s(?:it|this|that|so)\W*$", re.IGNORECASE)
_EVENT = re.compile(r"(?:the|(?:this|that)(?! is\b| was\b)|these|those) [\w-]+(?: [\w-]+)?\W*", re.IGNORECASE)
_HANGING = re.compile(r"[,;]?\s+(?:which|who|whose|whom|and|but|or|as|while|because)\W*$")
_CUT_SHORT = re.compile(
    r"\b(?:a|an|the|of|to|in|on|at|by|for|from|with|than|been|be|had|has|have|was|were|is|are|will|would|not)\W*$"
)
_MARK = re.compile(r"[,.;:!?”\"]")
_ELLIPTIC = re.compile(
    r"(?:that )?(?:the |its |his |her |their )?\w+(?: \w+)? (?:had|has|have|did|does|do|was|were|is|are|would|could)"
    r"(?: not|n[’']t)?\W*",
    re.IGNORECASE,
)
_WEIGHTY = 1.5
LEAVING = "resign"
_SHORTEST_STEM = 4
_ENDINGS = (
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "edly",
    "ures",
    "ure",
    "ed",
    "es",
    "ers",
    "er",
    "e",
    "y",
    "s",
)
_PEOPLES = ("ish", "ian", "ese", "ia", "an", "a")
_SHORT = 60


def claim_of(article: Article, statement: Statement) -> str:
    """The words of a claim, its pieces joined."""
    return " … ".join(article.text[start:end] for start, end in statement.content)


def finished(article: Article, statement: Statement) -> Statement:
    """The statement, its claim not cut short: "that the letter had come and had not been" goes on to the next mark, and
    "that she had gone, which" ends before the comma."""
    if not statement.content:
        return statement
    *before, (start, end) = statement.content
    said = article.text[start:end]
    if (hanging := _HANGING.search(said)) is not None and hanging.start():
        end = start + hanging.start()
    elif _CUT_SHORT.search(said) is not None and len(said.split()) > 1:
        _, sentence = sentence_around(article, (start, end))
        mark = _MARK.search(article.text, end, sentence)
        end = mark.start() if mark else max(end, sentence)
    return replace(statement, content=(*before, (start, end)))


def is_pronoun(article: Article, statement: Statement) -> bool:
    """Whether a claim is no more than "it"."""
    return _PRONOUN.fullmatch(claim_of(article, statement).strip()) is not None


def is_elliptic(claim: str) -> bool:
    """Whether a claim leaves its verb to what was said before: "that they had not"."""
    return _ELLIPTIC.fullmatch(claim.strip()) is not None


def is_anaphoric(claim: str) -> bool:
    """Whether a claim only points at one: "the accusation", "those reports … an invention"."""
    first, _, rest = claim.partition(" … ")
    if rest.startswith("that "):
        return False  # "a suggestion … that it was looking for another contractor"
    if _POINTING.match(first):
        return True
    return bool(_ANAPHORIC.search(first)) and len(first.split()) <= 4


def is_of_an_event(claim: str) -> bool:
    """Whether a claim is no more than what the report is on, by a noun: "the agreement"."""
    return _EVENT.fullmatch(claim.strip()) is not None


def claim_words(
    article: Article, statement: Statement, party: str, answered: Statement | None
) -> dict[str, float]:
    """The weighty words of a claim; not those of its speaker and cue, which every word of his shares."""
    text = claim_of(article, statement)
    if answered is not None and is_anaphoric(text):
        text = f"{text} {claim_of(article, answered)}"
    elif len(text) < _SHORT:
        start, end = sentence_around(article, statement.content[0])
        left_out = statement.stance == "confirms" and is_elliptic(text)
        if left_out or _TAKEN_UP.search(text):  # "that she had received it": what the sentence before was on
            start, _ = sentence_around(article, (max(start - 2, 0), max(start - 1, 1)))
        event = is_of_an_event(text)  # "confirmed the agreement": what the report is on
        text = article.text[start:end]
        if event:
            text = f"{text} {article.text[slice(*first_sentence(article))]}"
    own = set(words_in(party))
    told_by = (*statement.cue, *statement.source)
    around = {word for start, end in told_by for word in words_in(article.text[start:end])}
    return words_of_claim(text, own | around)


def words_of_claim(text: str, without: Container[str] = ()) -> dict[str, float]:
    """The weighty words of a text, by stem; of leaving an office in whatever words, "resign"."""
    telling = sorted(w for w in set(words_in(text)) if w not in without and idf(w) >= _WEIGHTY and len(w) > 2)
    found = {one_word(_stem(word)): idf(word) for word in telling}
    return found | ({LEAVING: idf(LEAVING)} if is_of_leaving(text) else {})


def _stem(word: str) -> str:
    """Warned, warning and warns are one word of a claim; deployed and deployment too; of names, Ardova and Ardovan."""
    for ending in _ENDINGS if in_the_news(word) else (*_PEOPLES, *_ENDINGS):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def is_said_again(before: str, now: str) -> bool:
    """Whether what is said now are the words of before, or begins with them, or they with it."""
    told, said = (re.findall(r"\w+", each.lower()) for each in (before, now))
    return bool(told) and bool(said) and told[: len(said)] == said[: len(told)]


def overlap(a: dict[str, float], b: dict[str, float]) -> float:
    """The overlap coefficient of two sets of weighted words: what they share over the lighter of the two."""
    smaller = min(total(a.values()), total(b.values()))
    return total(shared(a, b)) / smaller if smaller else 0.0


def shared(a: dict[str, float], b: dict[str, float]) -> list[float]:
    """The weights of the words in both."""
    return [weight for word, weight in a.items() if word in b]


def total(weights: Iterable[float]) -> float:
    """Their sum, the same in any order."""
    return math.fsum(weights)
