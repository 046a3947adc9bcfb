"""Which figures of a report count for the record of its story.

What counts: a number that has a measure (:mod:`sayso.record.measures`), on a party's word, or of people's
fate, or in the first paragraphs. What does not: what is denied or asked about; a number deep in the text on
nobody's word; one whose noun stands in another sentence, unless a party gives it as a total; a number of a
year gone by.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Article, Figure, Reading, Span, Statement
from sayso.record.affiliation import institutions
from sayso.record.asides import is_an_age, is_an_aside, is_converted
from sayso.record.counted import Counted
from sayso.record.durations import durations_of
from sayso.record.ellipsis import as_put_before, counts_nothing, is_on_a_count, topics_of, with_its_noun
from sayso.record.evidence import is_heading, lead_ends, sentence_around
from sayso.record.frames import frame_of
from sayso.record.measures import quantity_of
from sayso.record.measures_lexicon import lexicon
from sayso.record.money import in_currency
from sayso.record.moves import Move, by_now, move_of
from sayso.record.one_by_one import dead_as_persons
from sayso.record.ordinals import MARK, with_ordinals
from sayso.record.other_times import is_of_another_time, is_of_the_year_before
from sayso.record.outcomes import are_more_dead
from sayso.record.parties import Parties
from sayso.record.previous import Previous, previous_of
from sayso.record.quantity import Quantity
from sayso.record.recalled import recalled_near, with_the_recalled
from sayso.record.retold import as_recalled, as_step, as_total, is_rejected, is_told_as_now
from sayso.record.sides import Side, are_own, side_of
from sayso.record.signs import signs_of
from sayso.record.unnamed import is_several
from sayso.record.whose_word import DISOWNED, point_of, whose_word

__all__ = ["Counted", "countable"]

_OF_A_WHOLE = re.compile(r"\s+(?:out )?of\s+(?:the |its |their |all |(?:the |its )?\w+(?:['’]s|s['’]) )?")
_THE = re.compile(r"\b(?:the|those|these) $", re.IGNORECASE)
_NEAR_NOUN = 12
_OF_THE_WHOLE = re.compile(r"(?:\w+ )?(?:out )?of (?:the|its|their|all|those)(?: the)?\s+", re.IGNORECASE)
_PRICES = re.compile(r"(?:[^.!?|\d]{2,40}[+−–-] ?\d+(?:[.,]\d+)? ?%\W*)+")
_MANY = 20
_TOLD = 10
"""A number of nothing named that is smaller says too little to go on a count."""
_NEAR = 300
"""Characters within which "the total" is the total of what was counted before."""


def _are_ours(whom: frozenset[str], side: Side, source: str | None, parties: Parties) -> bool:
    """Whether soldiers are of the country whose office tells of them: "23 of its soldiers, its army said"."""
    if not source or not whom:
        return False
    return are_own(whom, source, parties.side(source)) or (bool(side.own) and source.islower())


def countable(reading: Reading, parties: Parties) -> list[Counted]:
    """The figures of a report that count, in the order of the text; their parties are noted."""
    counting = _Counting(reading, parties)
    more = (*with_ordinals(reading), *dead_as_persons(reading, counting.leads))
    told = tuple(sorted(more, key=lambda f: f.span))
    figures = in_currency(reading.article, told)
    filled = {new.id for new, old in zip(figures, told, strict=True) if new.unit != old.unit}
    figures = as_put_before(reading.article, figures)
    figures = [with_its_noun(reading.article, figure) for figure in figures]
    for number, figure in enumerate(figures):
        counting.take(figure, figures[number - 1] if number else None, filled=figure.id in filled)
    for figure in durations_of(reading):
        counting.take(figure, None, filled=False)  # after all others, which they do not stand between
    counting.found.sort(key=lambda each: each.figure.span)
    found = [each for each in counting.found if not (each.by_persons and _counts_dead(counting.found))]
    found = with_the_recalled(reading.article, found, figures, counting.party_of)
    return [
        _as_moved(reading.article, each, found)
        for each in found
        if not _said_below(reading.article, each, found)
    ]


class _Counting:
    """The figures of a report, taken one after another."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self.reading = reading
        self.leads = lead_ends(reading.article)
        self.found: list[Counted] = []
        self._parties = parties
        self._statements = {statement.id: statement for statement in reading.statements}
        self._roles = {entity.id: entity.roles for entity in reading.entities}
        self._speaks_for = institutions(reading)
        self._persons = {e.name for e in reading.entities if e.type == "person" and " " in e.name}
        self._nouns: set[Span | None] = set()
        self._last: tuple[int, str | None] = (0, None)

    def take(self, figure: Figure, before: Figure | None, *, filled: bool) -> None:
        """Note a figure, if it counts; ``before`` is the one before it, ``filled``: its currency is told by another."""
        article, reading = self.reading.article, self.reading
        if self._speaks(figure) or _is_a_price_line(self.reading.article, figure):
            return
        quantity = self._quantity(figure, before)
        if quantity is None or self._is_pointed_to(figure, quantity.state):
            return
        move = _one_more(figure) if figure.id.startswith(MARK) else move_of(article, figure)
        if quantity.nameless and move is not None and quantity.thing == "person" and quantity.named:
            quantity = replace(quantity, tally=True, named=False)  # "bringing the number of victims to three"
            figure = replace(figure, counted=None, counted_noun=None, counted_span=None)
        previous = previous_of(article, figure, reading.figures)
        told_small = (figure.low or 0) < _TOLD and not quantity.tally
        spoken_of = previous.all or recalled_near(article, figure, reading.figures)
        if quantity.nameless and not spoken_of and (quantity.named or told_small):
            return
        statement = whose_word(reading, figure, quantity, self._statements)
        carried = statement if quantity.turning or quantity.by_size else figure.statement
        if is_rejected(article, figure) or (statement is not None and statement.stance in DISOWNED):
            return  # "denied that 90 were missing" is nobody's count of 90
        source = self._source(statement)
        ahead = figure.counted_span is not None and figure.counted_span[1] <= figure.span[0]
        if source and ahead and quantity.state is None and quantity.thing == source.lower().split()[-1]:
            return  # "one agency says five thousand": of what, is not said
        if is_of_the_year_before(article, figure):
            return
        unsaid = statement is None or not (statement.cue or statement.source) or filled
        if (unsaid or quantity.state) and is_of_another_time(article, figure):
            return
        figure, quantity = self._as_told(figure, quantity, statement)
        unnamed = _borrows_its_noun(article, figure) and quantity.state is None
        if unnamed and (statement is None or figure.change != "total"):
            return  # of what, is not said beside it
        move = move or by_now(article, figure)
        self._note(figure, quantity, statement, source, move, previous, bool(carried))

    def party_of(self, figure: Figure) -> str | None:
        """On whose word a figure is, whether it counts or not."""
        return self._source(self._statements.get(figure.statement or ""))

    def _is_pointed_to(self, figure: Figure, state: str | None) -> bool:
        """ "The nine had been found on a ledge": the nine that the report has told of, and no others; it counts them
        anew where another fate is told of them ("the nine had been injured")."""
        end = figure.counted_span[1] if figure.counted_span else 0
        noun_here = (
            figure.counted_span is not None and 0 <= figure.counted_span[0] - figure.span[1] <= _NEAR_NOUN
        )
        if (
            noun_here
            or end > figure.span[1]
            or _THE.search(self.reading.article.text[max(0, figure.span[0] - 8) : figure.span[0]]) is None
        ):
            return False
        same = (c for c in self.found if (c.point.low, c.point.high) == (figure.low, figure.high))
        return any(state is None or state == c.quantity.state for c in same)

    def _speaks(self, figure: Figure) -> bool:
        """ "Three survivors told ABN": how many speak, and no count of the survivors."""
        people = lexicon().things.get(figure.counted_noun or "", figure.counted_noun) in lexicon().people
        if not people or (figure.low or 0) >= _MANY:
            return False
        sources = (span for s in self.reading.statements for span in s.source)
        return any(start == figure.span[0] < end for start, end in sources)

    def _source(self, statement: Statement | None) -> str | None:
        """On whose word a statement is; of one by people or papers that are no party ("pilots had reported", in what
        their association says) who tells of it."""
        while statement is not None:
            source = self._parties.of(statement, self._roles, self._speaks_for)
            if source is not None or statement.stance in DISOWNED:
                return source
            statement = self._statements.get(statement.parent or "")
        return None

    def _quantity(self, figure: Figure, before: Figure | None) -> Quantity | None:
        """What a figure counts; None where it is no count of the story."""
        article, found = self.reading.article, self.found
        near = found and figure.span[0] - found[-1].figure.span[1] < _NEAR
        beside = found[-1] if near else None
        alone = figure.counted_span is not None and figure.counted_span not in self._nouns
        alone = alone or is_on_a_count(article, figure)  # "now counts 118,000 of them"
        self._nouns.add(figure.counted_span)
        thing = self._last[1] if figure.span[0] - self._last[0] < _NEAR else None
        quantity = quantity_of(article, figure, beside.quantity if beside else None, alone, thing)
        whole = _OF_A_WHOLE.fullmatch(article.text, self._last[0], figure.span[0])
        self._last = figure.span[1], quantity.thing if quantity else figure.counted_noun
        if (
            quantity is None
            or counts_nothing(article, figure)
            or (whole and quantity.state is None)
            or _is_whole(article, figure)
        ):
            return None  # of "2,400 of 31,000 jobs", the 31,000 are only what there was
        if is_an_age(article, figure) or (beside and is_converted(article, beside.figure, figure)):
            return None
        return None if is_an_aside(article, before, figure) else quantity

    def _as_told(
        self, figure: Figure, quantity: Quantity, statement: Statement | None
    ) -> tuple[Figure, Quantity]:
        """A figure as the total or the step that its sentence makes of it."""
        article = self.reading.article
        if figure.unit == "percent" and quantity.name.startswith("pay rise") and figure.change == "increment":
            figure = replace(figure, change="total")  # "a rise of 12 percent" is asked for, and no step
        before = (self.found[-1].figure, self.found[-1].quantity.state) if self.found else (None, None)
        figure = as_total(article, figure, quantity.state, *before)
        figure = as_step(article, as_recalled(article, figure, statement), quantity.state)
        if are_more_dead(article, figure, quantity.state):
            return replace(figure, change="increment"), replace(quantity, part=False)
        return figure, quantity

    def _note(
        self, figure: Figure, quantity: Quantity, statement: Statement | None, source: str | None,
        move: Move | None, previous: Previous, told: bool,
    ) -> None:  # fmt: skip
        article = self.reading.article
        lead = figure.span[0] < self.leads
        fate = quantity.state in lexicon().fates and quantity.per is None
        side = side_of(article, figure, quantity.state, quantity.thing, source, source in self._persons)
        topical = quantity.nameless or quantity.thing in lexicon().wildcards
        self.found.append(
            Counted(
                figure,
                quantity,
                point_of(article, figure, statement, source),
                lead,
                told,
                signs_of(self.reading, figure, self._statements.get(figure.statement or "")),
                previous,
                side,
                frame_of(article, figure, source),
                statement is None and not (fate or lead or quantity.own),
                quantity.thing == "soldier"
                and _are_ours(quantity.whom or side.own, side, source, self._parties),
                move,
                topics_of(article, figure) if topical else (),
                quantity.nameless and (move is not None or is_on_a_count(article, figure, alone=True)),
                is_told_as_now(article, figure),
            )
        )


