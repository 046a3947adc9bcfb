"""What a figure counts.

A **measure** is a thing (soldiers and troops are one, by lexicon/measures.toml) in a state (killed is not wounded), of
a people ("Russian" is not "North Korean"), with a standing (promised is not actual), in a unit and by something (40 a
day is not 40 in all); a part is apart from the total ("58, including 12 children"). Of things that have no state the
event tells measures apart, where it is told: batteries recalled, batteries removed. Which of a story's measures a
figure goes on with is weighed in :mod:`sayso.record.identity`.

Shares ("41.2 percent" of a party), rates (turnout), margins, seats and sums of money are told apart by who holds
them and by what they are for: see :mod:`sayso.record.holders`.

How long something took or was has a measure of its own: see :mod:`sayso.record.durations`.

No measure: other times, distances, ages; a difference, a limit; people of whom nothing is told; a number with
nothing counted.
"""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import blake2b

from sayso.model import Article, Figure
from sayso.record.became import with_what_became
from sayso.record.befallen import befallen
from sayso.record.durations import duration_counted
from sayso.record.events import event_beside
from sayso.record.holders import special_of
from sayso.record.loose import loose_of
from sayso.record.measure_names import name_of
from sayso.record.measures_lexicon import lexicon
from sayso.record.moves import by_what_moved
from sayso.record.not_of_many import is_attempted, is_of_a_charge, is_of_blows
from sayso.record.on_a_count import is_on_a_count
from sayso.record.other_times import counted_since
from sayso.record.outcomes import are_all
from sayso.record.parts import is_part
from sayso.record.quantity import Quantity
from sayso.record.special import special_counted
from sayso.record.states import held_before
from sayso.record.tallies import goes_on, is_own_tally, without_tally
from sayso.record.things import Thing, thing_of

__all__ = ["measure_id", "quantity_of"]

_DEMONYM_OR_NAME = re.compile(r"^[A-Z]")
_CROWD = 6
_RATES_OF = {"barrel": "bpd"}


def quantity_of(
    article: Article,
    figure: Figure,
    before: Quantity | None = None,
    alone: bool = False,
    last: str | None = None,
) -> Quantity | None:
    """What ``figure`` counts; None where it is no measure of a story.

    ``before`` is what the figure close before it counts: "bringing the total to 120" counts that. ``alone``:
    no figure of the report before it counts the same noun. ``last`` is the thing of the figure right before it,
    whether or not that is a measure.
    """
    if (lasted := duration_counted(figure)) is not None:
        return lasted
    figure = by_what_moved(article, figure)
    if is_of_a_charge(figure) or is_of_blows(article, figure) or is_attempted(article, figure):
        return None
    found = _in_all(article, figure, before, alone, last)
    if found is None or (found.nameless and found.named):
        found = loose_of(article, figure) or found
    if found is None:
        return None
    if is_own_tally(article, figure) and (found.nameless or found.by_size):
        found = replace(found, tally=True, named=not found.nameless)
    if found.state is None and " in " not in found.name:
        found = with_what_became(article, figure, found)
    return _by(found, figure.per)


def measure_id(story: str, name: str, first_article: str) -> str:
    """The id of a measure; it never changes once given."""
    return "m" + blake2b(f"{story}|{name}|{first_article}".encode(), digest_size=5).hexdigest()


def _by(found: Quantity, per: str | None) -> Quantity:
    """The quantity, reckoned by something: so many a day.

    Money by the share of whatever firm is a price a share, and barrels a day are told in the unit of that.
    """
    if per is None:
        return found
    per = lexicon().reckoned.get(per.rpartition(" ")[2], per)
    says = f" per {per}"
    name = found.name if says in found.name else found.name + says
    found = replace(found, per=per, rising=False, name=name)
    if found.unit in _RATES_OF and per == "day":
        return replace(found, unit=_RATES_OF[found.unit])
    if per == "share" and found.unit is not None and " per " not in found.unit:
        price = f"{found.unit}{says}"
        return replace(
            found, thing=price, unit=price, loose=True, by_size=True, standing="actual", event=None
        )
    return found


def _in_all(
    article: Article, figure: Figure, before: Quantity | None, alone: bool, last: str | None
) -> Quantity | None:
    """The quantity of a figure, whatever it is reckoned by."""
    if " per " in (figure.unit or ""):
        return None  # a price by the share, see :mod:`sayso.record.loose`
    special = special_of(article, figure, last)
    if special is not None:
        return special_counted(figure, special)
    if goes_on(article, figure, before):
        return before if before is not None and _same_unit(before, figure) else None
    thing = thing_of(article, without_tally(article, figure))
    thing = befallen(article, thing) if thing is not None else None
    return _of_thing(article, thing, alone, before) if thing is not None else None


def _same_unit(before: Quantity, figure: Figure) -> bool:
    return (before.unit, before.per) == (figure.unit, figure.per)


def _of_thing(article: Article, thing: Thing, alone: bool, before: Quantity | None) -> Quantity:
    """The quantity of a thing in a state, or of which something is told."""
    words = lexicon()
    figure, state = thing.figure, thing.state
    event = _event(article, thing)
    person = thing.kind == "person"
    crowd = person and state is None and event is None and _is_crowd(figure)
    untold = thing.kind is None or (person and event is None)
    to_go = thing.kind in words.turning and event is None  # jobs without a word for what became of them
    by_fate = state is not None and (thing.noun in words.states or thing.noun in words.neutral)
    actual = (figure.status == "actual" or state == "suspected") and not to_go
    whom, modifiers = _whom_and_which(thing)
    return Quantity(
        thing="person" if by_fate else thing.kind or "person",
        state=state,
        event=event,
        whom=whom,
        modifiers=modifiers,
        standing="actual" if actual else "planned",
        unit=figure.unit,
        since=counted_since(article, figure) if state else None,
        part=is_part(article, figure, alone)
        and not are_all(article, figure, state or _circumstance(event), before),
        rising=state in words.rising,
        name=name_of(article, thing, event),
        called=held_before(figure, thing.noun, state),
        turning=to_go,
        nameless=state is None and untold and not crowd,
        named=thing.noun is not None or figure.unit is not None,
        by_size=crowd,
        crowd=crowd,
    )


def _event(article: Article, thing: Thing) -> str | None:
    """What happened to a thing that has no state; nothing, where a number is told as somebody's count."""
    if thing.state or (thing.kind is None and is_on_a_count(article, thing.figure)):
        return None
    return event_beside(article, thing.figure)


def _whom_and_which(thing: Thing) -> tuple[frozenset[str], frozenset[str]]:
    """Whose people they are, by a word with a capital, and which, by others; not what the thing is called itself."""
    rest = [w for w in thing.told if w.lower() != thing.noun or thing.kind == "person"]
    rest = [w for w in rest if lexicon().things.get(w.lower()) is None]
    whom = frozenset(w.lower() for w in rest if _DEMONYM_OR_NAME.match(w))
    return whom, frozenset(w.lower() for w in rest if not _DEMONYM_OR_NAME.match(w))


def _circumstance(event: str | None) -> str | None:
    """An event that tells how people are, and not what they do: "in intensive care"."""
    return event if event is not None and " " in event else None


def _is_crowd(figure: Figure) -> bool:
    """Whether so many are told of that it is news of them whatever became of them: "applies to 60,000 people"."""
    return figure.unit is None and (figure.low or figure.high or 0) >= _CROWD
