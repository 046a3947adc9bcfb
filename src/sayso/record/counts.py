"""Which figures of a report count for the record of its story.

What counts: a number that has a measure (:mod:`sayso.record.measures`), on a party's word, or of people's
fate, or in the first paragraphs. What does not: what is denied or asked about; a number deep in the text on
nobody's word; one whose noun stands in another sentence, unless a party gives it as a total; a number of a
year gone by.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace

from sayso.model import Article, Figure, Point, Reading, Span, Statement
from sayso.record.affiliation import institutions
from sayso.record.asides import is_an_age, is_an_aside, is_converted
from sayso.record.cited import cited_above, cited_beside
from sayso.record.ellipsis import counts_nothing, is_on_a_count, topics_of, with_its_noun
from sayso.record.evidence import figure_evidence, is_heading, sentence_around
from sayso.record.frames import frame_of
from sayso.record.measures import quantity_of
from sayso.record.measures_lexicon import lexicon
from sayso.record.money import in_currency
from sayso.record.moves import Move, by_now, move_of
from sayso.record.one_by_one import MARK as PERSONS
from sayso.record.one_by_one import dead_as_persons
from sayso.record.ordinals import MARK, with_ordinals
from sayso.record.other_times import is_of_another_time
from sayso.record.outcomes import are_more_dead
from sayso.record.parties import Parties
from sayso.record.previous import Previous, previous_of
from sayso.record.quantity import Quantity
from sayso.record.retold import as_recalled, as_step, as_total, is_rejected
from sayso.record.sides import Side, are_own, side_of
from sayso.record.signs import Signs, signs_of
from sayso.record.spoken_on import spoken_on
from sayso.record.whose import is_in_passing, owner_beside, owner_of_second

__all__ = ["Counted", "countable", "lead_ends"]

_DISOWNED = frozenset({"denies", "declines", "asks"})
_SENTENCE = re.compile(r"[.!?][\"”’')]*$")
_OF_A_WHOLE = re.compile(r"\s+(?:out )?of\s+(?:the |its |their |all |(?:the |its )?\w+(?:['’]s|s['’]) )?")
_OF_THE_WHOLE = re.compile(r"(?:\w+ )?(?:out )?of (?:the|its|their|all|those)(?: the)?\s+", re.IGNORECASE)
_OPENING = 6
_TOLD = 10
"""A number of nothing named that is smaller says too little to go on a count."""
_NEAR = 300
"""Characters within which "the total" is the total of what was counted before."""


@dataclass(frozen=True)
class Counted:
    """A figure on its way into the record."""

    figure: Figure
    quantity: Quantity
    point: Point
    lead: bool
    told: bool
    """Whether a statement carries it."""
    signs: Signs
    previous: Previous = field(default_factory=Previous)
    """What the number may have been before, by its sentence."""
    side: Side = field(default_factory=Side)
    """Whose dead they are, by its sentence."""
    frame: frozenset[str] = frozenset()
    """The telling words of its sentence, cut to their stems."""
    passing: bool = False
    """Whether it is told deep in the text on nobody's word."""

    ours: bool = False
    """Whether they are soldiers of the country that its party is an office of: of these a country has one count."""
    moved: Move | None = None
    """How the number came about, where something is told to have moved to it."""
    topics: tuple[str, ...] = ()
    """Where to look for what a number with no noun counts, nearest first."""
    bare: bool = False
    """Whether it is told as somebody's count, and nothing else of those counted: no number of a measure of its own."""

    @property
    def by_ordinal(self) -> bool:
        """Whether it is told as "a third man": news only where two were told."""
        return self.figure.id.startswith(MARK)

    @property
    def by_persons(self) -> bool:
        """Whether it is told as "a woman and her daughter": news only where nobody has counted the dead."""
        return self.figure.id.startswith(PERSONS)

    @property
    def whom(self) -> frozenset[str]:
        """Of whom they are, by the words beside the number or the sentence."""
        return self.quantity.whom or self.side.own

    @property
    def reached(self) -> float | None:
        """What the figure led to, where its text tells it; never shown."""
        return self.figure.became.low if self.figure.became is not None else None

    def leads_to(self, totals: Set[str]) -> bool:
        """Whether it names its total, which is one of the figures ``totals`` by their ids: then that one counts."""
        return self.figure.became is not None and self.figure.became.figure in totals


def _are_ours(whom: frozenset[str], side: Side, source: str | None, parties: Parties) -> bool:
    """Whether soldiers are of the country whose office tells of them: "23 of its soldiers, its army said"."""
    if not source or not whom:
        return False
    return are_own(whom, source, parties.side(source)) or (bool(side.own) and source.islower())


