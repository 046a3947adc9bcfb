"""Whose number it is, where the sentence has no statement of its own.

* "By its own count", "by their reckoning": of who spoke last in the paragraph, or whom the sentence before begins with.
* "Halberd raised its stake to 12 percent": of the name before the verb.
* ", whose own estimate is 90 million": of the name before.
* "By the Red Cross's count", "figures from the ministry show", "a count by the port came to": of the name there.
* "Tolvan has set aside 300 million", "the union arrives at 1,150": of who does it, right before the verb.
* "Red Cross: 16 dead", "Dead: 16 (Red Cross), 12 (ministry)": of the label. A label is a name or a word for a body.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from sayso.model import Entity, Figure, Reading, Span, Speaker, Statement
from sayso.reading.entities_lexicon import lexicon
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.voices import speaker_of, subject_before

__all__ = ["OWN_COUNT", "owner_beside"]

_COUNTS = r"(?:tally|count|reckoning|estimates?|figures|numbers|calculations?|projections?|forecasts?)"
OWN_COUNT = re.compile(rf"\b[Bb]y (?:his|her|its|their) (?:own )?(?:\w+ )?{_COUNTS}\b")
_WHOSE = re.compile(rf"\bwhose (?:own )?(?:\w+ )?{_COUNTS} (?:is|was|are|were|stands? at|stood at|puts?)\b")
_BY_COUNT = re.compile(rf"[’']s? (?:own |latest |last |current )?(?:\w+ )?{_COUNTS}\b")
_BY = re.compile(r"\b[Bb]y (?:the )?$|\b[Oo]n (?:the )?$")
_COUNT_OF = re.compile(
    r"\b(?:count|tally|figures|data|estimates?|numbers|records|report|survey|study|analysis|review|inquiry|audit|"
    r"statistics|list|register) (?:\w+ed )?(?:by|from|of|at) (?:the )?$",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?:[’']s \w+)?(?: on \w+day)? (?:shows?|showed|puts?|lists?|listed|finds?|found|came to|comes to|stood at|"
    r"stands at|indicates?|indicated|records?|recorded|has|had|gives?|gave|names?|counted|counts?)\b"
)
_BEFORE_COLON = re.compile(r"(?:^|[.;,(\n] ?)(?:the )?(?P<who>[A-Za-z][^:;.,()\n\d]{1,50}): $", re.IGNORECASE)
_IN_BRACKETS = re.compile(r" \((?:the )?(?P<who>[A-Za-z][^()\d:;,]{1,50})\)")
_HEAD = re.compile(
    rf"\b(?:{_COUNTS}|list|register|data) (?:\w+ed )?(?:by|from|of) (?:the )?(?P<who>[^:;.,()\d]{{1,50}}):$",
    re.IGNORECASE,
)
_LINES = 12
_HELD = ("seat", "vote", "point", "goal", "medal", "mandate")
_CROWDS = ("organisers", "organizers", "rebels", "prosecutors", "unions", "hospitals", "cross", "crescent")
_NEAR, _BEFORE_VERB = 6, 16
_CLAUSE, _LONGEST = 90, 4


@lru_cache(maxsize=1)
def _moves() -> re.Pattern[str]:
    """ "Raised its pay offer", "cut the outlook" that is its own."""
    raw = tomllib.loads(files("sayso.record").joinpath("lexicon/parties.toml").read_text("utf-8"))
    verbs, things = "|".join(raw["moves"]), "|".join(raw["own_numbers"])
    return re.compile(rf"\b(?:{verbs}) (?:its|his|her|their) (?:\w+ ){{0,3}}?(?:{things})\b")


@lru_cache(maxsize=1)
def _deeds() -> re.Pattern[str]:
    """ "Has set aside some 300 million": a verb of what a party does, with few words between it and the number."""
    raw = tomllib.loads(files("sayso.record").joinpath("lexicon/parties.toml").read_text("utf-8"))
    return re.compile(rf"\b(?:{'|'.join(raw['own_deeds'])}) (?:[\w’'-]+ ){{0,5}}?$")


def owner_beside(reading: Reading, figure: Figure) -> Statement | None:
    """Who owns the count that the sentence of ``figure`` tells of, as a statement of his."""
    text = reading.article.text
    start, end = sentence_around(reading.article, figure.span)
    if OWN_COUNT.search(text, start, end):
        last = _last_speaker(reading, start)
        if last is None and (subject := subject_before(reading, start, ())) is not None:
            last = speaker_of(subject)
        return _estimate(last, (start, end)) if last is not None else None
    moves = list(_moves().finditer(text, start, figure.span[0]))
    if moves and (mover := _named_before(reading, moves[-1].start(), _BEFORE_VERB)) is not None:
        return _estimate(speaker_of(mover), (moves[-1].start(), end))
    whose = list(_WHOSE.finditer(text, start, figure.span[0]))
    named = _named_before(reading, whose[-1].start()) if whose else None
    owner = speaker_of(named) if named is not None else None
    owner = (
        owner or _counter(reading, figure, start) or _doer(reading, figure, start) or _label(reading, figure)
    )
    return _estimate(owner, (start, end)) if owner is not None else None


def _counter(reading: Reading, figure: Figure, start: int) -> Speaker | None:
    """Whose count a sentence tells of, before the number: "By the Red Cross's count", "Figures from the port show"."""
    text = reading.article.text
    for entity in reading.entities:
        if entity.type not in ("person", "organisation"):
            continue
        for begins, ends in entity.mentions:
            if not start <= begins <= ends <= figure.span[0]:
                continue
            by = _BY_COUNT.match(text, ends, figure.span[0]) and _BY.search(text, start, begins)
            of = _COUNT_OF.search(text, start, begins) and _TELLS.match(text, ends, figure.span[0])
            if by or of:
                return speaker_of(entity)
    return None


def _doer(reading: Reading, figure: Figure, start: int) -> Speaker | None:
    """Who does what the number is the size of: the name, or a word for one named, right before the verb."""
    deed = _deeds().search(reading.article.text, max(start, figure.span[0] - _CLAUSE), figure.span[0])
    doer = _named_before(reading, deed.start(), _BEFORE_VERB) if deed is not None else None
    return speaker_of(doer) if doer is not None else None


def _label(reading: Reading, figure: Figure) -> Speaker | None:
    """Who is named before the colon right before the number, or in brackets behind it; of shares and seats nobody."""
    text, article = reading.article.text, reading.article
    if figure.unit == "percent" or (figure.counted_noun or "").lower() in _HELD:
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
        named = _named_before(reading, ends, 0) or _called(reading, label)
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
    words = label.lower().split()
    return len(words) <= _LONGEST and (words[-1] in lexicon().institutions or words[-1] in _CROWDS)


def _estimate(speaker: Speaker, content: Span) -> Statement:
    return Statement(f"own{content[0]}", "indirect", (), (), (content,), speaker, stance="estimates")


def _last_speaker(reading: Reading, place: int) -> Speaker | None:
    begins = paragraph_start(reading.article, place, place)
    said = [s for s in reading.statements if s.speaker and s.content and begins <= s.content[0][0] < place]
    return said[-1].speaker if said else None


def _named_before(reading: Reading, place: int, near: int = _NEAR) -> Entity | None:
    """The person or institution whose name ends right before ``place``."""
    ending = [
        entity
        for entity in reading.entities
        if entity.type in ("person", "organisation")
        if any(0 <= place - end <= near for _, end in entity.mentions)
    ]
    return ending[0] if ending else None
