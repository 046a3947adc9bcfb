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
from sayso.record.became import became, printed_verb
from sayso.record.beside import (
    acted_on,
    are_dead_or_missing,
    event_beside,
    gathered,
    is_no_count,
    is_part,
    is_the_number,
    state_beside,
)
from sayso.record.durations import MARK as DURATION
from sayso.record.ellipsis import is_on_a_count
from sayso.record.evidence import sentence_around
from sayso.record.holders import special_of
from sayso.record.loose import loose_of
from sayso.record.measures_lexicon import lexicon, singular_of
from sayso.record.moves import by_what_moved
from sayso.record.not_of_many import is_attempted, is_of_a_charge, is_of_blows, is_of_one
from sayso.record.other_times import counted_since
from sayso.record.outcomes import are_all
from sayso.record.quantity import Quantity
from sayso.record.special import Special
from sayso.record.states import SHOWN, held_before, state_of

__all__ = ["measure_id", "quantity_of"]

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_DEMONYM_OR_NAME = re.compile(r"^[A-Z]")
_INFERRED = re.compile(r"\bwould (?:then |now )?(?:leave|mean|put|bring|take|make)\b[^.;:\d]{0,30}$")
""" "That would leave 46 people missing": so many are, by what else is told."""
_SHELTER = frozenset({"house", "building", "flat"})
_OF_THEM = re.compile(r" of them\b")
_CROWD = 200
_CLAUSE = 60


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
    if figure.id.startswith(DURATION):
        return _duration(figure)
    figure = by_what_moved(article, figure)
    if is_of_a_charge(figure) or is_of_blows(article, figure) or is_attempted(article, figure):
        return None
    found = _in_all(article, figure, before, alone, last)
    if found is None or (found.nameless and found.named):
        found = loose_of(article, figure) or found
    if found is not None and _is_own_tally(article, figure) and (found.nameless or found.by_size):
        found = replace(found, tally=True, named=not found.nameless)
    if found is not None and found.state is None and " in " not in found.name:
        found = _told(article, figure, found)
    if found is None or figure.per is None:
        return found
    says = f" per {figure.per}"
    name = found.name if says in found.name else found.name + says
    return replace(found, per=figure.per, rising=False, name=name)


def _duration(figure: Figure) -> Quantity:
    """How long something was: of no thing but its unit."""
    actual = figure.status == "actual"
    return Quantity(
        thing=figure.unit,
        state=None,
        event=None,
        whom=frozenset(),
        modifiers=frozenset(),
        standing="actual" if actual else "planned",
        unit=figure.unit,
        since=None,
        part=False,
        rising=False,
        name=f"time in {figure.unit}s" + ("" if actual else f", {figure.status}"),
        by_size=True,
        loose=True,
    )


def _told(article: Article, figure: Figure, found: Quantity) -> Quantity:
    """The quantity with what became of the things counted, and by its verb as printed where it has no noun."""
    if figure.counted is None and found.loose and found.name.partition(",")[0] == figure.event:
        return replace(found, called=printed_verb(article, figure))
    if found.unit not in (None, "percent"):
        return found
    told = became(article, figure)
    return found if told in _WORD.findall(found.name) else replace(found, told=told)