def _is_a_price_line(article: Article, figure: Figure) -> bool:
    """ "Ossian −9.3% | Tern Air −22%": a line of prices, and no sentence."""
    line = next((article.text[s:e] for s, e in article.paragraphs if s <= figure.span[0] < e), "")
    return figure.unit == "percent" and _PRICES.fullmatch(line.strip()) is not None


def _one_more(figure: Figure) -> Move:
    """ "A third man" has risen from two, whoever told them."""
    return Move(figure.span[0], True, by_somebody=False, of_a_count=True, verb="", act=None)


def _counts_dead(every: list[Counted]) -> bool:
    """Whether a report gives a number of the dead, so that whoever it tells of as a person is one of them."""
    return any(c.quantity.state == "killed" and not (c.by_persons or c.quantity.part) for c in every)


def _as_moved(article: Article, counted: Counted, every: list[Counted]) -> Counted:
    """A total that another number of its sentence tells as what that one was: "had offered 90 million, and now 150"."""
    if counted.point.change != "total" or counted.point.low is None:
        return counted
    around = sentence_around(article, counted.figure.span)
    own = [c for c in every if c is not counted and c.point.source == counted.point.source]
    beside = (c for c in own if sentence_around(article, c.figure.span) == around)
    if not any(counted.point.low in c.previous.was and c.quantity.one_with(counted.quantity) for c in beside):
        return counted
    return replace(counted, point=replace(counted.point, change="previous"))


