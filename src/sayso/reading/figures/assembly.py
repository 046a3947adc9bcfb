"""From quantities to figures: each is asked what it counts, what happened, when and where."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Article, Figure, Span, Statement
from sayso.reading.figures.bearings import Bearings, day_of, place_of, since_of
from sayso.reading.figures.changes import change_of
from sayso.reading.figures.counted import Place, counted_by, locate
from sayso.reading.figures.ellipsis import Antecedent, antecedent_of
from sayso.reading.figures.events import event_of
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantities import Quantity, find_quantities
from sayso.reading.figures.status import status_of

__all__ = ["Count", "assemble", "read_counts", "says_nothing"]


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity with what it counts, before time, place and speaker."""

    quantity: Quantity
    place: Place
    phrase: Phrase | None
    event: str | None
    change: str
    status: str


def read_counts(prose: Prose) -> list[Count]:
    """Every quantity of the text, the refused ones included, with what is counted."""
    quantities = find_quantities(prose)
    found = []
    for n, quantity in enumerate(quantities):
        following = quantities[n + 1] if n + 1 < len(quantities) else None
        place = locate(prose, quantity, following)
        phrase = counted_by(prose, quantity, place)
        found.append(
            Count(
                quantity, place, phrase, event_of(prose, place, phrase),
                change_of(prose, quantity, place, phrase), status_of(prose, place, phrase),
            )
        )  # fmt: skip
    return found


def assemble(prose: Prose, article: Article, statements: tuple[Statement, ...]) -> tuple[Figure, ...]:
    """The figures among the counts of a text."""
    bearings = Bearings(prose, statements)
    found: list[Figure] = []
    antecedents: list[Antecedent] = []
    for count in read_counts(prose):
        if count.quantity.refused is not None or says_nothing(count):
            continue
        phrase = count.phrase or antecedent_of(prose, count.quantity, count.place, count.event, antecedents)
        if phrase is not None and count.quantity.form != "multiple":
            antecedents.append(Antecedent(phrase, count.place.sentence, count.quantity.unit))
        found.append(_figure(f"f{len(found) + 1}", bearings, count, phrase, statements))
    return tuple(found)


def says_nothing(count: Count) -> bool:
    """ "HIV 2", "Model 3": a bare number of which nothing is counted, nor anything said to have happened."""
    return count.quantity.bare and count.phrase is None and count.event is None and count.change == "total"


def _figure(
    id: str, bearings: Bearings, count: Count, phrase: Phrase | None, statements: tuple[Statement, ...]
) -> Figure:
    prose, quantity, place = bearings.prose, count.quantity, count.place
    span = (quantity.start, quantity.end)
    counted = prose.analysis.span(phrase.first, phrase.last) if phrase is not None else None
    inside = count.phrase if count.phrase is not None and count.phrase.first > place.last else None
    verb = prose.predicate(inside.head if inside else place.top)
    return Figure(
        id=id,
        span=span,
        low=quantity.low,
        high=quantity.high,
        hedge=quantity.hedge,
        unit=quantity.unit,
        counted=prose.analysis.cut(counted) if counted is not None else None,
        counted_span=counted,
        counted_noun=prose.words[phrase.head].lemma if phrase is not None else None,
        event=count.event,
        place=place_of(prose, quantity, place, count.phrase),
        status=count.status,
        change=count.change,
        as_of=day_of(bearings, place, count.status, verb[0] if verb is not None else None),
        since=since_of(bearings, place),
        statement=_statement_of(span, statements),
    )


def _statement_of(span: Span, statements: tuple[Statement, ...]) -> str | None:
    """The innermost statement whose content holds the span: the shortest such content."""
    best: tuple[int, str] | None = None
    for statement in statements:
        for start, end in statement.content:
            if start <= span[0] and span[1] <= end and (best is None or end - start < best[0]):
                best = (end - start, statement.id)
    return best[1] if best is not None else None
