"""From quantities to figures: each is asked what it counts, what happened, when and where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.model import Figure, Span, Statement
from sayso.reading.figures.ballots import by_ballot
from sayso.reading.figures.bare import brought_against, said_to_be, tallied
from sayso.reading.figures.bearings import Bearings
from sayso.reading.figures.changes import change_of
from sayso.reading.figures.converted import with_the_converted
from sayso.reading.figures.count import Count, same_amount, says_nothing
from sayso.reading.figures.counted import counted_by
from sayso.reading.figures.days import day_of, since_of
from sayso.reading.figures.ellipsis import (
    Antecedent,
    antecedent_of,
    bargained,
    meant_by_them,
    on_other_side,
    same_count,
    takes_part_of,
)
from sayso.reading.figures.events import event_of
from sayso.reading.figures.headings import toll_in_heading
from sayso.reading.figures.lexicon import words
from sayso.reading.figures.lists import Answer, answered_by, asked_before, asked_behind
from sayso.reading.figures.numbering import numbered_by
from sayso.reading.figures.parted import is_part_of, is_whole
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.places import place_of
from sayso.reading.figures.position import Place, locate
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantities import find_quantities
from sayso.reading.figures.quantity import Quantity
from sayso.reading.figures.rates import rate_of
from sayso.reading.figures.resolving import resolve
from sayso.reading.figures.restated import Told, befallen, restated
from sayso.reading.figures.status import status_of
from sayso.reading.figures.told import begins_quoted, is_given, is_said, is_told, stands_alone
from sayso.reading.figures.whereabouts import taken_to

__all__ = ["assemble", "read_counts"]

_MEASURED = (None, "age", "duration")
"""Of what else is refused nobody asks what it counts."""
_DAYS = ("time", "date", "year", "clock")
"""Reasons of numbers that tell when, and so end no other number's clause."""


def read_counts(prose: Prose) -> list[Count]:
    """Every quantity of the text, the refused ones included, with what is counted."""
    quantities = find_quantities(prose)
    found: list[Count] = []
    antecedents: list[Antecedent] = []
    latest: Count | None = None
    told: list[Told] = []
    for quantity, following in zip(quantities, _following(prose, quantities), strict=True):
        count = _read(prose, quantity, following, antecedents, latest)
        count = _anew(prose, count, told)
        if latest is not None and quantity.bare and _is_within(prose, latest, count.place):
            count = replace(count, quantity=replace(quantity, refused=quantity.refused or "name"))
        if count.quantity.refused is None and not says_nothing(count):
            latest, place = count, count.place
            if quantity.unit is None and quantity.form != "multiple":
                told.append(Told(count.phrase, count.event, quantity.low or quantity.high or 0, place.first))
            if count.phrase is not None and quantity.form != "multiple":
                antecedents.append(Antecedent(count.phrase, place.sentence, quantity.unit, count.event))
        found.append(count)
    return _sharing_rates(found)


def _anew(prose: Prose, count: Count, told: list[Told]) -> Count:
    """A count that names nothing itself, with what it counts by what was told before it, or by those it befell."""
    if count.phrase is not None or count.quantity.refused is not None:
        return count
    part = befallen(prose, count.place)
    if part is not None and count.event not in words("events", "to_people"):
        return replace(count, phrase=part[0], own=True, event=part[1])
    before = restated(prose, count.quantity, count.place, count.event, told)
    if before is None:
        return count
    return replace(count, phrase=before.phrase, event=count.event or before.event, reached=True)


def _tells_when(prose: Prose, quantity: Quantity) -> bool:
    """Whether a number belongs to a time and so ends no other number's clause: "four years ago" too."""
    if quantity.refused == "duration":
        return prose.time_over(quantity.start, quantity.end) is not None
    return quantity.refused in _DAYS


def _sharing_rates(counts: list[Count]) -> list[Count]:
    """ "From 300 a day to 450": what moved is reckoned by the same before and after, though it is told once."""
    shared = list(counts)
    for n, (a, b) in enumerate(pairwise(counts)):
        moved = "previous" in (a.change, b.change) and a.place.sentence == b.place.sentence
        units = {(count.quantity.unit or "").partition(" per ")[0] for count in (a, b)}
        if moved and len(units) == 1 and a.change != b.change and bool(a.per) != bool(b.per):
            at, per = (n, b.per) if a.per is None else (n + 1, a.per)
            shared[at] = replace(counts[at], per=per)
    return shared


