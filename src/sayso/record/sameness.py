"""What keeps a figure and a measure of its story apart, and how far the two are called the same.

Each answers one question that :mod:`sayso.record.likened` asks: none of them decides alone.

=====================  ===========================================================================================
what it was            The text tells what the number was ("up from 2,500", "94, not 92", "300 million more than in
                       May", see :mod:`sayso.record.previous`), and that is where this measure stands.
what it is called      The same thing; the same fate by a general and a particular word ("58 dead", "12 miners
                       killed" that are no part of them); people by two words; sums of which one purpose at most is
                       told; a word for whatever was named ("units"); a unit that nothing else in the story has; a
                       number with no noun, which goes on what the one before it counted or what had the same done
                       to it.
another                Another fate, a rate and a total, a part and a total, a count since long ago and one of now,
                       the seats or the share of another holder.
apart                  Another standing or unit, people of another side, another place in the report, another event.
=====================  ===========================================================================================
"""

from __future__ import annotations

from datetime import date

from sayso.model import Point
from sayso.record.counts import Counted
from sayso.record.measures_lexicon import lexicon
from sayso.record.names_alike import alike
from sayso.record.percents import VOTES
from sayso.record.quantity import Quantity
from sayso.record.series import Series

__all__ = [
    "BARE",
    "OTHER",
    "OWN_WAS",
    "SAME",
    "TELLING",
    "as_it_was",
    "called",
    "days_since",
    "is_another",
    "is_apart",
    "may_leave",
]

OWN_WAS, _WAS, _OTHER_WAS = 4.0, 3.5, 1.5
_SMALL_WAS = 1.0
"""What the text says it was, and the party's own number is; another's is, or the party's own in contrast; another's in
contrast; and a number that is small enough for chance."""
SAME, _FATE, _WILD, _PEOPLE, _SUM, _ANY_SUM, _UNIT, BARE, OTHER = (
    3.0, 2.0, 2.0, 1.0, 1.0, 0.3, 1.0, 0.5, -1.0
)  # fmt: skip
_BEFORE, _SAME_EVENT = 1.0, 1.0
_TALLY = 2.0
TELLING = 30
_FAR, _FARTHER = 10, 100
"""How many times what it was a number may be; and what its own party says that it was."""
_UNDONE = "restored"
"""What has power again is never a count of what is without it, whether or not that was said."""
_ASKED = "pay rise asked for"
"""What a union asks for is never what is offered."""
_CHANCE = 10
"""Smaller numbers of a thing and of "items" are near each other by chance."""
_A_VOTE = 3
"""Days within which numbers of a vote are of the same: those of the evening, the count, the result."""


def is_another(mine: Quantity, theirs: Quantity, *, moved: bool = False) -> bool:
    """Whether nothing makes the two one: another fate, a rate, a part, another beginning, a sum for another purpose; of
    a ``moved`` count the beginning need not be told again."""
    fates = mine.state and theirs.state and mine.state != theirs.state
    undone = _UNDONE in (mine.event, theirs.event) and mine.event != theirs.event
    begun = mine.since if moved and theirs.since is None else theirs.since
    told, told_of_theirs = (mine.per, mine.part, mine.since), (theirs.per, theirs.part, begun)
    return (
        bool(fates)
        or undone
        or _is_asked_of(mine, theirs)
        or mine.is_for_another(theirs)
        or mine.is_held_by_another(theirs)
        or told != told_of_theirs
    )


def is_apart(series: Series, counted: Counted) -> bool:
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
    if mine.thing == theirs.thing in VOTES and days_since(series, counted.point) > _A_VOTE:
        return True  # of another ballot
    return series.is_elsewhere(counted.point.article, counted.figure.place)


