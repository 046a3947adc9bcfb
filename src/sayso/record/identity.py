"""Which measure of its story a figure goes on with, if any.

What is counted is called by many words ("jobs", "posts", "positions"; "the toll", "bodies"), and one word counts many
things. So no key decides: each measure of the story is weighed by several signs, and the figure goes to the likest
that is like enough, else it begins a measure. The weights are set by hand.

=====================  ===========================================================================================
what it was            The text tells what the number was ("up from 2,500", "94, not 92", "300 million more than in
                       May", see :mod:`sayso.record.previous`), and that is where this measure stands: the strongest
                       sign, whatever the things are called; where one measure alone stands there, it decides.
what is counted        The same thing; the same fate by a general and a particular word ("58 dead", "12 miners
                       killed" that are no part of them); people by two words; sums of which one purpose at most is
                       told; a word for whatever was named ("units"); a unit that nothing else in the story has.
the party              It has counted here before.
the number             It has been told here before, and is none that anything may have.
size                   Within three times of a number told here; what is further off than ten is of something else,
                       but for fates, rates and seats.
the frame              Words the sentence shares with those that told this measure, the less the more measures share
                       them.
a number with no noun  Goes on what the number before it in the report counted, what had the same done to it, what the
                       text around it names last (:mod:`sayso.record.naming`); "the number", "its estimate" on some
                       measure of the story, where one is liker than all others.
=====================  ===========================================================================================

Never one measure, unless the text tells what the number was: another standing or unit, people of another side,
another place in the same report, another event. Never at all: another fate, a rate and a total, a part and a
total, a count since long ago and one of now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from math import fsum, inf

from sayso.model import Point
from sayso.record.counts import Counted
from sayso.record.measures_lexicon import lexicon
from sayso.record.names_alike import alike
from sayso.record.naming import topical
from sayso.record.percents import VOTES
from sayso.record.quantity import Quantity
from sayso.record.series import Series

__all__ = ["measure_of"]

_LIKE = 2.5
"""As like as this is one measure."""
_CLEAR = 0.5
"""How much liker than any other a number with no noun has to be."""
_OWN_WAS, _WAS, _OTHER_WAS = 4.0, 3.5, 1.5
_SMALL_WAS = 1.0
"""What the text says it was, and the party's own number is; another's is, or the party's own in contrast; another's in
contrast; and a number that is small enough for chance."""
_SAME, _FATE, _WILD, _PEOPLE, _SUM, _ANY_SUM, _UNIT, _BARE, _OTHER = (
    3.0, 2.0, 2.0, 1.0, 1.0, 0.3, 1.0, 0.5, -1.0
)  # fmt: skip
_PARTY, _NEAR, _AGAIN, _FRAME, _BEFORE, _SAME_EVENT, _SAME_SIDE = 1.5, 0.5, 2.0, 1.0, 1.0, 1.0, 0.5
_TALLY = 2.0
_OTHER_STANDING = 0.75
_MOVED = 0.75
"""What is told to have moved there goes on some count."""
_TELLING = 30
_SIZE, _FAR = 3, 10
_UNDONE = "restored"
"""What has power again is never a count of what is without it, whether or not that was said."""
_CHANCE = 10
"""Smaller numbers of a thing and of "items" are near each other by chance."""
_A_VOTE = 3
"""Days within which numbers of a vote are of the same: those of the evening, the count, the result."""


def measure_of(every: Sequence[Series], counted: Counted, before: Series | None) -> Series | None:
    """The series of the story that ``counted`` goes on; None where none is like enough.

    ``before`` is the series that the figure close before it in the same report went to. Of two as like, the one
    begun first; a number with no noun goes to neither of two nearly as like.
    """
    told = Counter(word for series in every for word in series.frame)
    likeness = [_likeness(series, counted, before, told) for series in every]
    if counted.quantity.nameless:
        quantities = [series.quantity for series in every]
        likeness = [a + b for a, b in zip(likeness, topical(quantities, counted.topics), strict=True)]
    stood = [n for n, series in enumerate(every) if likeness[n] > 0 and _was(series, counted) > _SMALL_WAS]
    if len(stood) == 1:
        return every[stood[0]]
    if stood:
        likeness = [each if n in stood else -inf for n, each in enumerate(likeness)]
    most = max(likeness, default=-inf)
    if most < _LIKE:
        return None
    if counted.quantity.nameless and sum(each > most - _CLEAR for each in likeness) > 1:
        return None
    return every[likeness.index(most)]


def _likeness(series: Series, counted: Counted, before: Series | None, told: Counter[str]) -> float:
    was = _was(series, counted)
    mine, theirs = series.quantity, counted.quantity
    if _is_another(mine, theirs, moved=counted.moved is not None) or (not was and _is_apart(series, counted)):
        return -inf
    own = series.has_from(counted.point.source, ours=counted.ours) or series.has_from(counted.point.source)
    soldiers = [q.thing for q in (mine, theirs)].count("soldier") == 1
    if own and soldiers and not theirs.nameless and series.counts_otherwise(counted.point):
        return -inf  # "killing 23 people … its own losses have risen to 41 soldiers"
    kind = _kind(series, counted, before is series)
    frame = _FRAME * min(1.0, fsum(1 / told[word] for word in counted.frame & series.frame) / 2)
    if was:
        kind = max(kind, _BARE) if theirs.nameless else kind
        return was + kind + _PARTY * own + frame - _OTHER_STANDING * (mine.standing != theirs.standing)
    if kind == _OTHER:
        return -inf
    size = _of_size(series, counted, own, kind) + _MOVED * (counted.moved is not None)
    sides = _SAME_SIDE if alike(series.whom, counted.whom) else 0.0
    again = _AGAIN * series.has_told(counted.point)
    return kind + size + sides + again + _PARTY * own + frame


def _is_another(mine: Quantity, theirs: Quantity, *, moved: bool = False) -> bool:
    """Whether nothing makes the two one: another fate, a rate, a part, another beginning; of a ``moved`` count the
    beginning need not be told again."""
    fates = mine.state and theirs.state and mine.state != theirs.state
    begun = mine.since if moved and theirs.since is None else theirs.since
    return bool(fates) or (mine.per, mine.part, mine.since) != (theirs.per, theirs.part, begun)


def _is_apart(series: Series, counted: Counted) -> bool:
    """Whether it takes the text's own word to make the two one."""
    mine, theirs = series.quantity, counted.quantity
    if mine.unit != theirs.unit or (mine.loose != theirs.loose and not theirs.of_unit):
        return True
    if mine.standing != theirs.standing and not (theirs.tally or counted.moved):
        return True
    untold = theirs.state is None and theirs.event is None and mine.thing == theirs.thing
    if mine.state != theirs.state and not theirs.nameless and not (untold and counted.moved is not None):
        return True
    told = series.whom and counted.whom
    if (told or (mine.thing in lexicon().owned and counted.whom)) and not alike(series.whom, counted.whom):
        return True
    if alike(series.whom, counted.side.foe):
        return True  # the enemy is not oneself
    if mine.part and (mine.thing, mine.modifiers) != (theirs.thing, theirs.modifiers):
        return True
    soldiers = "soldier" in (mine.thing, theirs.thing)
    if not (mine.state or soldiers) and mine.event and theirs.event and mine.event != theirs.event:
        return True
    if mine.thing == theirs.thing in VOTES and _days_since(series, counted.point) > _A_VOTE:
        return True  # of another ballot
    if _UNDONE in (mine.event, theirs.event) and mine.event != theirs.event:
        return True
    return series.is_elsewhere(counted.point.article, counted.figure.place)


