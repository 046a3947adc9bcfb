"""Who is cited for a number in words around it that are no statement of it: beside it, or at the head of its list."""

from __future__ import annotations

import re

from sayso.model import Article, Figure, Reading, Statement
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.said_so import ASIDE
from sayso.record.shown import only_saw
from sayso.record.whose import OWN_COUNT

__all__ = ["cited_above", "cited_beside"]

_TELLING = frozenset({"asserts", "estimates", "confirms"})
_OTHER_CLAUSE = re.compile(r"\b(?:as|while|after|but|though|when|because)\b")
_WHEN = re.compile(r"\b(?:after|when|because)\b")
_THAN = re.compile(r"\bthan (?:what )?(?:the |a |an |its |his |her |their )?$")
_AND_HE = re.compile(r", (?:and|but) (?:the )?$")
"""Before who speaks: "raised its offer to 5.5 percent, and the government named a judge"."""
_RELATIVE = re.compile(r", (?:(?:in|of|at|during|from|by) which|where|whose?|which)\b")
_MEANWHILE = re.compile(
    r"(?: [\w-]+){0,5}, (?:while|as|(?:\w+ ){0,2}(?:minutes|hours|days|weeks|months) after|"
    r"an? (?:hour|day|week|month) after)\b"
)
_LONGEST_LIST = 12
"""Lines of a list within which its head is looked for."""


def cited_beside(reading: Reading, figure: Figure) -> Statement | None:
    """The one party cited for the sentence: "With 12 percent counted, Labour stood at 41, the board said"."""
    start, end = sentence_around(reading.article, figure.span)
    if OWN_COUNT.search(reading.article.text, start, end):
        return _last_cited(reading, start)
    cited = [s for s in reading.statements if s.content and any(start <= b < end for b, _ in s.content)]
    cited = [s for s in cited if s.speaker is not None and s.cue and not _quotes(reading.article, start, end)]
    cited = [
        s for s in cited if not _is_apart(reading.article, figure, s) and not only_saw(reading.article, s)
    ]
    return cited[0] if len(cited) == 1 and cited[0].stance in _TELLING else None


def cited_above(reading: Reading, figure: Figure) -> Statement | None:
    """Who is cited at the head of a list for a line of it: "According to the register: | dead - 431; | missing - 6".

    A line of a list is a paragraph without a full stop; its head ends with a colon.
    """
    text, paragraphs = reading.article.text, reading.article.paragraphs
    place = next((n for n, (s, e) in enumerate(paragraphs) if s <= figure.span[0] < e), 0)
    lines = [text[s:e].rstrip() for s, e in paragraphs[max(0, place - _LONGEST_LIST) : place + 1]]
    head = next((n for n in range(len(lines) - 2, -1, -1) if lines[n].endswith(":")), None)
    if head is None or any(line.endswith((".", "!", "?")) for line in lines[head + 1 :]):
        return None
    start, end = paragraphs[place - (len(lines) - 1 - head)]
    told = [s for s in reading.statements if any(start <= a < end for a, _ in (*s.cue, *s.source))]
    told = [s for s in told if s.speaker is not None and s.stance in _TELLING]
    return told[0] if len({s.speaker.name for s in told if s.speaker}) == 1 else None


def _is_apart(article: Article, figure: Figure, statement: Statement) -> bool:
    """ "Toll climbs to nine as operator concedes backlog": he speaks in another clause than the number's."""
    speaks = min(start for start, _ in (*statement.source, *statement.cue))
    first = min((start for start, _ in statement.content), default=0)
    begins = sentence_around(article, figure.span)[0]
    if figure.span[1] <= speaks < first and ASIDE.match(article.text, begins, figure.span[0]):
        return True  # "With 12 missing, Brun said the firm had been ready"
    if _THAN.search(article.text, max(0, speaks - 20), speaks):
        return True  # "loaves that weighed less than the label said": the fine is not the label's
    if ";" in article.text[min(speaks, figure.span[1]) : max(speaks, figure.span[0])] and not any(
        start <= figure.span[0] < end for start, end in statement.content
    ):
        return True  # "Company speaks of one letter; toll reaches 17"
    told = max((end for _, end in statement.content), default=speaks)
    if speaks < told <= figure.span[0] and _RELATIVE.search(article.text, told, figure.span[0]):
        return (
            True  # "gave different accounts of the release before the flood, in which the dead now number 14"
        )
    behind = max(told, max(end for _, end in (*statement.source, *statement.cue)))
    if told <= speaks < behind <= figure.span[0] and _MEANWHILE.match(article.text, behind):
        return True  # "A dispatcher was arrested, prosecutors said, while the number of dead went up to 23"
    yields = statement.stance == "confirms" and speaks < told <= figure.span[0]
    if yields and _WHEN.search(article.text, told, figure.span[0]):
        return True  # "conceded defeat early on Monday after the Liberals won 71 seats"
    joined = _AND_HE.search(article.text, figure.span[1], speaks) is not None
    return joined or _OTHER_CLAUSE.search(article.text, figure.span[1], speaks) is not None


def _last_cited(reading: Reading, start: int) -> Statement | None:
    """Who spoke last in the paragraph: "He relied on his tellers, he said. By their tally it had 43 percent"."""
    begins = paragraph_start(reading.article, start, start)
    said = [s for s in reading.statements if s.speaker and s.content and begins <= s.content[0][0] < start]
    return said[-1] if said and said[-1].stance in _TELLING else None


def _quotes(article: Article, start: int, end: int) -> bool:
    return any(mark in article.text[start:end] for mark in '"“”')