def countable(reading: Reading, parties: Parties) -> list[Counted]:
    """The figures of a report that count, in the order of the text; their parties are noted."""
    article = reading.article
    statements = {statement.id: statement for statement in reading.statements}
    leads = lead_ends(article)
    roles = {entity.id: entity.roles for entity in reading.entities}
    speaks_for = institutions(reading)
    persons = {entity.name for entity in reading.entities if entity.type == "person" and " " in entity.name}
    found: list[Counted] = []
    nouns: set[Span | None] = set()
    last: tuple[int, str | None] = (0, None)
    told = tuple(sorted((*with_ordinals(reading), *dead_as_persons(reading, leads)), key=lambda f: f.span))
    figures = in_currency(article, told)
    filled = {new.id for new, old in zip(figures, told, strict=True) if new.unit != old.unit}
    figures = [with_its_noun(article, figure) for figure in figures]
    for number, figure in enumerate(figures):
        near = found and figure.span[0] - found[-1].figure.span[1] < _NEAR
        beside = found[-1] if near else None
        alone = figure.counted_span is not None and figure.counted_span not in nouns
        alone = alone or is_on_a_count(article, figure)  # "now counts 118,000 of them"
        nouns.add(figure.counted_span)
        thing = last[1] if figure.span[0] - last[0] < _NEAR else None
        quantity = quantity_of(article, figure, beside.quantity if beside else None, alone, thing)
        whole = _OF_A_WHOLE.fullmatch(article.text, last[0], figure.span[0])
        last = figure.span[1], quantity.thing if quantity else figure.counted_noun
        if (
            counts_nothing(article, figure)
            or quantity is None
            or (whole and quantity.state is None)
            or _is_whole(article, figure)
        ):
            continue  # of "2,400 of 31,000 jobs", the 31,000 are only what there was
        if is_an_age(article, figure) or (beside and is_converted(article, beside.figure, figure)):
            continue
        if is_an_aside(article, figures[number - 1] if number else None, figure):
            continue
        move = _one_more(figure) if figure.id.startswith(MARK) else move_of(article, figure)
        if quantity.nameless and move is not None and quantity.thing == "person" and quantity.named:
            quantity = replace(quantity, tally=True, named=False)  # "bringing the number of victims to three"
            figure = replace(figure, counted=None, counted_noun=None, counted_span=None)
        previous = previous_of(article, figure, reading.figures)
        told_small = (figure.low or 0) < _TOLD and not quantity.tally
        if quantity.nameless and not previous.all and (quantity.named or told_small):
            continue
        statement = _whose_word(reading, figure, quantity, statements)
        carried = statement if quantity.turning or quantity.by_size else figure.statement
        if is_rejected(article, figure) or (statement is not None and statement.stance in _DISOWNED):
            continue  # "denied that 90 were missing" is nobody's count of 90
        source = parties.of(statement, roles, speaks_for) if statement else None
        if source and quantity.state is None and quantity.thing == source.lower().split()[-1]:
            continue  # "one agency says five thousand": of what, is not said
        unsaid = statement is None or not (statement.cue or statement.source) or figure.id in filled
        if (unsaid or quantity.state) and is_of_another_time(article, figure):
            continue
        before = (found[-1].figure, found[-1].quantity.state) if found else (None, None)
        figure = as_total(article, figure, quantity.state, *before)
        figure = as_step(article, as_recalled(article, figure, statement), quantity.state)
        if are_more_dead(article, figure, quantity.state):
            figure, quantity = replace(figure, change="increment"), replace(quantity, part=False)
        move = move or (by_now(article, figure) if source is None else None)
        lead = figure.span[0] < leads
        fate = quantity.state in lexicon().fates and quantity.per is None
        if _borrows_its_noun(article, figure) and (statement is None or figure.change != "total"):
            continue  # of what, is not said beside it
        passing = statement is None and not (fate or lead or quantity.own)
        point = _point(article, figure, statement, source)
        signs = signs_of(reading, figure, statements.get(figure.statement or ""))
        side = side_of(article, figure, quantity.state, quantity.thing, source, source in persons)
        whom = quantity.whom or side.own
        ours = quantity.thing == "soldier" and _are_ours(whom, side, source, parties)
        frame = frame_of(article, figure, source)
        found.append(
            Counted(
                figure,
                quantity,
                point,
                lead,
                bool(carried),
                signs,
                previous,
                side,
                frame,
                passing,
                ours,
                move,
                topics_of(article, figure)
                if quantity.nameless or quantity.thing in lexicon().wildcards
                else (),
                quantity.nameless and (move is not None or is_on_a_count(article, figure, alone=True)),
            )
        )
    found = [each for each in found if not (each.by_persons and _counts_dead(found))]
    return [_as_moved(article, each, found) for each in found if not _said_below(article, each, found)]