def _days_since(series: Series, point: Point) -> int:
    """Days from the report of the last number of a series to that of ``point``; 0 where one has none."""
    days = [p.reported_at[:10] for p in (*series.points[-1:], point) if p.reported_at]
    return abs((date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days) if len(days) == 2 else 0


def _was(series: Series, counted: Counted) -> float:
    """What it is worth that the text tells what the number was, and this series stands there; else nothing."""
    given = counted.point.low or counted.point.high or 0.0
    if counted.quantity.nameless and series.quantity.unit is None and given % 1:
        return 0.0  # a magnitude of 7.1 is no count of countries
    mine, theirs = series.quantity, counted.quantity
    bare = theirs.nameless and theirs.unit is None
    if not (bare or mine.unit == theirs.unit or _by_the_share(mine.unit, theirs.unit)):
        return 0.0
    if counted.point.change != "total" and mine.standing != theirs.standing:
        return 0.0  # "40 million in aid, and a further 15 million" is no step of the 40 million
    told = ((counted.previous.was, _OWN_WAS, _WAS), (counted.previous.other, _WAS, _OTHER_WAS))
    named = mine.unit is not None or mine.state == theirs.state is not None
    worth = 0.0
    for numbers, by_own, by_another in told:
        fitting = [was for was in numbers if was / _FAR <= given <= was * _FAR]
        for own, most in ((True, by_own), (False, by_another)):
            here = [was for was in fitting if series.stands_at(was, counted.point.source, own=own)]
            chance = not named and not counted.previous.rejected.issuperset(here)
            small = chance and max(here, default=0.0) < _TELLING
            worth = max(worth, (_SMALL_WAS if small else most) if here else 0.0)
    return worth


def _by_the_share(one: str | None, other: str | None) -> bool:
    """ "47.25 euros in cash", where the offer was told by the share."""
    longer, shorter = max(one or "", other or "", key=len), min(one or "", other or "", key=len)
    return bool(shorter) and longer.startswith(f"{shorter} per ")


def _kind(series: Series, counted: Counted, goes_before: bool) -> float:
    """How far the two count the same, by what they are called."""
    mine, theirs = series.quantity, counted.quantity
    if theirs.nameless:
        whole = (counted.point.low or 0.0) % 1 == 0
        if mine.unit is not None or mine.part or not whole:
            return _OTHER  # 39.9 counts no stations
        if theirs.event and mine.event != theirs.event and (mine.event or mine.state) and not theirs.tally:
            return _OTHER  # "fifteen had been identified" is no count of the dead
        same = theirs.event is not None and theirs.event == mine.event
        return _BARE + _SAME_EVENT * same + _BEFORE * goes_before + _TALLY * theirs.tally
    if mine.nameless:
        return _BARE  # begun by a number with no noun
    if mine.thing == theirs.thing:
        return _SAME
    if theirs.of_unit and mine.unit == theirs.unit:
        return _UNIT + _TALLY * theirs.tally
    if theirs.tally:
        return _SUM if mine.by_size and not mine.loose else _OTHER
    whole = (
        series.tops(counted.point)
        or counted.point.change == "increment"
        or alike(series.whom, counted.side.own)
    )
    if mine.may_be_called(theirs, no_part=whole):
        return _FATE
    if _stands_for(series, counted) and (counted.point.low or counted.point.high or 0.0) >= _CHANCE:
        return _WILD
    if mine.are_people_as(theirs):
        return _PEOPLE
    if mine.is_sum_as(theirs):
        return _SUM if mine.is_for_as(theirs) else _ANY_SUM
    if mine.is_measured_as(theirs):
        return _UNIT
    return _OTHER


def _stands_for(series: Series, counted: Counted) -> bool:
    """Whether one of the two is called by a word for whatever was just named, and the other was named there."""
    mine, theirs = series.quantity, counted.quantity
    if not mine.may_stand_for(theirs) or theirs.thing is None or mine.thing is None:
        return False
    if theirs.thing in lexicon().wildcards:
        return any(mine.thing.rstrip("y") in topic for topic in counted.topics)
    return any(theirs.thing.startswith(word) for word in series.frame)


def _of_size(series: Series, counted: Counted, own: bool, kind: float) -> float:
    """What the size of the number is worth; too far off it is worth less than anything else may be."""
    mine, theirs, point = series.quantity, counted.quantity, counted.point
    if not series.points or series.reaches(point, _SIZE):
        return _NEAR
    if mine.state and theirs.state:
        return 0.0
    if kind == _SAME and mine.own:
        return 0.0
    doubtful = mine.by_size or mine.unsaid_beside(theirs)
    same_deed = theirs.nameless and theirs.event is not None and theirs.event == mine.event
    bare = same_deed or (theirs.nameless and theirs.tally)
    wide = bare or (kind == _SAME and (not doubtful or (own and not mine.by_size)))
    return 0.0 if wide and series.reaches(point, _FAR) else -inf