def _following(prose: Prose, quantities: Sequence[Quantity]) -> list[Quantity | None]:
    """Of each quantity the next that does not tell when."""
    found: list[Quantity | None] = [None] * len(quantities)
    for n in range(len(quantities) - 1, 0, -1):
        found[n - 1] = found[n] if _tells_when(prose, quantities[n]) else quantities[n]
    return found


def _is_within(prose: Prose, count: Count, place: Place) -> bool:
    """ "Five new 737 aircraft": the later number is a part of what the first one counts."""
    phrase = count.phrase
    inside = count.own and phrase is not None and phrase.first < place.first <= phrase.end
    return inside and not is_whole(prose, count.place)


def _read(
    prose: Prose,
    quantity: Quantity,
    following: Quantity | None,
    antecedents: list[Antecedent],
    latest: Count | None,
) -> Count:
    place = locate(prose, quantity, following)
    if quantity.refused not in _MEASURED:
        return Count(quantity, place, None, False, None, "total", "actual")
    answer = _answer(prose, quantity, place) if quantity.unit is None else None
    own = answer[0] if answer is not None else counted_by(prose, quantity, place)
    part = latest is not None and is_part_of(prose, quantity, place, own, latest)
    if own is not None and not part and _names(prose, quantity, place, own):
        quantity = replace(quantity, refused=quantity.refused or "name")
    event = answer[1] if answer is not None and answer[1] else event_of(prose, place, own)
    event = "vote" if by_ballot(prose, quantity) else event
    phrase, change = own, change_of(prose, quantity, place)
    if latest is not None and on_other_side(prose, place, latest.place, latest.phrase, latest.event):
        own, phrase, event = None, latest.phrase, latest.event
    elif latest is not None and part:
        own, phrase, event = None, latest.phrase, event or latest.event
        quantity = replace(quantity, unit=latest.quantity.unit)
    elif own is None and answer is None:
        retold = change == "previous" or is_told(prose, quantity)
        found = antecedent_of(prose, quantity, place, event, antecedents, retold)
        found = found or bargained(prose, quantity, place, event, antecedents)
        phrase = found.phrase if found is not None else meant_by_them(prose, quantity, place)
        event = found.event if retold and event is None and found is not None else event
    elif own is not None and event is None:
        phrase, event = same_count(prose, own, quantity.unit, antecedents)
    if phrase is None:
        own = phrase = said_to_be(prose, quantity, place) or (own if event is None else None)
    if phrase is None:
        phrase = tallied(prose, quantity, place)
    event = taken_to(prose, place, phrase, event) or event
    if (brought := brought_against(prose, quantity, place)) is not None:
        own, phrase, event = None, None, brought
    dead = event in words("events", "to_people")  # "another 40 bodies, adding to the 24 dead"
    if phrase is None and latest is not None and not dead and _is_beside(quantity, change, place, latest):
        phrase = latest.phrase
    if quantity.form == "gapped" and latest is not None:
        own, phrase, event = None, latest.phrase, latest.event
    if own is None and latest is not None and same_amount(prose, quantity, latest):
        phrase, change = latest.phrase, latest.change if latest.change in _STEPS else change
    if (
        latest is not None
        and change == "increment"
        and _has_another_fate(prose, quantity, place, event, latest)
    ):
        change = "total"
    if event is None and latest is not None and takes_part_of(prose, place):
        event = latest.event if latest.place.sentence == place.sentence else None
    return Count(
        quantity=quantity,
        place=place,
        phrase=phrase,
        own=own is not None,
        event=event,
        change=change,
        status=status_of(prose, place, own) if change != "previous" else "actual",
        per=rate_of(prose, quantity, place, own),
        reached=is_said(prose, place)
        or is_told(prose, quantity)
        or is_given(prose, quantity)
        or begins_quoted(prose, quantity)
        or _is_reached(prose, place, latest),
    )


def _answer(prose: Prose, quantity: Quantity, place: Place) -> Answer | None:
    """What a number counts by a colon, a question, a verb of counting or the toll of a headline before it."""
    found = answered_by(prose, place) or numbered_by(prose, place) or toll_in_heading(prose, place)
    if found is None and (stands_alone(prose, quantity) or is_said(prose, place)):
        found = asked_behind(prose, place) or asked_before(prose, place.sentence[0])
    return found


_LED = re.compile(r"\b(?:another|a\sfurther|further|an\sadditional)\b", re.IGNORECASE)
_DEATHS = frozenset({"kill", "die", "dead"})


