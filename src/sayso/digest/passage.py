"""The words a line stands on, in their context.

A passage is the paragraph (or paragraphs) of the article that hold the evidence,
cut in three: before, marked, after. Where the text is not at hand, or is no longer
the text the evidence was taken from, the quotation kept with the evidence is
shown instead, and the passage says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.digest.calendar import moment_words
from sayso.digest.plain import one_line, safe_url
from sayso.model import Article, Evidence, Reading, Span, Statement

__all__ = ["Passage", "outlet_of", "passage_at", "passage_of", "standing_in", "statement_at"]

_CONTEXT = 420  # code points on either side: a text without paragraphs is one paragraph of thousands


@dataclass(frozen=True)
class Passage:
    """Exact words in their context, with where they stand."""

    before: str
    marked: str
    after: str
    outlet: str
    when: str
    """Day and time of the report, in UTC."""
    whose: str
    """ "on the word of …, through …", "said by …", or ""."""
    url: str | None
    title: str
    language: str | None
    as_captured: bool
    """The text at hand is another than the evidence was taken from, or there is none."""
    own_words: bool
    """The marked words hold a direct quotation of the speaker."""


def passage_of(
    evidence: Evidence, readings: Mapping[str, Reading], year: str | None = None, party: str | None = None
) -> Passage:
    """The passage of ``evidence``. ``marked`` is ``article.text[start:end]`` of its position, or the
    quotation kept with it where that text is not at hand. ``party`` is named beside it already."""
    reading = standing_in(evidence, readings)
    if reading is not None:
        statement = _own_in(reading, evidence.position, party) or statement_at(reading, evidence.position)
        return passage_at(evidence.position, reading.article, statement, year, party)
    known = readings.get(evidence.article)
    article = known.article if known else None
    quote = evidence.quote
    return _passage((quote.prefix, quote.exact, quote.suffix), article, year, as_captured=True)


def standing_in(evidence: Evidence, readings: Mapping[str, Reading]) -> Reading | None:
    """The reading whose text has the words of ``evidence`` at their place, None where none has."""
    reading = readings.get(evidence.article)
    return reading if reading is not None and _stands(reading.article, evidence) else None


def passage_at(
    span: Span,
    article: Article,
    statement: Statement | None,
    year: str | None = None,
    party: str | None = None,
) -> Passage:
    """The passage at ``span`` of ``article.text``, on the word of whoever ``statement`` names."""
    quoted = statement is not None and _is_quoted(statement, span)
    return _passage(_cut(article, span), article, year, whose=_whose(statement, party), own_words=quoted)


def _passage(
    cut: tuple[str, str, str], article: Article | None, year: str | None, *,
    whose: str = "", as_captured: bool = False, own_words: bool = False,
) -> Passage:  # fmt: skip
    return Passage(
        before=cut[0],
        marked=cut[1],
        after=cut[2],
        outlet=outlet_of(article),
        when=moment_words(article.published if article else None, year),
        whose=whose,
        url=safe_url(article.url) if article else None,
        title=one_line(article.title or "") if article else "",
        language=article.language if article else None,
        as_captured=as_captured,
        own_words=own_words,
    )


def outlet_of(article: Article | None) -> str:
    """The outlet's name, "unnamed outlet" where it is not known."""
    return one_line(article.outlet or "") if article and one_line(article.outlet or "") else "unnamed outlet"


def statement_at(reading: Reading, span: Span) -> Statement | None:
    """The statement that ``span`` is most nearly one with: what both cover, by what either covers (Jaccard).
    So a number belongs to the shortest statement around it, and a sentence to the statement that fills it,
    not to one nested in it. None in the outlet's own voice.
    """
    rated = [(_likeness(statement, span), statement) for statement in reading.statements]
    best = max(rated, key=lambda each: each[0], default=None)
    return best[1] if best and best[0] > 0 else None


def _own_in(reading: Reading, span: Span, party: str | None) -> Statement | None:
    """The statement of ``party`` itself that ``span`` takes in whole: words of another that it denies are not its word.

    "“Everyone knew,” said Orm. Venn denied it."
    """
    inside = [
        statement
        for statement in reading.statements
        if statement.speaker is not None
        and _same(statement.speaker.name, party)
        and statement.cue
        and all(span[0] <= start and end <= span[1] for start, end in statement.cue)
    ]
    return inside[-1] if party and inside else None


def _likeness(statement: Statement, span: Span) -> float:
    start, end = span
    parts = [*statement.content, *statement.cue, *statement.source]
    both = sum(max(0, min(e, end) - max(s, start)) for s, e in parts)
    either = sum(e - s for s, e in parts) + (end - start) - both
    return both / either if either else 0.0


def _overlap(one: Span, other: Span) -> bool:
    return max(one[0], other[0]) < min(one[1], other[1])


def _is_quoted(statement: Statement, span: Span) -> bool:
    return statement.kind == "direct" and any(_overlap(part, span) for part in statement.content)


def _whose(statement: Statement | None, party: str | None) -> str:
    """Whose knowledge it is and who passed it on, as far as the reading knows.

    Where the record has the words as those of a ``party`` and another spoke them, that
    one spoke for it: a company does not have its own figure on its director's word.
    """
    if statement is None:
        return ""
    speaker = statement.speaker.name if statement.speaker else None
    word = statement.on_word_of.name if statement.on_word_of else None
    passed_on = [voice.name for voice in statement.via]
    names = [name for name in (speaker, word, *passed_on) if name]
    spoke_for = bool(party) and not any(_same(name, party) for name in names)
    voices = [f"on the word of {one_line(word)}"] if word and not _same(word, party) else []
    if speaker and word is None and not _same(speaker, party):
        voices.append(f"{'said by' if spoke_for else 'on the word of'} {one_line(speaker)}")
    elif speaker and word and not any(_same(speaker, name) for name in (word, *passed_on)):
        passed_on.append(speaker)
    return ", ".join(voices + [f"through {one_line(n)}" for n in passed_on if not _same(n, party)])


def _same(name: str, other: str | None) -> bool:
    """Whether two names differ in letter case and article alone."""
    return _bare(name) == _bare(other or "")


def _bare(name: str) -> str:
    return one_line(name).casefold().removeprefix("the ")


def _stands(article: Article, evidence: Evidence) -> bool:
    start, end = evidence.position
    return 0 <= start < end and article.text[start:end] == evidence.quote.exact


def _cut(article: Article, span: Span) -> tuple[str, str, str]:
    text, (start, end) = article.text, span
    inside = [p for p in article.paragraphs if _overlap(p, span)]
    first = min(inside[0][0] if inside else 0, start)
    last = max(inside[-1][1] if inside else len(text), end)
    before, after = text[first:start], text[end:last]
    if len(before) > _CONTEXT:
        before = "…" + before[-_CONTEXT:].partition(" ")[2]
    if len(after) > _CONTEXT:
        after = after[:_CONTEXT].rpartition(" ")[0] + "…"
    return before, text[start:end], after
