"""Articles, analyses and readings made by hand; and how slow this machine is."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from time import process_time

from sayso.model import Article, Figure, Reading, Speaker, Statement, Voice
from sayso.reading.analysis import Analysis, Word


def article(
    text: str, *, id: str = "a1", day: str = "2025-03-10", outlet: str = "Harbor Courier", **more: object
) -> Article:
    paragraphs = tuple(match.span() for match in re.finditer(r"[^\n]+", text))
    return Article(
        id=id, text=text, paragraphs=paragraphs, published=day, reference_date=day, outlet=outlet, **more
    )  # type: ignore[arg-type]


def at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def statement(
    text: str, content: str, *, by: str | None, stance: str = "asserts", type: str = "organisation",
    role: str | None = None, word_of: str | None = None, id: str = "s1", cue: str | None = None,
) -> Statement:  # fmt: skip
    return Statement(
        id=id,
        kind="indirect",
        source=(at(text, by),) if by and by in text else (),
        cue=(at(text, cue),) if cue else (),
        content=(at(text, content),),
        speaker=Speaker(by, type, role, None) if by else None,
        on_word_of=Voice(word_of) if word_of else None,
        stance=stance,
    )


def speaks(
    name: str, type: str = "organisation", role: str | None = None, word_of: str | None = None
) -> Statement:
    """A statement of a speaker, without its text."""
    speaker = Speaker(name, type, role)
    return Statement(
        "s1", "indirect", (), (), ((0, 1),), speaker, on_word_of=Voice(word_of) if word_of else None
    )


def figure(
    text: str, words: str, low: float | None, high: float | None = None, *, counted: str | None = None,
    noun: str | None = None, event: str | None = None, id: str = "f1", exact: bool = True, **more: object,
) -> Figure:  # fmt: skip
    return Figure(
        id=id,
        span=at(text, words),
        low=low,
        high=low if exact and high is None else high,
        counted=counted,
        counted_span=at(text, counted) if counted and counted in text else None,
        counted_noun=noun,
        event=event,
        **more,  # type: ignore[arg-type]
    )


def toll(
    number: int,
    by: str | None,
    *,
    id: str,
    day: str,
    verb: str = "said",
    outlet: str = "Harbor Courier",
    **more: object,
) -> Reading:
    """A report that a party counts so many dead."""
    text = f"{by or 'Report'} {verb} that {number} people had been killed in the Orsa valley. Report {id} ends here."
    said = statement(text, f"{number} people had been killed in the Orsa valley", by=by)
    counted = figure(
        text,
        str(number),
        number,
        counted="people",
        noun="people",
        event="kill",
        statement="s1" if by else None,
        **more,
    )
    return Reading(article(text, id=id, day=day, outlet=outlet), (said,) if by else (), (counted,))


def flat(text: str) -> Analysis:
    """An analysis without grammar: words at blanks, each its own root."""
    words = tuple(
        Word(n, m.start(), m.end(), m.group(), m.group().lower(), "X", "X", n, "root")
        for n, m in enumerate(re.finditer(r"\w+|[^\w\s]", text))
    )
    return Analysis(text, words, ((0, len(words)),) if words else (), ())


@cache
def slowness() -> float:
    """How many times slower than an ordinary core this one is: in sums, or in searches, in which it may be slower."""
    return max(1.0, _least(_sums) / 0.04, _least(_searches) / 0.037)


def _least(work: Callable[[], object]) -> float:
    """The fewest CPU seconds of three tries."""
    spent = []
    for _ in range(3):
        begun = process_time()
        work()
        spent.append(process_time() - begun)
    return min(spent)


def _sums() -> int:
    total = 0
    for n in range(1_000_000):
        total += n
    return total


def _searches() -> int:
    """Forty thousand looks at words before a place, of patterns like those that figures are found by."""
    ends, text = (
        re.compile(r"\b(?:has|have|had)\s(?:\w+\s)?(?:stood|been)\s$"),
        "it was said to have been " * 40,
    )
    return sum(ends.search(text, n - 30, n) is not None for n in range(100, 900) for _ in range(50))