def _has_another_fate(
    prose: Prose, quantity: Quantity, place: Place, event: str | None, latest: Count
) -> bool:
    """ "Killed eight and injured another five": of the injured, five is the count, and no step."""
    led = _LED.search(prose.text, max(0, quantity.start - 16), quantity.number[0]) is not None
    fates = words("events", "to_people")
    if not led or place.sentence != latest.place.sentence or event not in fates or latest.event not in fates:
        return False
    return event != latest.event and not {event, latest.event} <= _DEATHS


def _is_beside(quantity: Quantity, change: str, place: Place, latest: Count) -> bool:
    """ "Fell to €2.1bn from €2.3bn", "50 patients, twice as many as before": what moved is named once."""
    if place.sentence != latest.place.sentence or change == "total":
        return False
    return change == "multiple" or quantity.unit in ("percent", latest.quantity.unit)


def _is_reached(prose: Prose, place: Place, latest: Count | None) -> bool:
    before = prose.word(place.before)
    if latest is None or before is None or place.sentence != latest.place.sentence:
        return False
    return before.text.lower() in ("to", "at") and latest.change in _STEPS


_STEPS = ("increment", "decrement")


def _names(prose: Prose, quantity: Quantity, place: Place, phrase: Phrase) -> bool:
    """ "the 787 Dreamliner": a bare number before one name counts nothing; "12 Palestinians" does."""
    head = prose.words[phrase.head]
    follows = phrase.first == place.last + 1
    if any(word.tag == "CD" for word in prose.words[phrase.first : phrase.last]):
        return False  # "60 Boeing 787 Dreamliners"
    return quantity.bare and quantity.low != 1 and follows and head.tag == "NNP" and quantity.form == "plain"


def assemble(prose: Prose, statements: tuple[Statement, ...]) -> tuple[Figure, ...]:
    """The figures among the counts of a text."""
    counts = [c for c in read_counts(prose) if c.quantity.refused is None and not says_nothing(c)]
    former = [c.place for c in counts if c.change == "previous" or takes_part_of(prose, c.place)]
    bearings = Bearings(prose, statements, [count.place.first for count in counts], former)
    figures = [_figure(f"f{n}", bearings, count, statements) for n, count in enumerate(counts, 1)]
    resolved = [
        figure if figure.change == read.change else _left_behind(bearings, figure, count)
        for figure, read, count in zip(resolve(prose.text, figures), figures, counts, strict=True)
    ]
    return with_the_converted(prose, resolved)


def _left_behind(bearings: Bearings, figure: Figure, count: Count) -> Figure:
    """A base that proved a previous value: it is of the day told with it, and is there whatever is planned."""
    as_of = day_of(bearings, count.place, None, "actual", "previous", None)
    return replace(figure, status="actual", as_of=as_of)


def _figure(id: str, bearings: Bearings, count: Count, statements: tuple[Statement, ...]) -> Figure:
    prose, quantity, place, phrase = bearings.prose, count.quantity, count.place, count.phrase
    span = (quantity.start, quantity.end)
    counted = prose.analysis.span(phrase.first, phrase.last) if phrase is not None else None
    own = phrase if count.own and phrase is not None and phrase.first > place.last else None
    event = _verb(prose, own.head if own else place.top)
    return Figure(
        id=id,
        span=span,
        low=quantity.low,
        high=quantity.high,
        hedge=quantity.hedge,
        unit=quantity.unit,
        per=count.per,
        counted=prose.analysis.cut(counted) if counted is not None else None,
        counted_span=counted,
        counted_noun=prose.words[phrase.head].lemma if phrase is not None else None,
        event=count.event,
        place=place_of(prose, place, own),
        status=count.status,
        change=count.change,
        as_of=day_of(bearings, place, phrase, count.status, count.change, event),
        since=since_of(bearings, place, count.change, event),
        statement=_statement_of(span, statements),
    )


def _verb(prose: Prose, top: int) -> int | None:
    """The verb a number or its noun hangs on; itself where it is what is said of something: "it was 450"."""
    if prose.is_predicate(top):
        return top
    over = prose.predicate(top)
    return over[0] if over is not None else None


def _statement_of(span: Span, statements: tuple[Statement, ...]) -> str | None:
    """The innermost statement whose content holds the span: the shortest such content."""
    best: tuple[int, str] | None = None
    for statement in statements:
        for start, end in statement.content:
            if start <= span[0] and span[1] <= end and (best is None or end - start < best[0]):
                best = (end - start, statement.id)
    return best[1] if best is not None else None