def _in_all(
    article: Article, figure: Figure, before: Quantity | None, alone: bool, last: str | None
) -> Quantity | None:
    """The quantity of a figure, whatever it is reckoned by."""
    if " per " in (figure.unit or ""):
        return None  # a price by the share, see :mod:`sayso.record.loose`
    special = special_of(article, figure, last)
    if special is not None:
        return _special(figure, special)
    words = lexicon()
    tallied = (figure.counted_noun or "").lower() in words.tallies and figure.event not in words.states
    if tallied and before is None and is_on_a_count(article, replace(figure, counted=None)):
        figure, tallied = replace(figure, counted=None, counted_noun=None, counted_span=None), False
    if tallied or (figure.counted is None and is_the_number(article, figure)):
        if before is not None or tallied:
            return before if before is not None and _same_unit(before, figure) else None
    elif _is_own_tally(article, figure) and state_beside(article, figure) is None:
        figure = replace(figure, counted=None, counted_noun=None, counted_span=None)
    figure, noun = _with_its_noun(article, figure)
    if figure.unit in words.background_units:
        return None
    told = _WORD.findall(figure.counted or "")
    if is_of_one(noun, told) or (figure.event == "survive" and figure.status != "actual"):
        return None
    state = state_of(article, figure, noun, told)
    if noun in words.background_nouns and (noun, figure.event) not in words.handed_in:
        if noun not in words.gatherings or state is None or figure.counted_span is None:
            return None
        noun, told = None, []  # "the number in hospital"
    thing = words.things.get(noun or "", noun)
    if thing in words.turning and state != "dismissed":
        state = None  # jobs that disappear are not missing
    if thing in words.sites and (state in words.fates or state == "hospitalised"):
        if _OF_THEM.match(article.text, figure.span[1]) is None:
            return None  # "64 pupils at three schools fell ill"
        noun = thing = "person"  # "11 of them were taken to hospital": of the pupils
        figure, told = replace(figure, counted="people", counted_noun=noun), []
    if state in words.fates and _INFERRED.search(
        article.text, max(0, figure.span[0] - _CLAUSE), figure.span[0]
    ):
        figure = replace(figure, status="actual")
    if thing is None and figure.unit is not None and state not in words.of_things:
        return None  # "80,000 barrels a day can be captured": nobody is a barrel
    if is_no_count(article, figure) or (state in words.fates and figure.status in ("planned", "promised")):
        return None
    if _lose_their_jobs(article, figure, state, thing):
        noun, thing, state, told = "job", "job", None, []
        figure = replace(figure, counted="jobs", counted_noun=noun)
    if state in words.of_things and thing in words.animals:
        state, figure = None, replace(figure, event="cull")  # "250,000 birds have been destroyed"
    if state in words.perils and thing in _SHELTER:
        state, figure = None, replace(figure, event=None)  # "buried 12 houses, and 30 people were missing"
    if state in words.of_things and (thing or "person") == "person":
        if thing or not is_on_a_count(article, figure):
            return None  # nobody is damaged
        state, figure = None, replace(figure, event=None)
    if thing == noun and figure.unit is None and _is_of_a_people(article, figure):
        if state is None:
            return None  # "Jeremy was 37"
        thing, told = "person", [*told, figure.counted or ""]  # "30 Vardan dead"
    return _of_thing(article, figure, noun, thing, state, told, alone, before)


def _is_own_tally(article: Article, figure: Figure) -> bool:
    """Whether it is told of no thing, but of its party's count; "a number of dead" counts the dead."""
    if is_on_a_count(article, figure):
        return True
    return (figure.counted_noun or "").lower() in lexicon().own_tallies and gathered(article, figure) is None


def _with_its_noun(article: Article, figure: Figure) -> tuple[Figure, str | None]:
    """The figure with what it counts, and its noun: the vessels of "a line of vessels", what "a recall" is of."""
    words = lexicon()
    noun = singular_of((figure.counted_noun or "").lower()) or None
    many = gathered(article, figure) if noun in words.gatherings else None
    if many is not None:
        figure, noun = replace(figure, counted=many[0]), many[1]
    deed = words.deeds.get(noun or "")
    if deed is not None:
        return replace(figure, event=deed), "person"
    acted = acted_on(figure, noun)
    if acted is not None:
        figure, noun = replace(figure, counted=acted[0], event=words.acts[noun or ""] or None), acted[1]
    return figure, noun


def _of_thing(
    article: Article, figure: Figure, noun: str | None, thing: str | None, state: str | None, told: list[str],
    alone: bool, before: Quantity | None,
) -> Quantity | None:  # fmt: skip
    """The quantity of a thing in a state; None for people of whom nothing is told, and too little to go on a count."""
    words = lexicon()
    event = (
        None if state or (thing is None and is_on_a_count(article, figure)) else event_beside(article, figure)
    )
    crowd = state is None and event is None and thing == "person" and _is_crowd(figure)
    nameless = state is None and (thing is None or (thing == "person" and event is None)) and not crowd
    to_go = thing in words.turning and event is None  # jobs without a word for what became of them
    rest = [w for w in told if w.lower() != noun or thing == "person"]
    rest = [w for w in rest if words.things.get(w.lower()) is None]
    of_nobody = not thing or (state is not None and (noun in words.states or noun in words.neutral))
    return Quantity(
        thing="person" if of_nobody else thing,
        state=state,
        event=event,
        whom=frozenset(w.lower() for w in rest if _DEMONYM_OR_NAME.match(w)),
        modifiers=frozenset(w.lower() for w in rest if not _DEMONYM_OR_NAME.match(w)),
        standing="actual" if (figure.status == "actual" or state == "suspected") and not to_go else "planned",
        unit=figure.unit,
        since=counted_since(article, figure) if state else None,
        part=is_part(article, figure, alone)
        and not are_all(article, figure, state or _circumstance(event), before),
        rising=state in words.rising,
        name=_of_whom_nobody_is_hurt(article, figure, _name(figure, noun, state, event)),
        called=held_before(figure, noun, state),
        turning=to_go,
        nameless=nameless,
        named=noun is not None or figure.unit is not None,
        by_size=crowd,
        crowd=crowd,
    )


