"""The clause that a figure stands in, in the words of its report.

A label tells what becomes of people ("people killed"); of most other numbers it leaves out what makes them news: for
what the crowns are, who asks for them, whether jobs go or come. Those are told by the clause around the number, as
printed. Of a sentence that the party of the line speaks ("the company said it knew of six fires") that is what is said;
else the sentence; of a long one the parts between commas and conjunctions around the number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sayso.digest.lexicon import told_by, worded, words_of
from sayso.digest.passage import standing_in, statement_at
from sayso.digest.plain import one_line
from sayso.model import Article, Evidence, Reading, Span
from sayso.reading.dateline import behind_dateline
from sayso.record.evidence import paragraph_start, sentence_ahead_of, sentence_around

__all__ = [
    "WIDEST",
    "clause_at",
    "counts_more",
    "in_its_words",
    "is_told_in",
    "of_one_sentence",
    "says_enough",
]

_LONGEST, _ENOUGH, WIDEST = 150, 70, 280
"""Characters that a clause has at most, those with which it is long enough not to be added to, and those that it has at
most with what it depends on."""
_WHOLE = 220
"""Characters that a clause has at most with what it goes on from."""
_ROOM = 40
_LEAST = 4
"""Words that what is said has at least to be told without who says it."""
_SAID = re.compile(
    r"(?:(?:has|have|had|also|later|then) )*(?:said|says|say|told|tells|reported|announced|added|stated)\b",
    re.I,
)
_JOINTS = re.compile(
    r"(?<=[,;:]) (?=\S)|\s[–—-]\s(?=\S)| (?=(?:and|but|while|whereas|although|though|after|before|because|since|"
    r"which|who|whose|where|when|as|with|if|including)\s)"
)
_POINTS = re.compile(
    r"(?:It|They|He|She|That|This|These|Those|Its|Their|His|Her|Both(?! (?:the|its|his|her|their|[A-Z]))|Another|"
    r"The (?:number|sum|figure|total|share|rise|amount|rest|other|others|latter)|"
    r"(?:[A-Z][\w-]*|\d[\d,]*) (?:of (?:them|these|those)|others?|more))\b"
)
""" "It will cost 410 million": of what, the sentence before tells."""
_DEPENDS = re.compile(
    r"\b(?:(?<!as )if|unless|whether|provided|assuming|nothing|nobody|den(?:y|ies|ied|ying)|claims?|rumou?rs?)\b",
    re.IGNORECASE,
)
_PROVIDED = re.compile(r"[\s,;–—-]*(?:only |even )?(?:if|unless|provided|assuming|should)\b")
""" "If the budget falls, it will cut 1,200 jobs": what is cut off would be told as if it were so."""
_GOES_ON = re.compile(r"\b(?:them|they)\b", re.IGNORECASE)
""" "…and two of them have died": of whom, stands before."""
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2,}$")
_WORD = re.compile(r"[^\W\d_]+")


def says_enough(measure: str) -> bool:
    """Whether the name of a measure tells what its numbers are: people or things, and what became of them; not where
    it says no more than a unit or a noun, or the number is a part or of what is to come, or of soldiers of no side."""
    words = _WORD.findall(measure.lower())
    told = not words_of("fates").isdisjoint(words[1:])
    of_whom = (
        words_of("sided").isdisjoint(words) or re.search(r"(?<!^)\b[A-Z]|^[A-Z].* ", measure) is not None
    )
    return told and of_whom and words[0] not in words_of("nouns_of_nothing") and "(" not in measure


def is_told_in(measure: str, clause: str) -> bool:
    """Whether a clause itself says what the name of its measure does: "the number is 19" tells of no killed."""
    fates = [word for word in _WORD.findall(measure.lower()) if word in words_of("fates")]
    stems = [stem for fate in fates for stem in told_by(fate)]
    return any(stem in clause.lower() for stem in stems)


def in_its_words(measure: str, clause: str) -> str:
    """The name of a measure with its fate as ``clause`` tells it: "people dead" of those who were found dead."""
    if not clause or not is_told_in(measure, clause):
        return measure
    return _WORD.sub(lambda w: worded(w[0], clause) if w[0] in words_of("fates") else w[0], measure)


def clause_at(evidence: Evidence, readings: Mapping[str, Reading] | None) -> str:
    """The clause around ``evidence`` as printed, with "…" where it is cut; "" where the text is not at hand,
    and where the clause is too long with the condition or the denial that it depends on."""
    reading = standing_in(evidence, readings or {})
    if reading is None:
        return ""
    start, end, whole = _around(reading, evidence.position)
    if end - start > WIDEST:
        return ""  # with what it depends on it is no line any more
    words = one_line(reading.article.text[start:end]).removeprefix("that ").strip(" ,;:–—")
    words = words if _ABBREVIATED.search(words) else words.removesuffix(".")
    if words.count('"') % 2:
        words = words.replace('"', "")  # of a quotation that goes on before or behind
    if words.count("“") != words.count("”"):
        words = words.replace("“", "").replace("”", "")
    return f"{'…' if start > whole[0] else ''}{words}{'…' if end < whole[1] else ''}"


def counts_more(evidence: Evidence, readings: Mapping[str, Reading] | None) -> bool:
    """Whether the clause around ``evidence`` counts something else as well, so that it does not tell which is meant."""
    reading = standing_in(evidence, readings or {})
    if reading is None:
        return False
    start, end, _ = _around(reading, evidence.position)
    own = evidence.position
    return any(
        start <= f.span[0] < end and f.change != "previous" and not own[0] <= f.span[0] < own[1]
        for f in reading.figures
    )


def _around(reading: Reading, figure: Span) -> tuple[int, int, Span]:
    """From where to where the clause goes, and what it is a part of."""
    text = reading.article.text
    whole = _said(reading, figure) or _sentence(reading, figure)
    parts = [whole[0], *(m.end() for m in _JOINTS.finditer(text, *whole)), whole[1]]
    others = [f.span for f in reading.figures if f.change != "previous"]
    start, end = _window(text, _parts_around(text, parts, figure, others), figure)
    if start > whole[0] and end - whole[0] <= _WHOLE and _GOES_ON.search(text, start, end):
        start = whole[0]
    start, end, whole = _with_its_condition(text, (start, end), whole, _sentence(reading, figure))
    above = _above(reading.article, start, _LONGEST - (end - start)) if _POINTS.match(text, start) else None
    if start == whole[0] and above is not None:
        return above[0], end, (above[1], whole[1])
    return start, end, whole


def _with_its_condition(text: str, clause: Span, whole: Span, sentence: Span) -> tuple[int, int, Span]:
    """The clause with what stands before or behind it in its sentence and makes it less than an assertion."""
    start, end = clause
    if _DEPENDS.search(text, sentence[0], start):
        start, whole = sentence[0], (sentence[0], whole[1])
    if _PROVIDED.match(text, end, sentence[1]):
        end, whole = sentence[1], (whole[0], sentence[1])
    return start, end, whole


def _above(article: Article, start: int, room: int) -> Span | None:
    """Where the sentence before begins in the same paragraph, or those of its last clauses that ``room`` characters
    hold, and where it does begin; None for the first of a paragraph, and where there is room for no clause of it."""
    begins, before = paragraph_start(article, start, start), sentence_ahead_of(article, start)
    if before is None or before[0] < begins or room < _ROOM:
        return None
    if start <= behind_dateline(article.text, (begins, start + 1)):
        return None
    above = behind_dateline(article.text, (before[0], start))
    if start - above <= room:
        return above, above
    begun = (joint.end() for joint in _JOINTS.finditer(article.text, above, start))
    return next(((place, above) for place in begun if _ROOM <= start - place <= room), None)


def of_one_sentence(one: Evidence, other: Evidence, readings: Mapping[str, Reading] | None) -> bool:
    """Whether the words of two pieces of evidence stand in one sentence of one report."""
    reading = standing_in(one, readings or {})
    if reading is None or one.article != other.article:
        return False
    start, end = sentence_around(reading.article, one.position)
    return start <= other.position[0] < end


def _sentence(reading: Reading, figure: Span) -> Span:
    start, end = sentence_around(reading.article, figure)
    return min(behind_dateline(reading.article.text, (start, end)), figure[0]), max(end, figure[1])


def _said(reading: Reading, figure: Span) -> Span | None:
    """What is said around the figure, where somebody says it and no more is told of his saying it."""
    statement, text = statement_at(reading, figure), reading.article.text
    if statement is None or not any(_SAID.match(text, s) for s, _ in statement.cue):
        return None
    sentence = _sentence(reading, figure)
    for start, end in statement.content:
        start, end = max(start, sentence[0]), min(end, sentence[1])
        if start <= figure[0] and figure[1] <= end and len(text[start:end].split()) >= _LEAST:
            return start, end
    return None


def _parts_around(text: str, parts: list[int], figure: Span, figures: list[Span]) -> Span:
    """From where to where the clause goes: the whole where it is short and counts nothing else; else the part of the
    figure, with those before and behind it until it is long enough, up to a part that counts another thing."""
    first = max(i for i, at in enumerate(parts) if at <= figure[0])
    last = min(i for i, at in enumerate(parts) if at >= figure[1])
    own = parts[first], parts[last]
    tells = len(text[slice(*own)].split()) > _LEAST
    barred = [s for s, _ in figures if tells and not own[0] <= s < own[1]]
    longest = _LONGEST if barred or parts[-1] - parts[0] > _LONGEST else parts[-1] - parts[0]
    enough = _ENOUGH if longest == _LONGEST else longest
    while parts[last] - parts[first] < enough:
        ways = [(first - 1, last)] if first else []
        ways += [(first, last + 1)] if last + 1 < len(parts) else []
        ways = [
            (a, b)
            for a, b in ways
            if parts[b] - parts[a] <= longest and not any(parts[a] <= s < parts[b] for s in barred)
        ]
        if not ways:
            break
        first, last = ways[0]
    return parts[first], parts[last]


def _window(text: str, clause: Span, figure: Span) -> Span:
    """The clause, or of one without a joint no more than stands near the figure."""
    start, end = clause
    if end - start > _LONGEST:
        if figure[0] - start > _ENOUGH:
            start = text.find(" ", figure[0] - _ENOUGH, figure[0]) + 1 or figure[0]
        if end - figure[1] > _ENOUGH:
            end = max(figure[1], text.rfind(" ", figure[1], figure[1] + _ENOUGH))
    return start, end