def _one_more(figure: Figure) -> Move:
    """ "A third man" has risen from two, whoever told them."""
    return Move(figure.span[0], True, by_somebody=False, of_a_count=True, verb="", act=None)


def _counts_dead(every: list[Counted]) -> bool:
    """Whether a report gives a number of the dead, so that whoever it tells of as a person is one of them."""
    return any(c.quantity.state == "killed" and not (c.by_persons or c.quantity.part) for c in every)


def _whose_word(
    reading: Reading, figure: Figure, quantity: Quantity, statements: Mapping[str, Statement]
) -> Statement | None:
    """The statement that tells whose number a figure is; None for nobody's.

    The second teller of a sentence, the statement it stands in, its owner by the form of the text, who is cited beside
    or above it, who goes on speaking, in this order. Nobody's is what only tells which thing is meant.
    """
    statement = owner_of_second(reading, figure) or _on_whose_word(statements, figure.statement)
    if statement is not None and is_in_passing(reading, figure, statement):
        return None
    if statement is not None and statement.stance == "declines" and quantity.own:
        return cited_beside(reading, figure)  # "members rejected it by 57.3 percent, the union said"
    if statement is not None and statement.speaker is None and statement.stance not in _DISOWNED:
        statement = owner_beside(reading, figure) or statement
    statement = statement or owner_beside(reading, figure)
    if statement is None and (quantity.turning or quantity.by_size or quantity.state):
        statement = cited_beside(reading, figure) or cited_above(reading, figure)
    return statement or spoken_on(reading, figure)


def _as_moved(article: Article, counted: Counted, every: list[Counted]) -> Counted:
    """A total that another number of its sentence tells as what that one was: "had offered 90 million, and now 150"."""
    if counted.point.change != "total" or counted.point.low is None:
        return counted
    around = sentence_around(article, counted.figure.span)
    beside = (c for c in every if c is not counted and sentence_around(article, c.figure.span) == around)
    if not any(counted.point.low in c.previous.was and c.quantity.one_with(counted.quantity) for c in beside):
        return counted
    return replace(counted, point=replace(counted.point, change="previous"))


def _on_whose_word(statements: Mapping[str, Statement], id: str | None) -> Statement | None:
    """The statement a figure stands in, or where that has no speaker the one around it.

    "1,400 | were ordered out, the prefect said": what is asserted by nobody within her words is hers.
    """
    statement = statements.get(id or "")
    while statement is not None and statement.speaker is None and statement.parent:
        statement = statements.get(statement.parent)
    return statement


def _said_below(article: Article, counted: Counted, every: list[Counted]) -> bool:
    """Whether a heading tells on nobody's word what a party tells in the text."""
    point = counted.point
    if point.source is not None or not is_heading(article, counted.figure.span):
        return False
    named = (c for c in every if c.point.source is not None and c.quantity.one_with(counted.quantity))
    return any((c.point.low, c.point.high) == (point.low, point.high) for c in named)


def _is_whole(article: Article, figure: Figure) -> bool:
    """ "Of the 8,600 who were ordered out, all but 600": a sentence that opens with what there was."""
    start, _ = sentence_around(article, figure.span)
    return _OF_THE_WHOLE.fullmatch(article.text, start, figure.span[0]) is not None


def lead_ends(article: Article) -> int:
    """Where the opening ends: with the first paragraph of whole sentences, or the second of any.

    Headings, a standfirst and key points before it belong to the opening.
    """
    for number, (start, end) in enumerate(article.paragraphs[:_OPENING]):
        if number and _SENTENCE.search(article.text[start:end]):
            return end
    return article.paragraphs[min(1, len(article.paragraphs) - 1)][1] if article.paragraphs else 0


def _borrows_its_noun(article: Article, figure: Figure) -> bool:
    """Whether what is counted stands in another sentence than the number."""
    start, end = sentence_around(article, figure.span)
    return figure.counted_span is not None and not (start <= figure.counted_span[0] < end)


def _point(article: Article, figure: Figure, statement: Statement | None, source: str | None) -> Point:
    via: tuple[str, ...] = ()
    if statement:
        via = tuple(voice.name for voice in statement.via)
        if statement.on_word_of and statement.speaker and statement.speaker.name != source:
            via = (*via, statement.speaker.name)
    return Point(
        source, via, figure.low, figure.high, figure.hedge, figure.status, figure.change, figure.as_of,
        article.published or article.reference_date, article.id, article.outlet,
        figure_evidence(article, figure),
    )  # fmt: skip