def _of_whom_nobody_is_hurt(article: Article, figure: Figure, name: str) -> str:
    """The name of a measure of casualties, where the text tells them to be the dead and the missing."""
    return (
        name.replace(SHOWN["casualties"], "dead or missing") if are_dead_or_missing(article, figure) else name
    )


def _circumstance(event: str | None) -> str | None:
    """An event that tells how people are, and not what they do: "in intensive care"."""
    return event if event is not None and " " in event else None


def _lose_their_jobs(article: Article, figure: Figure, state: str | None, thing: str | None) -> bool:
    """Whether people are told of whose jobs go: as many jobs; those who are gone by now are people dismissed."""
    if thing != "person" or figure.status == "actual" or figure.statement is None:
        return False
    behind = article.text[figure.span[1] : figure.span[1] + _CLAUSE]
    return state == "dismissed" or (state is None and any(form in behind for form in lexicon().losing))


def _is_crowd(figure: Figure) -> bool:
    """Whether so many are told of that it is news of them whatever became of them: "applies to 60,000 people"."""
    return figure.unit is None and (figure.low or figure.high or 0) >= _CROWD


def _is_of_a_people(article: Article, figure: Figure) -> bool:
    """Whether what is counted is one word with a capital that does not begin its sentence: a people, or a name."""
    counted, span = figure.counted or "", figure.counted_span
    begins = span is not None and sentence_around(article, span)[0] == span[0]
    return counted[:1].isupper() and counted[1:].islower() and " " not in counted and not begins


def _same_unit(before: Quantity, figure: Figure) -> bool:
    return (before.unit, before.per) == (figure.unit, figure.per)


def _special(figure: Figure, special: Special) -> Quantity | None:
    """A share, a rate, a margin, seats or money; None where nobody is said to hold it."""
    if special.thing is None:
        return None
    words = lexicon()
    always = special.thing in words.promises  # a guarantee is a promise, however it is told
    foretold = figure.status != "actual" or (figure.counted_noun or "").lower() in words.foretelling
    planned = special.money and foretold and not always
    return Quantity(
        thing=special.thing,
        state=None,
        event=None,
        whom=special.whom,
        modifiers=frozenset(),
        standing="planned" if planned else "actual",
        unit=special.unit,
        since=None,
        part=False,
        rising=False,
        name=f"{special.name}, {'planned' if figure.status == 'actual' else figure.status}"
        if planned
        else special.name,
        own=special.own,
        turning=not special.money,
        by_size=special.money,
    )


def measure_id(story: str, name: str, first_article: str) -> str:
    """The id of a measure; it never changes once given."""
    return "m" + blake2b(f"{story}|{name}|{first_article}".encode(), digest_size=5).hexdigest()


def _name(figure: Figure, noun: str | None, state: str | None, event: str | None) -> str:
    counted = figure.counted or ("people" if state else noun or "")
    counted = "people" if state and noun in (None, "life") else counted
    counted = re.sub(r"^(?:the|its|their|his|her|a|an)\s+", "", counted, flags=re.IGNORECASE)
    words = lexicon()
    if state and noun in words.states:
        counted = "people"
    elif state:
        counted = " ".join(w for w in counted.split() if w.lower() not in words.states) or "people"
    shown = SHOWN.get(state or "", state)
    told = "" if noun in words.cases else shown or words.participles.get(figure.event or "", "")
    told = told or (event if event and " " in event else "")  # "under investigation"
    counted = counted or "number"  # "about 4,000 have been sent": of what, is not said
    name = f"{counted} {told}" if told else counted
    return name if figure.status == "actual" else f"{name}, {figure.status}"
