"""Which number of a report is what another, told as one of before, has become.

"There were 1,500 of them ten days ago; the council now speaks of 610": the 1,500 is spoken of as of before
(:mod:`sayso.record.spoken_of`), and what it has become is a number near it. Counted: of those of its unit that are told
as they stand now, in its sentence, in the one before or in the one behind, those that count the same; a number with a
noun goes to one with that noun, and may stand further back; one without to the nearest. Not: a step, a part, a number
that is itself spoken of as of before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import replace

from sayso.model import Article, Figure, Span
from sayso.record.bounds import STEPS, about, may_become
from sayso.record.counted import Counted
from sayso.record.evidence import sentence_ahead_of, sentence_around
from sayso.record.quantity import Quantity
from sayso.record.spoken_of import is_spoken_of
from sayso.record.whose_word import point_of

__all__ = ["recalled_near", "with_the_recalled"]

_AFTER = re.compile(r"\bafter (?:the |its |another |some |about )?$")
_FAR = 500
"""Most characters from a number to what it was, told behind it with its noun."""


def with_the_recalled(
    article: Article,
    found: Sequence[Counted],
    every: Sequence[Figure],
    party_of: Callable[[Figure], str | None],
) -> list[Counted]:
    """The numbers ``found`` in a report, each with those of ``every`` figure that tell what it had been.

    ``party_of`` tells on whose word a figure is.
    """
    was: dict[str, set[float]] = {}
    by_figure = {counted.figure.id: counted for counted in found}
    for figure in every:
        value = _value(figure)
        if value and _is_recalled(article, figure):
            candidates = _not_of_another(party_of(figure), found)
            for counted in _become(article, figure, by_figure.get(figure.id), candidates):
                was.setdefault(counted.figure.id, set()).add(value)
    return [_with(article, c, was.get(c.figure.id, set()), every) for c in found]


def _with(article: Article, counted: Counted, was: Set[float], every: Sequence[Figure]) -> Counted:
    """A number with what it had been, and with the words that tell so."""
    told = counted.previous.was | was
    if not told or counted.point.change == "previous":
        return counted
    here, ahead, behind = _sentences_beside(article, counted.figure.span)
    near = [
        figure
        for figure in every
        if figure.id != counted.figure.id
        and _value(figure) in told
        and not _is_followed(article, figure)
        and any(place and place[0] <= figure.span[0] < place[1] for place in (here, ahead, behind))
    ]
    points = (
        point_of(article, replace(figure, change="previous"), None, counted.point.source) for figure in near
    )
    return replace(counted, previous=counted.previous._replace(was=told), recalled=tuple(points))


def _is_followed(article: Article, figure: Figure) -> bool:
    """ "To 11, after nine men turned up at home": what went before, and not what the number was."""
    return _AFTER.search(
        article.text, max(0, figure.span[0] - 20), figure.span[0]
    ) is not None and not _is_recalled(article, figure)


def _value(figure: Figure) -> float | None:
    return figure.low if figure.low is not None else figure.high


def recalled_near(article: Article, figure: Figure, every: Sequence[Figure]) -> bool:
    """Whether a number of the same unit is spoken of as of before in the sentence of a figure or one beside it."""
    near = _sentences_beside(article, figure.span)
    return any(
        each is not figure
        and each.unit in (figure.unit, None)
        and any(place and place[0] <= each.span[0] < place[1] for place in near)
        and _is_recalled(article, each)
        for each in every
    )


def _is_recalled(article: Article, figure: Figure) -> bool:
    return figure.change not in STEPS and is_spoken_of(article, figure, sentence_around(article, figure.span))


def _become(
    article: Article, recalled: Figure, as_counted: Counted | None, found: Sequence[Counted]
) -> list[Counted]:
    """The number that a recalled one has likely become; none, or one."""
    fitting = [c for c in found if _may_become(article, recalled, c)]
    here, ahead, behind = _sentences_beside(article, recalled.span)
    quantity = as_counted.quantity if as_counted is not None else None
    if quantity is not None and not quantity.nameless:
        alike = [c for c in fitting if _alike(recalled, quantity, c)]
        back = [c for c in alike if 0 <= recalled.span[0] - c.figure.span[1] < _FAR]
        places = [_inside(alike, here), _inside(alike, ahead), back, _inside(alike, behind)]
        if quantity.state is None:
            places += [_inside(fitting, here), _inside(fitting, ahead)]
    else:
        places = [_inside(fitting, here), _inside(fitting, ahead), _inside(fitting, behind)]
    first = next((place for place in places if place), [])
    return sorted(first, key=lambda c: _apart(c.figure.span, recalled.span))[:1]


def _may_become(article: Article, recalled: Figure, counted: Counted) -> bool:
    """A total of now, of its unit and its size."""
    figure, point = counted.figure, counted.point
    if figure.id == recalled.id or point.change != "total" or counted.quantity.part:
        return False
    if (figure.unit != recalled.unit and None not in (figure.unit, recalled.unit)) or (
        figure.per != recalled.per and None not in (figure.per, recalled.per)
    ):
        return False
    was, now = _value(recalled), _value(figure)
    if not was or not now or about(was, now) or not may_become(was, now):
        return False
    return not _is_recalled(article, figure)


def _not_of_another(party: str | None, found: Sequence[Counted]) -> list[Counted]:
    """Without those whom another than the ``party`` is told to have counted."""
    return [c for c in found if party is None or c.point.source in (None, party)]


def _inside(found: Sequence[Counted], span: Span | None) -> list[Counted]:
    return [] if span is None else [c for c in found if span[0] <= c.figure.span[0] < span[1]]


def _alike(recalled: Figure, quantity: Quantity, now: Counted) -> bool:
    """Whether a number told now may count what a recalled one of ``quantity`` did; one with no noun, behind it."""
    if now.quantity.nameless:
        return recalled.span[0] < now.figure.span[0]
    return now.quantity.one_with(quantity) or (now.quantity.state == quantity.state is not None)


def _sentences_beside(article: Article, span: Span) -> tuple[Span, Span | None, Span | None]:
    """The sentence of ``span``, the one before it and the one behind, also of the next paragraph."""
    here = sentence_around(article, span)
    text, begin = article.text, here[1]
    while begin < len(text) and text[begin].isspace():
        begin += 1
    behind = sentence_around(article, (begin, begin + 1)) if begin < len(text) else None
    return here, sentence_ahead_of(article, here[0]), behind


def _apart(one: Span, other: Span) -> int:
    return max(one[0], other[0]) - min(one[1], other[1])