def _said_below(article: Article, counted: Counted, every: list[Counted]) -> bool:
    """Whether a heading tells on nobody's word what a party tells below, or of "four dead" who are soldiers there."""
    point, quantity = counted.point, counted.quantity
    if not is_heading(article, counted.figure.span):
        return False
    same = [c for c in every if (c.point.low, c.point.high) == (point.low, point.high)]
    if quantity.thing == "person" and quantity.state in lexicon().fates:
        closer = (c for c in same if c.quantity.state == quantity.state and c.quantity.thing != "person")
        if any(not is_heading(article, c.figure.span) for c in closer):
            return True
    at_large = point.source is None or is_several(point.source)  # "observers report", of a league named below
    others = [c for c in same if c.quantity.one_with(quantity) and c is not counted]
    told = any(c.point.source and not (point.source and is_several(c.point.source)) for c in others)
    return at_large and (told or (not counted.lead and _stand_below(article, counted, others)))


def _stand_below(article: Article, counted: Counted, others: list[Counted]) -> bool:
    """Whether one of these stands in the text below a heading."""
    behind = (c.figure.span for c in others if c.figure.span[0] > counted.figure.span[1])
    return any(not is_heading(article, span) for span in behind)


def _is_whole(article: Article, figure: Figure) -> bool:
    """ "Of the 8,600 who were ordered out, all but 600": a sentence that opens with what there was."""
    start, _ = sentence_around(article, figure.span)
    return _OF_THE_WHOLE.fullmatch(article.text, start, figure.span[0]) is not None


def _borrows_its_noun(article: Article, figure: Figure) -> bool:
    """Whether what is counted stands in another sentence than the number."""
    start, end = sentence_around(article, figure.span)
    return figure.counted_span is not None and not (start <= figure.counted_span[0] < end)
