"""Who tells a number by the form of the text alone, where no statement does.

* "By the Red Cross's count", "figures from the ministry show", "a count by the port came to": of the name there.
* "Red Cross: 16 dead", "Dead: 16 (Red Cross), 12 (ministry)": of the label. A label is a name or a word for a body; of
  shares, seats and votes, which have holders, it tells nobody.
* "It finds 21", "they list 40": of who spoke last in the paragraph, or whom the sentence before begins with or whose
  report it tells of.
* "Police put the crowd at 4,000, the organisers at 15,000": of who stands right before it, whatever the first one says.
* "Roe speaks of 14,000 ballots; the board maintains that there were 8,650": of who begins the clause.
* "The figures of the health ministry: | Cases: 118 | Deaths: 4": of the head of the list.
* "… have died. The figures come from the institute": of the name there, for what stands close before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.model import Entity, Figure, Reading, Span, Speaker
from sayso.reading.entities_lexicon import lexicon
from sayso.reading.figures.contrasted import other_teller
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.named import speaker_of, subject_before
from sayso.record.party_words import party_words

__all__ = ["COUNTS", "contrasted", "named_before", "of_clause", "teller_of"]

COUNTS = r"(?:tally|count|reckoning|estimates?|figures|numbers|calculations?|projections?|forecasts?)"
"""What one calls a count of one's own, as a pattern."""
_BY_COUNT = re.compile(rf"[’']s? (?:own |latest |last |current )?(?:\w+ )?{COUNTS}\b")
_BY = re.compile(r"\b[Bb]y (?:the )?$|\b[Oo]n (?:the )?$")
_BY_COUNT_OF = re.compile(rf"\b[Bb]y (?:the|a) (?:\w+ )?{COUNTS} (?:of|by) (?:the )?$")
_COUNT_OF = re.compile(
    r"\b(?:count|tally|figures|data|estimates?|numbers|records|report|survey|study|analysis|review|inquiry|audit|"
    r"statistics|list|register) (?:\w+ed )?(?:by|from|of|at) (?:the )?$",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?:[’']s \w+)?(?: on \w+day)? (?:shows?|showed|puts?|lists?|listed|finds?|found|came to|comes to|stood at|"
    r"stands at|indicates?|indicated|records?|recorded|has|had|gives?|gave|names?|counted|counts?)\b"
)
_CLAUSE_TELLS = re.compile(
    r"(?:, [^,;]{3,60},)? (?:now |still |also )?(?:speaks? of|spoke of|talks? of|puts? [^.;:]{1,60} at|claims?|cites?|"
    r"counts?|says?|gives?|reports?|estimates?)\b(?: that)?(?: there (?:are|were))?(?: \w+){0,3} $"
)
_BESIDE = re.compile(r"\W*(?:(?:But|And|Yet) )?(?:where|while|whereas) ", re.IGNORECASE)
_OPENS = re.compile(r"\s*(?:(?:but|and|while) )?(?:the )?(?:[A-Z][\w-]+['’]s )?", re.IGNORECASE)
_IT_TELLS = re.compile(
    r"(?:It|They) (?:now |also )?(?:finds?|found|lists?|listed|shows?|showed|names?|named|records?|recorded|counts?|"
    r"counted|puts? [^.;:]{1,40} at|speaks? of|spoke of|comes? to|came to|arrives? at) (?:\w+ ){0,3}"
)
_REPORT_OF = re.compile(
    r"(?:The|A|In a|In its) (?:\w+ ){0,2}(?:report|study|inquiry|audit|survey|review|list) (?:of|by|from) (?:the )?"
)
_BEFORE_COLON = re.compile(r"(?:^|[.;,(\n] ?)(?:the )?(?P<who>[A-Za-z][^:;.,()\n\d]{1,50}): $", re.IGNORECASE)
_IN_BRACKETS = re.compile(r" \((?:the )?(?P<who>[A-Za-z][^()\d:;,]{1,50})\)")
_HEAD = re.compile(
    rf"\b(?:{COUNTS}|list|register|data) (?:\w+ed )?(?:by|from|of) (?:the )?(?P<who>[^:;.,()\d]{{1,50}}):$",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\b(?:The|These|Those|Both|All)(?: casualty| provisional| preliminary| latest)? "
    r"(?:figures?|numbers?|counts?|tolls?|totals?|data|statistics) "
    r"(?:come|comes|came|are|is|was|were) (?:all )?(?:(?:compiled|released|given|supplied|provided|issued) )?"
    r"(?:from|by) (?:the )?"
)
_NAMED = re.compile(r"[A-Z][\w’-]*(?: (?:of |for )?[A-Z][\w’-]*)+")
_LINES = 12
_NEAR = 6
_CREDITED = 250
"""Characters from a number to the sentence that says whose it is."""
_CLAUSE, _LONGEST = 90, 4
"""Characters before a number, and words of a label."""


@dataclass(frozen=True)
class _Words:
    held: frozenset[str]
    labels: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    raw = party_words()
    return _Words(frozenset(raw["with_holders"]), frozenset(raw["labels"]))


def teller_of(reading: Reading, figure: Figure, start: int) -> Speaker | None:
    """Who tells ``figure``, whose sentence begins at ``start``; None where its form does not tell."""
    found = _counter(reading, figure, start) or _label(reading, figure)
    return found or _it(reading, figure, start) or _credited(reading, figure)


def contrasted(reading: Reading, figure: Figure) -> Speaker | None:
    """Who tells ``figure`` with the verb of the number before it: "Police put it at 40, the organisers at 150"."""
    text = reading.article.text
    before = [other for other in reading.figures if other.span[1] <= figure.span[0]]
    start, _ = sentence_around(reading.article, figure.span)
    if not before or before[-1].span[0] < start:
        return None
    who = other_teller(text, start, before[-1].span, figure.span)
    if who is None:
        return None
    named = named_before(reading, who[1], 0) or _called(reading, text[slice(*who)])
    return speaker_of(named) if named is not None else Speaker(text[slice(*who)], "organisation")


def of_clause(reading: Reading, figure: Figure, source: Span) -> Speaker | None:
    """Who tells ``figure`` in a clause of his own, whose sentence somebody else ends: "Roe speaks of 14,000 ballots;
    the board maintains that there were 8,650", "Where the ministry counts 1,500, the service counts 3,000, Thale said".
    ``source`` is where who ends it stands."""
    text = reading.article.text
    start, end = sentence_around(reading.article, figure.span)
    beside = _BESIDE.match(text, start, figure.span[0])
    ends = text.find("," if beside is not None else ";", figure.span[1], end)
    if not start <= ends < source[0] < end:
        return None
    begins = beside.end() if beside is not None else max(start, text.rfind(";", start, figure.span[0]) + 1)
    for entity in reading.entities:
        for first, last in entity.mentions if entity.type in ("person", "organisation") else ():
            opens = _OPENS.fullmatch(text, begins, first)
            if begins <= first < figure.span[0] and opens and _CLAUSE_TELLS.match(text, last, figure.span[0]):
                return speaker_of(entity)
    return None


def _counter(reading: Reading, figure: Figure, start: int) -> Speaker | None:
    """Whose count a sentence tells of, before the number: "By the Red Cross's count", "Figures from the port show"."""
    text = reading.article.text
    for entity in reading.entities:
        if entity.type not in ("person", "organisation"):
            continue
        for begins, ends in entity.mentions:
            if not start <= begins or (
                ends > figure.span[0] and not _behind(reading, figure, (begins, ends))
            ):
                continue
            by = _BY_COUNT.match(text, ends, figure.span[0]) and _BY.search(text, start, begins)
            of_it = _BY_COUNT_OF.search(text, start, begins) or _behind(reading, figure, (begins, ends))
            of = _COUNT_OF.search(text, start, begins) and _TELLS.match(text, ends, figure.span[0])
            if by or of_it or of:
                return speaker_of(entity)
    return None


def _behind(reading: Reading, figure: Figure, named: Span) -> bool:
    """ "Forty-seven are dead by the coast guard's reckoning": a name behind the number, in its clause."""
    text, (_, end) = reading.article.text, sentence_around(reading.article, figure.span)
    if not figure.span[1] <= named[0] < end or re.search(
        r"[;:]|, (?:and|but|while) ", text[figure.span[1] : named[0]]
    ):
        return False
    counts = _BY_COUNT.match(text, named[1], end)
    return counts is not None and _BY.search(text, figure.span[1], named[0]) is not None


def _it(reading: Reading, figure: Figure, start: int) -> Speaker | None:
    """Who "it" or "they" is that a sentence begins with, where what it does is to tell a number."""
    text = reading.article.text
    if _IT_TELLS.fullmatch(text[start : figure.span[0]]) is None:
        return None
    begins = paragraph_start(reading.article, start, start)
    said = [s for s in reading.statements if s.speaker and s.content and begins <= s.content[0][0] < start]
    if said and said[-1].speaker is not None and said[-1].speaker.type != "person":
        return said[-1].speaker
    if (subject := subject_before(reading, start, ())) is not None:
        return speaker_of(subject)
    bodies = (each for each in reading.entities if each.type == "organisation")
    for entity in bodies:
        for opens, _ in entity.mentions:
            if begins <= opens < start and _REPORT_OF.fullmatch(text[begins:opens]):
                return speaker_of(entity)
    return None


def _credited(reading: Reading, figure: Figure) -> Speaker | None:
    """Whose figures the next sentence says that they are: "The figures come from the institute"."""
    text, article = reading.article.text, reading.article
    credit = _CREDIT.search(text, figure.span[1], figure.span[1] + _CREDITED)
    if credit is None or sentence_around(article, figure.span)[1] < len(text[: credit.start()].rstrip()):
        return None  # another sentence stands between, with figures of its own
    named = (e for e in reading.entities if e.type in ("person", "organisation"))
    who = next((e for e in named if any(s == credit.end() for s, _ in e.mentions)), None)
    if who is not None:
        return speaker_of(who)
    called = _NAMED.match(text, credit.end())
    return Speaker(called[0], "organisation") if called is not None else None


def _label(reading: Reading, figure: Figure) -> Speaker | None:
    """Who is named before the colon right before the number, or in brackets behind it; of shares and seats nobody."""
    text, article = reading.article.text, reading.article
    if figure.unit == "percent" or (figure.counted_noun or "").lower() in _words().held:
        return None
    begins = max(paragraph_start(article, figure.span[0]), figure.span[0] - _CLAUSE)
    counted = figure.counted_span
    behind = counted[1] if counted is not None and counted[0] >= figure.span[1] else figure.span[1]
    in_brackets = _IN_BRACKETS.match(text, behind)
    ahead = _BEFORE_COLON.search(text[begins : figure.span[0]])
    labels = [(in_brackets["who"], in_brackets.end("who"))] if in_brackets is not None else []
    labels += [(ahead["who"], begins + ahead.end("who"))] if ahead is not None else []
    for label, ends in labels:
        if counted is not None and ends - len(label) <= counted[0] < ends:
            continue
        named = named_before(reading, ends, 0) or _called(reading, label)
        if named is not None or _is_body(label):
            return speaker_of(named) if named is not None else Speaker(label, "organisation")
    return _at_head(reading, figure)


def _at_head(reading: Reading, figure: Figure) -> Speaker | None:
    """Whose figures the lines of a list are, by its head: "The figures of the health ministry: | Cases: 118"."""
    text, paragraphs = reading.article.text, reading.article.paragraphs
    place = next((n for n, (s, e) in enumerate(paragraphs) if s <= figure.span[0] < e), 0)
    for start, end in reversed(paragraphs[max(0, place - _LINES) : place]):
        line = text[start:end].rstrip()
        if line.endswith(":"):
            found = _HEAD.search(line)
            if found is None:
                return None
            named = _called(reading, found["who"])
            known = named is None and _is_body(found["who"])
            return Speaker(found["who"], "organisation") if known else speaker_of(named) if named else None
        if line.endswith((".", "!", "?")):
            return None
    return None


def _called(reading: Reading, name: str) -> Entity | None:
    """The body that is called so elsewhere in the report."""
    bodies = (each for each in reading.entities if each.type == "organisation")
    return next((each for each in bodies if name in (each.name, *each.names)), None)


def _is_body(label: str) -> bool:
    """Whether a label is a word for a body: "police", "Health ministry"; not "Missing", "Passengers"."""
    words = label.lower().split(" of ")[0].split()
    return len(words) <= _LONGEST and (words[-1] in lexicon().institutions or words[-1] in _words().labels)


def named_before(reading: Reading, place: int, near: int = _NEAR) -> Entity | None:
    """The person or institution whose name ends right before ``place``."""
    ending = [
        entity
        for entity in reading.entities
        if entity.type in ("person", "organisation")
        if any(0 <= place - end <= near for _, end in entity.mentions)
    ]
    return ending[0] if ending else None