def days_since(series: Series, point: Point) -> int:
    """Days from the report of the last number of a series to that of ``point``; 0 where one has none."""
    days = [p.reported_at[:10] for p in (*series.points[-1:], point) if p.reported_at]
    return abs((date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days) if len(days) == 2 else 0


def as_it_was(series: Series, counted: Counted) -> float:
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
    told = ((counted.previous.was, OWN_WAS, _WAS), (counted.previous.other, _WAS, _OTHER_WAS))
    named = mine.unit is not None or mine.state == theirs.state is not None
    worth = 0.0
    for numbers, by_own, by_another in told:
        for own, most in ((True, by_own), (False, by_another)):
            told_own = counted.previous.was | counted.previous.rejected if own else frozenset()
            far = {
                was: _FARTHER if was in told_own else _FAR for was in numbers
            }  # "460, and not 40 as it had stated"
            fitting = [was for was in numbers if was / far[was] <= given <= was * far[was]]
            here = [was for was in fitting if series.stands_at(was, counted.point.source, own=own)]
            chance = not named and not counted.previous.rejected.issuperset(here)
            small = chance and max(here, default=0.0) < TELLING
            worth = max(worth, (_SMALL_WAS if small else most) if here else 0.0)
    return worth


def may_leave(series: Series, counted: Counted) -> bool:
    """Whether a number may be one of a measure though it is called otherwise: of its unit, and of no other fate."""
    mine, theirs = series.quantity, counted.quantity
    if mine.is_for_another(theirs) or (mine.per != theirs.per and None not in (mine.per, theirs.per)):
        return False
    if mine.state and (mine.state != theirs.state if theirs.state else theirs.unit and not theirs.nameless):
        return False
    bare = theirs.nameless and theirs.unit is None
    return bare or mine.unit == theirs.unit or _by_the_share(mine.unit, theirs.unit)


def _is_asked_of(mine: Quantity, theirs: Quantity) -> bool:
    """Whether one is what a union asks for, and the other is not."""
    return _ASKED in (mine.thing, theirs.thing) and mine.thing != theirs.thing


def _by_the_share(one: str | None, other: str | None) -> bool:
    """ "47.25 euros in cash", where the offer was told by the share."""
    longer, shorter = max(one or "", other or "", key=len), min(one or "", other or "", key=len)
    return bool(shorter) and longer.startswith(f"{shorter} per ")


def called(series: Series, counted: Counted, goes_before: bool) -> float:
    """How far the two count the same, by what they are called."""
    mine, theirs = series.quantity, counted.quantity
    if theirs.nameless:
        whole = (counted.point.low or 0.0) % 1 == 0
        if mine.unit is not None or mine.part or not whole:
            return OTHER  # 39.9 counts no stations
        if theirs.event and mine.event != theirs.event and (mine.event or mine.state) and not theirs.tally:
            return OTHER  # "fifteen had been identified" is no count of the dead
        same = theirs.event is not None and theirs.event == mine.event
        return BARE + _SAME_EVENT * same + _BEFORE * goes_before + _TALLY * theirs.tally
    if mine.nameless:
        return BARE  # begun by a number with no noun
    if mine.thing == theirs.thing:
        return SAME
    if theirs.of_unit and mine.unit == theirs.unit:
        return _UNIT + _TALLY * theirs.tally
    if theirs.tally:
        return _SUM if mine.by_size and not mine.loose else OTHER
    whole = (
        series.tops(counted.point)
        or counted.point.change == "increment"
        or alike(series.whom, counted.side.own)
    )
    if mine.may_be_called(theirs, no_part=whole and not series.is_of_all(counted)):
        return _FATE
    if _stands_for(series, counted) and (counted.point.low or counted.point.high or 0.0) >= _CHANCE:
        return _WILD
    if mine.are_people_as(theirs):
        return _PEOPLE
    if mine.is_sum_as(theirs):
        return _SUM if mine.is_for_as(theirs) else _ANY_SUM
    if mine.is_measured_as(theirs):
        return _UNIT
    return OTHER


def _stands_for(series: Series, counted: Counted) -> bool:
    """Whether one of the two is called by a word for whatever was just named, and the other was named there."""
    mine, theirs = series.quantity, counted.quantity
    if not mine.may_stand_for(theirs) or theirs.thing is None or mine.thing is None:
        return False
    if theirs.thing in lexicon().wildcards:
        return any(mine.thing.rstrip("y") in topic for topic in counted.topics)
    return any(theirs.thing.startswith(word) for word in series.frame)
