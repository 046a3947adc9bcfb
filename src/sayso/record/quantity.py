"""What a figure counts, ready to be compared with what another one counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from sayso.record.measures_lexicon import lexicon

__all__ = ["Quantity"]

_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month"})
_ARTICLE = re.compile(r"^(?:the|an?|its|their|his|her) ", re.IGNORECASE)


@dataclass(frozen=True)
class Quantity:
    """What a figure counts, ready to be compared."""

    thing: str | None
    state: str | None
    event: str | None
    """What happened, where the thing has no state: batteries recalled are not batteries removed."""
    whom: frozenset[str]
    """Capitalised modifiers: nationalities, names."""
    modifiers: frozenset[str]
    """Other modifiers: "front-line", "second"."""
    standing: str
    """actual, or planned (planned, promised and possible alike)."""
    unit: str | None
    since: str | None
    """Since when it was counted, where that is said: since October is not in this attack."""
    part: bool
    rising: bool
    name: str
    own: bool = False
    """Whether it is news in the outlet's own voice too: a turnout, a party's seats."""
    turning: bool = False
    """Whether a report that opens with it tells news, whoever counted: jobs to go, a margin."""
    nameless: bool = False
    """Whether what is counted is not told, and only the number it was tells which measure it belongs to."""
    named: bool = True
    """Whether a noun or a unit stands with the number."""
    tally: bool = False
    """Whether it is told of "the number", "its estimate": of a measure the story has."""
    by_size: bool = False
    """Whether numbers far apart count different things, though called the same: sums of money."""
    crowd: bool = False
    """Whether they are people of whom nothing is told but what they are called: then :attr:`by_size`, too."""
    loose: bool = False
    """Whether it is no measure by any rule for one, but a number with a unit or a noun: then :attr:`by_size`, too."""
    per: str | None = None
    """What it is reckoned by: so many a week are never so many in all."""
    told: str = ""
    """What became of them, or what they did, where the name does not tell: "repaired", "defected"."""
    called: str = ""
    """What readers are told it is in place of its name: "weighed" for "weigh"."""
    where: str = ""
    """The place that the name is told with, where another measure is called the same."""

    @property
    def of_time(self) -> bool:
        """Whether it is how long something was: no other measure goes on with one."""
        return self.unit in _TIMES

    @cached_property
    def label(self) -> str:
        """What readers are told it is: its name, what became of them, and that it is a part of a whole ("14 people, two
        of them badly")."""
        thing, comma, standing = self.name.partition(", ")
        thing = _ARTICLE.sub("", self.called or thing)
        told = f" {self.told}" if self.told else ""
        where = f" in {self.where}" if self.where and self.where not in thing else ""
        return f"{thing}{told}{where}{comma}{standing}{' (a part)' if self.part else ''}"

    def one_with(self, other: Quantity) -> bool:
        """Whether the two are one measure."""
        if not self._alike(other) or (self.whom and other.whom and not self.whom & other.whom):
            return False
        if self.loose != other.loose:
            return False
        if self.part:
            return self.thing == other.thing and self.modifiers == other.modifiers
        if self.state or "soldier" in (self.thing, other.thing):
            return self.thing == other.thing
        apart = self.event and other.event and self.event != other.event
        return not apart and self.thing == other.thing

    def unsaid_beside(self, other: Quantity) -> bool:
        """Whether what happened to the things is said of one of the two only: of 1,200 removed, of 20,000 not."""
        return self.state is None and bool(self.event) != bool(other.event)

    def may_be_called(self, other: Quantity, *, no_part: bool) -> bool:
        """Whether the fate of the same people is told by a general and by a particular word.

        Seven border guards killed, then eleven dead: one count. Where the general word came first, a
        particular one is the same count only if its number cannot be a part (``no_part``): 58 dead, then 12
        miners killed, are two. Children, women and foreigners are a part wherever they can be. By two particular words
        they are never one: five soldiers are no more journalists.
        """
        if not self._alike(other) or self.state is None:
            return False
        words, pair = lexicon(), {self.thing, other.thing}
        if pair & words.animals:
            return False  # two hundred dead sheep are no workers
        if "soldier" in pair and any("civilian" in q.name for q in (self, other)):
            return False
        parts = words.subgroups - {"man", "soldier"}
        if self.thing in parts:
            return other.is_anybody and not no_part  # no total is smaller than a part
        general = pair & {"person", "man"}
        return bool(no_part and general) or (other.thing == "person" and not pair & parts)

    @property
    def is_anybody(self) -> bool:
        """Whether they are people by a word for all of them: people, victims, bodies; not drivers."""
        return self.thing == "person" and bool(
            lexicon().anybody & set(self.name.lower().replace(",", "").split())
        )

    def are_people_as(self, other: Quantity) -> bool:
        """Whether both are people, by different words, and nothing told of them keeps them apart.

        "4.1 million customers", then "4.3 million people affected"; not those dismissed, nor those killed.
        """
        people = lexicon().people
        if self.state or not self._alike(other) or not {self.thing, other.thing} <= people:
            return False
        if self.part or not (self.event is None or other.event is None or self.event == other.event):
            return False
        return not (self.whom and other.whom) or bool(self.whom & other.whom)

    def is_sum_as(self, other: Quantity) -> bool:
        """Whether both are sums in one currency and what it is for is told of one of them at most, or is much the
        same: damage and losses."""
        purposes = set(lexicon().purposes.values())
        sums = all(q.by_size and not (q.crowd or q.loose) for q in (self, other))
        told = {self.thing, other.thing} <= purposes
        return sums and self._alike(other) and (not told or self.is_for_as(other))

    def is_for_as(self, other: Quantity) -> bool:
        """Whether two purposes are told of what may be one sum: the damage, the losses."""
        return any({self.thing, other.thing} <= kin for kin in lexicon().kin)

    def is_for_another(self, other: Quantity) -> bool:
        """Whether both are told what they are for, and it is two things: a loss, and the sum for a rescue."""
        told = {self.thing, other.thing} <= set(lexicon().purposes.values())
        return told and self.thing != other.thing and not self.is_for_as(other)

    def is_held_by_another(self, other: Quantity) -> bool:
        """Whether both are seats or a share of what is shared out, and two have them."""
        held = self.thing == other.thing and self.thing in lexicon().held | {"share"}
        return held and bool(self.whom and other.whom) and self.whom.isdisjoint(other.whom)

    def is_measured_as(self, other: Quantity) -> bool:
        """Whether both are so much of something in one unit that is neither money nor percent: tonnes that leaked."""
        words = lexicon()
        rare = self.unit not in {None, "percent", *words.currencies} and not (self.unit or "")[:3].isupper()
        return rare and self.loose and other.loose and self._alike(other)

    @property
    def of_unit(self) -> bool:
        """Whether only the unit tells what it is of, and a rare one: so many tonnes, not so much money or percent."""
        money = self.unit in lexicon().currencies or (self.unit or "")[:3].isupper()
        return self.loose and self.thing == self.unit not in (None, "percent") and not money

    def may_stand_for(self, other: Quantity) -> bool:
        """Whether one of the two is called by a word for whatever was just named ("units")."""
        wild = lexicon().wildcards & {self.thing, other.thing}
        people = lexicon().people & {self.thing, other.thing}
        return self._alike(other) and self.state is None and bool(wild) and not people and self.unit is None

    def _alike(self, other: Quantity) -> bool:
        mine, theirs = ((q.state, q.standing, q.unit, q.since, q.part, q.per) for q in (self, other))
        return mine == theirs
